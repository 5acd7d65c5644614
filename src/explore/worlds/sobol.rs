//! Sobol' points: evenly spread over many dimensions at once, the same on every machine, any point by its number.
//!
//! Points come in Gray-code order with the first one included, as SciPy gives them (`qmc.Sobol`, not scrambled).
//! A fixed digital shift keeps their evenness and moves the first point away from the corner.

use super::directions::{PACKED, POLYNOMIAL_BITS};
use alloc::vec::Vec;

/// Direction numbers kept per dimension: enough to tell 2¹⁶ points apart.
const COLUMNS: usize = 16;
/// Dimensions that there are.
pub const MOST_DIMENSIONS: usize = PACKED.len();

/// A sequence of points. Coordinates are fractions of 2³².
#[derive(Clone, Debug, PartialEq)]
pub struct Sobol {
    directions: Vec<[u32; COLUMNS]>,
    shifts: Vec<u32>,
}

impl Sobol {
    /// The sequence as published. `dimensions` ≤ [`MOST_DIMENSIONS`]; there are no more than that.
    pub fn new(dimensions: usize) -> Self {
        let directions: Vec<_> = PACKED.iter().take(dimensions).map(|&packed| unpacked(packed)).collect();
        let shifts = directions.iter().map(|_| 0).collect();
        Self { directions, shifts }
    }

    /// The sequence with a digital shift: the coordinates of dimension d (from 0) are combined by exclusive or with
    /// the upper half of output d + 1 of SplitMix64 (Steele, Lea & Flood 2014) started at `seed`.
    pub fn shifted(dimensions: usize, seed: u64) -> Self {
        let mut sequence = Self::new(dimensions);
        let mut state = seed;
        for shift in &mut sequence.shifts {
            state = state.wrapping_add(GOLDEN);
            // Cut to the upper half on purpose.
            *shift = (mixed(state) >> 32) as u32;
        }
        sequence
    }

    /// One coordinate of point `number` (from 0, below 2¹⁶), in 2⁻³².
    pub fn coordinate(&self, number: usize, dimension: usize) -> u32 {
        let gray = number ^ (number >> 1);
        let columns = &self.directions[dimension];
        let used = columns.iter().enumerate().filter(|(column, _)| gray >> column & 1 == 1);
        used.fold(self.shifts[dimension], |sum, (_, direction)| sum ^ direction)
    }
}

/// A coordinate as a number from 0 to below 1.
pub fn fraction(coordinate: u32) -> f64 {
    f64::from(coordinate) / 4_294_967_296.0
}

const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;

fn mixed(state: u64) -> u64 {
    let mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

/// The direction numbers v₁ … of one dimension: v_i = m_i·2⁻ⁱ while the table gives m_i, then by Bratley and Fox's
/// recurrence v_i = a₁v_{i−1} ⊕ … ⊕ a_s v_{i−s} ⊕ v_{i−s}·2⁻ˢ. The first dimension has degree 0: all m_i are 1.
fn unpacked(packed: u64) -> [u32; COLUMNS] {
    let polynomial = packed & ((1 << POLYNOMIAL_BITS) - 1);
    let degree = polynomial.ilog2() as usize;
    let mut starts = packed >> POLYNOMIAL_BITS;
    let mut directions = [0; COLUMNS];
    for place in 0..COLUMNS {
        let bits = place + 1;
        directions[place] = if degree == 0 {
            1 << (31 - place)
        } else if place < degree {
            // The mask leaves `bits` bits, at most nine.
            let start = (starts & ((1 << bits) - 1)) as u32;
            starts >>= bits;
            start << (31 - place)
        } else {
            let earlier = (1..=degree).filter(|back| polynomial >> (degree - back) & 1 == 1);
            let oldest = directions[place - degree];
            earlier.fold(oldest >> degree, |sum, back| sum ^ directions[place - back])
        };
    }
    directions
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_those_of_scipy() {
        let sequence = Sobol::new(MOST_DIMENSIONS);
        for line in include_str!("../../../tests/data/worlds/sobol.csv").lines() {
            let mut cells = line.split(',');
            let number = cells.next().and_then(|cell| cell.parse().ok()).expect("a point's number");
            let mut dimensions = 0;
            for (dimension, cell) in cells.enumerate() {
                let expected = u32::from_str_radix(cell, 16).expect("a hexadecimal number");
                assert_eq!(
                    sequence.coordinate(number, dimension),
                    expected,
                    "point {number}, dimension {dimension}"
                );
                dimensions += 1;
            }
            assert_eq!(dimensions, MOST_DIMENSIONS);
        }
    }

    #[test]
    fn a_shift_moves_every_point_and_keeps_the_evenness_of_the_first_thousand() {
        let sequence = Sobol::shifted(MOST_DIMENSIONS, 1);
        for dimension in 0..MOST_DIMENSIONS {
            let mut seen = [false; 1024];
            for number in 0..1024 {
                seen[(sequence.coordinate(number, dimension) >> 22) as usize] = true;
            }
            assert!(seen.iter().all(|&is_seen| is_seen), "dimension {dimension}");
            assert_ne!(sequence.coordinate(0, dimension), 0);
        }
        assert_eq!(sequence, Sobol::shifted(MOST_DIMENSIONS, 1));
        assert_ne!(sequence, Sobol::shifted(MOST_DIMENSIONS, 2));
    }

    #[test]
    fn the_shift_is_splitmix64() {
        // The reference program's first outputs for the seed 1234567: 6457827717110365317, 3203168211198807973.
        let sequence = Sobol::shifted(2, 1_234_567);
        let expected = [6_457_827_717_110_365_317_u64, 3_203_168_211_198_807_973].map(|output| output >> 32);
        assert_eq!([0, 1].map(|dimension| u64::from(sequence.coordinate(0, dimension))), expected);
    }
}
