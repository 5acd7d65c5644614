//! Claims about criteria, traps and readiness: C17–C22.

use super::{CENTRE, TOLERANCE, always, check, months, shown, situation_where};
use crate::support::Sampler;
use capability_path::explore::remedy::{Mend, mend_criterion};
use capability_path::model::{Criterion, Evaluation, Trap, Verdict, evaluate, judge, outcome};
use capability_path::scenario::Approach::{ExternalPartnership, Hybrid, InternalUpskilling, ToolFirst};
use capability_path::scenario::{
    AdoptionGap, AfterFirstInitiative, Approach, CapabilityAssessed, ChangeManagement, Field, InternalRole,
    Lever, Levers, Plan, Readiness, Scenario, Situation, Transfer, Words,
};
use std::cmp::Reverse;

/// Every plan of some approaches.
fn plans_of(approaches: &[Approach]) -> Vec<Plan> {
    approaches
        .iter()
        .flat_map(|&approach| Levers::all().map(move |levers| Plan { approach, levers }))
        .collect()
}

/// Goes through `plans` in turn, each in a sampled situation, and asks whether `trap` fires as `expected`;
/// `None` where the claim leaves it open.
fn fires_as(
    trap: Trap,
    plans: Vec<Plan>,
    expected: impl Fn(&Scenario, Plan, &Evaluation) -> Option<bool>,
) -> impl FnMut(&mut Sampler) -> Option<String> {
    let mut plans = plans.into_iter().cycle();
    move |sampler| {
        let plan = plans.next()?;
        let scenario = Scenario { plan: Some(plan), ..sampler.scenario() };
        let evaluation = evaluate(&scenario, &CENTRE);
        let fires = evaluation.traps().any(|(found, _)| found == trap);
        let expected = expected(&scenario, plan, &evaluation)?;
        (fires != expected).then(|| {
            format!("{}: {plan:?} {:?}: fires is {fires}", shown(scenario.situation), scenario.readiness)
        })
    }
}

#[test]
fn c17_tools_are_fine_as_a_complement() {
    let expected = |_: &Scenario, Plan { approach, levers }: Plan, _: &Evaluation| {
        let builders = [
            levers.internal_role >= InternalRole::CoOwner,
            levers.change_management == ChangeManagement::FromStart,
            levers.after_first_initiative == AfterFirstInitiative::OwnedAndFunded,
        ];
        match builders.into_iter().filter(|&holds| holds).count() {
            3 => Some(false),
            0 | 1 if approach == ToolFirst => Some(true),
            _ => None,
        }
    };
    let plans = plans_of(Approach::ALL);
    check("C17", &[always("over all plans", fires_as(Trap::ToolsAsStrategy, plans, expected))]);
}

/// How large a change of levers is, to be compared as C18 says: levers changed, then steps along their
/// orders, then which levers, those in earlier fields first.
fn size_of_change(from: Levers, to: Levers) -> (usize, usize, Reverse<[bool; 4]>) {
    let steps = [0, 1, 2, 3].map(|place| from.index(Lever::ALL[place]).abs_diff(to.index(Lever::ALL[place])));
    let changed = steps.map(|steps| steps > 0);
    (changed.into_iter().filter(|&changed| changed).count(), steps.iter().sum(), Reverse(changed))
}

fn meets(situation: Situation, plan: Plan, criterion: Criterion) -> bool {
    judge(situation, plan, criterion, &CENTRE).verdict == Verdict::Meets
}

/// Whether any levers meet the criterion with that approach.
fn some_levers_do(situation: Situation, approach: Approach, criterion: Criterion) -> bool {
    Levers::all().any(|levers| meets(situation, Plan { approach, levers }, criterion))
}

/// Whether `field` alone, at one of these values, would let some levers meet the criterion.
fn frees(
    situation: Situation,
    field: Field,
    mut values: impl Iterator<Item = u8>,
    approach: Approach,
    criterion: Criterion,
) -> bool {
    values.any(|value| some_levers_do(situation.with_clamped(field, i64::from(value)), approach, criterion))
}

/// Whether `named` is the input in the way: some value of it would do, or no value of any input does alone. Of all
/// inputs every seventh value is tried, for time.
fn is_in_the_way(situation: Situation, named: Field, approach: Approach, criterion: Criterion) -> bool {
    let all = |field: Field| (field.row().minimum..=field.row().maximum).rev();
    frees(situation, named, all(named), approach, criterion)
        || !Field::ALL
            .iter()
            .any(|&field| frees(situation, field, all(field).step_by(7), approach, criterion))
}

/// What is wrong with the mend of one criterion, if anything.
fn wrong_mend(situation: Situation, evaluation: &Evaluation, criterion: Criterion) -> Option<String> {
    let Plan { approach, levers: from } = evaluation.plan;
    let mend = mend_criterion(situation, evaluation, criterion, &CENTRE);
    if evaluation.judgement(criterion).verdict == Verdict::Meets {
        return (mend != Mend::NotNeeded).then(|| format!("{}: {mend:?} of what is met", shown(situation)));
    }
    let smallest = Levers::all()
        .filter(|&levers| meets(situation, Plan { approach, levers }, criterion))
        .map(|levers| size_of_change(from, levers))
        .min();
    let is_right = match mend {
        Mend::NotNeeded => false,
        Mend::Change(levers) => {
            let does = meets(situation, Plan { approach, levers }, criterion);
            does && smallest == Some(size_of_change(from, levers))
        }
        Mend::OutOfReach { in_the_way, approach: other } => {
            let named = is_in_the_way(situation, in_the_way, approach, criterion);
            let does = |other: Approach| other != approach && some_levers_do(situation, other, criterion);
            let offered = other.map_or_else(|| !Approach::ALL.iter().any(|&other| does(other)), does);
            smallest.is_none() && named && offered
        }
    };
    (!is_right).then(|| {
        let (shown, plan) = (shown(situation), evaluation.plan);
        format!("{shown}: {plan:?} {criterion:?}: {mend:?}, smallest {smallest:?}")
    })
}

#[test]
fn c18_four_criteria_tell_lasting_capability_from_one_time_delivery() {
    let answered = always("four verdicts, each with a reason", |sampler| {
        let scenario = sampler.scenario();
        let evaluation = evaluate(&scenario, &CENTRE);
        let without = Criterion::ALL
            .iter()
            .find(|&&criterion| evaluation.judgement(criterion).reasons.iter().next().is_none());
        without.map(|criterion| format!("{}: {:?} {criterion:?}", shown(scenario.situation), evaluation.plan))
    });
    let mended = always("the smallest change, or the input in the way and another approach", |sampler| {
        let scenario = sampler.scenario();
        let evaluation = evaluate(&scenario, &CENTRE);
        Criterion::ALL.iter().find_map(|&criterion| wrong_mend(scenario.situation, &evaluation, criterion))
    });
    let kept = always("at 90 points knowledge_grows is met by keeping it", |sampler| {
        let ranges =
            [(Field::AiSkills, 85, 100), (Field::ChangeSkills, 85, 100), (Field::TeamStability, 85, 100)];
        loop {
            let plan = sampler.plan();
            let situation = situation_where(sampler, &ranges, |_| true);
            let outcome = outcome(situation, plan, &CENTRE);
            let (start, end) = (outcome.trajectory.capability[0], outcome.capability_at_engagement_end);
            if start >= 90.0 && end >= start - TOLERANCE {
                let judgement = judge(situation, plan, Criterion::KnowledgeGrows, &CENTRE);
                return (judgement.verdict != Verdict::Meets).then(|| {
                    format!("{}: {plan:?} {start:.2} -> {end:.2}: {judgement:?}", shown(situation))
                });
            }
        }
    });
    check("C18", &[answered, mended, kept]);
}

#[test]
fn c19_building_inside_when_the_clock_has_run_out() {
    let expected = |scenario: &Scenario, plan: Plan, evaluation: &Evaluation| {
        let due = f64::from(scenario.situation.get(Field::ResultsDueMonths));
        let months = |approach| months(evaluation.outcome_of(approach).months_to_target);
        let (internal, partner) =
            (months(InternalUpskilling), months(ExternalPartnership).min(months(Hybrid)));
        let is_late = internal > due && partner.is_finite() && partner <= 0.75 * internal;
        Some(plan.approach == InternalUpskilling && is_late)
    };
    let internal = plans_of(&[InternalUpskilling]);
    let others = plans_of(&[ExternalPartnership, Hybrid, ToolFirst]);
    check(
        "C19",
        &[
            always("where internal is chosen", fires_as(Trap::UpskillingUnderUrgency, internal, expected)),
            always("where it is not", fires_as(Trap::UpskillingUnderUrgency, others, expected)),
        ],
    );
}

#[test]
fn c20_a_partner_hired_to_deliver_and_not_to_transfer() {
    let expected = |scenario: &Scenario, Plan { approach, levers }: Plan, _: &Evaluation| {
        let takes_no_part = levers.internal_role <= InternalRole::Observer;
        let hands_nothing_over = levers.transfer != Transfer::ExplicitTransfer;
        let more_follow = scenario.situation.get(Field::FutureInitiatives) >= 1;
        Some(approach.has_partner() && takes_no_part && hands_nothing_over && more_follow)
    };
    let nothing_follows = |sampler: &mut Sampler| {
        let (situation, plan) =
            (sampler.situation().with_clamped(Field::FutureInitiatives, 0), sampler.plan());
        let scenario = Scenario { situation, plan: Some(plan), ..Scenario::default() };
        let evaluation = evaluate(&scenario, &CENTRE);
        let fires = evaluation.traps().any(|(trap, _)| trap == Trap::DeliveryNotTransfer);
        fires.then(|| format!("{}: {plan:?}", shown(situation)))
    };
    let plans = plans_of(Approach::ALL);
    check(
        "C20",
        &[
            always("over all plans", fires_as(Trap::DeliveryNotTransfer, plans, expected)),
            always("not where nothing follows", nothing_follows),
        ],
    );
}

/// Any scenario with each of the nine answers to the gate in turn.
fn each_readiness() -> impl FnMut(&mut Sampler) -> Scenario {
    let mut turn = 0;
    move |sampler| {
        turn += 1;
        let readiness = Readiness {
            capability_assessed: CapabilityAssessed::ALL[turn % 3],
            adoption_gap: AdoptionGap::ALL[turn / 3 % 3],
        };
        Scenario { readiness, ..sampler.scenario() }
    }
}

#[test]
fn c21_nobody_asked_first_what_capability_is_wanted() {
    let mut draw = each_readiness();
    let part = always("fires exactly where nothing is assessed or no gap is named", |sampler| {
        let scenario = draw(sampler);
        let Readiness { capability_assessed, adoption_gap } = scenario.readiness;
        let expected =
            capability_assessed == CapabilityAssessed::No || adoption_gap == AdoptionGap::NoneNamed;
        let fires = evaluate(&scenario, &CENTRE).traps().any(|(trap, _)| trap == Trap::QuestionNotAsked);
        (fires != expected).then(|| format!("{:?}: fires is {fires}", scenario.readiness))
    });
    check("C21", &[part]);
}

#[test]
fn c22_ready_is_an_honest_assessment_and_a_specific_gap() {
    let mut draw = each_readiness();
    let part = always("ready exactly then, else it says what is missing", |sampler| {
        let scenario = draw(sampler);
        let is_honest = scenario.readiness.capability_assessed == CapabilityAssessed::Honest;
        let is_specific = scenario.readiness.adoption_gap == AdoptionGap::Specific;
        let gate = evaluate(&scenario, &CENTRE).readiness;
        let is_right = gate.is_ready() == (is_honest && is_specific)
            && gate.assessment_missing != is_honest
            && gate.gap_missing != is_specific;
        (!is_right).then(|| format!("{:?}: {gate:?}", scenario.readiness))
    });
    check("C22", &[part]);
}
