//! All worlds that anybody of a team holds plausible, tried one by one between frames.
//!
//! Everybody has the same number of worlds. They are dealt out of one sequence, the first person getting the first
//! world, so that together they are spread as evenly as one person's would be.

use super::Member;
use super::readings::Tally;
use crate::explore::worlds::{COARSE, Sample, TriedWorld};
use crate::model::Assumptions;
use crate::scenario::{Ranges, Situation};
use alloc::vec::Vec;

/// What somebody holds plausible.
#[derive(Clone, Copy, Debug, PartialEq)]
struct View {
    situation: Situation,
    ranges: Ranges,
    assumptions: Assumptions,
}

impl View {
    fn of(member: &Member) -> Self {
        let (situation, assumptions) = (member.scenario().situation, *member.assumptions());
        Self { situation, ranges: member.ranges(), assumptions }
    }
}

/// The pooled worlds of a team.
#[derive(Clone, Debug, PartialEq)]
pub struct Pool {
    views: Vec<View>,
    /// The worlds of the person whose turn it is.
    sample: Option<Sample>,
    tried: usize,
    tally: Tally,
}

impl Pool {
    /// No world tried yet.
    pub fn new(members: &[Member]) -> Self {
        let views = members.iter().map(View::of).collect();
        Self { views, sample: None, tried: 0, tally: Tally::default() }
    }

    /// Tries the next world; false where none is left.
    pub fn step(&mut self) -> bool {
        let people = self.views.len();
        if self.is_whole() {
            return false;
        }
        let (person, turn) = (self.tried / self.each(), self.tried % self.each());
        if turn == 0 {
            let View { situation, ranges, assumptions } = self.views[person];
            self.sample = Some(Sample::new(situation, &ranges, &assumptions));
        }
        if let Some(sample) = &self.sample {
            self.tally.add(TriedWorld::of(&sample.world(turn * people + person)).order[0]);
        }
        self.tried += 1;
        true
    }

    /// Worlds that there will be: [`COARSE`], and so many more that everybody has the same number.
    pub fn total(&self) -> usize {
        self.each() * self.views.len()
    }

    /// Whether all worlds have been tried; of nobody there are none.
    pub fn is_whole(&self) -> bool {
        self.tried >= self.total()
    }

    /// In how many worlds each approach comes first; `None` until all have been tried, since people take turns.
    pub fn tally(&self) -> Option<Tally> {
        (self.is_whole() && self.tried > 0).then_some(self.tally)
    }

    /// Whether these are the worlds of `members`.
    pub fn is_of(&self, members: &[Member]) -> bool {
        self.views.iter().copied().eq(members.iter().map(View::of))
    }

    /// Worlds of each person.
    fn each(&self) -> usize {
        COARSE.div_ceil(self.views.len().max(1))
    }
}
