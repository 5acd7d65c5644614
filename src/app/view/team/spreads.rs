//! Where people stand apart, input by input, and whether it matters.

use super::findings::Findings;
use crate::app::markup::{each, el, row};
use crate::scenario::Words;
use crate::team::Member;
use crate::team::answers::tally;
use crate::team::spread::{Spread, Spreads};
use crate::text::{inputs, team as words};
use alloc::format;
use alloc::string::ToString;
use yew::prelude::*;

/// The first sentence, then the inputs on which they differ; those that decide come first.
pub fn spreads(members: &[Member], findings: &Findings) -> Html {
    let known = findings.spreads().zip(findings.all_answers());
    el!(section "team-spreads team-part" { aria-labelledby: "team-spreads-title" } [
        el!(h2 "section-title" { id: "team-spreads-title" } [words::spreads_title()]),
        match known {
            None => el!(p "section-help" [words::reading_says_nothing_yet()]),
            Some((spreads, answers)) => row![
                el!(p "team-disagreement" { role: "status", data-result: "team.disagreement", data-value: deciding(spreads) } [
                    words::disagreement(spreads, &tally(answers)),
                ]),
                rows(spreads, members),
            ],
        },
    ])
}

/// How many inputs decide.
fn deciding(spreads: &Spreads) -> alloc::string::String {
    spreads.deciding().count().to_string()
}

fn rows(spreads: &Spreads, members: &[Member]) -> Html {
    let deciding = spreads.deciding();
    let others = spreads.differing().filter(|spread| !spread.changes_answer);
    el!(ul "team-inputs" [each(deciding.chain(others).map(|spread| one(spread, members)))])
}

fn one(spread: &Spread, members: &[Member]) -> Html {
    let changes = spread.changes_answer.then_some("true");
    el!(li "team-input" { data-result: format!("team.{}", spread.field.word()), data-value: changes } [
        el!(div "team-input-head" [
            el!(b [inputs::label(spread.field)]),
            " ",
            el!(span "team-matters" { data-changes: changes } [words::matters(spread)]),
        ]),
        strip(spread),
        el!(p [words::spread(spread)]),
        el!(details [
            el!(summary "team-who" [words::who_says_what()]),
            el!(ul "team-held" [each(words::held(spread, members).into_iter().map(|line| el!(li [line])))]),
        ]),
    ])
}

/// Everybody's values on the range of the input: the more say it, the larger the dot.
fn strip(spread: &Spread) -> Html {
    let (low, width) = (spread.field.row().minimum, f64::from(spread.field.width()));
    let dots = spread.held.iter().map(|held| {
        let x = 100.0 * f64::from(held.value - low) / width;
        let x = crate::num::fixed(2.0 + 0.96 * x, 2);
        let size = if held.who.len() > 1 { "3" } else { "2" };
        el!(circle { cx: x, cy: "4", r: size, data-hue: held.best.word() })
    });
    el!(svg "team-strip" { viewBox: "0 0 100 8", aria-hidden: "true" } [
        el!(line { x1: "2", x2: "98", y1: "4", y2: "4" }),
        each(dots),
    ])
}
