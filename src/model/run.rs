//! The constants of one run: what a situation, a plan and the assumptions fix before the first step.

use super::assumptions::Assumptions;
use super::grid::Grid;
use super::lanes::Number;
use super::stocks::MAX_INITIATIVES;
use crate::num::ln;
use crate::scenario::{
    AfterFirstInitiative, Approach, ChangeManagement, Field, InternalRole, Plan, Situation, Transfer,
};

/// Months after the first engagement over which later initiatives are spread (`scales.md`).
const LATER_MONTHS: f64 = 36.0;
/// The start of an initiative that is not there: beyond every grid, and far from where adding would wrap.
const NEVER: usize = usize::MAX / 4;

/// One approach, run in one way, in one organisation. Times are counted in steps.
#[derive(Clone, Copy, Debug)]
pub struct Run {
    /// The steps that the run takes.
    pub grid: Grid,
    /// The approach taken.
    pub approach: Approach,
    /// The parameters.
    pub assumptions: Assumptions,
    /// ρ: share of skilled people who leave, per month.
    pub attrition: f64,
    /// d: comfort with depending on a partner, 0–1.
    pub comfort: f64,
    /// s: how much of the first initiative later ones repeat, 0–1.
    pub similarity: f64,
    /// χ: how much of what is done teaches the organisation's own people, 0–1.
    pub participation: f64,
    /// o: how far somebody owns what follows the first initiative, 0–1.
    pub ownership: f64,
    /// h: how far knowledge is handed over, 0–1.
    pub handover: f64,
    /// When change work begins.
    pub change_management: ChangeManagement,
    /// Step from which leadership wants to see something.
    pub runway: usize,
    /// Number of initiatives, the first included.
    pub initiatives: usize,
    /// Step at which each initiative starts; of those that are not there, a step that never comes.
    pub starts: [usize; MAX_INITIATIVES],
    /// Steps of an engagement.
    pub engagement: usize,
    /// Steps before a partner hired again is there.
    pub rehire: usize,
    /// Steps in which an initiative counts as a project.
    pub project: usize,
    /// Skills at the start, AI and change.
    pub starting_skill: [f64; 2],
}

impl Run {
    /// The run of `plan` in `situation` on `grid`.
    pub fn new(grid: Grid, situation: Situation, plan: Plan, assumptions: &Assumptions) -> Self {
        let engagement = grid.steps(assumptions.engagement_months);
        let is_internal = plan.approach == Approach::InternalUpskilling;
        let initiatives = 1 + usize::from(situation.get(Field::FutureInitiatives));
        Self {
            grid,
            approach: plan.approach,
            assumptions: *assumptions,
            attrition: attrition(situation.share(Field::TeamStability)),
            comfort: situation.share(Field::DependencyComfort),
            similarity: situation.share(Field::InitiativeSimilarity),
            participation: participation(plan.levers.internal_role, assumptions),
            ownership: ownership(plan.levers.after_first_initiative, assumptions),
            handover: handover(plan.levers.transfer, assumptions),
            change_management: plan.levers.change_management,
            runway: grid.steps(f64::from(situation.get(Field::RunwayMonths))),
            initiatives,
            starts: starts(grid, assumptions.engagement_months, initiatives),
            engagement,
            rehire: grid.steps(assumptions.rehire_months),
            project: if is_internal { grid.steps(assumptions.own_project_months) } else { engagement },
            starting_skill: [situation.share(Field::AiSkills), situation.share(Field::ChangeSkills)],
        }
    }

    /// The same run if nobody inside learnt from it and nothing were handed over.
    #[must_use]
    pub fn without_learning(&self) -> Self {
        Self { participation: 0.0, handover: 0.0, ..*self }
    }

    /// m = first + second·W: how much of an initiative's change work is in scope, 0–1.
    pub fn change_scope(&self) -> (f64, f64) {
        let a = &self.assumptions;
        match self.change_management {
            ChangeManagement::None => (a.scope_without, 0.0),
            // Work that begins after launch bites only once something is live, and never fully.
            ChangeManagement::AfterLaunch => (a.scope_without, a.scope_after_launch),
            ChangeManagement::FromStart => (1.0, 0.0),
        }
    }

    /// g: share of the skill gap that a partner closes where one is present.
    pub fn gap_closed(&self) -> f64 {
        let a = &self.assumptions;
        match self.approach {
            Approach::ExternalPartnership => 1.0 - a.external_gap_left * (1.0 - a.hybrid_gap_closed),
            Approach::Hybrid => a.hybrid_gap_closed,
            Approach::InternalUpskilling | Approach::ToolFirst => 0.0,
        }
    }

    /// ω: extra effort per unit of work while a partner is present (C13).
    pub fn overhead_per_unit(&self) -> f64 {
        match self.approach {
            Approach::Hybrid => self.assumptions.external_overhead + self.assumptions.coordination_overhead,
            Approach::ExternalPartnership => self.assumptions.external_overhead,
            Approach::InternalUpskilling | Approach::ToolFirst => 0.0,
        }
    }

    /// B: how much formal upskilling the approach itself brings.
    pub fn training(&self) -> f64 {
        match self.approach {
            Approach::InternalUpskilling => 1.0,
            Approach::Hybrid => self.assumptions.hybrid_training,
            Approach::ExternalPartnership | Approach::ToolFirst => 0.0,
        }
    }

    /// Whether what is used is bought, not built.
    pub fn buys(&self) -> bool {
        self.approach == Approach::ToolFirst
    }

    /// How an initiative stands in the step that begins at `step`.
    pub fn status(&self, initiative: usize, step: usize) -> Status {
        let Some(age) = step.checked_sub(self.starts[initiative]) else {
            return Status { is_started: false, is_on: false, presence: 0.0 };
        };
        let is_on = age < self.project_steps(initiative);
        let presence = match self.approach {
            Approach::InternalUpskilling | Approach::ToolFirst => 0.0,
            Approach::Hybrid => f64::from(u8::from(initiative == 0 && is_on)),
            Approach::ExternalPartnership => match (is_on && age >= self.lead(initiative), initiative) {
                (true, 0) => 1.0,
                // A later engagement comes about as far as the organisation is content to rely on one.
                (true, _) => self.comfort,
                (false, _) => self.assumptions.retained * (2.0 * self.comfort - 1.0).larger(0.0),
            },
        };
        Status { is_started: true, is_on, presence }
    }

    /// The first step after `step` at which the regime is another; one that never comes where none is.
    pub fn next_change(&self, step: usize) -> usize {
        let mut next = NEVER;
        let mut consider = |change| {
            if change > step && change < next {
                next = change;
            }
        };
        consider(self.runway);
        for (initiative, &start) in self.starts[..self.initiatives].iter().enumerate() {
            consider(start);
            consider(start + self.lead(initiative));
            consider(start + self.project_steps(initiative));
        }
        next
    }

    /// Steps before a partner is there.
    fn lead(&self, initiative: usize) -> usize {
        if initiative > 0 && self.approach == Approach::ExternalPartnership { self.rehire } else { 0 }
    }

    /// Steps in which an initiative counts as a project: with a partner, those of the engagement and its lead.
    fn project_steps(&self, initiative: usize) -> usize {
        self.project + self.lead(initiative)
    }
}

/// How an initiative stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Status {
    /// Whether it has started.
    pub is_started: bool,
    /// Whether it is still a project.
    pub is_on: bool,
    /// π: a partner's presence in it, 0–1.
    pub presence: f64,
}

/// ρ = −ln(stability)/12, with the ends kept off zero and one.
fn attrition(stability: f64) -> f64 {
    -ln(stability.clamp(0.02, 0.995)) / 12.0
}

/// χ; only the order is claimed (C23).
fn participation(role: InternalRole, a: &Assumptions) -> f64 {
    match role {
        // What is delivered teaches nobody (C28).
        InternalRole::Recipient => 0.0,
        InternalRole::Observer => a.observer_part,
        InternalRole::Participant => a.participant_part,
        InternalRole::CoOwner => a.co_owner_part,
        InternalRole::Owner => 1.0,
    }
}

/// o; only the order is claimed (C25).
fn ownership(after: AfterFirstInitiative, a: &Assumptions) -> f64 {
    match after {
        AfterFirstInitiative::None => a.ownership_without,
        AfterFirstInitiative::Planned => a.ownership_planned,
        AfterFirstInitiative::OwnedAndFunded => 1.0,
    }
}

/// h; only the order is claimed.
fn handover(transfer: Transfer, a: &Assumptions) -> f64 {
    match transfer {
        Transfer::None => 0.0,
        Transfer::Documentation => a.handover_by_papers,
        Transfer::ExplicitTransfer => 1.0,
    }
}

fn starts(grid: Grid, engagement_months: f64, initiatives: usize) -> [usize; MAX_INITIATIVES] {
    let mut starts = [NEVER; MAX_INITIATIVES];
    starts[0] = 0;
    for (number, start) in starts.iter_mut().enumerate().take(initiatives).skip(1) {
        *start = grid.steps(later_start_month(engagement_months, number, initiatives));
    }
    starts
}

/// tⱼ = T_eng + 36·j/(N+1): when later initiative `number` (from 1) of all `initiatives` starts, before rounding
/// to the grid.
pub(super) fn later_start_month(engagement_months: f64, number: usize, initiatives: usize) -> f64 {
    engagement_months + LATER_MONTHS * number as f64 / initiatives as f64
}
