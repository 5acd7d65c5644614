//! The constants of one run: what a situation, a plan and the assumptions fix before the first step.

use super::assumptions::Assumptions;
use super::grid::Grid;
use super::stocks::{MAX_INITIATIVES, Stocks};
use crate::num::{ln, share};
use crate::scenario::{
    AfterFirstInitiative, Approach, ChangeManagement, Field, InternalRole, Plan, Situation, Transfer,
};

/// Months after the first engagement over which later initiatives are spread (`scales.md`).
const LATER_MONTHS: f64 = 36.0;

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
    /// Step at which each initiative starts.
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

    /// The stocks at month 0.
    pub fn start(&self) -> Stocks {
        Stocks {
            skill: self.starting_skill,
            routine: self.starting_skill.map(|skill| self.assumptions.starting_routine * skill),
            support: 1.0,
            ..Stocks::ZERO
        }
    }

    /// m: how much of an initiative's change work is in scope once `work` of it is in place, 0–1.
    #[inline(always)]
    pub fn change_scope(&self, work: f64) -> f64 {
        let a = &self.assumptions;
        match self.change_management {
            ChangeManagement::None => a.scope_without,
            // Work that begins after launch bites only once something is live, and never fully.
            ChangeManagement::AfterLaunch => a.scope_without + a.scope_after_launch * share(work),
            ChangeManagement::FromStart => 1.0,
        }
    }

    /// C = 1 − (1−K)(1−ηE): what the organisation can do by itself, per kind, 0–1.
    #[inline(always)]
    pub fn capability(&self, stocks: &Stocks, kind: usize) -> f64 {
        1.0 - (1.0 - stocks.skill[kind]) * (1.0 - self.assumptions.routine_use * stocks.routine[kind])
    }

    /// G = C + gπ(1−C): the skill in the room with a partner present at `presence`, 0–1.
    #[inline(always)]
    pub fn skill_in_room(&self, capability: f64, presence: f64) -> f64 {
        let gap_closed = match self.approach {
            Approach::ExternalPartnership => {
                1.0 - self.assumptions.external_gap_left * (1.0 - self.assumptions.hybrid_gap_closed)
            }
            Approach::Hybrid => self.assumptions.hybrid_gap_closed,
            Approach::InternalUpskilling | Approach::ToolFirst => 0.0,
        };
        capability + gap_closed * presence * (1.0 - capability)
    }
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
    let mut starts = [0; MAX_INITIATIVES];
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
