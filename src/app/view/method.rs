//! How the answer is worked out: every equation and assumption, what was tested, and what is left out. It
//! reads the tables that `docs/model.md` is written from.

mod assumptions;
mod reading;

use crate::app::control::disclosure::toggled;
use crate::model::{Assumptions, Evaluation, evaluate};
use crate::session::{Action, State};
use crate::text::method;
use alloc::rc::Rc;
use reading::{Part, Reading};
use yew::prelude::*;

/// The id of the part that unfolds.
const FOLD: &str = "method-fold";

/// What the method shows.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The inputs and assumptions.
    pub state: Rc<State>,
    /// The answer to them.
    pub evaluation: Rc<Evaluation>,
    /// What happened.
    pub act: Callback<Action>,
}

/// The method.
#[component]
pub fn Method(props: &Props) -> Html {
    let is_open = props.state.is_method_open;
    let act = props.act.clone();
    let ontoggle = move |event: Event| {
        if let Some(is_open) = toggled(&event, FOLD) {
            act.emit(Action::MethodUnfolded(is_open));
        }
    };
    html! {
        <section class="method" id="method" tabindex="-1" aria-labelledby="method-title">
            <details class="method-disclosure" id={FOLD} data-disclosure="method" open={is_open} {ontoggle}>
                <summary class="method-summary">
                    <span class="section-title" id="method-title" role="heading" aria-level="2">{ method::TITLE }</span>
                    <span class="section-help">{ method::SUMMARY }</span>
                </summary>
                if is_open {
                    { contents(props) }
                }
            </details>
        </section>
    }
}

fn contents(props: &Props) -> Html {
    let Props { state, evaluation, act, .. } = props;
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
