//! The mirrored errors, tools as strategy, and the question nobody asked (C17, C19–C21).

use super::evaluation::{Outcome, Reason, Reasons};
use crate::scenario::{
    AdoptionGap, AfterFirstInitiative, Approach, CapabilityAssessed, ChangeManagement, Field, InternalRole,
    Plan, Readiness, Situation, Transfer, Words,
};

/// Share of the time that building inside takes within which a partner counts as much faster.
const MUCH_FASTER: f64 = 0.75;

/// Building inside would miss the due date, and an approach with a partner would not take nearly so long.
/// Judged on typical plans.
pub fn upskilling_under_urgency(
    situation: Situation,
    plan: Plan,
    outcomes: &[Outcome; 4],
) -> Option<Reasons> {
    let months = |approach: Approach| outcomes[approach.index()].months_to_target;
    let due = f64::from(situation.get(Field::ResultsDueMonths));
    let inside = months(Approach::InternalUpskilling);
    let partner =
        [Approach::ExternalPartnership, Approach::Hybrid].into_iter().filter_map(months).reduce(f64::min)?;
    let is_late = inside.is_none_or(|inside| inside > due);
    let is_slow = inside.is_none_or(|inside| partner <= MUCH_FASTER * inside);
    (plan.approach == Approach::InternalUpskilling && is_late && is_slow)
        .then(|| Reasons::of([Reason::MissesTheDueDate, Reason::PartnerIsMuchFaster]))
}

/// Partner work that leaves the team watching, hands nothing over, and is not the last.
pub fn delivery_not_transfer(situation: Situation, plan: Plan) -> Option<Reasons> {
    let watching = match plan.levers.internal_role {
        InternalRole::Recipient => Reason::TeamReceives,
        InternalRole::Observer => Reason::TeamWatches,
        _ => return None,
    };
    let fires = plan.approach.has_partner()
        && plan.levers.transfer != Transfer::ExplicitTransfer
        && situation.get(Field::FutureInitiatives) > 0;
    fires.then(|| Reasons::of([watching, Reason::NoExplicitTransfer, Reason::MoreInitiativesFollow]))
}

/// Tools are bought, and fewer than two of the three things that build capability around them hold.
pub fn tools_as_strategy(plan: Plan) -> Option<Reasons> {
    let levers = plan.levers;
    let missing = [
        match levers.internal_role {
            InternalRole::CoOwner | InternalRole::Owner => None,
            InternalRole::Participant => Some(Reason::TeamDoesPart),
            InternalRole::Observer => Some(Reason::TeamWatches),
            InternalRole::Recipient => Some(Reason::TeamReceives),
        },
        match levers.change_management {
            ChangeManagement::FromStart => None,
            ChangeManagement::AfterLaunch => Some(Reason::StartsAfterLaunch),
            ChangeManagement::None => Some(Reason::NotInScope),
        },
        match levers.after_first_initiative {
            AfterFirstInitiative::OwnedAndFunded => None,
            AfterFirstInitiative::Planned => Some(Reason::OnlyAnIntention),
            AfterFirstInitiative::None => Some(Reason::NothingArranged),
        },
    ];
    let fires = plan.approach == Approach::ToolFirst && missing.iter().flatten().count() >= 2;
    fires.then(|| Reasons::of(missing.into_iter().flatten()))
}

/// Nobody assessed what is there, or nobody named the gap.
pub fn question_not_asked(readiness: Readiness) -> Option<Reasons> {
    let not_assessed =
        (readiness.capability_assessed == CapabilityAssessed::No).then_some(Reason::CapabilityNotAssessed);
    let no_gap = (readiness.adoption_gap == AdoptionGap::NoneNamed).then_some(Reason::NoGapNamed);
    (not_assessed.is_some() || no_gap.is_some())
        .then(|| Reasons::of([not_assessed, no_gap].into_iter().flatten()))
}
