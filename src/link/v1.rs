//! Format 1. Released links live for ever, so this file is never edited (`cargo xtask tidy` keeps its hash):
//! what must change goes into a format 2 beside it.

use super::grammar::{Pairs, is_plain};
use super::problem::{Problem, Used, shortened};
use super::{Opened, checksum};
use crate::scenario::{Approach, Field, Lever, Levers, Plan, Readiness, Scenario, Words};
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

const VERSION: &str = "1";
const AUTO: &str = "auto";
const APPROACH: &str = "approach";
const ASSESSED: &str = "assessed";
const GAP: &str = "gap";

/// Optional keys of format 1 that are read by later parts of the product and carried until then:
/// plausible ranges, the seed of the sampled worlds, adjusted assumptions, a name, the note of the two root
/// questions, a sealed first guess, the parts shown, further scenarios. Text is base64url of UTF-8.
const OPTIONAL: [&str; 8] = ["ranges", "seed", "assume", "name", "note", "guess", "parts", "more"];

/// The scenario as format 1, without its checksum.
pub(super) fn encode(scenario: &Scenario, kept: &[(String, String)]) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut write = |key: &str, value: &str| parts.push(format!("{key}={value}"));
    write("v", VERSION);
    for &field in Field::ALL {
        write(field.row().link_key, &scenario.situation.get(field).to_string());
    }
    write(APPROACH, scenario.plan.map_or(AUTO, |plan| plan.approach.word()));
    for &lever in Lever::ALL {
        write(lever_key(lever), scenario.plan.map_or(AUTO, |plan| plan.levers.word(lever)));
    }
    write(ASSESSED, scenario.readiness.capability_assessed.word());
    write(GAP, scenario.readiness.adoption_gap.word());
    for (key, value) in kept {
        if (key.bytes().chain(value.bytes())).all(is_plain) {
            write(key, value);
        }
    }
    parts.join("&")
}

/// Fills `opened` with all that can be read and names the rest.
pub(super) fn decode(pairs: &Pairs, opened: &mut Opened) {
    check_version(pairs, opened);
    let mut reader = Reader { pairs, problems: &mut opened.problems };
    for &field in Field::ALL {
        if let Some(value) = reader.field(field) {
            opened.scenario.situation = opened.scenario.situation.with_clamped(field, i64::from(value));
        }
    }
    opened.scenario.plan = reader.plan();
    opened.scenario.readiness = reader.readiness();
    keep_the_rest(pairs, opened);
}

fn check_version(pairs: &Pairs, opened: &mut Opened) {
    match pairs.get("v") {
        Some(VERSION) => {}
        Some(found) => opened.problems.push(Problem::OtherFormat { found: shortened(found) }),
        None => opened.problems.push(Problem::FormatMissing),
    }
}

fn keep_the_rest(pairs: &Pairs, opened: &mut Opened) {
    for (key, value) in pairs.iter().filter(|pair| !is_read(pair.0)) {
        opened.problems.push(if OPTIONAL.contains(&key) {
            Problem::NotYetRead { key: key.to_string() }
        } else {
            Problem::UnknownKey { key: shortened(key) }
        });
        opened.kept.push((key.to_string(), value.to_string()));
    }
}

fn is_read(key: &str) -> bool {
    checksum::is_key(key)
        || ["v", APPROACH, ASSESSED, GAP].contains(&key)
        || Field::ALL.iter().any(|field| field.row().link_key == key)
        || Lever::ALL.iter().any(|&lever| lever_key(lever) == key)
}

fn lever_key(lever: Lever) -> &'static str {
    match lever {
        Lever::InternalRole => "role",
        Lever::ChangeManagement => "scope",
        Lever::AfterFirstInitiative => "after",
        Lever::Transfer => "transfer",
    }
}

struct Reader<'a> {
    pairs: &'a Pairs,
    problems: &'a mut Vec<Problem>,
}

impl<'a> Reader<'a> {
    /// The value of an input; `None`, and named, where it is missing or not allowed.
    fn field(&mut self, field: Field) -> Option<u8> {
        let row = field.row();
        let used = Used::Value(field, row.default);
        let found = self.value(row.link_key, used)?;
        let value = whole_number(found).filter(|value| (row.minimum..=row.maximum).contains(value));
        if value.is_none() {
            self.refuse(row.link_key, found, used);
        }
        value
    }

    fn plan(&mut self) -> Option<Plan> {
        let approach = self.value(APPROACH, Used::BestApproach).and_then(|found| {
            let approach = Approach::from_word(found);
            if approach.is_none() && found != AUTO {
                self.refuse(APPROACH, found, Used::BestApproach);
            }
            approach
        });
        let Some(approach) = approach else {
            self.pass_over_levers();
            return None;
        };
        let typical = approach.typical_levers();
        let levers = Lever::ALL.iter().fold(typical, |levers, &lever| self.lever(levers, lever));
        Some(Plan { approach, levers })
    }

    /// `levers`, typical so far, with one lever as written.
    fn lever(&mut self, levers: Levers, lever: Lever) -> Levers {
        let used = Used::Setting(lever, levers.word(lever));
        let Some(found) = self.value(lever_key(lever), used).filter(|&found| found != AUTO) else {
            return levers;
        };
        match lever.setting_index(found) {
            Some(index) => levers.with(lever, index),
            None => {
                self.refuse(lever_key(lever), found, used);
                levers
            }
        }
    }

    /// Without an approach the best one's typical plan is used, so settings written for another are named.
    fn pass_over_levers(&mut self) {
        for &lever in Lever::ALL {
            if let Some(found) = self.pairs.get(lever_key(lever)).filter(|&found| found != AUTO) {
                self.refuse(lever_key(lever), found, Used::BestApproach);
            }
        }
    }

    fn readiness(&mut self) -> Readiness {
        let Readiness { capability_assessed, adoption_gap } = Readiness::default();
        Readiness {
            capability_assessed: self.word(ASSESSED, capability_assessed),
            adoption_gap: self.word(GAP, adoption_gap),
        }
    }

    fn word<W: Words>(&mut self, key: &'static str, otherwise: W) -> W {
        let used = Used::Word(otherwise.word());
        let Some(found) = self.value(key, used) else { return otherwise };
        W::from_word(found).unwrap_or_else(|| {
            self.refuse(key, found, used);
            otherwise
        })
    }

    fn value(&mut self, key: &'static str, used: Used) -> Option<&'a str> {
        let found = self.pairs.get(key);
        if found.is_none() {
            self.problems.push(Problem::Missing { key, used });
        }
        found
    }

    fn refuse(&mut self, key: &'static str, found: &str, used: Used) {
        self.problems.push(Problem::BadValue { key, found: shortened(found), used });
    }
}

/// A whole number in plain digits.
fn whole_number(text: &str) -> Option<u8> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}
