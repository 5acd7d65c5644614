//! Which doubts the answer hangs on: what Sobol' indices say, in words.

use super::super::in_sentence;
use super::assumptions;
use crate::explore::gap::Gap;
use crate::explore::worlds::indices::Estimate;
use crate::explore::worlds::sample::Doubtful;
use crate::model::assumptions::ROWS;
use crate::num::percent;
use crate::text::approaches::{attribute, name};
use crate::text::inputs;
use alloc::format;
use alloc::string::{String, ToString};

/// The heading.
pub const TITLE: &str = "Which doubts this answer hangs on";
/// The columns.
pub const HEADS: [&str; 3] = ["In doubt", "By itself", "With all else"];

/// What is taken apart.
pub fn about(gap: Gap) -> String {
    format!(
        "How far {} leads {} differs from one plausible world to another. Every input, assumption and weight that is \
         in doubt has a part in that difference; the shares below say how much.",
        in_sentence(name(gap.best)),
        in_sentence(name(gap.second)),
    )
}

/// How far the work has come.
pub fn progress(points: usize, all: usize) -> String {
    match points {
        0 => "Working it out: this takes some seconds.".to_string(),
        _ if points < all => format!("After {points} of {all} points; the more, the surer."),
        _ => format!("After all {all} points."),
    }
}

/// How the columns are read, and how many are left out.
pub fn how_to_read(rest: usize) -> String {
    let left_out = match rest {
        0 => String::new(),
        1 => " One more is smaller and not listed.".to_string(),
        _ => format!(" {rest} more are smaller and not listed."),
    };
    format!(
        "“By itself”: by how much the difference would shrink if this alone were known (first-order Sobol’ index). “With \
         all else”: what would remain if all but this were known (total index). The two differ where doubts act \
         together, so that shares do not add up to 100. Behind ± stands how far a share may be off, 95 times in 100. \
         Shares that may well be 0 are left out.{left_out}"
    )
}

/// A share with how far it may be off, in percents.
pub fn share(estimate: Estimate) -> String {
    format!("{} ± {}\u{a0}%", percent(estimate.value).max(0), percent(estimate.error))
}

/// What is in doubt.
pub fn name_of(doubtful: Doubtful) -> String {
    match doubtful {
        Doubtful::Input(field) => inputs::label(field).to_string(),
        Doubtful::Assumption(row) => ROWS.get(row).map_or("", assumptions::label).to_string(),
        Doubtful::Weight(of) => format!("How much “{}” counts", attribute(of)),
    }
}
