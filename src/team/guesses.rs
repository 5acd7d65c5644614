//! The first choices of a team, sealed until all have made one or the group opens them: whoever hears another's choice
//! first gives up their own.

use super::Member;
use super::answers::Answer;
use super::readings::Tally;
use crate::scenario::Approach;
use alloc::vec::Vec;

/// What may be known of the first choices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Guesses {
    /// Not all are in.
    Sealed {
        /// The places of those who have made none.
        missing: Vec<usize>,
    },
    /// They are on the table.
    Open {
        /// Each one's, in the order of the members.
        each: Vec<Option<Approach>>,
        /// How many for each approach.
        tally: Tally,
        /// How many are the person's own answer now.
        as_answered: usize,
    },
}

impl Guesses {
    /// Whether they may be known, as a machine word.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Sealed { .. } => "sealed",
            Self::Open { .. } => "open",
        }
    }
}

/// The first choices of `members`, whose own answers are `answers`; `are_opened` where the group has opened them before
/// all were in. Where nobody has made one there is nothing to open.
pub fn guesses(members: &[Member], answers: &[Answer], are_opened: bool) -> Guesses {
    let each: Vec<Option<Approach>> = members.iter().map(Member::guess).collect();
    let missing: Vec<usize> =
        each.iter().enumerate().filter(|(_, guess)| guess.is_none()).map(|(place, _)| place).collect();
    let has_some = missing.len() < each.len();
    if !has_some || !(missing.is_empty() || are_opened) {
        return Guesses::Sealed { missing };
    }
    Guesses::Open {
        tally: Tally::of(&mut each.iter().flatten().copied()),
        as_answered: each.iter().zip(answers).filter(|(guess, answer)| **guess == Some(answer.best)).count(),
        each,
    }
}
