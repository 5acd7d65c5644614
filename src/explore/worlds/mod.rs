//! How sure the answer is: the four approaches in a thousand plausible worlds. How often each takes each rank, which
//! mistake one can live with, and what finding out is worth are all read off the same worlds, so that chance in the
//! draw cannot set one against another.
//!
//! Work that can be paused: [`Worlds::step`] tries one world. Every first part of a Sobol' sequence is spread evenly,
//! so a quarter of the worlds already gives a picture. What is plausible is told in [`sample`].

pub mod bands;
mod directions;
pub mod finding_out;
pub mod indices;
pub mod rank_acceptability;
pub mod regret;
pub mod sample;
pub mod sensitivity;
pub mod sobol;
mod spread;

pub use bands::Bands;
pub use finding_out::{FindingOut, finding_out};
pub use rank_acceptability::RankAcceptability;
pub use regret::{Regret, regret};
pub use sample::{Sample, World};
pub use sensitivity::Sensitivity;

use crate::model::{Assumptions, FitParts, Weights, fit, rank};
use crate::scenario::{Approach, Ranges, Situation};
use alloc::vec::Vec;

/// Worlds in a whole picture (`contracts.md`).
pub const WHOLE: usize = 1024;
/// Worlds in a coarse one.
pub const COARSE: usize = 256;

/// What became of the four approaches in one world; arrays in the order of [`Approach::ALL`](crate::scenario::Words).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TriedWorld {
    /// Its inputs.
    pub situation: Situation,
    /// What each fit is made of.
    pub parts: [FitParts; 4],
    /// Fit of each approach, 0–1, with this world's weights.
    pub fit: [f64; 4],
    /// The approaches, best first.
    pub order: [Approach; 4],
    /// Months to the target in the first initiative; `None` = not within month 60.
    pub months_to_target: [Option<f64>; 4],
    /// Weights of which nothing is known.
    pub any_weights: Weights,
}

/// The plausible worlds of one situation, tried one by one.
#[derive(Clone, Debug, PartialEq)]
pub struct Worlds {
    sample: Sample,
    tried: Vec<TriedWorld>,
}

impl Worlds {
    /// No world tried yet.
    pub fn new(situation: Situation, ranges: &Ranges, assumptions: &Assumptions) -> Self {
        Self { sample: Sample::new(situation, ranges, assumptions), tried: Vec::with_capacity(WHOLE) }
    }

    /// All of them tried.
    pub fn whole(situation: Situation, ranges: &Ranges, assumptions: &Assumptions) -> Self {
        let mut worlds = Self::new(situation, ranges, assumptions);
        while worlds.step() {}
        worlds
    }

    /// Tries the next world; false where none is left.
    pub fn step(&mut self) -> bool {
        if self.tried.len() >= WHOLE {
            return false;
        }
        let world = self.sample.world(self.tried.len());
        self.tried.push(TriedWorld::of(&world));
        true
    }

    /// The worlds tried so far.
    pub fn tried(&self) -> &[TriedWorld] {
        &self.tried
    }

    /// Whether enough have been tried for a first picture.
    pub fn is_coarse(&self) -> bool {
        self.tried.len() >= COARSE
    }

    /// Whether all worlds have been tried.
    pub fn is_whole(&self) -> bool {
        self.tried.len() >= WHOLE
    }

    /// Which worlds are plausible here.
    pub fn sample(&self) -> &Sample {
        &self.sample
    }
}

impl TriedWorld {
    /// What becomes of them in `world`.
    pub fn of(world: &World) -> Self {
        let ranking = rank(world.situation, &world.assumptions);
        let weights = multiplied(ranking.weights, world.weight_factors);
        let fit = ranking.fit_parts.map(|parts| fit::fit(weights, parts));
        Self {
            situation: world.situation,
            parts: ranking.fit_parts,
            fit,
            order: fit::order(&fit),
            months_to_target: ranking.approaches.each_ref().map(|outcome| outcome.months_to_target),
            any_weights: world.any_weights,
        }
    }

    /// The approaches, best first, if the weights were these.
    pub fn order_with(&self, weights: Weights) -> [Approach; 4] {
        fit::order(&self.parts.map(|parts| fit::fit(weights, parts)))
    }
}

/// Weights, each multiplied by its factor, that again add up to 1: the same as if the raw ones were multiplied.
fn multiplied(weights: Weights, factors: Weights) -> Weights {
    let raw = Weights {
        reach: weights.reach * factors.reach,
        sustained: weights.sustained * factors.sustained,
        independence: weights.independence * factors.independence,
    };
    let sum = raw.reach + raw.sustained + raw.independence;
    Weights { reach: raw.reach / sum, sustained: raw.sustained / sum, independence: raw.independence / sum }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CENTRE: &Assumptions = &Assumptions::CENTRE;

    #[test]
    fn steps_refine_one_and_the_same_sequence() {
        let whole = Worlds::whole(Situation::default(), &Ranges::default(), CENTRE);
        let mut part = Worlds::new(Situation::default(), &Ranges::default(), CENTRE);
        assert!(!part.is_coarse());
        while !part.is_coarse() {
            assert!(part.step());
        }
        assert!(!part.is_whole() && whole.is_whole());
        assert_eq!((part.tried().len(), whole.tried().len()), (COARSE, WHOLE));
        assert_eq!(part.tried(), &whole.tried()[..COARSE]);
    }

    #[test]
    fn multiplied_weights_add_up_again() {
        let weights = Weights { reach: 0.5, sustained: 0.3, independence: 0.2 };
        let jittered = multiplied(weights, Weights { reach: 0.8, sustained: 1.25, independence: 1.0 });
        // 0.4, 0.375 and 0.2 of 0.975.
        assert!((jittered.reach - 0.4 / 0.975).abs() < 1e-12);
        assert!((jittered.reach + jittered.sustained + jittered.independence - 1.0).abs() < 1e-12);
    }
}
