//! The four ways of building AI capability.

use super::words::words;
use super::{AfterFirstInitiative, ChangeManagement, InternalRole, Levers, Plan, Transfer};

words! {
    /// One of the four approaches, in the order in which ties are broken.
    Approach {
        /// Hiring, training and growing skills inside.
        InternalUpskilling = "internal_upskilling",
        /// An experienced partner delivers.
        ExternalPartnership = "external_partnership",
        /// A partner's experts and the organisation's own people do the work together.
        Hybrid = "hybrid",
        /// Platforms are bought in the hope that use follows.
        ToolFirst = "tool_first",
    }
}

impl Approach {
    /// Whether a partner does part of the work (C20, C23).
    pub fn has_partner(self) -> bool {
        matches!(self, Self::ExternalPartnership | Self::Hybrid)
    }

    /// How the approach is usually bought or run (`model.md`, Typical plan); fits compare these.
    pub fn typical_levers(self) -> Levers {
        let (internal_role, change_management, after_first_initiative, transfer) = match self {
            Self::InternalUpskilling => (
                InternalRole::Owner,
                ChangeManagement::FromStart,
                AfterFirstInitiative::OwnedAndFunded,
                Transfer::None,
            ),
            Self::ExternalPartnership => (
                InternalRole::Recipient,
                ChangeManagement::FromStart,
                AfterFirstInitiative::Planned,
                Transfer::Documentation,
            ),
            Self::Hybrid => (
                InternalRole::CoOwner,
                ChangeManagement::FromStart,
                AfterFirstInitiative::OwnedAndFunded,
                Transfer::ExplicitTransfer,
            ),
            Self::ToolFirst => {
                (InternalRole::Recipient, ChangeManagement::None, AfterFirstInitiative::None, Transfer::None)
            }
        };
        Levers { internal_role, change_management, after_first_initiative, transfer }
    }

    /// This approach with its typical levers.
    pub fn typical_plan(self) -> Plan {
        Plan { approach: self, levers: self.typical_levers() }
    }
}
