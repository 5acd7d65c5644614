//! How sure the inputs are: `input.low.high` or `input.all`, joined by `-`, as in `due.4.8-ai.all`. Inputs go by their
//! keys of format 1; one of which nothing is said is left out.

use super::Opened;
use super::list::List;
use super::problem::{Problem, Used, shortened};
use crate::scenario::plausible::{Doubt, Span};
use crate::scenario::{Field, Ranges, Words};
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

const BETWEEN: char = '-';
const ALL: &str = "all";
/// The key as problems name it.
const KEY: &str = "ranges";

/// What is said of the inputs.
pub(super) fn encode(ranges: &Ranges) -> List {
    let mut list = List::parted_by("-");
    for &field in Field::ALL {
        let key = field.row().link_key;
        match ranges.get(field) {
            Doubt::Usual => {}
            Doubt::Within(span) => list.add(&format!("{key}.{}.{}", span.low(), span.high())),
            Doubt::Unsure => list.add(&format!("{key}.{ALL}")),
        }
    }
    list
}

/// Reads every part of `text` that can be read, and gives back those that cannot, as written: unknown inputs and
/// values that are not allowed.
pub(super) fn decode(text: &str, opened: &mut Opened) -> Vec<String> {
    let mut unread = Vec::new();
    let Opened { extras, problems, .. } = opened;
    for part in text.split(BETWEEN) {
        match doubt(part) {
            Some((field, doubt)) if extras.ranges.get(field) == Doubt::Usual => {
                extras.ranges = extras.ranges.with(field, doubt);
            }
            Some((field, _)) => problems.push(Problem::Repeated { key: field.row().link_key.to_string() }),
            None => {
                problems.push(Problem::BadValue { key: KEY, found: shortened(part), used: Used::Nothing });
                unread.push(part.to_string());
            }
        }
    }
    unread
}

fn doubt(part: &str) -> Option<(Field, Doubt)> {
    let (key, said) = part.split_once('.')?;
    let field = *Field::ALL.iter().find(|field| field.row().link_key == key)?;
    if said == ALL {
        return Some((field, Doubt::Unsure));
    }
    let (low, high) = said.split_once('.')?;
    let span = Span::new(field, whole_number(low)?, whole_number(high)?).ok()?;
    Some((field, Doubt::Within(span)))
}

fn whole_number(text: &str) -> Option<i64> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::grammar::is_plain;

    fn said() -> Ranges {
        let months = Span::new(Field::ResultsDueMonths, 4, 8).expect("in range");
        Ranges::default()
            .with(Field::ResultsDueMonths, Doubt::Within(months))
            .with(Field::AiSkills, Doubt::Unsure)
    }

    fn read(text: &str) -> (Ranges, Vec<String>, Vec<Problem>) {
        let mut opened = Opened::default();
        let unread = decode(text, &mut opened);
        (opened.extras.ranges, unread, opened.problems)
    }

    #[test]
    fn what_is_said_comes_back_from_its_text() {
        assert_eq!(encode(&Ranges::default()).value(), None);
        let text = encode(&said()).value().expect("something is said");
        assert_eq!(text, "due.4.8-ai.all");
        assert!(text.bytes().all(is_plain));
        assert_eq!(read(&text), (said(), Vec::new(), Vec::new()));
    }

    #[test]
    fn what_cannot_be_read_is_named_and_given_back_and_the_rest_is_kept() {
        for part in ["luck.1.2", "change.8.4", "change.0.101", "change", "change.1", "change.+1.2", ""] {
            let named = Problem::BadValue { key: KEY, found: part.to_string(), used: Used::Nothing };
            let found = read(&format!("due.4.8-ai.all-{part}"));
            assert_eq!(found, (said(), [part.to_string()].into(), [named].into()), "{part}");
            let mut again = encode(&said());
            again.add(part);
            assert_eq!(again.value(), Some(format!("due.4.8-ai.all-{part}")));
        }
    }

    #[test]
    fn the_first_that_is_said_of_an_input_counts() {
        let named = Problem::Repeated { key: "due".to_string() };
        assert_eq!(read("due.4.8-ai.all-due.1.2"), (said(), Vec::new(), [named].into()));
    }
}
