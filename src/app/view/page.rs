//! The page: situation on the one side, the answer in view on the other.

use super::answer::answer;
use super::approaches::approach_list;
use super::brief::brief;
use super::compare::compare;
use super::criteria::{Mends, criterion_list};
use super::explore::explore;
use super::history::history;
use super::method::method;
use super::notice::notice;
use super::over_time::OverTime;
use super::plan::plan_choices;
use super::readiness::readiness;
use super::situation::situation;
use super::summary::summary;
use super::term::meanings;
use super::tour::{part_at, tour};
use super::traps::trap_list;
use crate::app::markup::el;
use crate::app::part::part;
use crate::explore::findings::Findings;
use crate::model::{Evaluation, MODEL_VERSION, digest};
use crate::session::{Action, State};
use crate::text::chrome;
use alloc::rc::Rc;
use yew::prelude::*;

/// What the page shows.
pub struct Shown<'a> {
    /// The inputs.
    pub state: &'a State,
    /// The answer to them.
    pub evaluation: &'a Rc<Evaluation>,
    /// The smallest changes that would meet the criteria.
    pub mends: &'a Mends,
    /// All that takes more than one evaluation.
    pub findings: &'a Findings,
    /// The worked examples, drawn once.
    pub examples: Html,
}

/// The whole page.
pub fn page(shown: Shown, act: &Callback<Action>) -> Html {
    let Shown { state, evaluation, mends, findings, examples } = shown;
    let digest = digest(&state.scenario, evaluation);
    let problems = if state.problems_dismissed { &[] } else { state.opened.problems.as_slice() };
    el!(div "page" { data-tour: part_at(state.tour) } [
        el!(a "page-skip" { href: "#situation" } [chrome::skip()]),
        el!(header "page-header" [
            el!(h1 "page-title" [chrome::product()]),
            el!(p "page-promise" [chrome::promise()]),
            el!(div "page-tools" [tour(state.tour, act), history(state, act)]),
        ]),
        notice(problems, act),
        examples,
        summary(evaluation),
        el!(main [
            el!(div "page-main" [
                el!(div "page-inputs" [
                    situation(state, &findings.survey, act),
                    readiness(state, evaluation, act),
                ]),
                // On a laptop all of this stays in view while the inputs beside it scroll.
                el!(div "page-side" { tabindex: "-1" } [
                    answer(state, findings, evaluation, act),
                    el!(div "page-plan" [
                        part(evaluation.clone(), |evaluation| approach_list(evaluation)),
                        part((state.scenario.plan, evaluation.clone(), act.clone()), |(plan, evaluation, act)| {
                            plan_choices(*plan, evaluation, act)
                        }),
                        part((evaluation.clone(), *mends, act.clone()), |(evaluation, mends, act)| {
                            criterion_list(evaluation, mends, act)
                        }),
                        part((state.scenario.situation, evaluation.clone(), act.clone()), |(situation, evaluation, act)| {
                            trap_list(*situation, evaluation, act)
                        }),
                    ]),
                    html! { <OverTime situation={state.scenario.situation} assumptions={state.assumptions} {evaluation} /> },
                ]),
            ]),
            el!(div "page-wide" [
                compare(state, evaluation, act),
                explore(state, findings, act),
                brief(state, &findings.survey, evaluation, act),
                method(state, evaluation, act),
            ]),
        ]),
        part((), |()| meanings()),
        el!(footer "page-footer" [
            el!(p [chrome::footer()]),
            el!(p { data-result: "digest", data-value: digest.clone() } [chrome::fingerprint(MODEL_VERSION, &digest)]),
        ]),
    ])
}
