//! English: plain and short, for a tired executive and a sceptical head of people.

pub mod answer;
pub mod approaches;
pub mod brief;
pub mod certainty;
pub mod chrome;
pub mod compare;
pub mod config;
pub mod criteria;
pub mod examples;
pub mod glossary;
pub mod guess;
pub mod history;
pub mod inputs;
pub mod levers;
pub mod method;
pub mod over_time;
pub mod problems;
pub mod proposal;
pub mod questions;
pub mod readiness;
pub mod reasons;
pub mod record;
pub mod sent;
pub mod share;
pub mod sound;
pub mod takeaway;
pub mod team;
pub mod tour;
pub mod tracks;
pub mod traps;

use crate::num::{percent, round_half_up};
use alloc::format;
use alloc::string::{String, ToString};

/// "1 month", "7 months".
fn months(count: i64) -> String {
    if count == 1 { "1 month".to_string() } else { format!("{count} months") }
}

/// "1 point", "7 points": a share of fit or of users, of a hundred.
fn points(share: f64) -> String {
    let count = percent(share);
    if count == 1 { "1 point".to_string() } else { format!("{count} points") }
}

/// A time to the target in words.
fn time_to_target(time: Option<f64>) -> String {
    match time.map(round_half_up) {
        None => "not within five years".to_string(),
        Some(count) if count < 1 => "under a month".to_string(),
        Some(count) => months(count),
    }
}

/// The same name with a small first letter, for the middle of a sentence; one that begins with an abbreviation,
/// such as AI, stays as it is.
fn in_sentence(name: &str) -> String {
    let mut text = String::from(name);
    let is_abbreviation = name.as_bytes().get(1).is_some_and(u8::is_ascii_uppercase);
    // Names begin with an ASCII letter; all of Unicode's letters would cost the page 3 kB.
    if let (false, Some(first)) = (is_abbreviation, text.get_mut(..1)) {
        first.make_ascii_lowercase();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_begins_small_in_a_sentence_unless_it_is_an_abbreviation() {
        for (name, expected) in [("Hybrid", "hybrid"), ("AI skills", "AI skills"), ("", ""), ("É", "É")] {
            assert_eq!(in_sentence(name), expected);
        }
    }
}
