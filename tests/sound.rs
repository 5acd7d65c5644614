//! "Make it sound" against every levers there are: nothing smaller does, and each part of the change is needed.

#[allow(dead_code, reason = "each test file uses its part of the shared support")]
mod support;

use capability_path::explore::remedy::{Mend, mend_criterion};
use capability_path::explore::sound::{Change, Reached, Shortfall, Sound, sound};
use capability_path::model::{Assumptions, Criterion, Evaluation, Verdict, evaluate, judge, outcome};
use capability_path::scenario::{Approach, Lever, Levers, Plan, Scenario, Situation, Words};
use std::cmp::Reverse;
use support::Sampler;

const CENTRE: Assumptions = Assumptions::CENTRE;
/// Scenarios drawn per test.
const SAMPLES: usize = 2_000;
/// One seed for all, so that every run and every machine sees the same scenarios.
const SEED: u64 = 5;

/// One scenario with its answers.
struct Case {
    situation: Situation,
    evaluation: Evaluation,
    sound: Sound,
}

impl Case {
    fn of(scenario: &Scenario) -> Self {
        let evaluation = evaluate(scenario, &CENTRE);
        let sound = sound(scenario.situation, &evaluation, &CENTRE);
        Self { situation: scenario.situation, evaluation, sound }
    }

    fn plan(&self) -> Plan {
        self.evaluation.plan
    }

    /// The criteria that the plan with these levers does not meet, with their verdicts.
    fn unmet_with(&self, levers: Levers) -> Vec<(Criterion, Verdict)> {
        unmet(self.situation, Plan { levers, ..self.plan() })
    }

    fn shown(&self) -> String {
        format!("{:?} {:?}: {:?}", self.situation, self.plan(), self.sound)
    }
}

fn unmet(situation: Situation, plan: Plan) -> Vec<(Criterion, Verdict)> {
    Criterion::ALL
        .iter()
        .map(|&criterion| (criterion, judge(situation, plan, criterion, &CENTRE).verdict))
        .filter(|&(_, verdict)| verdict != Verdict::Meets)
        .collect()
}

fn some_levers_meet_all(situation: Situation, approach: Approach) -> bool {
    Levers::all().any(|levers| unmet(situation, Plan { approach, levers }).is_empty())
}

/// The size of a change, to be compared as C18 says.
fn size_of_change(from: Levers, to: Levers) -> (usize, usize, Reverse<[bool; 4]>) {
    let steps = [0, 1, 2, 3].map(|place| from.index(Lever::ALL[place]).abs_diff(to.index(Lever::ALL[place])));
    let changed = steps.map(|steps| steps > 0);
    (changed.into_iter().filter(|&changed| changed).count(), steps.iter().sum(), Reverse(changed))
}

fn cases() -> impl Iterator<Item = Case> {
    let mut sampler = Sampler::new(SEED);
    (0..SAMPLES).map(move |_| Case::of(&sampler.scenario()))
}

/// The cases that a change makes sound.
fn changes() -> Vec<(Case, Change)> {
    let changes: Vec<_> = cases()
        .filter_map(|case| match case.sound {
            Sound::Change(change) => Some((case, change)),
            Sound::Already | Sound::OutOfReach { .. } => None,
        })
        .collect();
    assert!(changes.len() > SAMPLES / 4, "only {} changes to look at", changes.len());
    changes
}

#[test]
fn a_plan_is_sound_already_exactly_where_all_four_criteria_are_met() {
    for case in cases() {
        let is_met = case.unmet_with(case.plan().levers).is_empty();
        assert_eq!(case.sound == Sound::Already, is_met, "{}", case.shown());
    }
}

#[test]
fn no_smaller_change_meets_all_four_criteria() {
    for case in cases() {
        let from = case.plan().levers;
        let smallest = Levers::all()
            .filter(|&levers| case.unmet_with(levers).is_empty())
            .map(|levers| size_of_change(from, levers))
            .min();
        let found = match case.sound {
            Sound::Already => Some(size_of_change(from, from)),
            Sound::Change(Change { levers, .. }) => {
                assert_eq!(case.unmet_with(levers), [], "{}", case.shown());
                Some(size_of_change(from, levers))
            }
            Sound::OutOfReach { .. } => None,
        };
        assert_eq!(found, smallest, "{}", case.shown());
    }
}

#[test]
fn each_changed_lever_buys_what_would_be_missing_without_it() {
    for (case, change) in changes() {
        let from = case.plan().levers;
        for &lever in Lever::ALL {
            let bought: Vec<_> = change.bought[lever.index()].iter().collect();
            let without = change.levers.with(lever, from.index(lever));
            assert_eq!(bought, case.unmet_with(without), "{lever:?}: {}", case.shown());
            let is_changed = change.levers.index(lever) != from.index(lever);
            assert_eq!(bought.is_empty(), !is_changed, "{lever:?}: {}", case.shown());
        }
    }
}

#[test]
fn a_lever_is_never_weakened() {
    for (case, change) in changes() {
        for &lever in Lever::ALL {
            let (before, after) = (case.plan().levers.index(lever), change.levers.index(lever));
            assert!(after >= before, "{lever:?}: {}", case.shown());
        }
    }
}

#[test]
fn every_criterion_that_was_unmet_is_bought_by_one_lever_or_by_several_together() {
    let mut seen_together = 0;
    for (case, change) in changes() {
        let is_bought =
            |criterion| change.bought.iter().flat_map(Shortfall::iter).any(|(one, _)| one == criterion);
        let mut unmet = case.unmet_with(case.plan().levers);
        unmet.retain(|&(criterion, _)| !is_bought(criterion));
        let together: Vec<_> = change.bought_together.iter().collect();
        assert_eq!(together, unmet, "{}", case.shown());
        seen_together += together.len();
    }
    assert!(seen_together > 0, "no criterion was met by more than one change");
}

#[test]
fn before_and_after_are_what_the_two_plans_lead_to() {
    for (case, change) in changes().into_iter().take(200) {
        let reached = |levers| Reached::of(&outcome(case.situation, Plan { levers, ..case.plan() }, &CENTRE));
        assert_eq!(change.before, reached(case.plan().levers), "{}", case.shown());
        assert_eq!(change.after, reached(change.levers), "{}", case.shown());
    }
}

#[test]
fn out_of_reach_names_what_no_levers_meet_and_the_best_fitting_approach_that_would() {
    let mut seen = 0;
    for case in cases() {
        let Sound::OutOfReach { unmet, approach } = case.sound else { continue };
        let named: Vec<Criterion> = unmet.iter().map(|(criterion, _)| criterion).collect();
        let is_met_by_some = |criterion| {
            Levers::all().any(|levers| !case.unmet_with(levers).iter().any(|&(unmet, _)| unmet == criterion))
        };
        let beyond: Vec<Criterion> =
            Criterion::ALL.iter().copied().filter(|&criterion| !is_met_by_some(criterion)).collect();
        assert_eq!(named, beyond, "{}", case.shown());
        let others = case.evaluation.order.into_iter().filter(|&other| other != case.plan().approach);
        let best = others.into_iter().find(|&other| some_levers_meet_all(case.situation, other));
        assert_eq!(approach, best, "{}", case.shown());
        seen += 1;
    }
    assert!(seen > SAMPLES / 20, "only {seen} were out of reach");
}

#[test]
fn where_one_criterion_is_unmet_its_own_mend_makes_the_plan_sound() {
    let mut seen = 0;
    for case in cases() {
        let unmet = case.unmet_with(case.plan().levers);
        let [(criterion, _)] = unmet.as_slice() else { continue };
        let mend = mend_criterion(case.situation, &case.evaluation, *criterion, &CENTRE);
        let agrees = match (mend, case.sound) {
            (Mend::Change(mend), Sound::Change(change)) => mend == change.levers,
            (Mend::OutOfReach { .. }, Sound::OutOfReach { unmet, .. }) => {
                unmet.iter().map(|(criterion, _)| criterion).eq([*criterion])
            }
            _ => false,
        };
        assert!(agrees, "{criterion:?} {mend:?}: {}", case.shown());
        seen += 1;
    }
    assert!(seen > SAMPLES / 20, "only {seen} had one criterion unmet");
}
