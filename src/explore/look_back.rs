//! A decision seen from later: what has changed since, what of it moves the answer, and which tripwires were met.

use super::compare::{Answered, Effect, Input, effects, together_only};
use super::flips::Flip;
use super::tripwires::{Event, Tripwire};
use crate::model::{Assumptions, rank};
use crate::scenario::{Approach, Situation};
use alloc::vec::Vec;

/// What the inputs of a decision give in the version of the model that is at hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recomputed {
    /// The same answer, to the last bit.
    Same,
    /// The answer of another version of the model, with this best approach.
    OtherModel(Approach),
    /// Another answer of the same version: the record was changed on its way or by hand.
    Altered,
}

/// What became of one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// It is as it was.
    AsThen,
    /// It has changed, and alone it does not change the answer.
    Changed,
    /// It has changed, and alone it changes the answer.
    ChangesAnswer,
}

/// A decision seen from later.
#[derive(Clone, Debug, PartialEq)]
pub struct LookBack {
    /// What each changed input alone would have done to the answer then, the weightiest first.
    pub effects: Vec<Effect>,
    /// Whether the assumptions are others, and whether they alone would have changed the best approach then.
    pub assumptions: Mark,
    /// Whether the best approach is another one, and no change alone makes it so.
    pub together_only: bool,
    /// What was to be watched, and what became of it.
    pub watched: Vec<Watched>,
}

impl LookBack {
    /// What became of an input.
    pub fn mark(&self, input: Input) -> Mark {
        let effect = self.effects.iter().find(|effect| effect.input == input);
        effect.map_or(Mark::AsThen, |effect| changed(effect.changes_best))
    }
}

/// A tripwire and what became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Watched {
    /// What was to be watched.
    pub wire: Tripwire,
    /// Whether it has come about; `None` where no input tells.
    pub is_met: Option<bool>,
}

/// An answer under its assumptions.
#[derive(Clone, Copy, Debug)]
pub struct Side<'a> {
    /// The inputs and the answer to them.
    pub answered: Answered<'a>,
    /// The assumptions.
    pub assumptions: &'a Assumptions,
}

/// What became of the decision taken on `then`, of which `wires` were to be watched.
pub fn look_back(then: Side, now: Side, wires: &[Tripwire]) -> LookBack {
    let effects = effects(then.answered, now.answered, then.assumptions);
    let assumptions = of_assumptions(then, now.assumptions);
    let situation = now.answered.scenario.situation;
    let watched = wires.iter().map(|&wire| Watched { wire, is_met: is_met(wire.event, situation) });
    LookBack {
        together_only: assumptions != Mark::ChangesAnswer
            && together_only(then.answered, now.answered, &effects),
        effects,
        assumptions,
        watched: watched.collect(),
    }
}

/// What these other assumptions alone would have done to the answer then.
pub(super) fn of_assumptions(then: Side, now: &Assumptions) -> Mark {
    if then.assumptions == now {
        return Mark::AsThen;
    }
    changed(rank(then.answered.scenario.situation, now).order[0] != then.answered.evaluation.best())
}

fn changed(changes_answer: bool) -> Mark {
    if changes_answer { Mark::ChangesAnswer } else { Mark::Changed }
}

/// Whether the input has gone as far as its flip point or beyond; the course of use is in no input.
fn is_met(event: Event, now: Situation) -> Option<bool> {
    let Event::Flip(Flip { field, from, to, .. }) = event else { return None };
    let value = now.get(field);
    Some(if to > from { value >= to } else { value <= to })
}
