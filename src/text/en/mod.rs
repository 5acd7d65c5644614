//! English: plain and short, for a tired executive and a sceptical head of people.

pub mod answer;
pub mod approaches;
pub mod chrome;
pub mod criteria;
pub mod examples;
pub mod glossary;
pub mod inputs;
pub mod levers;
pub mod method;
pub mod over_time;
pub mod problems;
pub mod readiness;
pub mod reasons;
pub mod tracks;
pub mod traps;

use crate::num::round_half_up;
use alloc::format;
use alloc::string::{String, ToString};

/// "1 month", "7 months".
fn months(count: i64) -> String {
    if count == 1 { "1 month".to_string() } else { format!("{count} months") }
}

/// A time to the target in words.
fn time_to_target(time: Option<f64>) -> String {
    match time.map(round_half_up) {
        None => "not within five years".to_string(),
        Some(count) if count < 1 => "under a month".to_string(),
        Some(count) => months(count),
    }
}

/// The same word with a small first letter, for the middle of a sentence.
fn in_sentence(name: &str) -> String {
    let mut letters = name.chars();
    // Names begin with an ASCII letter; all of Unicode's letters would cost the page 3 kB.
    letters.next().map_or_else(String::new, |first| {
        core::iter::once(first.to_ascii_lowercase()).chain(letters).collect()
    })
}
