//! 10,000 scenarios drawn at random, and the digests of their answers: a hundred blocks of a hundred, so that
//! a difference is found without 10,000 lines in the repository.
//!
//! `tests/data/digests.txt` has one line a block. `cargo run --release --package digests -- --write` writes it.

use super::Sampler;
use capability_path::model::{Assumptions, digest, evaluate};
use capability_path::num::Fnv;
use capability_path::scenario::Scenario;
use std::ops::Range;

/// Blocks, each drawn from a seed of its own.
pub const BLOCKS: u64 = 100;
/// Scenarios of a block.
const BLOCK: usize = 100;
/// Seed of the first block; the next ones follow.
const SEED: u64 = 2026;

/// The committed hash of each block.
pub fn committed() -> impl Iterator<Item = &'static str> {
    include_str!("../data/digests.txt").lines()
}

/// The hash of a block: FNV-1a 64 over its digests, as sixteen hex digits.
pub fn block_hash(block: u64) -> String {
    let hash = block_digests(block).fold(Fnv::START, |hash, (_, digest)| hash.with(digest.as_bytes()));
    format!("{:016x}", hash.value())
}

/// The scenarios of a block with the digests of their answers.
pub fn block_digests(block: u64) -> impl Iterator<Item = (Scenario, String)> {
    let mut sampler = Sampler::new(SEED + block);
    (0..BLOCK).map(move |_| {
        let scenario = sampler.scenario();
        let digest = digest(&scenario, &evaluate(&scenario, &Assumptions::CENTRE));
        (scenario, digest)
    })
}

/// Those of `blocks` whose hash is not the committed one.
pub fn differences(blocks: Range<u64>) -> Vec<String> {
    assert_eq!(committed().count() as u64, BLOCKS, "one committed line a block");
    let rows = committed().zip(0..).filter(|(_, block)| blocks.contains(block));
    rows.map(|(committed, block)| (block, committed, block_hash(block)))
        .filter(|(_, committed, found)| committed != found)
        .map(|(block, committed, found)| format!("block {block} has {found}, committed is {committed}"))
        .collect()
}
