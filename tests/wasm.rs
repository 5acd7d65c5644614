//! The same rows in WebAssembly as natively: links, answers and their digests.
#![cfg(target_arch = "wasm32")]

#[allow(dead_code, reason = "each test file uses its part of the shared support")]
mod support;

use capability_path::link::{decode, encode};
use support::{digests, golden_links, lanes};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn every_released_link_opens_the_same_scenario() {
    for golden in golden_links() {
        let opened = decode(golden.link);
        let extras = golden.carried(&opened.extras);
        assert_eq!((opened.scenario, &opened.extras), (golden.scenario, &extras));
        assert_eq!(encode(&golden.scenario, &extras), golden.link);
    }
}

#[wasm_bindgen_test]
fn ten_thousand_answers_have_the_committed_digests() {
    assert_eq!(digests::differences(0..digests::BLOCKS), Vec::<String>::new());
}

#[wasm_bindgen_test]
fn each_lane_has_the_bits_that_it_has_alone() {
    assert_eq!(lanes::runs_that_differ(lanes::BATCHES), Vec::<u64>::new());
    assert_eq!(lanes::sizes_that_differ(), Vec::<usize>::new());
}
