//! What every page has around its contents: the head with its tools, the notice about the link, the foot.

use super::copy::copy_link;
use super::criteria::Mends;
use super::history::history;
use super::notice::{faults, notice};
use crate::app::browser::place::{Place, at};
use crate::app::markup::{each, el};
use crate::config::{Key, Settings};
use crate::explore::findings::Findings;
use crate::link::{Opened, open_text};
use crate::model::{Evaluation, MODEL_VERSION, digest};
use crate::scenario::{Scenario, Situation};
use crate::session::{Action, State};
use crate::text::chrome;
use alloc::rc::Rc;
use alloc::string::{String, ToString};
use yew::prelude::*;

/// A page: all of them show the same state, each its own parts of it. A type and not a value, so that the program of
/// one page does not hold the parts of another.
pub trait Page: 'static {
    /// The page as it stands.
    fn draw(shown: Shown, act: &Callback<Action>) -> Html;

    /// What the text of a file, or one that was dropped, says.
    fn opened(text: &str) -> Opened {
        open_text(text)
    }

    /// Whether what is dropped on it is opened; else a part of it takes that.
    fn opens_drops() -> bool {
        true
    }
}

/// What a page shows.
pub struct Shown<'a> {
    /// The inputs.
    pub state: &'a State,
    /// The text after `#` that opens them again, as they last rested.
    pub link: &'a str,
    /// The answer to them.
    pub evaluation: &'a Rc<Evaluation>,
    /// The inputs and the answer when they last rested: while a slider moves, what the eye is not on is still of them.
    pub at_rest: &'a AtRest,
    /// The smallest changes that would meet the criteria.
    pub mends: &'a Mends,
    /// All that takes more than one evaluation.
    pub findings: &'a Findings,
    /// What the organisation makes of the page.
    pub settings: &'a Rc<Settings>,
}

/// Inputs that rest, and the answer to them.
#[derive(Clone)]
pub struct AtRest {
    /// The inputs.
    pub situation: Situation,
    /// The answer.
    pub evaluation: Rc<Evaluation>,
}

/// What differs between the pages.
pub struct Frame {
    /// Where the link goes that jumps over the head.
    pub skip_to: &'static str,
    /// What it says.
    pub skip: &'static str,
    /// The heading.
    pub title: &'static str,
    /// The line beside it.
    pub promise: Html,
    /// The part that a tour speaks of.
    pub on_tour: Option<&'static str>,
    /// Where the link leads that is copied here.
    pub shared: Place,
    /// Tools before those that every page has.
    pub tools: Html,
    /// All between head and foot.
    pub contents: Html,
}

impl Frame {
    /// That of a page beside the one to decide on: a way back to that one, whose link is copied here.
    pub fn beside(
        shown: &Shown,
        (skip_to, skip): (&'static str, &'static str),
        title: &'static str,
        contents: Html,
    ) -> Self {
        Self {
            skip_to,
            skip,
            title,
            promise: back(shown),
            on_tour: None,
            shared: Place::Deciding,
            tools: Html::default(),
            contents,
        }
    }
}

/// The way back to the page to decide on.
fn back(shown: &Shown) -> Html {
    el!(a "button" { href: at(Place::Deciding, shown.link), data-action: "decide" } [chrome::back_to_deciding()])
}

/// The whole page.
pub fn framed(frame: Frame, shown: &Shown, act: &Callback<Action>) -> Html {
    let Frame { skip_to, skip, title, promise, on_tour, shared, tools, contents } = frame;
    let Shown { state, at_rest, settings, .. } = *shown;
    let evaluations = shown.findings.evaluations.to_string();
    let digest = digest(&Scenario { situation: at_rest.situation, ..state.scenario }, &at_rest.evaluation);
    let hidden = state.opened.extras.hidden.words();
    el!(div "page" { data-tour: on_tour, data-hide: hidden } [
        el!(a "page-skip" { href: skip_to } [skip]),
        el!(header "page-header" [
            settings.get(Key::Logo).map(|logo| el!(img "page-logo" { src: String::from(logo), alt: "" })),
            el!(h1 "page-title" [title]),
            el!(p "page-promise" [promise]),
            el!(div "page-tools" [tools, copy_link(shown, shared, act), history(state, act)]),
        ]),
        notice(state, act),
        faults(settings),
        contents,
        el!(footer "page-footer" [
            el!(p [chrome::footer()]),
            each(settings.pairs(Key::Contact).map(|(label, address)| el!(p [
                el!(a { href: String::from(address), data-action: "contact" } [String::from(label)]),
            ]))),
            el!(p { data-result: "digest", data-value: digest.clone() } [chrome::fingerprint(MODEL_VERSION, &digest)]),
            el!(p { data-result: "evaluations", data-value: evaluations.clone() } [chrome::evaluations(&evaluations)]),
        ]),
    ])
}
