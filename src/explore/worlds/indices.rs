//! How much of a spread one input is behind: Sobol' indices from runs of any function.
//!
//! With two independent sets of points A and B, and sets AB that are A but for one input taken from B: the first-order
//! index is mean f(B)(f(AB) − f(A))/V (Saltelli et al. 2010), what the input does alone; the total index is
//! ½ mean (f(A) − f(AB))²/V (Jansen 1999), with all that it does together with others. Values are taken about their
//! mean first, and V is the variance over A and B, as SciPy has it. Nothing is clamped: an index may come out a
//! little below 0.

use super::spread::mean;
use crate::num::sqrt;
use alloc::vec::Vec;

/// How many standard errors are on either side of a value that is right 95 times in 100.
const STANDARD_ERRORS: f64 = 1.96;

/// A value and how far it may be off, 95 times in 100.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Estimate {
    /// The value.
    pub value: f64,
    /// How far it may be off on either side.
    pub error: f64,
}

impl Estimate {
    /// Whether it is above 0 beyond what chance brings about: only then is it to be shown.
    pub fn is_telling(self) -> bool {
        self.value > self.error
    }
}

/// What one input is behind.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Index {
    /// By itself: share of the variance, 0–1.
    pub first: Estimate,
    /// With all that it does together with others, 0–1.
    pub total: Estimate,
}

/// The function's values at both sets of points, one for each point.
#[derive(Clone, Debug, PartialEq)]
pub struct Runs {
    a: Vec<f64>,
    b: Vec<f64>,
    centre: f64,
    variance: f64,
}

impl Runs {
    /// The values at the points of A and of B, of which there are as many.
    pub fn new(a: Vec<f64>, b: Vec<f64>) -> Self {
        let centre = (mean(&a) + mean(&b)) / 2.0;
        let squares: Vec<f64> = a.iter().chain(&b).map(|value| (value - centre) * (value - centre)).collect();
        Self { a, b, centre, variance: mean(&squares) }
    }

    /// The index of the input that the values `ab` belong to; all 0 where nothing varies.
    pub fn index(&self, ab: &[f64]) -> Index {
        if self.variance <= 0.0 {
            return Index::default();
        }
        let points = || self.a.iter().zip(&self.b).zip(ab);
        Index {
            first: self.estimate(points().map(|((a, b), ab)| (b - self.centre) * (ab - a))),
            total: self.estimate(points().map(|((a, _), ab)| 0.5 * (a - ab) * (a - ab))),
        }
    }

    fn estimate(&self, terms: impl Iterator<Item = f64>) -> Estimate {
        let terms: Vec<f64> = terms.map(|term| term / self.variance).collect();
        let value = mean(&terms);
        let squares = terms.iter().fold(0.0, |sum, term| sum + (term - value) * (term - value));
        Estimate { value, error: STANDARD_ERRORS * sqrt(squares) / terms.len().max(1) as f64 }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sobol::{Sobol, fraction};
    use super::*;
    use core::f64::consts::PI;

    /// All indices of a function of `inputs` numbers of 0–1, from the first `count` points, not shifted.
    fn indices(function: fn(&[f64]) -> f64, inputs: usize, count: usize) -> Vec<Index> {
        let sequence = Sobol::new(2 * inputs);
        let values = |from: &dyn Fn(usize) -> usize| -> Vec<f64> {
            let point = |number| -> Vec<f64> {
                (0..inputs).map(|input| fraction(sequence.coordinate(number, from(input)))).collect()
            };
            (0..count).map(|number| function(&point(number))).collect()
        };
        let runs = Runs::new(values(&|input| input), values(&|input| inputs + input));
        (0..inputs)
            .map(|one| runs.index(&values(&|input| if input == one { inputs + input } else { input })))
            .collect()
    }

    fn ishigami(x: &[f64]) -> f64 {
        let angle = |input: usize| PI * (2.0 * x[input] - 1.0);
        let squared = angle(1).sin() * angle(1).sin();
        angle(0).sin() + 7.0 * squared + 0.1 * angle(2).powi(4) * angle(0).sin()
    }

    fn uneven(x: &[f64]) -> f64 {
        let step = if x[2] > 0.3 { 2.0 } else { 0.0 };
        x[0] * x[1] + step + x[3] * x[3] * x[0] + 0.1 * x[1]
    }

    #[test]
    fn the_indices_are_those_of_scipy() {
        let ours = [("ishigami", indices(ishigami, 3, 1024)), ("uneven", indices(uneven, 4, 1024))];
        let table = include_str!("../../../tests/data/worlds/indices.csv");
        assert_eq!(table.lines().count(), 7);
        for line in table.lines() {
            let cells: Vec<&str> = line.split(',').collect();
            let (_, found) = ours.iter().find(|(name, _)| *name == cells[0]).expect("a function of ours");
            let found = found[cells[1].parse::<usize>().expect("an input")];
            for (ours, cell) in [(found.first.value, cells[2]), (found.total.value, cells[3])] {
                let theirs: f64 = cell.parse().expect("a number");
                assert!((ours - theirs).abs() < 1e-9, "{line}: {ours}");
            }
        }
    }

    #[test]
    fn the_indices_of_ishigami_are_those_of_the_literature() {
        let expected = [(0.314, 0.558), (0.442, 0.442), (0.0, 0.244)];
        for (found, (first, total)) in indices(ishigami, 3, 8192).into_iter().zip(expected) {
            assert!((found.first.value - first).abs() < 0.005, "{found:?}");
            assert!((found.total.value - total).abs() < 0.005, "{found:?}");
            assert!((found.total.value - total).abs() < found.total.error, "{found:?}");
            assert_eq!(found.first.is_telling(), first > 0.0, "{found:?}");
        }
    }

    #[test]
    fn where_nothing_varies_nothing_is_behind_it() {
        assert_eq!(indices(|_| 3.0, 2, 16), [Index::default(); 2]);
    }
}
