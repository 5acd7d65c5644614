//! All that the page knows.

use crate::link::{self, Extras, Opened};
use crate::model::Assumptions;
use crate::scenario::{Factor, Scenario, Situation};
use alloc::string::String;

/// The state of a visit. Inputs only: every answer is worked out from [`State::scenario`] under
/// [`State::assumptions`].
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The inputs as they stand.
    pub scenario: Scenario,
    /// The assumptions as they stand.
    pub assumptions: Assumptions,
    /// What the link, or the first visit, opened with: where reset goes, and what the link carried besides.
    pub opened: Opened,
    /// The factor slider in hand.
    pub gesture: Option<Gesture>,
    /// Whether the notice about the link's problems was put away.
    pub problems_dismissed: bool,
    /// Whether the method is unfolded. It changes no answer and is in no link.
    pub is_method_open: bool,
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
        Self {
            scenario: opened.scenario,
            assumptions: opened.extras.assumptions,
            opened,
            gesture: None,
            problems_dismissed: false,
            is_method_open: false,
        }
    }

    /// The text after `#` that opens this state again.
    pub fn link(&self) -> String {
        let kept = self.opened.extras.kept.clone();
        link::encode(&self.scenario, &Extras { assumptions: self.assumptions, kept })
    }

    /// Whether nothing differs from what the link, or the first visit, opened with.
    pub fn is_as_opened(&self) -> bool {
        self.scenario == self.opened.scenario && self.assumptions == self.opened.extras.assumptions
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
