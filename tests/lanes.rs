//! Runs side by side give what each gives alone, whatever stands in the neighbouring lanes; in WebAssembly see
//! `tests/wasm.rs`.

#[allow(dead_code, reason = "each test file uses its part of the shared support")]
mod support;

use support::lanes;

#[test]
fn ten_thousand_runs_in_mixed_lanes_have_the_bits_that_they_have_alone() {
    assert_eq!(lanes::runs_that_differ(lanes::BATCHES), Vec::<u64>::new());
}

#[test]
fn worlds_asked_in_batches_of_any_size_have_the_fits_that_they_have_alone() {
    assert_eq!(lanes::sizes_that_differ(), Vec::<usize>::new());
}
