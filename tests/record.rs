//! The record of a decision, and the look back at it.

#![cfg(not(target_arch = "wasm32"))]

#[allow(dead_code, reason = "each test file uses its part of the shared support")]
mod support;

use capability_path::date::Date;
use capability_path::explore::compare::{Answered, Input};
use capability_path::explore::flips::{Flip, flips};
use capability_path::explore::look_back::{Mark, Recomputed, Side, Watched};
use capability_path::explore::tripwires::Event;
use capability_path::link::{Decided, Extras, Opened, decode, encode};
use capability_path::model::{Assumptions, Evaluation, evaluate};
use capability_path::report::brief::Part;
use capability_path::report::markdown::markdown;
use capability_path::report::record::{Check, Now, Recorded, check_document, checked, record};
use capability_path::scenario::examples::Example;
use capability_path::scenario::{Approach, Field, Name, Note, Plan, Scenario, Words};
use capability_path::session::{Action, State, update};
use support::Sampler;

fn day(year: u16, month: u8, day: u8) -> Date {
    Date::new(year, month, day).expect("a day that exists")
}

/// A decision with what belongs to its record.
struct Case {
    decided: Decided,
    evaluation: Evaluation,
    flips: Vec<Flip>,
    link: String,
}

impl Case {
    fn of(scenario: Scenario, extras: &Extras) -> Self {
        let evaluation = evaluate(&scenario, &extras.assumptions);
        let decided = Decided::new(day(2026, 11, 25), &scenario, &evaluation, extras);
        let carried = Extras { decided: decided.encode(), ..extras.clone() };
        Self::opened(&encode(&scenario, &carried))
    }

    /// As whoever opens the link has it.
    fn opened(link: &str) -> Self {
        let Opened { extras, .. } = decode(link);
        let decided = Decided::read(&extras.decided).0.expect("a decision");
        let scenario = decided.scenario();
        Self {
            evaluation: evaluate(scenario, decided.assumptions()),
            flips: flips(scenario.situation, decided.assumptions()),
            link: format!("https://example.org/#{link}"),
            decided,
        }
    }

    fn recorded(&self) -> Recorded<'_> {
        let Self { decided, evaluation, flips, link } = self;
        Recorded { decided, evaluation, flips: Some(flips), link }
    }

    /// What became of it, the inputs and assumptions being these a year later.
    fn checked(&self, scenario: &Scenario, assumptions: &Assumptions) -> Check {
        let evaluation = &evaluate(scenario, assumptions);
        let side = Side { answered: Answered { scenario, evaluation }, assumptions };
        checked(&self.recorded(), &Now { side, date: day(2027, 11, 25) })
    }
}

fn named() -> Extras {
    Extras { name: Name::of("Claims"), note: Note::of("Used daily by June"), ..Extras::default() }
}

fn case() -> Case {
    Case::of(Example::SteadyTeam.scenario(), &named())
}

#[test]
fn the_record_says_what_was_decided_by_what_and_what_to_watch() {
    let case = case();
    let record = record(&case.recorded());
    assert_eq!(record.title, "Decision record: Claims");
    let expected = format!("Decided on 25 November 2026. Model 1, code {}.", case.decided.digest());
    assert_eq!((record.about, record.note.as_deref()), (expected, Some("Used daily by June")));
    let parts: Vec<Part> = record.sections.iter().map(|section| section.part).collect();
    let all = [Part::Plan, Part::Answer, Part::Situation, Part::Readiness, Part::Assumptions, Part::Watch];
    assert_eq!(parts, all);
    assert_eq!(record.sections[2].lines.len(), Field::ALL.len());
    assert_eq!(record.sections[4].lines[0].text, "None: the standard ones hold.");
    assert!(record.sections[5].lines.iter().any(|line| line.text.contains("2027")));
    assert_eq!(record.link, case.link);
}

#[test]
fn changed_assumptions_are_a_part_of_the_record() {
    let assumptions = Assumptions { uptake: 0.12, ..Assumptions::CENTRE };
    let case = Case::of(Scenario::default(), &Extras { assumptions, ..Extras::default() });
    assert_eq!(case.decided.assumptions(), &assumptions);
    let record = record(&case.recorded());
    assert!(record.sections[4].lines[0].text.contains("0.12"), "{:?}", record.sections[4]);
}

#[test]
fn whatever_people_write_the_documents_stay_well_formed() {
    let name = "</a> | # *x* [y](javascript:z)\u{202e}";
    let extras = Extras { name: Name::of(name), note: Note::of(name), ..Extras::default() };
    let case = Case::of(Example::HybridInName.scenario(), &extras);
    let check = case.checked(&Scenario::default(), &Assumptions::CENTRE);
    let documents =
        [markdown(&record(&case.recorded())), check_document(&case.recorded(), &check, day(2027, 11, 25))];
    for document in documents {
        assert!(!document.contains("</a>") && document.contains("\\*x\\* \\[y\\]"), "{document}");
        for row in document.lines().filter(|line| line.starts_with('|')) {
            assert_eq!(row.replace("\\|", "").matches('|').count(), 5, "{row}");
        }
    }
}

#[test]
fn where_nothing_has_changed_the_look_back_says_so() {
    let mut sampler = Sampler::new(21);
    for _ in 0..25 {
        let case = Case::of(sampler.scenario(), &Extras::default());
        assert_eq!(case.recorded().recomputed(), Recomputed::Same);
        let check = case.checked(case.decided.scenario(), &Assumptions::CENTRE);
        assert!(check.rows.iter().all(|row| row.mark == Mark::AsThen && row.then == row.now));
        assert!(check.found.watched.iter().all(|watched| watched.is_met != Some(true)));
        assert_eq!(check.sentences[1], "Nothing that the decision rests on has changed.");
        assert!(check.sentences[0].ends_with("and it still is."), "{:?}", check.sentences);
    }
}

#[test]
fn an_input_at_its_flip_changes_the_answer_and_meets_its_tripwire() {
    let mut sampler = Sampler::new(22);
    let mut met = 0;
    for _ in 0..25 {
        let case = Case::of(sampler.scenario(), &Extras::default());
        let wires = case.checked(case.decided.scenario(), &Assumptions::CENTRE).found.watched;
        for flip in wires.iter().filter_map(flip_of) {
            let mut now = *case.decided.scenario();
            now.situation = now.situation.with_clamped(flip.field, flip.to.into());
            let check = case.checked(&now, &Assumptions::CENTRE);
            assert_eq!(check.found.mark(Input::Field(flip.field)), Mark::ChangesAnswer);
            assert!(check.sentences[0].ends_with("Decide again."), "{:?}", check.sentences);
            let is_met: Vec<Flip> = check
                .found
                .watched
                .iter()
                .filter(|watched| watched.is_met == Some(true))
                .filter_map(flip_of)
                .collect();
            assert_eq!(is_met, [flip]);
            met += 1;
        }
    }
    assert!(met > 12, "{met}");
}

fn flip_of(watched: &Watched) -> Option<Flip> {
    match watched.wire.event {
        Event::Flip(flip) => Some(flip),
        Event::Behind(_) => None,
    }
}

#[test]
fn other_assumptions_stand_in_the_table_and_are_judged_together() {
    let case = case();
    let assumptions = Assumptions { uptake: 0.08, ..Assumptions::CENTRE };
    let check = case.checked(case.decided.scenario(), &assumptions);
    let row = check.rows.last().expect("a row");
    assert_eq!((check.rows.len(), row.now.as_str()), (Input::ALL.into_iter().count() + 1, "0.08"));
    assert_ne!(check.found.assumptions, Mark::AsThen);
    assert!(check.sentences[1].starts_with("Only the assumptions have changed."), "{:?}", check.sentences);
}

#[test]
fn another_model_and_an_altered_record_are_told_apart() {
    let case = case();
    let link = case.link.split_once('#').expect("a link").1;
    let old = Case::opened(&link.replace("=20261125.1.", "=20261125.0."));
    let Recomputed::OtherModel(best) = old.recorded().recomputed() else { panic!("another model") };
    assert_eq!(best, case.evaluation.best());
    let answer = &record(&old.recorded()).sections[1].lines;
    assert!(answer.len() == 1 && answer[0].text.contains("model 0"), "{answer:?}");
    let digest = case.decided.digest();
    for (found, other) in
        [(digest.to_string(), digest.chars().rev().collect()), ("20261125.1.0".into(), "20261125.1.3".into())]
    {
        let other: String = other;
        let altered = Case::opened(&link.replace(&found, &other));
        assert_ne!(altered.decided, case.decided);
        assert_eq!(altered.recorded().recomputed(), Recomputed::Altered, "{other}");
    }
}

#[test]
fn what_was_decided_stays_as_it_was_whatever_the_scenario_becomes() {
    let scenario = Scenario::default();
    let evaluation = evaluate(&scenario, &Assumptions::CENTRE);
    let decided = Decided::new(day(2026, 11, 25), &scenario, &evaluation, &Extras::default());
    let state = update(&State::default(), Action::DecisionRecorded(decided.encode()));
    let state = update(&state, Action::FieldSet(Field::DependencyComfort, 100));
    let again = State::of(decode(&state.link()));
    assert_eq!(Decided::read(&again.decided).0.as_ref(), Some(&decided));
    assert_ne!(again.scenario.situation, decided.scenario().situation);
    assert_eq!(again.opened.problems, []);
    let undone = update(&update(&state, Action::Undone), Action::Undone);
    assert_eq!(undone.decided, "");
    let gathered = update(&state, Action::TeamGathered("QQ.9.6.35.25.75.40.4.50.auto.00".into()));
    assert_eq!(State::of(decode(&gathered.link())).team, gathered.team);
}

#[test]
fn a_decision_for_another_plan_than_the_best_keeps_both() {
    let plan = Plan { approach: Approach::ToolFirst, ..Approach::Hybrid.typical_plan() };
    let case = Case::of(Scenario { plan: Some(plan), ..Scenario::default() }, &Extras::default());
    assert_eq!((case.decided.plan, case.decided.best), (plan, case.evaluation.best()));
    assert_ne!(case.decided.best, Approach::ToolFirst);
}

#[test]
fn a_look_back_on_a_decision_names_the_day_and_both_values() {
    let case = case();
    let mut now = *case.decided.scenario();
    now.situation = now.situation.with_clamped(Field::TeamStability, 40);
    let check = case.checked(&now, &Assumptions::CENTRE);
    let document = check_document(&case.recorded(), &check, day(2027, 11, 25));
    assert!(document.contains("Decided on 25 November 2026, looked back on 25 November 2027."));
    let row = document.lines().find(|line| line.starts_with("| Team stability")).expect("a row");
    assert!(row.contains("40"), "{row}");
}
