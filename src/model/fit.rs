//! From four runs to four fits: three attributes, weighed by what this organisation needs.

use super::assumptions::Assumptions;
use super::evaluation::{FitParts, Weights};
use super::integrate::Attained;
use crate::scenario::{Approach, Field, Situation, Words};

/// Two fits nearer than this are one, and the order of `scales.md` decides.
const SAME_FIT: f64 = 1e-9;

/// The attributes of all four approaches.
pub fn parts(situation: Situation, attained: &[Attained; 4], assumptions: &Assumptions) -> [FitParts; 4] {
    let wait = wait_months(situation, assumptions);
    let earliest = attained.iter().filter_map(|attained| attained.months_to_target).reduce(f64::min);
    // Where nobody is in time, the first to arrive sets the measure: else all shrink together and urgency
    // loses its say (docs/model.md, C01).
    let wanted = earliest.map_or(wait, |first| wait.max(first));
    let mut parts = [FitParts::default(); 4];
    for (&approach, part) in Approach::ALL.iter().zip(&mut parts) {
        let attained = &attained[approach.index()];
        *part = FitParts {
            reach: attained.months_to_target.map_or(0.0, |months| (wanted / months).min(1.0)),
            sustained: attained.sustained,
            independence: independence(approach, attained, assumptions),
        };
    }
    parts
}

/// I = min(1, min C(60)/c)·(1 − T_eng·share/T_max): as capable as the weaker skill, less what was borrowed.
fn independence(approach: Approach, attained: &Attained, a: &Assumptions) -> f64 {
    let borrowed = match approach {
        Approach::ExternalPartnership => 1.0,
        Approach::Hybrid => a.hybrid_borrowed,
        Approach::InternalUpskilling | Approach::ToolFirst => 0.0,
    };
    let own = (attained.weakest_capability / a.capable_alone).min(1.0);
    own * (1.0 - a.engagement_months * borrowed / a.engagement_limit_months)
}

/// How long the organisation will wait: due date and runway together, the shorter weighing more.
pub fn wait_months(situation: Situation, a: &Assumptions) -> f64 {
    let due = f64::from(situation.get(Field::ResultsDueMonths));
    let runway = f64::from(situation.get(Field::RunwayMonths));
    a.shorter_wait * due.min(runway) + (1.0 - a.shorter_wait) * due.max(runway)
}

/// What each attribute counts for: reach the more the shorter the wait, what lasts the more initiatives
/// follow (unless a partner may repeat them), independence the less comfort there is with depending on one.
pub fn weights(situation: Situation, a: &Assumptions) -> Weights {
    let later = f64::from(situation.get(Field::FutureInitiatives));
    let many = later / (later + a.half_initiatives);
    let comfort = situation.share(Field::DependencyComfort);
    let repeatable = a.repeatable_by_partner * comfort * situation.share(Field::InitiativeSimilarity);
    let reach = a.reach_weight + 1.0 / (1.0 + wait_months(situation, a) / a.urgency_months);
    let sustained = a.sustained_weight + a.sustained_by_initiatives * many * (1.0 - repeatable);
    let independence = (1.0 - comfort) * (a.independence_weight + a.independence_by_initiatives * many);
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
        let weights_with = |field, value| weights(base.with_clamped(field, value), &Assumptions::CENTRE);
        let plain = weights(base, &Assumptions::CENTRE);
        assert!((plain.reach + plain.sustained + plain.independence - 1.0).abs() < 1e-12);
        assert!(weights_with(Field::ResultsDueMonths, 3).reach > plain.reach);
        assert!(weights_with(Field::FutureInitiatives, 10).sustained > 0.0);
        assert_eq!(weights_with(Field::DependencyComfort, 100).independence, 0.0);
    }
}
