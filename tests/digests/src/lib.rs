//! The hashes of 10,000 answers as a browser works them out; `index.html` beside this folder shows them, and
//! `tests/browser/tests/determinism.rs` compares them with the committed ones.

#[path = "../../support/mod.rs"]
#[allow(dead_code, reason = "shared with the other tests, which use more of it")]
mod support;

pub use support::digests;

/// All blocks' hashes for a browser, with spaces between.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn block_hashes() -> String {
    let hashes: Vec<String> = (0..digests::BLOCKS).map(digests::block_hash).collect();
    hashes.join(" ")
}
