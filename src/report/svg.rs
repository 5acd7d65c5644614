//! A drawing as SVG text that stands by itself, outside the page and its stylesheets.
//!
//! Colours are written out, for white paper; dashes tell the approaches apart without them. Words come ready made
//! from whoever puts a figure together (`figure.rs`).

use super::escape::escape;
use crate::chart::marks::{Mark, Point, Role};
use crate::num::trimmed;
use crate::scenario::{Approach, Words};
use alloc::string::String;

// The light theme of `style/tokens.css`, which a file by itself cannot read.
const APPROACHES: [&str; 4] = ["#0b6cb8", "#c2570c", "#0a7a5c", "#7a6a93"];
pub(super) const INK: &str = "#16202b";
pub(super) const INK_SOFT: &str = "#4a5766";
const LINE: &str = "#d5dae1";
pub(super) const SURFACE: &str = "#ffffff";

/// The colour of an approach.
pub(super) fn colour(approach: Approach) -> &'static str {
    APPROACHES[approach.index()]
}

/// Where the unit square of a set of marks lies in a figure, in its units.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    /// The left edge.
    pub left: f64,
    /// The upper edge.
    pub top: f64,
    /// From left to right.
    pub width: f64,
    /// From top to bottom.
    pub height: f64,
}

impl Frame {
    /// A place of the unit square in the figure's units.
    pub fn place(self, at: Point) -> Point {
        Point { x: self.left + at.x * self.width, y: self.top + at.y * self.height }
    }
}

/// How words look.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lettering {
    /// Which end of the words stands at the place: `start`, `middle` or `end`.
    pub anchor: &'static str,
    /// Size in the figure's units.
    pub size: u8,
    /// Colour.
    pub fill: &'static str,
}

/// Words to read values by.
pub(super) const SMALL: Lettering = Lettering { anchor: "start", size: 13, fill: INK_SOFT };

/// An SVG file, half written.
#[derive(Default)]
pub(super) struct Drawing(pub String);

impl Drawing {
    /// An element and what stands in it, as it is: words are escaped before.
    pub fn element(&mut self, name: &str, attributes: &[(&str, &str)], contents: &str) {
        self.begin(name, attributes);
        self.0 += contents;
        self.end(name);
    }

    /// The start of an element.
    pub fn begin(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.0.push('<');
        self.0 += name;
        for (name, value) in attributes {
            for piece in [" ", name, "=\"", value, "\""] {
                self.0 += piece;
            }
        }
        self.0.push('>');
    }

    /// The end of an element.
    pub fn end(&mut self, name: &str) {
        for piece in ["</", name, ">\n"] {
            self.0 += piece;
        }
    }

    /// A mark in the frame.
    pub fn mark(&mut self, mark: &Mark, frame: Frame) {
        let at = |x, y| frame.place(Point { x, y });
        match mark {
            Mark::Line { role, points } => {
                self.line(&mut points.iter().map(|&point| frame.place(point)), *role);
            }
            Mark::Upright { role, x } => self.line(&mut [at(*x, 0.0), at(*x, 1.0)].into_iter(), *role),
            Mark::Level { role, y } => self.line(&mut [at(0.0, *y), at(1.0, *y)].into_iter(), *role),
            Mark::Dot { approach, at } => {
                let Point { x, y } = frame.place(*at);
                let fill = colour(*approach);
                self.element("circle", &[("cx", &unit(x)), ("cy", &unit(y)), ("r", "4"), ("fill", fill)], "");
            }
        }
    }

    /// A line through `points`, which are in the figure's units.
    pub fn line(&mut self, points: &mut dyn Iterator<Item = Point>, role: Role) {
        let mut places = String::new();
        for Point { x, y } in points {
            for piece in [&unit(x), ",", &unit(y), " "] {
                places += piece;
            }
        }
        let (colour, width, dashes) = look(role);
        let attributes = [
            ("points", places.trim_end()),
            ("fill", "none"),
            ("stroke", colour),
            ("stroke-width", width),
            ("stroke-dasharray", dashes),
            ("stroke-linejoin", "round"),
        ];
        self.element("polyline", &attributes, "");
    }

    /// Words at a place in the figure's units, on their middle line.
    pub fn words(&mut self, text: &str, x: f64, y: f64, lettering: Lettering) {
        let Lettering { anchor, size, fill } = lettering;
        let size = f64::from(size);
        // By hand, since few programs besides browsers know `dominant-baseline`: a third of the size brings the
        // middle of small letters to the place.
        let (x, y, size) = (unit(x), unit(y + size / 3.0), unit(size));
        let attributes =
            [("x", x.as_str()), ("y", &y), ("text-anchor", anchor), ("font-size", &size), ("fill", fill)];
        self.element("text", &attributes, &escaped(text));
    }
}

/// `text` as XML has it; what XML 1.0 cannot hold is left out.
pub(super) fn escaped(text: &str) -> String {
    let mut held = String::new();
    escape(&mut held, text, &SIGNS, Some(" "));
    held
}

const SIGNS: [(char, &str); 6] =
    [('&', "&amp;"), ('<', "&lt;"), ('>', "&gt;"), ('"', "&quot;"), ('\u{fffe}', ""), ('\u{ffff}', "")];

/// A coordinate, to a hundredth of a unit.
fn unit(value: f64) -> String {
    trimmed(value, 2)
}

/// Colour, width and dashes; the dashes of approaches are those of `style/view/figure.css`.
fn look(role: Role) -> (&'static str, &'static str, &'static str) {
    match role {
        Role::Approach(approach) => {
            let dashes = match approach {
                Approach::InternalUpskilling => "10 3 2 3",
                Approach::ExternalPartnership => "7 4",
                Approach::Hybrid => "none",
                Approach::ToolFirst => "2 3",
            };
            (colour(approach), "2.25", dashes)
        }
        Role::Expectation => (INK_SOFT, "1.5", "none"),
        Role::Target => (INK_SOFT, "1", "1 3"),
        Role::Due => (INK, "1.5", "none"),
        Role::EngagementEnd => (INK_SOFT, "1", "2 3"),
        Role::Grid => (LINE, "1", "none"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::format;

    #[test]
    fn words_are_escaped_and_hold_nothing_that_xml_cannot() {
        assert_eq!(escaped("a<b> & \"c\"\u{0}\u{ffff}"), "a&lt;b&gt; &amp; &quot;c&quot; ");
    }

    #[test]
    fn every_approach_has_a_line_of_its_own_without_colour() {
        let looks: alloc::vec::Vec<_> = Approach::ALL
            .iter()
            .map(|&approach| look(Role::Approach(approach)))
            .map(|(_, width, dashes)| (width, dashes))
            .collect();
        for (place, one) in looks.iter().enumerate() {
            assert!(!looks[..place].contains(one), "{one:?}");
        }
    }

    #[test]
    fn colours_and_dashes_are_those_of_the_page() {
        let (tokens, figure) =
            (include_str!("../../style/tokens.css"), include_str!("../../style/view/figure.css"));
        let light = tokens.split("@media").next().unwrap_or_default();
        let mut colours =
            alloc::vec![("ink", INK), ("ink-soft", INK_SOFT), ("line", LINE), ("surface", SURFACE),];
        let names = ["internal-upskilling", "external-partnership", "hybrid", "tool-first"];
        colours.extend(names.into_iter().zip(APPROACHES));
        for (name, colour) in colours {
            assert!(light.contains(&format!("--{name}: {colour};")), "{name}");
        }
        for &approach in Approach::ALL {
            let dashes = match look(Role::Approach(approach)).2 {
                "none" => String::new(),
                dashes => format!(" stroke-dasharray: {dashes};"),
            };
            let name = approach.word();
            let rule = format!("\"{name}\"] {{ stroke: var(--{});{dashes} }}", name.replace('_', "-"));
            assert!(figure.contains(&rule), "{rule}");
        }
    }

    #[test]
    fn the_unit_square_fills_its_frame() {
        let frame = Frame { left: 10.0, top: 20.0, width: 100.0, height: 50.0 };
        let mark = Mark::Upright { role: Role::Due, x: 0.5 };
        let mut drawing = Drawing::default();
        drawing.mark(&mark, frame);
        assert!(drawing.0.contains("points=\"60,20 60,70\""), "{}", drawing.0);
    }
}
