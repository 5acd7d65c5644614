//! The four criteria and their verdicts.

use super::approaches::name;
use super::inputs::label;
use super::levers::change;
use crate::model::{Criterion, Verdict};
use crate::scenario::{Approach, Field, Levers};
use alloc::format;
use alloc::string::String;

/// The criterion as a question.
pub fn question(criterion: Criterion) -> &'static str {
    match criterion {
        Criterion::KnowledgeGrows => "Will we know more afterwards?",
        Criterion::InternalDoing => "Do our own people do the work?",
        Criterion::ChangeInScope => "Is winning people over part of it from day one?",
        Criterion::BeyondFirst => "Is it settled what follows the first initiative?",
    }
}

/// The verdict in a word or two.
pub fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Meets => "Met",
        Verdict::AtRisk => "At risk",
        Verdict::Fails => "Not met",
    }
}

/// The label of the button that makes the smallest change that would meet the criterion.
pub fn mend(before: Levers, after: Levers) -> String {
    format!("Fix: {}", change(before, after))
}

/// That no change of plan meets the criterion, what is in the way, and which approach would do.
pub fn out_of_reach(in_the_way: Field, approach: Option<Approach>) -> String {
    let cause =
        format!("No change of plan would meet this: \u{201c}{}\u{201d} is in the way.", label(in_the_way));
    match approach {
        Some(approach) => format!("{cause} {} could meet it.", name(approach)),
        None => cause,
    }
}
