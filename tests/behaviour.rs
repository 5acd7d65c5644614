//! How the model behaves where the answer is known beforehand: the behaviour tests of `docs/model.md`, by
//! their numbers there, as far as the public answer shows them.
//!
//! Inequalities alone: what the numbers are is for calibration to say.

#[allow(dead_code, reason = "each test file uses its part of the shared support")]
mod support;

use capability_path::model::stocks::HORIZON_MONTHS;
use capability_path::model::{Assumptions, FitParts, Outcome, Ranking, evaluate, outcome, rank};
use capability_path::scenario::Approach::{ExternalPartnership, Hybrid, InternalUpskilling, ToolFirst};
use capability_path::scenario::{
    AfterFirstInitiative, Approach, ChangeManagement, Field, InternalRole, Levers, Plan, Scenario, Situation,
    Transfer, Words,
};
use support::Sampler;

const CENTRE: Assumptions = Assumptions::CENTRE;

/// Draws for what must hold everywhere.
const SITUATIONS: usize = 300;

/// The month in which an engagement of usual length ends.
const ENGAGEMENT_END: usize = 9;

/// An urgent, somewhat skilled organisation with more to come, from which most tests start.
fn base() -> Situation {
    Situation::new([8, 4, 30, 25, 75, 40, 4, 50]).expect("in range")
}

fn with(situation: Situation, changes: &[(Field, i64)]) -> Situation {
    changes.iter().fold(situation, |changed, &(field, value)| changed.with(field, value).expect("in range"))
}

fn team(situation: Situation, skill: i64) -> Situation {
    with(situation, &[(Field::AiSkills, skill), (Field::ChangeSkills, skill)])
}

fn planned(situation: Situation, approach: Approach, levers: Levers) -> Outcome {
    outcome(situation, Plan { approach, levers }, &CENTRE)
}

fn typical(situation: Situation, approach: Approach) -> Outcome {
    planned(situation, approach, approach.typical_levers())
}

fn adoption(outcome: &Outcome, month: usize) -> f64 {
    outcome.trajectory.adoption[month]
}

fn capability(outcome: &Outcome, month: usize) -> f64 {
    outcome.trajectory.capability[month]
}

fn rises(values: &[f64]) -> bool {
    values.windows(2).all(|pair| pair[0] < pair[1])
}

#[test]
fn b01_with_no_skill_no_partner_and_nobody_staying_hardly_anyone_uses_it() {
    let situation = team(with(base(), &[(Field::TeamStability, 0)]), 0);
    for approach in [InternalUpskilling, ToolFirst] {
        let most = typical(situation, approach).trajectory.adoption.into_iter().fold(0.0, f64::max);
        assert!(most < 0.10, "{approach:?} {most}");
    }
}

#[test]
fn b02_where_nobody_can_and_nobody_learns_nothing_is_ever_known() {
    let nobody_learns = Assumptions { learning_by_doing: 0.0, learning_by_training: 0.0, ..CENTRE };
    for approach in [InternalUpskilling, ToolFirst] {
        let outcome = outcome(team(base(), 0), approach.typical_plan(), &nobody_learns);
        assert_eq!(outcome.trajectory.capability, [0.0; HORIZON_MONTHS + 1], "{approach:?}");
    }
}

#[test]
fn b03_to_a_complete_and_settled_team_a_partner_adds_only_overhead() {
    let situation = team(with(base(), &[(Field::TeamStability, 100)]), 100);
    let (internal, hybrid) = (typical(situation, InternalUpskilling), typical(situation, Hybrid));
    for month in 0..=HORIZON_MONTHS {
        let (internal, hybrid) = (adoption(&internal, month), adoption(&hybrid, month));
        assert!(internal >= hybrid, "month {month}: {internal} {hybrid}");
    }
}

#[test]
fn b04_pure_delivery_teaches_next_to_nothing() {
    let levers = Levers { transfer: Transfer::None, ..ExternalPartnership.typical_levers() };
    let outcome = planned(base(), ExternalPartnership, levers);
    let (start, end) = (capability(&outcome, 0), capability(&outcome, ENGAGEMENT_END));
    assert!(end <= start + 3.0, "{start} {end}");
}

/// Adoption two years after the engagement, as a share of what it was at its end.
fn kept(outcome: &Outcome) -> f64 {
    adoption(outcome, ENGAGEMENT_END + 24) / adoption(outcome, ENGAGEMENT_END)
}

#[test]
fn b05_delivered_use_falls_away_when_nobody_is_hired_again() {
    let kept = kept(&typical(with(base(), &[(Field::DependencyComfort, 0)]), ExternalPartnership));
    assert!(kept < 0.60, "{kept}");
}

#[test]
fn b06_a_hybrid_as_usually_run_keeps_its_use() {
    let kept = kept(&typical(base(), Hybrid));
    assert!(kept >= 0.90, "{kept}");
}

#[test]
fn b07_capability_rises_with_the_role_and_watching_is_near_receiving() {
    for approach in [ExternalPartnership, Hybrid] {
        let by_role = [0, 1, 2, 3].map(|role| {
            let levers = Levers { internal_role: InternalRole::ALL[role], ..approach.typical_levers() };
            capability(&planned(base(), approach, levers), ENGAGEMENT_END)
        });
        assert!(rises(&by_role), "{approach:?} {by_role:?}");
        let [recipient, observer, participant, _] = by_role;
        assert!(observer - recipient < participant - observer, "{approach:?} {by_role:?}");
    }
}

#[test]
fn b08_use_in_month_12_rises_with_the_change_work() {
    for approach in [InternalUpskilling, ExternalPartnership, Hybrid] {
        let by_scope = [0, 1, 2].map(|scope| {
            let change_management = ChangeManagement::ALL[scope];
            let levers = Levers { change_management, ..approach.typical_levers() };
            adoption(&planned(base(), approach, levers), 12)
        });
        assert!(rises(&by_scope), "{approach:?} {by_scope:?}");
    }
}

#[test]
fn b09_use_in_month_48_rises_with_what_is_arranged() {
    for approach in [InternalUpskilling, ExternalPartnership, Hybrid] {
        let by_arrangement = [0, 1, 2].map(|arrangement| {
            let after_first_initiative = AfterFirstInitiative::ALL[arrangement];
            let levers = Levers { after_first_initiative, ..approach.typical_levers() };
            adoption(&planned(base(), approach, levers), 48)
        });
        assert!(rises(&by_arrangement), "{approach:?} {by_arrangement:?}");
    }
}

#[test]
fn b10_capability_in_month_36_rises_with_the_transfer() {
    for approach in [ExternalPartnership, Hybrid] {
        let by_transfer = [0, 1, 2].map(|transfer| {
            let levers = Levers { transfer: Transfer::ALL[transfer], ..approach.typical_levers() };
            capability(&planned(base(), approach, levers), 36)
        });
        assert!(rises(&by_transfer), "{approach:?} {by_transfer:?}");
    }
}

fn sustained(situation: Situation, approach: Approach) -> f64 {
    rank(situation, &CENTRE).fit_parts[approach.index()].sustained
}

#[test]
fn b11_building_inside_lasts_as_the_team_does() {
    let by_stability = [20, 45, 70, 95]
        .map(|stability| sustained(with(base(), &[(Field::TeamStability, stability)]), InternalUpskilling));
    assert!(rises(&by_stability), "{by_stability:?}");
    assert!(by_stability[3] >= 2.0 * by_stability[0], "{by_stability:?}");
}

#[test]
fn b12_shares_stay_shares_and_points_stay_points() {
    let mut sampler = Sampler::new(12);
    for _ in 0..SITUATIONS {
        let (situation, levers) = (sampler.situation(), sampler.plan().levers);
        for &approach in Approach::ALL {
            let trajectory = planned(situation, approach, levers).trajectory;
            let is_share = |value: &f64| (0.0..=1.0).contains(value);
            let all_in = trajectory.adoption.iter().all(is_share)
                && trajectory.dependency.iter().all(is_share)
                && trajectory.capability.iter().all(|value| (0.0..=100.0).contains(value));
            assert!(all_in, "{situation:?} {approach:?} {levers:?}");
        }
    }
}

/// The approach that fits best in the base situation with these changes.
fn best(changes: &[(Field, i64)]) -> Approach {
    rank(with(base(), changes), &CENTRE).order[0]
}

#[test]
fn b13_one_urgent_project_and_comfort_with_it_is_for_a_partner() {
    let changes = [
        (Field::ResultsDueMonths, 4),
        (Field::RunwayMonths, 1),
        (Field::AiSkills, 10),
        (Field::ChangeSkills, 10),
        (Field::DependencyComfort, 90),
        (Field::FutureInitiatives, 0),
    ];
    assert_eq!(best(&changes), ExternalPartnership);
}

#[test]
fn b14_urgent_gaps_that_must_not_stay_outside_are_for_a_hybrid() {
    let changes = [
        (Field::ResultsDueMonths, 5),
        (Field::AiSkills, 20),
        (Field::ChangeSkills, 15),
        (Field::DependencyComfort, 20),
        (Field::FutureInitiatives, 5),
    ];
    assert_eq!(best(&changes), Hybrid);
}

const PATIENT: [(Field, i64); 6] = [
    (Field::ResultsDueMonths, 18),
    (Field::RunwayMonths, 12),
    (Field::AiSkills, 65),
    (Field::ChangeSkills, 65),
    (Field::TeamStability, 95),
    (Field::DependencyComfort, 10),
];

#[test]
fn b15_a_steady_team_with_time_builds_inside() {
    assert_eq!(best(&PATIENT), InternalUpskilling);
}

#[test]
fn b16_the_same_with_gaps_under_quarterly_pressure_does_not() {
    let pressed = [
        (Field::ResultsDueMonths, 3),
        (Field::RunwayMonths, 1),
        (Field::AiSkills, 20),
        (Field::ChangeSkills, 20),
    ];
    let changes: Vec<(Field, i64)> = PATIENT.into_iter().chain(pressed).collect();
    assert_ne!(best(&changes), InternalUpskilling);
}

#[test]
fn b17_tools_first_is_never_best_and_nearly_always_worst() {
    let mut sampler = Sampler::new(17);
    let orders: Vec<[Approach; 4]> =
        (0..SITUATIONS).map(|_| rank(sampler.situation(), &CENTRE).order).collect();
    assert!(orders.iter().all(|order| order[0] != ToolFirst));
    let worst = orders.iter().filter(|order| order[3] == ToolFirst).count();
    assert!(worst >= SITUATIONS * 95 / 100, "{worst}");
}

#[test]
fn b18_tools_complement_capability() {
    let levers = Levers { transfer: Transfer::None, ..Levers::STRONGEST };
    let complement = adoption(&planned(team(base(), 80), ToolFirst, levers), 18);
    let strategy = adoption(&typical(base(), ToolFirst), 18);
    assert!(complement >= 4.0 * strategy, "{complement} {strategy}");
}

#[test]
fn b19_a_skilled_team_is_quicker_alone() {
    let [internal, hybrid] = [InternalUpskilling, Hybrid].map(|approach| {
        typical(team(with(base(), &[(Field::TeamStability, 90)]), 80), approach).months_to_target
    });
    assert!(internal < hybrid && internal.is_some(), "{internal:?} {hybrid:?}");
}

#[test]
fn b20_from_little_skill_results_come_sooner_with_a_partner() {
    let [internal, external, hybrid] = [InternalUpskilling, ExternalPartnership, Hybrid]
        .map(|approach| adoption(&typical(team(base(), 20), approach), 6));
    assert!(external > hybrid && hybrid > 2.0 * internal, "{external} {hybrid} {internal}");
}

#[test]
fn b21_similarity_helps_what_a_partner_delivered_to_last() {
    let by_similarity = [0, 50, 100].map(|similarity| {
        let changes = [(Field::DependencyComfort, 0), (Field::InitiativeSimilarity, similarity)];
        sustained(with(base(), &changes), ExternalPartnership)
    });
    assert!(rises(&by_similarity), "{by_similarity:?}");
}

/// What the attributes count for in the base situation with one field changed.
fn weights(field: Field, value: i64) -> FitParts {
    rank(with(base(), &[(field, value)]), &CENTRE).weights
}

#[test]
fn b22_weights_follow_the_situation() {
    let mut sampler = Sampler::new(22);
    for _ in 0..SITUATIONS {
        let situation = sampler.situation();
        let weights = rank(situation, &CENTRE).weights;
        let sum = weights.reach + weights.sustained + weights.independence;
        assert!((sum - 1.0).abs() < 1e-12, "{situation:?} {sum}");
        let content = situation.with_clamped(Field::DependencyComfort, 100);
        assert_eq!(rank(content, &CENTRE).weights.independence, 0.0, "{content:?}");
    }
    let by_due = [36, 24, 12, 6, 3, 1].map(|due| weights(Field::ResultsDueMonths, due).reach);
    assert!(rises(&by_due), "{by_due:?}");
    let by_initiatives = [0, 1, 2, 4, 8, 12].map(|later| weights(Field::FutureInitiatives, later).sustained);
    assert!(rises(&by_initiatives), "{by_initiatives:?}");
}

#[test]
fn b25_without_patience_building_is_starved() {
    let [none, plenty] = [0, 24].map(|runway| {
        capability(&typical(with(base(), &[(Field::RunwayMonths, runway)]), InternalUpskilling), 24)
    });
    assert!(none <= plenty - 5.0, "{none} {plenty}");
}

/// Share of people a month who leave even the steadiest team: stability counts as 99.5 % at most, so half a
/// percent a year (rounded up).
const STILL_LEAVING: f64 = 0.000_42;

#[test]
fn nothing_is_forgotten_where_nobody_leaves_and_somebody_owns_it() {
    let no_disuse = Assumptions { disuse: 0.0, ..CENTRE };
    for skill in [0, 10, 30, 50, 70, 90] {
        let situation = team(with(base(), &[(Field::TeamStability, 100)]), skill);
        for approach in [InternalUpskilling, ExternalPartnership, Hybrid] {
            let levers = Levers {
                after_first_initiative: AfterFirstInitiative::OwnedAndFunded,
                ..approach.typical_levers()
            };
            let capability = outcome(situation, Plan { approach, levers }, &no_disuse).trajectory.capability;
            let falls = capability.windows(2).position(|pair| pair[1] < pair[0] * (1.0 - STILL_LEAVING));
            assert_eq!(falls, None, "{approach:?} from skill {skill}: {capability:?}");
        }
    }
}

#[test]
fn with_nothing_to_follow_similarity_changes_nothing() {
    let mut sampler = Sampler::new(26);
    for _ in 0..SITUATIONS {
        let scenario = sampler.scenario();
        let situation = scenario.situation.with_clamped(Field::FutureInitiatives, 0);
        let [none, all] = [0, 100].map(|similarity| {
            let situation = situation.with_clamped(Field::InitiativeSimilarity, similarity);
            evaluate(&Scenario { situation, ..scenario }, &CENTRE)
        });
        assert_eq!(none, all, "{situation:?}");
    }
}

#[test]
fn without_overhead_a_partner_alongside_never_delays_use() {
    let no_overhead = Assumptions { external_overhead: 0.0, coordination_overhead: 0.0, ..CENTRE };
    let mut sampler = Sampler::new(27);
    for _ in 0..200 {
        let (situation, levers) = (sampler.situation(), sampler.plan().levers);
        let [internal, hybrid] = [InternalUpskilling, Hybrid]
            .map(|approach| outcome(situation, Plan { approach, levers }, &no_overhead));
        for month in 0..=ENGAGEMENT_END {
            let (internal, hybrid) = (adoption(&internal, month), adoption(&hybrid, month));
            assert!(hybrid >= internal - 1e-9, "{situation:?} {levers:?} month {month}: {hybrid} {internal}");
        }
    }
}

#[test]
fn the_answer_does_not_depend_on_the_plan_except_where_it_is_about_the_plan() {
    let mut sampler = Sampler::new(29);
    for _ in 0..SITUATIONS {
        let (situation, plan) = (sampler.situation(), sampler.plan());
        let scenario = Scenario { situation, plan: Some(plan), ..Scenario::default() };
        let Ranking { fit, order, approaches, .. } = rank(situation, &CENTRE);
        let evaluation = evaluate(&scenario, &CENTRE);
        assert_eq!((evaluation.fit, evaluation.order, evaluation.approaches), (fit, order, approaches));
    }
}
