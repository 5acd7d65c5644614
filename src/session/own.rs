//! One's own state beside a link that somebody sent: what the link is told against, until a person chooses.

use super::State;
use crate::link::{self, Extras, Opened};
use crate::model::evaluate;
use crate::scenario::Scenario;
use alloc::rc::Rc;
use alloc::string::String;
use alloc::vec::Vec;

/// One's own state.
#[derive(Clone, Debug, PartialEq)]
pub struct Own {
    /// Its inputs.
    pub scenario: Scenario,
    /// What was set besides.
    pub extras: Extras,
    /// Whether it is the example that a first visit shows, for want of any other. There is nothing to choose then.
    pub is_example: bool,
}

impl Own {
    /// One's own state, where `opened` says otherwise anything that a number follows from. `kept` is the link that this
    /// person's own hand made last, empty where there is none or the browser keeps nothing; `start` the one that a first
    /// visit shows, empty where that is the standard one.
    pub fn beside(opened: &Opened, kept: &str, start: &str) -> Option<Rc<Self>> {
        let is_example = !link::carries_version(kept);
        let Opened { scenario, mut extras, .. } = link::open(if is_example { start } else { kept }, "");
        // What is hidden belongs to the place that hides it, and not to what was entered there.
        extras.hidden = opened.extras.hidden;
        // Where the plan is left open, the one that is judged is meant.
        let numbers = |scenario: &Scenario, extras: &Extras| {
            let plan = Some(evaluate(scenario, &extras.assumptions).plan);
            (Scenario { plan, ..*scenario }, extras.assumptions, extras.ranges)
        };
        let is_other = numbers(&scenario, &extras) != numbers(&opened.scenario, &opened.extras);
        is_other.then(|| Rc::new(Self { scenario, extras, is_example }))
    }
}

/// Whose a state is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// This person's own.
    Own,
    /// Somebody else's, with none of one's own to choose instead: the first change by hand makes it one's own.
    Sent,
    /// Somebody else's, or what became of it, beside one's own: nothing but a choice makes it one's own.
    Undecided,
}

impl State {
    /// Whose it is as it stands.
    pub fn whose(&self) -> Whose {
        match &self.own {
            Some(own) if !own.is_example => Whose::Undecided,
            Some(_) if self.is_as_opened() => Whose::Sent,
            _ => Whose::Own,
        }
    }

    /// The link of what is this person's own beside what was sent; empty where nothing is.
    pub fn link_beside(&self) -> String {
        let own = self.own.iter().find(|own| !own.is_example);
        own.map_or_else(String::new, |own| link::encode(&own.scenario, &own.extras))
    }

    /// Goes back to one's own state; without one nothing changes.
    pub(super) fn keep_own(&mut self) {
        let Some(own) = self.own.take() else { return };
        let Own { scenario, extras, .. } = (*own).clone();
        self.opened = Rc::new(Opened { scenario, extras: extras.clone(), problems: Vec::new() });
        self.problems_dismissed = false;
        self.is_guess_looked_at = false;
        self.hidden_in_frame = extras.hidden;
        self.say(scenario, extras);
    }
}
