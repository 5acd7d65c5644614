//! "Make it sound": the smallest change of plan that meets all four criteria, and what each part of it buys.
//!
//! Smallest as in [`super::remedy`], which mends one criterion at a time; the approach stays as chosen. Traps
//! and readiness are not looked at: see [`super::remedy::mend_trap`].

use super::remedy::smallest;
use crate::model::{Assumptions, Criterion, Evaluation, Judgement, Outcome, Verdict, judge, outcome};
use crate::scenario::{Approach, Lever, Levers, Plan, Situation, Words};

/// How a plan could meet all four criteria.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Sound {
    /// It does.
    Already,
    /// These levers do, and no smaller change does.
    Change(Change),
    /// No levers do.
    OutOfReach {
        /// The criteria that no levers meet, with their verdicts under the strongest ones.
        unmet: Shortfall,
        /// The best fitting other approach that meets all four with some levers.
        approach: Option<Approach>,
    },
}

/// The smallest change that meets all four criteria.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// All levers as they would be.
    pub levers: Levers,
    /// Per lever, what would be missing without its part of the change; nothing where the lever stays.
    pub bought: [Shortfall; Lever::ALL.len()],
    /// What the plan as it is does not meet and no one part of the change is needed for: more than one would do.
    pub bought_together: Shortfall,
    /// What the plan as it is leads to.
    pub before: Reached,
    /// What it would lead to with these levers.
    pub after: Reached,
}

/// The two results that a change of plan is weighed by.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reached {
    /// Months to the target in the first initiative; `None` = not within month 60.
    pub months_to_target: Option<f64>,
    /// Capability inside at month 60, points.
    pub capability_at_end: f64,
}

impl Reached {
    /// These results of a run.
    pub fn of(outcome: &Outcome) -> Self {
        Self { months_to_target: outcome.months_to_target, capability_at_end: outcome.capability_at_end }
    }
}

/// The criteria that are not met, each with its verdict.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shortfall([Option<Verdict>; Criterion::ALL.len()]);

impl Shortfall {
    /// What the plan judged in `evaluation` does not meet.
    fn now(evaluation: &Evaluation) -> Self {
        Self::of(|criterion| evaluation.judgement(criterion))
    }

    fn of(judgement: impl Fn(Criterion) -> Judgement) -> Self {
        Self(core::array::from_fn(|place| {
            let verdict = judgement(Criterion::ALL[place]).verdict;
            (verdict != Verdict::Meets).then_some(verdict)
        }))
    }

    /// Less the criteria that `other` has.
    fn without(self, other: &Self) -> Self {
        Self(core::array::from_fn(|place| self.0[place].filter(|_| other.0[place].is_none())))
    }

    /// The criteria in their order, each with its verdict, which is never `meets`.
    pub fn iter(&self) -> impl Iterator<Item = (Criterion, Verdict)> + '_ {
        Criterion::ALL.iter().zip(self.0).filter_map(|(&criterion, verdict)| Some((criterion, verdict?)))
    }
}

/// How the plan judged in `evaluation` could meet all four criteria.
pub fn sound(situation: Situation, evaluation: &Evaluation, assumptions: &Assumptions) -> Sound {
    let plan = evaluation.plan;
    let is_sound = |plan| is_sound(situation, plan, assumptions);
    if Shortfall::now(evaluation) == Shortfall::default() {
        return Sound::Already;
    }
    // No levers do more than the strongest (tests/sound.rs), so one look spares the search where it is vain.
    let at_best = |approach| Plan { approach, levers: Levers::STRONGEST };
    if !is_sound(at_best(plan.approach)) {
        let others = evaluation.order.into_iter().filter(|&approach| approach != plan.approach);
        return Sound::OutOfReach {
            unmet: shortfall(situation, at_best(plan.approach), assumptions),
            approach: others.into_iter().find(|&approach| is_sound(at_best(approach))),
        };
    }
    let levers = smallest(plan.levers, &|levers| is_sound(Plan { levers, ..plan }));
    Sound::Change(change(situation, evaluation, levers.unwrap_or(Levers::STRONGEST), assumptions))
}

/// What `levers` in place of the plan's own would do.
fn change(
    situation: Situation,
    evaluation: &Evaluation,
    levers: Levers,
    assumptions: &Assumptions,
) -> Change {
    let plan = evaluation.plan;
    let bought = core::array::from_fn(|place| {
        let lever = Lever::ALL[place];
        let without = levers.with(lever, plan.levers.index(lever));
        shortfall(situation, Plan { levers: without, ..plan }, assumptions)
    });
    Change {
        levers,
        bought,
        bought_together: bought.iter().fold(Shortfall::now(evaluation), Shortfall::without),
        before: Reached::of(&evaluation.chosen),
        after: Reached::of(&outcome(situation, Plan { levers, ..plan }, assumptions)),
    }
}

/// Whether all four criteria are met; the last in their order come first, for they take no run of the model.
fn is_sound(situation: Situation, plan: Plan, assumptions: &Assumptions) -> bool {
    let is_met =
        |&criterion: &Criterion| judge(situation, plan, criterion, assumptions).verdict == Verdict::Meets;
    Criterion::ALL.iter().rev().all(is_met)
}

/// What `plan` does not meet.
fn shortfall(situation: Situation, plan: Plan, assumptions: &Assumptions) -> Shortfall {
    Shortfall::of(|criterion| judge(situation, plan, criterion, assumptions))
}
