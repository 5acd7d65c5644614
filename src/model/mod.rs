//! The evaluation: sixty months of each approach, and what they mean for this organisation.
//!
//! [`evaluate`] answers a scenario whole; [`rank`], [`outcome`] and [`judge`] answer parts of it, for what takes many
//! evaluations and stands in [`crate::explore`]. Nothing here knows wording, links or pages; equations, sources and
//! limits are told in `docs/model.md`.

pub mod assumptions;
pub mod criteria;
pub mod digest;
pub mod evaluation;
pub mod explanation;
pub mod fit;
mod flows;
mod gate;
pub mod grid;
pub mod integrate;
pub mod lanes;
mod record;
mod regime;
pub mod run;
pub mod stocks;
mod terms;
pub mod timeline;
pub mod traps;

pub use assumptions::Assumptions;
pub use digest::digest;
pub use evaluation::{
    Criterion, Evaluation, FitParts, Gate, Judgement, Outcome, Reason, Reasons, Trap, Verdict, Weights,
};
pub use explanation::{Attribute, Contribution};
pub use grid::{Grid, Method};
pub use timeline::{Timeline, timeline};

use crate::scenario::{Approach, Field, Plan, Scenario, Situation, Words};
use alloc::vec;
use alloc::vec::Vec;
use criteria::CapabilityChange;
use integrate::{Attained, Trajectory};
use lanes::{Number, Pair};
use run::Run;
use stocks::MAX_INITIATIVES;

/// The version of the model, raised when the same scenario may get another answer.
pub const MODEL_VERSION: &str = "1";

/// The whole answer to `scenario`.
pub fn evaluate(scenario: &Scenario, assumptions: &Assumptions) -> Evaluation {
    let Scenario { situation, readiness, .. } = *scenario;
    let ranking = rank(situation, assumptions);
    let plan = scenario.plan.unwrap_or_else(|| ranking.order[0].typical_plan());
    let (chosen, change) = if plan == plan.approach.typical_plan() {
        let change = capability_change(situation, plan, assumptions);
        (ranking.approaches[plan.approach.index()], change)
    } else {
        as_planned(situation, plan, assumptions)
    };
    Evaluation {
        plan,
        fit: ranking.fit,
        fit_parts: ranking.fit_parts,
        weights: ranking.weights,
        order: ranking.order,
        approaches: ranking.approaches,
        chosen,
        criteria: [
            criteria::knowledge_grows(situation, plan, change),
            criteria::internal_doing(plan),
            criteria::change_in_scope(plan),
            criteria::beyond_first(situation, plan),
        ],
        traps: [
            traps::upskilling_under_urgency(situation, plan, &ranking.approaches),
            traps::delivery_not_transfer(situation, plan),
            traps::tools_as_strategy(plan),
            traps::question_not_asked(readiness),
        ],
        readiness: gate::gate(readiness),
    }
}

/// What `plan` leads to, and what its engagement does to capability inside: both runs side by side.
fn as_planned(situation: Situation, plan: Plan, assumptions: &Assumptions) -> (Outcome, CapabilityChange) {
    let run = Run::new(Grid::QUARTERS, situation, plan, assumptions);
    let [chosen, without_learning] = integrate::integrate::<Pair, 2>(&[run, run.without_learning()]);
    let change = CapabilityChange {
        before: chosen.capability[0],
        after: chosen.capability_at_engagement_end,
        without_learning: without_learning.capability_at_engagement_end,
    };
    (read_off(situation, chosen), change)
}

/// The four approaches weighed, whatever the plan.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ranking {
    /// Fit of each approach, 0–1.
    pub fit: [f64; 4],
    /// What each fit is made of.
    pub fit_parts: [FitParts; 4],
    /// What each part counts for.
    pub weights: Weights,
    /// The approaches, best first.
    pub order: [Approach; 4],
    /// Each approach with its typical plan.
    pub approaches: [Outcome; 4],
}

/// Weighs the four approaches by their typical plans.
pub fn rank(situation: Situation, assumptions: &Assumptions) -> Ranking {
    rank_on(Grid::QUARTERS, situation, assumptions)
}

/// [`rank`] with other steps: what the error of a step is measured with.
pub fn rank_on(grid: Grid, situation: Situation, assumptions: &Assumptions) -> Ranking {
    rank_in::<Pair>(grid, situation, assumptions)
}

/// [`rank`] with as many runs side by side as `N` has lanes: the answer has the same bits whatever `N`.
pub fn rank_in<N: Number>(grid: Grid, situation: Situation, assumptions: &Assumptions) -> Ranking {
    let trajectories = integrate::integrate::<N, 4>(&typical_runs(grid, situation, assumptions));
    let attained = trajectories.each_ref().map(Trajectory::attained);
    let Fits { fit, fit_parts, weights, order, .. } = Fits::of(situation, assumptions, attained);
    let approaches = trajectories.map(|trajectory| read_off(situation, trajectory));
    Ranking { fit, fit_parts, weights, order, approaches }
}

/// What fits are made of, and the fits: [`Ranking`] without the months, for those who ask many worlds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fits {
    /// Fit of each approach, 0–1.
    pub fit: [f64; 4],
    /// What each fit is made of.
    pub fit_parts: [FitParts; 4],
    /// What each part counts for.
    pub weights: Weights,
    /// The approaches, best first.
    pub order: [Approach; 4],
    /// What each approach attains with its typical plan.
    pub attained: [Attained; 4],
}

impl Fits {
    fn of(situation: Situation, assumptions: &Assumptions, attained: [Attained; 4]) -> Self {
        let fit_parts = fit::parts(situation, &attained, assumptions);
        let weights = fit::weights(situation, assumptions);
        let fit = fit_parts.map(|parts| fit::fit(weights, parts));
        Self { fit, fit_parts, weights, order: fit::order(&fit), attained }
    }
}

/// Weighs the four approaches in each of many worlds, bit for bit as [`rank`] does and at about the least cost.
pub fn rank_many(worlds: &[(Situation, &Assumptions)]) -> Vec<Fits> {
    rank_many_in::<Pair>(worlds)
}

/// [`rank_many`] with as many runs side by side as `N` has lanes.
pub fn rank_many_in<N: Number>(worlds: &[(Situation, &Assumptions)]) -> Vec<Fits> {
    let mut fits = Vec::with_capacity(worlds.len());
    for worlds in worlds.chunks(N::LANES.div_ceil(4)) {
        let runs: Vec<Run> = worlds
            .iter()
            .flat_map(|&(situation, assumptions)| typical_runs(Grid::QUARTERS, situation, assumptions))
            .collect();
        let mut attained = vec![Attained::default(); runs.len()];
        integrate::attain::<N>(&runs, &mut attained);
        let attained = attained.chunks(4).map(|four| core::array::from_fn(|place| four[place]));
        fits.extend(worlds.iter().zip(attained).map(|(world, four)| Fits::of(world.0, world.1, four)));
    }
    fits
}

/// The four approaches, each with its typical plan.
fn typical_runs(grid: Grid, situation: Situation, assumptions: &Assumptions) -> [Run; 4] {
    let typical = |approach: Approach| Run::new(grid, situation, approach.typical_plan(), assumptions);
    [
        typical(Approach::InternalUpskilling),
        typical(Approach::ExternalPartnership),
        typical(Approach::Hybrid),
        typical(Approach::ToolFirst),
    ]
}

/// What `plan` leads to in `situation`.
pub fn outcome(situation: Situation, plan: Plan, assumptions: &Assumptions) -> Outcome {
    outcome_on(Grid::QUARTERS, situation, plan, assumptions)
}

/// [`outcome`] with other steps: what other programs' runs of the same equations are compared with.
pub fn outcome_on(grid: Grid, situation: Situation, plan: Plan, assumptions: &Assumptions) -> Outcome {
    let [trajectory] = integrate::integrate::<Pair, 1>(&[Run::new(grid, situation, plan, assumptions)]);
    read_off(situation, trajectory)
}

/// The outcome of a run in `situation`.
fn read_off(situation: Situation, trajectory: Trajectory) -> Outcome {
    let due = usize::from(situation.get(Field::ResultsDueMonths));
    let mut later_months_to_target = [None; MAX_INITIATIVES - 1];
    later_months_to_target.copy_from_slice(&trajectory.months_to_target[1..]);
    Outcome {
        months_to_target: trajectory.months_to_target[0],
        adoption_at_due: trajectory.adoption[due],
        adoption_at_end: trajectory.adoption[stocks::HORIZON_MONTHS],
        capability_at_engagement_end: trajectory.capability_at_engagement_end,
        capability_at_end: trajectory.capability[stocks::HORIZON_MONTHS],
        dependency_at_end: trajectory.dependency[stocks::HORIZON_MONTHS],
        later_initiatives: usize::from(situation.get(Field::FutureInitiatives)),
        later_months_to_target,
        trajectory,
    }
}

/// The verdict that `plan` gets on one criterion, at the least cost: no run goes past the engagement.
pub fn judge(situation: Situation, plan: Plan, criterion: Criterion, assumptions: &Assumptions) -> Judgement {
    match criterion {
        Criterion::KnowledgeGrows => {
            criteria::knowledge_grows(situation, plan, capability_change(situation, plan, assumptions))
        }
        Criterion::InternalDoing => criteria::internal_doing(plan),
        Criterion::ChangeInScope => criteria::change_in_scope(plan),
        Criterion::BeyondFirst => criteria::beyond_first(situation, plan),
    }
}

/// What the engagement does to capability inside: all that one criterion asks for, at a fraction of a run.
pub fn capability_change(situation: Situation, plan: Plan, assumptions: &Assumptions) -> CapabilityChange {
    let run = Run::new(Grid::QUARTERS, situation, plan, assumptions);
    let [after, without_learning] = integrate::capability_at_engagement_end::<Pair>(&run);
    CapabilityChange { before: integrate::capability_at_start(&run), after, without_learning }
}
