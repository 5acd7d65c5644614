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

/// All stocks of a run, each a share of 0–1; 1 of capability is "as good as any partner".
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stocks {
    /// K: skill held by people, AI and change.
    pub skill: [f64; 2],
    /// E: skill embedded in routines, AI and change.
    pub routine: [f64; 2],
    /// L: leadership's support for building.
    pub support: f64,
    /// W: work in place, per initiative.
    pub work: [f64; MAX_INITIATIVES],
    /// A: intended users actually using it, per initiative.
    pub adoption: [f64; MAX_INITIATIVES],
}

impl Stocks {
    /// Nothing anywhere: also the start of a sum of flows.
    pub const ZERO: Self = Self {
        skill: [0.0; 2],
        routine: [0.0; 2],
        support: 0.0,
        work: [0.0; MAX_INITIATIVES],
        adoption: [0.0; MAX_INITIATIVES],
    };

    /// These stocks after `months` of the given monthly flows; initiatives from `started` on stay as they are.
    #[must_use]
    pub fn after(&self, flows: &Self, months: f64, started: usize) -> Self {
        let mut next = *self;
        for kind in [AI, CHANGE] {
            next.skill[kind] += months * flows.skill[kind];
            next.routine[kind] += months * flows.routine[kind];
        }
        next.support += months * flows.support;
        for initiative in 0..started.min(MAX_INITIATIVES) {
            next.work[initiative] += months * flows.work[initiative];
            next.adoption[initiative] += months * flows.adoption[initiative];
        }
        next
    }
}
