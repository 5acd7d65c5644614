//! What is found by comparing: what moved the answer, what would mend a plan, what would change the decision and
//! when that shows, and from when on one approach pays against another.

pub mod break_even;
pub mod flips;
pub mod influence;
pub mod remedy;
pub mod track;
pub mod tripwires;
