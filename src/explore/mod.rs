//! Answers that take many evaluations: what would mend a plan, and what would change the decision.

pub mod flips;
pub mod remedy;
