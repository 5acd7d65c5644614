//! What can be done with the answer: each way is a link to the page for the meeting, which opens with this state.

use super::keep::keep;
use super::open_saved::open_saved;
use super::page::Shown;
use crate::app::browser::place::{Place, at};
use crate::app::markup::{each, el};
use crate::app::part::part;
use crate::scenario::Words;
use crate::session::Action;
use crate::text::chrome;
use crate::text::takeaway::{self as words, Part};
use alloc::string::String;
use yew::prelude::*;

/// The ways, and the button that keeps the present scenario to compare.
pub fn takeaway(shown: &Shown, act: &Callback<Action>) -> Html {
    el!(section "takeaway" { id: "takeaway", aria-labelledby: "takeaway-title" } [
        el!(h2 "section-title" { id: "takeaway-title" } [chrome::meeting()]),
        part(String::from(shown.link), |link| ways(link)),
        keep(&shown.state.name, shown.state.compared.len(), act),
        open_saved(shown.state.is_nothing_found, act),
    ])
}

fn ways(link: &str) -> Html {
    let parts = Part::ALL.iter().map(|&part| {
        card(Place::Meeting(part.word()), part.word(), words::name(part), words::about(part), link)
    });
    let team = card(Place::Team, "team", words::team(), words::about_team(), link);
    let doubt = card(Place::Assumptions, "doubt", words::doubt(), words::about_doubt(), link);
    el!(ul "takeaway-parts" [each(parts), team, doubt])
}

fn card(place: Place, word: &'static str, name: &'static str, about: &'static str, link: &str) -> Html {
    let href = at(place, link);
    el!(li "takeaway-part" [
        el!(a "takeaway-link" { href: href, data-open: word } [name]),
        el!(p [about]),
    ])
}
