//! How far a fit moves with the steps that it is worked out with: the table of `docs/model.md`.
//!
//! `cargo run --release --example step_error -- [SITUATIONS]`

#[path = "../tests/support/mod.rs"]
#[allow(dead_code, reason = "shared with the tests")]
mod support;

use capability_path::model::{Assumptions, Grid, Method, Ranking, rank_on};
use capability_path::scenario::Situation;
use std::time::Instant;
use support::Sampler;

/// Situations of the table, unless told otherwise.
const SITUATIONS: usize = 200;
/// What all others are measured against.
const REFERENCE: Grid = Grid { method: Method::RungeKutta4, steps_per_month: 64 };
const GRIDS: [(Method, usize); 8] = [
    (Method::Euler, 4),
    (Method::Euler, 8),
    (Method::Euler, 16),
    (Method::Euler, 32),
    (Method::RungeKutta4, 2),
    (Method::RungeKutta4, 4),
    (Method::RungeKutta4, 8),
    (Method::RungeKutta4, 16),
];

fn main() {
    let count = std::env::args().nth(1).and_then(|word| word.parse().ok()).unwrap_or(SITUATIONS);
    let mut sampler = Sampler::new(23);
    let situations: Vec<Situation> = (0..count).map(|_| sampler.situation()).collect();
    let reference = rank_all(REFERENCE, &situations);
    println!("{count} situations against {REFERENCE:?}");
    println!("method       step  largest  mean     orders changed  µs a ranking");
    for (method, steps_per_month) in GRIDS {
        let started = Instant::now();
        let rankings = rank_all(Grid { method, steps_per_month }, &situations);
        let microseconds = started.elapsed().as_secs_f64() * 1e6 / count as f64;
        let errors = errors(&rankings, &reference);
        let largest = errors.iter().copied().fold(0.0, f64::max);
        let mean = errors.iter().sum::<f64>() / errors.len() as f64;
        let changed = rankings.iter().zip(&reference).filter(|(one, other)| one.order != other.order).count();
        println!(
            "{:12} 1/{steps_per_month:<3} {largest:.5}  {mean:.6} {changed:>15} {microseconds:>13.0}",
            format!("{method:?}")
        );
    }
}

fn rank_all(grid: Grid, situations: &[Situation]) -> Vec<Ranking> {
    situations.iter().map(|&situation| rank_on(grid, situation, &Assumptions::CENTRE)).collect()
}

/// The largest difference of each situation's four fits.
fn errors(rankings: &[Ranking], reference: &[Ranking]) -> Vec<f64> {
    let error = |(one, other): (&Ranking, &Ranking)| {
        one.fit.iter().zip(other.fit).map(|(fit, exact)| (fit - exact).abs()).fold(0.0, f64::max)
    };
    rankings.iter().zip(reference).map(error).collect()
}
