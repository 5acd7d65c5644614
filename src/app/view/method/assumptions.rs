//! The table of assumptions: each can be changed and taken back, and what the changes do stands above.

use super::reading::{claims, meaning};
use crate::app::control::number_entry::NumberEntry;
use crate::app::markup::{each, el, row};
use crate::app::part::part;
use crate::link::assume::DECIMALS;
use crate::model::assumptions::{Group, ROWS};
use crate::model::{Assumptions, Evaluation};
use crate::scenario::Words;
use crate::session::Action;
use crate::session::assumptions::count_changed;
use crate::text::method::{self, assumptions as text, limits};
use alloc::format;
use alloc::string::String;
use yew::prelude::*;

/// The table, with what the reader's own assumptions do to the answer.
pub fn table(
    assumptions: &Assumptions,
    evaluation: &Evaluation,
    standard: &Evaluation,
    act: &Callback<Action>,
) -> Html {
    let changed = count_changed(assumptions);
    let reset = act.reform(|_: MouseEvent| Action::AssumptionsReset(None));
    el!(section "method-part" { id: "assumptions", tabindex: "-1", aria-labelledby: "assumptions-title" } [
        el!(h2 "method-title" { id: "assumptions-title" } [method::ASSUMPTIONS]),
        el!(p "method-text" [limits::EVIDENCE]),
        el!(p "method-text" [limits::DISAGREE]),
        el!(div "method-effect" [
            el!(p "method-effect-text" { role: "status", data-result: "assumptions.standard_best", data-value: standard.best().word() } [method::effect(changed, evaluation, standard)]),
            el!(button "button" { type: "button", data-action: "reset_assumptions", disabled: changed == 0 } on { onclick: reset } [method::RESET_ALL]),
        ]),
        each(text::GROUPS.iter().map(|&group| rows_of(group, assumptions, act))),
    ])
}

fn rows_of(group: Group, assumptions: &Assumptions, act: &Callback<Action>) -> Html {
    let values = assumptions.to_array();
    let places = || (0..ROWS.len()).filter(|&place| ROWS[place].group == group);
    let changed = places().filter(|&place| values[place] != ROWS[place].centre).count();
    let rows = places().map(|place| {
        part((place, values[place], act.clone()), |(place, value, act)| row_of(*place, *value, act))
    });
    el!(details "method-fold" { data-group: group.word() } [
        el!(summary "method-fold-summary" [
            text::group(group),
            (changed > 0).then(|| el!(span "method-changed" [method::changed_in_group(changed)])),
        ]),
        el!(ul "method-rows" [each(rows)]),
    ])
}

fn row_of(place: usize, value: f64, act: &Callback<Action>) -> Html {
    let row = &ROWS[place];
    let is_changed = value != row.centre;
    let id = format!("assumption-{}", row.key);
    el!(li "method-row" { data-changed: is_changed.then_some("true") } [
        el!(div "method-row-name" [
            el!(label "method-row-label" { for: id.clone() } [text::label(row)]),
            " ",
            el!(span "method-symbol" [text::symbol(row)]),
            is_changed.then(|| row![" ", el!(span "method-changed" [method::CHANGED])]),
            " ",
            el!(a "method-meaning" { href: meaning(row.key), aria-label: method::meaning_of(text::label(row)) } [method::MEANING]),
        ]),
        el!(div "method-row-value" [
            html! { <NumberEntry
                    {id} field={row.key} label={text::label(row)} unit={text::unit(row)} decimals={DECIMALS}
                    {value} minimum={row.low} maximum={row.high}
                    on_value={act.reform(move |value| Action::AssumptionSet(place, value))}
                    on_other={Callback::from(move |_: String| Some(text::entry_problem(&ROWS[place], value)))}
                /> },
            is_changed.then(|| reset_button(place, act)),
        ]),
        el!(dl "method-row-facts" [
            fact(method::STANDARD, text::decimal(row.centre).into()),
            fact(method::RANGE, text::range(row).into()),
            fact(method::SOURCE, text::source(row).into()),
            fact(method::SERVES, claims(row.claims)),
        ]),
    ])
}

fn reset_button(place: usize, act: &Callback<Action>) -> Html {
    let row = &ROWS[place];
    let onclick = act.reform(move |_: MouseEvent| Action::AssumptionsReset(Some(place)));
    el!(button "button" { type: "button", data-reset: row.key, aria-label: method::reset_one(text::label(row)) } on { onclick: onclick } [method::RESET_ONE])
}

fn fact(label: &'static str, value: Html) -> Html {
    el!(div "method-fact" [el!(dt [label]), " ", el!(dd [value])])
}
