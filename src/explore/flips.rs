//! Flip points: how far one input would have to move, all else as it is, for another approach to be best.
//!
//! Every value is tried outward from the present one on both sides: the winner is not monotone, so halving
//! an interval would miss flips (Green Book 5.60, switching value).

use crate::model::{Assumptions, rank};
use crate::num::sort_by;
use crate::scenario::{Approach, Field, Situation, Words};
use alloc::vec::Vec;

/// The nearest value on one side at which the best approach is another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Flip {
    /// The input that moves.
    pub field: Field,
    /// Its present value.
    pub from: u8,
    /// The nearest value with another best approach.
    pub to: u8,
    /// The best approach there.
    pub best: Approach,
}

impl Flip {
    /// Distance over the width of the input's range, as a fraction that compares without rounding.
    fn compare_distance(&self, other: &Self) -> core::cmp::Ordering {
        let distance = |flip: &Self| u32::from(flip.from.abs_diff(flip.to));
        let scaled = |flip: &Self, by: &Self| distance(flip) * u32::from(by.field.width());
        scaled(self, other).cmp(&scaled(other, self))
    }
}

/// All flip points of `situation`, the nearest first, then in field order, the lower side first.
pub fn flips(situation: Situation, assumptions: &Assumptions) -> Vec<Flip> {
    let best = rank(situation, assumptions).order[0];
    let mut flips: Vec<Flip> = Field::ALL
        .iter()
        .flat_map(|&field| {
            let from = situation.get(field);
            let (below, above) = ((field.row().minimum..from).rev(), from + 1..=field.row().maximum);
            [
                first_flip(situation, field, best, below, assumptions),
                first_flip(situation, field, best, above, assumptions),
            ]
        })
        .flatten()
        .collect();
    sort_flips(&mut flips);
    flips
}

/// The nearest first, then in field order, the lower side first.
pub(super) fn sort_flips(flips: &mut [Flip]) {
    sort_by(flips, |one, other| {
        one.compare_distance(other).then(one.field.cmp(&other.field)).then(one.to.cmp(&other.to))
    });
}

fn first_flip(
    situation: Situation,
    field: Field,
    best: Approach,
    mut values: impl Iterator<Item = u8>,
    assumptions: &Assumptions,
) -> Option<Flip> {
    values.find_map(|to| {
        let there = rank(situation.with_clamped(field, i64::from(to)), assumptions).order[0];
        (there != best).then_some(Flip { field, from: situation.get(field), to, best: there })
    })
}
