//! What a link that somebody sent says otherwise than one's own state, and which of it moves one's own answer.

use super::compare::{Effect, effects_of, said_otherwise};
use super::look_back::{Mark, Side, of_assumptions};
use crate::scenario::Approach;
use alloc::vec::Vec;

/// What two people say otherwise.
#[derive(Clone, Debug, PartialEq)]
pub struct Otherwise {
    /// What each differing input alone does to one's own answer, the weightiest first.
    pub effects: Vec<Effect>,
    /// Whether the assumptions are others, and whether they alone change one's own answer.
    pub assumptions: Mark,
    /// What fits best by one's own state, and by the link.
    pub best: [Approach; 2],
}

impl Otherwise {
    /// Whether no input and no assumption differs.
    pub fn is_nothing(&self) -> bool {
        self.effects.is_empty() && self.assumptions == Mark::AsThen
    }

    /// The inputs that alone change one's own answer.
    pub fn deciding(&self) -> impl Iterator<Item = &Effect> {
        self.effects.iter().filter(|effect| effect.changes_best)
    }
}

/// What `theirs` says otherwise than `own`: an evaluation for each input that differs, fifteen at most, and one where
/// the assumptions do.
pub fn otherwise(own: Side, theirs: Side) -> Otherwise {
    let said = said_otherwise(own.answered, theirs.answered);
    Otherwise {
        effects: effects_of(said, own.answered, theirs.answered, own.assumptions),
        assumptions: of_assumptions(own, theirs.assumptions),
        best: [own.answered.evaluation.best(), theirs.answered.evaluation.best()],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::explore::compare::{Answered, Input};
    use crate::model::{Assumptions, evaluate};
    use crate::scenario::examples::Example;
    use crate::scenario::{Field, Scenario};

    fn told(own: (&Scenario, &Assumptions), theirs: (&Scenario, &Assumptions)) -> Otherwise {
        let evaluations = [evaluate(own.0, own.1), evaluate(theirs.0, theirs.1)];
        let side = |(scenario, assumptions), evaluation| Side {
            answered: Answered { scenario, evaluation },
            assumptions,
        };
        otherwise(side(own, &evaluations[0]), side(theirs, &evaluations[1]))
    }

    #[test]
    fn the_same_state_says_nothing_otherwise() {
        let scenario = Example::LeavingTeam.scenario();
        let same = told((&scenario, &Assumptions::CENTRE), (&scenario, &Assumptions::CENTRE));
        assert!(same.is_nothing());
        assert_eq!(same.deciding().count(), 0);
    }

    #[test]
    fn one_input_that_decides_is_told_with_both_answers() {
        let own = Scenario::default();
        let mut theirs = own;
        theirs.situation = theirs.situation.with_clamped(Field::DependencyComfort, 98);
        let told = told((&own, &Assumptions::CENTRE), (&theirs, &Assumptions::CENTRE));
        let deciding: Vec<Input> = told.deciding().map(|effect| effect.input).collect();
        assert_eq!(deciding, [Input::Field(Field::DependencyComfort)]);
        assert_ne!(told.best[0], told.best[1]);
        assert_eq!(told.effects[0].best, told.best[1]);
    }

    #[test]
    fn other_assumptions_alone_are_something() {
        let scenario = Scenario::default();
        let mut values = Assumptions::CENTRE.to_array();
        values[0] += 1.0;
        let others = Assumptions::from_array(&values);
        let told = told((&scenario, &Assumptions::CENTRE), (&scenario, &others));
        assert!(!told.is_nothing() && told.effects.is_empty());
        assert_ne!(told.assumptions, Mark::AsThen);
    }
}
