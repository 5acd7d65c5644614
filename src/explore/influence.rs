//! What moved the answer: how far each input speaks for the best approach, compared with an ordinary
//! organisation (the first visit's values).
//!
//! Each input is taken alone: the lead as it is, less the lead with that one input at its ordinary value. The
//! effects therefore do not add up to the lead; where inputs work together, both show it.

use crate::model::{Assumptions, Ranking, rank};
use crate::scenario::{Approach, Field, Situation, Words};
use alloc::vec::Vec;

/// What one input does to the lead of the best approach over the runner-up.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Influence {
    /// The input.
    pub field: Field,
    /// Its value in an ordinary organisation.
    pub ordinary: u8,
    /// Its present value.
    pub value: u8,
    /// Points of fit (0–1) that the value adds to the lead, against the ordinary one. Negative speaks for the
    /// runner-up.
    pub lead: f64,
}

/// The inputs that differ from the ordinary, the most telling first, then in field order.
pub fn influences(situation: Situation, assumptions: &Assumptions) -> Vec<Influence> {
    let lead = Lead::of(situation, assumptions);
    let mut influences: Vec<Influence> =
        Field::ALL.iter().filter_map(|&field| influence(situation, field, lead, assumptions)).collect();
    sort_influences(&mut influences);
    influences
}

/// The lead of the best approach over the runner-up.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Lead {
    best: Approach,
    second: Approach,
    points: f64,
}

impl Lead {
    /// The lead in `situation`.
    pub(super) fn of(situation: Situation, assumptions: &Assumptions) -> Self {
        let Ranking { order: [best, second, ..], fit, .. } = rank(situation, assumptions);
        Self { best, second, points: fit[best.index()] - fit[second.index()] }
    }

    /// Points of fit between the same two approaches elsewhere.
    fn points_in(self, situation: Situation, assumptions: &Assumptions) -> f64 {
        let fit = rank(situation, assumptions).fit;
        fit[self.best.index()] - fit[self.second.index()]
    }
}

/// What one input does to `lead`; `None` where its value is the ordinary one.
pub(super) fn influence(
    situation: Situation,
    field: Field,
    lead: Lead,
    assumptions: &Assumptions,
) -> Option<Influence> {
    let (ordinary, value) = (Situation::default().get(field), situation.get(field));
    let otherwise = situation.with_clamped(field, i64::from(ordinary));
    (value != ordinary).then(|| Influence {
        field,
        ordinary,
        value,
        lead: lead.points - lead.points_in(otherwise, assumptions),
    })
}

/// The most telling first, then in field order.
pub(super) fn sort_influences(influences: &mut [Influence]) {
    influences.sort_unstable_by(|one, other| {
        other.lead.abs().total_cmp(&one.lead.abs()).then(one.field.cmp(&other.field))
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ordinary_organisation_has_nothing_that_stands_out() {
        assert_eq!(influences(Situation::default(), &Assumptions::CENTRE), []);
    }

    #[test]
    fn with_one_input_moved_its_influence_is_the_whole_change_of_the_lead() {
        let ordinary = Situation::default();
        let moved = ordinary.with_clamped(Field::ResultsDueMonths, 2);
        let found = influences(moved, &Assumptions::CENTRE);
        let lead = Lead::of(moved, &Assumptions::CENTRE);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].field, Field::ResultsDueMonths);
        assert_eq!(found[0].lead, lead.points - lead.points_in(ordinary, &Assumptions::CENTRE));
    }

    #[test]
    fn the_most_telling_input_comes_first() {
        let situation = Situation::new([3, 1, 5, 15, 50, 90, 0, 0]).expect("in range");
        let found = influences(situation, &Assumptions::CENTRE);
        assert_eq!(found.len(), 8);
        assert!(found.is_sorted_by(|one, other| one.lead.abs() >= other.lead.abs()));
    }
}
