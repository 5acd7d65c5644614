//! Turns the marks of [`crate::chart`] into SVG. Places are percents of the figure's box, so text keeps its size
//! at every width; colours and dashes hang on the roles, in the stylesheet.

use crate::chart::marks::{Mark, Point, Role};
use crate::num::fixed;
use crate::scenario::{Approach, Words};
use alloc::format;
use alloc::string::String;
use yew::prelude::*;

/// The mark as SVG.
pub fn draw(mark: &Mark) -> Html {
    match mark {
        Mark::Line { role, points } => line(*role, points),
        Mark::Upright { role, x } => {
            let x = percent(*x);
            html! { <line class="figure-rule" data-role={role_word(*role)} x1={x.clone()} x2={x} y1="0%" y2="100%" /> }
        }
        Mark::Level { role, y } => {
            let y = percent(*y);
            html! { <line class="figure-rule" data-role={role_word(*role)} y1={y.clone()} y2={y} x1="0%" x2="100%" /> }
        }
        Mark::Dot { role, at } => match role {
            Role::Approach(approach) => sign(*approach, percent(at.x), percent(at.y)),
            _ => Html::default(),
        },
    }
}

/// The sign of an approach, which tells it apart without colour: circle, square, diamond, triangle.
pub fn sign(approach: Approach, x: String, y: String) -> Html {
    let outline = match approach {
        Approach::InternalUpskilling => "M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0z",
        Approach::ExternalPartnership => "M-4 -4h8v8h-8z",
        Approach::Hybrid => "M0 -5.5l5.5 5.5l-5.5 5.5l-5.5 -5.5z",
        Approach::ToolFirst => "M0 -5.5l5 9h-10z",
    };
    html! {
        <svg {x} {y} overflow="visible">
            <path class="figure-sign" data-hue={approach.word()} d={outline} />
        </svg>
    }
}

/// The sign of an approach by itself, for beside its name.
pub fn sign_in_text(approach: Approach) -> Html {
    html! {
        <svg class="figure-key" viewBox="-7 -7 14 14" aria-hidden="true" focusable="false">
            { sign(approach, "0".into(), "0".into()) }
        </svg>
    }
}

/// A place as a percentage of the box.
pub fn percent(share: f64) -> String {
    format!("{}%", fixed(share * 100.0, 2))
}

/// The machine word of what a mark stands for.
pub fn role_word(role: Role) -> &'static str {
    match role {
        Role::Approach(approach) => approach.word(),
        Role::Expectation => "expectation",
        Role::Target => "target",
        Role::Due => "due",
        Role::EngagementEnd => "engagement_end",
        Role::Later => "later",
        Role::Grid => "grid",
    }
}

/// Points cannot be percents, so a line has a box of a hundred by a hundred stretched over the figure's.
fn line(role: Role, points: &[Point]) -> Html {
    let mut places = String::new();
    for at in points {
        places.push_str(&fixed(at.x * 100.0, 2));
        places.push(',');
        places.push_str(&fixed(at.y * 100.0, 2));
        places.push(' ');
    }
    html! {
        <svg width="100%" height="100%" viewBox="0 0 100 100" preserveAspectRatio="none" overflow="visible">
            <polyline class="figure-line" data-role={role_word(role)} points={places} vector-effect="non-scaling-stroke" />
        </svg>
    }
}
