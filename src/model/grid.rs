//! The grid of time that a run moves on, and how it takes one step.
//!
//! The product answers on [`Grid::QUARTERS`]. Other grids exist to check that one: Euler's method for other
//! programs that read the same equations (`tests/oracle`), finer steps for the error of a step
//! (`tests/step_error.rs`). What a step does to the stocks stands in [`super::flows`].

use super::lanes::Number;
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
    /// Takes one step of `months` through its stages: `stage` works out the flows at the stocks that it finds
    /// and lets each stock flow; then each stock settles. Published series are run through the very same stages.
    pub fn step(self, months: f64, mut stage: impl FnMut(Stage<f64>)) {
        let parts: &[(f64, f64)] = match self {
            Self::Euler => &[(1.0, 1.0)],
            Self::RungeKutta4 => &[(2.0, 6.0), (2.0, 3.0), (1.0, 3.0), (1.0, 6.0)],
        };
        for &(ahead, weight) in parts {
            stage(Stage { ahead: months / ahead, weight: months / weight });
        }
    }
}

/// One stage of a step, in months.
#[derive(Clone, Copy, Debug)]
pub struct Stage<N> {
    /// How far ahead its flows show the stocks to the next stage.
    pub ahead: N,
    /// What its flows count for in the step.
    pub weight: N,
}

impl Stage<f64> {
    /// The same stage in every lane.
    #[inline(always)]
    pub fn all<N: Number>(self) -> Stage<N> {
        Stage { ahead: N::all(self.ahead), weight: N::all(self.weight) }
    }
}

/// A stock within a step. Its three numbers lie side by side: nothing is copied from stage to stage.
#[derive(Clone, Copy, Debug)]
pub struct Stock<N> {
    now: N,
    seen: N,
    next: N,
}

impl<N: Number> Stock<N> {
    /// A stock of `value` at a step's beginning.
    #[inline(always)]
    pub fn of(value: N) -> Self {
        Self { now: value, seen: value, next: value }
    }

    /// What the stage at hand sees of it; between steps the stock itself.
    #[inline(always)]
    pub fn seen(&self) -> N {
        self.seen
    }

    /// Takes the flow per month that a stage has found.
    #[inline(always)]
    pub fn flow(&mut self, flow: N, stage: Stage<N>) {
        self.seen = self.now + stage.ahead * flow;
        self.next = self.next + stage.weight * flow;
    }

    /// Ends a step.
    #[inline(always)]
    pub fn settle(&mut self) {
        *self = Self::of(self.next);
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
