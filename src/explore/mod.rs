//! What is found by comparing: what moved the answer, what would mend a plan, what would change the decision,
//! from when on one approach pays against another, and what two scenarios differ in.

pub mod break_even;
pub mod compare;
pub mod flips;
pub mod influence;
pub mod remedy;
pub mod sound;
pub mod track;
