//! Further scenarios to compare, joined by `..`; each is eleven values joined by `.`, as in
//! `V2l0aCBhIHBhcnRuZXI.9.6.35.25.75.40.4.50.23222.00`.
//!
//! The values are: the name as text; the eight inputs; the plan, `auto` or five digits for the approach and the
//! four levers; two digits for the answers of readiness. A digit is the place of a word in the order of
//! `scales.md`, from 0. A scenario is read whole or kept as written.

use super::list::List;
use super::problem::Problem;
use super::{Opened, text};
use crate::num::parse_fixed;
use crate::scenario::{
    AdoptionGap, Approach, CapabilityAssessed, Field, Lever, Levers, Named, Plan, Readiness, Scenario,
    Situation, Words,
};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

const BETWEEN: &str = "..";
const WITHIN: char = '.';
const AUTO: &str = "auto";
/// The key as problems name it.
const KEY: &str = "more";

/// The scenarios.
pub(super) fn encode(more: &[Named]) -> List {
    let mut list = List::parted_by(BETWEEN);
    more.iter().for_each(|named| list.add(&part(named)));
    list
}

/// Reads every scenario that can be read and has a place, and gives back the others, as written.
pub(super) fn decode(written: &str, opened: &mut Opened) -> Vec<String> {
    let mut unread = Vec::new();
    let (mut rest, mut is_over) = (Some(written), false);
    while let Some(part) = next_part(&mut rest, BETWEEN) {
        if opened.extras.more.len() == Named::MOST {
            if !is_over {
                opened.problems.push(Problem::TooManyScenarios);
            }
            is_over = true;
            unread.push(part.to_string());
        } else if let Some(named) = named(KEY, part, &mut opened.problems) {
            opened.extras.more.push(named);
        } else {
            opened.problems.push(Problem::bad_scenario(part));
            unread.push(part.to_string());
        }
    }
    unread
}

/// What stands before the next `between`; by hand, since a search for text takes 2 kB of the page's program.
pub(super) fn next_part<'a>(rest: &mut Option<&'a str>, between: &str) -> Option<&'a str> {
    let text = (*rest)?;
    let end = text.as_bytes().windows(between.len()).position(|here| here == between.as_bytes());
    *rest = end.and_then(|end| text.get(end + between.len()..));
    end.map_or(Some(text), |end| text.get(..end))
}

/// A scenario and its name as written.
pub(super) fn part(named: &Named) -> String {
    let Named { name, scenario: Scenario { situation, plan, readiness } } = named;
    let mut values = Vec::from([text::encode(name.as_str())]);
    values.extend(Field::ALL.iter().map(|&field| situation.get(field).to_string()));
    values.push(plan.map_or_else(|| AUTO.to_string(), |plan| digits(&plan_places(plan))));
    values.push(digits(&[readiness.capability_assessed.index(), readiness.adoption_gap.index()]));
    values.join(WITHIN.encode_utf8(&mut [0; 4]))
}

fn plan_places(plan: Plan) -> [usize; 5] {
    let lever = |lever| plan.levers.index(lever);
    [
        plan.approach.index(),
        lever(Lever::InternalRole),
        lever(Lever::ChangeManagement),
        lever(Lever::AfterFirstInitiative),
        lever(Lever::Transfer),
    ]
}

fn digits(places: &[usize]) -> String {
    places.iter().map(ToString::to_string).collect()
}

/// The scenario in `part`, whole; `key` is that of the value, as problems name it.
pub(super) fn named(key: &'static str, part: &str, problems: &mut Vec<Problem>) -> Option<Named> {
    let mut values = part.split(WITHIN);
    let name = values.next()?;
    let situation = Field::ALL.iter().try_fold(Situation::default(), |situation, &field| {
        // Nine digits at most, so the number is whole and exact.
        let value = parse_fixed(values.next()?, 0)? as i64;
        situation.with(field, value).ok()
    })?;
    let scenario = Scenario { situation, plan: plan(values.next()?)?, readiness: readiness(values.next()?)? };
    if values.next().is_some() || text::decode(name).is_none() {
        return None;
    }
    Some(Named { name: text::read(key, name, problems)?, scenario })
}

/// The plan, or `None` within for the one left open.
fn plan(written: &str) -> Option<Option<Plan>> {
    if written == AUTO {
        return Some(None);
    }
    let mut places = places(written);
    let approach = *Approach::ALL.get(places.next()?)?;
    let levers = Lever::ALL.iter().try_fold(Levers::STRONGEST, |levers, &lever| {
        let place = places.next()?;
        (place < lever.settings()).then(|| levers.with(lever, place))
    })?;
    places.next().is_none().then_some(Some(Plan { approach, levers }))
}

fn readiness(written: &str) -> Option<Readiness> {
    let mut places = places(written);
    let capability_assessed = *CapabilityAssessed::ALL.get(places.next()?)?;
    let adoption_gap = *AdoptionGap::ALL.get(places.next()?)?;
    places.next().is_none().then_some(Readiness { capability_assessed, adoption_gap })
}

/// Places as written; what is no digit is a place past every end.
fn places(written: &str) -> impl Iterator<Item = usize> {
    written.bytes().map(|byte| usize::from(byte.wrapping_sub(b'0')))
}
