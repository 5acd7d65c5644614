//! Long work in slices between frames: the newest question wins, one run is in flight, and what is shown is
//! either right or not shown.
//!
//! No worker: the one-file build and sandboxed frames have none.

use super::browser::frame_clock::{Pending, Slice, after_frame};
use crate::explore::findings::{Findings, Question};
use crate::session::{Part, State};
use alloc::rc::Rc;
use core::cell::RefCell;
use yew::prelude::*;

/// The newest pictures of all that takes more than one evaluation: whole, coarse, or still the ones before.
#[hook]
pub fn use_findings(state: &State) -> Findings {
    let question = question(state);
    let shown = use_state(|| Findings::new(question));
    let run = use_memo((), |()| Rc::new(Run::default()));
    use_effect_with(question, {
        let shown = shown.clone();
        move |question| {
            let findings = Findings::new(*question).keeping(&shown);
            run.continue_later(findings, Rc::new(move |findings| shown.set(findings)));
        }
    });
    (*shown).clone()
}

/// What is to be found out. What is folded away is not asked for.
fn question(state: &State) -> Question {
    let is_open = |part| state.explored.is_open(part);
    Question {
        situation: state.scenario.situation,
        in_hand: state.gesture.map(|gesture| (gesture.factor, gesture.start)),
        ranges: state.ranges,
        assumptions: state.assumptions,
        tornado: is_open(Part::Tornado),
        map: is_open(Part::Map).then_some(state.explored.sides),
        preferred: is_open(Part::Required).then_some(state.explored.preferred),
    }
}

/// The one run in flight; a new one takes its place.
#[derive(Default)]
struct Run {
    next_slice: RefCell<Option<Pending>>,
}

impl Run {
    fn continue_later(self: &Rc<Self>, findings: Findings, show: Rc<dyn Fn(Findings)>) {
        let run = self.clone();
        let slice = after_frame(move || run.work(findings, show));
        self.next_slice.replace(Some(slice));
    }

    /// Works for one slice, shows what more can be seen, and comes back for the rest.
    fn work(self: &Rc<Self>, mut findings: Findings, show: Rc<dyn Fn(Findings)>) {
        let seen = findings.stage();
        let slice = Slice::begin();
        while findings.step() && !slice.is_over() {}
        let stage = findings.stage();
        if stage.is_none() {
            return show(findings);
        }
        if stage != seen {
            show(findings.clone());
        }
        self.continue_later(findings, show);
    }
}
