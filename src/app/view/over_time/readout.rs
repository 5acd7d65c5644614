//! The numbers behind the figure: of the month in hand, and of every third month as a table.

use crate::app::view::figure::sign_in_text;
use crate::chart::over_time::Panel;
use crate::chart::table::{Cell, Row};
use crate::num::fixed;
use crate::scenario::Words;
use crate::text::over_time;
use alloc::format;
use alloc::string::String;
use yew::prelude::*;

/// The numbers of the month in hand. The slider says the same, so nothing is announced here.
pub fn readout(row: &Row) -> Html {
    html! {
        <table class="over_time-readout" data-result="over_time.month" data-value={fixed(f64::from(row.month), 0)}>
            <caption>{ over_time::readout_caption(row) }</caption>
            <thead>
                <tr>
                    { heading(over_time::approach_heading()) }
                    { heading(over_time::panel(Panel::Adoption)) }
                    { heading(over_time::gap_heading()) }
                    { heading(over_time::panel(Panel::Capability)) }
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
            { number(over_time::adoption(cell.adoption)) }
            { number(over_time::gap(cell.gap)) }
            { number(over_time::capability(cell.capability)) }
        </tr>
    }
}

fn heading(name: &'static str) -> Html {
    html! { <th scope="col">{ name }</th> }
}

fn number(value: String) -> Html {
    html! { <td>{ value }</td> }
}

/// All months as a table, a row for each of `rows`.
pub fn table(rows: &[Row]) -> Html {
    // The cells of the first row are those of every row.
    let cells = rows.first().map(|row| row.cells.as_slice()).unwrap_or_default();
    let names = cells.iter().map(|cell| {
        html! { <th key={cell.approach.word()} scope="colgroup" colspan="2">{ over_time::name_as_run(cell) }</th> }
    });
    let columns = cells.iter().flat_map(|_| Panel::ALL.iter().map(|&panel| heading(over_time::panel(panel))));
    html! {
        <div class="over_time-scroll" tabindex="0" role="group" aria-label={over_time::table_summary()}>
            <table class="over_time-table">
                <caption>{ over_time::table_caption() }</caption>
                <thead>
                    <tr>
                        <th scope="col" rowspan="2">{ over_time::month_heading() }</th>
                        <th scope="col" rowspan="2">{ over_time::expected_heading() }</th>
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
    let cells = row.cells.iter().flat_map(|cell| {
        [over_time::adoption(cell.adoption), over_time::capability(cell.capability)].map(number)
    });
    html! {
        <tr key={row.month}>
            <th scope="row">{ row.month }</th>
            { number(over_time::adoption(row.expectation)) }
            { for cells }
        </tr>
    }
}
