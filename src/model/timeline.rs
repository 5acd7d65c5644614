//! What happens when: the due date, the end of the engagement, the starts of later initiatives, and the line
//! that expectation follows meanwhile. The same for every approach; a run keeps the same dates in steps.

use super::assumptions::Assumptions;
use super::grid::Grid;
use super::integrate::TARGET_ADOPTION;
use super::run::later_start_month;
use super::stocks::{HORIZON_MONTHS, MAX_INITIATIVES};
use crate::num::share;
use crate::scenario::{Field, Situation};

/// The dates of one situation, in months from the first initiative's start.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Timeline {
    /// Month by which adoption of the first initiative must have visibly improved, 1–36.
    pub due_month: f64,
    /// Month in which the first engagement ends, on the model's grid of quarter months.
    pub engagement_end_month: f64,
    later_starts: [f64; MAX_INITIATIVES - 1],
    later_initiatives: usize,
}

impl Timeline {
    /// Month in which each later initiative starts, ascending, within the horizon.
    pub fn later_starts(&self) -> &[f64] {
        &self.later_starts[..self.later_initiatives]
    }

    /// The expectation line: 0 at month 0, rising straight to the target at the due date, then level; share of
    /// the intended users.
    pub fn expectation(&self, month: f64) -> f64 {
        TARGET_ADOPTION * share(month / self.due_month)
    }

    /// The gap: expectation line minus adoption. Below 0 is ahead of what is expected.
    pub fn gap(&self, month: f64, adoption: f64) -> f64 {
        self.expectation(month) - adoption
    }
}

/// The dates of `situation`.
pub fn timeline(situation: Situation, assumptions: &Assumptions) -> Timeline {
    let later_initiatives = usize::from(situation.get(Field::FutureInitiatives));
    let mut later_starts = [HORIZON_MONTHS as f64; MAX_INITIATIVES - 1];
    for (place, start) in later_starts.iter_mut().enumerate().take(later_initiatives) {
        *start = on_grid(later_start_month(assumptions.engagement_months, place + 1, later_initiatives + 1));
    }
    Timeline {
        due_month: f64::from(situation.get(Field::ResultsDueMonths)),
        engagement_end_month: on_grid(assumptions.engagement_months),
        later_starts,
        later_initiatives,
    }
}

fn on_grid(months: f64) -> f64 {
    Grid::QUARTERS.steps(months) as f64 * Grid::QUARTERS.step_months()
}

#[cfg(test)]
mod tests {
    use super::super::run::Run;
    use super::*;
    use crate::scenario::Approach;

    fn situation(later: i64) -> Situation {
        Situation::new([6, 2, 15, 12, 70, 30, later, 35]).unwrap_or_default()
    }

    #[test]
    fn the_dates_are_those_that_a_run_keeps() {
        let assumptions = Assumptions { engagement_months: 8.6, ..Assumptions::CENTRE };
        for later in 0..=12 {
            let dates = timeline(situation(later), &assumptions);
            let run =
                Run::new(Grid::QUARTERS, situation(later), Approach::Hybrid.typical_plan(), &assumptions);
            let steps = |month: f64| Grid::QUARTERS.steps(month);
            assert_eq!(steps(dates.engagement_end_month), run.engagement);
            let starts: alloc::vec::Vec<usize> = dates.later_starts().iter().map(|&at| steps(at)).collect();
            assert_eq!(starts, run.starts[1..run.initiatives], "{later} later initiatives");
        }
    }

    #[test]
    fn expectation_rises_straight_to_the_target_and_stays() {
        let dates = timeline(situation(5), &Assumptions::CENTRE);
        for (month, expected) in [(0.0, 0.0), (3.0, 0.125), (6.0, 0.25), (7.0, 0.25), (60.0, 0.25)] {
            assert_eq!(dates.expectation(month), expected, "month {month}");
        }
        assert_eq!(dates.gap(3.0, 0.25), -0.125);
    }
}
