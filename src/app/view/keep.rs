//! Keeping the present scenario to compare it with others: on the page to decide on, where it changes, and beside
//! the comparison.

use crate::app::control::text_entry::{TextEntry, text_line};
use crate::app::markup::row;
use crate::scenario::{Name, Named};
use crate::session::Action;
use crate::text::compare as words;
use alloc::string::ToString;
use yew::prelude::*;

/// The name of the present scenario, the button that keeps it, and how many stand beside.
pub fn keep(name: &Name, beside: usize, act: &Callback<Action>) -> Html {
    let kept = name.as_str().to_string();
    let onclick = act.reform(move |_: MouseEvent| Action::ScenarioKept(kept.clone()));
    let is_full = beside >= Named::MOST;
    row![
        el!(div "keep" [
            el!(div "keep-name" [text_line(TextEntry {
                field: "name".into(),
                label: words::name_label(),
                spoken: None,
                text: name.as_str(),
                placeholder: None,
                described_by: None,
                on_text: act.reform(Action::NameTyped),
                on_leave: act.reform(|()| Action::GestureEnded),
            })]),
            el!(button "button" {
                type: "button", data-action: "keep", aria-disabled: is_full.then_some("true"), aria-describedby: "keep-room",
            } on { onclick: onclick } [words::keep()]),
        ]),
        el!(p "keep-room" { id: "keep-room" } [is_full.then(words::no_room)]),
        el!(p "keep-count" { role: "status", data-result: "compared", data-value: beside.to_string() } [words::count(beside)]),
    ]
}
