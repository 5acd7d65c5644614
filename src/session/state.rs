//! All that the page knows.

use crate::link::Opened;
use crate::scenario::{Factor, Scenario, Situation};

/// The state of a visit. Inputs only: every answer is worked out from [`State::scenario`].
#[derive(Clone, Debug, PartialEq, Default)]
pub struct State {
    /// The inputs as they stand.
    pub scenario: Scenario,
    /// What the link, or the first visit, opened with: where reset goes, and what the link carried besides.
    pub opened: Opened,
    /// The factor slider in hand.
    pub gesture: Option<Gesture>,
    /// Whether the notice about the link's problems was put away.
    pub problems_dismissed: bool,
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
    /// Where a factor's slider stands: where the hand put it, else where its parts say.
    pub fn factor_position(&self, factor: Factor) -> u8 {
        match self.gesture {
            Some(gesture) if gesture.factor == factor => gesture.at,
            _ => factor.value(self.scenario.situation),
        }
    }
}
