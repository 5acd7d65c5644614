//! Which formats there are, and which of them reads a link: the one that the link says it has.
//!
//! A link of a released format opens for ever. A format 2 is a file beside `v1.rs` and a row here; what it shares with
//! format 1 it may call there.

use super::grammar::Pairs;
use super::problem::Problem;
use super::v1;
use crate::scenario::Scenario;
use alloc::vec::Vec;

/// A format of the scenario's own keys. The optional keys are the same in all.
pub(super) struct Format {
    /// The value of `v`.
    version: &'static str,
    /// The scenario that can be read, with every part named that cannot.
    pub(super) decode: fn(&Pairs, &mut Vec<Problem>) -> Scenario,
    /// Whether a key is one of the scenario's own.
    pub(super) is_read: fn(&str) -> bool,
}

/// All released formats, the oldest first.
pub(super) const RELEASED: [Format; 1] = [Format { version: "1", decode: v1::decode, is_read: v1::is_read }];

/// The format among `known` that reads a link: its own. Without a version it is the oldest, since that is what links
/// by hand and cut ones are written in; of a later version the newest, which names it and reads what the two share.
pub(super) fn format<'a>(pairs: &Pairs, known: &'a [Format]) -> Option<&'a Format> {
    let Some(version) = pairs.get("v") else { return known.first() };
    known.iter().find(|format| format.version == version).or(known.last())
}

/// How a format 2 comes: invented, so that the way is known to hold before there is one. It has the eight inputs in one
/// key, and all else as format 1.
#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::problem::shortened;
    use crate::link::{Extras, Opened, checksum, decode, decode_by, encode, optional};
    use crate::scenario::{Field, Name, Situation, Words};
    use alloc::format;
    use alloc::string::{String, ToString};

    const INPUTS: &str = "inputs";
    const BOTH: [Format; 2] = {
        let [v1] = RELEASED;
        [v1, Format { version: "2", decode: decode_v2, is_read: is_read_v2 }]
    };

    fn encode_v2(scenario: &Scenario, extras: &Extras) -> String {
        let values: Vec<String> =
            Field::ALL.iter().map(|&field| scenario.situation.get(field).to_string()).collect();
        let shared: Vec<String> = v1::encode(scenario)
            .split('&')
            .skip(1)
            .filter(|part| {
                !Field::ALL.iter().any(|field| part.split('=').next() == Some(field.row().link_key))
            })
            .map(String::from)
            .collect();
        let link = format!("v=2&{INPUTS}={}&{}", values.join("."), shared.join("&"));
        checksum::sealed(optional::appended(link, extras))
    }

    /// What the two share is read by format 1, from the pairs as that has them.
    fn decode_v2(pairs: &Pairs, problems: &mut Vec<Problem>) -> Scenario {
        let mut shared = Pairs::default();
        shared.add("v", "1");
        for (key, value) in pairs.iter().filter(|pair| pair.0 != "v" && pair.0 != INPUTS) {
            shared.add(key, value);
        }
        let values = pairs.get(INPUTS).unwrap_or_default().split('.');
        for (field, value) in Field::ALL.iter().zip(values) {
            shared.add(field.row().link_key, value);
        }
        if let Some(found) = pairs.get("v").filter(|&version| version != "2") {
            problems.push(Problem::OtherFormat { found: shortened(found) });
        }
        v1::decode(&shared, problems)
    }

    fn is_read_v2(key: &str) -> bool {
        key == INPUTS || v1::is_read(key)
    }

    fn decode_both(text: &str) -> Opened {
        decode_by(&BOTH, Vec::new(), text, text.len())
    }

    fn somebody() -> (Scenario, Extras) {
        let situation = Situation::new([14, 12, 74, 70, 93, 25, 5, 50]).expect("in range");
        let extras = Extras { name: Name::of("Claims"), ..Extras::default() };
        (Scenario { situation, ..Scenario::default() }, extras)
    }

    #[test]
    fn every_golden_link_of_format_1_opens_in_a_version_that_writes_format_2() {
        let golden = include_str!("../../tests/data/links/v1.tsv");
        let links: Vec<&str> = golden
            .lines()
            .filter(|line| !line.starts_with('#'))
            .filter_map(|line| line.split('\t').next())
            .collect();
        assert!(links.len() > 20);
        for link in links {
            let opened = decode_both(link);
            assert_eq!(opened, decode(link), "{link}");
            let again = decode_both(&encode_v2(&opened.scenario, &opened.extras));
            assert_eq!((again.scenario, again.problems), (opened.scenario, Vec::new()), "{link}");
        }
    }

    #[test]
    fn this_version_says_that_a_link_is_of_a_later_one_and_shows_what_the_two_share() {
        let (scenario, extras) = somebody();
        let opened = decode(&encode_v2(&scenario, &extras));
        assert_eq!(opened.problems.first(), Some(&Problem::OtherFormat { found: "2".into() }));
        assert!(opened.problems.contains(&Problem::UnknownKey { key: INPUTS.into() }));
        assert_eq!(opened.scenario.situation, Situation::default());
        assert_eq!(opened.extras.name, extras.name);
        // Nothing is lost: back in the later version, what this one does not know is there.
        assert!(encode(&opened.scenario, &opened.extras).contains("&inputs=14.12.74.70.93.25.5.50&"));
    }

    #[test]
    fn each_version_reads_its_own_and_the_newest_what_it_does_not_know() {
        let (scenario, extras) = somebody();
        let link = encode_v2(&scenario, &extras);
        let opened = decode_both(&link);
        assert_eq!((opened.scenario, opened.extras, opened.problems), (scenario, extras, Vec::new()));
        let later = decode_both(&link.replace("v=2", "v=3"));
        assert_eq!(later.problems, [Problem::Damaged, Problem::OtherFormat { found: "3".into() }]);
        assert_eq!(later.scenario, scenario);
        assert!(decode_both("ai=40").problems.contains(&Problem::FormatMissing));
    }
}
