//! The gate: two questions, their answers, and what is missing.

use crate::model::Gate;
use crate::scenario::{AdoptionGap, CapabilityAssessed};

/// The first question.
pub fn assessed_question() -> &'static str {
    "Has anybody taken an honest look at what our people can do today?"
}

/// An answer to the first question.
pub fn assessed(answer: CapabilityAssessed) -> &'static str {
    match answer {
        CapabilityAssessed::No => "No",
        CapabilityAssessed::Informal => "Talked about, not tested",
        CapabilityAssessed::Honest => "Yes, and our people would agree",
    }
}

/// The second question.
pub fn gap_question() -> &'static str {
    "Which gap does the first initiative close: who uses what, how often, by when?"
}

/// An answer to the second question.
pub fn gap(answer: AdoptionGap) -> &'static str {
    match answer {
        AdoptionGap::NoneNamed => "Not named",
        AdoptionGap::General => "Named in general terms",
        AdoptionGap::Specific => "Named exactly",
    }
}

/// What the gate says.
pub fn verdict(gate: Gate) -> &'static str {
    match (gate.assessment_missing, gate.gap_missing) {
        (false, false) => "You have looked honestly and named the gap.",
        (true, false) => "No honest look at what is here yet.",
        (false, true) => "The gap to close is not named exactly.",
        (true, true) => "No honest look at what is here yet, and no exact gap.",
    }
}

/// The gate in a word or two.
pub fn word(gate: Gate) -> &'static str {
    if gate.is_ready() { "Ready" } else { "Not ready" }
}
