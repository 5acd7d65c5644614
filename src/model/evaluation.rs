//! The answer as plain data: numbers, verdicts and reasons as enums, never sentences.

use super::integrate::Trajectory;
use super::stocks::MAX_INITIATIVES;
use crate::scenario::words::words;
use crate::scenario::{Approach, Plan, Words};

/// What one approach, run in one way, leads to. Months count from an initiative's own start.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outcome {
    /// Months to the target in the first initiative; `None` = not within month 60.
    pub months_to_target: Option<f64>,
    /// Adoption of the first initiative at the due date, 0–1.
    pub adoption_at_due: f64,
    /// Adoption of the first initiative at month 60, 0–1.
    pub adoption_at_end: f64,
    /// Capability inside when the engagement ends, points.
    pub capability_at_engagement_end: f64,
    /// Capability inside at month 60, points.
    pub capability_at_end: f64,
    /// Share of the skill in the room that a partner brings, mean of months 48–60, 0–1.
    pub dependency_at_end: f64,
    /// Number of later initiatives.
    pub later_initiatives: usize,
    /// Months to the target per later initiative; entries from `later_initiatives` on are `None`.
    pub later_months_to_target: [Option<f64>; MAX_INITIATIVES - 1],
    /// The run itself, month by month.
    pub trajectory: Trajectory,
}

/// The three attributes that fit weighs, each 0–1.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct FitParts {
    /// How nearly the target is reached by the due date.
    pub reach: f64,
    /// How much use lasts, over all initiatives.
    pub sustained: f64,
    /// How well the organisation can go on by itself.
    pub independence: f64,
}

/// What each attribute counts for in this situation; the three add up to 1.
pub type Weights = FitParts;

words! {
    /// One of the four criteria that tell lasting capability from a one-time delivery (C18).
    Criterion {
        /// Does knowledge inside grow through the engagement?
        KnowledgeGrows = "knowledge_grows",
        /// Do the organisation's own people do the work?
        InternalDoing = "internal_doing",
        /// Is change work in scope from the beginning?
        ChangeInScope = "change_in_scope",
        /// Is there an arrangement for what follows the first initiative?
        BeyondFirst = "beyond_first",
    }
}

words! {
    /// A verdict on one criterion, from best to worst.
    Verdict {
        /// The plan meets the criterion.
        Meets = "meets",
        /// It might not.
        AtRisk = "at_risk",
        /// It does not.
        Fails = "fails",
    }
}

words! {
    /// One of the four ways of going wrong for good reasons (C17, C19–C21).
    Trap {
        /// Building inside when the clock has already run out.
        UpskillingUnderUrgency = "upskilling_under_urgency",
        /// A partner hired to deliver, not to transfer.
        DeliveryNotTransfer = "delivery_not_transfer",
        /// Tools are the strategy.
        ToolsAsStrategy = "tools_as_strategy",
        /// Nobody asked first which capability is wanted.
        QuestionNotAsked = "question_not_asked",
    }
}

words! {
    /// Why a verdict or a trap is as it is.
    Reason {
        /// Capability inside rises by enough to count.
        CapabilityGrows = "capability_grows",
        /// Capability inside is as high as any partner's, and stays.
        CapabilityIsKept = "capability_is_kept",
        /// Capability inside rises, but by little.
        LittleIsGained = "little_is_gained",
        /// Capability inside does not rise.
        NothingIsGained = "nothing_is_gained",
        /// What is learnt leaves with the people who leave.
        PeopleLeave = "people_leave",
        /// The organisation's people run the work.
        TeamRunsIt = "team_runs_it",
        /// They share decisions and work.
        TeamSharesIt = "team_shares_it",
        /// They do part of the work.
        TeamDoesPart = "team_does_part",
        /// They do part of the work, and nobody hands the rest over.
        PartIsNotHandedOver = "part_is_not_handed_over",
        /// They watch.
        TeamWatches = "team_watches",
        /// They are handed a finished system.
        TeamReceives = "team_receives",
        /// Change work starts with the first day.
        StartsWithTheWork = "starts_with_the_work",
        /// Change work starts once the system is live.
        StartsAfterLaunch = "starts_after_launch",
        /// Change work is not in scope.
        NotInScope = "not_in_scope",
        /// Somebody owns what follows, with money and a routine.
        OwnedAndFunded = "owned_and_funded",
        /// There is an intention, and nobody named.
        OnlyAnIntention = "only_an_intention",
        /// Nothing is arranged.
        NothingArranged = "nothing_arranged",
        /// The knowledge leaves with the partner.
        KnowledgeStaysWithPartner = "knowledge_stays_with_partner",
        /// The target comes after results are due.
        MissesTheDueDate = "misses_the_due_date",
        /// An approach with a partner would be there in three quarters of the time or less.
        PartnerIsMuchFaster = "partner_is_much_faster",
        /// Responsibility is not handed over in steps.
        NoExplicitTransfer = "no_explicit_transfer",
        /// More initiatives follow, so what is not learnt is missed.
        MoreInitiativesFollow = "more_initiatives_follow",
        /// Present capability has not been assessed.
        CapabilityNotAssessed = "capability_not_assessed",
        /// No adoption gap is named.
        NoGapNamed = "no_gap_named",
    }
}

/// Up to four reasons, the weightiest first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reasons([Option<Reason>; 4]);

impl Reasons {
    /// These reasons, in this order; a fifth would be dropped, and no rule gives so many.
    pub fn of(reasons: impl IntoIterator<Item = Reason>) -> Self {
        let mut kept = Self::default();
        for (place, reason) in kept.0.iter_mut().zip(reasons) {
            *place = Some(reason);
        }
        kept
    }

    /// The reasons in order.
    pub fn iter(&self) -> impl Iterator<Item = Reason> + '_ {
        self.0.iter().flatten().copied()
    }
}

/// A criterion's verdict with its reasons.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// The verdict.
    pub verdict: Verdict,
    /// Why.
    pub reasons: Reasons,
}

/// What the readiness gate says (C22).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gate {
    /// An honest assessment of present capability is missing.
    pub assessment_missing: bool,
    /// A specific adoption gap is missing.
    pub gap_missing: bool,
}

impl Gate {
    /// Ready to commit: nothing is missing.
    pub fn is_ready(self) -> bool {
        !self.assessment_missing && !self.gap_missing
    }

    /// The machine word of the gate.
    pub fn word(self) -> &'static str {
        if self.is_ready() { "ready" } else { "not_ready" }
    }
}

/// The whole answer to one scenario.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Evaluation {
    /// The plan judged: the one given, or the best approach with its typical plan.
    pub plan: Plan,
    /// Fit of each approach, 0–1, in the order of [`Approach::ALL`].
    pub fit: [f64; 4],
    /// What each fit is made of.
    pub fit_parts: [FitParts; 4],
    /// What each part counts for here.
    pub weights: Weights,
    /// The approaches, best first.
    pub order: [Approach; 4],
    /// Each approach with its typical plan.
    pub approaches: [Outcome; 4],
    /// The chosen approach as planned.
    pub chosen: Outcome,
    /// The four verdicts, in the order of [`Criterion::ALL`].
    pub criteria: [Judgement; 4],
    /// The traps walked into, in the order of [`Trap::ALL`], each with its reasons.
    pub traps: [Option<Reasons>; 4],
    /// Whether the organisation is ready to commit.
    pub readiness: Gate,
}

impl Evaluation {
    /// The approach that fits best.
    pub fn best(&self) -> Approach {
        self.order[0]
    }

    /// The fit of one approach, 0–1.
    pub fn fit_of(&self, approach: Approach) -> f64 {
        self.fit[approach.index()]
    }

    /// The outcome of one approach with its typical plan.
    pub fn outcome_of(&self, approach: Approach) -> &Outcome {
        &self.approaches[approach.index()]
    }

    /// The judgement on one criterion.
    pub fn judgement(&self, criterion: Criterion) -> Judgement {
        self.criteria[criterion.index()]
    }

    /// The traps walked into.
    pub fn traps(&self) -> impl Iterator<Item = (Trap, Reasons)> + '_ {
        Trap::ALL.iter().zip(self.traps).filter_map(|(&trap, reasons)| Some((trap, reasons?)))
    }
}
