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
use yew::Callback;

/// All that a survey depends on: the situation, the factor in hand with where it was taken up, the assumptions.
pub type Basis = (Situation, Option<(Factor, Situation)>, Assumptions);

/// What a survey of `state` depends on.
pub fn basis(state: &State) -> Basis {
    let in_hand = state.gesture.map(|gesture| (gesture.factor, gesture.start));
    (state.scenario.situation, in_hand, state.assumptions)
}

/// A survey of `state`, not yet begun.
pub fn survey(state: &State) -> Survey {
    let (situation, in_hand, assumptions) = basis(state);
    Survey::new(situation, in_hand, &assumptions)
}

/// The one run in flight; a new one takes its place.
#[derive(Default)]
pub struct Run {
    next_slice: RefCell<Option<Pending>>,
}

impl Run {
    /// Begins anew with `survey`; `show` is given every picture that shows more, and at last the whole.
    pub fn start(self: &Rc<Self>, survey: Survey, show: Callback<Rc<Survey>>) {
        let run = self.clone();
        let slice = after_frame(move || run.work(survey, show));
        self.next_slice.replace(Some(slice));
    }

    /// Works for one slice, shows what more can be seen, and comes back for the rest.
    fn work(self: &Rc<Self>, mut survey: Survey, show: Callback<Rc<Survey>>) {
        let seen = survey.picture();
        let slice = Slice::begin();
        while survey.step() && !slice.is_over() {}
        let picture = survey.picture();
        if picture == Picture::Whole {
            return show.emit(Rc::new(survey));
        }
        if picture > seen {
            show.emit(Rc::new(survey.clone()));
        }
        self.start(survey, show);
    }
}
