//! What finding out is worth: how often knowing one doubtful input would change the decision, and what that would
//! gain. The expected value of partial perfect information, estimated from the worlds already tried: worlds in which
//! the input is alike are put together, and in each such group the approach with the highest mean fit is chosen.

use super::spread::mean;
use super::{TriedWorld, Worlds};
use crate::num::{sort_by, sqrt};
use crate::scenario::{Approach, Field, Words};
use alloc::vec::Vec;

/// Groups that the worlds are put into by the input's value, where it has as many.
const GROUPS: u8 = 5;
/// How many standard errors the new choice must be ahead of the old one in a group: what chance alone can bring
/// about is no reason to change a decision.
const STANDARD_ERRORS: f64 = 2.0;

/// What it is worth to know one input.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FindingOut {
    /// The input.
    pub field: Field,
    /// Share of worlds, 0–1, in which another approach would be chosen.
    pub changes: f64,
    /// Fit gained by that, on average over all worlds, 0–1.
    pub gain: f64,
}

/// The decision under doubt: the approach with the highest mean fit over the worlds tried, of equals the first in the
/// order of `scales.md`.
pub fn choice(worlds: &Worlds) -> Approach {
    best_on_average(worlds.tried().iter())
}

/// What it is worth to know each input, the one that changes most first, then by gain, then in field order.
pub fn finding_out(worlds: &Worlds) -> Vec<FindingOut> {
    let overall = choice(worlds);
    let mut found: Vec<FindingOut> =
        Field::ALL.iter().map(|&field| worth_of(worlds, field, overall)).collect();
    sort_by(&mut found, |one, other| {
        let changes = other.changes.total_cmp(&one.changes);
        changes.then(other.gain.total_cmp(&one.gain)).then(one.field.cmp(&other.field))
    });
    found
}

fn worth_of(worlds: &Worlds, field: Field, overall: Approach) -> FindingOut {
    let span = worlds.sample().span(field);
    let groups = GROUPS.min(span.count());
    let (mut changed, mut gained) = (0, 0.0);
    for group in 0..groups {
        let is_in = |world: &&TriedWorld| {
            let along = u16::from(world.situation.get(field) - span.low());
            along * u16::from(groups) / u16::from(span.count()) == u16::from(group)
        };
        let members = worlds.tried().iter().filter(is_in);
        let best = best_on_average(members.clone());
        let leads: Vec<f64> =
            members.map(|world| world.fit[best.index()] - world.fit[overall.index()]).collect();
        let lead = mean(&leads);
        if best != overall && lead > STANDARD_ERRORS * standard_error(&leads, lead) {
            changed += leads.len();
            gained += lead * leads.len() as f64;
        }
    }
    let all = worlds.tried().len().max(1) as f64;
    FindingOut { field, changes: changed as f64 / all, gain: gained / all }
}

fn best_on_average<'a>(worlds: impl Iterator<Item = &'a TriedWorld>) -> Approach {
    let mut sums = [0.0; 4];
    for world in worlds {
        for (sum, fit) in sums.iter_mut().zip(world.fit) {
            *sum += fit;
        }
    }
    let order = Approach::ALL.iter().copied();
    let best = order.reduce(|best, next| if sums[next.index()] > sums[best.index()] { next } else { best });
    best.unwrap_or(Approach::InternalUpskilling)
}

/// Of a mean of differences in the same worlds.
fn standard_error(values: &[f64], mean: f64) -> f64 {
    let squares = values.iter().fold(0.0, |sum, value| sum + (value - mean) * (value - mean));
    let count = values.len().max(1) as f64;
    sqrt(squares) / count
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Assumptions;
    use crate::scenario::plausible::{Doubt, Span};
    use crate::scenario::{Ranges, Situation};

    const CENTRE: &Assumptions = &Assumptions::CENTRE;

    fn worlds(doubtful: &[Field]) -> Worlds {
        // Hybrid, not far from building inside.
        let situation = Situation::new([9, 9, 50, 50, 85, 35, 3, 50]).expect("in range");
        let ranges =
            doubtful.iter().fold(Ranges::default(), |ranges, &field| ranges.with(field, Doubt::Unsure));
        Worlds::whole(situation, &ranges, CENTRE)
    }

    #[test]
    fn what_nobody_knows_and_much_hangs_on_is_worth_most() {
        let found = finding_out(&worlds(&[Field::AiSkills]));
        assert_eq!(found[0].field, Field::AiSkills, "{found:?}");
        assert!(found[0].changes > 0.1 && found[0].gain > 0.0, "{found:?}");
        assert!(found.windows(2).all(|pair| pair[0].changes >= pair[1].changes));
        for FindingOut { field, changes, gain } in found {
            assert!((0.0..1.0).contains(&changes) && (0.0..1.0).contains(&gain), "{field:?}");
            assert_eq!(changes > 0.0, gain > 0.0, "{field:?}");
        }
    }

    #[test]
    fn knowing_one_input_never_gains_more_than_knowing_the_world() {
        let worlds = worlds(&[Field::AiSkills, Field::TeamStability]);
        let overall = choice(&worlds).index();
        let perfect: Vec<f64> = worlds
            .tried()
            .iter()
            .map(|world| world.fit.into_iter().fold(0.0, f64::max) - world.fit[overall])
            .collect();
        for found in finding_out(&worlds) {
            assert!(found.gain <= mean(&perfect), "{found:?}");
        }
    }

    #[test]
    fn what_is_known_already_is_worth_nothing() {
        let situation = Situation::new([9, 9, 50, 50, 85, 35, 3, 50]).expect("in range");
        let known = Doubt::Within(Span::around(Field::AiSkills, 50, 0));
        let ranges = Ranges::default().with(Field::AiSkills, known);
        let found = finding_out(&Worlds::whole(situation, &ranges, CENTRE));
        let skills = found.iter().find(|found| found.field == Field::AiSkills).expect("a row for each");
        assert_eq!((skills.changes, skills.gain), (0.0, 0.0));
    }
}
