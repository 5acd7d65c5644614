//! What of the exploring is in sight: which parts are open, the sides of the decision map, the cell in hand there, and
//! the approach that somebody would prefer.

use crate::scenario::words::words;
use crate::scenario::{Approach, Field, Words};

words! {
    /// A part of the exploring that opens and closes by itself, here or on a page beside. What is closed costs no evaluation.
    Part {
        /// How often each approach takes each rank.
        Ranks = "ranks",
        /// What each mistake costs, and what finding out is worth.
        Regret = "regret",
        /// What matters most.
        Tornado = "tornado",
        /// Every flip point.
        Flips = "flips",
        /// The decision map as a table.
        MapTable = "map_table",
        /// Which doubts the answer hangs on.
        Doubts = "doubts",
    }
}

/// What is in sight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Explored {
    open: [bool; Part::ALL.len()],
    /// The inputs across the decision map and upward; never the same.
    pub sides: (Field, Field),
    /// The cell of the map in hand, column and row from the lowest values; without one, it is the present point's.
    pub cell: Option<(u8, u8)>,
    /// The approach that somebody would prefer.
    pub preferred: Approach,
}

impl Explored {
    /// Whether a part is open.
    pub fn is_open(&self, part: Part) -> bool {
        self.open[part.index()]
    }

    pub(super) fn unfold(&mut self, part: Part, is_open: bool) {
        self.open[part.index()] = is_open;
    }

    /// Other sides of the map; the same input twice changes nothing.
    pub(super) fn turn(&mut self, across: Field, up: Field) {
        if across != up {
            self.sides = (across, up);
            self.cell = None;
        }
    }
}

impl Default for Explored {
    fn default() -> Self {
        let mut explored = Self {
            open: [false; Part::ALL.len()],
            sides: (Field::ResultsDueMonths, Field::AiSkills),
            cell: None,
            preferred: Approach::InternalUpskilling,
        };
        explored.unfold(Part::Ranks, true);
        explored.unfold(Part::Regret, true);
        explored
    }
}
