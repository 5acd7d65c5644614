//! What is found by comparing: what moved the answer, what would mend a plan, what would change the decision,
//! how sure it is, from when on one approach pays against another, what two scenarios differ in,
//! and what a link that was sent says otherwise than one's own state.

pub mod alternatives;
pub mod break_even;
pub mod compare;
pub mod findings;
pub mod flips;
pub mod gap;
pub mod influence;
pub mod look_back;
pub mod map;
pub mod remedy;
pub mod required;
pub mod sent;
pub mod sound;
pub mod tornado;
pub mod track;
pub mod tripwires;
pub mod worlds;
