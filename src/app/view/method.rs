//! How the answer is worked out: every equation and assumption, what was tested, and what is left out. It
//! reads the tables that `docs/model.md` is written from.

mod assumptions;
mod reading;

use crate::app::control::disclosure::Disclosure;
use crate::model::Evaluation;
use crate::session::{Action, State};
use crate::text::method;
use alloc::rc::Rc;
use assumptions::AssumptionTable;
use reading::{Background, Equations, Evidence, HybridPace};
use yew::prelude::*;

/// What the method shows.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The inputs and assumptions.
    pub state: Rc<State>,
    /// The answer to them.
    pub evaluation: Rc<Evaluation>,
    /// Whether it is unfolded.
    pub is_open: bool,
    /// It was unfolded or folded.
    pub on_toggle: Callback<bool>,
    /// What happened.
    pub act: Callback<Action>,
}

/// The method.
#[component]
pub fn Method(props: &Props) -> Html {
    let Props { state, evaluation, is_open, on_toggle, act } = props;
    let summary = html! {
        <span class="method-summary">
            <span class="section-title" id="method-title" role="heading" aria-level="2">{ method::TITLE }</span>
            <span class="section-help">{ method::SUMMARY }</span>
        </span>
    };
    html! {
        <section class="method" id="method" tabindex="-1" aria-labelledby="method-title">
            <Disclosure name="method" {summary} {is_open} {on_toggle}>
                <div class="method-contents">
                    <Background />
                    <AssumptionTable
                        scenario={state.scenario} assumptions={state.assumptions} {evaluation} {act}
                    />
                    <HybridPace assumptions={state.assumptions} {evaluation} />
                    <Equations />
                    // The model as a file for other programs is offered here, after the equations that it holds.
                    <Evidence />
                </div>
            </Disclosure>
        </section>
    }
}
