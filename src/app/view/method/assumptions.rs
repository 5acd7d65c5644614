//! The table of assumptions: each can be changed and taken back, and what the changes do stands above.

use crate::app::control::number_entry::NumberEntry;
use crate::link::assume::DECIMALS;
use crate::model::assumptions::{Group, ROWS};
use crate::model::{Assumptions, Evaluation};
use crate::scenario::Words;
use crate::session::Action;
use crate::session::assumptions::count_changed;
use crate::text::method::{self, assumptions as text, limits};
use alloc::format;
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
    html! {
        <section class="method-part" aria-labelledby="assumptions-title">
            <h3 class="method-title" id="assumptions-title">{ method::ASSUMPTIONS }</h3>
            <p class="method-text">{ limits::EVIDENCE }</p>
            <p class="method-text">{ limits::DISAGREE }</p>
            <div class="method-effect">
                <p
                    class="method-effect-text" role="status"
                    data-result="assumptions.standard_best" data-value={standard.best().word()}
                >
                    { method::effect(changed, evaluation, standard) }
                </p>
                <button
                    class="button" type="button" data-action="reset_assumptions" disabled={changed == 0} onclick={reset}
                >
                    { method::RESET_ALL }
                </button>
            </div>
            { for text::GROUPS.iter().map(|&group| rows_of(group, assumptions, act)) }
        </section>
    }
}

fn rows_of(group: Group, assumptions: &Assumptions, act: &Callback<Action>) -> Html {
    let values = assumptions.to_array();
    let places = || (0..ROWS.len()).filter(|&place| ROWS[place].group == group);
    let changed = places().filter(|&place| values[place] != ROWS[place].centre).count();
    let rows = places().map(|place| {
        html! { <AssumptionRow key={ROWS[place].key} {place} value={values[place]} {act} /> }
    });
    html! {
        <details class="method-fold" data-group={group.word()}>
            <summary class="method-fold-summary">
                { text::group(group) }
                if changed > 0 {
                    <span class="method-changed">{ method::changed_in_group(changed) }</span>
                }
            </summary>
            <ul class="method-rows">{ for rows }</ul>
        </details>
    }
}

#[derive(PartialEq, Properties)]
struct RowProps {
    place: usize,
    value: f64,
    act: Callback<Action>,
}

#[component]
fn AssumptionRow(props: &RowProps) -> Html {
    let RowProps { place, value, act } = props;
    let (place, value) = (*place, *value);
    let row = &ROWS[place];
    let is_changed = value != row.centre;
    let id = format!("assumption-{}", row.key);
    html! {
        <li class="method-row" data-changed={is_changed.then_some("true")}>
            <div class="method-row-name">
                <label class="method-row-label" for={id.clone()}>{ text::label(row) }</label>
                { " " }<span class="method-symbol">{ text::symbol(row) }</span>
                if is_changed {
                    { " " }<span class="method-changed">{ method::CHANGED }</span>
                }
                <p>{ text::help(row) }</p>
            </div>
            <div class="method-row-value">
                <NumberEntry
                    {id} field={row.key} label={text::label(row)} unit={text::unit(row)} decimals={DECIMALS}
                    {value} minimum={row.low} maximum={row.high} problem={text::entry_problem(row, value)}
                    on_value={act.reform(move |value| Action::AssumptionSet(place, value))}
                />
                if is_changed {
                    { reset_button(place, act) }
                }
            </div>
            <dl class="method-row-facts">
                { fact(method::STANDARD, &text::decimal(row.centre)) }
                { fact(method::RANGE, &text::range(row)) }
                { fact(method::SOURCE, &text::source(row)) }
                { fact(method::SERVES, row.claims) }
            </dl>
        </li>
    }
}

fn reset_button(place: usize, act: &Callback<Action>) -> Html {
    let row = &ROWS[place];
    let onclick = act.reform(move |_: MouseEvent| Action::AssumptionsReset(Some(place)));
    html! {
        <button
            class="button" type="button" data-reset={row.key}
            aria-label={method::reset_one(text::label(row))} {onclick}
        >
            { method::RESET_ONE }
        </button>
    }
}

fn fact(label: &str, value: &str) -> Html {
    html! { <div class="method-fact"><dt>{ label }</dt>{ " " }<dd>{ value }</dd></div> }
}
