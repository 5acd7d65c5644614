//! One output line of `evaluate`.

use super::json::Json;
use super::select::{Key, Selection};
use crate::explore::flips::{Flip, flips};
use crate::explore::influence::{Influence, influences};
use crate::explore::remedy::{Mend, mend_criterion, mend_trap};
use crate::explore::worlds::{RankAcceptability, Worlds};
use crate::model::{
    Assumptions, Criterion, Evaluation, FitParts, MODEL_VERSION, Outcome, Reasons, Trap, digest, evaluate,
};
use crate::scenario::{Approach, Lever, Levers, Ranges, Scenario, Words};
use alloc::string::String;
use alloc::vec::Vec;

/// The keys of the four ranks.
const RANKS: [&str; 4] = ["first", "second", "third", "fourth"];

/// The answer to `scenario` as one line, limited to what is wanted.
pub fn answer(scenario: &Scenario, assumptions: &Assumptions, selection: Selection) -> String {
    let answer = Answer {
        scenario,
        assumptions,
        evaluation: &evaluate(scenario, assumptions),
        trajectories: selection.trajectories,
    };
    let wanted = Key::ALL.iter().filter(|&&key| selection.wants(key));
    Json::object(wanted.map(|&key| (key.word(), answer.part(key)))).to_line()
}

struct Answer<'a> {
    scenario: &'a Scenario,
    assumptions: &'a Assumptions,
    evaluation: &'a Evaluation,
    trajectories: bool,
}

impl Answer<'_> {
    fn part(&self, key: Key) -> Json {
        let evaluation = self.evaluation;
        match key {
            Key::Model => Json::word(MODEL_VERSION),
            Key::Fit => per_approach(|approach| Json::number(evaluation.fit_of(approach))),
            Key::Order => Json::list(evaluation.order.map(|approach| Json::word(approach.word()))),
            Key::Criteria => {
                per_criterion(|criterion| Json::word(evaluation.judgement(criterion).verdict.word()))
            }
            Key::Traps => Json::list(evaluation.traps().map(|(trap, _)| Json::word(trap.word()))),
            Key::Readiness => Json::word(evaluation.readiness.word()),
            Key::Approaches => {
                per_approach(|approach| Json::object(self.outcome(evaluation.outcome_of(approach))))
            }
            Key::FitParts => per_approach(|approach| parts(&evaluation.fit_parts[approach.index()])),
            Key::Weights => parts(&evaluation.weights),
            Key::Chosen => self.chosen(),
            Key::CriteriaDetail => per_criterion(|criterion| self.criterion_detail(criterion)),
            Key::TrapsDetail => Json::object(
                evaluation.traps().map(|(trap, reasons)| (trap.word(), self.trap_detail(trap, &reasons))),
            ),
            Key::ReadinessMissing => self.readiness_missing(),
            Key::Influences => {
                let found = influences(self.scenario.situation, self.assumptions);
                Json::list(found.iter().map(influence))
            }
            Key::Robustness => self.robustness(),
            Key::Flips => Json::list(flips(self.scenario.situation, self.assumptions).iter().map(flip)),
            Key::Digest => Json::text(&digest(self.scenario, evaluation)),
        }
    }

    fn chosen(&self) -> Json {
        let approach = ("approach", Json::word(self.evaluation.plan.approach.word()));
        Json::object(core::iter::once(approach).chain(self.outcome(&self.evaluation.chosen)))
    }

    fn outcome(&self, outcome: &Outcome) -> Vec<(&'static str, Json)> {
        let later = outcome.later_months_to_target.iter().take(outcome.later_initiatives);
        let mut entries = Vec::from([
            ("months_to_target", Json::maybe(outcome.months_to_target)),
            ("adoption_at_due", Json::number(outcome.adoption_at_due)),
            ("adoption_at_end", Json::number(outcome.adoption_at_end)),
            ("capability_at_engagement_end", Json::number(outcome.capability_at_engagement_end)),
            ("capability_at_end", Json::number(outcome.capability_at_end)),
            ("dependency_at_end", Json::number(outcome.dependency_at_end)),
            ("later_months_to_target", Json::list(later.map(|&months| Json::maybe(months)))),
        ]);
        if self.trajectories {
            let run = &outcome.trajectory;
            let numbers = |values: &[f64]| Json::list(values.iter().map(|&value| Json::number(value)));
            entries.extend([
                ("months", Json::list((0..run.adoption.len() as i64).map(Json::Integer))),
                ("adoption", numbers(&run.adoption)),
                ("capability", numbers(&run.capability)),
                ("dependency", numbers(&run.dependency)),
            ]);
        }
        entries
    }

    fn criterion_detail(&self, criterion: Criterion) -> Json {
        let judgement = self.evaluation.judgement(criterion);
        let mend = mend_criterion(self.scenario.situation, self.evaluation, criterion, self.assumptions);
        let mut entries = Vec::from([("reasons", reasons(&judgement.reasons))]);
        match mend {
            Mend::NotNeeded => entries.push(("smallest_change", Json::Null)),
            Mend::Change(levers) => entries.push(("smallest_change", self.change(levers))),
            Mend::OutOfReach { in_the_way, approach } => entries.extend([
                ("smallest_change", Json::Null),
                ("in_the_way", Json::word(in_the_way.word())),
                ("approach_that_would_do", approach.map_or(Json::Null, |one| Json::word(one.word()))),
            ]),
        }
        Json::object(entries)
    }

    fn trap_detail(&self, trap: Trap, trap_reasons: &Reasons) -> Json {
        let change = mend_trap(self.scenario.situation, self.evaluation.plan, trap);
        Json::object([
            ("reasons", reasons(trap_reasons)),
            ("smallest_change", change.map_or(Json::Null, |levers| self.change(levers))),
        ])
    }

    /// The levers that differ from the plan's.
    fn change(&self, levers: Levers) -> Json {
        let before = self.evaluation.plan.levers;
        let changed = Lever::ALL.iter().filter(|&&lever| before.index(lever) != levers.index(lever));
        Json::object(changed.map(|&lever| (lever.word(), Json::word(levers.word(lever)))))
    }

    fn robustness(&self) -> Json {
        let worlds = Worlds::whole(self.scenario.situation, &Ranges::default(), self.assumptions);
        let shares = RankAcceptability::of(&worlds);
        per_approach(|approach| {
            let ranks = RANKS.iter().enumerate();
            Json::object(ranks.map(|(rank, &name)| (name, Json::number(shares.share(approach, rank)))))
        })
    }

    fn readiness_missing(&self) -> Json {
        let gate = self.evaluation.readiness;
        let missing = [
            gate.assessment_missing.then_some("capability_assessed"),
            gate.gap_missing.then_some("adoption_gap"),
        ];
        Json::list(missing.into_iter().flatten().map(Json::word))
    }
}

fn per_approach(value: impl Fn(Approach) -> Json) -> Json {
    Json::object(Approach::ALL.iter().map(|&approach| (approach.word(), value(approach))))
}

fn per_criterion(value: impl Fn(Criterion) -> Json) -> Json {
    Json::object(Criterion::ALL.iter().map(|&criterion| (criterion.word(), value(criterion))))
}

fn parts(parts: &FitParts) -> Json {
    Json::object([
        ("reach", Json::number(parts.reach)),
        ("sustained", Json::number(parts.sustained)),
        ("independence", Json::number(parts.independence)),
    ])
}

fn reasons(reasons: &Reasons) -> Json {
    Json::list(reasons.iter().map(|reason| Json::word(reason.word())))
}

fn influence(influence: &Influence) -> Json {
    Json::object([
        ("field", Json::word(influence.field.word())),
        ("ordinary", Json::Integer(i64::from(influence.ordinary))),
        ("value", Json::Integer(i64::from(influence.value))),
        ("lead", Json::number(influence.lead)),
    ])
}

fn flip(flip: &Flip) -> Json {
    Json::object([
        ("field", Json::word(flip.field.word())),
        ("from", Json::Integer(i64::from(flip.from))),
        ("to", Json::Integer(i64::from(flip.to))),
        ("best", Json::word(flip.best.word())),
    ])
}
