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
    /// It wins nowhere.
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
    /// The search for what `preferred` takes, with values of each input (in field order) within `spans`.
    pub fn new(
        situation: Situation,
        preferred: Approach,
        spans: [Span; 8],
        assumptions: &Assumptions,
    ) -> Self {
        Self { situation, preferred, spans, assumptions: *assumptions, stage: Stage::AsItIs }
    }

    /// The same with every value that the inputs allow.
    pub fn anywhere(situation: Situation, preferred: Approach, assumptions: &Assumptions) -> Self {
        let spans = core::array::from_fn(|place| Span::whole(Field::ALL[place]));
        Self::new(situation, preferred, spans, assumptions)
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
                let values = self.values(field, trial.size);
                there = there.with_clamped(field, self.value(field, rest % values, values));
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

    /// Number of values to try of one input in sets of `size`.
    fn values(&self, field: Field, size: u32) -> usize {
        let count = usize::from(self.spans[field.index()].count());
        match size {
            1 => count,
            2 => count.min(PAIR_VALUES),
            _ => count.min(TRIPLE_VALUES),
        }
    }

    /// The value at `place` of so many, spread evenly from end to end.
    fn value(&self, field: Field, place: usize, values: usize) -> i64 {
        let span = self.spans[field.index()];
        let width = usize::from(span.high() - span.low());
        // At most the width, so far below any limit.
        i64::from(span.low()) + (width * place / (values - 1).max(1)) as i64
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
        (search.required().expect("the search has ended"), steps)
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
        let flips = flips(situation(), CENTRE);
        // The nearest flip to each.
        for flip in Approach::ALL.iter().filter_map(|&one| flips.iter().find(|flip| flip.best == one)) {
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
        let mut sizes = [0; 4];
        for (months, most) in [(12, 12), (5, 15)] {
            let mut spans = near(situation(), most);
            spans[..2].copy_from_slice(&near(situation(), months)[..2]);
            for preferred in [Approach::InternalUpskilling, Approach::ExternalPartnership] {
                let (Required::Changes(changes), _) = required(situation(), preferred, spans) else {
                    continue;
                };
                sizes[changes.len()] += 1;
                let search = Search::new(situation(), preferred, spans, CENTRE);
                let with = |changes: &[Change]| {
                    changes.iter().fold(situation(), |there, change| {
                        there.with_clamped(change.field, i64::from(change.to))
                    })
                };
                assert!(search.wins(with(&changes)), "{preferred:?} {changes:?}");
                for spared in 0..changes.len() {
                    let mut fewer = changes.clone();
                    fewer.remove(spared);
                    assert!(!search.wins(with(&fewer)), "{preferred:?} {changes:?} without {spared}");
                }
                for drawn in 0..changes.len() {
                    let mut nearer = changes.clone();
                    let Change { from, to, .. } = nearer[drawn];
                    nearer[drawn].to = if from < to { to - 1 } else { to + 1 };
                    assert!(!search.wins(with(&nearer)), "{preferred:?} {changes:?} nearer in {drawn}");
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
