//! What a run holds from one step to the next.

use crate::scenario::Field;

/// Months that a run covers.
pub const HORIZON_MONTHS: usize = 60;
/// The first initiative and as many later ones as the input allows.
pub const MAX_INITIATIVES: usize = 1 + Field::FutureInitiatives.row().maximum as usize;

/// The two kinds of skill, as indices.
pub const AI: usize = 0;
/// Skill in change work.
pub const CHANGE: usize = 1;

/// All stocks of a run, each a share of 0–1; 1 of capability is "as good as any partner". `T` is a number, or a
/// stock with what a step needs to move it ([`super::grid::Stock`]).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stocks<T = f64> {
    /// K: skill held by people, AI and change.
    pub skill: [T; 2],
    /// E: skill embedded in routines, AI and change.
    pub routine: [T; 2],
    /// L: leadership's support for building.
    pub support: T,
    /// W: work in place, per initiative.
    pub work: [T; MAX_INITIATIVES],
    /// A: intended users actually using it, per initiative.
    pub adoption: [T; MAX_INITIATIVES],
}

impl<T> Stocks<T> {
    /// The same stocks in another form.
    pub fn map<U>(self, form: impl Fn(T) -> U + Copy) -> Stocks<U> {
        Stocks {
            skill: self.skill.map(form),
            routine: self.routine.map(form),
            support: form(self.support),
            work: self.work.map(form),
            adoption: self.adoption.map(form),
        }
    }
}
