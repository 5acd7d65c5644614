//! How sure the inputs are, as the value of the link's key `ranges`: `input.low.high` or `input.all`, joined by `-`,
//! as in `due.4.8-ai.all`. Inputs go by their keys of format 1; one of which nothing is said is left out.
//!
//! Pure text and types: who reads and writes the key is told in `optional.rs`.

use crate::scenario::plausible::{Doubt, Span};
use crate::scenario::{Field, Ranges, Words};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

const BETWEEN: char = '-';
const ALL: &str = "all";

/// What is said of the inputs; `None` where nothing is.
pub fn encode(ranges: &Ranges) -> Option<String> {
    let said = Field::ALL.iter().filter_map(|&field| {
        let key = field.row().link_key;
        match ranges.get(field) {
            Doubt::Usual => None,
            Doubt::Within(span) => Some(format!("{key}.{}.{}", span.low(), span.high())),
            Doubt::Unsure => Some(format!("{key}.{ALL}")),
        }
    });
    let parts: Vec<String> = said.collect();
    (!parts.is_empty()).then(|| parts.join(BETWEEN.encode_utf8(&mut [0; 4])))
}

/// What can be read of `text`, and the parts that cannot, as they are written: unknown inputs, values that are not
/// allowed, and inputs given a second time.
pub fn decode(text: &str) -> (Ranges, Vec<&str>) {
    let (mut ranges, mut unread) = (Ranges::default(), Vec::new());
    for part in text.split(BETWEEN) {
        match doubt(part) {
            Some((field, doubt)) if ranges.get(field) == Doubt::Usual => ranges = ranges.with(field, doubt),
            _ => unread.push(part),
        }
    }
    (ranges, unread)
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

    #[test]
    fn what_is_said_comes_back_from_its_text() {
        assert_eq!(encode(&Ranges::default()), None);
        let text = encode(&said()).expect("something is said");
        assert_eq!(text, "due.4.8-ai.all");
        assert!(text.bytes().all(is_plain));
        assert_eq!(decode(&text), (said(), Vec::new()));
    }

    #[test]
    fn what_cannot_be_read_is_given_back_and_the_rest_is_kept() {
        for part in
            ["luck.1.2", "change.8.4", "change.0.101", "change", "change.1", "due.1.2", "change.+1.2", ""]
        {
            let text = format!("due.4.8-ai.all-{part}");
            assert_eq!(decode(&text), (said(), Vec::from([part])), "{part}");
        }
    }
}
