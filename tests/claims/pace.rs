//! Claims about how soon the target is reached: C06, C08, C11, C13, C15, C24, C27.

use super::{TOLERANCE, always, check, months, planned, shown, situation_with, skills, typical};
use crate::support::Sampler;
use capability_path::model::run::Run;
use capability_path::model::{Grid, Outcome};
use capability_path::scenario::Approach::{ExternalPartnership, Hybrid, InternalUpskilling};
use capability_path::scenario::{Approach, ChangeManagement, Field, InternalRole, Levers, Situation, Words};

/// Months to target of the first initiative with the typical plan.
fn typical_months(situation: Situation, approach: Approach) -> f64 {
    months(typical(situation, approach).months_to_target)
}

#[test]
fn c06_from_a_standing_start_building_inside_is_slow() {
    let part = always("external and hybrid reach the target before internal", |sampler| {
        let situation = situation_with(sampler, &skills(0, 25));
        let [internal, external, hybrid] = [InternalUpskilling, ExternalPartnership, Hybrid]
            .map(|approach| typical_months(situation, approach));
        (external >= internal || hybrid >= internal).then(|| {
            format!("{}: internal {internal:.2} external {external:.2} hybrid {hybrid:.2}", shown(situation))
        })
    });
    check("C06", &[part]);
}

#[test]
fn c08_a_good_partnership_compresses_the_timeline() {
    let part = always("external is first to the target, or within a month of the first", |sampler| {
        let situation = situation_with(sampler, &skills(0, 40));
        let all: Vec<f64> =
            Approach::ALL.iter().map(|&approach| typical_months(situation, approach)).collect();
        let first = all.iter().copied().fold(f64::INFINITY, f64::min);
        let external = all[ExternalPartnership.index()];
        (external > first + 1.0 + TOLERANCE).then(|| format!("{}: months {all:.2?}", shown(situation)))
    });
    check("C08", &[part]);
}

#[test]
fn c11_hybrid_is_sooner_than_internal_and_leaves_more_than_external() {
    let outcomes = |sampler: &mut Sampler| {
        let situation = situation_with(sampler, &skills(0, 40));
        let of = |approach| typical(situation, approach);
        (situation, of(InternalUpskilling), of(ExternalPartnership), of(Hybrid))
    };
    let sooner = always("hybrid reaches the target before internal", |sampler| {
        let (situation, internal, _, hybrid) = outcomes(sampler);
        let (internal, hybrid) = (months(internal.months_to_target), months(hybrid.months_to_target));
        (hybrid >= internal)
            .then(|| format!("{}: hybrid {hybrid:.2} internal {internal:.2}", shown(situation)))
    });
    let more = |what, capability: fn(&Outcome) -> f64| {
        always(what, move |sampler| {
            let (situation, _, external, hybrid) = outcomes(sampler);
            let (external, hybrid) = (capability(&external), capability(&hybrid));
            (hybrid <= external)
                .then(|| format!("{}: hybrid {hybrid:.2} external {external:.2}", shown(situation)))
        })
    };
    check(
        "C11",
        &[
            sooner,
            more("more capability than external at the engagement's end", |outcome| {
                outcome.capability_at_engagement_end
            }),
            more("more capability than external at month 60", |outcome| outcome.capability_at_end),
        ],
    );
}

#[test]
fn c13_hybrid_costs_coordination() {
    let overhead = always("overhead hybrid > external > internal in every draw", |sampler| {
        let (drawn, situation) = (sampler.assumptions(), sampler.situation());
        let [internal, external, hybrid] =
            [InternalUpskilling, ExternalPartnership, Hybrid].map(|approach| {
                Run::new(Grid::QUARTERS, situation, approach.typical_plan(), &drawn).overhead_per_unit()
            });
        (!(hybrid > external && external > internal))
            .then(|| format!("hybrid {hybrid} external {external} internal {internal}"))
    });
    let pace = always("with full skills hybrid is not faster than internal", |sampler| {
        let ranges =
            [(Field::AiSkills, 100, 100), (Field::ChangeSkills, 100, 100), (Field::TeamStability, 90, 100)];
        let situation = situation_with(sampler, &ranges);
        let [internal, hybrid] =
            [InternalUpskilling, Hybrid].map(|approach| typical_months(situation, approach));
        (hybrid < internal - TOLERANCE)
            .then(|| format!("{}: hybrid {hybrid:.3} internal {internal:.3}", shown(situation)))
    });
    check("C13", &[overhead, pace]);
}

/// Months of the first and of each later initiative.
fn months_by_initiative(outcome: &Outcome) -> (f64, Vec<f64>) {
    let later = &outcome.later_months_to_target[..outcome.later_initiatives];
    (months(outcome.months_to_target), later.iter().map(|&value| months(value)).collect())
}

#[test]
fn c15_capability_compounds_or_each_initiative_starts_over() {
    let compounds = |what, approach: Approach, role: InternalRole| {
        always(what, move |sampler| {
            let ranges = [(Field::TeamStability, 75, 100), (Field::FutureInitiatives, 1, 12)];
            let situation = situation_with(sampler, &ranges);
            let levers = Levers { internal_role: role, ..approach.typical_levers() };
            let (first, later) = months_by_initiative(&planned(situation, approach, levers));
            let is_right = later[0] < first && later.iter().all(|&months| months <= first + TOLERANCE);
            (!is_right).then(|| format!("{}: first {first:.2} later {later:.2?}", shown(situation)))
        })
    };
    let starts_over = always("external with recipients, nothing alike, nobody hired again", |sampler| {
        let ranges = [
            (Field::FutureInitiatives, 1, 12),
            (Field::InitiativeSimilarity, 0, 0),
            (Field::DependencyComfort, 0, 0),
        ];
        let situation = situation_with(sampler, &ranges);
        let (first, later) = months_by_initiative(&typical(situation, ExternalPartnership));
        (later[0] < first - TOLERANCE)
            .then(|| format!("{}: first {first:.2} second {:.2}", shown(situation), later[0]))
    });
    check(
        "C15",
        &[
            compounds("internal as owner", InternalUpskilling, InternalRole::Owner),
            compounds("internal as co-owner", InternalUpskilling, InternalRole::CoOwner),
            compounds("hybrid as co-owner", Hybrid, InternalRole::CoOwner),
            starts_over,
        ],
    );
}

#[test]
fn c24_change_work_from_the_start_is_soonest() {
    let part = always("from_start no later than after_launch, that no later than none", |sampler| {
        let (situation, plan) = (sampler.situation(), sampler.plan());
        let by_scope = [ChangeManagement::FromStart, ChangeManagement::AfterLaunch, ChangeManagement::None]
            .map(|change_management| {
                let levers = Levers { change_management, ..plan.levers };
                months(planned(situation, plan.approach, levers).months_to_target)
            });
        let in_order = by_scope.windows(2).all(|pair| pair[0] <= pair[1] + TOLERANCE);
        (!in_order).then(|| format!("{}: {plan:?} months {by_scope:.3?}", shown(situation)))
    });
    check("C24", &[part]);
}

#[test]
fn c27_the_gap_widens_while_a_slow_approach_builds() {
    let part = always("at the due date internal's gap is the widest of the three", |sampler| {
        let ranges =
            [(Field::AiSkills, 0, 25), (Field::ChangeSkills, 0, 25), (Field::ResultsDueMonths, 1, 6)];
        let situation = situation_with(sampler, &ranges);
        // At the due date the expectation line is the same for all, so the widest gap is the lowest adoption.
        let [internal, external, hybrid] = [InternalUpskilling, ExternalPartnership, Hybrid]
            .map(|approach| typical(situation, approach).adoption_at_due);
        (internal > external + TOLERANCE || internal > hybrid + TOLERANCE).then(|| {
            format!(
                "{}: adoption internal {internal:.4} external {external:.4} hybrid {hybrid:.4}",
                shown(situation)
            )
        })
    });
    check("C27", &[part]);
}
