//! What would have to be true for an approach that somebody prefers to come first: the fewest inputs that would have
//! to be otherwise, each by as little as it takes, or nothing within the values allowed.
//!
//! One input is tried at every value; where none will do, pairs, then threes, on grids of values whose nearest
//! hit is then drawn in, value by value. So a single change is the nearest there is, and changes of several are
//! near, not surely the nearest. At most 7,100 evaluations, far fewer where something is found. Work that can be
//! paused: [`Search::step`] makes one evaluation.

use crate::model::{Assumptions, rank};
use crate::scenario::plausible::Span;
use crate::scenario::{Approach, Field, Situation, Words};
use alloc::vec::Vec;

/// Most inputs that are changed together.
const MOST_CHANGES: usize = 3;
/// Values tried of each input of a pair, and of three.
const PAIR_VALUES: u8 = 9;
const TRIPLE_VALUES: u8 = 4;
/// Times that each change of a set is drawn in.
const ROUNDS: usize = 2;
/// The least common multiple of the inputs' widths (35, 36, 100 and 12): distances over the width in whole numbers.
const WIDTHS: u32 = 6_300;

/// One input that would have to be otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Change {
    /// The input.
    pub field: Field,
    /// Its present value.
    pub from: u8,
    /// What it would have to be.
    pub to: u8,
}

impl Change {
    fn distance(self) -> u32 {
        u32::from(self.from.abs_diff(self.to)) * WIDTHS / u32::from(self.field.width())
    }
}

/// What would have to be true.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Required {
    /// Nothing: the approach comes first as it is.
    Nothing,
    /// These inputs would have to be otherwise together, in field order.
    Changes(Vec<Change>),
    /// No change of up to three inputs will do.
    OutOfReach,
}

/// The search for what one approach takes, step by step.
#[derive(Clone, Debug, PartialEq)]
pub struct Search {
    situation: Situation,
    preferred: Approach,
    spans: [Span; 8],
    assumptions: Assumptions,
    stage: Stage,
}

#[derive(Clone, Debug, PartialEq)]
enum Stage {
    /// The situation as it is.
    AsItIs,
    /// Sets of `size` inputs; the nearest last.
    Trying {
        size: usize,
        pending: Vec<Vec<Change>>,
    },
    /// A set that will do; `turn` counts the changes drawn in, `probe` is the next value of the one in turn.
    DrawingIn {
        changes: Vec<Change>,
        turn: usize,
        probe: u8,
    },
    Done(Required),
}

impl Search {
    /// The search for what `preferred` takes, with values of each input (in field order) within `spans`.
    pub fn new(
        situation: Situation,
        preferred: Approach,
        spans: [Span; 8],
        assumptions: &Assumptions,
    ) -> Self {
        Self { situation, preferred, spans, assumptions: *assumptions, stage: Stage::AsItIs }
    }

    /// Makes at most one evaluation; false where all is known.
    pub fn step(&mut self) -> bool {
        match core::mem::replace(&mut self.stage, Stage::Done(Required::OutOfReach)) {
            Stage::AsItIs => {
                self.stage = if self.wins(&[]) { Stage::Done(Required::Nothing) } else { self.trying(1) };
            }
            Stage::Trying { size, pending } => self.stage = self.tried(size, pending),
            Stage::DrawingIn { changes, turn, probe } => self.stage = self.drawn_in(changes, turn, probe),
            Stage::Done(required) => {
                self.stage = Stage::Done(required);
                return false;
            }
        }
        true
    }

    /// What would have to be true; `None` while that is not known.
    pub fn required(&self) -> Option<&Required> {
        if let Stage::Done(required) = &self.stage { Some(required) } else { None }
    }

    fn wins(&self, changes: &[Change]) -> bool {
        let there = changes.iter().fold(self.situation, |situation, change| {
            situation.with_clamped(change.field, i64::from(change.to))
        });
        rank(there, &self.assumptions).order[0] == self.preferred
    }

    fn tried(&self, size: usize, mut pending: Vec<Vec<Change>>) -> Stage {
        match pending.pop() {
            None if size == MOST_CHANGES => Stage::Done(Required::OutOfReach),
            None => self.trying(size + 1),
            Some(changes) if !self.wins(&changes) => Stage::Trying { size, pending },
            Some(changes) if size == 1 => Stage::Done(Required::Changes(changes)),
            Some(changes) => {
                let probe = changes[0].from;
                Stage::DrawingIn { changes, turn: 0, probe }
            }
        }
    }

    fn drawn_in(&self, mut changes: Vec<Change>, mut turn: usize, mut probe: u8) -> Stage {
        let place = turn % changes.len();
        let reached = changes[place].to;
        changes[place].to = probe;
        if probe != reached && !self.wins(&changes) {
            changes[place].to = reached;
            probe = if probe < reached { probe + 1 } else { probe - 1 };
            return Stage::DrawingIn { changes, turn, probe };
        }
        turn += 1;
        if turn == ROUNDS * changes.len() {
            changes.retain(|change| change.to != change.from);
            return Stage::Done(Required::Changes(changes));
        }
        probe = changes[turn % changes.len()].from;
        Stage::DrawingIn { changes, turn, probe }
    }

    /// All sets of `size` inputs with their values to try, the nearest last; of equals the first in field order last.
    fn trying(&self, size: usize) -> Stage {
        let mut sets = alloc::vec![Vec::new()];
        let mut complete = Vec::new();
        for &field in Field::ALL {
            let with_field: Vec<Vec<Change>> = sets
                .iter()
                .flat_map(|set: &Vec<Change>| {
                    self.values(field, size).into_iter().map(|change| [set.as_slice(), &[change]].concat())
                })
                .collect();
            for set in with_field {
                if set.len() == size { complete.push(set) } else { sets.push(set) }
            }
        }
        let distance = |set: &[Change]| -> u32 { set.iter().map(|change| change.distance()).sum() };
        complete
            .sort_unstable_by(|one, other| distance(other).cmp(&distance(one)).then_with(|| other.cmp(one)));
        Stage::Trying { size, pending: complete }
    }

    /// The values to try of one input in sets of `size`.
    fn values(&self, field: Field, size: usize) -> Vec<Change> {
        let (low, high) = (self.spans[field.index()].low(), self.spans[field.index()].high());
        let from = self.situation.get(field);
        let wanted = match size {
            1 => high - low + 1,
            2 => PAIR_VALUES,
            _ => TRIPLE_VALUES,
        };
        let width = u32::from(high - low);
        let steps = u32::from(wanted.min(high - low + 1)).max(2) - 1;
        let mut values: Vec<u8> = (0..=steps).map(|step| low + (width * step / steps) as u8).collect();
        values.dedup();
        values.into_iter().filter(|&to| to != from).map(|to| Change { field, from, to }).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::explore::flips::flips;

    const CENTRE: &Assumptions = &Assumptions::CENTRE;

    fn situation() -> Situation {
        Situation::new([6, 4, 40, 45, 80, 35, 3, 50]).expect("in range")
    }

    fn required(situation: Situation, preferred: Approach, spans: [Span; 8]) -> (Required, usize) {
        let mut search = Search::new(situation, preferred, spans, CENTRE);
        let mut steps = 0;
        while search.step() {
            steps += 1;
        }
        (search.required().expect("the search has ended").clone(), steps)
    }

    /// The values allowed of every input, in field order.
    fn spans(span: impl Fn(Field) -> Span) -> [Span; 8] {
        let mut spans = [Span::whole(Field::AiSkills); 8];
        for (place, &field) in spans.iter_mut().zip(Field::ALL) {
            *place = span(field);
        }
        spans
    }

    /// The present values and up to `most` on either side.
    fn near(situation: Situation, most: u8) -> [Span; 8] {
        spans(|field| Span::around(field, situation.get(field), most))
    }

    #[test]
    fn one_change_is_the_nearest_flip_to_the_preferred_approach() {
        let best = rank(situation(), CENTRE).order[0];
        assert_eq!(required(situation(), best, spans(Span::whole)).0, Required::Nothing);
        for flip in flips(situation(), CENTRE) {
            let Required::Changes(changes) = required(situation(), flip.best, spans(Span::whole)).0 else {
                panic!("{flip:?} shows that one change is enough")
            };
            let [change] = changes[..] else { panic!("one is enough, found {changes:?}") };
            let distance = Change { field: flip.field, from: flip.from, to: flip.to }.distance();
            assert!(change.distance() <= distance, "{change:?} {flip:?}");
        }
    }

    #[test]
    fn changes_that_are_found_will_do_and_none_of_them_can_be_spared() {
        let mut sizes = [0; MOST_CHANGES + 1];
        for (months, most) in [(12, 12), (5, 15)] {
            let mut spans = near(situation(), most);
            spans[..2].copy_from_slice(&near(situation(), months)[..2]);
            for preferred in [Approach::InternalUpskilling, Approach::ExternalPartnership] {
                let (Required::Changes(changes), _) = required(situation(), preferred, spans) else {
                    continue;
                };
                sizes[changes.len()] += 1;
                let search = Search::new(situation(), preferred, spans, CENTRE);
                assert!(search.wins(&changes), "{preferred:?} {changes:?}");
                for spared in 0..changes.len() {
                    let mut fewer = changes.clone();
                    fewer.remove(spared);
                    assert!(!search.wins(&fewer), "{preferred:?} {changes:?} without {spared}");
                }
                for change in changes {
                    let span = spans[change.field.index()];
                    assert!((span.low()..=span.high()).contains(&change.to), "{change:?}");
                }
            }
        }
        assert!(sizes[1..].iter().all(|&size| size > 0), "not every number of changes occurs: {sizes:?}");
    }

    #[test]
    fn nothing_is_out_of_reach_within_a_bounded_number_of_steps() {
        let (required, steps) =
            required(Situation::default(), Approach::ToolFirst, near(Situation::default(), 3));
        assert_eq!(required, Required::OutOfReach);
        assert!(steps <= 7_100, "{steps}");
    }
}
