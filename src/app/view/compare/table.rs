//! The scenarios as columns of a table, the present one first.

use crate::app::control::text_entry::{TextEntry, text_line};
use crate::app::markup::{each, el, row};
use crate::explore::compare::{Answered, Input, differences};
use crate::model::Outcome;
use crate::scenario::{Named, Words};
use crate::session::Action;
use crate::text::{approaches, compare as words};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use yew::prelude::*;

/// A scenario with its answer, and what it is called here.
pub struct Column<'a> {
    /// Its name, or where it stands.
    pub name: String,
    /// What it says and leads to.
    pub answered: Answered<'a>,
}

/// What the scenarios lead to and where they differ, with what can be done to those of `beside`.
pub fn differing(columns: &[Column], beside: &[Named], act: &Callback<Action>) -> Html {
    let answered: Vec<Answered> = columns.iter().map(|column| column.answered).collect();
    let tools = beside
        .iter()
        .zip(columns.iter().skip(1))
        .enumerate()
        .map(|(place, (named, column))| el!(td key(place) [tools(place, named, &column.name, act)]));
    let foot = el!(tfoot "compare-tools" [el!(tr [el!(td), el!(td), each(tools)])]);
    let rows =
        row![results(columns), each(differences(&answered).into_iter().map(|input| says(input, columns)))];
    row![
        el!(h3 "compare-subtitle" [words::caption()]),
        table(words::caption(), columns, rows, foot),
        el!(p "compare-help" [words::otherwise_help()]),
    ]
}

/// All that the scenarios say.
pub fn everything(columns: &[Column]) -> Html {
    let rows = each(Input::ALL.into_iter().map(|input| says(input, columns)));
    el!(details "compare-all" { data-disclosure: "compare" } [
        el!(summary "compare-all-summary" [words::all_inputs()]),
        table(words::all_inputs(), columns, rows, Html::default()),
    ])
}

fn table(caption: &'static str, columns: &[Column], rows: Html, foot: Html) -> Html {
    let names = columns.iter().map(|column| el!(th { scope: "col" }[el!(bdi[column.name.clone()])]));
    el!(div "compare-scroll" { tabindex: "0", role: "group", aria-label: caption } [
        el!(table "compare-table" [
            el!(thead [el!(tr [el!(td), each(names)])]),
            el!(tbody [rows]),
            foot,
        ]),
    ])
}

/// The best approach, when it gets there, and the skill it leaves.
fn results(columns: &[Column]) -> Html {
    let best = columns.iter().enumerate().map(|(place, column)| {
        let evaluation = column.answered.evaluation;
        el!(td { data-result: format!("compare.{place}.best"), data-value: evaluation.best().word() } [el!(b [words::best(evaluation)])])
    });
    let outcome = |column: &Column, value: fn(&Outcome) -> String| {
        let evaluation = column.answered.evaluation;
        el!(td[value(evaluation.outcome_of(evaluation.best()))])
    };
    row![
        line(words::best_label(), each(best)),
        line(
            approaches::months_label(),
            each(columns.iter().map(|column| outcome(column, approaches::months)))
        ),
        line(
            approaches::capability_label(),
            each(columns.iter().map(|column| outcome(column, approaches::capability))),
        ),
    ]
}

fn line(label: &'static str, cells: Html) -> Html {
    el!(tr [el!(th { scope: "row" } [label]), cells])
}

/// What every scenario says of one input; a value that is not the present scenario's is marked.
fn says(input: Input, columns: &[Column]) -> Html {
    let present = columns.first().map(|column| input.value(column.answered));
    let cells = columns.iter().map(|column| {
        let value = words::value(input, column.answered);
        if Some(input.value(column.answered)) == present {
            return el!(td[value]);
        }
        el!(td "compare-otherwise" { data-result: "compare.otherwise" } [words::otherwise(&value)])
    });
    line(words::label(input), each(cells))
}

/// What can be done to the scenario at `place` beside.
fn tools(place: usize, named: &Named, name: &str, act: &Callback<Action>) -> Html {
    let take = act.reform(move |_: MouseEvent| Action::ScenarioTaken(place));
    let drop = act.reform(move |_: MouseEvent| Action::ScenarioDropped(place));
    row![
        text_line(TextEntry {
            field: format!("name-{}", place + 1),
            label: words::name_label(),
            spoken: Some(words::button_of(words::name_label(), name)),
            text: named.name.as_str(),
            placeholder: None,
            described_by: None,
            on_text: act.reform(move |text| Action::ScenarioNamed(place, text)),
            on_leave: act.reform(|()| Action::GestureEnded),
        }),
        el!(button "button" {
            type: "button", data-action: "take", aria-label: words::button_of(words::take(), name),
        } on { onclick: take } [words::take()]),
        el!(button "button" {
            type: "button", data-action: "drop", aria-label: words::button_of(words::drop_it(), name),
        } on { onclick: drop } [words::drop_it()]),
    ]
}
