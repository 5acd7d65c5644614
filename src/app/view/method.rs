//! How the answer is worked out: what it is for, what it leaves out, and every assumption, to be changed. What is
//! only read (equations, tests, sources) is a page of its own, `method.html`.

mod assumptions;
mod reading;

use crate::app::control::disclosure::toggled;
use crate::app::markup::el;
use crate::app::part::part;
use crate::model::{Assumptions, Evaluation, evaluate};
use crate::session::{Action, State};
use crate::text::method as words;
use yew::prelude::*;

/// The id of the part that unfolds.
const FOLD: &str = "method-fold";

/// The method: the inputs and assumptions, and the answer to them.
pub fn method(state: &State, evaluation: &Evaluation, act: &Callback<Action>) -> Html {
    let is_open = state.is_method_open;
    let on_unfolded = act.clone();
    let ontoggle = move |event: Event| {
        if let Some(is_open) = toggled(&event, FOLD) {
            on_unfolded.emit(Action::MethodUnfolded(is_open));
        }
    };
    el!(section "method" { id: "method", tabindex: "-1", aria-labelledby: "method-title" } [
        el!(details "method-disclosure" { id: FOLD, data-disclosure: "method", open: is_open } on { ontoggle: ontoggle } [
            el!(summary "method-summary" [
                el!(span "section-title" { id: "method-title", role: "heading", aria-level: "2" } [words::TITLE]),
                el!(span "section-help" [words::SUMMARY]),
            ]),
            is_open.then(|| contents(state, evaluation, act)),
        ]),
    ])
}

fn contents(state: &State, evaluation: &Evaluation, act: &Callback<Action>) -> Html {
    let standard = evaluate(&state.scenario, &Assumptions::CENTRE);
    el!(div "method-contents" [
        part((), |()| reading::way_to_the_rest()),
        part((), |()| reading::background()),
        assumptions::table(&state.assumptions, evaluation, &standard, act),
        reading::hybrid_pace(&state.assumptions, evaluation),
        part((), |()| reading::glossary()),
    ])
}
