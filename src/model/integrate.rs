//! Runs the months step by step, without allocation: the regime of a step's beginning holds up to its left
//! limit at the end, so that no stage looks across a change; what begins does so between steps.
//!
//! Runs go side by side, one in each lane of a [`Number`]. What is read off a run (crossings, means, month by
//! month values) is gathered by [`super::record`] while it runs, so that a run never has to be kept.

use super::flows::flow;
use super::grid::Stock;
use super::lanes::Number;
use super::record::{Gauge, Record};
use super::regime::Regime;
use super::run::Run;
use super::stocks::{AI, CHANGE, HORIZON_MONTHS, MAX_INITIATIVES, Stocks};
use super::terms::{Runs, Terms};

/// A quarter of the intended users: the target of every initiative (`scales.md`, Words).
pub const TARGET_ADOPTION: f64 = 0.25;

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

impl Trajectory {
    /// A run of which nothing has been seen.
    pub(super) const NOTHING: Self = Self {
        adoption: [0.0; HORIZON_MONTHS + 1],
        capability: [0.0; HORIZON_MONTHS + 1],
        dependency: [0.0; HORIZON_MONTHS + 1],
        months_to_target: [None; MAX_INITIATIVES],
        sustained: 0.0,
        weakest_capability: 0.0,
        capability_at_engagement_end: 0.0,
    };

    /// What fits are made of.
    pub(super) fn attained(&self) -> Attained {
        Attained {
            months_to_target: self.months_to_target[0],
            sustained: self.sustained,
            weakest_capability: self.weakest_capability,
        }
    }
}

/// What the fit of an approach looks at.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Attained {
    /// Months to the target in the first initiative; `None` = not within the horizon.
    pub months_to_target: Option<f64>,
    /// Mean adoption over all initiatives once each has had time to settle, 0–1.
    pub sustained: f64,
    /// The smaller of the two capabilities at month 60, 0–1.
    pub weakest_capability: f64,
}

/// All sixty months of each run, as many side by side as `N` has lanes. The runs share a grid.
pub fn integrate<N: Number, const RUNS: usize>(runs: &[Run; RUNS]) -> [Trajectory; RUNS] {
    let mut trajectories = [Trajectory::NOTHING; RUNS];
    for (runs, trajectories) in runs.chunks(N::LANES).zip(trajectories.chunks_mut(N::LANES)) {
        let mut record = Record::<N>::new(Runs(runs), trajectories);
        walk(Runs(runs), runs[0].grid.horizon(), &mut |moment| record.look(moment));
        record.finish();
    }
    trajectories
}

/// The same at less cost: only what fits are made of, one for each run.
pub fn attain<N: Number>(runs: &[Run], attained: &mut [Attained]) {
    for (runs, attained) in runs.chunks(N::LANES).zip(attained.chunks_mut(N::LANES)) {
        let mut gauge = Gauge::<N>::new(Runs(runs));
        walk(Runs(runs), runs[0].grid.horizon(), &mut |moment| gauge.look(moment));
        attained.iter_mut().enumerate().for_each(|(lane, attained)| *attained = gauge.attained(lane));
    }
}

/// Capability in points when the engagement ends, at a fraction of a whole run: as planned, and if nobody inside
/// learnt anything.
pub fn capability_at_engagement_end<N: Number>(run: &Run) -> [f64; 2] {
    let runs = [*run, run.without_learning()];
    let mut points = N::all(0.0);
    walk(Runs(&runs), run.engagement, &mut |moment| points = moment.capability_points());
    [points.lane(0), points.lane(1)]
}

/// Capability in points at month 0.
pub fn capability_at_start(run: &Run) -> f64 {
    let terms = Terms::<f64>::of(Runs(core::slice::from_ref(run)));
    let own = [AI, CHANGE].map(|kind| {
        let skill = run.starting_skill[kind];
        terms.capability(skill, run.assumptions.starting_routine * skill)
    });
    points(own)
}

/// Shows `look` the number of every step and the stocks at its beginning, the horizon included.
pub fn stocks_over_time(run: &Run, mut look: impl FnMut(usize, &Stocks)) {
    let runs = Runs(core::slice::from_ref(run));
    walk::<f64>(runs, run.grid.horizon(), &mut |moment| {
        look(moment.step, &moment.stocks.map(|stock| stock.seen()));
    });
}

/// A step's beginning, in all lanes.
pub struct Moment<'a, N> {
    /// The runs' constants.
    pub terms: &'a Terms<N>,
    /// What holds from here on.
    pub regime: &'a Regime<N>,
    /// The number of the step.
    pub step: usize,
    /// The stocks.
    pub stocks: &'a Stocks<Stock<N>>,
}

impl<N: Number> Moment<'_, N> {
    /// C of both kinds, 0–1.
    #[inline(always)]
    pub fn capability(&self) -> [N; 2] {
        [self.own(AI), self.own(CHANGE)]
    }

    #[inline(always)]
    fn own(&self, kind: usize) -> N {
        self.terms.capability(self.stocks.skill[kind].seen(), self.stocks.routine[kind].seen())
    }

    /// Capability inside, points.
    pub fn capability_points(&self) -> N {
        points(self.capability())
    }
}

fn points<N: Number>(capability: [N; 2]) -> N {
    N::all(100.0 * 0.5) * (capability[AI] + capability[CHANGE])
}

/// Takes `last` steps; `look` sees each moment on the way, the last included. Not a type of its own per `look`:
/// the steps would be in the page's program once for each.
fn walk<N: Number>(runs: Runs, last: usize, look: &mut dyn FnMut(&Moment<N>)) {
    let terms = Terms::of(runs);
    let grid = runs.lane(0).grid;
    let mut stocks = start(runs);
    let mut regime = Regime::before(&terms);
    let mut step = 0;
    while step <= last {
        begin_initiatives(&terms, runs, &mut stocks, step);
        regime.turn(&terms, runs, step);
        let until = runs.0.iter().fold(last + 1, |until, run| until.min(run.next_change(step)));
        while step < until {
            look(&Moment { terms: &terms, regime: &regime, step, stocks: &stocks });
            if step < last {
                grid.method.step(grid.step_months(), |stage| flow(&terms, &regime, &mut stocks, stage.all()));
                settle(&mut stocks, regime.started);
            }
            step += 1;
        }
    }
}

/// The stocks at month 0.
fn start<N: Number>(runs: Runs) -> Stocks<Stock<N>> {
    let nothing = Stock::of(N::all(0.0));
    let skill = [AI, CHANGE].map(|kind| runs.all(&|run| run.starting_skill[kind]));
    let starting_routine = runs.all::<N>(&|run| run.assumptions.starting_routine);
    Stocks {
        skill: skill.map(Stock::of),
        routine: skill.map(|skill| Stock::of(starting_routine * skill)),
        support: Stock::of(N::all(1.0)),
        work: [nothing; MAX_INITIATIVES],
        adoption: [nothing; MAX_INITIATIVES],
    }
}

/// A later initiative starts with what carries over of the first one's work.
fn begin_initiatives<N: Number>(terms: &Terms<N>, runs: Runs, stocks: &mut Stocks<Stock<N>>, step: usize) {
    for initiative in 1..MAX_INITIATIVES {
        let begins = |run: &Run| run.starts[initiative] == step;
        if runs.any(begins) {
            let begins = runs.all::<N>(&|run| f64::from(u8::from(begins(run))));
            let carried = terms.carried * stocks.work[0].seen();
            let work = &mut stocks.work[initiative];
            *work = Stock::of(begins.where_positive(carried, work.seen()));
        }
    }
}

/// Ends a step for all stocks that move.
fn settle<N: Number>(stocks: &mut Stocks<Stock<N>>, started: usize) {
    stocks.skill[AI].settle();
    stocks.skill[CHANGE].settle();
    stocks.routine[AI].settle();
    stocks.routine[CHANGE].settle();
    stocks.support.settle();
    for initiative in 0..started {
        stocks.work[initiative].settle();
        stocks.adoption[initiative].settle();
    }
}
