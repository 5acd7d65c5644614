//! The plan: an approach and the four levers by which it is run.

use super::Approach;
use super::words::{Words, words};

words! {
    /// What the organisation's own people do in the work, from least to most.
    InternalRole {
        /// Gets a finished system.
        Recipient = "recipient",
        /// Watches the work.
        Observer = "observer",
        /// Does part of it.
        Participant = "participant",
        /// Shares the decisions and the work.
        CoOwner = "co_owner",
        /// Runs it.
        Owner = "owner",
    }
}

words! {
    /// When the work on trust, workflow and habits begins.
    ChangeManagement {
        /// Not in scope.
        None = "none",
        /// Once the system is live.
        AfterLaunch = "after_launch",
        /// With the first day of the initiative.
        FromStart = "from_start",
    }
}

words! {
    /// What is arranged for the time after the first initiative.
    AfterFirstInitiative {
        /// Nothing.
        None = "none",
        /// An intention, nobody named.
        Planned = "planned",
        /// A named owner, money, and a routine for iteration, maintenance and governance.
        OwnedAndFunded = "owned_and_funded",
    }
}

words! {
    /// How what a partner knows comes inside.
    Transfer {
        /// It does not.
        None = "none",
        /// Hand-over papers at the end.
        Documentation = "documentation",
        /// Responsibility in steps, with a test that the team can do it alone.
        ExplicitTransfer = "explicit_transfer",
    }
}

words! {
    /// One of the four levers, in the order of `scales.md`.
    Lever {
        /// See [`InternalRole`].
        InternalRole = "internal_role",
        /// See [`ChangeManagement`].
        ChangeManagement = "change_management",
        /// See [`AfterFirstInitiative`].
        AfterFirstInitiative = "after_first_initiative",
        /// See [`Transfer`].
        Transfer = "transfer",
    }
}

impl Lever {
    /// How many settings the lever has; valid indices are below it.
    pub fn settings(self) -> usize {
        match self {
            Self::InternalRole => InternalRole::ALL.len(),
            Self::ChangeManagement => ChangeManagement::ALL.len(),
            Self::AfterFirstInitiative => AfterFirstInitiative::ALL.len(),
            Self::Transfer => Transfer::ALL.len(),
        }
    }

    /// The machine word of the setting at `index`; `None` past the end.
    pub fn setting_word(self, index: usize) -> Option<&'static str> {
        match self {
            Self::InternalRole => InternalRole::ALL.get(index).map(|value| value.word()),
            Self::ChangeManagement => ChangeManagement::ALL.get(index).map(|value| value.word()),
            Self::AfterFirstInitiative => AfterFirstInitiative::ALL.get(index).map(|value| value.word()),
            Self::Transfer => Transfer::ALL.get(index).map(|value| value.word()),
        }
    }

    /// The index of the setting with that word.
    pub fn setting_index(self, word: &str) -> Option<usize> {
        (0..self.settings()).find(|&index| self.setting_word(index) == Some(word))
    }
}

/// The settings of the four levers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Levers {
    /// Who does the work.
    pub internal_role: InternalRole,
    /// When change work begins.
    pub change_management: ChangeManagement,
    /// What follows the first initiative.
    pub after_first_initiative: AfterFirstInitiative,
    /// How knowledge is handed over.
    pub transfer: Transfer,
}

impl Levers {
    /// The strongest setting of every lever.
    pub const STRONGEST: Self = Self {
        internal_role: InternalRole::Owner,
        change_management: ChangeManagement::FromStart,
        after_first_initiative: AfterFirstInitiative::OwnedAndFunded,
        transfer: Transfer::ExplicitTransfer,
    };

    /// The index of one lever's setting.
    pub fn index(self, lever: Lever) -> usize {
        match lever {
            Lever::InternalRole => self.internal_role.index(),
            Lever::ChangeManagement => self.change_management.index(),
            Lever::AfterFirstInitiative => self.after_first_initiative.index(),
            Lever::Transfer => self.transfer.index(),
        }
    }

    /// The machine word of one lever's setting.
    pub fn word(self, lever: Lever) -> &'static str {
        match lever {
            Lever::InternalRole => self.internal_role.word(),
            Lever::ChangeManagement => self.change_management.word(),
            Lever::AfterFirstInitiative => self.after_first_initiative.word(),
            Lever::Transfer => self.transfer.word(),
        }
    }

    /// The same with one lever at `index`; unchanged where there is no such setting.
    #[must_use]
    pub fn with(mut self, lever: Lever, index: usize) -> Self {
        match lever {
            Lever::InternalRole => set(&mut self.internal_role, index),
            Lever::ChangeManagement => set(&mut self.change_management, index),
            Lever::AfterFirstInitiative => set(&mut self.after_first_initiative, index),
            Lever::Transfer => set(&mut self.transfer, index),
        }
        self
    }

    /// All 135 combinations, the first lever slowest.
    pub fn all() -> impl Iterator<Item = Self> {
        let sizes = [0, 1, 2, 3].map(|lever: usize| Lever::ALL[lever].settings());
        (0..sizes.iter().product()).map(move |number: usize| {
            let mut rest = number;
            let mut levers = Self::STRONGEST;
            for lever in Lever::ALL.iter().rev() {
                levers = levers.with(*lever, rest % lever.settings());
                rest /= lever.settings();
            }
            levers
        })
    }
}

fn set<W: Words>(value: &mut W, index: usize) {
    if let Some(&chosen) = W::ALL.get(index) {
        *value = chosen;
    }
}

/// An approach and how it would be run. Every combination is allowed; a poor one shows in the verdicts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The approach chosen.
    pub approach: Approach,
    /// How it would be run.
    pub levers: Levers,
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::vec::Vec;

    #[test]
    fn all_levers_are_135_different_combinations() {
        let all: Vec<Levers> = Levers::all().collect();
        assert_eq!(all.len(), 135);
        assert!(all.iter().enumerate().all(|(place, levers)| !all[..place].contains(levers)));
    }

    #[test]
    fn every_setting_is_found_again_by_its_word() {
        for lever in Lever::ALL {
            for index in 0..lever.settings() {
                let word = lever.setting_word(index).expect("index is below settings()");
                assert_eq!(lever.setting_index(word), Some(index));
                assert_eq!(Levers::STRONGEST.with(*lever, index).word(*lever), word);
            }
            assert_eq!(lever.setting_word(lever.settings()), None);
        }
    }
}
