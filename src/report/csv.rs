//! Inputs and results as a table for spreadsheets (RFC 4180): one value a row, so that one filter or pivot finds
//! any of them.
//!
//! Keys are the machine words of `evaluate`, with a label for people beside each. No cell can be taken for a
//! formula.

use super::{Subject, number, outcome_values};
use crate::chart::over_time::Panel;
use crate::model::{Criterion, MODEL_VERSION, Outcome};
use crate::scenario::{Approach, Field, Lever, Readiness, Words};
use crate::text::brief as text;
use crate::text::{approaches, chrome, criteria, inputs, levers, method, over_time, readiness, traps};
use alloc::string::{String, ToString};

/// The heads of the columns.
const HEADS: [&str; 6] = ["part", "key", "label", "approach", "month", "value"];

/// Inputs, fits, outcomes, verdicts, traps and sixty months of every approach.
pub fn csv(subject: &Subject<'_>) -> String {
    let mut table = Table(String::new());
    table.row(HEADS);
    about(&mut table, subject);
    inputs(&mut table, subject);
    results(&mut table, subject);
    for &approach in Approach::ALL {
        run(&mut table, "as_usual", approach, subject.evaluation.outcome_of(approach));
    }
    run(&mut table, "as_planned", subject.evaluation.plan.approach, &subject.evaluation.chosen);
    table.0
}

fn about(table: &mut Table, subject: &Subject<'_>) {
    let mut row = |key, label, value: &str| table.row(["about", key, label, "", "", value]);
    row("name", text::name_label(), subject.name().unwrap_or_default());
    row("note", text::note_label(), subject.note().unwrap_or_default());
    row("date", text::date_label(), &subject.date.iso());
    row("link", text::link_label(), subject.link);
    row("model", text::model_label(), MODEL_VERSION);
    row("digest", text::digest_label(), &subject.digest());
}

fn inputs(table: &mut Table, subject: &Subject<'_>) {
    let scenario = subject.scenario;
    for &field in Field::ALL {
        let value = scenario.situation.get(field).to_string();
        table.row(["situation", field.word(), inputs::label(field), "", "", &value]);
    }
    let plan = subject.evaluation.plan;
    table.row(["plan", "approach", levers::approach_label(), "", "", plan.approach.word()]);
    for &lever in Lever::ALL {
        table.row(["plan", lever.word(), levers::label(lever), "", "", plan.levers.word(lever)]);
    }
    let Readiness { capability_assessed, adoption_gap } = scenario.readiness;
    for (key, label, answer) in [
        ("capability_assessed", readiness::assessed_question(), capability_assessed.word()),
        ("adoption_gap", readiness::gap_question(), adoption_gap.word()),
    ] {
        table.row(["readiness", key, label, "", "", answer]);
    }
    for (row, value) in subject.changed_assumptions() {
        table.row(["assumption", row.key, method::assumptions::label(row), "", "", &number(value)]);
    }
}

fn results(table: &mut Table, subject: &Subject<'_>) {
    let evaluation = subject.evaluation;
    for &approach in Approach::ALL {
        let fit = number(evaluation.fit_of(approach));
        table.row(["result", "fit", chrome::fit(), approach.word(), "", &fit]);
    }
    for &criterion in Criterion::ALL {
        let verdict = evaluation.judgement(criterion).verdict;
        table.row(["result", criterion.word(), criteria::question(criterion), "", "", verdict.word()]);
    }
    for (trap, _) in evaluation.traps() {
        table.row(["result", "trap", traps::name(trap), "", "", trap.word()]);
    }
    table.row(["result", "readiness", chrome::readiness(), "", "", evaluation.readiness.word()]);
}

/// One approach, run in one way: what it leads to, then month by month.
fn run(table: &mut Table, way: &str, approach: Approach, outcome: &Outcome) {
    let word = approach.word();
    let maybe = |value: Option<f64>| value.map(number).unwrap_or_default();
    for ((key, value), label) in outcome_values(outcome).into_iter().zip(text::OUTCOME_LABELS) {
        table.row([way, key, label, word, "", &maybe(value)]);
    }
    let later = outcome.later_months_to_target.iter().take(outcome.later_initiatives);
    for (place, &months) in later.enumerate() {
        table.row([way, "later_months_to_target", &text::later_label(place + 2), word, "", &maybe(months)]);
    }
    let run = &outcome.trajectory;
    for (key, label, values) in [
        ("adoption", over_time::panel(Panel::Adoption), &run.adoption),
        ("capability", over_time::panel(Panel::Capability), &run.capability),
        ("dependency", approaches::dependency_label(), &run.dependency),
    ] {
        for (month, &value) in values.iter().enumerate() {
            table.row([way, key, label, word, &month.to_string(), &number(value)]);
        }
    }
}

/// Rows of cells.
struct Table(String);

impl Table {
    fn row(&mut self, cells: [&str; HEADS.len()]) {
        for (place, text) in cells.into_iter().enumerate() {
            if place > 0 {
                self.0.push(',');
            }
            self.cell(text);
        }
        self.0 += "\r\n";
    }

    /// A cell that a spreadsheet would take for a formula is led by an apostrophe; no number here is negative.
    fn cell(&mut self, text: &str) {
        let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
        let is_quoted = text.contains(['"', ',', '\r', '\n']);
        let mark = if is_quoted { "\"" } else { "" };
        self.0 += mark;
        if is_formula {
            self.0.push('\'');
        }
        for letter in text.chars() {
            if letter == '"' {
                self.0.push('"');
            }
            self.0.push(letter);
        }
        self.0 += mark;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_where_they_must_be_and_are_never_formulas() {
        for (text, expected) in [
            ("plain", "plain"),
            ("a,b", "\"a,b\""),
            ("say \"yes\"", "\"say \"\"yes\"\"\""),
            ("two\nlines", "\"two\nlines\""),
            ("=1+1", "'=1+1"),
            ("+1", "'+1"),
            ("-1", "'-1"),
            ("@sum", "'@sum"),
            ("=a,\"b\"", "\"'=a,\"\"b\"\"\""),
            ("a=b", "a=b"),
        ] {
            let mut table = Table(String::new());
            table.cell(text);
            assert_eq!(table.0, expected);
        }
    }
}
