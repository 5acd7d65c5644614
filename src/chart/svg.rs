//! Marks as SVG text: a figure that stands by itself, outside the page and its stylesheets.
//!
//! Colours are written out, from a [`Palette`]; dashes tell the approaches apart without them. Words come ready
//! made from whoever puts a figure together (`report/figure.rs`).

use super::marks::{Mark, Point, Role};
use crate::num::trimmed;
use crate::scenario::{Approach, Words};
use alloc::format;
use alloc::string::String;

/// The colours of a figure, as SVG writes them.
#[derive(Clone, Copy, Debug)]
pub struct Palette {
    /// Per approach, in the order of [`Approach::ALL`].
    pub approaches: [&'static str; 4],
    /// Words and the due date.
    pub ink: &'static str,
    /// Further words and rules.
    pub ink_soft: &'static str,
    /// Lines to read values by.
    pub line: &'static str,
    /// Behind everything.
    pub surface: &'static str,
}

/// For white paper: the light theme of `style/tokens.css`, which a file by itself cannot read.
pub const PRINT: Palette = Palette {
    approaches: ["#0b6cb8", "#c2570c", "#0a7a5c", "#7a6a93"],
    ink: "#16202b",
    ink_soft: "#4a5766",
    line: "#d5dae1",
    surface: "#ffffff",
};

/// Where the unit square of a set of marks lies in a figure, in its units.
#[derive(Clone, Copy, Debug)]
pub struct Frame {
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
pub struct Lettering {
    /// Which end of the words stands at the place: `start`, `middle` or `end`.
    pub anchor: &'static str,
    /// Size in the figure's units.
    pub size: u8,
    /// Colour.
    pub fill: &'static str,
}

/// The mark as an element of SVG.
pub fn draw(mark: &Mark, frame: Frame, palette: &Palette) -> String {
    let at = |x, y| frame.place(Point { x, y });
    match mark {
        Mark::Line { role, points } => {
            let points = points.iter().map(|&point| frame.place(point));
            line(points, *role, palette)
        }
        Mark::Upright { role, x } => line([at(*x, 0.0), at(*x, 1.0)], *role, palette),
        Mark::Level { role, y } => line([at(0.0, *y), at(1.0, *y)], *role, palette),
        Mark::Dot { approach, at } => dot(*approach, frame.place(*at), palette),
    }
}

/// A line through `points`, which are in the figure's units.
pub fn line(points: impl IntoIterator<Item = Point>, role: Role, palette: &Palette) -> String {
    let mut places = String::new();
    for Point { x, y } in points {
        places += &format!("{},{} ", unit(x), unit(y));
    }
    let (colour, width, dashes) = look(role, palette);
    format!(
        "<polyline points=\"{}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{width}\" \
         stroke-dasharray=\"{dashes}\" stroke-linejoin=\"round\"/>\n",
        places.trim_end()
    )
}

fn dot(approach: Approach, at: Point, palette: &Palette) -> String {
    format!(
        "<circle cx=\"{}\" cy=\"{}\" r=\"4\" fill=\"{}\"/>\n",
        unit(at.x),
        unit(at.y),
        palette.approaches[approach.index()]
    )
}

/// Words at a place in the figure's units, on their middle line.
pub fn words(text: &str, at: Point, lettering: Lettering) -> String {
    let Lettering { anchor, size, fill } = lettering;
    // By hand, since few programs besides browsers know `dominant-baseline`: a third of the size brings the
    // middle of small letters to the place.
    let baseline = at.y + f64::from(size) / 3.0;
    format!(
        "<text x=\"{}\" y=\"{}\" text-anchor=\"{anchor}\" font-size=\"{size}\" fill=\"{fill}\">{}</text>\n",
        unit(at.x),
        unit(baseline),
        escaped(text)
    )
}

/// `text` as XML has it; what XML 1.0 cannot hold is left out.
pub fn escaped(text: &str) -> String {
    let mut held = String::new();
    for letter in text.chars() {
        match letter {
            '&' => held += "&amp;",
            '<' => held += "&lt;",
            '>' => held += "&gt;",
            '"' => held += "&quot;",
            '\u{fffe}' | '\u{ffff}' => {}
            _ if letter.is_control() => held.push(' '),
            _ => held.push(letter),
        }
    }
    held
}

/// A coordinate, to a hundredth of a unit.
fn unit(value: f64) -> String {
    trimmed(value, 2)
}

/// Colour, width and dashes; the dashes of approaches are those of `style/view/figure.css`.
fn look(role: Role, palette: &Palette) -> (&'static str, &'static str, &'static str) {
    match role {
        Role::Approach(approach) => {
            let dashes = match approach {
                Approach::InternalUpskilling => "10 3 2 3",
                Approach::ExternalPartnership => "7 4",
                Approach::Hybrid => "none",
                Approach::ToolFirst => "2 3",
            };
            (palette.approaches[approach.index()], "2.25", dashes)
        }
        Role::Expectation => (palette.ink_soft, "1.5", "none"),
        Role::Target => (palette.ink_soft, "1", "1 3"),
        Role::Due => (palette.ink, "1.5", "none"),
        Role::EngagementEnd => (palette.ink_soft, "1", "2 3"),
        Role::Grid => (palette.line, "1", "none"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_escaped_and_hold_nothing_that_xml_cannot() {
        assert_eq!(escaped("a<b> & \"c\"\u{0}\u{ffff}"), "a&lt;b&gt; &amp; &quot;c&quot; ");
    }

    #[test]
    fn every_approach_has_a_line_of_its_own_without_colour() {
        let grey = Palette { approaches: ["#000"; 4], ..PRINT };
        let lines: alloc::vec::Vec<String> =
            Approach::ALL.iter().map(|&approach| line([], Role::Approach(approach), &grey)).collect();
        for (place, one) in lines.iter().enumerate() {
            assert!(!lines[..place].contains(one), "{one}");
        }
    }

    #[test]
    fn colours_and_dashes_are_those_of_the_page() {
        let (tokens, figure) =
            (include_str!("../../style/tokens.css"), include_str!("../../style/view/figure.css"));
        let light = tokens.split("@media").next().unwrap_or_default();
        let mut colours = alloc::vec![
            ("ink", PRINT.ink),
            ("ink-soft", PRINT.ink_soft),
            ("line", PRINT.line),
            ("surface", PRINT.surface),
        ];
        let names = ["internal-upskilling", "external-partnership", "hybrid", "tool-first"];
        colours.extend(names.into_iter().zip(PRINT.approaches));
        for (name, colour) in colours {
            assert!(light.contains(&format!("--{name}: {colour};")), "{name}");
        }
        for &approach in Approach::ALL {
            let dashes = match look(Role::Approach(approach), &PRINT).2 {
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
        assert!(draw(&mark, frame, &PRINT).contains("points=\"60,20 60,70\""));
    }
}
