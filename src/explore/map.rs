//! The decision map: which approach would win at every pair of values of two inputs, all else as it is.
//!
//! Work that can be paused: [`DecisionMap::step`] evaluates one cell, a coarse grid first. What is not known yet shows
//! its coarse cell's winner.

use crate::model::{Assumptions, rank};
use crate::num::round_half_up;
use crate::scenario::{Approach, Field, Situation};
use alloc::vec::Vec;

/// Cells along a side, where the input has as many values.
const FINE: u8 = 48;
/// Cells along a side of the first picture, at most.
const COARSE: u8 = 12;

/// One side of the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Side {
    /// The input along it.
    pub field: Field,
    /// Its cells: no more than the input has values.
    pub cells: u8,
}

impl Side {
    fn of(field: Field) -> Self {
        Self { field, cells: FINE.min(field.width() + 1) }
    }

    /// The input's value in a cell, counted from the lowest value.
    pub fn value(self, cell: u8) -> u8 {
        let along = f64::from(cell) / f64::from(self.cells - 1);
        self.field
            .clamp(i64::from(self.field.row().minimum) + round_half_up(along * f64::from(self.field.width())))
    }

    /// The cell nearest to a value of the input.
    pub fn cell(self, value: u8) -> u8 {
        let along = f64::from(value - self.field.row().minimum) / f64::from(self.field.width());
        // At most the last cell, so a u8.
        round_half_up(along * f64::from(self.cells - 1)) as u8
    }

    /// Cells from one of the coarse picture to the next.
    pub fn stride(self) -> u8 {
        self.cells.div_ceil(COARSE)
    }
}

/// The winners over two inputs, worked out bit by bit.
#[derive(Clone, Debug, PartialEq)]
pub struct DecisionMap {
    situation: Situation,
    assumptions: Assumptions,
    across: Side,
    up: Side,
    winners: Vec<Option<Approach>>,
    /// Cells still to be evaluated, the next one last.
    pending: Vec<(u8, u8)>,
    /// How many of them are left when the coarse picture is there.
    coarse_left: usize,
}

impl DecisionMap {
    /// The map over two inputs, nothing known yet; `None` where both are the same.
    pub fn new(situation: Situation, across: Field, up: Field, assumptions: &Assumptions) -> Option<Self> {
        if across == up {
            return None;
        }
        let (across, up) = (Side::of(across), Side::of(up));
        let cells = (0..up.cells).flat_map(|row| (0..across.cells).map(move |column| (column, row)));
        let is_coarse = |&(column, row): &(u8, u8)| {
            column.is_multiple_of(across.stride()) && row.is_multiple_of(up.stride())
        };
        let mut pending: Vec<_> = cells.clone().filter(|cell| !is_coarse(cell)).collect();
        let coarse_left = pending.len();
        pending.extend(cells.filter(is_coarse));
        let winners = pending.iter().map(|_| None).collect();
        Some(Self { situation, assumptions: *assumptions, across, up, winners, pending, coarse_left })
    }

    /// Evaluates one cell; false where none is left.
    pub fn step(&mut self) -> bool {
        let Some((column, row)) = self.pending.pop() else { return false };
        let situation = self
            .situation
            .with_clamped(self.across.field, i64::from(self.across.value(column)))
            .with_clamped(self.up.field, i64::from(self.up.value(row)));
        let place = self.place(column, row);
        self.winners[place] = Some(rank(situation, &self.assumptions).order[0]);
        true
    }

    /// The input along the lower side.
    pub fn across(&self) -> Side {
        self.across
    }

    /// The input along the upright side, its lowest value in row 0.
    pub fn up(&self) -> Side {
        self.up
    }

    /// The inputs across and upward.
    pub fn sides(&self) -> (Field, Field) {
        (self.across.field, self.up.field)
    }

    /// The winner in a cell, or as long as that is not known in its coarse cell. Cells are counted from the lowest
    /// values.
    pub fn winner(&self, column: u8, row: u8) -> Option<Approach> {
        let coarse = |cell: u8, side: Side| cell - cell % side.stride();
        self.winners[self.place(column, row)]
            .or_else(|| self.winners[self.place(coarse(column, self.across), coarse(row, self.up))])
    }

    /// Whether every cell has something to show.
    pub fn is_coarse(&self) -> bool {
        self.pending.len() <= self.coarse_left
    }

    /// Whether every cell is known.
    pub fn is_whole(&self) -> bool {
        self.pending.is_empty()
    }

    /// Whether this map still holds: it does not depend on the values of its own two inputs.
    pub fn is_of(&self, situation: Situation, assumptions: &Assumptions) -> bool {
        let sides = [self.across.field, self.up.field];
        let own = sides.iter().fold(situation, |situation, &field| {
            situation.with_clamped(field, i64::from(self.situation.get(field)))
        });
        self.situation == own && self.assumptions == *assumptions
    }

    fn place(&self, column: u8, row: u8) -> usize {
        usize::from(row) * usize::from(self.across.cells) + usize::from(column)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CENTRE: &Assumptions = &Assumptions::CENTRE;

    fn map(across: Field, up: Field) -> DecisionMap {
        DecisionMap::new(Situation::default(), across, up, CENTRE).expect("two inputs")
    }

    #[test]
    fn a_side_has_at_most_as_many_cells_as_its_input_has_values() {
        for (field, cells) in
            [(Field::ResultsDueMonths, 36), (Field::FutureInitiatives, 13), (Field::AiSkills, 48)]
        {
            let side = Side::of(field);
            let values: Vec<u8> = (0..side.cells).map(|cell| side.value(cell)).collect();
            assert_eq!(side.cells, cells);
            assert_eq!((values[0], values[values.len() - 1]), (field.row().minimum, field.row().maximum));
            assert!(values.windows(2).all(|pair| pair[0] < pair[1]), "{field:?}");
        }
    }

    #[test]
    fn a_coarse_picture_covers_every_cell_and_the_whole_one_is_the_models() {
        let mut map = map(Field::FutureInitiatives, Field::AiSkills);
        let mut coarse = 0;
        while !map.is_coarse() {
            assert!(map.step());
            coarse += 1;
        }
        assert!(coarse <= usize::from(COARSE) * usize::from(COARSE));
        let cells = || (0..48).flat_map(|row| (0..13).map(move |column| (column, row)));
        assert!(cells().all(|(column, row)| map.winner(column, row).is_some()));
        while map.step() {}
        assert!(map.is_whole());
        for (column, row) in cells().step_by(7) {
            let there = Situation::default()
                .with_clamped(Field::FutureInitiatives, i64::from(map.across().value(column)))
                .with_clamped(Field::AiSkills, i64::from(map.up().value(row)));
            assert_eq!(map.winner(column, row), Some(rank(there, CENTRE).order[0]));
        }
    }

    #[test]
    fn a_map_holds_while_only_its_own_inputs_move() {
        let map = map(Field::AiSkills, Field::TeamStability);
        let moved = |field| Situation::default().with_clamped(field, 3);
        assert!(map.is_of(moved(Field::AiSkills), CENTRE) && map.is_of(moved(Field::TeamStability), CENTRE));
        assert!(!map.is_of(moved(Field::ChangeSkills), CENTRE));
        assert!(DecisionMap::new(Situation::default(), Field::AiSkills, Field::AiSkills, CENTRE).is_none());
    }
}
