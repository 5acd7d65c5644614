//! How often each approach takes each rank, what each mistake costs, and what finding out is worth.

use crate::app::markup::{each, el, row};
use crate::app::view::certainty::SHARE_DECIMALS;
use crate::app::view::figure::sign_in_text;
use crate::explore::findings::Clearness;
use crate::num::{fixed, percent};
use crate::scenario::{Approach, Words};
use crate::text::{approaches, certainty};
use alloc::format;
use alloc::rc::Rc;
use alloc::string::ToString;
use yew::prelude::*;

/// The ranks' machine words, as in `robustness`.
const RANKS: [&str; 4] = ["first", "second", "third", "fourth"];

/// The ranks: a bar and its numbers for each approach.
pub fn ranks(clearness: &Rc<Clearness>) -> Html {
    let names = certainty::RANKS.map(|name| el!(th { scope: "col" }[name]));
    let rows = Approach::ALL.iter().map(|&approach| ranks_of(clearness, approach));
    row![
        el!(table "explore-table" [
            el!(thead [el!(tr [el!(th { scope: "col" } [certainty::ranks_of()]), each(names)])]),
            el!(tbody [each(rows)]),
        ]),
        el!(p "explore-note" [certainty::worlds_help(&clearness.ranks)]),
    ]
}

fn ranks_of(clearness: &Clearness, approach: Approach) -> Html {
    let shares = [0, 1, 2, 3].map(|rank| clearness.ranks.share(approach, rank));
    let mut reached = 0.0;
    let pieces = RANKS.iter().zip(shares).map(|(&rank, share)| {
        let from = reached;
        reached += share;
        el!(rect "bar-fill explore-rank" { data-hue: approach.word(), data-rank: rank, x: fixed(from * 100.0, 2), width: fixed(share * 100.0, 2), height: "10" })
    });
    let bar = el!(svg "bar" { viewBox: "0 0 100 10", preserveAspectRatio: "none", aria-hidden: "true", focusable: "false" } [each(pieces)]);
    let numbers = RANKS.iter().zip(shares).map(|(rank, share)| {
        let handle = format!("robustness.{}.{rank}", approach.word());
        el!(td { data-result: handle, data-value: fixed(share, SHARE_DECIMALS) } [percent(share).to_string()])
    });
    el!(tr [
        el!(th { scope: "row" } [sign_in_text(approach), approaches::name(approach), bar]),
        each(numbers),
    ])
}

/// What each mistake costs, and what to find out first.
pub fn regrets(clearness: &Rc<Clearness>) -> Html {
    let rows = Approach::ALL.iter().zip(&clearness.regrets).map(|(&approach, regret)| {
        el!(li { data-regret: approach.word() } [certainty::regret(approach, regret.as_ref())])
    });
    let first = clearness.finding_out.first().filter(|first| first.changes > 0.0);
    row![
        el!(ul "explore-list" [each(rows)]),
        el!(h4 "explore-subtitle" [certainty::finding_out_title()]),
        el!(p { data-result: "finding_out", data-value: first.map_or("", |first| first.field.word()) } [
            certainty::finding_out(&clearness.finding_out),
        ]),
    ]
}
