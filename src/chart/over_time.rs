//! Adoption and capability inside over sixty months, as two panels over one axis of months.

use super::marks::{EndLabel, Mark, Point, Role, Tick, spread};
use super::scale::Scale;
use crate::explore::worlds::bands::Band;
use crate::model::integrate::TARGET_ADOPTION;
use crate::model::stocks::HORIZON_MONTHS;
use crate::model::{Evaluation, Outcome, Timeline};
use crate::scenario::words::words;
use crate::scenario::{Approach, Words};
use alloc::vec::Vec;

words! {
    /// Whose lines are shown.
    Shown {
        /// The chosen approach as planned.
        Plan = "plan",
        /// The best approach as usually run.
        Best = "best",
        /// All four as usually run.
        All = "all",
    }
}

words! {
    /// One of the two panels.
    Panel {
        /// Adoption of the first initiative.
        Adoption = "adoption",
        /// Capability inside.
        Capability = "capability",
    }
}

/// The axis that both panels share.
pub const MONTHS: Scale = Scale { from: 0.0, to: HORIZON_MONTHS as f64 };
/// Months between the numbers of that axis.
const YEAR: usize = 12;
/// Least distance between the labels at the ends of lines, share of a panel's height.
const LABEL_DISTANCE: f64 = 0.115;
/// Least distance between the numbers of later initiatives on a phone, share of the axis: of one digit, and of
/// two.
const NUMBER_DISTANCE: f64 = 0.065;
const LONG_NUMBER_DISTANCE: f64 = 0.13;
/// The first number of two digits is that of the ninth later initiative.
const SHORT_NUMBERS: usize = 8;

/// One approach, run in one way.
#[derive(Clone, Copy, Debug)]
pub struct Series<'a> {
    /// The approach.
    pub approach: Approach,
    /// Whether it is run otherwise than usual, as the plan says.
    pub is_as_planned: bool,
    /// What it leads to.
    pub outcome: &'a Outcome,
}

/// The series that are shown.
pub fn series(evaluation: &Evaluation, shown: Shown) -> Vec<Series<'_>> {
    let usual = |approach: Approach| Series {
        approach,
        is_as_planned: false,
        outcome: evaluation.outcome_of(approach),
    };
    match shown {
        Shown::All => Approach::ALL.iter().map(|&approach| usual(approach)).collect(),
        Shown::Best => [usual(evaluation.best())].into(),
        Shown::Plan => {
            let plan = evaluation.plan;
            let is_as_planned = plan != plan.approach.typical_plan();
            [Series { approach: plan.approach, is_as_planned, outcome: &evaluation.chosen }].into()
        }
    }
}

impl Panel {
    /// The upright axis: share of the intended users, or points.
    pub fn scale(self) -> Scale {
        match self {
            Self::Adoption => Scale { from: 0.0, to: 1.0 },
            Self::Capability => Scale { from: 0.0, to: 100.0 },
        }
    }

    /// What the panel shows of a series in `month`, which is at most 60.
    pub fn value(self, series: &Series<'_>, month: usize) -> f64 {
        match self {
            Self::Adoption => series.outcome.trajectory.adoption[month],
            Self::Capability => series.outcome.trajectory.capability[month],
        }
    }

    /// The quarters of the upright axis, as percents or points, from the top.
    pub fn ticks(self) -> [Tick; 5] {
        let hundred = Scale { from: 0.0, to: 100.0 };
        [100, 75, 50, 25, 0].map(|value| Tick { at: hundred.up(f64::from(value)), value, is_labelled: true })
    }

    /// The outline of what a curve may lie between: along its low end, and back along its high one.
    pub fn band(self, band: &Band) -> Vec<Point> {
        let point = |(month, &value): (usize, &f64)| self.point(month as f64, value);
        let low = band.low.iter().enumerate().map(point);
        low.chain(band.high.iter().enumerate().rev().map(point)).collect()
    }

    /// The marks of the panel, those in front last.
    pub fn marks(self, series: &[Series<'_>], timeline: &Timeline) -> Vec<Mark> {
        let mut marks = self.ground(timeline);
        marks.extend(series.iter().map(|one| self.line(one)));
        marks.extend(self.dots(series, HORIZON_MONTHS));
        marks
    }

    /// The values of `month` as dots.
    pub fn dots(self, series: &[Series<'_>], month: usize) -> Vec<Mark> {
        let dot = |one: &Series<'_>| Mark::Dot {
            approach: one.approach,
            at: self.point(month as f64, self.value(one, month)),
        };
        series.iter().map(dot).collect()
    }

    /// The labels at the ends of the lines, apart from one another.
    pub fn end_labels(self, series: &[Series<'_>]) -> Vec<EndLabel> {
        let label = |one: &Series<'_>| {
            let line_y = self.scale().up(self.value(one, HORIZON_MONTHS));
            EndLabel { approach: one.approach, line_y, label_y: line_y }
        };
        let mut labels: Vec<EndLabel> = series.iter().map(label).collect();
        spread(&mut labels, LABEL_DISTANCE);
        labels
    }

    fn point(self, month: f64, value: f64) -> Point {
        Point { x: MONTHS.along(month), y: self.scale().up(value) }
    }

    fn line(self, series: &Series<'_>) -> Mark {
        let point = |month: usize| self.point(month as f64, self.value(series, month));
        Mark::Line {
            role: Role::Approach(series.approach),
            points: (0..=HORIZON_MONTHS).map(point).collect(),
        }
    }

    fn ground(self, timeline: &Timeline) -> Vec<Mark> {
        let mut marks: Vec<Mark> =
            self.ticks().iter().map(|tick| Mark::Level { role: Role::Grid, y: tick.at }).collect();
        marks.extend(month_ticks().map(|tick| Mark::Upright { role: Role::Grid, x: tick.at }));
        marks.push(Mark::Upright {
            role: Role::EngagementEnd,
            x: MONTHS.along(timeline.engagement_end_month),
        });
        marks.push(Mark::Upright { role: Role::Due, x: MONTHS.along(timeline.due_month) });
        if self == Self::Adoption {
            marks.push(Mark::Level { role: Role::Target, y: self.scale().up(TARGET_ADOPTION) });
            marks.push(self.expectation(timeline));
        }
        marks
    }

    fn expectation(self, timeline: &Timeline) -> Mark {
        let point = |month: f64| self.point(month, timeline.expectation(month));
        let points = [0.0, timeline.due_month, MONTHS.to].map(point).into();
        Mark::Line { role: Role::Expectation, points }
    }
}

/// The years of the axis of months.
pub fn month_ticks() -> impl Iterator<Item = Tick> {
    let tick = |month: usize| Tick {
        at: MONTHS.along(month as f64),
        // At most 60.
        value: month as u8,
        is_labelled: true,
    };
    (0..=HORIZON_MONTHS).step_by(YEAR).map(tick)
}

/// The starts of later initiatives, numbered from 2, with as many numbers as there is room for.
pub fn later_ticks(timeline: &Timeline) -> Vec<Tick> {
    let places: Vec<f64> = timeline.later_starts().iter().map(|&month| MONTHS.along(month)).collect();
    let distance = places.windows(2).map(|pair| pair[1] - pair[0]).fold(1.0, f64::min);
    let least = if places.len() > SHORT_NUMBERS { LONG_NUMBER_DISTANCE } else { NUMBER_DISTANCE };
    let every = (1..places.len()).find(|&every| every as f64 * distance >= least).unwrap_or(1);
    let tick = |(place, &at): (usize, &f64)| Tick {
        at,
        // Twelve later initiatives at most.
        value: place as u8 + 2,
        is_labelled: place % every == 0,
    };
    places.iter().enumerate().map(tick).collect()
}

/// The whole month nearest to a place along the axis, 0–60.
pub fn month_at(along: f64) -> u8 {
    // At most 60, so the conversion is exact.
    crate::num::round_half_up(MONTHS.value_at(along)) as u8
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Assumptions, evaluate, timeline};
    use crate::scenario::Situation;
    use crate::scenario::examples::Example;

    fn pressure() -> (Evaluation, Timeline) {
        let scenario = Example::QuarterlyPressure.scenario();
        (evaluate(&scenario, &Assumptions::CENTRE), timeline(scenario.situation, &Assumptions::CENTRE))
    }

    #[test]
    fn each_choice_shows_its_series() {
        let (evaluation, _) = pressure();
        assert_eq!(series(&evaluation, Shown::All).len(), 4);
        assert_eq!(series(&evaluation, Shown::Best)[0].approach, evaluation.best());
        let scenario = Example::OneOff.scenario();
        let evaluation = evaluate(&scenario, &Assumptions::CENTRE);
        let plan = series(&evaluation, Shown::Plan);
        assert!(plan.len() == 1 && plan[0].is_as_planned && plan[0].outcome == &evaluation.chosen);
    }

    #[test]
    fn lines_have_a_point_a_month_in_the_box_and_end_at_their_labels() {
        let (evaluation, dates) = pressure();
        let shown = series(&evaluation, Shown::All);
        for &panel in Panel::ALL {
            let labels = panel.end_labels(&shown);
            let marks = panel.marks(&shown, &dates);
            let lines = marks.iter().filter_map(|mark| match mark {
                Mark::Line { role: Role::Approach(approach), points } => Some((approach, points)),
                _ => None,
            });
            for (approach, points) in lines {
                assert_eq!(points.len(), HORIZON_MONTHS + 1);
                assert!(points.iter().all(|at| (0.0..=1.0).contains(&at.x) && (0.0..=1.0).contains(&at.y)));
                let label = labels.iter().find(|label| label.approach == *approach);
                assert_eq!(label.map(|label| label.line_y), points.last().map(|at| at.y));
            }
        }
    }

    #[test]
    fn a_band_is_outlined_along_its_low_end_and_back_along_its_high_one() {
        let band = Band { low: [0.25; HORIZON_MONTHS + 1], high: [0.75; HORIZON_MONTHS + 1] };
        let outline = Panel::Adoption.band(&band);
        let at = |x, y| Point { x, y };
        assert_eq!(outline.len(), 2 * (HORIZON_MONTHS + 1));
        assert_eq!([outline[0], outline[60]], [at(0.0, 0.75), at(1.0, 0.75)]);
        assert_eq!([outline[61], outline[121]], [at(1.0, 0.25), at(0.0, 0.25)]);
    }

    #[test]
    fn the_target_and_what_is_expected_stand_in_the_panel_of_adoption_alone() {
        let (evaluation, dates) = pressure();
        let shown = series(&evaluation, Shown::Plan);
        let has_target = |panel: Panel| {
            let marks = panel.marks(&shown, &dates);
            (
                marks.contains(&Mark::Level { role: Role::Target, y: 0.75 }),
                marks.iter().any(|mark| matches!(mark, Mark::Line { role: Role::Expectation, .. })),
            )
        };
        assert_eq!(has_target(Panel::Adoption), (true, true));
        assert_eq!(has_target(Panel::Capability), (false, false));
    }

    #[test]
    fn later_initiatives_are_numbered_from_two_and_thinned_where_they_crowd() {
        for (later, labelled) in [(0, 0), (1, 1), (5, 5), (8, 8), (12, 4)] {
            let situation = Situation::new([6, 2, 15, 12, 70, 30, later, 35]).unwrap_or_default();
            let ticks = later_ticks(&timeline(situation, &Assumptions::CENTRE));
            assert_eq!(ticks.len(), usize::from(later as u8));
            assert_eq!(ticks.iter().filter(|tick| tick.is_labelled).count(), labelled, "{later}");
            assert!(ticks.first().is_none_or(|tick| tick.value == 2 && tick.is_labelled));
        }
    }

    #[test]
    fn a_place_on_the_axis_is_the_nearest_month() {
        for (along, month) in [(-1.0, 0), (0.0, 0), (0.24, 14), (0.5, 30), (1.0, 60), (7.0, 60)] {
            assert_eq!(month_at(along), month, "{along}");
        }
    }
}
