//! The scenarios kept beside the present one. A place that there is not changes nothing.

use super::State;
use crate::scenario::{Name, Named, Scenario};
use core::mem::swap;

/// The present scenario kept beside as well, under `name`.
pub(super) fn kept(state: &State, name: &str) -> State {
    let mut next = state.clone();
    if state.can_keep() {
        next.compared.push(Named { name: Name::of(name), scenario: state.scenario });
    }
    next
}

/// The scenario at `place` called `name`.
pub(super) fn named(state: &State, place: usize, name: &str) -> State {
    let mut next = state.clone();
    if let Some(named) = next.compared.get_mut(place) {
        named.name = Name::of(name);
    }
    next
}

/// The scenario at `place` and the present one in each other's place, each with its name.
pub(super) fn taken(state: &State, place: usize) -> State {
    let mut next = State { gesture: None, ..state.clone() };
    if let Some(Named { name, scenario }) = next.compared.get_mut(place) {
        swap::<Scenario>(&mut next.scenario, scenario);
        swap::<Name>(&mut next.name, name);
    }
    next
}

/// Without the scenario at `place`.
pub(super) fn dropped(state: &State, place: usize) -> State {
    let mut next = state.clone();
    if place < next.compared.len() {
        next.compared.remove(place);
    }
    next
}
