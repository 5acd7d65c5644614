//! The assumptions that differ from the standard: `parameter.value`, joined by `-`, as in
//! `coordination_overhead.0.25-uptake.0.12`.
//!
//! Parameters go by their names in `model/assumptions.rs`, so these are part of the format and valid for
//! ever: one that is renamed keeps its old name here, and one that is gone is named and kept like any other
//! unknown. Values are plain decimals with at most [`DECIMALS`] digits after the point.

use super::Opened;
use super::list::List;
use super::problem::{Problem, Used, shortened};
use crate::model::Assumptions;
use crate::model::assumptions::{ROWS, Row};
use crate::num::{parse_fixed, trimmed};
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// Finest step of an assumption: a thousandth.
pub const DECIMALS: u32 = 3;
const BETWEEN: char = '-';

/// What differs from the standard.
pub(super) fn encode(assumptions: &Assumptions) -> List {
    let mut list = List::parted_by("-");
    for (row, value) in ROWS.iter().zip(assumptions.to_array()) {
        if value != row.centre {
            list.add(&format!("{}.{}", row.key, trimmed(value, DECIMALS)));
        }
    }
    list
}

/// Reads every part of `text` that can be read, and gives back those that cannot, as written.
pub(super) fn decode(text: &str, opened: &mut Opened) -> Vec<String> {
    let mut unread = Vec::new();
    let mut values = Assumptions::CENTRE.to_array();
    let mut given = [false; ROWS.len()];
    for part in text.split(BETWEEN) {
        let Some((place, written)) = parameter(part) else {
            opened.problems.push(Problem::UnknownAssumption { found: shortened(part) });
            unread.push(part.to_string());
            continue;
        };
        let row = &ROWS[place];
        if given[place] {
            opened.problems.push(Problem::Repeated { key: row.key.to_string() });
            continue;
        }
        given[place] = true;
        let (value, instead) = value(row, place, written);
        values[place] = value;
        if let Some(used) = instead {
            opened.problems.push(Problem::BadValue { key: row.key, found: shortened(written), used });
        }
    }
    opened.extras.assumptions = Assumptions::from_array(&values);
    unread
}

/// The place of the parameter that `part` begins with, and what is written behind it.
fn parameter(part: &str) -> Option<(usize, &str)> {
    let (key, written) = part.split_once('.')?;
    Some((ROWS.iter().position(|row| row.key == key)?, written))
}

/// The value to use, and what that is where it is not the one written.
fn value(row: &Row, place: usize, written: &str) -> (f64, Option<Used>) {
    match parse_fixed(written, DECIMALS) {
        None => (row.centre, Some(Used::Standard(place))),
        Some(value) if value < row.low => (row.low, Some(Used::Smallest(place))),
        Some(value) if value > row.high => (row.high, Some(Used::Largest(place))),
        Some(value) => (value, None),
    }
}
