//! The best approach and what decided it.

use crate::model::Evaluation;
use crate::scenario::Words;
use crate::session::Action;
use crate::text::{answer, approaches, chrome};
use alloc::rc::Rc;
use alloc::string::ToString;
use yew::prelude::*;

/// What the answer shows.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The answer.
    pub evaluation: Rc<Evaluation>,
    /// How many assumptions are the reader's own.
    pub changed: usize,
    /// What happened.
    pub act: Callback<Action>,
}

/// The answer; its name and reasons are announced when they change.
#[component]
pub fn Answer(props: &Props) -> Html {
    let evaluation = &props.evaluation;
    let best = evaluation.best();
    let onclick = props.act.reform(|_: MouseEvent| Action::MethodUnfolded(true));
    html! {
        <section class="answer" aria-labelledby="answer-title" data-hue={best.word()}>
            <h2 class="answer-title" id="answer-title">{ chrome::answer() }</h2>
            <div aria-live="polite" aria-atomic="true">
                <p class="answer-best" data-result="best" data-value={best.word()}>
                    <span class="answer-heading">{ answer::heading(evaluation) }</span>
                    { " " }
                    <strong class="answer-name">{ approaches::name(best) }</strong>
                </p>
                if answer::is_tie(evaluation) {
                    <p class="answer-tie">{ answer::tie(evaluation) }</p>
                }
                <p class="answer-reasons">{ answer::reasons(evaluation) }</p>
            </div>
            <p class="answer-second">{ answer::runner_up(evaluation) }</p>
            if !evaluation.readiness.is_ready() {
                <p class="answer-provisional"><a href="#readiness">{ answer::provisional() }</a></p>
            }
            if props.changed > 0 {
                <p class="answer-adjusted" data-result="assumptions" data-value={props.changed.to_string()}>
                    <a href="#method" onclick={onclick.clone()}>{ answer::adjusted(props.changed) }</a>
                </p>
            }
            <p class="answer-caveat">
                { answer::caveat() }{ " " }<a href="#method" {onclick}>{ answer::method_link() }</a>
            </p>
        </section>
    }
}
