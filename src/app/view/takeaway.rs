//! What can be done with the answer: each way is a link to the page for the meeting, which opens with this state.

use super::keep::keep;
use super::page::Shown;
use crate::app::browser::address::{Place, at};
use crate::app::markup::{each, el};
use crate::scenario::Words;
use crate::session::Action;
use crate::text::chrome;
use crate::text::takeaway::{self as words, Part};
use yew::prelude::*;

/// The ways, and the button that keeps the present scenario to compare.
pub fn takeaway(shown: &Shown, act: &Callback<Action>) -> Html {
    let parts = Part::ALL.iter().map(|&part| {
        let href = at(Place::Meeting(part.word()), shown.link);
        el!(li "takeaway-part" [
            el!(a "takeaway-link" { href: href, data-open: part.word() } [words::name(part)]),
            el!(p [words::about(part)]),
        ])
    });
    el!(section "takeaway" { id: "takeaway", aria-labelledby: "takeaway-title" } [
        el!(h2 "section-title" { id: "takeaway-title" } [chrome::meeting()]),
        el!(ul "takeaway-parts" [each(parts)]),
        keep(&shown.state.name, shown.state.compared.len(), act),
    ])
}
