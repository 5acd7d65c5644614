//! The far corners of the input: every situation made of ends of ranges with every plan there is, and every
//! assumption at the ends of its range. Answers stay finite, in range, and have their reasons.

#[allow(dead_code, reason = "each test file uses its part of the shared support")]
mod support;

use capability_path::model::assumptions::ROWS;
use capability_path::model::{
    Assumptions, Criterion, Evaluation, FitParts, Judgement, Outcome, evaluate, judge, outcome,
};
use capability_path::scenario::{Approach, Field, Levers, Plan, Scenario, Situation, Words};
use support::Sampler;

const CENTRE: Assumptions = Assumptions::CENTRE;

/// The 256 situations in which every field is at an end of its range.
fn corners() -> impl Iterator<Item = Situation> {
    (0_usize..1 << Field::ALL.len()).map(|corner| {
        Field::ALL.iter().fold(Situation::default(), |situation, &field| {
            let row = field.row();
            let end = if corner >> field.index() & 1 == 1 { row.maximum } else { row.minimum };
            situation.with_clamped(field, i64::from(end))
        })
    })
}

/// Within the range and not a negative zero; NaN is in no range.
fn is_within(value: f64, highest: f64) -> bool {
    (0.0..=highest).contains(&value) && value.is_sign_positive()
}

fn is_sound_outcome(outcome: &Outcome) -> bool {
    let is_share = |value: &f64| is_within(*value, 1.0);
    let are_points = |value: &f64| is_within(*value, 100.0);
    let are_months = |value: &Option<f64>| value.is_none_or(|months| is_within(months, 60.0) && months > 0.0);
    let trajectory = &outcome.trajectory;
    [outcome.adoption_at_due, outcome.adoption_at_end, outcome.dependency_at_end].iter().all(is_share)
        && [outcome.capability_at_engagement_end, outcome.capability_at_end].iter().all(are_points)
        && trajectory.adoption.iter().chain(&trajectory.dependency).all(is_share)
        && trajectory.capability.iter().all(are_points)
        && are_months(&outcome.months_to_target)
        && outcome.later_months_to_target.iter().all(are_months)
        && outcome.later_months_to_target[outcome.later_initiatives..].iter().all(Option::is_none)
}

fn is_sound_judgement(judgement: Judgement) -> bool {
    judgement.reasons.iter().next().is_some()
}

fn are_sound_parts(parts: &FitParts) -> bool {
    [parts.reach, parts.sustained, parts.independence].into_iter().all(|part| is_within(part, 1.0))
}

fn is_sound(evaluation: &Evaluation) -> bool {
    let weights = &evaluation.weights;
    let sum = weights.reach + weights.sustained + weights.independence;
    let mut approaches = evaluation.order;
    approaches.sort_unstable();
    evaluation.fit.iter().all(|&fit| is_within(fit, 1.0))
        && evaluation.fit_parts.iter().all(are_sound_parts)
        && are_sound_parts(weights)
        && (sum - 1.0).abs() < 1e-9
        && approaches == Approach::ALL
        && evaluation
            .order
            .windows(2)
            .all(|pair| evaluation.fit_of(pair[0]) >= evaluation.fit_of(pair[1]) - 1e-9)
        && evaluation.approaches.iter().all(is_sound_outcome)
        && is_sound_outcome(&evaluation.chosen)
        && evaluation.criteria.iter().all(|&judgement| is_sound_judgement(judgement))
        && evaluation.traps().all(|(_, reasons)| reasons.iter().next().is_some())
}

/// Every corner with every plan of one approach. The four fits do not depend on the plan, so the whole
/// answer is asked for once a corner, and of the other plans what does depend on them.
fn check_corners(approach: Approach) {
    for situation in corners() {
        let plan = Some(approach.typical_plan());
        let evaluation = evaluate(&Scenario { situation, plan, ..Scenario::default() }, &CENTRE);
        assert!(is_sound(&evaluation), "{evaluation:?}");
        for levers in Levers::all() {
            let plan = Plan { approach, levers };
            let chosen = outcome(situation, plan, &CENTRE);
            assert!(is_sound_outcome(&chosen), "{situation:?} {plan:?} {chosen:?}");
            for &criterion in Criterion::ALL {
                let judgement = judge(situation, plan, criterion, &CENTRE);
                assert!(is_sound_judgement(judgement), "{situation:?} {plan:?} {criterion:?}");
            }
        }
    }
}

#[test]
fn corners_of_internal_upskilling() {
    check_corners(Approach::InternalUpskilling);
}

#[test]
fn corners_of_external_partnership() {
    check_corners(Approach::ExternalPartnership);
}

#[test]
fn corners_of_hybrid() {
    check_corners(Approach::Hybrid);
}

#[test]
fn corners_of_tool_first() {
    check_corners(Approach::ToolFirst);
}

#[test]
fn every_assumption_at_the_ends_of_its_range() {
    let mut sampler = Sampler::new(8);
    for (place, row) in ROWS.iter().enumerate() {
        for end in [row.low, row.high] {
            let mut values = CENTRE.to_array();
            values[place] = end;
            let assumptions = Assumptions::from_array(&values);
            let corner = corners().nth(sampler.below(256)).expect("256 corners");
            let at_corner = Scenario { situation: corner, ..sampler.scenario() };
            for scenario in [Scenario::default(), at_corner, sampler.scenario(), sampler.scenario()] {
                let evaluation = evaluate(&scenario, &assumptions);
                assert!(is_sound(&evaluation), "{} = {end}: {scenario:?} {evaluation:?}", row.key);
            }
        }
    }
}

#[test]
fn all_assumptions_at_ends_of_their_ranges_together() {
    let mut sampler = Sampler::new(9);
    for _ in 0..1_000 {
        let values = core::array::from_fn(|place| {
            let row = &ROWS[place];
            if sampler.below(2) == 0 { row.low } else { row.high }
        });
        let scenario = sampler.scenario();
        let evaluation = evaluate(&scenario, &Assumptions::from_array(&values));
        assert!(is_sound(&evaluation), "{values:?}: {scenario:?} {evaluation:?}");
    }
}
