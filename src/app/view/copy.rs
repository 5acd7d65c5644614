//! The link to what the page says, to be copied; where the browser refuses, to be selected.

use super::page::Shown;
use crate::app::browser::clipboard::{after_the_news, copy};
use crate::app::browser::place::{Place, whole};
use crate::app::markup::{el, row};
use crate::session::{Action, Copied, State};
use crate::text::share as words;
use alloc::string::{String, ToString};
use yew::prelude::*;

/// The button that copies what opens at `place`, what came of it, and the text where nothing did.
pub fn copy_link(shown: &Shown, place: Place, act: &Callback<Action>) -> Html {
    let is_copied = news(shown.state, Copied::Link);
    let link = shown.link.to_string();
    let onclick = copying(Copied::Link, move || whole(place, &link), act);
    row![
        el!(button "button copy-button" { type: "button", data-action: "copy_link" } on { onclick: onclick } [
            if is_copied == Some(true) { words::copied() } else { words::copy() },
        ]),
        el!(span "unseen" { role: "status" } [is_copied.map(words::told)]),
        (is_copied == Some(false)).then(|| by_hand(shown, place)),
    ]
}

/// Whether this text was copied, for as long as that is news.
pub fn news(state: &State, what: Copied) -> Option<bool> {
    state.copied.filter(|copied| copied.0 == what).map(|copied| copied.1)
}

/// Copies a text, which is made when it is wanted, and tells what came of it.
pub fn copying(
    what: Copied,
    text: impl Fn() -> String + 'static,
    act: &Callback<Action>,
) -> Callback<MouseEvent> {
    let act = act.clone();
    Callback::from(move |_: MouseEvent| copy_and_tell(what, &text(), &act))
}

fn copy_and_tell(what: Copied, text: &str, act: &Callback<Action>) {
    let is_copied = copy(text);
    act.emit(Action::TextCopied(Some((what, is_copied))));
    if is_copied {
        let act = act.clone();
        after_the_news(move || act.emit(Action::TextCopied(None)));
    }
}

fn by_hand(shown: &Shown, place: Place) -> Html {
    el!(p "copy-by-hand" [
        el!(label { for: "copy-text" } [words::copy_by_hand()]),
        el!(input "text-entry" { id: "copy-text", readonly: "", value: whole(place, shown.link) }),
    ])
}
