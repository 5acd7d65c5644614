//! The scenarios kept beside the present one. A place that there is not changes nothing.

use super::State;
use crate::scenario::{Name, Named};
use core::mem::swap;

/// Keeps the present scenario beside as well, under `name`. The present one, which is to become another, gives that
/// name up: two of one name could not be told apart.
pub(super) fn keep(state: &mut State, name: &str) {
    if state.can_keep() {
        let name = Name::of(name);
        if state.name == name {
            state.name = Name::default();
        }
        state.compared.push(Named { name, scenario: state.scenario });
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
