//! What the page knows and how it changes: one state, one kind of action, one total function.
//!
//! The state holds inputs, never answers; those are functions of it ([`crate::model`]). No clock, storage
//! or address is read here: the shell ([`crate::app`]) brings what happened and shows what follows.

mod action;
pub mod assumptions;
mod compared;
mod explored;
pub mod history;
pub mod own;
mod state;
mod update;

pub use action::{Action, Copied};
pub use explored::{Explored, Part};
pub use own::{Own, Whose};
pub use state::{Gesture, State};
pub use update::update;
