//! Long work in slices between frames: the newest question wins, one run is in flight, and what is shown is
//! either right or not shown.
//!
//! No worker: the one-file build and sandboxed frames have none.

use super::browser::frame_clock::{Pending, after_frame, slice};
use crate::explore::findings::{Findings, Question};
use crate::session::{Part, State};
use alloc::rc::Rc;
use core::cell::RefCell;
use yew::Callback;

/// What is to be found out. What is folded away is not asked for.
pub fn question(state: &State) -> Question {
    Question {
        situation: state.scenario.situation,
        in_hand: state.gesture.map(|gesture| (gesture.factor, gesture.start)),
        ranges: state.ranges,
        assumptions: state.assumptions,
        tornado: state.explored.is_open(Part::Tornado),
    }
}

/// The one run in flight; a new one takes its place.
#[derive(Default)]
pub struct Run {
    next_slice: RefCell<Option<Pending>>,
    in_flight: RefCell<Option<Findings>>,
}

impl Run {
    /// Begins anew with `question`, keeping what still holds of the run in flight, or else of what is `shown`; `show` is
    /// given every picture that shows more, and at last the whole.
    pub fn start(self: &Rc<Self>, question: Question, shown: &Findings, show: Callback<Rc<Findings>>) {
        let findings = Findings::new(question);
        let findings = match self.in_flight.take() {
            Some(earlier) => findings.keeping(&earlier),
            None => findings.keeping(shown),
        };
        self.go_on(findings, show);
    }

    fn go_on(self: &Rc<Self>, findings: Findings, show: Callback<Rc<Findings>>) {
        self.in_flight.replace(Some(findings));
        let run = self.clone();
        self.next_slice.replace(after_frame(Callback::from(move |()| run.work(&show))));
    }

    /// Works for one slice, shows what more can be seen, and comes back for the rest.
    fn work(self: &Rc<Self>, show: &Callback<Rc<Findings>>) {
        let Some(mut findings) = self.in_flight.take() else { return };
        let seen = findings.stage();
        slice(&mut || findings.step());
        let stage = findings.stage();
        if stage.is_none() {
            return show.emit(Rc::new(findings));
        }
        if stage != seen {
            show.emit(Rc::new(findings.clone()));
        }
        self.go_on(findings, show.clone());
    }
}
