//! The four criteria: verdict, reason, and the smallest change that would meet each, or all at once, one click away.

use super::sound::{setting, sound_block};
use crate::app::markup::{each, el};
use crate::explore::remedy::{Mend, mend_criterion};
use crate::explore::sound::{Sound, sound};
use crate::model::{Assumptions, Criterion, Evaluation, Judgement, Verdict};
use crate::scenario::{Plan, Situation, Words};
use crate::session::Action;
use crate::text::{chrome, criteria, reasons};
use alloc::format;
use yew::prelude::*;

/// What can be done about the criteria.
#[derive(Clone, Copy, PartialEq)]
pub struct Mends {
    /// The mend of each criterion, in their order.
    each: [Mend; Criterion::ALL.len()],
    /// The change that would meet all four.
    sound: Sound,
}

/// A plan as it was judged.
#[derive(Clone, Copy, PartialEq)]
pub struct Judged {
    /// The plan.
    pub plan: Plan,
    /// The judgement on each criterion, in their order.
    judgements: [Judgement; Criterion::ALL.len()],
}

impl Judged {
    /// The plan judged in `evaluation`.
    pub fn of(evaluation: &Evaluation) -> Self {
        Self { plan: evaluation.plan, judgements: evaluation.criteria }
    }

    /// The criteria in their order, each with its verdict.
    pub fn verdicts(&self) -> impl Iterator<Item = (Criterion, Verdict)> + '_ {
        Criterion::ALL
            .iter()
            .zip(self.judgements)
            .map(|(&criterion, judgement)| (criterion, judgement.verdict))
    }
}

/// The mends of the plan judged in `evaluation`. They take many evaluations, so they are worked out only where
/// situation, plan or assumptions have changed.
pub fn mends(situation: Situation, evaluation: &Evaluation, assumptions: &Assumptions) -> Mends {
    let mend = |place| mend_criterion(situation, evaluation, Criterion::ALL[place], assumptions);
    Mends { each: core::array::from_fn(mend), sound: sound(situation, evaluation, assumptions) }
}

/// The criteria.
pub fn criterion_list(judged: &Judged, mends: &Mends, act: &Callback<Action>) -> Html {
    let judgements = judged.judgements.into_iter().zip(mends.each);
    let rows = Criterion::ALL
        .iter()
        .zip(judgements)
        .map(|(&criterion, (judgement, mend))| row(criterion, judgement, mend, judged.plan, act));
    el!(section "criteria" { aria-labelledby: "criteria-title" } [
        el!(h2 "section-title" { id: "criteria-title" } [chrome::criteria()]),
        sound_block(judged.plan, &mends.sound, act),
        el!(ul "criteria-list" [each(rows)]),
    ])
}

fn row(criterion: Criterion, judgement: Judgement, mend: Mend, plan: Plan, act: &Callback<Action>) -> Html {
    let verdict = judgement.verdict;
    el!(li "criteria-row" key(criterion.word()) { tabindex: "-1", data-result: format!("criterion.{}", criterion.word()), data-value: verdict.word() } [
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
            let onclick = setting(act, Action::LeversSet(plan.approach, levers));
            el!(button "criteria-mend" { type: "button", data-mend: criterion.word() } on { onclick: onclick } [criteria::mend(plan.levers, levers)])
        }
        Mend::OutOfReach { in_the_way, approach } => {
            el!(span "criteria-reason" [criteria::out_of_reach(in_the_way, approach)])
        }
    }
}
