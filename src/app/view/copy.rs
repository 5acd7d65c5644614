//! The link to what the page says, to be copied; where the browser refuses, to be selected.

use super::page::Shown;
use crate::app::browser::address::{Place, whole};
use crate::app::browser::clipboard::{after_the_news, copy};
use crate::app::markup::{el, row};
use crate::session::Action;
use crate::text::share as words;
use alloc::string::ToString;
use yew::prelude::*;

/// The button that copies what opens at `place`, what came of it, and the text where nothing did.
pub fn copy_link(shown: &Shown, place: Place, act: &Callback<Action>) -> Html {
    let is_copied = shown.state.is_copied;
    let (link, act) = (shown.link.to_string(), act.clone());
    let onclick = move |_: MouseEvent| {
        let is_copied = copy(&whole(place, &link));
        act.emit(Action::LinkCopied(Some(is_copied)));
        if is_copied {
            let act = act.clone();
            after_the_news(move || act.emit(Action::LinkCopied(None)));
        }
    };
    row![
        el!(button "button copy-button" { type: "button", data-action: "copy_link" } on { onclick: onclick } [
            if is_copied == Some(true) { words::copied() } else { words::copy() },
        ]),
        el!(span "unseen" { role: "status" } [is_copied.map(words::told)]),
        (is_copied == Some(false)).then(|| by_hand(shown, place)),
    ]
}

fn by_hand(shown: &Shown, place: Place) -> Html {
    el!(p "copy-by-hand" [
        el!(label { for: "copy-text" } [words::copy_by_hand()]),
        el!(input "text-entry" { id: "copy-text", readonly: "", value: whole(place, shown.link) }),
    ])
}
