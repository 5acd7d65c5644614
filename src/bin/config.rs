//! The program that reads `config.json` for the pages of a site. One of its own, downloaded only where the file says
//! something.

use capability_path::report;
use wasm_bindgen::prelude::wasm_bindgen;

/// The settings that the text of a `config.json` says, as lines for the pages.
#[wasm_bindgen]
pub fn settings(text: &str) -> String {
    report::settings(text).lines().into()
}

fn main() {}
