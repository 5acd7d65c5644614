//! What each one's own answer says: the best approach, the verdicts on the plan and readiness, a row per person.

use super::Member;
use super::readings::Tally;
use crate::model::{Criterion, Gate, Verdict, evaluate};
use crate::scenario::{Approach, Words};
use alloc::vec::Vec;

/// One person's own answer, worked out under that person's own assumptions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The approach that fits best.
    pub best: Approach,
    /// The approach of the plan judged.
    pub planned: Approach,
    /// The verdicts on that plan, in the order of [`Criterion::ALL`].
    pub verdicts: [Verdict; 4],
    /// Whether the organisation is ready to commit.
    pub readiness: Gate,
}

impl Answer {
    /// The verdict on one criterion.
    pub fn verdict(&self, criterion: Criterion) -> Verdict {
        self.verdicts[criterion.index()]
    }
}

/// The answers of all `members`, in their order.
pub fn answers(members: &[Member]) -> Vec<Answer> {
    members.iter().map(answer).collect()
}

/// How many come to each approach.
pub fn tally(answers: &[Answer]) -> Tally {
    Tally::of(&mut answers.iter().map(|answer| answer.best))
}

/// How many see `criterion` with `verdict`.
pub fn count(answers: &[Answer], criterion: Criterion, verdict: Verdict) -> usize {
    answers.iter().filter(|answer| answer.verdict(criterion) == verdict).count()
}

/// How many are ready to commit.
pub fn ready(answers: &[Answer]) -> usize {
    answers.iter().filter(|answer| answer.readiness.is_ready()).count()
}

/// The answer of one of them.
pub fn answer(member: &Member) -> Answer {
    let evaluation = evaluate(member.scenario(), member.assumptions());
    Answer {
        best: evaluation.best(),
        planned: evaluation.plan.approach,
        verdicts: evaluation.criteria.map(|judgement| judgement.verdict),
        readiness: evaluation.readiness,
    }
}
