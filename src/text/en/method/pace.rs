//! How two readings of a hybrid's pace are both honoured.

use super::super::time_to_target;
use crate::model::{Assumptions, Evaluation};
use crate::num::percent;
use crate::scenario::Approach;
use alloc::format;
use alloc::string::String;

/// The heading.
pub const TITLE: &str = "Is working side by side slow or quick?";

/// Both readings, and how the model holds them apart.
pub const TEXT: &[&str] = &[
    "Two things are said of a hybrid: that it moves more slowly than your own people would, and that it improves \
     use soon. They sound like a contradiction. We read the first as pace and the second as time.",
    "Pace is effort per step, with the same skill in the room. By pace a hybrid is always the slowest, since two \
     teams must agree: its overhead is higher than that of a partner alone in every world we draw, and your own \
     people have none.",
    "Time is what passes on the calendar until people use it. For time, skill counts as well, and a partner brings \
     skill. Starting from little, more skill in the room outweighs slower steps.",
];

/// What each step costs, under these assumptions.
pub fn overhead(assumptions: &Assumptions) -> String {
    format!(
        "Each step takes {}\u{a0}% longer than your own people would need with that skill, and {}\u{a0}% longer with a partner \
         alone.",
        percent(assumptions.external_overhead + assumptions.coordination_overhead),
        percent(assumptions.external_overhead)
    )
}

/// From which skill on an own team gets through the work faster: C* = g / (g + ω).
pub fn crossover(assumptions: &Assumptions) -> String {
    let overhead = assumptions.external_overhead + assumptions.coordination_overhead;
    let crossover = assumptions.hybrid_gap_closed / (assumptions.hybrid_gap_closed + overhead);
    format!(
        "From a capability of about {} of 100 on, your own people get through the work faster alone: \
         C* = g / (g + ω_ext + Δω).",
        percent(crossover)
    )
}

/// What that comes to in the situation shown.
pub fn here(evaluation: &Evaluation) -> String {
    let time = |approach| time_to_target(evaluation.outcome_of(approach).months_to_target);
    format!(
        "Time until a quarter use it here: side by side {}, your own people {}, a partner alone {}.",
        time(Approach::Hybrid),
        time(Approach::InternalUpskilling),
        time(Approach::ExternalPartnership)
    )
}
