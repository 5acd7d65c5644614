//! How often each approach takes each rank, and which weights speak for it: SMAA-2 (Lahdelma & Salminen 2001).
//!
//! Two readings of the same worlds: with this organisation's weights, each somewhat more or less, and with weights of
//! which nothing is known at all. Only the second says what an approach's central weights are.

use super::{TriedWorld, Worlds};
use crate::model::Weights;
use crate::num::sqrt;
use crate::scenario::{Approach, Words};

/// How many standard errors are on either side of a share that is right 95 times in 100.
const STANDARD_ERRORS: f64 = 1.96;

/// Share of worlds in which each approach takes each rank.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RankAcceptability {
    worlds: usize,
    counts: [[usize; 4]; 4],
}

impl RankAcceptability {
    /// With this organisation's weights.
    pub fn of(worlds: &Worlds) -> Self {
        Self::counted(worlds.tried(), |world| world.order)
    }

    /// With weights of which nothing is known.
    pub fn with_any_weights(worlds: &Worlds) -> Self {
        Self::counted(worlds.tried(), |world| world.order_with(world.any_weights))
    }

    fn counted(tried: &[TriedWorld], order: impl Fn(&TriedWorld) -> [Approach; 4]) -> Self {
        let mut counts = [[0; 4]; 4];
        for world in tried {
            for (rank, approach) in order(world).into_iter().enumerate() {
                counts[approach.index()][rank] += 1;
            }
        }
        Self { worlds: tried.len(), counts }
    }

    /// Share of worlds, 0–1, in which `approach` takes `rank` (0 is first, 3 is last); 0 before any world is tried.
    pub fn share(&self, approach: Approach, rank: usize) -> f64 {
        share(self.counts[approach.index()][rank], self.worlds)
    }

    /// How far a share may be off for lack of worlds, 95 times in 100: at most 0.03 with 1,024 worlds.
    ///
    /// The bound of independent draws. Sobol' points do better than that, so this errs on the careful side; eight
    /// further digital shifts stay within it (a test).
    pub fn error(&self, approach: Approach, rank: usize) -> f64 {
        let share = self.share(approach, rank);
        STANDARD_ERRORS * sqrt(share * (1.0 - share) / self.worlds.max(1) as f64)
    }
}

/// What speaks for an approach.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CentralWeights {
    /// The mean of the weights with which it comes first.
    pub weights: Weights,
    /// Share of worlds, 0–1, in which it comes first with these weights: how far they settle the matter.
    pub confidence: f64,
}

/// The weights that speak for `approach`; `None` where no weights do.
pub fn central_weights(worlds: &Worlds, approach: Approach) -> Option<CentralWeights> {
    let tried = worlds.tried();
    let mut sum = Weights::default();
    let mut first = 0;
    for world in tried.iter().filter(|world| world.order_with(world.any_weights)[0] == approach) {
        sum.reach += world.any_weights.reach;
        sum.sustained += world.any_weights.sustained;
        sum.independence += world.any_weights.independence;
        first += 1;
    }
    (first > 0).then(|| {
        let mean = |sum: f64| sum / first as f64;
        let weights = Weights {
            reach: mean(sum.reach),
            sustained: mean(sum.sustained),
            independence: mean(sum.independence),
        };
        let settled = tried.iter().filter(|world| world.order_with(weights)[0] == approach).count();
        CentralWeights { weights, confidence: share(settled, tried.len()) }
    })
}

fn share(part: usize, whole: usize) -> f64 {
    if whole > 0 { part as f64 / whole as f64 } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::super::sample::Sample;
    use super::*;
    use crate::explore::flips::flips;
    use crate::model::{Assumptions, FitParts, fit, rank};
    use crate::scenario::examples::Example;
    use crate::scenario::{Ranges, Situation};
    use alloc::vec::Vec;

    const CENTRE: &Assumptions = &Assumptions::CENTRE;

    fn whole(situation: Situation) -> Worlds {
        Worlds::whole(situation, &Ranges::default(), CENTRE)
    }

    #[test]
    fn shares_add_up_over_ranks_and_over_approaches() {
        let worlds = whole(Situation::default());
        for acceptability in [RankAcceptability::of(&worlds), RankAcceptability::with_any_weights(&worlds)] {
            for (place, &approach) in Approach::ALL.iter().enumerate() {
                let over_ranks: f64 = (0..4).map(|rank| acceptability.share(approach, rank)).sum();
                let over_approaches: f64 =
                    Approach::ALL.iter().map(|&other| acceptability.share(other, place)).sum();
                assert!((over_ranks - 1.0).abs() < 1e-12 && (over_approaches - 1.0).abs() < 1e-12);
                assert!((0..4).all(|rank| acceptability.error(approach, rank) <= 0.031));
            }
        }
        assert_eq!(RankAcceptability::of(&worlds), RankAcceptability::of(&whole(Situation::default())));
    }

    #[test]
    fn far_from_any_flip_the_best_is_first_in_nearly_all_worlds() {
        // Nothing but time and people who stay: no input's nearest flip is within its doubt.
        let settled = Situation::new([30, 30, 80, 80, 97, 5, 10, 20]).expect("in range");
        assert!(flips(settled, CENTRE).iter().all(|flip| flip.from.abs_diff(flip.to) > 10));
        let best = rank(settled, CENTRE).order[0];
        let share = RankAcceptability::of(&whole(settled)).share(best, 0);
        assert!(share > 0.95, "{share}");
    }

    #[test]
    fn other_shifts_give_the_same_shares_within_the_error() {
        let situation = Example::QuarterlyPressure.scenario().situation;
        let told = RankAcceptability::of(&whole(situation));
        for seed in 2..10 {
            let sample = Sample::new(situation, &Ranges::default().with_seed(seed), CENTRE);
            let tried: Vec<TriedWorld> =
                (0..256).map(|number| TriedWorld::of(&sample.world(number))).collect();
            let other = RankAcceptability::counted(&tried, |world| world.order);
            for &approach in Approach::ALL {
                let difference = (told.share(approach, 0) - other.share(approach, 0)).abs();
                let error = told.error(approach, 0) + other.error(approach, 0);
                assert!(difference <= error, "{approach:?}, seed {seed}: {difference} of {error}");
            }
        }
    }

    #[test]
    fn central_weights_speak_for_their_approach() {
        let worlds = whole(Situation::default());
        let any = RankAcceptability::with_any_weights(&worlds);
        for &approach in Approach::ALL {
            let central = central_weights(&worlds, approach);
            assert_eq!(central.is_some(), any.share(approach, 0) > 0.0, "{approach:?}");
            if let Some(CentralWeights { weights, confidence }) = central {
                assert!((weights.reach + weights.sustained + weights.independence - 1.0).abs() < 1e-9);
                assert!(confidence >= any.share(approach, 0), "{approach:?} {central:?}");
            }
        }
    }

    /// Worlds that differ in nothing but these.
    fn made_up(worlds: impl Iterator<Item = ([FitParts; 4], Weights)>) -> Worlds {
        let mut made_up = Worlds::new(Situation::default(), &Ranges::default(), CENTRE);
        let like = TriedWorld::of(&made_up.sample().world(0));
        made_up.tried = worlds
            .map(|(parts, any_weights)| {
                let fit = parts.map(|parts| fit::fit(any_weights, parts));
                TriedWorld { parts, any_weights, fit, order: fit::order(&fit), ..like }
            })
            .collect();
        made_up
    }

    fn numbers(line: &str) -> Vec<f64> {
        line.split(',').map(|cell| cell.parse().expect("a number")).collect()
    }

    #[test]
    fn the_measures_are_those_of_their_definitions_in_numpy() {
        let worlds = include_str!("../../../tests/data/worlds/smaa_worlds.csv");
        let worlds = made_up(worlds.lines().map(|line| {
            let cells = numbers(line);
            let part = |place: usize| FitParts {
                reach: cells[3 * place],
                sustained: cells[3 * place + 1],
                independence: cells[3 * place + 2],
            };
            let weights = Weights { reach: cells[12], sustained: cells[13], independence: cells[14] };
            ([0, 1, 2, 3].map(part), weights)
        }));
        assert_eq!(worlds.tried().len(), 300);
        let table = include_str!("../../../tests/data/worlds/smaa.csv");
        for (&approach, line) in Approach::ALL.iter().zip(table.lines()) {
            let expected = numbers(line);
            for acceptability in
                [RankAcceptability::of(&worlds), RankAcceptability::with_any_weights(&worlds)]
            {
                let shares = [0, 1, 2, 3].map(|rank| acceptability.share(approach, rank));
                assert_eq!(shares[..], expected[..4], "{approach:?}");
            }
            let found = central_weights(&worlds, approach).map(|CentralWeights { weights, confidence }| {
                [weights.reach, weights.sustained, weights.independence, confidence]
            });
            assert_eq!(found.is_some(), expected.len() == 8, "{approach:?}");
            for (found, expected) in found.into_iter().flatten().zip(&expected[4..]) {
                assert!((found - expected).abs() < 1e-12, "{approach:?}: {found} {expected}");
            }
        }
        assert_eq!(table.lines().count(), 4);
    }

    /// Three that are each best in one thing, and one that is best in none: each of the three comes first wherever its
    /// weight is the largest, and the mean of the largest of three weights that add up to 1 is 11/18.
    #[test]
    fn specialists_share_the_first_rank_and_have_the_central_weights_of_the_simplex() {
        let only = |reach, sustained, independence| FitParts { reach, sustained, independence };
        let parts = [only(1.0, 0.0, 0.0), only(0.0, 1.0, 0.0), only(0.0, 0.0, 1.0), only(0.0, 0.0, 0.0)];
        let sample = whole(Situation::default());
        let worlds = made_up(sample.tried().iter().map(|world| (parts, world.any_weights)));
        let any = RankAcceptability::with_any_weights(&worlds);
        for (place, &approach) in Approach::ALL[..3].iter().enumerate() {
            assert!((any.share(approach, 0) - 1.0 / 3.0).abs() < 0.01, "{approach:?}");
            let central = central_weights(&worlds, approach).expect("a third of all weights");
            let Weights { reach, sustained, independence } = central.weights;
            for (other, weight) in [reach, sustained, independence].into_iter().enumerate() {
                let expected = if other == place { 11.0 / 18.0 } else { 7.0 / 36.0 };
                assert!((weight - expected).abs() < 0.01, "{approach:?}: {weight}");
            }
            assert_eq!(central.confidence, 1.0);
        }
        assert_eq!(central_weights(&worlds, Approach::ALL[3]), None);
    }
}
