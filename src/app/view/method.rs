//! How the answer is worked out: every assumption, to be changed, which doubts the answer hangs on, and what it leaves out. What is
//! only read (equations, tests, sources) is a page of its own, `method.html`.

mod assumptions;
mod doubts;
mod reading;

use super::answer::answer_alone;
use super::approaches::approach_list;
use super::page::{Frame, Page, Shown, framed};
use super::term::meanings;
use crate::app::markup::{el, row};
use crate::app::part::part;
use crate::model::{Assumptions, evaluate};
use crate::session::Action;
use crate::text::{chrome, method as words};
use yew::prelude::*;

/// The page of the assumptions.
pub struct Method;

impl Page for Method {
    fn draw(shown: Shown, act: &Callback<Action>) -> Html {
        let skip = ("#assumptions", chrome::skip_to_assumptions());
        let frame =
            Frame::beside(&shown, skip, words::TITLE, row![contents(&shown, act), part((), |()| meanings())]);
        framed(frame, &shown, act)
    }
}

fn contents(shown: &Shown, act: &Callback<Action>) -> Html {
    let Shown { state, evaluation, .. } = *shown;
    let standard = evaluate(&state.scenario, &Assumptions::CENTRE);
    el!(main[el!(div "page-wide" [
        el!(div "method-answer" [
            answer_alone(evaluation),
            part(evaluation.clone(), |evaluation| approach_list(evaluation, evaluation)),
        ]),
        el!(div "method" [
            part((), |()| reading::way_to_the_rest()),
            assumptions::table(&state.assumptions, evaluation, &standard, act),
            doubts::doubts(state, act),
            part((), |()| reading::background()),
            reading::hybrid_pace(&state.assumptions, evaluation),
            part((), |()| reading::glossary()),
        ]),
    ])])
}
