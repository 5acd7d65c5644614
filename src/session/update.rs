//! State and action give the next state.

use super::assumptions::{with_standard, with_value};
use super::{Action, Gesture, State, compared, history};
use crate::model::Assumptions;
use crate::scenario::{Approach, Factor, Field, Levers, Name, Note, Plan, Scenario};

/// The state after `action`.
#[must_use]
pub fn update(state: &State, action: Action) -> State {
    match action {
        Action::Undone => history::undone(state),
        Action::Redone => history::redone(state),
        action => history::remembered(state, &action, changed(state, &action)),
    }
}

/// The state after `action`, the history aside.
fn changed(state: &State, action: &Action) -> State {
    match *action {
        Action::Undone | Action::Redone => state.clone(),
        Action::FactorMoved(factor, at) => factor_moved(state, factor, at),
        Action::GestureEnded => State { gesture: None, ..state.clone() },
        Action::FieldSet(field, value) => {
            let situation = state.scenario.situation.with_clamped(field, value);
            with_scenario(state, Scenario { situation, ..state.scenario })
        }
        Action::FieldReset(field) => with_parts_reset(state, [field].into_iter()),
        Action::FactorReset(factor) => with_parts_reset(state, factor.parts()),
        Action::ApproachChosen(approach) => with_plan(state, Some(approach.typical_plan())),
        Action::PlanLeftOpen => with_plan(state, None),
        Action::LeverSet(approach, levers, lever, index) => {
            with_levers(state, approach, levers.with(lever, index))
        }
        Action::LeversSet(approach, levers) => with_levers(state, approach, levers),
        Action::CapabilityAssessedSet(capability_assessed) => {
            let mut scenario = state.scenario;
            scenario.readiness.capability_assessed = capability_assessed;
            with_scenario(state, scenario)
        }
        Action::AdoptionGapSet(adoption_gap) => {
            let mut scenario = state.scenario;
            scenario.readiness.adoption_gap = adoption_gap;
            with_scenario(state, scenario)
        }
        Action::AssumptionSet(place, value) => {
            with_assumptions(state, with_value(&state.assumptions, place, value))
        }
        Action::AssumptionsReset(place) => with_assumptions(state, with_standard(&state.assumptions, place)),
        Action::NoteTyped(ref text) => State { note: Note::of(text), ..state.clone() },
        Action::NameTyped(ref text) => State { name: Name::of(text), ..state.clone() },
        Action::GuessMade(guess) => State { guess, ..state.clone() },
        Action::ScenarioKept(ref name) => compared::kept(state, name),
        Action::ScenarioNamed(place, ref name) => compared::named(state, place, name),
        Action::ScenarioTaken(place) => compared::taken(state, place),
        Action::ScenarioDropped(place) => compared::dropped(state, place),
        Action::LinkOpened(ref opened) => {
            State { is_method_open: state.is_method_open, ..State::of((**opened).clone()) }
        }
        Action::ResetToStart => State {
            problems_dismissed: state.problems_dismissed,
            is_method_open: state.is_method_open,
            ..State::saying(state.opened.scenario, state.opened.extras.clone(), state.opened.clone())
        },
        Action::MethodUnfolded(is_method_open) => State { is_method_open, ..state.clone() },
        Action::ProblemsDismissed => State { problems_dismissed: true, ..state.clone() },
    }
}

fn factor_moved(state: &State, factor: Factor, at: u8) -> State {
    let start = match state.gesture {
        Some(gesture) if gesture.factor == factor => gesture.start,
        _ => state.scenario.situation,
    };
    let scenario = Scenario { situation: factor.moved(start, at), ..state.scenario };
    State { gesture: Some(Gesture { factor, start, at }), ..with_scenario(state, scenario) }
}

fn with_parts_reset(state: &State, parts: impl Iterator<Item = Field>) -> State {
    let start = state.opened.scenario.situation;
    let situation = parts.fold(state.scenario.situation, |situation, field| {
        situation.with_clamped(field, i64::from(start.get(field)))
    });
    with_scenario(state, Scenario { situation, ..state.scenario })
}

fn with_levers(state: &State, approach: Approach, levers: Levers) -> State {
    with_plan(state, Some(Plan { approach, levers }))
}

fn with_plan(state: &State, plan: Option<Plan>) -> State {
    with_scenario(state, Scenario { plan, ..state.scenario })
}

fn with_assumptions(state: &State, assumptions: Assumptions) -> State {
    State { assumptions, gesture: None, ..state.clone() }
}

fn with_scenario(state: &State, scenario: Scenario) -> State {
    State { scenario, gesture: None, ..state.clone() }
}
