//! Undo and redo over everything that the link says.
//!
//! A step is what a person would call one: a whole drag of a slider, a whole run of typing. What the link does
//! not say (the method unfolded, a notice put away) is no step. Only this file knows how steps are kept.

use super::{Action, Own, State};
use crate::link::{self, Extras, Opened};
use crate::scenario::{Factor, Field, Scenario};
use alloc::rc::Rc;
use alloc::string::String;
use alloc::vec::Vec;

/// Most steps that can be undone; the oldest are dropped.
pub const LONGEST: usize = 200;

/// Most steps that go along to another page.
const GO_ALONG: usize = 20;

/// All that the link says, what it was opened from, and one's own state where that stands beside: where one step of the history goes.
#[derive(Clone, Debug, PartialEq)]
pub struct Snapshot {
    scenario: Scenario,
    extras: Extras,
    opened: Rc<Opened>,
    own: Option<Rc<Own>>,
}

/// The steps before and after the present. Shared, so that a state is cheap to clone.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    /// What was before, the newest last.
    past: Rc<Vec<Rc<Snapshot>>>,
    /// What was undone, the next to be redone last.
    future: Rc<Vec<Rc<Snapshot>>>,
    /// What the last action began or went on with.
    run: Option<Run>,
}

/// Actions of which many in a row are one step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Run {
    Factor(Factor),
    Field(Field),
    Assumption(usize),
    Note,
    Name,
    NameBeside(usize),
}

impl Run {
    fn of(action: &Action) -> Option<Self> {
        match *action {
            Action::FactorMoved(factor, _) => Some(Self::Factor(factor)),
            Action::FieldSet(field, _) => Some(Self::Field(field)),
            Action::AssumptionSet(place, _) => Some(Self::Assumption(place)),
            Action::NoteTyped(_) => Some(Self::Note),
            Action::NameTyped(_) => Some(Self::Name),
            Action::ScenarioNamed(place, _) => Some(Self::NameBeside(place)),
            _ => None,
        }
    }
}

impl Snapshot {
    /// What `state` says now.
    pub fn of(state: &State) -> Self {
        Self {
            scenario: state.scenario,
            extras: state.extras(),
            opened: state.opened.clone(),
            own: state.own.clone(),
        }
    }

    /// Whether this is a link as it was sent, with no state of one's own beside.
    fn is_sent(&self) -> bool {
        self.own.as_ref().is_some_and(|own| own.is_example)
            && self.scenario == self.opened.scenario
            && self.extras == self.opened.extras
    }

    /// `state` saying this instead. Where that is another link, its notice is shown again.
    fn shown_in(&self, state: &State, history: History) -> State {
        let mut next = State { history, ..state.clone() };
        next.problems_dismissed &= Rc::ptr_eq(&self.opened, &state.opened);
        next.opened = self.opened.clone();
        next.own = self.own.clone();
        next.say(self.scenario, self.extras.clone());
        next
    }
}

/// The state after `action`, which changes a copy of `before` as `change` says, with the step remembered.
pub(super) fn remembered(before: &State, action: Action, change: &dyn Fn(&mut State, Action)) -> State {
    let run = Run::of(&action);
    let mut after = before.clone();
    change(&mut after, action);
    let (was, is) = (Snapshot::of(before), Snapshot::of(&after));
    let history = &mut after.history;
    let goes_on = run.is_some() && run == history.run;
    if was == is {
        // What changed nothing goes on with a run, and begins none.
        history.run = run.filter(|_| goes_on);
        return after;
    }
    history.run = run;
    history.future = Rc::default();
    if !goes_on {
        history.begin(was);
    } else if history.past.last().is_some_and(|start| **start == is) {
        // The hand is back where it began: there is nothing to undo, and what follows is a step again.
        Rc::make_mut(&mut history.past).pop();
        history.run = None;
    }
    after
}

/// The state before the last step; the same where there is none.
pub(super) fn undone(state: &State) -> State {
    let mut history = state.history.clone();
    let Some(snapshot) = Rc::make_mut(&mut history.past).pop() else { return state.clone() };
    Rc::make_mut(&mut history.future).push(Rc::new(Snapshot::of(state)));
    history.run = None;
    snapshot.shown_in(state, history)
}

/// The state before the last step was undone; the same where none was.
pub(super) fn redone(state: &State) -> State {
    let mut history = state.history.clone();
    let Some(snapshot) = Rc::make_mut(&mut history.future).pop() else { return state.clone() };
    history.begin(Snapshot::of(state));
    history.run = None;
    snapshot.shown_in(state, history)
}

impl History {
    fn begin(&mut self, was: Snapshot) {
        let past = Rc::make_mut(&mut self.past);
        past.push(Rc::new(was));
        if past.len() > LONGEST {
            past.remove(0);
        }
    }
}

impl State {
    /// Whether there is a step to undo.
    pub fn can_undo(&self) -> bool {
        !self.history.past.is_empty()
    }

    /// The steps that go along to another page of the same visit: what was before, as links, the oldest first, one a line.
    /// None beyond a choice between one's own and somebody else's, nor what was sent as it was sent: a link does not say whose
    /// it is.
    pub fn steps(&self) -> String {
        let past = &self.history.past;
        let count = past
            .iter()
            .rev()
            .take(GO_ALONG)
            .take_while(|step| step.own == self.own && !step.is_sent())
            .count();
        let links = past[past.len() - count..].iter().map(|step| link::encode(&step.scenario, &step.extras));
        links.collect::<Vec<String>>().join("\n")
    }

    /// Takes up the steps that came along from another page.
    pub fn take_up(&mut self, steps: &str) {
        for line in steps.lines() {
            let Opened { scenario, extras, .. } = link::open(line, "");
            self.history.begin(Snapshot {
                scenario,
                extras,
                opened: self.opened.clone(),
                own: self.own.clone(),
            });
        }
    }

    /// Whether there is an undone step to do again.
    pub fn can_redo(&self) -> bool {
        !self.history.future.is_empty()
    }
}
