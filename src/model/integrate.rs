//! The stepper: a classic fourth-order Runge–Kutta step of a quarter month, without allocation.
//!
//! What is read off a run (crossings, means, month by month values) is gathered while it runs, so that a
//! run never has to be kept.

use super::flows::{STEP_MONTHS, flows};
use super::regime::Regime;
use super::run::Run;
use super::stocks::{AI, CHANGE, HORIZON_MONTHS, MAX_INITIATIVES, STEPS, STEPS_PER_MONTH, Stocks};

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
    let mut stocks = run.start();
    for step in 0..=STEPS {
        let regime = Regime::at(run, step);
        begin_initiatives(run, &mut stocks, step);
        recorder.look(run, &regime, &stocks, step);
        if step < STEPS {
            stocks = runge_kutta_step(run, &regime, &stocks);
        }
    }
    recorder.trajectory
}

/// Capability in points at month 0.
pub fn capability_at_start(run: &Run) -> f64 {
    capability_points(run, &run.start())
}

/// Capability in points when the engagement ends: all that one criterion asks for, at a fraction of a run.
pub fn capability_at_engagement_end(run: &Run) -> f64 {
    let mut stocks = run.start();
    for step in 0..run.engagement {
        begin_initiatives(run, &mut stocks, step);
        stocks = runge_kutta_step(run, &Regime::at(run, step), &stocks);
    }
    capability_points(run, &stocks)
}

/// The classic step; the regime is that of the step's beginning, up to its left limit at the end.
fn runge_kutta_step(run: &Run, regime: &Regime, stocks: &Stocks) -> Stocks {
    let half = STEP_MONTHS / 2.0;
    let started = regime.started;
    let first = flows(run, regime, stocks);
    let second = flows(run, regime, &stocks.after(&first, half, started));
    let third = flows(run, regime, &stocks.after(&second, half, started));
    let fourth = flows(run, regime, &stocks.after(&third, STEP_MONTHS, started));
    stocks
        .after(&first, STEP_MONTHS / 6.0, started)
        .after(&second, STEP_MONTHS / 3.0, started)
        .after(&third, STEP_MONTHS / 3.0, started)
        .after(&fourth, STEP_MONTHS / 6.0, started)
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
        if step >= DEPENDENCY_FROM_MONTH * STEPS_PER_MONTH {
            self.late_dependency.add(dependency);
        }
        if step == run.engagement {
            self.trajectory.capability_at_engagement_end = capability_points(run, stocks);
        }
        if step.is_multiple_of(STEPS_PER_MONTH) {
            let month = step / STEPS_PER_MONTH;
            self.trajectory.adoption[month] = stocks.adoption[0];
            self.trajectory.capability[month] = capability_points(run, stocks);
            self.trajectory.dependency[month] = dependency;
        }
        if step == STEPS {
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
                *reached = Some(crossing(self.adoption_before[initiative], adoption, step - start));
            }
            self.adoption_before[initiative] = adoption;
            let settled_from = start + SUSTAINED_AFTER_MONTHS * STEPS_PER_MONTH;
            if step >= settled_from.max(SUSTAINED_FROM_MONTH * STEPS_PER_MONTH) {
                self.settled.add(adoption);
            }
        }
    }
}

/// Months to the target, linear between the step before (`before` < target) and the one `age` steps on.
fn crossing(before: f64, after: f64, age: usize) -> f64 {
    let along = (TARGET_ADOPTION - before) / (after - before);
    (age as f64 - 1.0 + along) * STEP_MONTHS
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
    count: f64,
}

impl Mean {
    fn add(&mut self, value: f64) {
        self.sum += value;
        self.count += 1.0;
    }

    fn value(&self) -> f64 {
        if self.count > 0.0 { self.sum / self.count } else { 0.0 }
    }
}
