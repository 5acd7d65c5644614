//! From four runs to four fits: three attributes, weighed by what this organisation needs.

use super::assumptions::Assumptions;
use super::evaluation::{FitParts, Outcome, Weights};
use crate::scenario::{Approach, Field, Situation, Words};

/// Two fits nearer than this are one, and the order of `scales.md` decides.
const SAME_FIT: f64 = 1e-9;
/// Capability at which an organisation can go on by itself.
const CAPABLE_ALONE: f64 = 0.7;
/// Months of engagement that would use up independence altogether.
const ENGAGEMENT_LIMIT_MONTHS: f64 = 24.0;

/// The attributes of all four approaches.
pub fn parts(situation: Situation, outcomes: &[Outcome; 4], assumptions: &Assumptions) -> [FitParts; 4] {
    let due = f64::from(situation.get(Field::ResultsDueMonths));
    let earliest = outcomes.iter().filter_map(|outcome| outcome.months_to_target).reduce(f64::min);
    // Where nobody makes the due date, the first to arrive sets the measure: else all shrink together
    // and urgency loses its say (docs/model.md, C01).
    let wanted = earliest.map_or(due, |first| due.max(first));
    let mut parts = [FitParts::default(); 4];
    for (&approach, part) in Approach::ALL.iter().zip(&mut parts) {
        let outcome = &outcomes[approach.index()];
        *part = FitParts {
            reach: outcome.months_to_target.map_or(0.0, |months| (wanted / months).min(1.0)),
            sustained: outcome.trajectory.sustained,
            independence: independence(approach, outcome, assumptions),
        };
    }
    parts
}

/// I = min(1, min C(60)/.7)·(1 − T_eng·share/24): as capable as the weaker skill, less what was borrowed.
fn independence(approach: Approach, outcome: &Outcome, assumptions: &Assumptions) -> f64 {
    let borrowed = match approach {
        Approach::ExternalPartnership => 1.0,
        Approach::Hybrid => 0.5,
        Approach::InternalUpskilling | Approach::ToolFirst => 0.0,
    };
    let own = (outcome.trajectory.weakest_capability / CAPABLE_ALONE).min(1.0);
    own * (1.0 - assumptions.engagement_months * borrowed / ENGAGEMENT_LIMIT_MONTHS)
}

/// What each attribute counts for: reach the more the shorter the time, what lasts the more initiatives
/// follow, independence the less comfort there is with depending on others.
pub fn weights(situation: Situation) -> Weights {
    let value = |field| f64::from(situation.get(field));
    let patience = 0.6 * value(Field::ResultsDueMonths) + 0.4 * value(Field::RunwayMonths);
    let later = value(Field::FutureInitiatives) / (value(Field::FutureInitiatives) + 2.0);
    let reach = 0.10 + 1.0 / (1.0 + patience / 9.0);
    let sustained = 0.30 + 0.5 * later;
    let independence = (1.0 - situation.share(Field::DependencyComfort)) * (0.25 + 0.6 * later);
    let sum = reach + sustained + independence;
    Weights { reach: reach / sum, sustained: sustained / sum, independence: independence / sum }
}

/// Σ weight × attribute, 0–1.
pub fn fit(weights: Weights, parts: FitParts) -> f64 {
    weights.reach * parts.reach
        + weights.sustained * parts.sustained
        + weights.independence * parts.independence
}

/// The approaches, best first; the same fit within 1e-9 keeps the order of `scales.md`.
pub fn order(fit: &[f64; 4]) -> [Approach; 4] {
    let mut order =
        [Approach::InternalUpskilling, Approach::ExternalPartnership, Approach::Hybrid, Approach::ToolFirst];
    for place in 0..order.len() {
        let mut best = place;
        for candidate in place + 1..order.len() {
            if fit[order[candidate].index()] > fit[order[best].index()] + SAME_FIT {
                best = candidate;
            }
        }
        // Moved up, not swapped: what is passed over keeps its order.
        order[place..=best].rotate_right(1);
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_fits_keep_the_order_of_the_scales() {
        assert_eq!(
            order(&[0.5, 0.5 + 5e-10, 0.7, 0.5]).map(Words::word)[..2],
            ["hybrid", "internal_upskilling"]
        );
    }

    #[test]
    fn weights_add_up_and_follow_the_situation() {
        let base = Situation::default();
        let weights_with = |field, value| weights(base.with_clamped(field, value));
        let plain = weights(base);
        assert!((plain.reach + plain.sustained + plain.independence - 1.0).abs() < 1e-12);
        assert!(weights_with(Field::ResultsDueMonths, 3).reach > plain.reach);
        assert!(weights_with(Field::FutureInitiatives, 10).sustained > 0.0);
        assert_eq!(weights_with(Field::DependencyComfort, 100).independence, 0.0);
    }
}
