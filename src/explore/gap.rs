//! The gap between the best approach and the runner-up: what tornado and sensitivity follow from world to world.

use crate::model::Ranking;
use crate::scenario::{Approach, Words};

/// The two approaches that lead in the base case. Elsewhere they may have changed places, or a third may lead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The best approach of the base case.
    pub best: Approach,
    /// Its runner-up.
    pub second: Approach,
}

impl Gap {
    /// The two that lead in `base`.
    pub fn of(base: &Ranking) -> Self {
        let [best, second, ..] = base.order;
        Self { best, second }
    }

    /// Fit of the best less that of the runner-up, −1 to 1; below 0 they have changed places.
    pub fn points(self, fit: &[f64; 4]) -> f64 {
        fit[self.best.index()] - fit[self.second.index()]
    }
}
