//! The checksum that tells a link as it was made from one that was changed or cut on its way.

use super::grammar::Pairs;
use super::problem::Problem;
use crate::num::Fnv;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

/// The checksum's key; it comes last and covers everything before it.
const KEY: &str = "sum";

/// `text` with its checksum.
pub(super) fn sealed(text: String) -> String {
    let sum = sum(&text);
    format!("{text}&{KEY}={sum}")
}

/// Names a missing or wrong checksum. What was added after it, by a mail program say, is not covered and
/// does no harm: it is named as an unknown key.
pub(super) fn check(text: &str, pairs: &Pairs, problems: &mut Vec<Problem>) {
    let Some(written) = pairs.get(KEY) else {
        problems.push(Problem::ChecksumMissing);
        return;
    };
    let covered = text.split_once(&format!("&{KEY}=")).map_or("", |(before, _)| before);
    if sum(covered) != written {
        problems.push(Problem::Damaged);
    }
}

fn sum(text: &str) -> String {
    format!("{:08x}", Fnv::START.with(text.as_bytes()).folded())
}

/// Whether a key is the checksum's own.
pub(super) fn is_key(key: &str) -> bool {
    key == KEY
}
