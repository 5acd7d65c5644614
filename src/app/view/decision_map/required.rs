//! What would have to be true for an approach that somebody prefers.

use crate::app::control::choice::{Choice, Setting, choice};
use crate::app::markup::{el, row};
use crate::explore::required::Required;
use crate::scenario::{Approach, Situation, Words};
use crate::session::Action;
use crate::text::{approaches, certainty};
use yew::prelude::*;

/// The choice of the approach, what it takes, and the button that sets that. Without an answer it is looked for.
pub fn required(
    situation: Situation,
    preferred: Approach,
    found: Option<&Required>,
    act: &Callback<Action>,
) -> Html {
    let setting =
        |&approach: &Approach| Setting { word: approach.word(), name: approaches::name(approach).into() };
    let (word, told) = match found {
        None => ("", certainty::looking().into()),
        Some(found) => (word(found), certainty::required(preferred, found)),
    };
    row![
        choice(Choice {
            field: "preferred",
            label: certainty::preferred(),
            settings: Approach::ALL.iter().map(setting).collect(),
            chosen: preferred.index(),
            on_choice: act.reform(|place: usize| Action::Preferred(Approach::ALL[place])),
        }),
        el!(p "explore-required" { role: "status", data-result: "required", data-value: word } [told]),
        found.and_then(|found| try_it(situation, found, act)),
    ]
}

fn word(required: &Required) -> &'static str {
    match required {
        Required::Nothing => "nothing",
        Required::Changes(_) => "changes",
        Required::OutOfReach => "out_of_reach",
    }
}

fn try_it(situation: Situation, required: &Required, act: &Callback<Action>) -> Option<Html> {
    let Required::Changes(changes) = required else { return None };
    let tried = changes
        .iter()
        .fold(situation, |situation, change| situation.with_clamped(change.field, i64::from(change.to)));
    let onclick = act.reform(move |_: MouseEvent| Action::SituationSet(tried));
    Some(
        el!(button "button" { type: "button", data-action: "try" } on { onclick: onclick } [certainty::try_it()]),
    )
}
