//! The optional keys of format 1. Their names are reserved for ever; what stands behind each is read here, so
//! that a part of the product that comes later reads its key without a change of the format's own file.

use super::grammar::is_plain;
use super::list::List;
use super::problem::{Problem, Used, shortened};
use super::{Extras, Opened, assume, more, parts, ranges, text};
use crate::scenario::{Approach, Words, plausible};
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// Adjusted assumptions.
const ASSUME: &str = "assume";
/// How sure the inputs are.
const RANGES: &str = "ranges";
/// Which of the plausible worlds are tried: a whole number, not written where it is the usual one.
const SEED: &str = "seed";
/// What the scenario is called, as text.
const NAME: &str = "name";
/// The note on the two root questions, as text.
const NOTE: &str = "note";
/// The first preference, sealed: the machine word of an approach.
const GUESS: &str = "guess";
/// Further scenarios to compare.
const MORE: &str = "more";
/// The parts of the page that are hidden.
const PARTS: &str = "parts";
/// The people of a team, as `team` writes and reads them.
const TEAM: &str = "team";
/// The decision that was taken, as `decided.rs` writes and reads it.
const DECIDED: &str = "decided";

/// Reads a list, and gives back what of it cannot be read, as written.
type ReadList = fn(&str, &mut Opened) -> Vec<String>;

/// The keys that have a list behind them, in the order in which they are written.
const LISTS: [(&str, ReadList); 4] =
    [(ASSUME, assume::decode), (RANGES, ranges::decode), (MORE, more::decode), (PARTS, parts::decode)];

/// `link` with what it carries besides the scenario.
pub(super) fn appended(mut link: String, extras: &Extras) -> String {
    let kept = || extras.kept.iter().filter(|(key, value)| key.bytes().chain(value.bytes()).all(is_plain));
    let with_unread = |key: &'static str, mut list: List| {
        kept().filter(|pair| pair.0 == key).for_each(|pair| list.add(&pair.1));
        (key, list.value())
    };
    let text = |text: &str| (!text.is_empty()).then(|| text::encode(text));
    // Read only where they are shown: the page that most people see need not be able to.
    let carried = |value: &String| (!value.is_empty()).then(|| value.clone());
    let read = [
        with_unread(ASSUME, assume::encode(&extras.assumptions)),
        with_unread(RANGES, ranges::encode(&extras.ranges)),
        (
            SEED,
            Some(extras.ranges.seed()).filter(|&seed| seed != plausible::SEED).map(|seed| seed.to_string()),
        ),
        (NAME, text(extras.name.as_str())),
        (NOTE, text(extras.note.as_str())),
        (GUESS, extras.guess.map(|approach| approach.word().to_string())),
        with_unread(MORE, more::encode(&extras.more)),
        with_unread(PARTS, parts::encode(extras.hidden)),
        (TEAM, carried(&extras.team)),
        (DECIDED, carried(&extras.decided)),
    ];
    let mut write = |key: &str, value: &str| link += &format!("&{key}={value}");
    for (key, value) in &read {
        value.iter().for_each(|value| write(key, value));
    }
    // A key that is written now takes the place of one that could not be read.
    let is_written = |key: &str| read.iter().any(|(written, value)| *written == key && value.is_some());
    for (key, value) in kept().filter(|pair| !is_written(&pair.0)) {
        write(key, value);
    }
    link
}

/// Reads the pairs that the format itself leaves over, and names and keeps what it cannot read.
pub(super) fn decode<'a>(pairs: impl Iterator<Item = (&'a str, &'a str)>, opened: &mut Opened) {
    let pairs: Vec<_> = pairs.collect();
    // What is left of the lists comes first and in their order, as it is written.
    let mut kept = Vec::new();
    for (key, read) in LISTS {
        for (_, value) in pairs.iter().filter(|pair| pair.0 == key) {
            kept.extend(read(value, opened).into_iter().map(|part| (key.to_string(), part)));
        }
    }
    for (key, value) in pairs {
        if LISTS.iter().all(|list| list.0 != key) && !read_one(key, value, opened) {
            kept.push((key.to_string(), value.to_string()));
        }
    }
    opened.extras.kept = kept;
}

/// Whether the pair could be read; where it could not, that is named.
fn read_one(key: &str, value: &str, opened: &mut Opened) -> bool {
    let Opened { extras, problems, .. } = opened;
    match key {
        SEED => {
            // Digits alone: what reads as a number otherwise would not be written so again.
            let digits = Some(value).filter(|value| value.bytes().all(|byte| byte.is_ascii_digit()));
            match digits.and_then(|digits| digits.parse().ok()) {
                Some(seed) => extras.ranges = extras.ranges.with_seed(seed),
                None => {
                    let found = shortened(value);
                    problems.push(Problem::BadValue { key: SEED, found, used: Used::Nothing });
                    return false;
                }
            }
            true
        }
        NAME => taken(&mut extras.name, text::read(NAME, value, problems)),
        NOTE => taken(&mut extras.note, text::read(NOTE, value, problems)),
        GUESS => {
            extras.guess = Approach::from_word(value);
            if extras.guess.is_none() {
                problems.push(Problem::BadValue { key: GUESS, found: shortened(value), used: Used::Nothing });
            }
            extras.guess.is_some()
        }
        TEAM => taken(&mut extras.team, Some(value.to_string())),
        DECIDED => taken(&mut extras.decided, Some(value.to_string())),
        _ => {
            problems.push(Problem::UnknownKey { key: shortened(key) });
            false
        }
    }
}

fn taken<T>(place: &mut T, found: Option<T>) -> bool {
    let is_found = found.is_some();
    if let Some(found) = found {
        *place = found;
    }
    is_found
}
