//! Why a verdict or a trap is as it is.

use crate::model::{Reason, Reasons};
use alloc::string::String;
use alloc::vec::Vec;

/// All reasons as sentences, the weightiest first.
pub fn sentences(reasons: &Reasons) -> String {
    let sentences: Vec<&str> = reasons.iter().map(sentence).collect();
    sentences.join(" ")
}

/// One reason as a sentence.
pub fn sentence(reason: Reason) -> &'static str {
    match reason {
        Reason::CapabilityGrows => "Your people learn enough in the first project for it to count.",
        Reason::CapabilityIsKept => "Your people are about as good as any partner, and stay so.",
        Reason::LittleIsGained => "Too little of what is missing is learnt in the first project.",
        Reason::NothingIsGained => "Next to nothing is learnt inside.",
        Reason::PeopleLeave => "What people learn walks out with them: too many leave.",
        Reason::TeamRunsIt => "Your people run it.",
        Reason::TeamSharesIt => "Your people share the decisions and the work.",
        Reason::TeamDoesPart => "Your people do part of the work.",
        Reason::PartIsNotHandedOver => "Your people do part of the work; the rest is never handed over.",
        Reason::TeamWatches => "Your people only watch.",
        Reason::TeamReceives => "Your people are handed a finished system.",
        Reason::StartsWithTheWork => "Work on trust and habits starts on the first day.",
        Reason::StartsAfterLaunch => "Work on trust and habits waits until after launch.",
        Reason::NotInScope => "Work on trust and habits is nobody's task.",
        Reason::OwnedAndFunded => "Somebody owns what follows, with money and a routine.",
        Reason::OnlyAnIntention => "Nobody of yours is named for what follows.",
        Reason::NothingArranged => "Nothing is arranged for afterwards.",
        Reason::KnowledgeStaysWithPartner => "What the partner knows goes when the partner goes.",
        Reason::MissesTheDueDate => "Your people alone would miss the date.",
        Reason::PartnerIsMuchFaster => "With a partner it would take at most three quarters of the time.",
        Reason::NoExplicitTransfer => "Responsibility is not handed over step by step.",
        Reason::MoreInitiativesFollow => "More initiatives follow, so what is not learnt now is missed then.",
        Reason::CapabilityNotAssessed => "Nobody has looked at what is already here.",
        Reason::NoGapNamed => "Nobody has said who should use what.",
    }
}
