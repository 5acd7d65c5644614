//! Where another approach would win: the decision map over two inputs, and what would have to be true for the approach
//! that somebody would prefer. Work that can be paused, of the page of the map alone: other pages do without its code.

use super::map::DecisionMap;
use super::required::{Required, Search};
use crate::model::Assumptions;
use crate::scenario::{Approach, Field, Situation};
use alloc::rc::Rc;

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Question {
    /// The inputs.
    pub situation: Situation,
    /// The assumptions.
    pub assumptions: Assumptions,
    /// The inputs across the map and upward.
    pub sides: (Field, Field),
    /// The approach of which it is asked what would have to be true.
    pub preferred: Approach,
}

/// What has been found so far.
#[derive(Clone, Debug, PartialEq)]
pub struct Alternatives {
    question: Question,
    /// Steps made for this question, each of about one evaluation of the four approaches.
    pub evaluations: u32,
    /// The map that is being filled; `None` where both sides are the same input.
    cells: Option<Rc<DecisionMap>>,
    /// The last picture of the winner over two inputs: it stays until there is a newer one, and says what it is of.
    pub map: Option<Rc<DecisionMap>>,
    search: Search,
}

impl Alternatives {
    /// Nothing found yet.
    pub fn new(question: Question) -> Self {
        let Question { situation, assumptions, sides: (across, up), preferred } = question;
        Self {
            question,
            evaluations: 0,
            cells: DecisionMap::new(situation, across, up, &assumptions).map(Rc::new),
            map: None,
            search: Search::new(situation, preferred, &assumptions),
        }
    }

    /// The same with all of `earlier` that still holds, and its map until there is another.
    #[must_use]
    pub fn keeping(mut self, earlier: &Self) -> Self {
        let Question { situation, assumptions, sides, preferred } = self.question;
        if earlier.search.is_of(situation, preferred, &assumptions) {
            self.search = earlier.search.clone();
        }
        if sides == earlier.question.sides {
            let holds = |cells: &&Rc<DecisionMap>| cells.is_of(situation, &assumptions);
            self.cells = earlier.cells.as_ref().filter(holds).cloned().or(self.cells);
        }
        self.map = earlier.map.clone();
        if self.question == earlier.question {
            self.evaluations = earlier.evaluations;
        }
        self
    }

    /// Makes one step, of about one evaluation of the four approaches; false where nothing is left to find. The map
    /// comes first, coarse before fine.
    pub fn step(&mut self) -> bool {
        let Some(cells) = self.cells.as_mut().filter(|cells| !cells.is_whole()) else {
            let is_made = self.search.step();
            self.evaluations += u32::from(is_made);
            return is_made;
        };
        self.evaluations += 1;
        let was_coarse = cells.is_coarse();
        Rc::make_mut(cells).step();
        if cells.is_whole() || cells.is_coarse() != was_coarse {
            self.map = self.cells.clone();
        }
        true
    }

    /// Whether the map is of this question's inputs and sides.
    pub fn is_map_fresh(&self) -> bool {
        let Question { situation, assumptions, sides, .. } = self.question;
        self.map.as_ref().is_some_and(|map| map.sides() == sides && map.is_of(situation, &assumptions))
    }

    /// What would have to be true, once it is found.
    pub fn required(&self) -> Option<Required> {
        self.search.required()
    }

    /// What can be seen: more than before where this has changed. A map that is coarse, one that is whole, what would
    /// have to be true.
    pub fn stage(&self) -> [bool; 3] {
        let is_fresh = self.is_map_fresh();
        let is_whole = self.map.as_ref().is_some_and(|map| map.is_whole());
        [is_fresh, is_fresh && is_whole, self.required().is_some()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Words;
    use crate::scenario::examples::Example;

    fn question() -> Question {
        Question {
            situation: Example::QuarterlyPressure.scenario().situation,
            assumptions: Assumptions::CENTRE,
            sides: (Field::FutureInitiatives, Field::ResultsDueMonths),
            preferred: Approach::InternalUpskilling,
        }
    }

    fn whole(mut found: Alternatives) -> Alternatives {
        while found.step() {}
        found
    }

    #[test]
    fn stages_only_go_forward_and_end_with_everything_found() {
        let mut found = Alternatives::new(question());
        let mut stage = found.stage();
        assert_eq!(stage, [false; 3]);
        while found.step() {
            let next = found.stage();
            assert!(next >= stage, "{stage:?} {next:?}");
            stage = next;
        }
        assert_eq!(stage, [true; 3]);
        assert!(matches!(found.required(), Some(Required::Changes(_))));
    }

    #[test]
    fn the_map_holds_while_only_its_own_inputs_move_and_what_is_required_does_not() {
        let found = whole(Alternatives::new(question()));
        let situation = question().situation.with_clamped(Field::ResultsDueMonths, 20);
        let moved = Alternatives::new(Question { situation, ..question() }).keeping(&found);
        assert_eq!(moved.stage(), [true, true, false]);
        let situation = situation.with_clamped(Field::AiSkills, 90);
        let moved = Alternatives::new(Question { situation, ..question() }).keeping(&found);
        assert!(
            !moved.is_map_fresh() && moved.map == found.map,
            "an earlier picture stays, and is known as such"
        );
    }

    #[test]
    fn asking_of_another_approach_keeps_the_map() {
        let found = whole(Alternatives::new(question()));
        for &preferred in Approach::ALL {
            let asked = Alternatives::new(Question { preferred, ..question() }).keeping(&found);
            assert_eq!(asked.stage(), [true, true, preferred == question().preferred]);
        }
    }
}
