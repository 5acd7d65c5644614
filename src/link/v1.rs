//! Format 1: the scenario's own keys. Released links live for ever, so this file is never edited (`cargo xtask
//! tidy` keeps its hash): what must change goes into a format 2 beside it. Optional keys stand in
//! `optional.rs`, which may grow.

use super::grammar::Pairs;
use super::problem::{Problem, Used, shortened};
use crate::scenario::{Approach, Field, Lever, Levers, Plan, Readiness, Scenario, Words};
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

const VERSION: &str = "1";
const AUTO: &str = "auto";
const APPROACH: &str = "approach";
const ASSESSED: &str = "assessed";
const GAP: &str = "gap";

/// The scenario as format 1, without optional keys and checksum.
pub(super) fn encode(scenario: &Scenario) -> String {
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
    parts.join("&")
}

/// The scenario that can be read, with the first visit's value for every part that cannot, which is named.
pub(super) fn decode(pairs: &Pairs, problems: &mut Vec<Problem>) -> Scenario {
    check_version(pairs, problems);
    let mut scenario = Scenario::default();
    let mut reader = Reader { pairs, problems };
    for &field in Field::ALL {
        if let Some(value) = reader.field(field) {
            scenario.situation = scenario.situation.with_clamped(field, i64::from(value));
        }
    }
    scenario.plan = reader.plan();
    scenario.readiness = reader.readiness();
    scenario
}

/// Whether a key is one of the scenario's own.
pub(super) fn is_read(key: &str) -> bool {
    ["v", APPROACH, ASSESSED, GAP].contains(&key)
        || Field::ALL.iter().any(|field| field.row().link_key == key)
        || Lever::ALL.iter().any(|&lever| lever_key(lever) == key)
}

fn check_version(pairs: &Pairs, problems: &mut Vec<Problem>) {
    match pairs.get("v") {
        Some(VERSION) => {}
        Some(found) => problems.push(Problem::OtherFormat { found: shortened(found) }),
        None => problems.push(Problem::FormatMissing),
    }
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
