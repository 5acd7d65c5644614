//! The parts of the method that are only read.

use crate::app::browser::place::method_page;
use crate::app::markup::{each, el, row};
use crate::model::{Assumptions, Evaluation};
use crate::text::glossary::{self, Term};
use crate::text::method::{self, limits, pace};
use alloc::format;
use alloc::string::String;
use yew::prelude::*;

/// What the model is not for, and where it is weak: what nobody should have to go to another page for.
pub fn background() -> Html {
    el!(div "method-columns" [
        part(method::NOT_PURPOSE, list(limits::NOT_PURPOSE)),
        part(method::LIMITS, list(limits::LIMITS)),
    ])
}

/// The way to the equations, the tests and the sources (`report::method_page`): downloaded only when somebody goes it.
pub fn way_to_the_rest() -> Html {
    el!(p "method-whole" [ el!(a "method-whole-link" { href: method_page() } [method::PAGE_TITLE]), " ", method::PAGE_OFFER ])
}

/// What the words mean.
pub fn glossary() -> Html {
    el!(section "method-part" [
        el!(details "method-fold" [
            el!(summary "method-fold-summary" [glossary::TITLE]),
            el!(dl[each(glossary::TERMS.iter().map(term))]),
        ]),
    ])
}

/// Claims by their numbers, each a way to what it says.
pub fn claims(ids: &'static str) -> Html {
    let page = method_page();
    row![each(ids.split(' ').map(|id| row![el!(a { href: format!("{page}#{id}") }[id]), " "]))]
}

/// The place in the rest that says what an assumption means.
pub fn meaning(key: &str) -> String {
    format!("{}#assumption-{key}", method_page())
}

/// The two readings of a hybrid's pace, under these assumptions and in this situation.
pub fn hybrid_pace(assumptions: &Assumptions, evaluation: &Evaluation) -> Html {
    part(
        pace::TITLE,
        row![
            texts(pace::TEXT),
            el!(ul "method-list" [
                el!(li [pace::overhead(assumptions)]),
                el!(li [pace::here(evaluation)]),
                el!(li [pace::crossover(assumptions)]),
            ]),
        ],
    )
}

fn term(term: &Term) -> Html {
    el!(div "method-entry" [el!(dt [term.word]), " ", el!(dd [term.meaning])])
}

fn part(title: &'static str, contents: Html) -> Html {
    el!(section "method-part" [el!(h2 "method-title" [title]), contents])
}

fn texts(texts: &[&'static str]) -> Html {
    row![each(texts.iter().map(|text| el!(p "method-text" [*text])))]
}

fn list(items: &'static [&'static str]) -> Html {
    el!(ul "method-list" [each(items.iter().map(|item| el!(li [*item])))])
}
