//! State and action give the next state.

use super::assumptions::{with_standard, with_value};
use super::{Action, Gesture, Own, State, compared, history};
use crate::link::Opened;
use crate::scenario::plausible::Doubt;
use crate::scenario::proposal::Answers;
use crate::scenario::{Factor, Field, Name, Note, Plan};
use alloc::rc::Rc;

/// The state after `action`.
#[must_use]
pub fn update(state: &State, action: Action) -> State {
    match action {
        Action::Undone => history::undone(state),
        Action::Redone => history::redone(state),
        action => history::remembered(state, action, &change),
    }
}

/// Changes `state`, which is a copy of its own, by `action`, the history aside. One copy changed in place: an
/// expression of the next state in every arm took 3 kB more of the page's program.
fn change(state: &mut State, action: Action) {
    // It was about what the page said before.
    state.offered = None;
    state.is_nothing_found = false;
    state.copied = None;
    let scenario = &mut state.scenario;
    match action {
        Action::FactorMoved(factor, at) => return move_factor(state, factor, at),
        Action::GestureEnded => {}
        Action::FieldSet(field, value) => scenario.situation = scenario.situation.with_clamped(field, value),
        Action::SituationSet(situation) => scenario.situation = situation,
        Action::RangeSet(field, doubt) => {
            state.ranges = state.ranges.with(field, doubt);
            if let Doubt::Within(span) = doubt {
                scenario.situation = scenario.situation.with_clamped(field, i64::from(span.middle()));
            }
        }
        Action::WorldsDrawn => state.ranges = state.ranges.with_seed(state.ranges.seed().wrapping_add(1)),
        Action::FieldReset(field) => reset_parts(state, &mut [field].into_iter()),
        Action::FactorReset(factor) => reset_parts(state, &mut factor.parts()),
        Action::ApproachChosen(approach) => scenario.plan = Some(approach.typical_plan()),
        Action::PlanLeftOpen => scenario.plan = None,
        Action::LeverSet(approach, levers, lever, index) => {
            scenario.plan = Some(Plan { approach, levers: levers.with(lever, index) });
        }
        Action::LeversSet(approach, levers) => scenario.plan = Some(Plan { approach, levers }),
        Action::ProposalAnswered(present, question, place) => {
            state.answers = state.answers.with(question, place);
            scenario.plan = Some(state.answers.plan(present));
        }
        Action::ProposalForgotten => return state.answers = Answers::default(),
        Action::CapabilityAssessedSet(answer) => scenario.readiness.capability_assessed = answer,
        Action::AdoptionGapSet(answer) => scenario.readiness.adoption_gap = answer,
        Action::AssumptionSet(place, value) => {
            state.assumptions = with_value(&state.assumptions, place, value);
        }
        Action::AssumptionsReset(place) => state.assumptions = with_standard(&state.assumptions, place),
        Action::NoteTyped(text) => state.note = Note::of(&text),
        Action::NameTyped(text) => state.name = Name::of(&text),
        Action::GuessMade(guess) => {
            state.guess = guess;
            state.is_guess_looked_at = false;
        }
        Action::ScenarioKept(name) => compared::keep(state, &name),
        Action::ScenarioNamed(place, name) => compared::name(state, place, &name),
        Action::ScenarioTaken(place) => compared::take(state, place),
        Action::ScenarioDropped(place) => compared::drop(state, place),
        Action::TeamGathered(team) => state.team = team,
        Action::DecisionRecorded(decided) => state.decided = decided,
        Action::LinkOpened(opened) => open(state, *opened, None),
        Action::LinkSent(opened, own) => open(state, *opened, Some(own)),
        Action::OwnKept => state.keep_own(),
        Action::TheirsTaken => state.own = None,
        Action::ResetToStart => {
            let Opened { scenario, extras, .. } = (*state.opened).clone();
            state.answers = Answers::default();
            state.say(scenario, extras);
        }
        // What is only shown leaves the slider in hand.
        Action::ExploreUnfolded(part, is_open) => return state.explored.unfold(part, is_open),
        Action::MapTurned(across, up) => return state.explored.turn(across, up),
        Action::MapCellTaken(column, row) => return state.explored.cell = Some((column, row)),
        Action::Preferred(approach) => return state.explored.preferred = approach,
        Action::TourTaken(place) => return state.tour = place,
        Action::NothingFound => return state.is_nothing_found = true,
        Action::TextOffered(text) => return state.offered = Some(text),
        Action::TextCopied(copied) => return state.copied = copied,
        Action::FramePartToggled(part) => {
            return state.hidden_in_frame = state.hidden_in_frame.toggled(part);
        }
        Action::ProblemsDismissed => return state.problems_dismissed = true,
        Action::GuessLookedAt(is_looked_at) => return state.is_guess_looked_at = is_looked_at,
        Action::ComparedWith(place) => return state.compared_with = place,
        Action::Undone | Action::Redone | Action::TextBrought(_) => return,
    }
    state.gesture = None;
    state.forget_answers_not_borne_out();
}

fn open(state: &mut State, opened: Opened, own: Option<Rc<Own>>) {
    let Opened { scenario, extras, .. } = opened.clone();
    state.problems_dismissed = false;
    state.is_guess_looked_at = false;
    state.opened = Rc::new(opened);
    state.own = own;
    state.hidden_in_frame = extras.hidden;
    state.answers = Answers::default();
    state.say(scenario, extras);
}

fn move_factor(state: &mut State, factor: Factor, at: u8) {
    let start = match state.gesture {
        Some(gesture) if gesture.factor == factor => gesture.start,
        _ => state.scenario.situation,
    };
    state.scenario.situation = factor.moved(start, at);
    state.gesture = Some(Gesture { factor, start, at });
}

fn reset_parts(state: &mut State, parts: &mut dyn Iterator<Item = Field>) {
    let start = state.opened.scenario.situation;
    let now = &mut state.scenario.situation;
    for field in parts {
        *now = now.with_clamped(field, i64::from(start.get(field)));
    }
}
