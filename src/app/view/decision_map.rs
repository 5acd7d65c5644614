//! The decision map on a page of its own, beside the sliders: which approach would fit best at every pair of values of two
//! inputs, all else as the sliders say.

use super::answer::answer_alone;
use super::explore::decision_map;
use super::page::{Frame, Page, Shown, framed};
use super::situation::situation;
use super::term::meanings;
use crate::app::markup::{el, row};
use crate::app::part::part;
use crate::session::{Action, Part};
use crate::text::certainty;
use yew::prelude::*;

/// The page of the decision map.
pub struct MapPage;

impl Page for MapPage {
    fn opens() -> Option<Part> {
        Some(Part::Map)
    }

    fn draw(shown: Shown, act: &Callback<Action>) -> Html {
        let skip = ("#map", certainty::skip_to_map());
        let frame = Frame::beside(
            &shown,
            skip,
            certainty::map_part(),
            row![contents(&shown, act), part((), |()| meanings())],
        );
        framed(frame, &shown, act)
    }
}

fn contents(shown: &Shown, act: &Callback<Action>) -> Html {
    let Shown { state, evaluation, at_rest, findings, .. } = *shown;
    el!(main[el!(div "page-wide decision_map" [
        el!(div "decision_map-inputs" [
            answer_alone(evaluation),
            situation(state, at_rest.situation, &findings.survey, act),
        ]),
        el!(section "explore" { id: "map", tabindex: "-1", aria-labelledby: "map-title" } [
            el!(h2 "section-title" { id: "map-title" } [certainty::map_question()]),
            decision_map(state, findings, act),
        ]),
    ])])
}
