//! Scenarios side by side: what they lead to, where they differ, and what each difference does to the answer.

mod table;

use super::keep::keep;
use crate::app::control::choice::Setting;
use crate::app::control::radio_group::radio_group;
use crate::app::markup::{each, el, row};
use crate::app::part::part;
use crate::explore::compare::{Answered, Effect, effects, together_only};
use crate::model::{Assumptions, Evaluation, evaluate};
use crate::scenario::{Name, Named, Scenario, Words};
use crate::session::{Action, State};
use crate::text::compare as words;
use alloc::rc::Rc;
use alloc::string::String;
use alloc::vec::Vec;
use table::Column;
use yew::prelude::*;

/// The machine words of the places beside.
const PLACES: [&str; Named::MOST] = ["1", "2", "3"];

/// All that the comparison looks at: it takes an evaluation per scenario and difference, so it is drawn anew only
/// where one of these has changed.
#[derive(PartialEq)]
struct Seen {
    scenario: Scenario,
    name: Name,
    beside: Vec<Named>,
    told_beside: usize,
    assumptions: Assumptions,
    evaluation: Rc<Evaluation>,
    act: Callback<Action>,
}

/// The present scenario beside those kept.
pub fn compare(state: &State, evaluation: &Rc<Evaluation>, act: &Callback<Action>) -> Html {
    let seen = Seen {
        scenario: state.scenario,
        name: state.name.clone(),
        beside: state.compared.clone(),
        told_beside: state.told_beside(),
        assumptions: state.assumptions,
        evaluation: evaluation.clone(),
        act: act.clone(),
    };
    part(seen, draw)
}

fn draw(seen: &Seen) -> Html {
    let beside = seen.beside.len();
    el!(section "compare" { id: "compare", tabindex: "-1", aria-labelledby: "compare-title" } [
        el!(h2 "section-title" { id: "compare-title" } [words::title()]),
        el!(p "section-help" [words::help()]),
        keep(&seen.name, beside, &seen.act),
        (beside > 0).then(|| side_by_side(seen)),
    ])
}

/// What the scenarios say and lead to, then what the differences to one of them do.
fn side_by_side(seen: &Seen) -> Html {
    let answers: Vec<Evaluation> =
        seen.beside.iter().map(|named| evaluate(&named.scenario, &seen.assumptions)).collect();
    let present = Answered { scenario: &seen.scenario, evaluation: &seen.evaluation };
    let mut columns =
        Vec::from([Column { name: shown(&seen.name, words::present().into()), answered: present }]);
    for (place, (named, evaluation)) in seen.beside.iter().zip(&answers).enumerate() {
        let name = shown(&named.name, words::unnamed(place));
        columns.push(Column { name, answered: Answered { scenario: &named.scenario, evaluation } });
    }
    let told = columns.get(1 + seen.told_beside).map(|other| {
        let names = columns.iter().skip(1).map(|column| column.name.clone());
        differences_to(other, present, seen, names)
    });
    row![table::differing(&columns, &seen.beside, &seen.act), told, table::everything(&columns)]
}

fn shown(name: &Name, unnamed: String) -> String {
    if name.is_empty() { unnamed } else { name.as_str().into() }
}

/// What each difference to `other` does to the answer to `present`.
fn differences_to(
    other: &Column,
    present: Answered,
    seen: &Seen,
    names: impl Iterator<Item = String>,
) -> Html {
    let settings = PLACES.into_iter().zip(names).map(|(word, name)| Setting { word, name }).collect();
    let is_choice = seen.beside.len() > 1;
    let effects = effects(present, other.answered, &seen.assumptions);
    let best = present.evaluation.best();
    let told = effects.iter().filter(|effect| !words::moves_nothing(effect)).map(|effect| {
        el!(li "compare-effect" { data-result: "compare.effect", data-value: effect.best.word() } [words::effect(effect, best, other.answered)])
    });
    el!(div "compare-effects" [
        is_choice.then(|| {
            radio_group("compared_with", words::told_beside(), settings, seen.told_beside, &seen.act.reform(Action::ComparedWith))
        }),
        el!(h3 "compare-subtitle" [words::effects_title(&other.name)]),
        el!(p "compare-verdict" [together(present, other.answered, &effects)]),
        el!(ul "compare-list" [each(told)]),
        words::move_nothing(&effects).map(|idle| el!(p "compare-idle" [idle])),
    ])
}

/// What the differences come to; nothing where one of them alone tells.
fn together(present: Answered, other: Answered, effects: &[Effect]) -> Option<String> {
    let best = present.evaluation.best();
    if effects.is_empty() {
        return Some(words::no_difference().into());
    }
    if best == other.evaluation.best() {
        return Some(words::same_answer(best));
    }
    together_only(present, other, effects).then(|| words::together_only().into())
}
