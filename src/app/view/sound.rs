//! "Make it sound": the smallest change that meets all four criteria in one click, with what it buys.

use crate::app::control::focus::keep_focus;
use crate::app::markup::{each, el, row};
use crate::explore::sound::{Change, Sound};
use crate::scenario::{Plan, Words};
use crate::session::Action;
use crate::text::sound as words;
use yew::prelude::*;

/// How `plan` could meet all four criteria.
pub fn sound_block(plan: Plan, sound: &Sound, act: &Callback<Action>) -> Html {
    let (word, contents) = match sound {
        Sound::Already => ("already", el!(p "sound-already" [words::already()])),
        Sound::Change(change) => ("change", change_offered(plan, change, act)),
        Sound::OutOfReach { unmet, approach } => {
            let other = approach.map(|approach| {
                let onclick = setting(act, Action::ApproachChosen(approach));
                el!(button "button sound-button" { type: "button", data-action: "take_approach", data-value: approach.word() } on { onclick: onclick } [words::take(approach)])
            });
            ("out_of_reach", row!(el!(p[words::out_of_reach(unmet, *approach)]), other))
        }
    };
    el!(div "sound" { tabindex: "-1", data-result: "sound", data-value: word } [contents])
}

fn change_offered(plan: Plan, change: &Change, act: &Callback<Action>) -> Html {
    let onclick = setting(act, Action::LeversSet(plan.approach, change.levers));
    let changes = words::changes(plan.levers, change).into_iter().map(|sentence| el!(li[sentence]));
    row!(
        el!(h3 "sound-title" [words::title()]),
        el!(p[words::in_short(plan.levers, change)]),
        el!(p "sound-results" [words::before_and_after(change.before, change.after)]),
        el!(button "button sound-button" { type: "button", data-action: "make_sound" } on { onclick: onclick } [words::button(plan.levers, change)]),
        el!(details "sound-bought" [el!(summary "sound-summary" [words::bought()]), el!(ul "sound-changes" [each(changes)])]),
    )
}

/// What a button does that goes away with its own click.
pub fn setting(act: &Callback<Action>, action: Action) -> Callback<MouseEvent> {
    act.reform(move |event: MouseEvent| {
        keep_focus(&event);
        action.clone()
    })
}
