//! Opens a saved file: JSON that carries a link, as the page writes it, or a scenario as `evaluate` reads it.
//!
//! The values of its JSON are read as what a link says, so that the same rules hold and the same problems are named.

use super::grammar::{self, Pairs, beginning};
use super::problem::{Problem, shortened};
use super::{Opened, carries_version, open, open_text, v1};
use crate::json::{self, Value};
use crate::scenario::{Field, Scenario, Words};
use alloc::string::String;
use alloc::vec::Vec;

/// Longest file that is read, in bytes.
const LONGEST_FILE: usize = 10_000_000;
/// Where a file of ours has the scenario.
const WITHIN: &str = "scenario.";
/// Parts of a file of ours that follow from the others.
const DERIVED: [&str; 3] = ["capability_path", "date", "result"];
/// The words of a scenario beside its numbers, and the link's keys for them.
const WORDS: [(&str, &str); 7] = [
    ("plan.approach", "approach"),
    ("plan.internal_role", "role"),
    ("plan.change_management", "scope"),
    ("plan.after_first_initiative", "after"),
    ("plan.transfer", "transfer"),
    ("readiness.capability_assessed", "assessed"),
    ("readiness.adoption_gap", "gap"),
];

/// What the text of a file says; the first visit's scenario where it holds none, which is named.
pub fn open_file(text: &str) -> Opened {
    // What is cut off here is told of as any file that is not whole.
    let text = beginning(text, LONGEST_FILE, &mut Vec::new());
    let (values, is_whole) = json::values(text, is_of_a_scenario);
    let mut opened = open_values(values);
    if !is_whole && opened.problems.last() != Some(&Problem::NoScenario) {
        opened.problems.push(Problem::FileBroken);
    }
    opened
}

/// What the first link of a text says, or where it holds none the scenario of a file.
pub fn open_any(text: &str) -> Opened {
    let linked = open_text(text);
    if !linked.problems.contains(&Problem::NoLink) {
        return linked;
    }
    let filed = open_file(text);
    if filed.problems.contains(&Problem::NoScenario) { linked } else { filed }
}

/// What the values of a file say; the first visit's scenario where they hold none, which is named.
pub fn open_values(mut values: Vec<Value>) -> Opened {
    let mut opened = Opened::default();
    for value in &mut values {
        if let Some(inner) = value.path.strip_prefix(WITHIN) {
            value.path = String::from(inner);
        }
    }
    let link = values.iter().find(|value| value.path == "link" && value.is_text);
    if let Some(linked) = link.and_then(|link| open_address(&link.text)) {
        opened = linked;
    } else if values.iter().any(|value| value.path.starts_with("situation")) {
        read_scenario(&values, &mut opened);
    } else {
        opened.problems.push(Problem::NoScenario);
    }
    opened
}

/// What a whole address says, or the bare text of a link; `None` where there is no link.
pub fn open_address(address: &str) -> Option<Opened> {
    let (front, fragment) = address.split_once('#').unwrap_or(("", address));
    let query = front.split_once('?').map_or("", |(_, query)| query);
    (carries_version(fragment) || carries_version(query)).then(|| open(fragment, query))
}

/// Reads a scenario from the values of a file as from the pairs of a link.
fn read_scenario(values: &[Value], opened: &mut Opened) {
    let mut pairs = Pairs::default();
    pairs.add("v", "1");
    for (place, value) in values.iter().enumerate() {
        let path = value.path.as_str();
        if values.iter().take(place).any(|earlier| earlier.path == path) {
            opened.problems.push(Problem::Repeated { key: shortened(path) });
        } else if let Some(key) = number_key(path) {
            // A number between quotation marks is none.
            let quote = if value.is_text { "\"" } else { "" };
            pairs.add(key, &[quote, &value.text, quote].concat());
        } else if let Some((_, key)) = WORDS.iter().find(|(known, _)| *known == path) {
            pairs.add(key, &value.text);
        } else if !(["situation", "plan", "readiness"].contains(&path) && value.text == "{") {
            opened.problems.push(Problem::UnknownInFile { found: shortened(path) });
        }
    }
    add_what_may_be_absent(values, &mut pairs);
    opened.scenario = v1::decode(&pairs, &mut opened.problems);
}

/// The link's key for the number at `path`.
fn number_key(path: &str) -> Option<&'static str> {
    let word = path.strip_prefix("situation.")?;
    Field::ALL.iter().find(|field| field.word() == word).map(|field| field.row().link_key)
}

/// A plan and answers of readiness may be left out as a whole: then the first visit's hold without a word.
fn add_what_may_be_absent(values: &[Value], pairs: &mut Pairs) {
    let standard = grammar::read(&v1::encode(&Scenario::default()), &mut Vec::new());
    for (path, key) in WORDS {
        let is_absent = |part: &str| path.starts_with(part) && !values.iter().any(|value| value.path == part);
        if is_absent("plan") || is_absent("readiness") {
            pairs.add(key, standard.get(key).unwrap_or_default());
        }
    }
}

/// Whether a value says something of a scenario: not what follows from the others, nor the brackets around all.
fn is_of_a_scenario(path: &str, text: &str) -> bool {
    let path = path.strip_prefix(WITHIN).unwrap_or(path);
    let is_derived = path.split('.').next().is_some_and(|first| DERIVED.contains(&first));
    let is_frame = ["", "scenario"].contains(&path) && text == "{";
    // A page without a name or a note writes so.
    let is_absent = ["name", "note"].contains(&path) && text == "null";
    !(is_derived || is_frame || is_absent)
}
