//! What to watch once the decision is taken: events that can be seen, each with the month to look.
//!
//! Two kinds: a flip point whose input shows itself with time, and the plan's own course of use. Months count
//! from the start of the first initiative; dates and words are given elsewhere (`report`, `text`).

use super::flips::Flip;
use crate::model::{Evaluation, Timeline};
use crate::num::round_half_up;
use crate::scenario::Field;
use alloc::vec::Vec;

/// Most flip points that are watched: the nearest.
const MOST_FLIPS: usize = 3;
/// The month in which it shows how stable the team was: the input asks who is still there after a year.
const STABILITY_MONTH: u8 = 12;
/// The month in which skills are known, if they are assessed at once.
const ASSESSMENT_MONTH: u8 = 1;

/// One event to watch for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tripwire {
    /// When to look, in months from the start: 1–60.
    pub month: u8,
    /// What to look at.
    pub event: Event,
}

/// What would show that the decision is to be taken again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// An input has gone as far as its flip point.
    Flip(Flip),
    /// Fewer use it than the plan's own course says.
    Behind(Course),
}

/// How far use should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Course {
    /// Percent of the intended users, rounded down, so that a plan on its course is never behind: 1–100.
    pub percent: u8,
    /// Whether it is the month in which results are due, not half of the way there.
    pub is_due: bool,
}

/// The tripwires of an answer, the earliest first: the nearest `flips` that can be watched, and the course of
/// the plan half-way to the due date and at it.
pub fn tripwires(evaluation: &Evaluation, timeline: &Timeline, flips: &[Flip]) -> Vec<Tripwire> {
    let mut found = Vec::new();
    let watchable = flips.iter().filter_map(|&flip| {
        Some(Tripwire { month: watch_month(&flip, timeline)?, event: Event::Flip(flip) })
    });
    for wire in watchable.take(MOST_FLIPS).chain(course(evaluation, timeline)) {
        insert(&mut found, wire);
    }
    found
}

/// The month in which a flip shows; `None` for an input that no event shows.
fn watch_month(flip: &Flip, timeline: &Timeline) -> Option<u8> {
    match flip.field {
        // Leadership must have moved the date, or its patience, before the nearer of the two has passed.
        Field::ResultsDueMonths | Field::RunwayMonths => Some(flip.from.min(flip.to).max(1)),
        Field::AiSkills | Field::ChangeSkills => Some(ASSESSMENT_MONTH),
        Field::TeamStability => Some(STABILITY_MONTH),
        // What comes next, and with whom, is settled by the time the partner goes: within 12 months.
        Field::DependencyComfort | Field::FutureInitiatives => {
            Some(round_half_up(timeline.engagement_end_month) as u8)
        }
        Field::InitiativeSimilarity => None,
    }
}

/// Half-way to the due date and at it, wherever the plan has at least one user in a hundred by then.
fn course(evaluation: &Evaluation, timeline: &Timeline) -> impl Iterator<Item = Tripwire> {
    let adoption = evaluation.chosen.trajectory.adoption;
    // A whole number of months, 1–36.
    let due = timeline.due_month as u8;
    let half_way = Some(due.div_ceil(2)).filter(|&month| month < due);
    [half_way, Some(due)].into_iter().flatten().filter_map(move |month| {
        // A share of 0–1 cut to whole percents on purpose.
        let percent = (adoption[usize::from(month)] * 100.0) as u8;
        let course = Course { percent, is_due: month == due };
        (percent > 0).then_some(Tripwire { month, event: Event::Behind(course) })
    })
}

/// By insertion: there are five at most, and the standard library's sort is a program of its own.
fn insert(wires: &mut Vec<Tripwire>, wire: Tripwire) {
    let place = wires.iter().position(|other| other.month > wire.month).unwrap_or(wires.len());
    wires.insert(place, wire);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Assumptions, evaluate, timeline};
    use crate::scenario::examples::Example;
    use crate::scenario::{Approach, Scenario, Words};

    fn of(scenario: Scenario, flips: &[Flip]) -> Vec<Tripwire> {
        let evaluation = evaluate(&scenario, &Assumptions::CENTRE);
        tripwires(&evaluation, &timeline(scenario.situation, &Assumptions::CENTRE), flips)
    }

    fn flip(field: Field, from: u8, to: u8) -> Flip {
        Flip { field, from, to, best: Approach::Hybrid }
    }

    #[test]
    fn each_input_is_looked_at_when_it_shows() {
        for (flip, month) in [
            (flip(Field::ResultsDueMonths, 9, 14), Some(9)),
            (flip(Field::ResultsDueMonths, 9, 4), Some(4)),
            (flip(Field::RunwayMonths, 6, 0), Some(1)),
            (flip(Field::AiSkills, 30, 40), Some(1)),
            (flip(Field::ChangeSkills, 30, 10), Some(1)),
            (flip(Field::TeamStability, 75, 68), Some(12)),
            (flip(Field::DependencyComfort, 40, 60), Some(9)),
            (flip(Field::FutureInitiatives, 4, 1), Some(9)),
            (flip(Field::InitiativeSimilarity, 50, 60), None),
        ] {
            let found = of(Scenario::default(), &[flip]);
            let months: Vec<u8> = found
                .iter()
                .filter(|wire| matches!(wire.event, Event::Flip(_)))
                .map(|wire| wire.month)
                .collect();
            assert_eq!(months, month.into_iter().collect::<Vec<u8>>(), "{flip:?}");
        }
    }

    #[test]
    fn the_three_nearest_that_can_be_watched_are_kept_and_stand_in_their_order_in_time() {
        let flips = [
            flip(Field::TeamStability, 75, 70),
            flip(Field::InitiativeSimilarity, 50, 60),
            flip(Field::AiSkills, 30, 40),
            flip(Field::ResultsDueMonths, 9, 14),
            flip(Field::ChangeSkills, 30, 60),
        ];
        let found = of(Scenario::default(), &flips);
        let fields: Vec<Field> = found
            .iter()
            .filter_map(|wire| match wire.event {
                Event::Flip(flip) => Some(flip.field),
                Event::Behind(_) => None,
            })
            .collect();
        assert_eq!(fields, [Field::AiSkills, Field::ResultsDueMonths, Field::TeamStability]);
        assert!(found.is_sorted_by_key(|wire| wire.month), "{found:?}");
    }

    #[test]
    fn the_course_is_that_of_the_plan_and_a_plan_on_it_is_never_behind() {
        for example in Example::ALL {
            let scenario = example.scenario();
            let evaluation = evaluate(&scenario, &Assumptions::CENTRE);
            for wire in of(scenario, &[]) {
                let Event::Behind(course) = wire.event else { panic!("no flip was given") };
                let adoption = evaluation.chosen.trajectory.adoption[usize::from(wire.month)];
                assert!(adoption * 100.0 >= f64::from(course.percent), "{example:?}");
                assert!(adoption * 100.0 < f64::from(course.percent) + 1.0, "{example:?}");
                let due = scenario.situation.get(Field::ResultsDueMonths);
                assert_eq!(course.is_due, wire.month == due);
                assert!(course.is_due || wire.month == due.div_ceil(2));
            }
        }
    }
}
