//! The best approach and what decided it.

use crate::explore::influence::influences;
use crate::model::{Assumptions, Evaluation};
use crate::scenario::{Situation, Words};
use crate::text::{answer, approaches, chrome};
use alloc::rc::Rc;
use yew::prelude::*;

/// What the answer shows.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The situation, for what moved the answer.
    pub situation: Situation,
    /// The answer.
    pub evaluation: Rc<Evaluation>,
}

/// The answer; its name and reasons are announced when they change.
#[component]
pub fn Answer(props: &Props) -> Html {
    let evaluation = &props.evaluation;
    let best = evaluation.best();
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
            { moved_by(props) }
            if !evaluation.readiness.is_ready() {
                <p class="answer-provisional"><a href="#readiness">{ answer::provisional() }</a></p>
            }
            <p class="answer-caveat">{ answer::caveat() }</p>
        </section>
    }
}

/// The inputs that moved the answer, against an ordinary organisation.
fn moved_by(props: &Props) -> Html {
    let found = influences(props.situation, &Assumptions::CENTRE);
    let mut rows = answer::telling(&found).peekable();
    if rows.peek().is_none() {
        return html! { <p class="answer-ordinary">{ answer::nothing_stands_out() }</p> };
    }
    let rows = rows.map(|influence| {
        html! {
            <li key={influence.field.word()} class="answer-influence" data-influence={influence.field.word()}>
                <span>{ answer::influence(influence) }</span>{ " " }
                <span class="answer-importance">{ answer::importance(&props.evaluation, influence) }</span>
            </li>
        }
    });
    html! {
        <div class="answer-influences">
            <h3 class="answer-subtitle">{ answer::influences_title() }</h3>
            <ul>{ for rows }</ul>
            <p class="answer-caveat">{ answer::influences_help() }</p>
        </div>
    }
}
