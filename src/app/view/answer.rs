//! The best approach and what decided it.

use crate::explore::influence::influences;
use crate::explore::track::Survey;
use crate::model::{Assumptions, Evaluation};
use crate::scenario::{Situation, Words};
use crate::session::Action;
use crate::session::assumptions::count_changed;
use crate::text::{answer, approaches, chrome};
use alloc::format;
use alloc::rc::Rc;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use yew::prelude::*;

/// Most flip points that the answer names.
const MOST_FLIPS: usize = 2;

/// What the answer shows.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The situation, for what moved the answer.
    pub situation: Situation,
    /// What would win at every position of every slider, for what would change the answer.
    pub survey: Rc<Survey>,
    /// The answer.
    pub evaluation: Rc<Evaluation>,
    /// The assumptions, some of which may be the reader's own.
    pub assumptions: Assumptions,
    /// What happened.
    pub act: Callback<Action>,
}

/// The answer; its name and reasons are announced when they change.
#[component]
pub fn Answer(props: &Props) -> Html {
    let evaluation = &props.evaluation;
    let best = evaluation.best();
    let changed = count_changed(&props.assumptions);
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
            { moved_by(props) }
            { changed_by(props) }
            if !evaluation.readiness.is_ready() {
                <p class="answer-provisional"><a href="#readiness">{ answer::provisional() }</a></p>
            }
            if changed > 0 {
                <p class="answer-adjusted" data-result="assumptions" data-value={changed.to_string()}>
                    <a href="#method" onclick={onclick.clone()}>{ answer::adjusted(changed) }</a>
                </p>
            }
            <p class="answer-caveat">
                { answer::caveat() }{ " " }<a href="#method" {onclick}>{ answer::method_link() }</a>
            </p>
        </section>
    }
}

/// The inputs that moved the answer, against an ordinary organisation.
fn moved_by(props: &Props) -> Html {
    let found = influences(props.situation, &props.assumptions);
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

/// The nearest flip points. Those of an earlier situation, or of other assumptions, are never shown beside a
/// newer answer.
fn changed_by(props: &Props) -> Html {
    let flips = props.survey.flips().filter(|_| props.survey.is_of(props.situation, &props.assumptions));
    let count = flips.as_ref().map(Vec::len);
    let lines = match flips {
        None => html! { <p class="answer-second">{ answer::looking_for_flips() }</p> },
        Some(flips) if flips.is_empty() => html! { <p>{ answer::no_flip() }</p> },
        Some(flips) => {
            let rows = flips.iter().take(MOST_FLIPS).map(|flip| {
                html! { <li key={format!("{}-{}", flip.field.word(), flip.to)} data-flip={flip.field.word()}>{ answer::flip(flip) }</li> }
            });
            html! { <ul>{ for rows }</ul> }
        }
    };
    html! {
        <div
            class="answer-flips" data-result="flips"
            data-value={count.map_or_else(String::new, |count| count.to_string())}
        >
            <h3 class="answer-subtitle">{ answer::flips_title() }</h3>
            { lines }
        </div>
    }
}
