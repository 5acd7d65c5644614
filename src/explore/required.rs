//! What would have to be true for an approach that somebody prefers to come first: the fewest inputs that would have
//! to be otherwise, each by as little as it takes, or that nothing tried will do.
//!
//! One input is tried at every value; where none will do, pairs, then threes, on grids of values whose nearest
//! hit is then drawn in, value by value. So a single change is the nearest there is; changes of several are near, not
//! surely the nearest, and where none are found there may be some between the values tried. At most 7,100
//! evaluations, far fewer where something is found. Work that can be paused: [`Search::step`] makes one evaluation.

use crate::model::{Assumptions, rank};
use crate::scenario::{Approach, Field, Situation, Words};
use alloc::vec::Vec;

/// Most inputs that are changed together.
const MOST_CHANGES: u32 = 3;
/// Values tried of each input of a pair, and of three.
const PAIR_VALUES: usize = 9;
const TRIPLE_VALUES: usize = 4;
/// Times that each input is drawn in.
const ROUNDS: usize = 2;
/// The least common multiple of the inputs' widths (35, 36, 100 and 12): distances over the width in whole numbers.
const WIDTHS: u32 = 6_300;

/// One input that would have to be otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
    /// No change of one input will do, and none of two or three that was tried.
    OutOfReach,
}

/// The search for what one approach takes, step by step.
#[derive(Clone, Debug, PartialEq)]
pub struct Search {
    situation: Situation,
    preferred: Approach,
    assumptions: Assumptions,
    stage: Stage,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Stage {
    /// The situation as it is.
    AsItIs,
    /// Sets of one to three inputs on their grids.
    Trying(Trial),
    /// A situation in which the approach wins; `turn` counts the inputs drawn in, `probe` is the next value of the one
    /// in turn.
    DrawingIn { there: Situation, turn: usize, probe: u8 },
    /// The approach wins here.
    Found(Situation),
    /// It wins nowhere that was tried.
    OutOfReach,
}

/// How far the sets of `size` inputs have been tried.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Trial {
    size: u32,
    /// The inputs that are changed, one bit each, and the number of the values that they take.
    inputs: usize,
    number: usize,
    /// The nearest situation in which the approach wins.
    nearest: Option<(u32, Situation)>,
}

impl Trial {
    fn of(size: u32) -> Self {
        Self { size, inputs: 1, number: 0, nearest: None }
    }
}

impl Search {
    /// The search for what `preferred` takes.
    pub fn new(situation: Situation, preferred: Approach, assumptions: &Assumptions) -> Self {
        Self { situation, preferred, assumptions: *assumptions, stage: Stage::AsItIs }
    }

    /// Whether this is the search for what `preferred` takes in that situation.
    pub fn is_of(&self, situation: Situation, preferred: Approach, assumptions: &Assumptions) -> bool {
        self.situation == situation && self.preferred == preferred && self.assumptions == *assumptions
    }

    /// Makes at most one evaluation; false where all is known.
    pub fn step(&mut self) -> bool {
        self.stage = match self.stage {
            Stage::AsItIs if self.wins(self.situation) => Stage::Found(self.situation),
            Stage::AsItIs => Stage::Trying(Trial::of(1)),
            Stage::Trying(trial) => self.tried(trial),
            Stage::DrawingIn { there, turn, probe } => self.drawn_in(there, turn, probe),
            Stage::Found(_) | Stage::OutOfReach => return false,
        };
        true
    }

    /// What would have to be true; `None` while that is not known.
    pub fn required(&self) -> Option<Required> {
        match self.stage {
            Stage::Found(there) if there == self.situation => Some(Required::Nothing),
            Stage::Found(there) => Some(Required::Changes(self.changes(there).collect())),
            Stage::OutOfReach => Some(Required::OutOfReach),
            _ => None,
        }
    }

    fn wins(&self, there: Situation) -> bool {
        rank(there, &self.assumptions).order[0] == self.preferred
    }

    fn changes(&self, there: Situation) -> impl Iterator<Item = Change> {
        let change = move |&field| Change { field, from: self.situation.get(field), to: there.get(field) };
        Field::ALL.iter().map(change).filter(|change| change.from != change.to)
    }

    /// Evaluates the next candidate that is nearer than what has been found.
    fn tried(&self, mut trial: Trial) -> Stage {
        while let Some(there) = self.next_candidate(&mut trial) {
            let distance = self.changes(there).fold(0, |sum, change| sum + change.distance());
            if trial.nearest.is_none_or(|(least, _)| distance < least) {
                if self.wins(there) {
                    trial.nearest = Some((distance, there));
                }
                return Stage::Trying(trial);
            }
        }
        match trial.nearest {
            Some((_, there)) => Stage::DrawingIn { there, turn: 0, probe: self.situation.get(Field::ALL[0]) },
            None if trial.size < MOST_CHANGES => Stage::Trying(Trial::of(trial.size + 1)),
            None => Stage::OutOfReach,
        }
    }

    /// The next situation that differs in as many inputs as it should; `None` where all have been given.
    fn next_candidate(&self, trial: &mut Trial) -> Option<Situation> {
        while trial.inputs < 1 << Field::ALL.len() {
            // The number's digits are the places of the values, each in the base of its input's count of values.
            let (mut there, mut rest) = (self.situation, trial.number);
            let is_changed = |field: &&Field| trial.inputs >> field.index() & 1 == 1;
            for &field in Field::ALL.iter().filter(is_changed) {
                let values = values(field, trial.size);
                there = there.with_clamped(field, value(field, rest % values, values));
                rest /= values;
            }
            if rest > 0 || trial.inputs.count_ones() != trial.size {
                trial.inputs += 1;
                trial.number = 0;
                continue;
            }
            trial.number += 1;
            if self.changes(there).count() == trial.size as usize {
                return Some(there);
            }
        }
        None
    }

    /// Moves the input in turn as near to its present value as the approach still wins.
    fn drawn_in(&self, there: Situation, turn: usize, probe: u8) -> Stage {
        let field = Field::ALL[turn % Field::ALL.len()];
        let reached = there.get(field);
        let nearer = there.with_clamped(field, i64::from(probe));
        if probe != reached && !self.wins(nearer) {
            let probe = if probe < reached { probe + 1 } else { probe - 1 };
            return Stage::DrawingIn { there, turn, probe };
        }
        match Field::ALL.get((turn + 1) % Field::ALL.len()) {
            Some(&next) if turn + 1 < ROUNDS * Field::ALL.len() => {
                Stage::DrawingIn { there: nearer, turn: turn + 1, probe: self.situation.get(next) }
            }
            _ => Stage::Found(nearer),
        }
    }
}

/// Number of values to try of one input in sets of `size`.
fn values(field: Field, size: u32) -> usize {
    match size {
        1 => usize::from(field.width()) + 1,
        // No input has fewer values than these.
        2 => PAIR_VALUES,
        _ => TRIPLE_VALUES,
    }
}

/// The value at `place` of so many, spread evenly from end to end.
fn value(field: Field, place: usize, values: usize) -> i64 {
    // At most the width, so far below any limit.
    i64::from(field.row().minimum) + (usize::from(field.width()) * place / (values - 1)) as i64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::explore::flips::flips;

    const CENTRE: &Assumptions = &Assumptions::CENTRE;

    fn situation() -> Situation {
        Situation::new([6, 4, 40, 45, 80, 35, 3, 50]).expect("in range")
    }

    fn required(situation: Situation, preferred: Approach) -> (Required, usize) {
        let mut search = Search::new(situation, preferred, CENTRE);
        let mut steps = 0;
        while search.step() {
            steps += 1;
        }
        (search.required().expect("the search has ended"), steps)
    }

    #[test]
    fn one_change_is_the_nearest_flip_to_the_preferred_approach() {
        let best = rank(situation(), CENTRE).order[0];
        assert_eq!(required(situation(), best).0, Required::Nothing);
        let flips = flips(situation(), CENTRE);
        // The nearest flip to each.
        for flip in Approach::ALL.iter().filter_map(|&one| flips.iter().find(|flip| flip.best == one)) {
            let Required::Changes(changes) = required(situation(), flip.best).0 else {
                panic!("{flip:?} shows that one change is enough")
            };
            let [change] = changes[..] else { panic!("one is enough, found {changes:?}") };
            let distance = Change { field: flip.field, from: flip.from, to: flip.to }.distance();
            assert!(change.distance() <= distance, "{change:?} {flip:?}");
        }
    }

    #[test]
    fn changes_that_are_found_will_do_and_none_of_them_can_be_spared() {
        let rows = [
            (1, Approach::InternalUpskilling, [6, 4, 40, 45, 80, 35, 3, 50]),
            (2, Approach::InternalUpskilling, [13, 15, 4, 20, 21, 4, 5, 19]),
            (3, Approach::InternalUpskilling, [22, 34, 5, 0, 0, 100, 0, 36]),
        ];
        for (size, preferred, values) in rows {
            let situation = Situation::new(values).expect("in range");
            let Required::Changes(changes) = required(situation, preferred).0 else {
                panic!("{values:?}: {size} changes will do")
            };
            assert_eq!(changes.len(), size, "{changes:?}");
            let with = |changes: &[Change]| {
                changes
                    .iter()
                    .fold(situation, |there, change| there.with_clamped(change.field, i64::from(change.to)))
            };
            let wins = |changes: &[Change]| rank(with(changes), CENTRE).order[0] == preferred;
            assert!(wins(&changes), "{preferred:?} {changes:?}");
            for place in 0..size {
                let mut fewer = changes.clone();
                fewer.remove(place);
                assert!(!wins(&fewer), "{preferred:?} {changes:?} without {place}");
                let mut nearer = changes.clone();
                let Change { from, to, .. } = nearer[place];
                nearer[place].to = if from < to { to - 1 } else { to + 1 };
                assert!(!wins(&nearer), "{preferred:?} {changes:?} nearer in {place}");
            }
        }
    }

    #[test]
    fn the_search_ends_within_a_bounded_number_of_steps() {
        let (required, steps) = required(Situation::default(), Approach::ToolFirst);
        assert_eq!(required, Required::OutOfReach);
        assert!(steps <= 7_100, "{steps}");
    }
}
