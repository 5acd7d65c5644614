//! How far the model agrees with careful readers on the forty calibration cases. The bars are those of the
//! product; what they are worth for organisations outside the set says `examples/calibrate.rs leave-out`.

#[path = "support/calibration.rs"]
mod calibration;

use calibration::{Case, Confidence, cases};
use capability_path::model::{Assumptions, Criterion, Evaluation, evaluate};
use capability_path::scenario::Words;

fn judged() -> Vec<(Case, Evaluation)> {
    cases()
        .into_iter()
        .map(|case| {
            let evaluation = evaluate(&case.scenario, &Assumptions::CENTRE);
            (case, evaluation)
        })
        .collect()
}

fn count(judged: &[(Case, Evaluation)], holds: impl Fn(&Case, &Evaluation) -> bool) -> usize {
    judged.iter().filter(|(case, evaluation)| holds(case, evaluation)).count()
}

#[test]
fn the_best_approach_can_be_defended_in_every_case_and_is_the_readers_in_most() {
    let judged = judged();
    let defensible = count(&judged, |case, evaluation| case.reader.acceptable.contains(&evaluation.best()));
    let own_choice = count(&judged, |case, evaluation| case.reader.best == evaluation.best());
    println!("defensible {defensible}, the reader's own choice {own_choice}, of {}", judged.len());
    assert_eq!(defensible, 40);
    assert!(own_choice >= 36, "{own_choice}");
}

#[test]
fn where_the_reader_was_sure_the_model_says_the_same() {
    for (case, evaluation) in judged() {
        if case.reader.confidence == Confidence::High {
            assert_eq!(evaluation.best(), case.reader.best, "{}", case.id);
        }
    }
}

#[test]
fn the_four_criteria_are_judged_as_one_of_the_readers_does() {
    let judged = judged();
    for (&criterion, bar) in Criterion::ALL.iter().zip([31, 36, 40, 35]) {
        let agreed = count(&judged, |case, evaluation| {
            let verdict = evaluation.judgement(criterion).verdict;
            [&case.reader, &case.second].iter().any(|reader| reader.criteria[criterion.index()] == verdict)
        });
        println!("{}: {agreed} of {}", criterion.word(), judged.len());
        assert!(agreed >= bar, "{}: {agreed}, and should be {bar}", criterion.word());
    }
}

#[test]
fn traps_are_found_where_the_reader_sees_them() {
    let (mut both, mut found, mut seen) = (0, 0, 0);
    for (case, evaluation) in judged() {
        let traps: Vec<_> = evaluation.traps().map(|(trap, _)| trap).collect();
        both += traps.iter().filter(|trap| case.reader.traps.contains(trap)).count();
        found += traps.len();
        seen += case.reader.traps.len();
    }
    let f1 = 2.0 * both as f64 / (found + seen) as f64;
    println!("F1 of the traps {f1:.3}");
    assert!(f1 >= 0.85, "{f1}");
}

#[test]
fn readiness_is_as_the_readers_say_in_every_case() {
    for (case, evaluation) in judged() {
        assert_eq!(evaluation.readiness.is_ready(), case.reader.is_ready, "{}", case.id);
        assert_eq!(evaluation.readiness.is_ready(), case.second.is_ready, "{}", case.id);
    }
}
