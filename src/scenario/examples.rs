//! Worked examples to start from, each an organisation that a reader of the article would recognise.
//!
//! Their titles and stories are wording and stand in [`crate::text`].

use super::words::words;
use super::{
    AdoptionGap, AfterFirstInitiative, Approach, CapabilityAssessed, ChangeManagement, InternalRole, Levers,
    Plan, Readiness, Scenario, Situation, Transfer,
};

words! {
    /// One of the worked examples, in the order in which they are offered.
    Example {
        /// A steady, experienced team with a year of patience.
        SteadyTeam = "steady_team",
        /// Critical gaps under quarterly pressure.
        QuarterlyPressure = "quarterly_pressure",
        /// One urgent project, nothing to follow, content to rely on others.
        OneOff = "one_off",
        /// A platform bought before anyone asked who would use it.
        ToolsFirst = "tools_first",
        /// Good people who are about to leave.
        LeavingTeam = "leaving_team",
        /// Builders who never had to win anybody over.
        LopsidedTeam = "lopsided_team",
        /// A hybrid in name, in which the team watches.
        HybridInName = "hybrid_in_name",
        /// The same system again and again, by somebody else.
        SameAgain = "same_again",
    }
}

impl Example {
    /// The example's scenario.
    pub fn scenario(self) -> Scenario {
        match self {
            Self::SteadyTeam => example([14, 12, 74, 70, 93, 25, 5, 50], None, HONEST),
            Self::QuarterlyPressure => example([3, 2, 15, 12, 70, 30, 5, 35], None, HONEST),
            Self::OneOff => example(
                [3, 1, 5, 15, 50, 90, 0, 0],
                Some(Plan {
                    approach: Approach::ExternalPartnership,
                    levers: Levers {
                        internal_role: InternalRole::Recipient,
                        change_management: ChangeManagement::FromStart,
                        after_first_initiative: AfterFirstInitiative::OwnedAndFunded,
                        transfer: Transfer::Documentation,
                    },
                }),
                HONEST,
            ),
            Self::ToolsFirst => example(
                [8, 4, 30, 15, 80, 40, 6, 40],
                Some(Approach::ToolFirst.typical_plan()),
                Readiness { capability_assessed: CapabilityAssessed::No, adoption_gap: AdoptionGap::General },
            ),
            Self::LeavingTeam => example(
                [18, 15, 45, 50, 35, 20, 6, 50],
                Some(Approach::InternalUpskilling.typical_plan()),
                Readiness {
                    capability_assessed: CapabilityAssessed::Informal,
                    adoption_gap: AdoptionGap::Specific,
                },
            ),
            Self::LopsidedTeam => example(
                [8, 6, 86, 14, 88, 35, 6, 50],
                Some(Plan {
                    approach: Approach::InternalUpskilling,
                    levers: Levers {
                        change_management: ChangeManagement::AfterLaunch,
                        after_first_initiative: AfterFirstInitiative::Planned,
                        ..Approach::InternalUpskilling.typical_levers()
                    },
                }),
                Readiness {
                    capability_assessed: CapabilityAssessed::Honest,
                    adoption_gap: AdoptionGap::General,
                },
            ),
            Self::HybridInName => example(
                [10, 7, 32, 28, 82, 35, 5, 40],
                Some(Plan {
                    approach: Approach::Hybrid,
                    levers: Levers {
                        internal_role: InternalRole::Observer,
                        change_management: ChangeManagement::AfterLaunch,
                        after_first_initiative: AfterFirstInitiative::Planned,
                        transfer: Transfer::Documentation,
                    },
                }),
                Readiness {
                    capability_assessed: CapabilityAssessed::Informal,
                    adoption_gap: AdoptionGap::Specific,
                },
            ),
            Self::SameAgain => example(
                [6, 4, 12, 22, 68, 94, 9, 97],
                Some(Approach::ExternalPartnership.typical_plan()),
                HONEST,
            ),
        }
    }
}

const HONEST: Readiness =
    Readiness { capability_assessed: CapabilityAssessed::Honest, adoption_gap: AdoptionGap::Specific };

fn example(values: [i64; 8], plan: Option<Plan>, readiness: Readiness) -> Scenario {
    // The values above are within their ranges: `every_example_is_as_written` checks each.
    let situation = Situation::new(values).unwrap_or_default();
    Scenario { situation, plan, readiness }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Words;

    #[test]
    fn every_example_is_as_written() {
        for example in Example::ALL {
            assert_ne!(example.scenario().situation, Situation::default(), "{example:?}");
        }
    }
}
