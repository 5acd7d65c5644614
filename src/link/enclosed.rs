//! A scenario inside a value of another link, with what belongs to it: as [`super::more`] writes it, then the optional
//! keys that it has, `.-.key.value` each, as in `QW5uYQ.9.6.35.25.75.40.4.50.auto.00.-.guess.hybrid`.
//!
//! No piece between two points is a lone `-` in any value of ours, so nothing else reads as the mark between keys.

use super::more::{self, next_part};
use super::optional;
use super::problem::{Problem, shortened};
use super::{Extras, HiddenParts, Opened, grammar};
use crate::scenario::{Name, Named, Scenario};
use alloc::string::String;
use alloc::vec::Vec;

const BETWEEN_KEYS: &str = ".-.";
const BETWEEN_SCENARIOS: &str = "..";

/// Keys of a link that belong to no scenario in it, or stand elsewhere.
const FOREIGN: [&str; 5] = ["name", "more", "parts", "team", "decided"];

/// A scenario with its name and what was set besides. It holds no further scenarios, no team, no decision, and
/// hides nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Enclosed {
    named: Named,
    extras: Extras,
}

impl Enclosed {
    /// `scenario` under `name`, with those of `extras` that belong to it.
    pub fn new(name: Name, scenario: Scenario, extras: &Extras) -> Self {
        let mut extras = Extras {
            name: Name::default(),
            more: Vec::new(),
            hidden: HiddenParts::default(),
            team: String::new(),
            decided: String::new(),
            ..extras.clone()
        };
        extras
            .kept
            .retain(|(key, value)| !key.contains('.') && can_be_enclosed(key) && can_be_enclosed(value));
        Self { named: Named { name, scenario }, extras }
    }

    /// What it is called; may be empty.
    pub fn name(&self) -> &Name {
        &self.named.name
    }

    /// The inputs.
    pub fn scenario(&self) -> &Scenario {
        &self.named.scenario
    }

    /// What was set besides.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }

    /// The text in the value of a link.
    pub fn encode(&self) -> String {
        let mut text = more::part(&self.named);
        for sign in optional::appended(String::new(), &self.extras).chars() {
            match sign {
                '&' => text += BETWEEN_KEYS,
                '=' => text.push('.'),
                _ => text.push(sign),
            }
        }
        text
    }

    /// What `text` says; names what cannot be taken as it is written. `None` where there is no scenario in it. `key` is
    /// that of the value, as problems name it.
    pub fn decode(key: &'static str, text: &str, problems: &mut Vec<Problem>) -> Option<Self> {
        let mut rest = Some(text);
        let named = more::named(key, next_part(&mut rest, BETWEEN_KEYS)?, problems)?;
        let (mut link, mut opened) = (String::new(), Opened::default());
        while let Some(part) = next_part(&mut rest, BETWEEN_KEYS) {
            let (key, value) = part.split_once('.').unwrap_or((part, ""));
            if FOREIGN.contains(&key) {
                opened.problems.push(Problem::Unreadable { found: shortened(key) });
            } else {
                link.extend(["&", key, "=", value]);
            }
        }
        let pairs = grammar::read(&link, &mut opened.problems);
        optional::decode(pairs.iter(), &mut opened);
        problems.append(&mut opened.problems);
        Some(Self::new(named.name, named.scenario, &opened.extras))
    }
}

/// Texts of scenarios as one value.
pub fn joined(texts: &[String]) -> String {
    texts.join(BETWEEN_SCENARIOS)
}

/// The texts in such a value.
pub fn split(value: &str) -> Vec<&str> {
    let mut rest = (!value.is_empty()).then_some(value);
    let mut texts = Vec::new();
    while let Some(text) = next_part(&mut rest, BETWEEN_SCENARIOS) {
        texts.push(text);
    }
    texts
}

/// Whether a text that this version does not read comes back from within a value.
fn can_be_enclosed(text: &str) -> bool {
    !text.contains('=') && text.split('.').all(|piece| !piece.is_empty() && piece != "-")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Assumptions;
    use crate::scenario::examples::Example;
    use crate::scenario::{Approach, Note};

    fn decoded(text: &str) -> (Option<Enclosed>, Vec<Problem>) {
        let mut problems = Vec::new();
        (Enclosed::decode("team", text, &mut problems), problems)
    }

    fn whole(name: &str) -> Enclosed {
        let extras = Extras {
            assumptions: Assumptions { uptake: 0.12, ..Assumptions::CENTRE },
            note: Note::of("Who uses what?"),
            guess: Some(Approach::Hybrid),
            ..Extras::default()
        };
        Enclosed::new(Name::of(name), Example::HybridInName.scenario(), &extras)
    }

    #[test]
    fn whatever_is_enclosed_comes_back_and_several_are_told_apart() {
        let all = [whole("Anna"), whole(""), Enclosed::default(), whole("-.-.. =&")];
        let texts: Vec<String> = all.iter().map(Enclosed::encode).collect();
        let value = joined(&texts);
        assert!(value.bytes().all(|byte| grammar::is_plain(byte) && byte != b'='), "{value}");
        let back: Vec<Enclosed> = split(&value).into_iter().filter_map(|text| decoded(text).0).collect();
        assert_eq!(back, all);
        assert_eq!(split(""), [""; 0]);
    }

    #[test]
    fn what_is_not_read_is_named_and_kept_where_it_can_be() {
        let (enclosed, problems) = decoded("QQ.9.6.35.25.75.40.4.50.auto.00.-.colour.blue.-.guess.magic");
        let enclosed = enclosed.expect("a scenario");
        assert_eq!(problems.len(), 2, "{problems:?}");
        assert_eq!(decoded(&enclosed.encode()).0.as_ref(), Some(&enclosed));
        assert_eq!(enclosed.extras.kept.len(), 2);
        for text in ["", "QQ.9.6.35.25.75.40.4.50.auto", "QQ.9.6.35.25.75.40.4.50.auto.00.guess.hybrid"] {
            assert_eq!(decoded(text).0, None, "{text}");
        }
    }

    #[test]
    fn of_a_key_twice_the_first_counts_and_what_belongs_to_no_enclosed_scenario_is_named() {
        let plain = "QQ.9.6.35.25.75.40.4.50.auto.00.-.guess.hybrid";
        let besides = ".-.guess.tool_first.-.name.QQ.-.more.a.-.parts.plan.-.team.a.-.decided.a";
        let (enclosed, problems) = decoded(&[plain, besides].concat());
        assert_eq!(enclosed, decoded(plain).0);
        let foreign = FOREIGN.map(|key| Problem::Unreadable { found: key.into() });
        assert_eq!(problems[..FOREIGN.len()], foreign);
        assert_eq!(problems[FOREIGN.len()..], [Problem::Repeated { key: "guess".into() }]);
    }

    #[test]
    fn nothing_that_would_read_as_something_else_is_enclosed() {
        for (key, value) in
            [("a", "b..c"), ("a", ".b"), ("a", "b.-.c"), ("a.b", "c"), ("a", "b=c"), ("a", "-")]
        {
            let kept = Vec::from([(String::from(key), String::from(value))]);
            let extras = Extras { kept, ..Extras::default() };
            assert_eq!(Enclosed::new(Name::default(), Scenario::default(), &extras), Enclosed::default());
        }
    }
}
