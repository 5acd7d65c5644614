//! The readiness gate: an honest assessment and a specific gap (C22).

use super::evaluation::Gate;
use crate::scenario::{AdoptionGap, CapabilityAssessed, Readiness};

/// What the gate says to these answers.
pub fn gate(readiness: Readiness) -> Gate {
    Gate {
        assessment_missing: readiness.capability_assessed != CapabilityAssessed::Honest,
        gap_missing: readiness.adoption_gap != AdoptionGap::Specific,
    }
}
