//! The grammar that all versions share: `key=value` joined by `&`, in the characters that mail programs and
//! address bars leave alone.

use super::problem::{Problem, shortened};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// Longest text that is read; a link of one scenario has under 300 characters, of a team of 200 some 12,000.
pub const LONGEST: usize = 64 * 1024;

/// Most keys that are read: each is looked for among all before it. A link of ours has under 30.
const MOST: usize = 1_000;

/// The readable pairs of a link, in the order written, no key twice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Pairs(Vec<(String, String)>);

impl Pairs {
    /// The value written for `key`.
    pub(super) fn get(&self, key: &str) -> Option<&str> {
        self.iter().find(|pair| pair.0 == key).map(|pair| pair.1)
    }

    /// Gives `key` a value that is known to have none yet.
    pub(super) fn add(&mut self, key: &str, value: &str) {
        self.0.push((key.to_string(), value.to_string()));
    }

    /// All pairs in order.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(key, value)| (key.as_str(), value.as_str()))
    }
}

/// Reads every part of `text`, within its limits, that can be read and names the others.
pub(super) fn read(text: &str, problems: &mut Vec<Problem>) -> Pairs {
    let mut pairs = Pairs::default();
    for part in text.split('&').filter(|part| !part.is_empty()) {
        match pair(part) {
            None => problems.push(Problem::Unreadable { found: shortened(part) }),
            Some((key, _)) if pairs.get(key).is_some() => {
                problems.push(Problem::Repeated { key: shortened(key) });
            }
            Some(_) if pairs.0.len() == MOST => {
                too_long(problems);
                break;
            }
            Some((key, value)) => pairs.add(key, value),
        }
    }
    pairs
}

/// `text`, or what of it has at most `longest` bytes; that its end is not read is named once.
pub(super) fn beginning<'a>(text: &'a str, longest: usize, problems: &mut Vec<Problem>) -> &'a str {
    if text.len() <= longest {
        return text;
    }
    too_long(problems);
    let end = (0..=longest).rev().find(|&end| text.is_char_boundary(end)).unwrap_or_default();
    text.get(..end).unwrap_or_default()
}

/// Names once that an end is not read.
fn too_long(problems: &mut Vec<Problem>) {
    if !problems.contains(&Problem::TooLong) {
        problems.push(Problem::TooLong);
    }
}

fn pair(part: &str) -> Option<(&str, &str)> {
    let (key, value) = part.split_once('=')?;
    let readable = |text: &str| text.bytes().all(is_plain);
    (!key.is_empty() && readable(key) && readable(value)).then_some((key, value))
}

/// The characters of keys and values.
pub(super) fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'=')
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::format;

    #[test]
    fn of_more_keys_than_any_link_has_the_first_are_read_and_that_is_named_once() {
        let text: String = (0..=MOST).map(|place| format!("k{place}=&")).collect();
        let mut problems = Vec::new();
        assert_eq!(read(&text, &mut problems).0.len(), MOST);
        assert_eq!(problems, [Problem::TooLong]);
        let (most, _) = text.rsplit_once("&k").expect("many keys");
        problems.clear();
        assert_eq!((read(most, &mut problems).0.len(), &problems[..]), (MOST, &[][..]));
    }
}
