//! The four criteria that tell lasting capability from a one-time delivery (C18).

use super::evaluation::{Judgement, Reason, Reasons, Verdict};
use crate::scenario::{
    AfterFirstInitiative, Approach, ChangeManagement, Field, InternalRole, Levers, Plan, Situation, Transfer,
};

/// Points that the work must add, against nobody learning from it, for anything to count as learnt.
const ADDS_POINTS: f64 = 4.0;
/// Share of what was still to learn that must be gained by the engagement's end for knowledge to grow.
const GROWS_SHARE: f64 = 0.18;
/// Capability, in points, at which keeping it is enough.
const KEPT_FROM_POINTS: f64 = 90.0;
/// Points that may go while capability still counts as kept.
const KEPT_WITHIN_POINTS: f64 = 2.0;
/// Stability, in percent, up to which what individuals know is as good as gone.
const LEAVING_STABILITY: u8 = 40;

/// Capability inside, in points, around the engagement.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CapabilityChange {
    /// When it starts.
    pub before: f64,
    /// When it ends.
    pub after: f64,
    /// When it ends, had nobody inside learnt anything from it.
    pub without_learning: f64,
}

/// Does knowledge inside grow, and is it held by more than individuals?
pub fn knowledge_grows(situation: Situation, plan: Plan, change: CapabilityChange) -> Judgement {
    if change.before >= KEPT_FROM_POINTS && change.after >= change.before - KEPT_WITHIN_POINTS {
        return judgement(Verdict::Meets, [Reason::CapabilityIsKept]);
    }
    let learnt = change.after - change.without_learning;
    if learnt < ADDS_POINTS {
        let watching = watching(plan.levers).into_iter();
        return judgement(Verdict::Fails, watching.chain([Reason::NothingIsGained]));
    }
    let doubts = [
        (situation.get(Field::TeamStability) <= LEAVING_STABILITY).then_some(Reason::PeopleLeave),
        (plan.levers.change_management == ChangeManagement::None).then_some(Reason::NotInScope),
        (change.after - change.before < GROWS_SHARE * (100.0 - change.before))
            .then_some(Reason::LittleIsGained),
    ];
    if doubts.iter().any(Option::is_some) {
        return judgement(Verdict::AtRisk, doubts.into_iter().flatten());
    }
    judgement(Verdict::Meets, [Reason::CapabilityGrows])
}

/// Do the organisation's own people do the work? Watching fails, however good the papers.
pub fn internal_doing(plan: Plan) -> Judgement {
    let delivered =
        plan.approach == Approach::ExternalPartnership && plan.levers.transfer != Transfer::ExplicitTransfer;
    let (verdict, reason) = match plan.levers.internal_role {
        InternalRole::Recipient => (Verdict::Fails, Reason::TeamReceives),
        InternalRole::Observer => (Verdict::Fails, Reason::TeamWatches),
        InternalRole::Participant if delivered => (Verdict::AtRisk, Reason::PartIsNotHandedOver),
        InternalRole::Participant => (Verdict::Meets, Reason::TeamDoesPart),
        InternalRole::CoOwner => (Verdict::Meets, Reason::TeamSharesIt),
        InternalRole::Owner => (Verdict::Meets, Reason::TeamRunsIt),
    };
    judgement(verdict, [reason])
}

/// Is change work in scope from the beginning? Scope alone, whatever the skill.
pub fn change_in_scope(plan: Plan) -> Judgement {
    match plan.levers.change_management {
        ChangeManagement::FromStart => judgement(Verdict::Meets, [Reason::StartsWithTheWork]),
        ChangeManagement::AfterLaunch => judgement(Verdict::AtRisk, [Reason::StartsAfterLaunch]),
        ChangeManagement::None => judgement(Verdict::Fails, [Reason::NotInScope]),
    }
}

/// Is what follows arranged? Where more follows, it also takes people who stay or knowledge handed over.
pub fn beyond_first(situation: Situation, plan: Plan) -> Judgement {
    let (arranged, reason) = match plan.levers.after_first_initiative {
        AfterFirstInitiative::OwnedAndFunded => (Verdict::Meets, Reason::OwnedAndFunded),
        AfterFirstInitiative::Planned => (Verdict::AtRisk, Reason::OnlyAnIntention),
        AfterFirstInitiative::None => return judgement(Verdict::Fails, [Reason::NothingArranged]),
    };
    let Some(weakness) = weakness_beyond_first(situation, plan) else {
        return judgement(arranged, [reason]);
    };
    match arranged {
        Verdict::Meets => judgement(Verdict::AtRisk, [weakness, reason]),
        Verdict::AtRisk | Verdict::Fails => judgement(Verdict::Fails, [reason, weakness]),
    }
}

fn weakness_beyond_first(situation: Situation, plan: Plan) -> Option<Reason> {
    let levers = plan.levers;
    let handed_over = plan.approach.has_partner() && levers.transfer == Transfer::ExplicitTransfer;
    if situation.get(Field::FutureInitiatives) == 0 || handed_over {
        return None;
    }
    if plan.approach.has_partner() && levers.transfer == Transfer::None && watching(levers).is_some() {
        return Some(Reason::KnowledgeStaysWithPartner);
    }
    (situation.get(Field::TeamStability) <= LEAVING_STABILITY).then_some(Reason::PeopleLeave)
}

fn watching(levers: Levers) -> Option<Reason> {
    match levers.internal_role {
        InternalRole::Recipient => Some(Reason::TeamReceives),
        InternalRole::Observer => Some(Reason::TeamWatches),
        _ => None,
    }
}

fn judgement(verdict: Verdict, reasons: impl IntoIterator<Item = Reason>) -> Judgement {
    Judgement { verdict, reasons: Reasons::of(reasons) }
}
