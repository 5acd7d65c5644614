//! How clear the answer is: one line, whose room is kept while it is worked out.

use crate::app::markup::el;
use crate::explore::findings::Findings;
use crate::explore::worlds::WHOLE;
use crate::model::Evaluation;
use crate::num::fixed;
use crate::session::State;
use crate::text::certainty;
use alloc::string::{String, ToString};
use yew::prelude::*;

/// Digits after the point that tell a share of [`WHOLE`] worlds without rounding.
pub const SHARE_DECIMALS: u32 = 10;

/// The line. What was found for earlier inputs is not shown beside a newer answer.
pub fn line(state: &State, evaluation: &Evaluation, findings: &Findings) -> Html {
    let best = evaluation.best();
    let (mut share, mut worlds, mut told) = (String::new(), 0, String::new());
    let known = findings.clearness.as_deref();
    if let Some(known) =
        known.filter(|known| known.is_of(state.scenario.situation, &state.ranges, &state.assumptions))
    {
        share = fixed(known.ranks.share(best, 0), SHARE_DECIMALS);
        worlds = known.worlds;
        told = certainty::first(best, &known.ranks);
    }
    el!(p "certainty" { data-result: "robustness", data-value: share, data-worlds: worlds.to_string() } [
        told,
        " ",
        (worlds < WHOLE).then(|| el!(span "certainty-refining" [certainty::refining()])),
    ])
}
