//! Inputs and results for other programs: a table for spreadsheets (RFC 4180) and JSON that can be read again.
//!
//! Both are written by one walk, so that they hold the same values under the same keys, those of `evaluate`:
//! `scenario` of the JSON is a line that it takes, `result` is what it answers. A row of the table has one value,
//! so that one filter or pivot finds any of them, and a label for people; months and labels stand in the table
//! alone, and no cell can be taken for a formula. Numbers have four digits after the point; `digest` is over all
//! their bits.
//!
//! By hand, since what `wire` uses would make the page's download a tenth larger.

use super::Subject;
use super::escape::escape;
use crate::chart::over_time::Panel;
use crate::model::{Criterion, MODEL_VERSION, Outcome};
use crate::num::trimmed;
use crate::scenario::{Approach, Field, Lever, Readiness, Words};
use crate::text::brief as text;
use crate::text::{approaches, chrome, criteria, inputs, levers, method, over_time, readiness, traps};
use alloc::format;
use alloc::string::{String, ToString};

/// The version of the JSON file, raised when a key changes its meaning or goes.
const FORMAT: &str = "1";
/// The heads of the columns.
const HEADS: &str = "part,key,label,approach,month,value\r\n";
/// Digits after the point: a tenth of a thousandth of a share, far below what the model can tell.
const DECIMALS: u32 = 4;

/// Inputs, fits, outcomes, verdicts, traps and sixty months of every approach, as a table.
pub fn csv(subject: &Subject<'_>) -> String {
    let mut file = Writer { file: HEADS.into(), is_table: true, ..Writer::default() };
    all(&mut file, subject);
    file.file
}

/// The same without months, as JSON.
pub fn json(subject: &Subject<'_>) -> String {
    let mut file = Writer::default();
    all(&mut file, subject);
    file.file.push('\n');
    file.file
}

fn all(file: &mut Writer, subject: &Subject<'_>) {
    file.begin("about", "", '{');
    file.text("capability_path", "", Some(FORMAT));
    file.text("name", text::name_label(), subject.name());
    file.text("note", text::note_label(), subject.note());
    file.text("date", text::date_label(), Some(&subject.date.iso()));
    file.text("link", text::link_label(), Some(subject.link));
    scenario(file, subject);
    file.begin("assumptions", "assumptions", '{');
    for (row, value) in subject.changed_assumptions() {
        file.number(row.key, method::assumptions::label(row), Some(value));
    }
    file.end('}');
    result(file, subject);
    file.end('}');
}

fn scenario(file: &mut Writer, subject: &Subject<'_>) {
    let scenario = subject.scenario;
    file.begin("", "scenario", '{');
    file.begin("situation", "situation", '{');
    for &field in Field::ALL {
        file.number(field.word(), inputs::label(field), Some(scenario.situation.get(field).into()));
    }
    file.end('}');
    // `evaluate` takes a plan left to the answer by its absence; a reader of the table wants to see it.
    if file.is_table || scenario.plan.is_some() {
        let plan = subject.evaluation.plan;
        file.begin("plan", "plan", '{');
        file.text("approach", levers::approach_label(), Some(plan.approach.word()));
        for &lever in Lever::ALL {
            file.text(lever.word(), levers::label(lever), Some(plan.levers.word(lever)));
        }
        file.end('}');
    }
    let Readiness { capability_assessed, adoption_gap } = scenario.readiness;
    file.begin("readiness", "readiness", '{');
    file.text("capability_assessed", readiness::assessed_question(), Some(capability_assessed.word()));
    file.text("adoption_gap", readiness::gap_question(), Some(adoption_gap.word()));
    file.end('}');
    file.end('}');
}

fn result(file: &mut Writer, subject: &Subject<'_>) {
    let evaluation = subject.evaluation;
    file.begin("result", "result", '{');
    file.text("model", text::model_label(), Some(MODEL_VERSION));
    file.text("digest", text::digest_label(), Some(&subject.digest()));
    file.text("readiness", chrome::readiness(), Some(evaluation.readiness.word()));
    file.begin("result", "order", '[');
    for approach in evaluation.order {
        file.text("order", approaches::name(approach), Some(approach.word()));
    }
    file.end(']');
    file.begin("result", "traps", '[');
    for (trap, _) in evaluation.traps() {
        file.text("traps", traps::name(trap), Some(trap.word()));
    }
    file.end(']');
    file.begin("fit", "fit", '{');
    for &approach in Approach::ALL {
        file.number(approach.word(), approaches::name(approach), Some(evaluation.fit_of(approach)));
    }
    file.end('}');
    file.begin("criteria", "criteria", '{');
    for &criterion in Criterion::ALL {
        let verdict = evaluation.judgement(criterion).verdict;
        file.text(criterion.word(), criteria::question(criterion), Some(verdict.word()));
    }
    file.end('}');
    file.begin("approaches", "approaches", '{');
    for &approach in Approach::ALL {
        file.begin("approaches", approach.word(), '{');
        outcome(file, approach, evaluation.outcome_of(approach));
        file.end('}');
    }
    file.end('}');
    file.begin("chosen", "chosen", '{');
    let approach = evaluation.plan.approach;
    file.text("approach", levers::approach_label(), Some(approach.word()));
    outcome(file, approach, &evaluation.chosen);
    file.end('}');
    file.end('}');
}

/// What an approach leads to, and in the table month by month.
fn outcome(file: &mut Writer, approach: Approach, outcome: &Outcome) {
    file.approach = approach.word();
    let values = [
        ("months_to_target", outcome.months_to_target),
        ("adoption_at_due", Some(outcome.adoption_at_due)),
        ("adoption_at_end", Some(outcome.adoption_at_end)),
        ("capability_at_engagement_end", Some(outcome.capability_at_engagement_end)),
        ("capability_at_end", Some(outcome.capability_at_end)),
        ("dependency_at_end", Some(outcome.dependency_at_end)),
    ];
    for ((key, value), label) in values.into_iter().zip(text::OUTCOME_LABELS) {
        file.number(key, label, value);
    }
    const LATER: &str = "later_months_to_target";
    file.begin(file.part, LATER, '[');
    for (place, &months) in outcome.later_months_to_target.iter().take(outcome.later_initiatives).enumerate()
    {
        file.number(LATER, &text::later_label(place + 2), months);
    }
    file.end(']');
    if file.is_table {
        months(file, outcome);
    }
    file.approach = "";
}

fn months(file: &mut Writer, outcome: &Outcome) {
    let run = &outcome.trajectory;
    for (key, label, values) in [
        ("adoption", over_time::panel(Panel::Adoption), &run.adoption),
        ("capability", over_time::panel(Panel::Capability), &run.capability),
        ("dependency", approaches::dependency_label(), &run.dependency),
    ] {
        for (month, &value) in values.iter().enumerate() {
            file.month = month.to_string();
            file.number(key, label, Some(value));
        }
    }
    file.month = String::new();
}

/// A file of either kind, half written.
#[derive(Default)]
struct Writer {
    file: String,
    is_table: bool,
    /// First cell of the rows to come.
    part: &'static str,
    /// The approach that the rows to come are about.
    approach: &'static str,
    /// Their month.
    month: String,
    /// Whether list items are written, which have no key in JSON.
    is_list: bool,
}

impl Writer {
    /// Goes on with what a table calls `part`, and JSON keeps under `key` in an object or a list.
    fn begin(&mut self, part: &'static str, key: &str, bracket: char) {
        self.part = part;
        if !self.is_table {
            self.key(key);
            self.file.push(bracket);
            self.is_list = bracket == '[';
        }
    }

    fn end(&mut self, bracket: char) {
        self.is_list = false;
        if !self.is_table {
            self.file.push(bracket);
        }
    }

    fn text(&mut self, key: &str, label: &str, value: Option<&str>) {
        match value {
            None => self.number(key, label, None),
            Some(value) if self.is_table => self.row(key, label, value),
            Some(value) => {
                self.key(key);
                self.file.push('"');
                escape_json(&mut self.file, value);
                self.file.push('"');
            }
        }
    }

    fn number(&mut self, key: &str, label: &str, value: Option<f64>) {
        let absent = if self.is_table { "" } else { "null" };
        let value = value.map_or_else(|| absent.into(), |value| trimmed(value, DECIMALS));
        if self.is_table {
            self.row(key, label, &value);
        } else {
            self.key(key);
            self.file += &value;
        }
    }

    /// Keys are words of ours, which need no escape. The whole file and the items of a list have none.
    fn key(&mut self, key: &str) {
        if !self.file.is_empty() && !self.file.ends_with(['{', '[']) {
            self.file.push(',');
        }
        if !self.is_list && !key.is_empty() {
            self.file.push('"');
            self.file += key;
            self.file += "\":";
        }
    }

    fn row(&mut self, key: &str, label: &str, value: &str) {
        let month = core::mem::take(&mut self.month);
        for (text, end) in
            [(self.part, ','), (key, ','), (label, ','), (self.approach, ','), (&month, ','), (value, '\r')]
        {
            cell(&mut self.file, text);
            self.file.push(end);
        }
        self.file.push('\n');
        self.month = month;
    }
}

/// A cell that a spreadsheet would take for a formula is led by an apostrophe; no number here is negative.
fn cell(file: &mut String, text: &str) {
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let mark = if text.contains(['"', ',', '\r', '\n']) { "\"" } else { "" };
    *file += mark;
    if is_formula {
        file.push('\'');
    }
    escape(file, text, &[('"', "\"\"")], None);
    *file += mark;
}

/// As RFC 8259 asks.
fn escape_json(file: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '"' | '\\' => {
                file.push('\\');
                file.push(letter);
            }
            ..='\u{1f}' => *file += &format!("\\u{:04x}", u32::from(letter)),
            _ => file.push(letter),
        }
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
            let mut file = String::new();
            cell(&mut file, text);
            assert_eq!(file, expected);
        }
    }
}
