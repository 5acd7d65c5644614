//! What the group as a whole would do, read in several ways: at the middle of its inputs, by everyone's own answer, and
//! over all worlds that anybody holds plausible ([`super::pool`]). No reading is the right one; where they agree, it
//! does not matter which is taken.

use crate::scenario::words::words;
use crate::scenario::{Approach, Words};

words! {
    /// A way of reading the answer of a group.
    Reading {
        /// The best approach at the middle of the inputs and assumptions.
        Middle = "middle",
        /// The best approach of most people's own answers.
        Own = "own",
        /// The best approach in most of the worlds that anybody holds plausible.
        Pooled = "pooled",
    }
}

/// How many speak for each approach, in the order of [`Approach::ALL`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally([usize; 4]);

impl Tally {
    /// The count of `approaches`.
    pub fn of(approaches: &mut dyn Iterator<Item = Approach>) -> Self {
        let mut tally = Self::default();
        approaches.for_each(|approach| tally.add(approach));
        tally
    }

    /// Counts one more.
    pub fn add(&mut self, approach: Approach) {
        self.0[approach.index()] += 1;
    }

    /// How many speak for `approach`.
    pub fn count(&self, approach: Approach) -> usize {
        self.0[approach.index()]
    }

    /// How many there are in all.
    pub fn total(&self) -> usize {
        self.0.iter().sum()
    }

    /// The approach that more speak for than for any other; `None` of nobody, and where two are level.
    pub fn leader(&self) -> Option<Approach> {
        let most = self.0.iter().copied().fold(1, usize::max);
        let mut leaders = Approach::ALL.iter().copied().filter(|&approach| self.count(approach) == most);
        leaders.next().filter(|_| leaders.next().is_none())
    }

    /// The approaches that anybody speaks for, in order.
    pub fn present(&self) -> impl Iterator<Item = Approach> + '_ {
        Approach::ALL.iter().copied().filter(|&approach| self.count(approach) > 0)
    }

    /// Whether all speak for one approach.
    pub fn is_unanimous(&self) -> bool {
        self.present().count() == 1
    }
}

/// The answers of a group under the readings there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Readings {
    /// At the middle.
    pub middle: Approach,
    /// Everyone's own answer.
    pub own: Tally,
    /// All plausible worlds; `None` while they are being tried.
    pub pooled: Option<Tally>,
}

impl Readings {
    /// What one of them says; `None` where it leaves two approaches level, or is not there yet.
    pub fn says(&self, reading: Reading) -> Option<Approach> {
        match reading {
            Reading::Middle => Some(self.middle),
            Reading::Own => self.own.leader(),
            Reading::Pooled => self.pooled?.leader(),
        }
    }

    /// Whether that reading is there already.
    pub fn is_there(&self, reading: Reading) -> bool {
        reading != Reading::Pooled || self.pooled.is_some()
    }

    /// The approach that all readings there are say; `None` where they do not agree.
    pub fn agreed(&self) -> Option<Approach> {
        let mut there = Reading::ALL.iter().filter(|&&reading| self.is_there(reading));
        there.all(|&reading| self.says(reading) == Some(self.middle)).then_some(self.middle)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Approach::{ExternalPartnership as External, Hybrid, ToolFirst};

    fn tally(approaches: &[Approach]) -> Tally {
        Tally::of(&mut approaches.iter().copied())
    }

    #[test]
    fn who_is_level_with_another_does_not_lead() {
        for (approaches, leader) in [
            (&[][..], None),
            (&[Hybrid], Some(Hybrid)),
            (&[Hybrid, External], None),
            (&[Hybrid, External, Hybrid], Some(Hybrid)),
            (&[Hybrid, External, ToolFirst, External, Hybrid], None),
        ] {
            assert_eq!(tally(approaches).leader(), leader, "{approaches:?}");
        }
        assert!(tally(&[Hybrid, Hybrid]).is_unanimous() && !tally(&[Hybrid, External]).is_unanimous());
    }

    #[test]
    fn readings_agree_only_where_each_that_is_there_says_the_same() {
        let own = tally(&[Hybrid, Hybrid, External]);
        let rows = [
            (Hybrid, None, Some(Hybrid)),
            (External, None, None),
            (Hybrid, Some(tally(&[Hybrid])), Some(Hybrid)),
            (Hybrid, Some(tally(&[External])), None),
            (Hybrid, Some(tally(&[External, Hybrid])), None),
        ];
        for (middle, pooled, agreed) in rows {
            assert_eq!(Readings { middle, own, pooled }.agreed(), agreed, "{middle:?} {pooled:?}");
        }
    }
}
