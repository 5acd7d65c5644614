//! All that the page knows.

use super::action::Copied;
use super::explored::Explored;
use super::history::History;
use super::own::Own;
use crate::link::{self, Extras, HiddenParts, Opened};
use crate::model::Assumptions;
use crate::scenario::proposal::Answers;
use crate::scenario::{Approach, Factor, Name, Named, Note, Ranges, Scenario, Situation};
use alloc::rc::Rc;
use alloc::string::String;
use alloc::vec::Vec;

/// The state of a visit. Inputs only: every answer is worked out from [`State::scenario`] under
/// [`State::assumptions`].
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The inputs as they stand.
    pub scenario: Scenario,
    /// The assumptions as they stand.
    pub assumptions: Assumptions,
    /// How sure the inputs are.
    pub ranges: Ranges,
    /// What the present scenario is called.
    pub name: Name,
    /// What capability is wanted, and what must be true at the end of the first initiative. Changes no answer.
    pub note: Note,
    /// The approach preferred before any answer was seen. Changes no answer.
    pub guess: Option<Approach>,
    /// Scenarios kept beside the present one, at most [`Named::MOST`].
    pub compared: Vec<Named>,
    /// The people of a team, as the link writes them; [`crate::team`] reads it. Changes no answer.
    pub team: String,
    /// The decision that was taken, as the link writes it; [`link::Decided`] reads it. What becomes of the scenario
    /// afterwards changes nothing in it.
    pub decided: String,
    /// What a proposal was found to say. In no link: the plan bears it out, or it is forgotten.
    pub answers: Answers,
    /// What the link, or the first visit, opened with: where reset goes, and what the link carried besides.
    pub opened: Rc<Opened>,
    /// One's own state, beside which a link that somebody sent is told, until a person chooses.
    pub own: Option<Rc<Own>>,
    /// The factor slider in hand.
    pub gesture: Option<Gesture>,
    /// Whether the notice about the link's problems was put away.
    pub problems_dismissed: bool,
    /// The stop at which the tour is.
    pub tour: Option<usize>,
    /// What of the exploring is in sight. It changes no answer and is in no link.
    pub explored: Explored,
    /// Whether the first preference stands beside the answer. It is in no link: whoever opens one finds the guess
    /// sealed.
    pub is_guess_looked_at: bool,
    /// The place of the scenario beside that the differences are told of; one that there is not means the first. It is
    /// in no link.
    pub compared_with: usize,
    /// The text of a file that could not be given, until something else happens.
    pub offered: Option<Rc<str>>,
    /// Whether what was opened last held no link, until something else happens.
    pub is_nothing_found: bool,
    /// The text that was to be copied and whether it was, for as long as that is news.
    pub copied: Option<(Copied, bool)>,
    /// What is hidden in the frame that another page is to have; in no link of this page's own.
    pub hidden_in_frame: HiddenParts,
    /// The steps that can be undone and done again.
    pub(super) history: History,
}

/// A factor slider in hand. Every position is worked out from the gesture's start, so that dragging back
/// loses nothing (`scales.md`, Factors).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gesture {
    /// The slider.
    pub factor: Factor,
    /// The situation when it was taken in hand.
    pub start: Situation,
    /// Where it stands now, 0–100.
    pub at: u8,
}

impl State {
    /// The state of a page that has just opened a link.
    pub fn of(opened: Opened) -> Self {
        let Extras { assumptions, ranges, name, note, guess, more, hidden, team, decided, kept: _ } =
            opened.extras.clone();
        Self {
            scenario: opened.scenario,
            assumptions,
            ranges,
            name,
            note,
            guess,
            compared: more,
            team,
            decided,
            answers: Answers::default(),
            opened: Rc::new(opened),
            own: None,
            gesture: None,
            problems_dismissed: false,
            tour: None,
            explored: Explored::default(),
            is_guess_looked_at: false,
            compared_with: 0,
            offered: None,
            is_nothing_found: false,
            copied: None,
            hidden_in_frame: hidden,
            history: History::default(),
        }
    }

    /// Says this instead; the slider in hand is let go.
    pub(super) fn say(&mut self, scenario: Scenario, extras: Extras) {
        // Keys that were not read stay with the link that carried them; so does what it hides.
        let Extras { assumptions, ranges, name, note, guess, more, hidden: _, team, decided, kept: _ } =
            extras;
        self.scenario = scenario;
        self.assumptions = assumptions;
        self.ranges = ranges;
        self.name = name;
        self.note = note;
        self.guess = guess;
        self.compared = more;
        self.team = team;
        self.decided = decided;
        self.gesture = None;
        self.forget_answers_not_borne_out();
        self.offered = None;
    }

    /// Answers about a proposal that the chosen plan says otherwise are forgotten, so that none is shown that a
    /// later answer would bring back against the hand that changed the plan.
    pub(super) fn forget_answers_not_borne_out(&mut self) {
        self.answers =
            self.scenario.plan.map_or_else(Answers::default, |plan| self.answers.borne_out_by(plan));
    }

    /// The text after `#` that opens this state again.
    pub fn link(&self) -> String {
        link::encode(&self.scenario, &self.extras())
    }

    /// What the link carries besides the scenario.
    pub fn extras(&self) -> Extras {
        Extras {
            assumptions: self.assumptions,
            ranges: self.ranges,
            name: self.name.clone(),
            note: self.note.clone(),
            guess: self.guess,
            more: self.compared.clone(),
            hidden: self.opened.extras.hidden,
            team: self.team.clone(),
            decided: self.decided.clone(),
            kept: self.opened.extras.kept.clone(),
        }
    }

    /// Whether nothing differs from what the link, or the first visit, opened with.
    pub fn is_as_opened(&self) -> bool {
        self.scenario == self.opened.scenario && self.extras() == self.opened.extras
    }

    /// Whether one more scenario has a place beside the present one.
    pub fn can_keep(&self) -> bool {
        self.compared.len() < Named::MOST
    }

    /// The place of the scenario beside that the differences are told of, where there is any.
    pub fn told_beside(&self) -> usize {
        if self.compared_with < self.compared.len() { self.compared_with } else { 0 }
    }

    /// Where a factor's slider stands: where the hand put it, else where its parts say.
    pub fn factor_position(&self, factor: Factor) -> u8 {
        match self.gesture {
            Some(gesture) if gesture.factor == factor => gesture.at,
            _ => factor.value(self.scenario.situation),
        }
    }
}

impl Default for State {
    /// The first visit.
    fn default() -> Self {
        Self::of(Opened::default())
    }
}
