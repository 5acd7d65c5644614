//! The chart over time as one SVG file: both panels over one axis of months, with names, flags and a legend.

use super::Subject;
use super::svg::{Drawing, Frame, INK, Lettering, SMALL, SURFACE, colour, escaped};
use crate::chart::marks::{Point, Role};
use crate::chart::over_time::{MONTHS, Panel, Series, Shown, later_ticks, month_ticks, series};
use crate::chart::table::row;
use crate::model::{Timeline, timeline};
use crate::scenario::Words;
use crate::text::{brief as text, over_time};
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
pub fn over_time_svg(subject: &Subject<'_>, shown: Shown) -> String {
    let timeline = timeline(subject.scenario.situation, subject.assumptions);
    let series = series(subject.evaluation, shown);
    let mut figure = Figure { series: &series, timeline: &timeline, drawing: Drawing::default() };
    let title = text::title(subject.name());
    figure.open(&title);
    figure.drawing.words(&title, LEFT, 28.0, Lettering { size: 20, fill: INK, ..SMALL });
    figure.drawing.words(over_time::title(), LEFT, 54.0, SMALL);
    for (&panel, top) in Panel::ALL.iter().zip(TOPS) {
        figure.panel(panel, top);
    }
    figure.months();
    figure.legend();
    figure.drawing.end("svg");
    figure.drawing.0
}

struct Figure<'a> {
    series: &'a [Series<'a>],
    timeline: &'a Timeline,
    drawing: Drawing,
}

impl Figure<'_> {
    fn open(&mut self, title: &str) {
        let (width, height) = (WIDTH.to_string(), HEIGHT.to_string());
        let all = ["0 0", &width, &height].join(" ");
        let size = [("width", width.as_str()), ("height", height.as_str())];
        let attributes = [
            size[0],
            size[1],
            ("viewBox", &all),
            ("xmlns", "http://www.w3.org/2000/svg"),
            ("role", "img"),
            ("aria-labelledby", "title description"),
            ("font-family", FONT),
        ];
        self.drawing.begin("svg", &attributes);
        self.drawing.element("title", &[("id", "title")], &escaped(&[title, over_time::title()].join(": ")));
        let description = escaped(&self.description());
        self.drawing.element("desc", &[("id", "description")], &description);
        self.drawing.element("rect", &[size[0], size[1], ("fill", SURFACE)], "");
    }

    /// What the lines say when results are due and at the end.
    fn description(&self) -> String {
        // A whole number of months, 1–36; and 60.
        let months = [self.timeline.due_month as u8, MONTHS.to as u8];
        let told = months.map(|month| over_time::readout_sentence(&row(self.series, self.timeline, month)));
        told.join(" ")
    }

    fn panel(&mut self, panel: Panel, top: f64) {
        let frame = Frame { left: LEFT, top, width: PLOT_WIDTH, height: PLOT_HEIGHT };
        let drawing = &mut self.drawing;
        let label = [over_time::panel(panel), over_time::panel_unit(panel)].join(": ");
        drawing.words(&label, LEFT, top - 46.0, SMALL);
        for mark in panel.marks(self.series, self.timeline) {
            drawing.mark(&mark, frame);
        }
        for tick in panel.ticks() {
            let Point { x, y } = frame.place(Point { x: 0.0, y: tick.at });
            let lettering = Lettering { anchor: "end", ..SMALL };
            drawing.words(&over_time::panel_tick(panel, tick.value), x - 8.0, y, lettering);
        }
        for label in panel.end_labels(self.series) {
            let Point { x, y } = frame.place(Point { x: 1.0, y: label.label_y });
            let lettering = Lettering { fill: colour(label.approach), ..SMALL };
            drawing.words(over_time::short_name(label.approach), x + 10.0, y, lettering);
        }
        self.flags(top);
    }

    /// What the two upright rules are, each on a line of its own: they may stand close together.
    fn flags(&mut self, top: f64) {
        let Timeline { due_month, engagement_end_month, .. } = *self.timeline;
        for (text, month, y) in [
            (over_time::due_flag(due_month), due_month, top - 26.0),
            (over_time::engagement_flag(engagement_end_month), engagement_end_month, top - 10.0),
        ] {
            self.drawing.words(&text, at(MONTHS.along(month)), y, SMALL);
        }
    }

    fn months(&mut self) {
        let drawing = &mut self.drawing;
        let middle = Lettering { anchor: "middle", ..SMALL };
        for tick in month_ticks() {
            drawing.words(&tick.value.to_string(), at(tick.at), AXIS, middle);
        }
        drawing.words(over_time::months_label(), at(1.0) + 16.0, AXIS, SMALL);
        let later = later_ticks(self.timeline);
        for tick in later.iter().filter(|tick| tick.is_labelled) {
            drawing.words(&tick.value.to_string(), at(tick.at), AXIS + 22.0, middle);
        }
        if !later.is_empty() {
            drawing.words(over_time::later_label(), at(1.0) + 16.0, AXIS + 22.0, SMALL);
        }
    }

    fn legend(&mut self) {
        let cells = row(self.series, self.timeline, 0).cells;
        for (place, cell) in cells.iter().enumerate() {
            self.entry(place, Role::Approach(cell.approach), &over_time::name_as_run(cell));
        }
        self.entry(cells.len(), Role::Expectation, over_time::expectation_label());
    }

    /// An entry of the legend. Four approaches and what is expected, at most.
    fn entry(&mut self, place: usize, role: Role, name: &str) {
        let x = LEFT + place as f64 * LEGEND_STEP;
        self.drawing.line(&mut [x, x + 28.0].map(|x| Point { x, y: LEGEND }).into_iter(), role);
        self.drawing.words(name, x + 34.0, LEGEND, SMALL);
    }
}

/// A share of the axis of months in the figure's units.
fn at(along: f64) -> f64 {
    LEFT + along * PLOT_WIDTH
}
