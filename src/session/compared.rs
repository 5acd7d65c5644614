//! The scenarios kept beside the present one. A place that there is not changes nothing.

use super::State;
use crate::scenario::{Name, Named};
use core::mem::swap;

/// Keeps the present scenario beside as well, under `name`.
pub(super) fn keep(state: &mut State, name: &str) {
    if state.can_keep() {
        state.compared.push(Named { name: Name::of(name), scenario: state.scenario });
    }
}

/// Calls the scenario at `place` `name`.
pub(super) fn name(state: &mut State, place: usize, name: &str) {
    if let Some(named) = state.compared.get_mut(place) {
        named.name = Name::of(name);
    }
}

/// Puts the scenario at `place` and the present one in each other's place, each with its name.
pub(super) fn take(state: &mut State, place: usize) {
    if let Some(Named { name, scenario }) = state.compared.get_mut(place) {
        swap(&mut state.scenario, scenario);
        swap(&mut state.name, name);
    }
}

/// Lets the scenario at `place` go.
pub(super) fn drop(state: &mut State, place: usize) {
    if place < state.compared.len() {
        state.compared.remove(place);
    }
}
