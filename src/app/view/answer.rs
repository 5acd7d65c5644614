//! The best approach and what decided it.

use super::certainty;
use super::page::Shown;
use crate::app::browser::place::{Place, at};
use crate::app::markup::{each, el, row};
use crate::app::part::part;
use crate::explore::flips::Flip;
use crate::explore::influence::Influence;
use crate::explore::track::Survey;
use crate::model::Evaluation;
use crate::scenario::{Situation, Words};
use crate::session::State;
use crate::session::assumptions::count_changed;
use crate::text::{answer as words, approaches, chrome};
use alloc::string::{String, ToString};
use yew::prelude::*;

/// Most flip points that the answer names.
const MOST_FLIPS: usize = 2;

/// The answer to the inputs of `state`.
pub fn answer(shown: &Shown) -> Html {
    let Shown { state, findings, evaluation, .. } = *shown;
    let best = evaluation.best();
    let changed = count_changed(&state.assumptions);
    let method = at(Place::Assumptions, shown.link);
    el!(section "answer" { aria-labelledby: "answer-title", data-hue: best.word() } [
        el!(h2 "answer-title" { id: "answer-title" } [chrome::answer()]),
        part((evaluation.clone(), state.scenario.situation), |(evaluation, situation)| first_lines(evaluation, *situation)),
        certainty::line(state, evaluation, findings),
        when_known(state, &findings.survey, evaluation),
        (!evaluation.readiness.is_ready()).then(|| el!(p "answer-provisional" [el!(a { href: "#readiness" } [words::provisional()])])),
        (changed > 0).then(|| el!(p "answer-adjusted" { data-result: "assumptions", data-value: changed.to_string() } [
                el!(a { href: method.clone() } [words::adjusted(changed)]),
            ])),
        el!(p "answer-caveat" [
            words::caveat(),
            " ",
            el!(a { href: method, data-open: "assumptions" } [words::method_link()]),
        ]),
    ])
}

fn first_lines(evaluation: &Evaluation, situation: Situation) -> Html {
    row![
        headline(evaluation),
        el!(p "answer-second" [words::runner_up(evaluation), " ", el!(b { data-result: "late" } [words::late(evaluation, situation)])]),
    ]
}

/// The answer in short, on the pages beside the one to decide on.
pub fn answer_alone(evaluation: &Evaluation) -> Html {
    el!(section "answer" { aria-labelledby: "answer-title", data-hue: evaluation.best().word() } [
        el!(h2 "answer-title" { id: "answer-title" } [chrome::answer()]),
        headline(evaluation),
    ])
}

/// The best approach with its reasons, announced when they change.
fn headline(evaluation: &Evaluation) -> Html {
    let best = evaluation.best();
    el!(div { aria-live: "polite", aria-atomic: "true" } [
        el!(p "answer-best" { data-result: "best", data-value: best.word() } [
            el!(span "answer-heading" [words::heading(evaluation)]),
            " ",
            el!(strong "answer-name" [approaches::name(best)]),
        ]),
        (words::is_tie(evaluation)).then(|| el!(p "answer-tie" [words::tie(evaluation)])),
        el!(p "answer-reasons" [words::reasons(evaluation)]),
    ])
}

/// What would change the answer, and folded what moved it. Both take some time; what was found for earlier inputs
/// is never shown beside a newer answer.
fn when_known(state: &State, survey: &Survey, evaluation: &Evaluation) -> Html {
    let is_fresh = survey.is_of(state.scenario.situation, &state.assumptions);
    let known = if is_fresh { survey.influences().zip(survey.flips()) } else { None };
    let looking = || el!(p "answer-second" [words::looking()]);
    let (count, changed_by, moved_by) = match known {
        None => (String::new(), looking(), looking()),
        Some((influences, flips)) => {
            (flips.len().to_string(), changed_by(&flips), moved_by(influences, evaluation))
        }
    };
    row![
        el!(div "answer-when-known" { data-result: "flips", data-value: count } [
            el!(h3 "answer-subtitle" [words::flips_title()]),
            changed_by,
        ]),
        el!(details "answer-moved" [el!(summary "answer-fold" [words::influences_title()]), moved_by]),
    ]
}

/// The nearest flip points.
fn changed_by(flips: &[Flip]) -> Html {
    if flips.is_empty() {
        return el!(p[words::no_flip()]);
    }
    let flips = flips.iter().take(MOST_FLIPS);
    el!(ul[each(flips.map(|flip| el!(li { data-flip: flip.field.word() } [words::flip(flip)])))])
}

/// The inputs that moved the answer, against an ordinary organisation.
fn moved_by(influences: &[Influence], evaluation: &Evaluation) -> Html {
    let mut rows = words::telling(influences).peekable();
    if rows.peek().is_none() {
        let why = if influences.is_empty() { words::nothing_stands_out() } else { words::none_tells() };
        return el!(p "answer-second" [why]);
    }
    let rows = rows.map(|influence| {
        el!(li "answer-influence" key(influence.field.word()) { data-influence: influence.field.word() } [
            el!(span [words::influence(influence)]),
            " ",
            el!(span "answer-importance" [words::importance(evaluation, influence)]),
        ])
    });
    row![el!(ul[each(rows)]), el!(p "answer-caveat" [words::influences_help()])]
}
