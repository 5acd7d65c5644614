//! The same scenario gives the same answer: twice, in debug and release, and in WebAssembly (`tests/wasm.rs`
//! checks the same digests there).

#[allow(dead_code, reason = "each test file uses its part of the shared support")]
mod support;

use capability_path::model::{Assumptions, digest, evaluate};
use support::Sampler;

#[test]
fn answers_have_the_committed_digests() {
    let mut sampler = Sampler::new(support::DIGEST_SEED);
    for expected in support::golden_digests() {
        let scenario = sampler.scenario();
        assert_eq!(digest(&scenario, &evaluate(&scenario, &Assumptions::CENTRE)), expected, "{scenario:?}");
    }
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
