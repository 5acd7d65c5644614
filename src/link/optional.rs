//! The optional keys of format 1. Their names are reserved for ever; what stands behind each is read here, so
//! that a part of the product that comes later reads its key without a change of the format's own file.

use super::grammar::is_plain;
use super::problem::{Problem, shortened};
use super::{Extras, Opened, assume};
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// Adjusted assumptions.
const ASSUME: &str = "assume";

/// Keys that later parts of the product read and that are carried until then: plausible ranges, the seed of
/// the sampled worlds, a name, the note of the two root questions, a sealed first guess, the parts shown,
/// further scenarios. Text is base64url of UTF-8.
const NOT_YET_READ: [&str; 7] = ["ranges", "seed", "name", "note", "guess", "parts", "more"];

/// `link` with what it carries besides the scenario.
pub(super) fn appended(mut link: String, extras: &Extras) -> String {
    let mut write = |key: &str, value: &str| link += &format!("&{key}={value}");
    let kept = extras.kept.iter().filter(|(key, value)| key.bytes().chain(value.bytes()).all(is_plain));
    let (unread, others): (Vec<_>, Vec<_>) = kept.partition(|pair| pair.0 == ASSUME);
    if let Some(assumptions) = assume::encode(&extras.assumptions, unread.iter().map(|pair| pair.1.as_str()))
    {
        write(ASSUME, &assumptions);
    }
    for (key, value) in others {
        write(key, value);
    }
    link
}

/// Reads the pairs that the format itself leaves over, and names and keeps what it cannot read.
pub(super) fn decode<'a>(pairs: impl Iterator<Item = (&'a str, &'a str)>, opened: &mut Opened) {
    // What is left of the assumptions comes first, as it is written.
    let mut carried = Vec::new();
    for (key, value) in pairs {
        if key == ASSUME {
            assume::decode(value, opened, |item| (ASSUME.to_string(), item.to_string()));
            continue;
        }
        opened.problems.push(if NOT_YET_READ.contains(&key) {
            Problem::NotYetRead { key: key.to_string() }
        } else {
            Problem::UnknownKey { key: shortened(key) }
        });
        carried.push((key.to_string(), value.to_string()));
    }
    opened.extras.kept.append(&mut carried);
}
