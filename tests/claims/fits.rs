//! Claims about which approach fits: C01–C04, C10, C12, C16.

use super::Direction::{Down, Up};
use super::{
    CENTRE, Direction, TOLERANCE, always, check, mean_skill, months, moves, planned, shown, situation_where,
    situation_with, skills, usually, with_room,
};
use crate::support::Sampler;
use capability_path::model::integrate::TARGET_ADOPTION;
use capability_path::model::{Outcome, Ranking, rank};
use capability_path::scenario::Approach::{ExternalPartnership, Hybrid, InternalUpskilling, ToolFirst};
use capability_path::scenario::{Approach, ChangeManagement, Field, Situation, Words};

/// Whether `up` overtook `other`: it was at most level with it, and is ahead now.
fn overtook(before: &Ranking, after: &Ranking, up: Approach, other: Approach) -> bool {
    let lead = |ranking: &Ranking| ranking.fit[up.index()] - ranking.fit[other.index()];
    lead(before) <= TOLERANCE && lead(after) > TOLERANCE
}

/// Fits and months to target in a counter-example, in the order of `Approach::ALL`.
fn told(ranking: &Ranking) -> String {
    let months = ranking
        .approaches
        .map(|outcome| outcome.months_to_target.map(|months| (months * 10.0).round() / 10.0));
    format!("fits {:.4?} months {months:?}", ranking.fit)
}

/// Moves each of `fields` in a sampled situation and asks `wrong` of the rankings before and after.
fn after_moves(
    sampler: &mut Sampler,
    fields: &[(Field, Direction)],
    wrong: impl Fn(&Ranking, &Ranking) -> bool,
) -> Option<String> {
    let ranges: Vec<_> = fields.iter().map(|&(field, direction)| with_room(field, direction)).collect();
    let situation = situation_with(sampler, &ranges);
    let before = rank(situation, &CENTRE);
    let mut violation = None;
    // All moves are drawn even after a violation, so that the next situation is the same either way.
    for &(field, direction) in fields {
        for moved in moves(sampler, situation, field, direction) {
            let after = rank(moved, &CENTRE);
            if violation.is_none() && wrong(&before, &after) {
                let to = moved.get(field);
                let (before, after) = (told(&before), told(&after));
                violation = Some(format!("{}: {field:?} to {to}: {before} -> {after}", shown(situation)));
            }
        }
    }
    violation
}

#[test]
fn c01_less_time_never_moves_internal_past_an_approach_that_is_sooner() {
    let wrong = |before: &Ranking, after: &Ranking| {
        [ExternalPartnership, Hybrid, ToolFirst].into_iter().any(|other| {
            let sooner = |ranking: &Ranking| {
                let months =
                    |approach: Approach| months(ranking.approaches[approach.index()].months_to_target);
                months(other) < months(InternalUpskilling)
            };
            (sooner(before) || sooner(after)) && overtook(before, after, InternalUpskilling, other)
        })
    };
    let fields = [(Field::ResultsDueMonths, Down), (Field::RunwayMonths, Down)];
    check("C01", &[always("due or runway shortened", |sampler| after_moves(sampler, &fields, wrong))]);
}

#[test]
fn c02_a_deeper_or_steadier_team_never_moves_external_past_internal() {
    let wrong =
        |before: &Ranking, after: &Ranking| overtook(before, after, ExternalPartnership, InternalUpskilling);
    let fields = [(Field::AiSkills, Up), (Field::ChangeSkills, Up), (Field::TeamStability, Up)];
    check("C02", &[always("a skill or stability raised", |sampler| after_moves(sampler, &fields, wrong))]);
}

#[test]
fn c03_less_comfort_never_moves_external_past_hybrid_or_internal() {
    let wrong = |before: &Ranking, after: &Ranking| {
        [Hybrid, InternalUpskilling]
            .into_iter()
            .any(|other| overtook(before, after, ExternalPartnership, other))
    };
    let fields = [(Field::DependencyComfort, Down)];
    check("C03", &[always("comfort lowered", |sampler| after_moves(sampler, &fields, wrong))]);
}

#[test]
fn c04_a_steady_patient_team_and_one_in_a_hurry_with_gaps_get_different_answers() {
    let steady = [
        (Field::ResultsDueMonths, 12, 36),
        (Field::RunwayMonths, 12, 36),
        (Field::AiSkills, 70, 100),
        (Field::ChangeSkills, 70, 100),
        (Field::TeamStability, 85, 100),
        (Field::DependencyComfort, 0, 60),
    ];
    let hurried = [
        (Field::ResultsDueMonths, 1, 3),
        (Field::RunwayMonths, 0, 3),
        (Field::AiSkills, 0, 25),
        (Field::ChangeSkills, 0, 25),
    ];
    let best = |sampler: &mut Sampler, ranges: &[(Field, u8, u8)], is_right: fn(Approach) -> bool| {
        let situation = situation_with(sampler, ranges);
        let ranking = rank(situation, &CENTRE);
        (!is_right(ranking.order[0])).then(|| format!("{}: {}", shown(situation), told(&ranking)))
    };
    check(
        "C04",
        &[
            always("steady, experienced, patient: internal is best", |sampler| {
                best(sampler, &steady, |best| best == InternalUpskilling)
            }),
            always("gaps under quarterly pressure: internal is not best", |sampler| {
                best(sampler, &hurried, |best| best != InternalUpskilling)
            }),
        ],
    );
}

#[test]
fn c10_more_or_less_similar_initiatives_never_raise_external_past_hybrid() {
    let wrong = |before: &Ranking, after: &Ranking| overtook(before, after, ExternalPartnership, Hybrid);
    let fields = [(Field::FutureInitiatives, Up), (Field::InitiativeSimilarity, Down)];
    check(
        "C10",
        &[always("initiatives more or less similar", |sampler| after_moves(sampler, &fields, wrong))],
    );
}

#[test]
fn c12_hybrid_is_usually_best_for_a_near_gap_without_long_dependence() {
    let ranges = [
        (Field::ResultsDueMonths, 1, 9),
        (Field::DependencyComfort, 0, 40),
        (Field::FutureInitiatives, 2, 12),
    ];
    let part = usually(0.80, "hybrid is best", |sampler| {
        let situation =
            situation_where(sampler, &ranges, |situation| (15.0..=65.0).contains(&mean_skill(situation)));
        let ranking = rank(situation, &CENTRE);
        (ranking.order[0] != Hybrid).then(|| format!("{}: {}", shown(situation), told(&ranking)))
    });
    check("C12", &[part]);
}

/// How far adoption is below the expectation line of `scales.md` in a month.
fn gap(situation: Situation, outcome: &Outcome, month: usize) -> f64 {
    let due = f64::from(situation.get(Field::ResultsDueMonths));
    TARGET_ADOPTION * (month as f64 / due).min(1.0) - outcome.trajectory.adoption[month]
}

#[test]
fn c16_tools_without_capability_deepen_the_gap() {
    let worst = usually(0.85, "tool_first is worst", |sampler| {
        let situation = situation_where(sampler, &[], |situation| mean_skill(situation) <= 60.0);
        let ranking = rank(situation, &CENTRE);
        (ranking.order[3] != ToolFirst).then(|| format!("{}: {}", shown(situation), told(&ranking)))
    });
    let widening = always("the gap is wider in month 24 than in month 1", |sampler| {
        let situation = situation_with(sampler, &skills(0, 30));
        let mut levers = ToolFirst.typical_levers();
        levers.change_management = ChangeManagement::None;
        let outcome = planned(situation, ToolFirst, levers);
        let gaps = [1, 24].map(|month| gap(situation, &outcome, month));
        (gaps[1] <= gaps[0]).then(|| format!("{}: gaps {gaps:.4?}", shown(situation)))
    });
    check("C16", &[worst, widening]);
}
