//! Long work in slices between frames: the newest input wins, one run is in flight, and what is shown is
//! either right or not shown.
//!
//! No worker: the one-file build and sandboxed frames have none.

use super::browser::frame_clock::{Pending, Slice, after_frame};
use crate::explore::track::{Picture, Survey};
use crate::model::Assumptions;
use crate::scenario::{Factor, Situation};
use crate::session::State;
use alloc::rc::Rc;
use core::cell::RefCell;
use yew::prelude::*;

/// The newest picture of every slider's track: whole, coarse, or still the one before.
#[hook]
pub fn use_survey(state: &State) -> Rc<Survey> {
    let wanted = Wanted::of(state);
    let shown = use_state(|| Rc::new(wanted.survey()));
    let run = use_memo((), |()| Rc::new(Run::default()));
    use_effect_with(wanted, {
        let shown = shown.clone();
        move |wanted| {
            let survey = wanted.survey().keeping(&shown);
            run.start(survey, move |survey| shown.set(survey));
        }
    });
    (*shown).clone()
}

/// What a survey depends on.
#[derive(Clone, Copy, PartialEq)]
struct Wanted {
    situation: Situation,
    in_hand: Option<(Factor, Situation)>,
    assumptions: Assumptions,
}

impl Wanted {
    fn of(state: &State) -> Self {
        Self {
            situation: state.scenario.situation,
            in_hand: state.gesture.map(|gesture| (gesture.factor, gesture.start)),
            assumptions: state.assumptions,
        }
    }

    fn survey(&self) -> Survey {
        Survey::new(self.situation, self.in_hand, &self.assumptions)
    }
}

/// The one run in flight; a new one takes its place.
#[derive(Default)]
struct Run {
    next_slice: RefCell<Option<Pending>>,
}

impl Run {
    fn start(self: &Rc<Self>, survey: Survey, show: impl Fn(Rc<Survey>) + 'static) {
        self.continue_later(survey, Rc::new(show));
    }

    fn continue_later(self: &Rc<Self>, survey: Survey, show: Rc<dyn Fn(Rc<Survey>)>) {
        let run = self.clone();
        let slice = after_frame(move || run.work(survey, show));
        self.next_slice.replace(Some(slice));
    }

    /// Works for one slice, shows what more can be seen, and comes back for the rest.
    fn work(self: &Rc<Self>, mut survey: Survey, show: Rc<dyn Fn(Rc<Survey>)>) {
        let seen = survey.picture();
        let slice = Slice::begin();
        while survey.step() && !slice.is_over() {}
        let picture = survey.picture();
        if picture == Picture::Whole {
            return show(Rc::new(survey));
        }
        if picture > seen {
            show(Rc::new(survey.clone()));
        }
        self.continue_later(survey, show);
    }
}
