//! The same data as rows: for the readout of one month, and for the table under the figure.

use super::over_time::Series;
use crate::model::Timeline;
use crate::model::stocks::HORIZON_MONTHS;
use crate::scenario::Approach;
use alloc::vec::Vec;

/// Months between the rows of the table.
const QUARTER: usize = 3;

/// What one series says in one month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cell {
    /// Whose it is.
    pub approach: Approach,
    /// Whether that is run otherwise than usual, as the plan says.
    pub is_as_planned: bool,
    /// Adoption of the first initiative, 0–1.
    pub adoption: f64,
    /// Capability inside, points.
    pub capability: f64,
    /// Expectation line minus adoption; below 0 is ahead.
    pub gap: f64,
}

/// One month.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The month, 0–60.
    pub month: u8,
    /// Adoption that is expected by then, 0–1.
    pub expectation: f64,
    /// One cell per series, in their order.
    pub cells: Vec<Cell>,
}

/// The row of one month; one past the horizon is taken as its end.
pub fn row(series: &[Series<'_>], timeline: &Timeline, month: u8) -> Row {
    let place = usize::from(month).min(HORIZON_MONTHS);
    let at = place as f64;
    let cell = |one: &Series<'_>| {
        let adoption = one.outcome.trajectory.adoption[place];
        Cell {
            approach: one.approach,
            is_as_planned: one.is_as_planned,
            adoption,
            capability: one.outcome.trajectory.capability[place],
            gap: timeline.gap(at, adoption),
        }
    };
    // At most 60.
    Row {
        month: place as u8,
        expectation: timeline.expectation(at),
        cells: series.iter().map(cell).collect(),
    }
}

/// A row per quarter of a year, from month 0 to month 60.
pub fn rows(series: &[Series<'_>], timeline: &Timeline) -> Vec<Row> {
    (0..=HORIZON_MONTHS).step_by(QUARTER).map(|month| row(series, timeline, month as u8)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::over_time::{Shown, series};
    use super::*;
    use crate::model::{Assumptions, evaluate, timeline};
    use crate::scenario::examples::Example;

    #[test]
    fn there_is_a_row_a_quarter_and_its_cells_are_the_runs_values() {
        let scenario = Example::QuarterlyPressure.scenario();
        let evaluation = evaluate(&scenario, &Assumptions::CENTRE);
        let dates = timeline(scenario.situation, &Assumptions::CENTRE);
        let shown = series(&evaluation, Shown::All);
        let rows = rows(&shown, &dates);
        assert_eq!(rows.len(), 21);
        assert_eq!((rows[0].month, rows[20].month), (0, 60));
        let (due, hybrid) = (&rows[1], rows[1].cells[2]);
        assert_eq!((due.month, due.expectation), (3, 0.25));
        assert_eq!(hybrid.approach, Approach::Hybrid);
        assert_eq!(hybrid.adoption, evaluation.outcome_of(Approach::Hybrid).adoption_at_due);
        assert_eq!(hybrid.gap, 0.25 - hybrid.adoption);
    }
}
