//! Turns the marks of [`crate::chart`] into SVG. Places are percents of the figure's box, so text keeps its size
//! at every width; colours and dashes hang on the roles, in the stylesheet.

use crate::app::markup::el;
use crate::chart::marks::{Mark, Point, Role};
use crate::num::fixed;
use crate::scenario::{Approach, Words};
use alloc::format;
use alloc::string::String;
use yew::prelude::*;

/// Where words of a figure stand.
pub struct Place {
    /// From the left, a percentage or a length.
    pub x: AttrValue,
    /// From the top, to the middle of the words.
    pub y: AttrValue,
    /// Further to the right, in pixels.
    pub dx: &'static str,
    /// Which end of the words stands there: `start`, `middle` or `end`.
    pub anchor: &'static str,
}

/// The mark as SVG.
pub fn draw(mark: &Mark) -> Html {
    match mark {
        Mark::Line { role, points } => line(*role, points),
        Mark::Upright { role, x } => upright(role_word(*role), *x, "0%", "100%"),
        Mark::Level { role, y } => {
            rule(role_word(*role), ["0%".into(), percent(*y), "100%".into(), percent(*y)])
        }
        Mark::Dot { approach, at } => sign(*approach, percent(at.x), percent(at.y)),
    }
}

/// An upright rule from one height to another.
pub fn upright(about: &'static str, x: f64, from: &'static str, to: &'static str) -> Html {
    rule(about, [percent(x), from.into(), percent(x), to.into()])
}

/// A straight rule from one place to another: x, y, x, y.
pub fn rule(about: &'static str, [x1, y1, x2, y2]: [AttrValue; 4]) -> Html {
    el!(line "figure-rule" { data-role: about, x1: x1, y1: y1, x2: x2, y2: y2 })
}

/// Words in a figure; what they are about decides how they look.
pub fn words(about: &'static str, place: Place, words: AttrValue) -> Html {
    let Place { x, y, dx, anchor } = place;
    el!(text "figure-text" { data-role: about, x: x, y: y, dx: dx, text-anchor: anchor, dominant-baseline: "central" } [words])
}

/// The sign of an approach by itself, for beside its name.
pub fn sign_in_text(approach: Approach) -> Html {
    el!(svg "figure-key" { viewBox: "-7 -7 14 14", aria-hidden: "true", focusable: "false" } [sign(approach, "0".into(), "0".into())])
}

/// A place as a percentage of the box.
pub fn percent(share: f64) -> AttrValue {
    format!("{}%", fixed(share * 100.0, 2)).into()
}

/// The machine word of what a mark stands for.
pub fn role_word(role: Role) -> &'static str {
    match role {
        Role::Approach(approach) => approach.word(),
        Role::Expectation => "expectation",
        Role::Target => "target",
        Role::Due => "due",
        Role::EngagementEnd => "engagement_end",
        Role::Grid => "grid",
    }
}

/// The sign of an approach, which tells it apart without colour: circle, square, diamond, triangle.
fn sign(approach: Approach, x: AttrValue, y: AttrValue) -> Html {
    let outline = match approach {
        Approach::InternalUpskilling => "M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0z",
        Approach::ExternalPartnership => "M-4 -4h8v8h-8z",
        Approach::Hybrid => "M0 -5.5l5.5 5.5l-5.5 5.5l-5.5 -5.5z",
        Approach::ToolFirst => "M0 -5.5l5 9h-10z",
    };
    el!(
        svg { x: x, y: y, overflow: "visible" }[el!(path "figure-sign" { data-hue: approach.word(), d: outline })]
    )
}

fn line(role: Role, points: &[Point]) -> Html {
    stretched(
        el!(polyline "figure-line" { data-role: role_word(role), points: places(points), vector-effect: "non-scaling-stroke" }),
    )
}

/// What an approach's curve may lie between, by its outline.
pub fn area(approach: Approach, outline: &[Point]) -> Html {
    stretched(el!(polygon "figure-area" { data-hue: approach.word(), points: places(outline) }))
}

/// Points cannot be percents, so they have a box of a hundred by a hundred stretched over the figure's.
fn stretched(shape: Html) -> Html {
    el!(svg {
        width: "100%",
        height: "100%",
        viewBox: "0 0 100 100",
        preserveAspectRatio: "none",
        overflow: "visible"
    }[shape])
}

fn places(points: &[Point]) -> String {
    let mut places = String::new();
    for at in points {
        places.push_str(&fixed(at.x * 100.0, 2));
        places.push(',');
        places.push_str(&fixed(at.y * 100.0, 2));
        places.push(' ');
    }
    places
}
