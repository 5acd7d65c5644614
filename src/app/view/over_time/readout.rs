//! The numbers behind the figure: of the month in hand, and of every third month as a table.

use crate::app::markup::{each, el};
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
    el!(table "over_time-readout" { data-result: "over_time.month", data-value: fixed(f64::from(row.month), 0) } [
        el!(caption [over_time::readout_caption(row)]),
        el!(thead [
            el!(tr [
                heading(over_time::approach_heading()),
                heading(over_time::panel(Panel::Adoption)),
                heading(over_time::gap_heading()),
                heading(over_time::panel(Panel::Capability)),
            ]),
        ]),
        el!(tbody [each(row.cells.iter().map(readout_row))]),
    ])
}

fn readout_row(cell: &Cell) -> Html {
    let word = cell.approach.word();
    el!(tr key(word) { data-result: format!("over_time.{word}"), data-value: fixed(cell.adoption, 4) } [
        el!(th { scope: "row" } [sign_in_text(cell.approach), over_time::name_as_run(cell)]),
        number(over_time::adoption(cell.adoption)),
        number(over_time::gap(cell.gap)),
        number(over_time::capability(cell.capability)),
    ])
}

fn heading(name: &'static str) -> Html {
    el!(th { scope: "col" }[name])
}

fn number(value: String) -> Html {
    el!(td[value])
}

/// All months as a table, a row for each of `rows`.
pub fn table(rows: &[Row]) -> Html {
    // The cells of the first row are those of every row.
    let cells = rows.first().map(|row| row.cells.as_slice()).unwrap_or_default();
    let names = cells.iter().map(|cell| {
        el!(th key(cell.approach.word()) { scope: "colgroup", colspan: "2" } [over_time::name_as_run(cell)])
    });
    let columns = cells.iter().flat_map(|_| Panel::ALL.iter().map(|&panel| heading(over_time::panel(panel))));
    el!(div "over_time-scroll" { tabindex: "0", role: "group", aria-label: over_time::table_summary() } [
        el!(table "over_time-table" [
            el!(caption [over_time::table_caption()]),
            el!(thead [
                el!(tr [
                    el!(th { scope: "col", rowspan: "2" } [over_time::month_heading()]),
                    el!(th { scope: "col", rowspan: "2" } [over_time::expected_heading()]),
                    each(names),
                ]),
                el!(tr [each(columns)]),
            ]),
            el!(tbody [each(rows.iter().map(table_row))]),
        ]),
    ])
}

fn table_row(row: &Row) -> Html {
    let cells = row.cells.iter().flat_map(|cell| {
        [over_time::adoption(cell.adoption), over_time::capability(cell.capability)].map(number)
    });
    el!(tr key(row.month) [
        el!(th { scope: "row" } [row.month]),
        number(over_time::adoption(row.expectation)),
        each(cells),
    ])
}
