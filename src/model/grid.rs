//! The grid of time that a run moves on, and how it takes one step.
//!
//! The product answers on [`Grid::QUARTERS`]. Other grids exist to check that one: Euler's method for other
//! programs that read the same equations (`tests/oracle`), finer steps for the error of a step
//! (`tests/step_error.rs`). What a step does to the stocks stands in [`super::flows`].

use super::stocks::HORIZON_MONTHS;
use crate::num::round_half_up;

/// Every change of regime falls on a quarter of a month, whatever the grid.
const QUARTERS_PER_MONTH: usize = 4;

/// How one step is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// The classic fourth-order method.
    RungeKutta4,
    /// The first-order method of most system dynamics programs.
    Euler,
}

impl Method {
    /// What `stocks` are one step of `months` later. `flows` are per month; `after(stocks, flows, months)`
    /// adds them up. Generic, so that published series can be run through the very same steps.
    pub fn step<S>(
        self,
        stocks: &S,
        months: f64,
        flows: impl Fn(&S) -> S,
        after: impl Fn(&S, &S, f64) -> S,
    ) -> S {
        let first = flows(stocks);
        if self == Self::Euler {
            return after(stocks, &first, months);
        }
        let second = flows(&after(stocks, &first, months / 2.0));
        let third = flows(&after(stocks, &second, months / 2.0));
        let fourth = flows(&after(stocks, &third, months));
        let after_first = after(stocks, &first, months / 6.0);
        let after_second = after(&after_first, &second, months / 3.0);
        let after_third = after(&after_second, &third, months / 3.0);
        after(&after_third, &fourth, months / 6.0)
    }
}

/// A method and its steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grid {
    /// How a step is taken.
    pub method: Method,
    /// Steps in a month. A multiple of four keeps every change of regime where it is on other grids.
    pub steps_per_month: usize,
}

impl Grid {
    /// The grid of every answer: its error stays below 0.002 of a fit (`docs/model.md`, Method and step).
    pub const QUARTERS: Self = Self { method: Method::RungeKutta4, steps_per_month: QUARTERS_PER_MONTH };

    /// One step, in months.
    pub fn step_months(self) -> f64 {
        1.0 / self.steps_per_month as f64
    }

    /// Steps up to the horizon.
    pub fn horizon(self) -> usize {
        HORIZON_MONTHS * self.steps_per_month
    }

    /// Steps in `months` ≥ 0, rounded to a quarter of a month.
    pub fn steps(self, months: f64) -> usize {
        let quarters = round_half_up(months * QUARTERS_PER_MONTH as f64);
        // Months are positive and below the horizon, so both conversions are exact.
        round_half_up((quarters * self.steps_per_month as i64) as f64 / QUARTERS_PER_MONTH as f64) as usize
    }
}
