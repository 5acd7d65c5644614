//! Opening a saved file: beside the ways to take the answer away, and where it is shared.

use crate::app::control::form::read_chosen;
use crate::app::markup::el;
use crate::link::Problem;
use crate::session::Action;
use crate::text::{problems, takeaway as words};
use yew::prelude::*;

/// The button that opens a file, and that the last one held nothing.
pub fn open_saved(is_nothing_found: bool, act: &Callback<Action>) -> Html {
    let opened = act.reform(Action::TextBrought);
    let onchange = move |event: Event| read_chosen(&event, &opened);
    el!(div "open_saved" [
        el!(label "button file-button" [
            words::open_file(),
            el!(input "unseen" { type: "file", data-field: "open_file" } on { onchange: onchange }),
        ]),
        is_nothing_found.then(|| el!(span [problems::sentence(&Problem::NoLink)])),
    ])
}
