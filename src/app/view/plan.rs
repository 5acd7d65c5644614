//! The plan: the approach and its four levers.

use super::term::term;
use crate::app::control::choice::{Choice, Setting, choice};
use crate::app::markup::{each, el, row};
use crate::scenario::{Approach, Lever, Plan, Words};
use crate::session::Action;
use crate::text::{approaches, chrome, glossary, levers};
use alloc::string::String;
use alloc::vec::Vec;
use yew::prelude::*;

/// The machine word of a plan left open, as in a link.
const LEFT_OPEN: &str = "auto";

/// What the part of the plan holds: the plan chosen, if any, the plan that was judged, and the best approach.
pub fn plan_choices(plan: Option<Plan>, shown: Plan, best: Approach, act: &Callback<Action>) -> Html {
    let approach = choice(Choice {
        field: "approach",
        label: levers::approach_label(),
        settings: approach_settings(best),
        chosen: plan.map_or(0, |plan| 1 + plan.approach.index()),
        on_choice: act.reform(approach_chosen),
    });
    let choices = Lever::ALL.iter().map(|&lever| {
        choice(Choice {
            field: lever.word(),
            label: levers::label(lever),
            settings: settings(lever),
            chosen: shown.levers.index(lever),
            on_choice: act.reform(move |place| Action::LeverSet(shown.approach, shown.levers, lever, place)),
        })
    });
    row![
        el!(h2 "section-title" { id: "plan-title" } [term(glossary::PLAN, chrome::plan())]),
        el!(p "section-help" [chrome::plan_help()]),
        approach,
        (shown.approach != best)
            .then(|| el!(p "section-help" { data-result: "plan.other" } [levers::other_than(best)])),
        el!(div "plan-levers" [each(choices)]),
    ]
}

fn approach_settings(best: Approach) -> Vec<Setting> {
    approaches_after(Setting { word: LEFT_OPEN, name: levers::approach_left_open(approaches::name(best)) })
}

/// The four approaches as settings, after one that is none of them.
pub fn approaches_after(none: Setting) -> Vec<Setting> {
    let mut settings = Vec::from([none]);
    for &approach in Approach::ALL {
        settings.push(Setting { word: approach.word(), name: String::from(approaches::name(approach)) });
    }
    settings
}

fn approach_chosen(place: usize) -> Action {
    let approach = place.checked_sub(1).and_then(|place| Approach::ALL.get(place));
    approach.map_or(Action::PlanLeftOpen, |&approach| Action::ApproachChosen(approach))
}

fn settings(lever: Lever) -> Vec<Setting> {
    (0..lever.settings())
        .filter_map(|index| {
            Some(Setting {
                word: lever.setting_word(index)?,
                name: String::from(levers::setting(lever, index)),
            })
        })
        .collect()
}
