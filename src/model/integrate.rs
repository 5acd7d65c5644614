//! Runs the months step by step, without allocation: the regime of a step's beginning holds up to its left
//! limit at the end, so that no stage looks across a change; what begins does so between steps.
//!
//! What is read off a run (crossings, means, month by month values) is gathered while it runs, so that a
//! run never has to be kept.

use super::flows::flows;
use super::regime::Regime;
use super::run::Run;
use super::stocks::{AI, CHANGE, HORIZON_MONTHS, MAX_INITIATIVES, Stocks};

/// A quarter of the intended users: the target of every initiative (`scales.md`, Words).
pub const TARGET_ADOPTION: f64 = 0.25;
/// Months after its start from which an initiative's adoption counts as sustained, and the earliest month.
const SUSTAINED_AFTER_MONTHS: usize = 9;
const SUSTAINED_FROM_MONTH: usize = 12;
/// First month of the mean that stands for dependency at the end.
const DEPENDENCY_FROM_MONTH: usize = 48;

/// What a run leaves behind.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Trajectory {
    /// Adoption of the first initiative at months 0–60, share of 0–1.
    pub adoption: [f64; HORIZON_MONTHS + 1],
    /// Capability inside at months 0–60, points of 0–100.
    pub capability: [f64; HORIZON_MONTHS + 1],
    /// Share of the skill in the room that a partner brings, 0–1; month 60 is the mean of months 48–60.
    pub dependency: [f64; HORIZON_MONTHS + 1],
    /// Months from each initiative's start to the target; `None` = not within the horizon.
    pub months_to_target: [Option<f64>; MAX_INITIATIVES],
    /// Mean adoption over all initiatives once each has had time to settle, 0–1.
    pub sustained: f64,
    /// The smaller of the two capabilities at month 60, 0–1.
    pub weakest_capability: f64,
    /// Capability when the engagement ends, points.
    pub capability_at_engagement_end: f64,
}

/// Runs all sixty months.
pub fn integrate(run: &Run) -> Trajectory {
    let mut recorder = Recorder::new();
    walk(run, run.grid.horizon(), |step, regime, stocks| recorder.look(run, regime, stocks, step));
    recorder.trajectory
}

/// Shows `look` the number of every step and the stocks at its beginning, the horizon included.
pub fn stocks_over_time(run: &Run, mut look: impl FnMut(usize, &Stocks)) {
    walk(run, run.grid.horizon(), |step, _, stocks| look(step, stocks));
}

/// Capability in points at month 0.
pub fn capability_at_start(run: &Run) -> f64 {
    capability_points(run, &run.start())
}

/// Capability in points when the engagement ends: all that one criterion asks for, at a fraction of a run.
pub fn capability_at_engagement_end(run: &Run) -> f64 {
    capability_points(run, &walk(run, run.engagement, |_, _, _| ()))
}

/// The stocks after `last` steps; `look` sees each moment on the way, the last included.
fn walk(run: &Run, last: usize, mut look: impl FnMut(usize, &Regime, &Stocks)) -> Stocks {
    let mut stocks = run.start();
    for step in 0..=last {
        let regime = Regime::at(run, step);
        begin_initiatives(run, &mut stocks, step);
        look(step, &regime, &stocks);
        if step < last {
            stocks = run.grid.method.step(
                &stocks,
                run.grid.step_months(),
                |stocks| flows(run, &regime, stocks),
                |stocks, flows, months| stocks.after(flows, months, regime.started),
            );
        }
    }
    stocks
}

/// A later initiative starts with what carries over of the first one's work.
fn begin_initiatives(run: &Run, stocks: &mut Stocks, step: usize) {
    for initiative in 1..run.initiatives {
        if run.starts[initiative] == step {
            stocks.work[initiative] = run.assumptions.carry * run.similarity * stocks.work[0];
        }
    }
}

fn capability_points(run: &Run, stocks: &Stocks) -> f64 {
    100.0 * 0.5 * (run.capability(stocks, AI) + run.capability(stocks, CHANGE))
}

struct Recorder {
    trajectory: Trajectory,
    adoption_before: [f64; MAX_INITIATIVES],
    settled: Mean,
    late_dependency: Mean,
}

impl Recorder {
    fn new() -> Self {
        Self {
            trajectory: Trajectory {
                adoption: [0.0; HORIZON_MONTHS + 1],
                capability: [0.0; HORIZON_MONTHS + 1],
                dependency: [0.0; HORIZON_MONTHS + 1],
                months_to_target: [None; MAX_INITIATIVES],
                sustained: 0.0,
                weakest_capability: 0.0,
                capability_at_engagement_end: 0.0,
            },
            adoption_before: [0.0; MAX_INITIATIVES],
            settled: Mean::default(),
            late_dependency: Mean::default(),
        }
    }

    fn look(&mut self, run: &Run, regime: &Regime, stocks: &Stocks, step: usize) {
        self.look_at_initiatives(run, regime, stocks, step);
        let own = [run.capability(stocks, AI), run.capability(stocks, CHANGE)];
        let dependency = dependency(run, regime, own);
        let steps_per_month = run.grid.steps_per_month;
        if step >= DEPENDENCY_FROM_MONTH * steps_per_month {
            self.late_dependency.add(dependency, 1.0);
        }
        if step == run.engagement {
            self.trajectory.capability_at_engagement_end = capability_points(run, stocks);
        }
        if step.is_multiple_of(steps_per_month) {
            let month = step / steps_per_month;
            self.trajectory.adoption[month] = stocks.adoption[0];
            self.trajectory.capability[month] = capability_points(run, stocks);
            self.trajectory.dependency[month] = dependency;
        }
        if step == run.grid.horizon() {
            self.trajectory.dependency[HORIZON_MONTHS] = self.late_dependency.value();
            self.trajectory.sustained = self.settled.value();
            self.trajectory.weakest_capability = own[AI].min(own[CHANGE]);
        }
    }

    fn look_at_initiatives(&mut self, run: &Run, regime: &Regime, stocks: &Stocks, step: usize) {
        for initiative in 0..regime.started {
            let start = run.starts[initiative];
            let adoption = stocks.adoption[initiative];
            let reached = &mut self.trajectory.months_to_target[initiative];
            if reached.is_none() && adoption >= TARGET_ADOPTION {
                let steps = crossing(self.adoption_before[initiative], adoption, step - start);
                *reached = Some(steps * run.grid.step_months());
            }
            self.adoption_before[initiative] = adoption;
            let settled_from = (start + SUSTAINED_AFTER_MONTHS * run.grid.steps_per_month)
                .max(SUSTAINED_FROM_MONTH * run.grid.steps_per_month);
            if step >= settled_from {
                self.settled.add(adoption, weight_between(settled_from, run.grid.horizon(), step));
            }
        }
    }
}

/// Steps to the target, linear between the step before (`before` < target) and the one `age` steps on.
fn crossing(before: f64, after: f64, age: usize) -> f64 {
    let along = (TARGET_ADOPTION - before) / (after - before);
    age as f64 - 1.0 + along
}

/// What a moment counts for in a mean over time by the trapezoid rule: the first and the last stand for half a
/// step each, so that a mean is the same on every grid.
fn weight_between(first: usize, last: usize, step: usize) -> f64 {
    let is_end = |end: usize| f64::from(u8::from(step == end));
    1.0 - 0.5 * is_end(first) - 0.5 * is_end(last)
}

/// (G − C)/G, mean over both skills; nothing in the room is no dependence.
fn dependency(run: &Run, regime: &Regime, own: [f64; 2]) -> f64 {
    let share = own.map(|capability| {
        let room = run.skill_in_room(capability, regime.most_presence);
        if room > 0.0 { (room - capability) / room } else { 0.0 }
    });
    0.5 * (share[AI] + share[CHANGE])
}

#[derive(Default)]
struct Mean {
    sum: f64,
    weight: f64,
}

impl Mean {
    fn add(&mut self, value: f64, weight: f64) {
        self.sum += weight * value;
        self.weight += weight;
    }

    fn value(&self) -> f64 {
        if self.weight > 0.0 { self.sum / self.weight } else { 0.0 }
    }
}
