//! What the steps of a run do to a fit (`docs/model.md`, Method and step): little, and never to an order.
//! `examples/step_error.rs` prints the figures.

#[allow(dead_code, reason = "each test file uses its part of the shared support")]
mod support;

use capability_path::model::{Assumptions, Grid, Method, rank, rank_on};
use support::Sampler;

/// Eight times finer than the grid of every answer.
const FINE: Grid = Grid { method: Method::RungeKutta4, steps_per_month: 32 };
const SITUATIONS: usize = 2_000;
/// Largest error of a fit.
const LIMIT: f64 = 0.002;

#[test]
fn finer_steps_move_no_fit_by_more_than_the_limit_and_no_order() {
    let mut sampler = Sampler::new(23);
    for _ in 0..SITUATIONS {
        let situation = sampler.situation();
        let usual = rank(situation, &Assumptions::CENTRE);
        let fine = rank_on(FINE, situation, &Assumptions::CENTRE);
        for (fit, exact) in usual.fit.iter().zip(fine.fit) {
            assert!((fit - exact).abs() <= LIMIT, "{situation:?}: {fit} against {exact}");
        }
        assert_eq!(usual.order, fine.order, "{situation:?}: {:?} against {:?}", usual.fit, fine.fit);
    }
}
