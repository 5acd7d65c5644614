//! From which initiative on an approach is faster than a pure partnership, and by which month it has made up
//! for a slower beginning; and what a slow beginning costs at the due date.
//!
//! Both are read off an evaluation. What is compared is the chosen approach as planned, or hybrid as usually
//! run where the plan is itself a pure partnership.

use crate::model::integrate::TARGET_ADOPTION;
use crate::model::stocks::HORIZON_MONTHS;
use crate::model::{Evaluation, Outcome, Timeline};
use crate::scenario::Approach;
use core::iter::once;

/// When an approach breaks even with a pure partnership.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BreakEven {
    /// The approach that is compared.
    pub approach: Approach,
    /// Whether it is run otherwise than usual, as the plan says.
    pub is_as_planned: bool,
    /// Initiatives in all, the first included, 1–13.
    pub initiatives: usize,
    /// The first initiative, counted from 1, that it brings to the target sooner, if it is never the later one
    /// in any that follow.
    pub faster_from: Option<usize>,
    /// Whether and when it has made up for what it lost.
    pub paid_back: PaidBack,
}

/// Whether and when the months of use at the target that an approach has earned are no fewer than a pure
/// partnership's, from then to month 60.
///
/// An initiative earns a month of use for each month after its own target is reached; the months are added up
/// over all initiatives started. What becomes of use after the target is not counted here: the chart shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaidBack {
    /// It is never behind.
    NeverBehind,
    /// From this whole month on, 2–60.
    ByMonth(u8),
    /// Not within five years, or the target is never reached.
    NotWithinHorizon,
}

impl PaidBack {
    /// The machine word: `never_behind`, `not_within_horizon`, or `by_month`.
    pub fn word(self) -> &'static str {
        match self {
            Self::NeverBehind => "never_behind",
            Self::ByMonth(_) => "by_month",
            Self::NotWithinHorizon => "not_within_horizon",
        }
    }
}

/// When the chosen approach, or else hybrid, breaks even with a pure partnership.
pub fn break_even(evaluation: &Evaluation, timeline: &Timeline) -> BreakEven {
    let partnership = evaluation.outcome_of(Approach::ExternalPartnership);
    let (approach, outcome) = match evaluation.plan.approach {
        Approach::ExternalPartnership => (Approach::Hybrid, evaluation.outcome_of(Approach::Hybrid)),
        planned => (planned, &evaluation.chosen),
    };
    BreakEven {
        approach,
        is_as_planned: approach == evaluation.plan.approach && evaluation.plan != approach.typical_plan(),
        initiatives: 1 + timeline.later_starts().len(),
        faster_from: faster_from(outcome, partnership),
        paid_back: paid_back(outcome, partnership, timeline),
    }
}

/// How far below the target each way of beginning leaves the first initiative at the due date (C27).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GapAtDue {
    /// Expectation minus adoption where everything is built inside, share of the intended users.
    pub inside: f64,
    /// The larger of the same gaps with a partner.
    pub with_partner: f64,
}

/// The gaps at the due date, where building inside leaves a larger one than both approaches with a partner.
pub fn wider_gap_inside(evaluation: &Evaluation) -> Option<GapAtDue> {
    let gap = |approach: Approach| TARGET_ADOPTION - evaluation.outcome_of(approach).adoption_at_due;
    let inside = gap(Approach::InternalUpskilling);
    let with_partner = gap(Approach::ExternalPartnership).max(gap(Approach::Hybrid));
    (inside > 0.0 && inside > with_partner).then_some(GapAtDue { inside, with_partner })
}

/// Months to the target of each initiative, the first included.
fn times(outcome: &Outcome) -> impl Iterator<Item = Option<f64>> + '_ {
    let later = &outcome.later_months_to_target[..outcome.later_initiatives];
    once(outcome.months_to_target).chain(later.iter().copied())
}

/// In comparisons never is later than any number, and as late as never (`scales.md`).
fn comparable(time: Option<f64>) -> f64 {
    time.unwrap_or(f64::INFINITY)
}

fn faster_from(mine: &Outcome, theirs: &Outcome) -> Option<usize> {
    let mut from = None;
    let pairs = times(mine).map(comparable).zip(times(theirs).map(comparable));
    for (place, (mine, theirs)) in pairs.enumerate() {
        from = match from {
            _ if mine > theirs => None,
            None if mine < theirs => Some(place + 1),
            kept => kept,
        };
    }
    from
}

fn paid_back(mine: &Outcome, theirs: &Outcome, timeline: &Timeline) -> PaidBack {
    let is_behind = |month: u8| months_of_use(mine, timeline, month) < months_of_use(theirs, timeline, month);
    if months_of_use(mine, timeline, LAST_MONTH) == 0.0 || is_behind(LAST_MONTH) {
        return PaidBack::NotWithinHorizon;
    }
    let last_behind = (1..LAST_MONTH).rev().find(|&month| is_behind(month));
    last_behind.map_or(PaidBack::NeverBehind, |month| PaidBack::ByMonth(month + 1))
}

const LAST_MONTH: u8 = HORIZON_MONTHS as u8;

/// Months of use at the target up to `month`, summed over the initiatives.
fn months_of_use(outcome: &Outcome, timeline: &Timeline, month: u8) -> f64 {
    let starts = once(0.0).chain(timeline.later_starts().iter().copied());
    starts
        .zip(times(outcome))
        .filter_map(|(start, time)| Some((f64::from(month) - start - time?).max(0.0)))
        .fold(0.0, |sum, months| sum + months)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Assumptions, evaluate, timeline};
    use crate::scenario::examples::Example;
    use crate::scenario::{Plan, Scenario, Situation, Transfer, Words};

    fn of(scenario: &Scenario) -> BreakEven {
        let evaluation = evaluate(scenario, &Assumptions::CENTRE);
        break_even(&evaluation, &timeline(scenario.situation, &Assumptions::CENTRE))
    }

    /// An outcome of the quarterly-pressure example with other times: the first, then two later ones.
    fn outcome(times: [Option<f64>; 3]) -> Outcome {
        let scenario = Example::QuarterlyPressure.scenario();
        let mut outcome = evaluate(&scenario, &Assumptions::CENTRE).chosen;
        outcome.months_to_target = times[0];
        outcome.later_initiatives = 2;
        outcome.later_months_to_target[..2].copy_from_slice(&times[1..]);
        outcome
    }

    fn two_later() -> Timeline {
        // Engagement of nine months: the later two start in months 21 and 33.
        let situation = Situation::new([3, 2, 15, 12, 70, 30, 2, 35]).unwrap_or_default();
        timeline(situation, &Assumptions::CENTRE)
    }

    #[test]
    fn rows_of_times_give_the_break_even_that_pencil_and_paper_give() {
        use PaidBack::{ByMonth, NeverBehind, NotWithinHorizon};
        let rows = [
            // Three months lost at first; the second is reached at 26 instead of 31: made up at 29.
            ([Some(8.0), Some(5.0), Some(5.0)], [Some(5.0), Some(10.0), Some(10.0)], Some(2), ByMonth(29)),
            ([Some(5.0), Some(5.0), Some(5.0)], [Some(8.0), Some(8.0), Some(8.0)], Some(1), NeverBehind),
            ([Some(5.0), Some(5.0), None], [Some(8.0), Some(8.0), None], Some(1), NeverBehind),
            (
                [Some(30.0), Some(9.0), Some(8.0)],
                [Some(5.0), Some(9.0), Some(9.0)],
                Some(3),
                NotWithinHorizon,
            ),
            ([Some(8.0), Some(2.0), Some(9.0)], [Some(5.0), Some(9.0), Some(8.0)], None, ByMonth(26)),
            ([None, None, None], [None, None, None], None, NotWithinHorizon),
            ([None, None, None], [Some(5.0), None, None], None, NotWithinHorizon),
        ];
        for (mine, theirs, faster, paid) in rows {
            let (mine, theirs) = (outcome(mine), outcome(theirs));
            assert_eq!(faster_from(&mine, &theirs), faster, "{mine:?}");
            assert_eq!(paid_back(&mine, &theirs, &two_later()), paid, "{:?}", times(&mine).next());
        }
    }

    #[test]
    fn under_quarterly_pressure_hybrid_pays_from_the_second_initiative_on() {
        let found = of(&Example::QuarterlyPressure.scenario());
        assert_eq!((found.approach, found.initiatives), (Approach::Hybrid, 6));
        assert_eq!(found.faster_from, Some(2));
        assert!(matches!(found.paid_back, PaidBack::ByMonth(15..=36)), "{found:?}");
    }

    #[test]
    fn a_pure_partnership_is_compared_with_hybrid() {
        assert_eq!(of(&Example::OneOff.scenario()).approach, Approach::Hybrid);
    }

    #[test]
    fn a_plan_of_ones_own_is_compared_as_planned_and_a_usual_one_is_not() {
        let mut plan = Approach::Hybrid.typical_plan();
        let mut scenario = Example::QuarterlyPressure.scenario();
        for (transfer, is_as_planned) in [(plan.levers.transfer, false), (Transfer::None, true)] {
            plan.levers.transfer = transfer;
            scenario.plan = Some(plan);
            assert_eq!(of(&scenario).is_as_planned, is_as_planned, "{plan:?}");
        }
        // Where the plan is a pure partnership, hybrid is compared as usually run, whatever the plan says.
        scenario.plan = Some(Plan { approach: Approach::ExternalPartnership, ..plan });
        assert_eq!((of(&scenario).approach, of(&scenario).is_as_planned), (Approach::Hybrid, false));
    }

    #[test]
    fn the_gap_is_told_where_building_inside_is_slower_and_only_there() {
        for example in Example::ALL {
            let evaluation = evaluate(&example.scenario(), &Assumptions::CENTRE);
            let internal = evaluation.outcome_of(Approach::InternalUpskilling).adoption_at_due;
            let partner = [Approach::ExternalPartnership, Approach::Hybrid]
                .map(|approach| evaluation.outcome_of(approach).adoption_at_due);
            let is_slower = internal < TARGET_ADOPTION && partner.iter().all(|&adoption| internal < adoption);
            assert_eq!(wider_gap_inside(&evaluation).is_some(), is_slower, "{example:?}");
        }
    }
}
