//! The best approach and what decided it.

use crate::explore::flips::Flip;
use crate::explore::influence::Influence;
use crate::explore::track::Survey;
use crate::model::Evaluation;
use crate::scenario::Words;
use crate::session::assumptions::count_changed;
use crate::session::{Action, State};
use crate::text::{answer as words, approaches, chrome};
use alloc::string::{String, ToString};
use yew::prelude::*;

/// Most flip points that the answer names.
const MOST_FLIPS: usize = 2;

/// The answer to the inputs of `state`; its name and reasons are announced when they change.
pub fn answer(state: &State, survey: &Survey, evaluation: &Evaluation, act: &Callback<Action>) -> Html {
    let best = evaluation.best();
    let changed = count_changed(&state.assumptions);
    let onclick = act.reform(|_: MouseEvent| Action::MethodUnfolded(true));
    html! {
        <section class="answer" aria-labelledby="answer-title" data-hue={best.word()}>
            <h2 class="answer-title" id="answer-title">{ chrome::answer() }</h2>
            <div aria-live="polite" aria-atomic="true">
                <p class="answer-best" data-result="best" data-value={best.word()}>
                    <span class="answer-heading">{ words::heading(evaluation) }</span>
                    { " " }
                    <strong class="answer-name">{ approaches::name(best) }</strong>
                </p>
                if words::is_tie(evaluation) {
                    <p class="answer-tie">{ words::tie(evaluation) }</p>
                }
                <p class="answer-reasons">{ words::reasons(evaluation) }</p>
            </div>
            <p class="answer-second">{ words::runner_up(evaluation) }</p>
            { when_known(state, survey, evaluation) }
            if !evaluation.readiness.is_ready() {
                <p class="answer-provisional"><a href="#readiness">{ words::provisional() }</a></p>
            }
            if changed > 0 {
                <p class="answer-adjusted" data-result="assumptions" data-value={changed.to_string()}>
                    <a href="#method" onclick={onclick.clone()}>{ words::adjusted(changed) }</a>
                </p>
            }
            <p class="answer-caveat">
                { words::caveat() }{ " " }<a href="#method" {onclick}>{ words::method_link() }</a>
            </p>
        </section>
    }
}

/// What moved the answer and what would change it. Both take some time; what was found for earlier inputs is
/// never shown beside a newer answer.
fn when_known(state: &State, survey: &Survey, evaluation: &Evaluation) -> Html {
    let is_fresh = survey.is_of(state.scenario.situation, &state.assumptions);
    let known = survey.influences().zip(survey.flips()).filter(|_| is_fresh);
    let (count, contents) = match known {
        None => (String::new(), html! { <p class="answer-second">{ words::looking() }</p> }),
        Some((influences, flips)) => (
            flips.len().to_string(),
            html! { <>{ moved_by(influences, evaluation) }{ changed_by(&flips) }</> },
        ),
    };
    html! { <div class="answer-when-known" data-result="flips" data-value={count}>{ contents }</div> }
}

/// The inputs that moved the answer, against an ordinary organisation.
fn moved_by(influences: &[Influence], evaluation: &Evaluation) -> Html {
    let mut rows = words::telling(influences).peekable();
    if rows.peek().is_none() {
        let why = if influences.is_empty() { words::nothing_stands_out() } else { words::none_tells() };
        return html! { <p class="answer-second">{ why }</p> };
    }
    let rows = rows.map(|influence| {
        html! {
            <li key={influence.field.word()} class="answer-influence" data-influence={influence.field.word()}>
                <span>{ words::influence(influence) }</span>{ " " }
                <span class="answer-importance">{ words::importance(evaluation, influence) }</span>
            </li>
        }
    });
    html! {
        <>
            <h3 class="answer-subtitle">{ words::influences_title() }</h3>
            <ul>{ for rows }</ul>
            <p class="answer-caveat">{ words::influences_help() }</p>
        </>
    }
}

/// The nearest flip points.
fn changed_by(flips: &[Flip]) -> Html {
    let rows = flips.iter().take(MOST_FLIPS).map(|flip| {
        html! { <li data-flip={flip.field.word()}>{ words::flip(flip) }</li> }
    });
    html! {
        <>
            <h3 class="answer-subtitle">{ words::flips_title() }</h3>
            if flips.is_empty() {
                <p>{ words::no_flip() }</p>
            }
            <ul>{ for rows }</ul>
        </>
    }
}
