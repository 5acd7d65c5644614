//! Undo and redo as buttons; their keys are listened to in [`crate::app::browser::keys`].

use crate::app::markup::row;
use crate::session::{Action, State};
use crate::text::history as words;
use yew::prelude::*;

/// The two buttons. One with nothing to do keeps the focus, so that a person can go on from there.
pub fn history(state: &State, act: &Callback<Action>) -> Html {
    let undo = act.reform(|_: MouseEvent| Action::Undone);
    let redo = act.reform(|_: MouseEvent| Action::Redone);
    row![
        el!(button "button history-button" {
            type: "button", data-action: "undo", title: words::undo_keys(), aria-disabled: (!state.can_undo()).then_some("true"),
        } on { onclick: undo } [words::undo()]),
        el!(button "button history-button" {
            type: "button", data-action: "redo", title: words::redo_keys(), aria-disabled: (!state.can_redo()).then_some("true"),
        } on { onclick: redo } [words::redo()]),
    ]
}
