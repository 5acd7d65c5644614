//! The numbers behind the figure: of the month in hand, and of every third month as a table.

use crate::app::view::figure::sign_in_text;
use crate::chart::over_time::{Panel, Shown, series};
use crate::chart::table::{Cell, Row, row, rows};
use crate::model::{Evaluation, Timeline};
use crate::num::fixed;
use crate::scenario::Words;
use crate::text::over_time;
use alloc::format;
use alloc::rc::Rc;
use yew::prelude::*;

/// The month in hand.
#[derive(PartialEq, Properties)]
pub struct ReadoutProps {
    /// The answer.
    pub evaluation: Rc<Evaluation>,
    /// The dates.
    pub dates: Timeline,
    /// Whose lines are shown.
    pub shown: Shown,
    /// The month in hand.
    pub month: u8,
}

/// The numbers of the month in hand. The slider says the same, so nothing is announced here.
#[component]
pub fn Readout(props: &ReadoutProps) -> Html {
    let row = row(&series(&props.evaluation, props.shown), &props.dates, props.month);
    html! {
        <table class="over_time-readout" data-result="over_time.month" data-value={fixed(f64::from(row.month), 0)}>
            <caption>{ over_time::readout_caption(&row) }</caption>
            <thead>
                <tr>
                    <th scope="col">{ over_time::approach_heading() }</th>
                    <th scope="col" class="over_time-number">{ over_time::panel(Panel::Adoption) }</th>
                    <th scope="col" class="over_time-number">{ over_time::gap_heading() }</th>
                    <th scope="col" class="over_time-number">{ over_time::panel(Panel::Capability) }</th>
                </tr>
            </thead>
            <tbody>{ for row.cells.iter().map(readout_row) }</tbody>
        </table>
    }
}

fn readout_row(cell: &Cell) -> Html {
    let word = cell.approach.word();
    html! {
        <tr key={word} data-result={format!("over_time.{word}")} data-value={fixed(cell.adoption, 4)}>
            <th scope="row">{ sign_in_text(cell.approach) }{ over_time::name_as_run(cell) }</th>
            <td class="over_time-number">{ over_time::adoption(cell.adoption) }</td>
            <td class="over_time-number">{ over_time::gap(cell.gap) }</td>
            <td class="over_time-number">{ over_time::capability(cell.capability) }</td>
        </tr>
    }
}

/// All months.
#[derive(PartialEq, Properties)]
pub struct DataProps {
    /// The answer.
    pub evaluation: Rc<Evaluation>,
    /// The dates.
    pub dates: Timeline,
    /// Whose lines are shown.
    pub shown: Shown,
}

/// The figure as a table, a row for every third month.
#[component]
pub fn DataTable(props: &DataProps) -> Html {
    let rows = rows(&series(&props.evaluation, props.shown), &props.dates);
    // A row's cells are those of every row.
    let cells = rows.first().map(|row| row.cells.as_slice()).unwrap_or_default();
    let names = cells.iter().map(|cell| {
        html! { <th key={cell.approach.word()} scope="colgroup" colspan="2">{ over_time::name_as_run(cell) }</th> }
    });
    let columns = cells.iter().flat_map(|cell| {
        Panel::ALL.iter().map(move |&panel| {
            let key = format!("{} {}", cell.approach.word(), panel.word());
            html! { <th {key} scope="col" class="over_time-number">{ over_time::panel(panel) }</th> }
        })
    });
    html! {
        <div class="over_time-scroll" tabindex="0" role="group" aria-label={over_time::table_summary()}>
            <table class="over_time-table">
                <caption>{ over_time::table_caption() }</caption>
                <thead>
                    <tr>
                        <th scope="col" rowspan="2">{ over_time::month_heading() }</th>
                        <th scope="col" rowspan="2" class="over_time-number">{ over_time::expected_heading() }</th>
                        { for names }
                    </tr>
                    <tr>{ for columns }</tr>
                </thead>
                <tbody>{ for rows.iter().map(table_row) }</tbody>
            </table>
        </div>
    }
}

fn table_row(row: &Row) -> Html {
    let cells = row.cells.iter().map(|cell| {
        html! {
            <>
                <td class="over_time-number">{ over_time::adoption(cell.adoption) }</td>
                <td class="over_time-number">{ over_time::capability(cell.capability) }</td>
            </>
        }
    });
    html! {
        <tr key={row.month}>
            <th scope="row">{ row.month }</th>
            <td class="over_time-number">{ over_time::adoption(row.expectation) }</td>
            { for cells }
        </tr>
    }
}
