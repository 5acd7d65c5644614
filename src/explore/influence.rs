//! What moved the answer: how far each input speaks for the best approach, compared with an ordinary
//! organisation (the first visit's values).
//!
//! Each input is taken alone, twice: what the lead loses when that one input goes back to its ordinary value, and
//! what an ordinary organisation's lead gains when that one input comes to be as it is here. The influence is the
//! mean of both, the first and the last place in the order of changing inputs one by one (the ends of the average
//! that Shapley takes over all orders): where many inputs speak for the same answer, none would seem to matter by
//! the first alone. The influences need not add up to the lead.

use super::gap::Gap;
use crate::model::{Assumptions, rank};
use crate::num::sort_by;
use crate::scenario::{Field, Situation, Words};
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
    /// Points of fit (0–1) that the value adds to the lead, against the ordinary one; the mean of both ways.
    /// Negative speaks for the runner-up.
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
    gap: Gap,
    /// The lead as it is, points of fit.
    points: f64,
    /// The same two approaches in an ordinary organisation.
    ordinary_points: f64,
}

impl Lead {
    /// The lead in `situation`, from two evaluations.
    pub(super) fn of(situation: Situation, assumptions: &Assumptions) -> Self {
        let here = rank(situation, assumptions);
        let gap = Gap::of(&here);
        let ordinary_points = gap.points(&rank(Situation::default(), assumptions).fit);
        Self { gap, points: gap.points(&here.fit), ordinary_points }
    }
}

/// What one input does to `lead`, from two evaluations; `None` where its value is the ordinary one.
pub(super) fn influence(
    situation: Situation,
    field: Field,
    lead: Lead,
    assumptions: &Assumptions,
) -> Option<Influence> {
    let (ordinary, value) = (Situation::default().get(field), situation.get(field));
    (value != ordinary).then(|| {
        let points = |there: Situation, value: u8| {
            lead.gap.points(&rank(there.with_clamped(field, i64::from(value)), assumptions).fit)
        };
        let (without, alone) = (points(situation, ordinary), points(Situation::default(), value));
        let (lost, gained) = (lead.points - without, alone - lead.ordinary_points);
        Influence { field, ordinary, value, lead: 0.5 * (lost + gained) }
    })
}

/// The most telling first, then in field order.
pub(super) fn sort_influences(influences: &mut [Influence]) {
    sort_by(influences, |one, other| {
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
        assert_eq!(found[0].lead, lead.points - lead.ordinary_points);
    }

    #[test]
    fn where_many_inputs_speak_for_the_same_answer_they_still_show() {
        let steady_team = Situation::new([14, 12, 74, 70, 93, 25, 5, 50]).expect("in range");
        let found = influences(steady_team, &Assumptions::CENTRE);
        assert_eq!(found[0].field, Field::ChangeSkills);
        assert!(found[0].lead > 0.05, "{found:?}");
    }

    #[test]
    fn the_most_telling_input_comes_first() {
        let situation = Situation::new([3, 1, 5, 15, 50, 90, 0, 0]).expect("in range");
        let found = influences(situation, &Assumptions::CENTRE);
        assert_eq!(found.len(), 8);
        assert!(found.is_sorted_by(|one, other| one.lead.abs() >= other.lead.abs()));
    }
}
