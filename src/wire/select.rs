//! Which parts of the answer are wanted.

use crate::scenario::Words;
use crate::scenario::words::words;
use alloc::string::{String, ToString};

words! {
    /// A top-level key of an answer, in the order written.
    Key {
        /// Version of the model.
        Model = "model",
        /// Fit per approach.
        Fit = "fit",
        /// Approaches, best first.
        Order = "order",
        /// Verdict per criterion.
        Criteria = "criteria",
        /// Traps walked into.
        Traps = "traps",
        /// The gate.
        Readiness = "readiness",
        /// Outcome per approach.
        Approaches = "approaches",
        /// What each fit is made of.
        FitParts = "fit_parts",
        /// What each part counts for.
        Weights = "weights",
        /// The chosen approach as planned.
        Chosen = "chosen",
        /// Reasons and smallest change per criterion.
        CriteriaDetail = "criteria_detail",
        /// Reasons and smallest change per trap.
        TrapsDetail = "traps_detail",
        /// What the gate misses.
        ReadinessMissing = "readiness_missing",
        /// What each unusual input does to the lead.
        Influences = "influences",
        /// Share of plausible worlds in which each approach takes each rank.
        Robustness = "robustness",
        /// Nearest flip points.
        Flips = "flips",
        /// Hash of the answer.
        Digest = "digest",
    }
}

/// What an answer holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Selection {
    wanted: [bool; Key::ALL.len()],
    /// Whether outcomes carry their sixty months.
    pub trajectories: bool,
}

/// A name that no part of an answer has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownKey(pub String);

impl Selection {
    /// Everything but the trajectories.
    pub const ALL: Self = Self { wanted: [true; Key::ALL.len()], trajectories: false };

    /// Only the keys named, separated by commas.
    ///
    /// # Errors
    /// Names the first that no answer has.
    pub fn only(names: &str) -> Result<Self, UnknownKey> {
        let mut selection = Self { wanted: [false; Key::ALL.len()], trajectories: false };
        for name in names.split(',') {
            let key = Key::from_word(name).ok_or_else(|| UnknownKey(name.to_string()))?;
            selection.wanted[key.index()] = true;
        }
        Ok(selection)
    }

    /// Whether a key is wanted.
    pub fn wants(&self, key: Key) -> bool {
        self.wanted[key.index()]
    }
}
