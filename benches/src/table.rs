//! What other programs are given to do: the equations as a Vensim file, the same worlds as numbers, and our answers.
//!
//! They run the file once for each approach of each world. All numbers are written so that reading them gives the
//! same bits.

use crate::{FILE_STEPS, LATER_INITIATIVES, World, file_worlds};
use capability_path::model::assumptions::ROWS;
use capability_path::model::lanes::Pair;
use capability_path::model::{Assumptions, Ranking, rank_in};
use capability_path::scenario::{Approach, Field, Plan, Situation, Words};
use capability_path::wire::vensim::vensim;
use std::fmt::Write;
use std::path::Path;
use std::{fs, io};

/// The plan's constants in the file; they are numbered from 1.
const PLAN: [&str; 5] =
    ["approach", "internal_role", "change_management", "after_first_initiative", "transfer"];
/// What is read off the end of a run, by its names in the file.
const READINGS: [&str; 8] = [
    "sustained",
    "independence",
    "capability",
    "dependency_at_end",
    "adoption_0",
    "weight_reach",
    "weight_sustained",
    "weight_independence",
];

/// Writes `model.mdl`, `inputs.csv` and `expected.csv` for the first `count` worlds of `seed`; four lines to a world.
///
/// # Errors
/// Where the folder cannot be written.
pub fn write(folder: &Path, seed: u32, count: u32) -> io::Result<()> {
    let worlds = file_worlds(seed, count);
    fs::create_dir_all(folder)?;
    fs::write(folder.join("model.mdl"), model())?;
    fs::write(folder.join("inputs.csv"), inputs(&worlds))?;
    fs::write(folder.join("expected.csv"), expected(&worlds))
}

/// Of a run our own programs keep each month, so others are asked for no more than that.
fn model() -> String {
    let situation = Situation::default().with_clamped(Field::FutureInitiatives, i64::from(LATER_INITIATIVES));
    vensim(situation, Approach::Hybrid.typical_plan(), &Assumptions::CENTRE)
        .replace("SAVEPER = TIME STEP", "SAVEPER = 1")
}

fn inputs(worlds: &[World]) -> String {
    let fields = Field::ALL.iter().map(|field| field.word());
    let names: Vec<&str> = PLAN.into_iter().chain(fields).chain(ROWS.iter().map(|row| row.key)).collect();
    let runs = worlds.iter().flat_map(|world| Approach::ALL.iter().map(move |approach| (world, approach)));
    let lines = runs.map(|((situation, assumptions), approach)| {
        let fields = Field::ALL.iter().map(|&field| f64::from(situation.get(field)));
        plan(approach.typical_plan()).into_iter().chain(fields).chain(assumptions.to_array()).collect()
    });
    csv(&names.join(","), lines)
}

fn plan(Plan { approach, levers }: Plan) -> [f64; 5] {
    [
        approach.index(),
        levers.internal_role.index(),
        levers.change_management.index(),
        levers.after_first_initiative.index(),
        levers.transfer.index(),
    ]
    .map(|index| (index + 1) as f64)
}

fn expected(worlds: &[World]) -> String {
    let mut names = READINGS.map(String::from).to_vec();
    names.extend((0..=LATER_INITIATIVES).map(|number| format!("months_to_target_{number}")));
    let lines = worlds.iter().flat_map(|(situation, assumptions)| {
        let ranking = rank_in::<Pair>(FILE_STEPS, *situation, assumptions);
        Approach::ALL.iter().map(move |approach| readings(&ranking, approach.index()))
    });
    csv(&names.join(","), lines)
}

/// In the order of [`READINGS`], then months to the target; 0 stands for "not within the horizon", as in the file.
fn readings(ranking: &Ranking, approach: usize) -> Vec<f64> {
    let outcome = &ranking.approaches[approach];
    let (parts, weights) = (ranking.fit_parts[approach], ranking.weights);
    let months = outcome.trajectory.months_to_target.iter().take(usize::from(LATER_INITIATIVES) + 1);
    let mut values = vec![
        parts.sustained,
        parts.independence,
        outcome.capability_at_end,
        outcome.dependency_at_end,
        outcome.adoption_at_end,
        weights.reach,
        weights.sustained,
        weights.independence,
    ];
    values.extend(months.map(|months| months.unwrap_or(0.0)));
    values
}

fn csv(names: &str, lines: impl Iterator<Item = Vec<f64>>) -> String {
    let mut text = format!("{names}\n");
    for line in lines {
        for (place, value) in line.into_iter().enumerate() {
            let comma = if place > 0 { "," } else { "" };
            write!(text, "{comma}{value}").expect("a string takes it");
        }
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_input_is_a_constant_of_the_file_and_every_line_is_complete() {
        let (model, worlds) = (model(), file_worlds(1, 2));
        let inputs = inputs(&worlds);
        let mut lines = inputs.lines();
        let names: Vec<&str> = lines.next().expect("a first line").split(',').collect();
        for name in &names {
            assert_eq!(model.matches(&format!("\n{name} = ")).count(), 1, "{name}");
        }
        assert!(lines.clone().all(|line| line.split(',').count() == names.len()));
        assert_eq!(lines.count(), 8);
    }

    #[test]
    fn what_is_expected_stands_in_the_file() {
        let (model, expected) = (model(), expected(&file_worlds(1, 1)));
        let names = expected.lines().next().expect("a first line");
        for name in names.split(',') {
            assert_eq!(model.matches(&format!("\n{name} = ")).count(), 1, "{name}");
        }
        assert!(model.contains("\nSAVEPER = 1\n"));
    }
}
