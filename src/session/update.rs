//! State and action give the next state.

use super::assumptions::{with_standard, with_value};
use super::{Action, Gesture, State};
use crate::model::Assumptions;
use crate::scenario::{Approach, Factor, Levers, Plan, Scenario};

/// The state after `action`.
#[must_use]
pub fn update(state: &State, action: Action) -> State {
    match action {
        Action::FactorMoved(factor, at) => factor_moved(state, factor, at),
        Action::GestureEnded => State { gesture: None, ..state.clone() },
        Action::FieldSet(field, value) => {
            let situation = state.scenario.situation.with_clamped(field, value);
            with_scenario(state, Scenario { situation, ..state.scenario })
        }
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
        Action::LinkOpened(opened) => State { is_method_open: state.is_method_open, ..State::of(*opened) },
        Action::ResetToStart => {
            let opened = &state.opened;
            with_assumptions(&with_scenario(state, opened.scenario), opened.extras.assumptions)
        }
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
