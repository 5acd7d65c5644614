//! Writes what `tests/oracle/run.py` compares: for each case a Vensim file, and our own run of it by Euler's
//! method on the same steps.
//!
//! `cargo run --example oracle -- FOLDER`, which `cargo xtask test` does before it starts PySD.

#[path = "../tests/support/mod.rs"]
#[allow(dead_code, reason = "shared with the tests")]
mod support;

use capability_path::model::assumptions::ROWS;
use capability_path::model::integrate::stocks_over_time;
use capability_path::model::run::Run;
use capability_path::model::stocks::{AI, CHANGE, Stocks};
use capability_path::model::{Assumptions, Grid, Method, outcome_on, rank_on};
use capability_path::scenario::{Approach, Field, Plan, Situation, Words};
use capability_path::wire::vensim::{self, vensim};
use std::fmt::Write;
use std::path::Path;
use support::Sampler;

/// The steps of the file.
const GRID: Grid = Grid { method: Method::Euler, steps_per_month: vensim::STEPS_PER_MONTH };
/// Nothing to follow, some, as many as there can be; comfort, similarity and all else at their ends. PySD takes
/// seconds to read twelve later initiatives, so one of these has them and the drawn ones have few.
const SITUATIONS: [[i64; 8]; 4] = [
    [6, 4, 20, 15, 75, 20, 0, 50],
    [5, 2, 35, 45, 60, 75, 3, 100],
    [24, 18, 70, 65, 95, 100, 12, 0],
    [3, 0, 0, 0, 0, 0, 1, 100],
];
/// Cases drawn at random: situation, plan and every parameter.
const DRAWN: usize = 8;
/// Later initiatives of a case drawn at random, at most.
const DRAWN_LATER: usize = 4;

struct Case {
    name: String,
    situation: Situation,
    plan: Plan,
    assumptions: Assumptions,
}

fn main() -> std::io::Result<()> {
    let Some(folder) = std::env::args().nth(1) else {
        eprintln!("usage: oracle FOLDER");
        std::process::exit(64);
    };
    std::fs::create_dir_all(&folder)?;
    for case in typical_cases().chain(drawn_cases()) {
        let path = Path::new(&folder).join(&case.name);
        let text = vensim(case.situation, case.plan, &case.assumptions);
        std::fs::write(path.with_extension("mdl"), text)?;
        std::fs::write(path.with_extension("stocks.csv"), stocks(&case))?;
        std::fs::write(path.with_extension("readings.csv"), readings(&case))?;
    }
    Ok(())
}

fn typical_cases() -> impl Iterator<Item = Case> {
    SITUATIONS.into_iter().enumerate().flat_map(|(number, values)| {
        let situation = Situation::new(values).expect("within range");
        Approach::ALL.iter().map(move |approach| Case {
            name: format!("typical_{number}_{}", approach.word()),
            situation,
            plan: approach.typical_plan(),
            assumptions: Assumptions::CENTRE,
        })
    })
}

fn drawn_cases() -> impl Iterator<Item = Case> {
    let mut sampler = Sampler::new(14);
    (0..DRAWN).map(move |number| {
        let approach = Approach::ALL[number % Approach::ALL.len()];
        let later = sampler.below(DRAWN_LATER + 1) as i64;
        Case {
            name: format!("drawn_{number}_{}", approach.word()),
            situation: sampler.situation().with_clamped(Field::FutureInitiatives, later),
            plan: Plan { approach, ..sampler.plan() },
            assumptions: drawn_assumptions(&mut sampler),
        }
    })
}

/// Every parameter anywhere in its range, to six decimals, which is what the file holds.
fn drawn_assumptions(sampler: &mut Sampler) -> Assumptions {
    let mut values = Assumptions::CENTRE.to_array();
    for (value, row) in values.iter_mut().zip(ROWS) {
        let along = sampler.below(1_000_001) as f64 / 1e6;
        *value = ((row.low + (row.high - row.low) * along) * 1e6).round() / 1e6;
    }
    Assumptions::from_array(&values)
}

/// Every stock at every step. `{}` writes a number so that reading it gives the same bits.
fn stocks(case: &Case) -> String {
    let initiatives = 1 + usize::from(case.situation.get(Field::FutureInitiatives));
    let mut text = String::from("skill_ai,skill_change,routine_ai,routine_change,support");
    for number in 0..initiatives {
        write!(text, ",work_{number},adoption_{number}").expect("a string takes it");
    }
    let run = Run::new(GRID, case.situation, case.plan, &case.assumptions);
    stocks_over_time(&run, |_, stocks| {
        text.push('\n');
        text.push_str(&row(stocks, initiatives));
    });
    text
}

fn row(stocks: &Stocks, initiatives: usize) -> String {
    let Stocks { skill, routine, support, work, adoption } = *stocks;
    let team = [skill[AI], skill[CHANGE], routine[AI], routine[CHANGE], support];
    let initiatives = work.into_iter().zip(adoption).take(initiatives).flat_map(<[f64; 2]>::from);
    team.into_iter().chain(initiatives).map(|value| value.to_string()).collect::<Vec<_>>().join(",")
}

/// What is read off the run, as far as one approach alone can tell: names as in the file. For months to the
/// target 0 stands for "not within the horizon", as in the file.
fn readings(case: &Case) -> String {
    let outcome = outcome_on(GRID, case.situation, case.plan, &case.assumptions);
    let weights = rank_on(GRID, case.situation, &case.assumptions).weights;
    let names = "sustained,capability,dependency_at_end,weight_reach,weight_sustained,weight_independence";
    let values = [
        outcome.trajectory.sustained,
        outcome.capability_at_end,
        outcome.dependency_at_end,
        weights.reach,
        weights.sustained,
        weights.independence,
    ];
    let initiatives = 1 + usize::from(case.situation.get(Field::FutureInitiatives));
    let months =
        outcome.trajectory.months_to_target.iter().take(initiatives).map(|month| month.unwrap_or(0.0));
    let mut text = String::from(names);
    for number in 0..initiatives {
        write!(text, ",months_to_target_{number}").expect("a string takes it");
    }
    text.push('\n');
    text.push_str(
        &values.into_iter().chain(months).map(|value| value.to_string()).collect::<Vec<_>>().join(","),
    );
    text
}
