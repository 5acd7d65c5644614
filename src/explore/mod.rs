//! Answers that take many evaluations: what moved the answer, what would mend a plan, and what would
//! change the decision.

pub mod flips;
pub mod influence;
pub mod remedy;
pub mod track;
