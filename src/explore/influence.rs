//! What moved the answer: how far each input speaks for the best approach, compared with an ordinary
//! organisation (the first visit's values).
//!
//! Each input is taken alone: the lead as it is, less the lead with that one input at its ordinary value. The
//! effects therefore do not add up to the lead; where inputs work together, both show it.

use crate::model::{Assumptions, rank};
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
    let ordinary = Situation::default();
    let present = rank(situation, assumptions);
    let [best, second, ..] = present.order;
    let lead = |fit: &[f64; 4]| lead(fit, best, second);
    let mut influences: Vec<Influence> = Field::ALL
        .iter()
        .copied()
        .filter(|&field| situation.get(field) != ordinary.get(field))
        .map(|field| {
            let otherwise = situation.with_clamped(field, i64::from(ordinary.get(field)));
            Influence {
                field,
                ordinary: ordinary.get(field),
                value: situation.get(field),
                lead: lead(&present.fit) - lead(&rank(otherwise, assumptions).fit),
            }
        })
        .collect();
    influences.sort_by(|one, other| other.lead.abs().total_cmp(&one.lead.abs()));
    influences
}

fn lead(fit: &[f64; 4], best: Approach, second: Approach) -> f64 {
    fit[best.index()] - fit[second.index()]
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
        let [best, second, ..] = rank(moved, &Assumptions::CENTRE).order;
        let lead_in = |situation| lead(&rank(situation, &Assumptions::CENTRE).fit, best, second);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].field, Field::ResultsDueMonths);
        assert_eq!(found[0].lead, lead_in(moved) - lead_in(ordinary));
    }

    #[test]
    fn the_most_telling_input_comes_first() {
        let situation = Situation::new([3, 1, 5, 15, 50, 90, 0, 0]).expect("in range");
        let found = influences(situation, &Assumptions::CENTRE);
        assert_eq!(found.len(), 8);
        assert!(found.is_sorted_by(|one, other| one.lead.abs() >= other.lead.abs()));
    }
}
