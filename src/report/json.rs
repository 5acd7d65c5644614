//! One scenario with its answer as a JSON file that can be read again: `scenario` is a line that `evaluate`
//! takes, `result` has the keys that it answers with.
//!
//! Written by hand, in a few functions: what `wire` uses would make the page's download a tenth larger. Numbers
//! have four digits after the point; `digest` is over all their bits.

use super::{Subject, number, outcome_values};
use crate::model::{Criterion, Evaluation, MODEL_VERSION, Outcome};
use crate::scenario::{Approach, Field, Lever, Plan, Readiness, Scenario, Words};
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// The version of the file, raised when a key changes its meaning or goes.
const FORMAT: &str = "1";

/// The file.
pub fn json(subject: &Subject<'_>) -> String {
    let maybe = |said: Option<&str>| said.map_or_else(null, text);
    let mut assumptions = subject.changed_assumptions().map(|(row, value)| (row.key, number(value)));
    let mut file = object(
        &mut [
            ("capability_path", text(FORMAT)),
            ("scenario", scenario(subject.scenario)),
            ("result", result(subject)),
            ("assumptions", object(&mut assumptions)),
            ("name", maybe(subject.name())),
            ("note", maybe(subject.note())),
            ("date", text(&subject.date.iso())),
            ("link", text(subject.link)),
        ]
        .into_iter(),
    );
    file.push('\n');
    file
}

/// The scenario as `evaluate` reads it; a plan left to the answer is left out.
fn scenario(scenario: &Scenario) -> String {
    let mut values =
        Field::ALL.iter().map(|&field| (field.word(), scenario.situation.get(field).to_string()));
    let Readiness { capability_assessed, adoption_gap } = scenario.readiness;
    let readiness = object(
        &mut [
            ("capability_assessed", text(capability_assessed.word())),
            ("adoption_gap", text(adoption_gap.word())),
        ]
        .into_iter(),
    );
    let plan = scenario.plan.map(|plan| ("plan", self::plan(plan)));
    object(
        &mut [("situation", object(&mut values))].into_iter().chain(plan).chain([("readiness", readiness)]),
    )
}

fn plan(plan: Plan) -> String {
    let levers = Lever::ALL.iter().map(|&lever| (lever.word(), text(plan.levers.word(lever))));
    object(&mut [("approach", text(plan.approach.word()))].into_iter().chain(levers))
}

fn result(subject: &Subject<'_>) -> String {
    let evaluation = subject.evaluation;
    object(
        &mut [
            ("model", text(MODEL_VERSION)),
            ("fit", per_approach(&|approach| number(evaluation.fit_of(approach)))),
            ("order", list(&mut evaluation.order.iter().map(|approach| text(approach.word())))),
            ("criteria", criteria(evaluation)),
            ("traps", list(&mut evaluation.traps().map(|(trap, _)| text(trap.word())))),
            ("readiness", text(evaluation.readiness.word())),
            (
                "approaches",
                per_approach(&|approach| object(&mut outcome(evaluation.outcome_of(approach)).into_iter())),
            ),
            ("chosen", chosen(evaluation)),
            ("digest", text(&subject.digest())),
        ]
        .into_iter(),
    )
}

fn criteria(evaluation: &Evaluation) -> String {
    let verdict =
        |&criterion: &Criterion| (criterion.word(), text(evaluation.judgement(criterion).verdict.word()));
    object(&mut Criterion::ALL.iter().map(verdict))
}

fn chosen(evaluation: &Evaluation) -> String {
    let approach = ("approach", text(evaluation.plan.approach.word()));
    object(&mut [approach].into_iter().chain(outcome(&evaluation.chosen)))
}

fn outcome(outcome: &Outcome) -> Vec<(&'static str, String)> {
    let values = outcome_values(outcome).into_iter().map(|(key, value)| (key, maybe(value)));
    let later = outcome.later_months_to_target.iter().take(outcome.later_initiatives);
    values.chain([("later_months_to_target", list(&mut later.map(|&months| maybe(months))))]).collect()
}

fn per_approach(value: &dyn Fn(Approach) -> String) -> String {
    object(&mut Approach::ALL.iter().map(|&approach| (approach.word(), value(approach))))
}

fn maybe(value: Option<f64>) -> String {
    value.map_or_else(null, number)
}

fn null() -> String {
    "null".into()
}

/// Keys are words of ours, which need no escape. By a pointer to the iterator, as in [`list`], so that the loop is
/// compiled once and not for every caller.
fn object(entries: &mut dyn Iterator<Item = (&str, String)>) -> String {
    format!("{{{}}}", joined(&mut entries.map(|(key, value)| format!("\"{key}\":{value}"))))
}

fn list(values: &mut dyn Iterator<Item = String>) -> String {
    format!("[{}]", joined(values))
}

fn joined(values: &mut dyn Iterator<Item = String>) -> String {
    let mut written = String::new();
    for value in values {
        // No value is written as nothing at all.
        if !written.is_empty() {
            written.push(',');
        }
        written += &value;
    }
    written
}

fn text(text: &str) -> String {
    let mut written = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => {
                written.push('\\');
                written.push(letter);
            }
            // RFC 8259 asks for escapes up to U+001F.
            ..='\u{1f}' => written += &format!("\\u{:04x}", u32::from(letter)),
            _ => written.push(letter),
        }
    }
    written.push('"');
    written
}
