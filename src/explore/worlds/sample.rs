//! Which worlds are plausible: every input within its doubt, every assumption within its range, every weight
//! somewhat more or less (`contracts.md`, `robustness`).
//!
//! One world is one Sobol' point. Its dimensions, in order: the inputs, the assumptions, the three weights, and two
//! for weights of which nothing is known.

use super::sobol::{Sobol, fraction};
use crate::model::assumptions::ROWS;
use crate::model::{Assumptions, Attribute, Weights};
use crate::scenario::plausible::Span;
use crate::scenario::{Field, Ranges, Situation, Words};
use alloc::vec::Vec;

/// Least and most that a raw weight is multiplied by.
const WEIGHT_FACTOR: (f64, f64) = (0.8, 1.25);

const FIRST_ASSUMPTION: usize = 8;
const FIRST_WEIGHT: usize = FIRST_ASSUMPTION + ROWS.len();
const FIRST_ANY_WEIGHT: usize = FIRST_WEIGHT + 3;
const DIMENSIONS: usize = FIRST_ANY_WEIGHT + 2;

/// Number of doubts that a world settles: its inputs, assumptions and weights, in the order of the dimensions.
pub const DOUBTS: usize = FIRST_ANY_WEIGHT;

/// What is in doubt in one of the dimensions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubtful {
    /// An input.
    Input(Field),
    /// The assumption in this row of the table.
    Assumption(usize),
    /// How much an attribute counts.
    Weight(Attribute),
}

impl Doubtful {
    /// What is in doubt in dimension `doubt`, below [`DOUBTS`].
    pub fn of(doubt: usize) -> Self {
        match doubt {
            0..FIRST_ASSUMPTION => Self::Input(Field::ALL[doubt]),
            FIRST_ASSUMPTION..FIRST_WEIGHT => Self::Assumption(doubt - FIRST_ASSUMPTION),
            _ => Self::Weight(Attribute::ALL[(doubt - FIRST_WEIGHT).min(2)]),
        }
    }
}

/// One world that may be the real one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct World {
    /// Its inputs.
    pub situation: Situation,
    /// Its parameters.
    pub assumptions: Assumptions,
    /// What each weight is multiplied by.
    pub weight_factors: Weights,
    /// Weights of which nothing is known but that they add up to 1: uniform over all there are.
    pub any_weights: Weights,
}

/// All plausible worlds of one situation.
#[derive(Clone, Debug, PartialEq)]
pub struct Sample {
    situation: Situation,
    ranges: Ranges,
    assumptions: Assumptions,
    sequence: Sobol,
    parameter_spans: Vec<(f64, f64)>,
}

impl Sample {
    /// The worlds around `situation`, as far off as `ranges` says and as the assumptions' ranges go; which of them, its seed
    /// says.
    pub fn new(situation: Situation, ranges: &Ranges, assumptions: &Assumptions) -> Self {
        let rows = ROWS.iter().zip(assumptions.to_array());
        Self {
            situation,
            ranges: *ranges,
            assumptions: *assumptions,
            sequence: Sobol::shifted(DIMENSIONS, u64::from(ranges.seed())),
            parameter_spans: rows.map(|(row, value)| moved(row.low, row.high, value - row.centre)).collect(),
        }
    }

    /// World `number`, from 0.
    pub fn world(&self, number: usize) -> World {
        self.world_at(&|dimension| self.sequence.coordinate(number, dimension))
    }

    /// World `number`, but with one of its [`DOUBTS`] as in world `other`.
    pub fn world_but_one(&self, number: usize, doubt: usize, other: usize) -> World {
        self.world_at(&|dimension| {
            self.sequence.coordinate(if dimension == doubt { other } else { number }, dimension)
        })
    }

    fn world_at(&self, at: &dyn Fn(usize) -> u32) -> World {
        let between = |dimension, (low, high): (f64, f64)| low + (high - low) * fraction(at(dimension));
        let situation = Field::ALL.iter().fold(self.situation, |situation, &field| {
            let value = picked(self.ranges.span(field, self.situation), at(field.index()));
            situation.with_clamped(field, i64::from(value))
        });
        let mut parameters = [0.0; ROWS.len()];
        for (place, (parameter, &span)) in parameters.iter_mut().zip(&self.parameter_spans).enumerate() {
            *parameter = between(FIRST_ASSUMPTION + place, span);
        }
        let factor = |place| between(FIRST_WEIGHT + place, WEIGHT_FACTOR);
        World {
            situation,
            assumptions: Assumptions::from_array(&parameters),
            weight_factors: Weights { reach: factor(0), sustained: factor(1), independence: factor(2) },
            any_weights: any_weights(fraction(at(FIRST_ANY_WEIGHT)), fraction(at(FIRST_ANY_WEIGHT + 1))),
        }
    }

    /// The values that an input has in these worlds.
    pub fn span(&self, field: Field) -> Span {
        self.ranges.span(field, self.situation)
    }

    /// Whether these are the worlds of that situation.
    pub fn is_of(&self, situation: Situation, ranges: &Ranges, assumptions: &Assumptions) -> bool {
        self.situation == situation && self.ranges == *ranges && self.assumptions == *assumptions
    }
}

/// The range of a parameter that the reader has moved by `shift`: it moves along, as far as the table's range goes.
/// A reader who believes in another value doubts it as much as we doubt ours, and no value beyond the table's range
/// is plausible.
fn moved(low: f64, high: f64, shift: f64) -> (f64, f64) {
    if shift < 0.0 { (low, high + shift) } else { (low + shift, high) }
}

/// One of the whole numbers of `span`, each as likely.
fn picked(span: Span, coordinate: u32) -> u8 {
    // Below the count, which is at most 101.
    span.low() + ((u64::from(coordinate) * u64::from(span.count())) >> 32) as u8
}

/// The gaps that two numbers of 0–1 leave: uniform over all weights that add up to 1, without a logarithm.
fn any_weights(one: f64, other: f64) -> Weights {
    let (low, high) = if one < other { (one, other) } else { (other, one) };
    Weights { reach: low, sustained: high - low, independence: 1.0 - high }
}

#[cfg(test)]
mod tests {
    use super::super::sobol::MOST_DIMENSIONS;
    use super::*;
    use crate::scenario::plausible::Doubt;

    fn sample(ranges: &Ranges, assumptions: &Assumptions) -> Sample {
        Sample::new(Situation::default(), ranges, assumptions)
    }

    #[test]
    fn there_are_enough_dimensions() {
        const { assert!(DIMENSIONS <= MOST_DIMENSIONS) };
        assert_eq!(Field::ALL.len(), FIRST_ASSUMPTION);
    }

    #[test]
    fn every_value_of_a_doubt_occurs_about_as_often_and_no_other() {
        let ranges = Ranges::default().with(Field::TeamStability, Doubt::Unsure);
        let sample = sample(&ranges, &Assumptions::CENTRE);
        for &field in Field::ALL {
            let span = sample.span(field);
            let mut counts = [0_usize; 101];
            for number in 0..1024 {
                counts[usize::from(sample.world(number).situation.get(field))] += 1;
            }
            let expected = 1024 / usize::from(span.count());
            for (value, &count) in (0..).zip(&counts) {
                if (span.low()..=span.high()).contains(&value) {
                    assert!(count.abs_diff(expected) <= 2, "{field:?} {value}: {count} of {expected}");
                } else {
                    assert_eq!(count, 0, "{field:?} {value}");
                }
            }
        }
    }

    #[test]
    fn parameters_and_weights_fill_their_ranges_and_stay_within() {
        let sample = sample(&Ranges::default(), &Assumptions::CENTRE);
        let worlds: Vec<World> = (0..1024).map(|number| sample.world(number)).collect();
        for (place, row) in ROWS.iter().enumerate() {
            let values = worlds.iter().map(|world| world.assumptions.to_array()[place]);
            let mean = values.clone().sum::<f64>() / 1024.0;
            assert!(values.clone().all(|value| (row.low..=row.high).contains(&value)), "{}", row.key);
            assert!((mean - (row.low + row.high) / 2.0).abs() < 0.001 * (row.high - row.low), "{}", row.key);
        }
        for world in worlds {
            let Weights { reach, sustained, independence } = world.weight_factors;
            assert!([reach, sustained, independence].iter().all(|factor| (0.8..1.25).contains(factor)));
            let Weights { reach, sustained, independence } = world.any_weights;
            assert!([reach, sustained, independence].iter().all(|weight| (0.0..=1.0).contains(weight)));
            assert!((reach + sustained + independence - 1.0).abs() < 1e-12);
        }
    }

    #[test]
    fn the_range_of_an_adjusted_assumption_moves_along_within_the_tables() {
        let adjusted = Assumptions { coordination_overhead: 0.10, ..Assumptions::CENTRE };
        let place = ROWS.iter().position(|row| row.key == "coordination_overhead").expect("a row");
        let (low, high) = sample(&Ranges::default(), &adjusted).parameter_spans[place];
        // 0.41 in 0.05..0.55, moved by −0.31.
        assert_eq!(low, 0.05);
        assert!((high - 0.24).abs() < 1e-12, "{high}");
    }
}
