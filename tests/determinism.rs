//! The same scenario gives the same answer: twice, in debug and release, and in WebAssembly (`tests/wasm.rs`
//! under Node, `tests/browser/tests/determinism.rs` in browsers).

#[allow(dead_code, reason = "each test file uses its part of the shared support")]
mod support;

use capability_path::model::{Assumptions, evaluate};
use support::{Sampler, digests};

/// What an unoptimised program works out in a second or two; `cargo xtask test` takes all blocks in release,
/// and with `--all-engines` in debug as well.
const FIRST_BLOCKS: u64 = 5;

#[test]
fn answers_have_the_committed_digests() {
    assert_eq!(digests::differences(0..FIRST_BLOCKS), Vec::<String>::new());
}

#[test]
fn two_evaluations_are_equal_to_the_bit() {
    let mut sampler = Sampler::new(11);
    for _ in 0..200 {
        let scenario = sampler.scenario();
        let answers = [(), ()].map(|()| evaluate(&scenario, &Assumptions::CENTRE));
        assert_eq!(answers[0], answers[1]);
    }
}
