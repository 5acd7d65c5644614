//! The answer in a sentence, put together from what put the best approach ahead.

use super::approaches::name;
use super::inputs::{label, with_unit};
use super::{certainty, in_sentence, months, points, time_to_target};
use crate::explore::flips::Flip;
use crate::explore::influence::Influence;
use crate::explore::tornado::Importance;
use crate::model::{Attribute, Contribution, Evaluation};
use crate::num::{percent, round_half_up};
use crate::scenario::{Approach, Field, Situation, Words};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

/// Two fits nearer than this are called a tie in words (`contracts.md`).
const TIE: f64 = 0.03;
/// A lead smaller than this decided nothing and is not given as a reason.
pub(super) const NO_REASON: f64 = 0.01;
/// Most inputs that are named as having moved the answer.
const MOST_INFLUENCES: usize = 4;

/// Whether the two best approaches are too close to tell apart.
pub fn is_tie(evaluation: &Evaluation) -> bool {
    ties_with_best(evaluation, evaluation.order[1])
}

/// Whether `approach` is too close to the best to tell apart; the best itself is.
pub(super) fn ties_with_best(evaluation: &Evaluation, approach: Approach) -> bool {
    evaluation.fit_of(evaluation.best()) - evaluation.fit_of(approach) < TIE
}

/// Why the best approach comes first: its two or three strongest leads over the runner-up.
pub fn reasons(evaluation: &Evaluation) -> String {
    let second = evaluation.order[1];
    let other = in_sentence(name(second));
    match leads_over(evaluation, second).as_slice() {
        [] => format!("Nothing much sets it apart from {other}."),
        [one] => format!("Compared with {other}, {one}."),
        [one, two] => format!("Compared with {other}, {one}, and {two}."),
        [one, two, rest @ ..] => format!("Compared with {other}, {one}, {two}, and {}.", rest.join(", ")),
    }
}

/// What speaks for the best approach against `other`, a clause each, the strongest first.
pub(super) fn leads_over(evaluation: &Evaluation, other: Approach) -> Vec<String> {
    let best = evaluation.best();
    evaluation
        .contributions(best, other)
        .iter()
        .filter(|contribution| contribution.lead >= NO_REASON)
        .map(|contribution| clause(evaluation, contribution.attribute, best, other))
        .collect()
}

fn clause(evaluation: &Evaluation, attribute: Attribute, best: Approach, other: Approach) -> String {
    let (mine, theirs) = (evaluation.outcome_of(best), evaluation.outcome_of(other));
    let parts = |approach: Approach| evaluation.fit_parts[approach.index()];
    match attribute {
        Attribute::Reach => match theirs.months_to_target {
            None => format!(
                "it gets a quarter of the intended users on board in {} (the other not within five years)",
                time_to_target(mine.months_to_target)
            ),
            Some(_) => format!(
                "it is in use sooner ({}, not {})",
                time_to_target(mine.months_to_target),
                time_to_target(theirs.months_to_target)
            ),
        },
        Attribute::Sustained => format!(
            "lasting use is higher ({}\u{a0}% of the intended users, not {}\u{a0}%)",
            percent(parts(best).sustained),
            percent(parts(other).sustained)
        ),
        Attribute::Independence => {
            let (kept, left) =
                (round_half_up(mine.capability_at_end), round_half_up(theirs.capability_at_end));
            if kept > left {
                format!("more skill stays inside (after five years {kept} of 100, not {left})")
            } else {
                "it relies less on a partner".into()
            }
        }
    }
}

/// The heading of what moved the answer.
pub fn influences_title() -> &'static str {
    "What moved it most"
}

/// What moved the answer, where nothing did: the organisation is an ordinary one.
pub fn nothing_stands_out() -> &'static str {
    "All inputs have ordinary values: none stands out."
}

/// What moved the answer, where no input did by as much as a point.
pub fn none_tells() -> &'static str {
    "No single input moved the answer by as much as a point of fit; together they did."
}

/// How the importances are to be read.
pub fn influences_help() -> &'static str {
    "Each input alone, in points of fit. We chose the ordinary values."
}

/// Which input moved the answer, and from where.
pub fn influence(influence: &Influence) -> String {
    let Influence { field, ordinary, value, .. } = *influence;
    format!("{}: {} (ordinary: {ordinary})", label(field), with_unit(field, value))
}

/// How important the input is, the number behind the word, and for which approach it speaks.
pub fn importance(evaluation: &Evaluation, influence: &Influence) -> String {
    let [best, second, ..] = evaluation.order;
    let speaks_for = if influence.lead > 0.0 { best } else { second };
    let size = influence.lead.abs();
    let word = certainty::importance(Importance::of(size));
    format!("{word}, {} for {}", points(size), in_sentence(name(speaks_for)))
}

/// The influences that are worth a line: at least a point of fit, the most telling first.
pub fn telling(influences: &[Influence]) -> impl Iterator<Item = &Influence> {
    influences.iter().filter(|influence| influence.lead.abs() >= NO_REASON).take(MOST_INFLUENCES)
}

/// What is to be said of the approach in second place.
pub fn runner_up(evaluation: &Evaluation) -> String {
    let [best, second, ..] = evaluation.order;
    let leads = evaluation.contributions(second, best);
    let strongest: Option<&Contribution> = leads.iter().find(|one| one.lead >= NO_REASON);
    let name = name(second);
    match strongest.map(|one| one.attribute) {
        None => format!("{name} comes second, and is ahead in nothing that counts here."),
        Some(Attribute::Reach) => format!("{name} comes second. It would be in use sooner."),
        Some(Attribute::Sustained) => format!("{name} comes second. Its lasting use would be higher."),
        Some(Attribute::Independence) => format!("{name} comes second. It would leave you less dependent."),
    }
}

/// That the best approach is in use only after results are due, and what would be by then; empty where it is in time.
pub fn late(evaluation: &Evaluation, situation: Situation) -> String {
    let due = i64::from(situation.get(Field::ResultsDueMonths));
    let is_late = |approach| {
        let time = evaluation.outcome_of(approach).months_to_target;
        time.is_none_or(|time| round_half_up(time) > due)
    };
    if !is_late(evaluation.best()) {
        return String::new();
    }
    let in_time = evaluation.order.into_iter().find(|&approach| !is_late(approach));
    let who = in_time.map_or("no approach".into(), |approach| in_sentence(name(approach)));
    format!("Results are due in {}: {who} is in use by then.", months(due))
}

/// The heading of the flip points.
pub fn flips_title() -> &'static str {
    "What would change it"
}

/// A flip point: which input would have to be where for which approach to fit best.
pub fn flip(flip: &Flip) -> String {
    let Flip { field, from, to, best } = *flip;
    format!(
        "{}, if {} were {} instead of {}.",
        name(best),
        in_sentence(label(field)),
        with_unit(field, to),
        with_unit(field, from)
    )
}

/// That no single input changes the answer.
pub fn no_flip() -> &'static str {
    "No input alone changes the answer, wherever it is set; several together may."
}

/// What stands for what moved the answer and what would change it, while both are being looked for.
pub fn looking() -> &'static str {
    "Looking for what moved it, and what would change it\u{2026}"
}

/// The line above the name of the best approach.
pub fn heading(evaluation: &Evaluation) -> &'static str {
    if is_tie(evaluation) { "A tie, just ahead:" } else { "What fits best" }
}

/// The name of the approach that ties with the best.
pub fn tie(evaluation: &Evaluation) -> String {
    format!(
        "Too close to {} to tell apart: choose the one you can carry out best.",
        in_sentence(name(evaluation.order[1]))
    )
}

/// What keeps the answer from counting.
pub fn provisional() -> &'static str {
    "Provisional until you are ready to commit."
}

/// That the answer rests on the reader's own assumptions.
pub fn adjusted(changed: usize) -> String {
    let assumptions = if changed == 1 { "assumption" } else { "assumptions" };
    format!("Uses {changed} {assumptions} of your own.")
}

/// The link to how it is worked out.
pub fn method_link() -> &'static str {
    "How it is worked out"
}

/// What kind of answer this is.
pub fn caveat() -> &'static str {
    "A structured argument, not a forecast."
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Assumptions, evaluate};
    use crate::scenario::Scenario;
    use crate::scenario::examples::Example;

    #[test]
    fn every_example_gets_at_least_one_reason_with_a_number() {
        for example in Example::ALL {
            let evaluation = evaluate(&example.scenario(), &Assumptions::CENTRE);
            let sentence = reasons(&evaluation);
            assert!(sentence.chars().any(|letter| letter.is_ascii_digit()), "{sentence}");
        }
    }

    #[test]
    fn an_answer_that_comes_too_late_says_so() {
        let told = |months| {
            let situation = Situation::default().with_clamped(Field::ResultsDueMonths, months);
            let scenario = Scenario { situation, ..Scenario::default() };
            late(&evaluate(&scenario, &Assumptions::CENTRE), situation)
        };
        assert_eq!(told(9), "");
        assert_eq!(told(6), "Results are due in 6 months: external partnership is in use by then.");
        assert_eq!(told(1), "Results are due in 1 month: no approach is in use by then.");
    }
}
