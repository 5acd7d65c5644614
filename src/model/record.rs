//! What is read off runs while they go by: what fits are made of ([`Gauge`]), and all else ([`Record`]).

use super::flows::skill_in_room;
use super::integrate::{Attained, Moment, TARGET_ADOPTION, Trajectory};
use super::lanes::Number;
use super::run::Run;
use super::stocks::{AI, CHANGE, HORIZON_MONTHS, MAX_INITIATIVES};
use super::terms::Runs;

/// Months after its start from which an initiative's adoption counts as sustained, and the earliest month.
const SUSTAINED_AFTER_MONTHS: usize = 9;
const SUSTAINED_FROM_MONTH: usize = 12;
/// First month of the mean that stands for dependency at the end.
const DEPENDENCY_FROM_MONTH: usize = 48;

/// Gathers what fits are made of.
pub struct Gauge<'a, N> {
    runs: Runs<'a>,
    horizon: usize,
    /// Adoption at which an initiative arrives; beyond reach once it has.
    target: [N; MAX_INITIATIVES],
    months_to_target: [N; MAX_INITIATIVES],
    adoption_before: [N; MAX_INITIATIVES],
    settled_from: [N; MAX_INITIATIVES],
    settled: Mean<N>,
    weakest_capability: N,
}

impl<'a, N: Number> Gauge<'a, N> {
    /// Nothing seen yet of these runs.
    pub fn new(runs: Runs<'a>) -> Self {
        let zero = N::all(0.0);
        let settled_from = |initiative: usize| {
            runs.all(&|run: &Run| {
                let month = run.grid.steps_per_month;
                let settled = run.starts[initiative] + SUSTAINED_AFTER_MONTHS * month;
                settled.max(SUSTAINED_FROM_MONTH * month) as f64
            })
        };
        Self {
            runs,
            horizon: runs.lane(0).grid.horizon(),
            target: [N::all(TARGET_ADOPTION); MAX_INITIATIVES],
            months_to_target: [zero; MAX_INITIATIVES],
            adoption_before: [zero; MAX_INITIATIVES],
            settled_from: core::array::from_fn(settled_from),
            settled: Mean::nothing(),
            weakest_capability: zero,
        }
    }

    /// Takes in one moment.
    pub fn look(&mut self, moment: &Moment<N>) {
        let step = N::all(moment.step as f64);
        // In a mean over time by the trapezoid rule the first and the last moment stand for half a step each, so
        // that a mean is the same on every grid.
        let last = N::all(if moment.step == self.horizon { 0.5 } else { 0.0 });
        for initiative in 0..moment.regime.started {
            let adoption = moment.stocks.adoption[initiative].seen();
            if adoption.any_at_least(self.target[initiative]) {
                self.arrive(initiative, adoption, moment.step);
            }
            self.adoption_before[initiative] = adoption;
            let since_settled = (step - self.settled_from[initiative] + N::all(0.5)).share();
            self.settled.add(adoption, (since_settled - last).larger(N::all(0.0)));
        }
        if moment.step == self.horizon {
            let own = moment.capability();
            self.weakest_capability = own[AI].smaller(own[CHANGE]);
        }
    }

    /// Notes the months to the target, linear within the step, of the lanes that have just reached it.
    fn arrive(&mut self, initiative: usize, adoption: N, step: usize) {
        let (before, target) = (self.adoption_before[initiative], self.target[initiative]);
        let months_to_target = self.months_to_target[initiative];
        let arrives = |lane| adoption.lane(lane) >= target.lane(lane);
        self.months_to_target[initiative] = N::from_lanes(&|lane| {
            let run = self.runs.lane(lane);
            if arrives(lane) {
                let (before, after) = (before.lane(lane), adoption.lane(lane));
                let age = (step - run.starts[initiative]) as f64;
                (age - 1.0 + (TARGET_ADOPTION - before) / (after - before)) * run.grid.step_months()
            } else {
                months_to_target.lane(lane)
            }
        });
        self.target[initiative] =
            N::from_lanes(&|lane| if arrives(lane) { f64::INFINITY } else { target.lane(lane) });
    }

    /// Months from an initiative's start to the target; `None` = not within the horizon.
    fn months_to_target(&self, lane: usize, initiative: usize) -> Option<f64> {
        let has_arrived = self.target[initiative].lane(lane) > TARGET_ADOPTION;
        has_arrived.then(|| self.months_to_target[initiative].lane(lane))
    }

    /// What fits are made of, in one lane, once the horizon has been seen.
    pub fn attained(&self, lane: usize) -> Attained {
        Attained {
            months_to_target: self.months_to_target(lane, 0),
            sustained: self.settled.value(lane),
            weakest_capability: self.weakest_capability.lane(lane),
        }
    }
}

/// Gathers all that runs leave behind.
pub struct Record<'a, N> {
    gauge: Gauge<'a, N>,
    trajectories: &'a mut [Trajectory],
    late_dependency: Mean<N>,
}

impl<'a, N: Number> Record<'a, N> {
    /// Nothing seen yet of these runs; each has its trajectory.
    pub fn new(runs: Runs<'a>, trajectories: &'a mut [Trajectory]) -> Self {
        Self { gauge: Gauge::new(runs), trajectories, late_dependency: Mean::nothing() }
    }

    /// Takes in one moment.
    pub fn look(&mut self, moment: &Moment<N>) {
        self.gauge.look(moment);
        let steps_per_month = self.gauge.runs.lane(0).grid.steps_per_month;
        if moment.step >= DEPENDENCY_FROM_MONTH * steps_per_month {
            self.late_dependency.add(dependency(moment), N::all(1.0));
        }
        if moment.step.is_multiple_of(steps_per_month) {
            self.note_month(moment, moment.step / steps_per_month);
        }
        for (lane, trajectory) in self.trajectories.iter_mut().enumerate() {
            if moment.step == self.gauge.runs.lane(lane).engagement {
                trajectory.capability_at_engagement_end = moment.capability_points().lane(lane);
            }
        }
    }

    fn note_month(&mut self, moment: &Moment<N>, month: usize) {
        let (capability, dependency) = (moment.capability_points(), dependency(moment));
        for (lane, trajectory) in self.trajectories.iter_mut().enumerate() {
            trajectory.adoption[month] = moment.stocks.adoption[0].seen().lane(lane);
            trajectory.capability[month] = capability.lane(lane);
            trajectory.dependency[month] = dependency.lane(lane);
        }
    }

    /// Completes the trajectories once the horizon has been seen.
    pub fn finish(self) {
        for (lane, trajectory) in self.trajectories.iter_mut().enumerate() {
            let Attained { sustained, weakest_capability, .. } = self.gauge.attained(lane);
            trajectory.sustained = sustained;
            trajectory.weakest_capability = weakest_capability;
            trajectory.dependency[HORIZON_MONTHS] = self.late_dependency.value(lane);
            for (initiative, months) in trajectory.months_to_target.iter_mut().enumerate() {
                *months = self.gauge.months_to_target(lane, initiative);
            }
        }
    }
}

/// Mean over both skills.
fn dependency<N: Number>(moment: &Moment<N>) -> N {
    let [ai, change] = moment.capability();
    let most_closed = moment.regime.most_closed;
    N::all(0.5) * (brought(ai, most_closed) + brought(change, most_closed))
}

/// (G − C)/G: the share of a skill in the room that a partner brings; nothing in the room is no dependence.
#[inline(always)]
fn brought<N: Number>(capability: N, most_closed: N) -> N {
    let room = skill_in_room(capability, most_closed);
    (room - capability) / room.where_positive(room, N::all(1.0))
}

struct Mean<N> {
    sum: N,
    weight: N,
}

impl<N: Number> Mean<N> {
    fn nothing() -> Self {
        Self { sum: N::all(0.0), weight: N::all(0.0) }
    }

    #[inline(always)]
    fn add(&mut self, value: N, weight: N) {
        self.sum = self.sum + weight * value;
        self.weight = self.weight + weight;
    }

    fn value(&self, lane: usize) -> f64 {
        let (sum, weight) = (self.sum.lane(lane), self.weight.lane(lane));
        if weight > 0.0 { sum / weight } else { 0.0 }
    }
}
