//! The four criteria: verdict, reason, and the smallest change that would meet each, one click away.

use crate::app::markup::{each, el};
use crate::explore::remedy::{Mend, mend_criterion};
use crate::model::{Assumptions, Criterion, Evaluation, Judgement};
use crate::scenario::{Plan, Situation, Words};
use crate::session::Action;
use crate::text::{chrome, criteria, reasons};
use alloc::format;
use yew::prelude::*;

/// The mend of each criterion, in their order.
pub type Mends = [Mend; Criterion::ALL.len()];

/// The mends of the plan judged in `evaluation`. They take many evaluations, so they are worked out only where
/// situation, plan or assumptions have changed.
pub fn mends(situation: Situation, evaluation: &Evaluation, assumptions: &Assumptions) -> Mends {
    core::array::from_fn(|place| mend_criterion(situation, evaluation, Criterion::ALL[place], assumptions))
}

/// The criteria.
pub fn criterion_list(evaluation: &Evaluation, mends: &Mends, act: &Callback<Action>) -> Html {
    let rows = Criterion::ALL.iter().zip(mends).map(|(&criterion, &mend)| {
        row(criterion, evaluation.judgement(criterion), mend, evaluation.plan, act)
    });
    el!(section "criteria" { aria-labelledby: "criteria-title" } [
        el!(h2 "section-title" { id: "criteria-title" } [chrome::criteria()]),
        el!(ul "criteria-list" [each(rows)]),
    ])
}

fn row(criterion: Criterion, judgement: Judgement, mend: Mend, plan: Plan, act: &Callback<Action>) -> Html {
    let verdict = judgement.verdict;
    el!(li "criteria-row" key(criterion.word()) { data-result: format!("criterion.{}", criterion.word()), data-value: verdict.word() } [
        el!(span "verdict" { data-verdict: verdict.word() } [criteria::verdict(verdict)]),
        el!(span "criteria-question" [criteria::question(criterion)]),
        el!(span "criteria-reason" [reasons::sentences(&judgement.reasons)]),
        mend_button(criterion, mend, plan, act),
    ])
}

fn mend_button(criterion: Criterion, mend: Mend, plan: Plan, act: &Callback<Action>) -> Html {
    match mend {
        Mend::NotNeeded => Html::default(),
        Mend::Change(levers) => {
            let onclick = act.reform(move |_: MouseEvent| Action::LeversSet(plan.approach, levers));
            el!(button "button criteria-mend" { type: "button", data-mend: criterion.word() } on { onclick: onclick } [criteria::mend(plan.levers, levers)])
        }
        Mend::OutOfReach { in_the_way, approach } => {
            el!(span "criteria-reason" [criteria::out_of_reach(in_the_way, approach)])
        }
    }
}
