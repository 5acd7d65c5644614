//! How the answer is worked out: every equation and assumption, what was tested, and what is left out. It
//! reads the tables that `docs/model.md` is written from.

mod assumptions;
mod reading;

use crate::app::control::disclosure::toggled;
use crate::model::{Assumptions, Evaluation, evaluate};
use crate::session::{Action, State};
use crate::text::method as words;
use reading::{Part, Reading};
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
    html! {
        <section class="method" id="method" tabindex="-1" aria-labelledby="method-title">
            <details class="method-disclosure" id={FOLD} data-disclosure="method" open={is_open} {ontoggle}>
                <summary class="method-summary">
                    <span class="section-title" id="method-title" role="heading" aria-level="2">{ words::TITLE }</span>
                    <span class="section-help">{ words::SUMMARY }</span>
                </summary>
                if is_open {
                    { contents(state, evaluation, act) }
                }
            </details>
        </section>
    }
}

fn contents(state: &State, evaluation: &Evaluation, act: &Callback<Action>) -> Html {
    let standard = evaluate(&state.scenario, &Assumptions::CENTRE);
    html! {
        <div class="method-contents">
            <Reading part={Part::Background} />
            { assumptions::table(&state.assumptions, evaluation, &standard, act) }
            { reading::hybrid_pace(&state.assumptions, evaluation) }
            <Reading part={Part::Foreground} />
        </div>
    }
}
