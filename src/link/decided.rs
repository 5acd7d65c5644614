//! A decision as it was taken, in the value of a link: the day, the version of the model, the place of the best
//! approach in the order of `scales.md`, the digest of the answer, then what it rested on, as in
//! `20261125.1.2.0123456789abcdef..9.6.35.25.75.40.4.50.23222.00`.
//!
//! It stays as it was taken, whatever becomes of the scenario of the link.

use super::Extras;
use super::enclosed::Enclosed;
use super::problem::{Problem, Used, shortened};
use crate::date::Date;
use crate::model::{Assumptions, Evaluation, MODEL_VERSION, digest};
use crate::num::parse_fixed;
use crate::scenario::{Approach, Name, Plan, Scenario, Words};
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// The key as problems name it.
const KEY: &str = "decided";
/// Most signs of the model's version.
const LONGEST_VERSION: usize = 12;
/// Signs of a digest.
const DIGEST_SIGNS: usize = 16;

/// A decision, and what it rested on.
#[derive(Clone, Debug, PartialEq)]
pub struct Decided {
    /// The day, taken as the first one of the first initiative.
    pub date: Date,
    /// The version of the model that gave the answer.
    model: String,
    /// The approach that fitted best.
    pub best: Approach,
    /// The digest of the answer.
    digest: String,
    /// The plan decided for.
    pub plan: Plan,
    rests_on: Enclosed,
}

impl Decided {
    /// The decision of `date` for the plan judged. The plan is written out: what is typical may change.
    pub fn new(date: Date, scenario: &Scenario, evaluation: &Evaluation, extras: &Extras) -> Self {
        let plan = evaluation.plan;
        let planned = Scenario { plan: Some(plan), ..*scenario };
        Self {
            date,
            model: MODEL_VERSION.to_string(),
            best: evaluation.best(),
            digest: digest(scenario, evaluation),
            plan,
            rests_on: Enclosed::new(extras.name.clone(), planned, extras),
        }
    }

    /// The version of the model that gave the answer.
    pub fn model(&self) -> &str {
        &self.model
    }

    /// The digest of the answer, sixteen hex digits.
    pub fn digest(&self) -> &str {
        &self.digest
    }

    /// What the decision was called; may be empty.
    pub fn name(&self) -> &Name {
        self.rests_on.name()
    }

    /// The inputs, with the plan decided for.
    pub fn scenario(&self) -> &Scenario {
        self.rests_on.scenario()
    }

    /// The assumptions that the answer rested on.
    pub fn assumptions(&self) -> &Assumptions {
        &self.extras().assumptions
    }

    /// What was set besides the inputs.
    pub fn extras(&self) -> &Extras {
        self.rests_on.extras()
    }

    /// The value of a link's key.
    pub fn encode(&self) -> String {
        let Self { date, model, best, digest, rests_on, .. } = self;
        format!("{}.{model}.{}.{digest}.{}", date.basic(), best.index(), rests_on.encode())
    }

    /// The decision that the value of a link's key tells of, and what could not be taken as it was written; `None` where
    /// any of the answer or the scenario cannot be read.
    pub fn read(value: &str) -> (Option<Self>, Vec<Problem>) {
        let mut problems = Vec::new();
        let decided = Self::decode(value, &mut problems);
        if decided.is_none() {
            problems.push(Problem::BadValue { key: KEY, found: shortened(value), used: Used::Nothing });
        }
        (decided, problems)
    }

    fn decode(value: &str, problems: &mut Vec<Problem>) -> Option<Self> {
        let mut parts = value.splitn(5, '.');
        let date = date(parts.next()?)?;
        let model = parts.next().filter(|model| (1..=LONGEST_VERSION).contains(&model.len()))?.to_string();
        let best = approach(parts.next()?)?;
        let digest = parts.next().filter(|text| is_digest(text))?.to_string();
        let rests_on = Enclosed::decode(KEY, parts.next()?, problems)?;
        Some(Self { date, model, best, digest, plan: rests_on.scenario().plan?, rests_on })
    }
}

/// The day that eight digits tell.
fn date(text: &str) -> Option<Date> {
    if text.len() != 8 {
        return None;
    }
    // Eight digits: a whole number and exact.
    let number = parse_fixed(text, 0)? as u32;
    // Each cut to fewer digits than its type holds.
    Date::new((number / 10_000) as u16, (number / 100 % 100) as u8, (number % 100) as u8)
}

/// The approach at the place that one digit tells.
fn approach(text: &str) -> Option<Approach> {
    let &[digit] = text.as_bytes() else { return None };
    Approach::ALL.get(usize::from(digit.wrapping_sub(b'0'))).copied()
}

fn is_digest(text: &str) -> bool {
    text.len() == DIGEST_SIGNS && text.bytes().all(|sign| matches!(sign, b'0'..=b'9' | b'a'..=b'f'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::evaluate;
    use crate::scenario::Note;
    use crate::scenario::examples::Example;

    fn decided() -> Decided {
        let date = Date::new(2026, 11, 25).expect("a day that exists");
        let scenario = Example::SteadyTeam.scenario();
        let extras = Extras { name: Name::of("Claims"), note: Note::of("By June"), ..Extras::default() };
        Decided::new(date, &scenario, &evaluate(&scenario, &Assumptions::CENTRE), &extras)
    }

    #[test]
    fn a_decision_comes_back_with_its_plan_written_out() {
        let (decided, mut problems) = (decided(), Vec::new());
        assert_eq!(Decided::decode(&decided.encode(), &mut problems), Some(decided.clone()));
        assert_eq!(problems, []);
        assert_eq!(decided.scenario().plan, Some(decided.plan));
        assert_eq!((decided.name().as_str(), decided.extras().note.as_str()), ("Claims", "By June"));
    }

    #[test]
    fn one_with_any_part_that_cannot_be_read_is_none() {
        let whole = "20261125.1.2.0123456789abcdef.QQ.9.6.35.25.75.40.4.50.23222.00";
        assert!(Decided::decode(whole, &mut Vec::new()).is_some());
        for (good, bad) in [
            ("20261125", "20261131"),
            ("20261125", "2026112"),
            ("20261125", "202611.5"),
            (".1.2.", "..2."),
            (".1.2.", ".1234567890123.2."),
            (".2.0", ".4.0"),
            (".2.0", "..0"),
            ("abcdef", "abcdeF"),
            ("abcdef", "abcde"),
            ("23222", "auto"),
            (".35.", ".101."),
            (".QQ.9.6.35.25.75.40.4.50.23222.00", ""),
        ] {
            let changed = whole.replace(good, bad);
            assert_ne!(changed, whole);
            assert_eq!(Decided::decode(&changed, &mut Vec::new()), None, "{changed}");
        }
    }
}
