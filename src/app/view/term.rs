//! The glossary at the words themselves: a word that opens its one meaning, by the browser's own popovers.

use crate::app::markup::{each, el};
use crate::text::glossary::TERMS;
use alloc::format;
use yew::prelude::*;

/// `shown` as a button that opens the meaning of the glossary's `word`.
pub fn term(word: &'static str, shown: &'static str) -> Html {
    let place = TERMS.iter().position(|term| term.word == word);
    el!(button "term" { type: "button", popovertarget: place.map(|place| format!("term-{place}")) } [shown])
}

/// The meanings, which stand at the end of the page until they are asked for.
pub fn meanings() -> Html {
    each(TERMS.iter().enumerate().map(|(place, term)| {
        el!(div "term-meaning" { id: format!("term-{place}"), popover: "auto" } [el!(b [term.word]), " ", term.meaning])
    }))
}
