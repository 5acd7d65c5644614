//! What decides the answer: Sobol' indices of the gap between the best approach and the runner-up, for every input,
//! assumption and weight that is in doubt.
//!
//! Expensive, so on demand, and work that can be paused: [`Sensitivity::step`] makes one evaluation; [`PER_POINT`] of
//! them make one point, and each further point makes the indices surer. The worlds are those of [`super::Worlds`]; B
//! is a second part of the same sequence in another order, so that no second table of directions is needed.

use super::indices::{Index, Runs};
use super::sample::{DOUBTS, Doubtful};
use super::{Sample, TriedWorld};
use crate::explore::gap::Gap;
use crate::model::{Assumptions, rank};
use crate::num::sort_by;
use crate::scenario::{Ranges, Situation};
use alloc::vec::Vec;

/// Points in all.
pub const POINTS: usize = 512;
/// Evaluations for each of them: one in A, one in B, and one for each doubt.
pub const PER_POINT: usize = DOUBTS + 2;

/// What one doubt is behind.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Behind {
    /// What is in doubt.
    pub doubtful: Doubtful,
    /// Its share of the spread of the gap.
    pub index: Index,
}

/// The indices of one situation, worked out point by point.
#[derive(Clone, Debug, PartialEq)]
pub struct Sensitivity {
    sample: Sample,
    gap: Gap,
    /// The gap in each evaluation: per point A, B, then A with each doubt in turn from B.
    gaps: Vec<f64>,
}

impl Sensitivity {
    /// No point yet; one evaluation says which two approaches lead.
    pub fn new(situation: Situation, ranges: &Ranges, assumptions: &Assumptions) -> Self {
        Self {
            sample: Sample::new(situation, ranges, assumptions),
            gap: Gap::of(&rank(situation, assumptions)),
            gaps: Vec::new(),
        }
    }

    /// Makes the next evaluation; false where none is left.
    pub fn step(&mut self) -> bool {
        let (a, place) = (self.gaps.len() / PER_POINT, self.gaps.len() % PER_POINT);
        if a >= POINTS {
            return false;
        }
        let world = match place {
            0 => self.sample.world(a),
            1 => self.sample.world(partner(a)),
            _ => self.sample.world_but_one(a, place - 2, partner(a)),
        };
        self.gaps.push(self.gap.points(&TriedWorld::of(&world).fit));
        true
    }

    /// Evaluations so far.
    pub fn evaluations(&self) -> u32 {
        self.gaps.len() as u32 + 1
    }

    /// Whole points so far.
    pub fn points(&self) -> usize {
        self.gaps.len() / PER_POINT
    }

    /// The two approaches whose gap it is.
    pub fn gap(&self) -> Gap {
        self.gap
    }

    /// What each doubt is behind, as far as the whole points tell; the largest total first, then in order.
    pub fn behind(&self) -> Vec<Behind> {
        let column =
            |place| -> Vec<f64> { self.gaps.chunks_exact(PER_POINT).map(|point| point[place]).collect() };
        let runs = Runs::new(column(0), column(1));
        let mut order: Vec<(usize, Index)> =
            (0..DOUBTS).map(|doubt| (doubt, runs.index(&column(doubt + 2)))).collect();
        sort_by(&mut order, |(one, ours), (other, theirs)| {
            theirs.total.value.total_cmp(&ours.total.value).then(one.cmp(other))
        });
        order.into_iter().map(|(doubt, index)| Behind { doubtful: Doubtful::of(doubt), index }).collect()
    }
}

/// The point of B that goes with point `a` of A: the second half of the first 1,024, well mixed. Each step is one to
/// one within nine bits, so every point occurs once.
fn partner(a: usize) -> usize {
    let mask = POINTS - 1;
    let mixed = (a * 0x1b5 + 0x0d3) & mask;
    let mixed = ((mixed ^ (mixed >> 4)) * 0x12d) & mask;
    POINTS + (mixed ^ (mixed >> 5))
}

#[cfg(test)]
mod tests {
    use super::super::sobol::{MOST_DIMENSIONS, Sobol, fraction};
    use super::*;
    use crate::model::assumptions::ROWS;
    use crate::scenario::{Field, Words};

    #[test]
    fn partners_are_every_point_of_the_second_half_and_unlike_the_first() {
        let mut seen = [false; 2 * POINTS];
        for a in 0..POINTS {
            seen[partner(a)] = true;
        }
        assert!(seen[POINTS..].iter().all(|&is_seen| is_seen));
        let sequence = Sobol::shifted(MOST_DIMENSIONS, 1);
        for dimension in 0..DOUBTS {
            let at = |number| fraction(sequence.coordinate(number, dimension)) - 0.5;
            let products: f64 = (0..POINTS).map(|a| at(a) * at(partner(a))).sum();
            let correlation = products * 12.0 / POINTS as f64;
            assert!(correlation.abs() < 0.15, "dimension {dimension}: {correlation}");
        }
    }

    #[test]
    fn a_sum_is_taken_apart_into_its_terms() {
        // Weights 1, 2, … on the first dimensions: variances, and so both indices, go with their squares.
        let sequence = Sobol::shifted(MOST_DIMENSIONS, 1);
        let terms = 6;
        let sum = |at: &dyn Fn(usize) -> usize| -> f64 {
            let term = |place| (place + 1) as f64 * fraction(sequence.coordinate(at(place), place));
            (0..terms).map(term).sum()
        };
        let values = |at: &dyn Fn(usize, usize) -> usize| -> Vec<f64> {
            (0..POINTS).map(|a| sum(&|place| at(a, place))).collect()
        };
        let runs = Runs::new(values(&|a, _| a), values(&|a, _| partner(a)));
        for one in 0..terms {
            let index = runs.index(&values(&|a, place| if place == one { partner(a) } else { a }));
            let expected = ((one + 1) * (one + 1)) as f64 / 91.0;
            assert!((index.first.value - expected).abs() < 0.06, "{one}: {index:?} {expected}");
            assert!((index.total.value - expected).abs() < 0.06, "{one}: {index:?} {expected}");
        }
    }

    #[test]
    fn a_point_is_one_of_a_one_of_b_and_a_with_each_doubt_from_b() {
        let mut sensitivity =
            Sensitivity::new(Situation::default(), &Ranges::default(), &Assumptions::CENTRE);
        while sensitivity.points() < 2 {
            assert!(sensitivity.step());
        }
        let (a, b) = (sensitivity.sample.world(1), sensitivity.sample.world(partner(1)));
        let mut first_input = a;
        first_input.situation =
            a.situation.with_clamped(Field::ALL[0], i64::from(b.situation.get(Field::ALL[0])));
        let mut last_weight = a;
        last_weight.weight_factors.independence = b.weight_factors.independence;
        let point = &sensitivity.gaps[PER_POINT..];
        for (place, world) in [(0, a), (1, b), (2, first_input), (PER_POINT - 1, last_weight)] {
            assert_eq!(point[place], sensitivity.gap.points(&TriedWorld::of(&world).fit), "{place}");
        }
        assert!(point[0] != point[1] && point[0] != point[PER_POINT - 1]);
    }

    #[test]
    fn every_doubt_is_told_once_and_what_matters_comes_first() {
        let mut sensitivity =
            Sensitivity::new(Situation::default(), &Ranges::default(), &Assumptions::CENTRE);
        while sensitivity.points() < 48 {
            assert!(sensitivity.step());
        }
        let behind = sensitivity.behind();
        assert_eq!(behind.len(), 8 + ROWS.len() + 3);
        assert!(behind.windows(2).all(|pair| pair[0].index.total.value >= pair[1].index.total.value));
        assert!(behind[0].index.total.is_telling(), "{:?}", behind[0]);
        let repeated = behind
            .iter()
            .enumerate()
            .any(|(place, one)| behind[..place].iter().any(|other| other.doubtful == one.doubtful));
        assert!(!repeated);
    }
}
