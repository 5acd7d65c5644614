//! The equations as a Vensim file, for who wants to run them without this program.
//!
//! Written down a second time, in Vensim's own form (the `.mdl` files beside this one), from `docs/model.md`
//! and not from [`crate::model`]'s code: `tests/oracle` runs a file in PySD and compares every stock at every
//! step. Here numbers are filled in: the situation, the plan, the table of parameters, and as many
//! initiatives as there are, since Vensim cannot make a stock while it runs.

use crate::model::Assumptions;
use crate::model::assumptions::{MEANINGS, ROWS, Row};
use crate::num::fixed;
use crate::scenario::{Field, Plan, Situation, Words};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// Steps in a month of the file, which is made for Euler's method: with a sixteenth, no fit is further than
/// about 0.002 from what finer steps give (`examples/step_error.rs`).
pub const STEPS_PER_MONTH: usize = 16;

/// Says how the file's letters are encoded.
const HEAD: &str = "{UTF-8}\n";
const PLAN: &str = include_str!("plan.mdl");
/// For each kind of skill, named where it says `@`.
const SKILL: &str = include_str!("skill.mdl");
const KINDS: [&str; 2] = ["ai", "change"];
const FIRST: &str = include_str!("first.mdl");
/// For each later initiative, numbered where it says `#`.
const LATER: &str = include_str!("later.mdl");
/// For every initiative, numbered where it says `#`.
const INITIATIVE: &str = include_str!("initiative.mdl");
const READINGS: &str = include_str!("readings.mdl");

/// What `plan` leads to in `situation`, as the text of a `.mdl` file. Parameters are written to six decimals.
pub fn vensim(situation: Situation, plan: Plan, assumptions: &Assumptions) -> String {
    let initiatives = 1 + usize::from(situation.get(Field::FutureInitiatives));
    let mut text = String::from(HEAD);
    for &field in Field::ALL {
        text += &constant(field.word(), &situation.get(field).to_string(), unit_of(field), "An input.");
    }
    for ((row, meaning), value) in ROWS.iter().zip(MEANINGS).zip(assumptions.to_array()) {
        text += &parameter(row, meaning, value);
    }
    text += &plan_equations(plan, initiatives);
    for kind in KINDS {
        text += &SKILL.replace('@', kind);
    }
    for number in 0..initiatives {
        let number_text = number.to_string();
        text += &if number == 0 { FIRST.into() } else { LATER.replace('#', &number_text) };
        text += &INITIATIVE.replace('#', &number_text);
    }
    text + &READINGS
        .replace("{settled}", &sum(initiatives, "settled_#"))
        .replace("{settled_adoption}", &sum(initiatives, "settled_#*adoption_#"))
}

/// Choices are numbered from 1 in the file, in the order of `scales.md`.
fn plan_equations(plan: Plan, initiatives: usize) -> String {
    let number = |index: usize| (index + 1).to_string();
    let levers = plan.levers;
    PLAN.replace("{approach}", &number(plan.approach.index()))
        .replace("{internal_role}", &number(levers.internal_role.index()))
        .replace("{change_management}", &number(levers.change_management.index()))
        .replace("{after_first_initiative}", &number(levers.after_first_initiative.index()))
        .replace("{transfer}", &number(levers.transfer.index()))
        .replace("{on}", &sum(initiatives, "on_#"))
        .replace("{presence}", &largest(initiatives))
}

/// A partner's largest presence; MAX takes two at a time.
fn largest(initiatives: usize) -> String {
    (1..initiatives).fold("presence_0".into(), |largest: String, number| {
        ["MAX(", &largest, ", presence_", &number.to_string(), ")"].concat()
    })
}

/// The sum of `term` over all initiatives, numbered where it says `#`.
fn sum(initiatives: usize, term: &str) -> String {
    let terms: Vec<String> = (0..initiatives).map(|number| term.replace('#', &number.to_string())).collect();
    terms.join("+")
}

fn parameter(row: &Row, meaning: &str, value: f64) -> String {
    let unit = match row.unit {
        "months" => "Month",
        "1/month" => "1/Month",
        "initiatives" => "Initiative",
        _ => "Dmnl",
    };
    let comment = [meaning, " Range ", &decimal(row.low), " to ", &decimal(row.high), "."].concat();
    constant(row.key, &decimal(value), unit, &comment)
}

fn unit_of(field: Field) -> &'static str {
    match field {
        Field::ResultsDueMonths | Field::RunwayMonths => "Month",
        Field::FutureInitiatives => "Initiative",
        _ => "Dmnl",
    }
}

fn constant(name: &str, value: &str, unit: &str, comment: &str) -> String {
    [name, " = ", value, "\n\t~\t", unit, "\n\t~\t", comment, "\n\t|\n\n"].concat()
}

/// `value` with as many decimals as it needs, six at most: enough to give every number of the table exactly.
fn decimal(value: f64) -> String {
    fixed(value, 6).trim_end_matches('0').trim_end_matches('.').into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Approach;
    use alloc::format;

    fn file(later: i64, approach: Approach) -> String {
        let situation = Situation::default().with_clamped(Field::FutureInitiatives, later);
        vensim(situation, approach.typical_plan(), &Assumptions::CENTRE)
    }

    #[test]
    fn every_number_of_the_table_is_written_exactly() {
        for row in ROWS {
            for value in [row.centre, row.low, row.high] {
                assert_eq!(decimal(value).parse(), Ok(value), "{}", row.key);
            }
        }
    }

    #[test]
    fn no_comment_of_the_table_ends_an_equation_early() {
        assert!(MEANINGS.iter().all(|meaning| !meaning.is_empty() && !meaning.contains(['|', '~'])));
    }

    #[test]
    fn there_are_as_many_initiatives_as_the_situation_says() {
        for (later, expected) in [(0, 1), (3, 4), (12, 13)] {
            let text = file(later, Approach::Hybrid);
            assert_eq!(text.matches("\nadoption_flow_").count(), expected, "{later} later");
        }
    }

    #[test]
    fn every_parameter_and_input_is_a_constant_and_all_is_filled_in() {
        let text = file(2, Approach::ExternalPartnership);
        for name in ROWS.iter().map(|row| row.key).chain(Field::ALL.iter().map(|field| field.word())) {
            assert_eq!(text.matches(&format!("\n{name} = ")).count(), 1, "{name}");
        }
        assert!(!text[HEAD.len()..].contains(['#', '@', '{', '}']));
    }

    #[test]
    fn no_name_is_given_twice() {
        let text = file(1, Approach::Hybrid);
        let equations = text.lines().filter(|line| !line.starts_with('\t'));
        let mut names: Vec<String> =
            equations.filter_map(|line| Some(line.split_once(" = ")?.0.to_lowercase())).collect();
        let count = names.len();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), count);
    }
}
