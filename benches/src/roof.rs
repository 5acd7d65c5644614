//! How fast this machine multiplies and adds at best, as our numbers do it: the limit that the model is held against.

use capability_path::model::lanes::{Number, Pair};
use std::hint::black_box;

/// Chains that do not wait for each other: more than a processor has operations under way.
const CHAINS: usize = 8;

/// Multiplies and adds `rounds` times in each chain of pairs, and gives the number of operations, lane by lane.
pub fn multiply_and_add(rounds: u32) -> f64 {
    // Towards a fixed point within 0-1: no infinities, no subnormal numbers, which take longer.
    let (factor, term) = (Pair::all(black_box(0.75)), Pair::all(black_box(0.125)));
    let mut chains = [Pair::all(black_box(0.3)); CHAINS];
    for _ in 0..rounds {
        for chain in &mut chains {
            *chain = *chain * factor + term;
        }
    }
    black_box(chains);
    f64::from(rounds) * (2 * CHAINS * Pair::LANES) as f64
}
