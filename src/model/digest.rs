//! FNV-1a 64 over bit patterns in a fixed order (`contracts.md`, `digest`): the same scenario gives the
//! same sixteen hex digits natively, in wasm, and in every engine.

use super::MODEL_VERSION;
use super::evaluation::{Criterion, Evaluation, Outcome};
use crate::num::Fnv;
use crate::scenario::{Field, Lever, Readiness, Scenario, Words};
use alloc::format;
use alloc::string::String;

/// The digest of an answer: sixteen lowercase hex digits.
pub fn digest(scenario: &Scenario, evaluation: &Evaluation) -> String {
    let mut hash = Hasher(Fnv::START);
    hash.word(MODEL_VERSION);
    hash.scenario(scenario, evaluation);
    for &fit in &evaluation.fit {
        hash.number(fit);
    }
    for &criterion in Criterion::ALL {
        hash.word(evaluation.judgement(criterion).verdict.word());
    }
    for (trap, _) in evaluation.traps() {
        hash.word(trap.word());
    }
    hash.word(evaluation.readiness.word());
    for outcome in &evaluation.approaches {
        hash.outcome(outcome);
    }
    format!("{:016x}", hash.0.value())
}

/// What the contract says of numbers, words and null, on top of the hash.
struct Hasher(Fnv);

impl Hasher {
    fn bytes(&mut self, bytes: &[u8]) {
        self.0 = self.0.with(bytes);
    }

    fn number(&mut self, value: f64) {
        // Adding +0 turns −0 into 0 and leaves every other number as it is.
        self.bytes(&(value + 0.0).to_le_bytes());
    }

    fn maybe(&mut self, value: Option<f64>) {
        match value {
            Some(value) => self.number(value),
            None => self.bytes(&[0xff]),
        }
    }

    fn word(&mut self, word: &str) {
        self.bytes(word.as_bytes());
        self.bytes(&[0]);
    }

    /// The fields in the order of `scales.md`, with the plan that was judged.
    fn scenario(&mut self, scenario: &Scenario, evaluation: &Evaluation) {
        for &field in Field::ALL {
            self.number(f64::from(scenario.situation.get(field)));
        }
        self.word(evaluation.plan.approach.word());
        for &lever in Lever::ALL {
            self.word(evaluation.plan.levers.word(lever));
        }
        let Readiness { capability_assessed, adoption_gap } = scenario.readiness;
        self.word(capability_assessed.word());
        self.word(adoption_gap.word());
    }

    /// An outcome's values in the order in which `contracts.md` lists them.
    fn outcome(&mut self, outcome: &Outcome) {
        self.maybe(outcome.months_to_target);
        self.number(outcome.adoption_at_due);
        self.number(outcome.adoption_at_end);
        self.number(outcome.capability_at_engagement_end);
        self.number(outcome.capability_at_end);
        self.number(outcome.dependency_at_end);
        for &months in &outcome.later_months_to_target[..outcome.later_initiatives] {
            self.maybe(months);
        }
    }
}
