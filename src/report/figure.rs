//! The chart over time as one SVG file: both panels over one axis of months, with names, flags and a legend.

use super::Subject;
use crate::chart::marks::{Point, Role};
use crate::chart::over_time::{MONTHS, Panel, Series, Shown, later_ticks, month_ticks, series};
use crate::chart::svg::{Frame, Lettering, Palette, draw, escaped, line, words};
use crate::chart::table::row;
use crate::model::{Timeline, timeline};
use crate::scenario::Words;
use crate::text::{brief as text, over_time};
use alloc::format;
use alloc::string::{String, ToString};

/// Size of the figure, in its units; a browser shows one as a CSS pixel.
pub const WIDTH: u16 = 960;
/// See [`WIDTH`].
pub const HEIGHT: u16 = 700;

const LEFT: f64 = 64.0;
const PLOT_WIDTH: f64 = 786.0;
const PLOT_HEIGHT: f64 = 200.0;
/// The upper edges of the two panels.
const TOPS: [f64; 2] = [130.0, 400.0];
const AXIS: f64 = TOPS[1] + PLOT_HEIGHT + 16.0;
const LEGEND: f64 = 674.0;
/// From one entry of the legend to the next.
const LEGEND_STEP: f64 = 178.0;
const FONT: &str =
    "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'DejaVu Sans', sans-serif";

/// The chart over time of `subject`, with the lines of `shown`.
pub fn over_time_svg(subject: &Subject<'_>, shown: Shown, palette: &Palette) -> String {
    let timeline = timeline(subject.scenario.situation, subject.assumptions);
    let series = series(subject.evaluation, shown);
    let figure = Figure { series: &series, timeline: &timeline, palette };
    let mut file = opening(subject, &figure);
    file += &figure.words(&text::title(subject.name()), LEFT, 28.0, figure.heading());
    file += &figure.words(over_time::title(), LEFT, 54.0, figure.small("start"));
    for (&panel, top) in Panel::ALL.iter().zip(TOPS) {
        file += &figure.panel(panel, top);
    }
    file += &figure.months();
    file += &figure.legend();
    file += "</svg>\n";
    file
}

fn opening(subject: &Subject<'_>, figure: &Figure<'_>) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" \
         role=\"img\" aria-labelledby=\"title description\" font-family=\"{FONT}\">\n\
         <title id=\"title\">{}: {}</title>\n<desc id=\"description\">{}</desc>\n\
         <rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"{}\"/>\n",
        escaped(&text::title(subject.name())),
        escaped(over_time::title()),
        escaped(&figure.description()),
        figure.palette.surface
    )
}

struct Figure<'a> {
    series: &'a [Series<'a>],
    timeline: &'a Timeline,
    palette: &'a Palette,
}

impl Figure<'_> {
    /// What the lines say when results are due and at the end.
    fn description(&self) -> String {
        // A whole number of months, 1–36; and 60.
        let months = [self.timeline.due_month as u8, MONTHS.to as u8];
        let told = months.map(|month| over_time::readout_sentence(&row(self.series, self.timeline, month)));
        told.join(" ")
    }

    fn panel(&self, panel: Panel, top: f64) -> String {
        let frame = Frame { left: LEFT, top, width: PLOT_WIDTH, height: PLOT_HEIGHT };
        let label = format!("{}: {}", over_time::panel(panel), over_time::panel_unit(panel));
        let mut drawn = self.words(&label, LEFT, top - 46.0, self.small("start"));
        for mark in panel.marks(self.series, self.timeline) {
            drawn += &draw(&mark, frame, self.palette);
        }
        for tick in panel.ticks() {
            let at = frame.place(Point { x: 0.0, y: tick.at });
            drawn +=
                &self.words(&over_time::panel_tick(panel, tick.value), at.x - 8.0, at.y, self.small("end"));
        }
        for label in panel.end_labels(self.series) {
            let at = frame.place(Point { x: 1.0, y: label.label_y });
            let fill = self.palette.approaches[label.approach.index()];
            let lettering = Lettering { fill, ..self.small("start") };
            drawn += &self.words(over_time::short_name(label.approach), at.x + 10.0, at.y, lettering);
        }
        drawn + &self.flags(top)
    }

    /// What the two upright rules are, each on a line of its own: they may stand close together.
    fn flags(&self, top: f64) -> String {
        let Timeline { due_month, engagement_end_month, .. } = *self.timeline;
        let flag = |text: &str, month, y| {
            self.words(text, LEFT + MONTHS.along(month) * PLOT_WIDTH, y, self.small("start"))
        };
        flag(&over_time::due_flag(due_month), due_month, top - 26.0)
            + &flag(&over_time::engagement_flag(engagement_end_month), engagement_end_month, top - 10.0)
    }

    fn months(&self) -> String {
        let at = |along: f64| LEFT + along * PLOT_WIDTH;
        let mut drawn = String::new();
        for tick in month_ticks() {
            drawn += &self.words(&tick.value.to_string(), at(tick.at), AXIS, self.small("middle"));
        }
        drawn += &self.words(over_time::months_label(), at(1.0) + 16.0, AXIS, self.small("start"));
        let later = later_ticks(self.timeline);
        for tick in later.iter().filter(|tick| tick.is_labelled) {
            drawn += &self.words(&tick.value.to_string(), at(tick.at), AXIS + 22.0, self.small("middle"));
        }
        if !later.is_empty() {
            drawn += &self.words(over_time::later_label(), at(1.0) + 16.0, AXIS + 22.0, self.small("start"));
        }
        drawn
    }

    fn legend(&self) -> String {
        let mut drawn = String::new();
        let mut entry = |place: usize, role: Role, name: &str| {
            // Four approaches and what is expected, at most.
            let x = LEFT + place as f64 * LEGEND_STEP;
            let sample = [x, x + 28.0].map(|x| Point { x, y: LEGEND });
            drawn += &line(sample, role, self.palette);
            drawn += &self.words(name, x + 34.0, LEGEND, self.small("start"));
        };
        let cells = row(self.series, self.timeline, 0).cells;
        for (place, cell) in cells.iter().enumerate() {
            entry(place, Role::Approach(cell.approach), &over_time::name_as_run(cell));
        }
        entry(cells.len(), Role::Expectation, over_time::expectation_label());
        drawn
    }

    fn words(&self, text: &str, x: f64, y: f64, lettering: Lettering) -> String {
        words(text, Point { x, y }, lettering)
    }

    fn heading(&self) -> Lettering {
        Lettering { anchor: "start", size: 20, fill: self.palette.ink }
    }

    fn small(&self, anchor: &'static str) -> Lettering {
        Lettering { anchor, size: 13, fill: self.palette.ink_soft }
    }
}
