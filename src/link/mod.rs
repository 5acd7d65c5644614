//! Turns a scenario into the text after `#` and back.
//!
//! Decoding keeps every part it understands and names every part it does not; it never fails as a whole.
//! Knows nothing of browsers; see `app/browser/address.rs` for who calls it and when, and
//! `docs/link-format.md` for the format.

mod checksum;
mod grammar;
mod problem;
mod v1;

pub use problem::{Problem, Used};

use crate::scenario::Scenario;
use alloc::string::String;
use alloc::vec::Vec;

/// What a link said.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Opened {
    /// The scenario, with the first visit's value for every part that could not be read.
    pub scenario: Scenario,
    /// Keys that this version does not read, kept as they were written and written again.
    pub kept: Vec<(String, String)>,
    /// What could not be taken as it was written, in the order found.
    pub problems: Vec<Problem>,
}

/// The text after `#` for `scenario`, with the keys that came with it and that this version does not read.
pub fn encode(scenario: &Scenario, kept: &[(String, String)]) -> String {
    checksum::sealed(v1::encode(scenario, kept))
}

/// What the text after `#` says. Nothing at all opens the first visit's scenario without a word.
pub fn decode(text: &str) -> Opened {
    let mut opened = Opened::default();
    if text.is_empty() {
        return opened;
    }
    let pairs = grammar::read(text, &mut opened.problems);
    checksum::check(text, &pairs, &mut opened.problems);
    v1::decode(&pairs, &mut opened);
    opened
}

/// What an address says: its fragment, else its query (mail programs damage what follows `#`). Where the
/// fragment carries a version it wins whole, and a scenario in the query is reported as passed over.
pub fn open(fragment: &str, query: &str) -> Opened {
    if carries_version(fragment) || !carries_version(query) {
        let mut opened = if fragment.contains('=') { decode(fragment) } else { Opened::default() };
        if carries_version(query) {
            opened.problems.push(Problem::QueryPassedOver);
        }
        return opened;
    }
    decode(query)
}

/// Whether an address part holds a scenario of any format.
pub fn carries_version(text: &str) -> bool {
    text.split('&').any(|part| part.starts_with("v="))
}
