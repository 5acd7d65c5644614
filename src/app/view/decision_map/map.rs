//! The decision map: which approach would fit best at every pair of values of two inputs. A click or Enter takes the
//! cell's values; arrow keys move over it, and a line says what is there.

use crate::app::control::choice::{Choice, Setting, choice};
use crate::app::control::plane::{cell_at, cell_beside};
use crate::app::markup::{each, el, row};
use crate::explore::map::{DecisionMap, Side};
use crate::num::fixed;
use crate::scenario::{Approach, Field, Situation, Words};
use crate::session::Action;
use crate::text::{approaches, certainty, inputs};
use alloc::format;
use alloc::rc::Rc;
use alloc::string::String;
use alloc::vec::Vec;
use yew::prelude::*;

/// Sides of the drawing, in its own units; a pattern is ten wide.
const SIZE: f64 = 480.0;

/// What the map shows.
#[derive(PartialEq)]
pub struct Seen {
    /// The winners.
    pub map: Rc<DecisionMap>,
    /// The present point.
    pub situation: Situation,
    /// The cell in hand; without one, the present point's.
    pub cell: Option<(u8, u8)>,
    /// What happens.
    pub act: Callback<Action>,
}

impl Seen {
    fn cells(&self) -> (u8, u8) {
        (self.map.across().cells, self.map.up().cells)
    }

    fn cell(&self) -> (u8, u8) {
        let (columns, rows) = self.cells();
        // One of another map may be beyond this one.
        self.cell.filter(|&(column, row)| column < columns && row < rows).unwrap_or_else(|| self.here())
    }

    /// The present point's cell.
    fn here(&self) -> (u8, u8) {
        let at = |side: Side| side.cell(self.situation.get(side.field));
        (at(self.map.across()), at(self.map.up()))
    }

    /// Both inputs as they are in a cell; one that lies in it already keeps its exact value.
    fn taken(&self, (column, row): (u8, u8)) -> Action {
        let with = |situation: Situation, side: Side, cell| match side.cell(situation.get(side.field)) {
            here if here == cell => situation,
            _ => situation.with_clamped(side.field, i64::from(side.value(cell))),
        };
        Action::SituationSet(with(with(self.situation, self.map.across(), column), self.map.up(), row))
    }
}

/// The choice of the two inputs. One that is chosen for both sides changes places with the other.
pub fn sides((across, up): (Field, Field), act: &Callback<Action>) -> Html {
    let side = |place: usize,
                field: &'static str,
                chosen: Field,
                other: Field,
                turned: fn(Field, Field) -> Action| {
        let on_choice = act.reform(move |place: usize| match Field::ALL.get(place) {
            Some(&field) if field != other => turned(field, other),
            _ => turned(other, chosen),
        });
        let setting = |&field: &Field| Setting { word: field.word(), name: inputs::label(field).into() };
        choice(Choice {
            field,
            label: certainty::MAP_SIDES[place],
            settings: Field::ALL.iter().map(setting).collect(),
            chosen: chosen.index(),
            on_choice,
        })
    };
    el!(div "explore-sides" [
        side(0, "map_across", across, up, Action::MapTurned),
        side(1, "map_up", up, across, |field, other| Action::MapTurned(other, field)),
    ])
}

/// The map itself, its legend, and the line about the cell in hand.
pub fn map(seen: &Rc<Seen>) -> Html {
    let (map, (column, row)) = (&seen.map, seen.cell());
    let clicked = seen.clone();
    let onclick = move |event: MouseEvent| {
        if let Some(cell) = cell_at(&event, clicked.cells()) {
            clicked.act.emit(Action::MapCellTaken(cell.0, cell.1));
            clicked.act.emit(clicked.taken(cell));
        }
    };
    let pressed = seen.clone();
    let onkeydown = move |event: KeyboardEvent| {
        let key = event.key();
        let action = match cell_beside(&key, pressed.cell(), pressed.cells()) {
            Some((column, row)) => Action::MapCellTaken(column, row),
            None if key == "Enter" || key == " " => pressed.taken(pressed.cell()),
            None => return,
        };
        event.prevent_default();
        pressed.act.emit(action);
    };
    let names = Approach::ALL.iter().map(|&approach| {
        el!(li [
            el!(svg "explore-swatch" { viewBox: "0 0 20 20", aria-hidden: "true", focusable: "false" } [
                el!(rect { width: "20", height: "20", fill: pattern_of(approach) }),
            ]),
            approaches::name(approach),
        ])
    });
    row![
        el!(div "explore-plane" [
        el!(p "explore-side" [certainty::map_side('\u{2191}', map.up().field)]),
        el!(div "explore-map" { dir: "ltr", tabindex: "0", role: "application", aria-label: certainty::map_title(map), aria-describedby: "explore-map-help" }
            on { onclick: onclick, onkeydown: onkeydown } [drawing(seen)]),
        el!(p "explore-side" [certainty::map_side('\u{2192}', map.across().field)]),
        ]),
        el!(div [
        el!(output "explore-readout" { data-result: "map_cell", data-value: map.winner(column, row).map_or("", Approach::word) } [
            certainty::map_cell(map, column, row),
        ]),
        el!(ul "explore-legend" [each(names)]),
        el!(p "explore-note" { id: "explore-map-help" } [certainty::map_help()]),
        ]),
    ]
}

fn pattern_of(approach: Approach) -> String {
    format!("url(#map-{})", approach.word())
}

/// The hue of an approach with a hatching that tells it apart without colour.
fn pattern(approach: Approach) -> Html {
    let hatching = match approach {
        Approach::InternalUpskilling => "",
        Approach::ExternalPartnership => "M0 5h10",
        Approach::Hybrid => "M0 10l10 -10M-1 1l2 -2M9 11l2 -2",
        Approach::ToolFirst => "M5 4v2M0 9v2M10 9v2",
    };
    el!(pattern { id: format!("map-{}", approach.word()), width: "10", height: "10", patternUnits: "userSpaceOnUse" } [
        el!(rect "bar-fill" { data-hue: approach.word(), width: "10", height: "10" }),
        el!(path "explore-hatching" { d: hatching }),
    ])
}

fn drawing(seen: &Seen) -> Html {
    let (columns, rows) = seen.cells();
    let (width, height) = (SIZE / f64::from(columns), SIZE / f64::from(rows));
    let (column, row) = seen.cell();
    let top = |row: u8| SIZE - f64::from(row + 1) * height;
    let mut runs = Vec::new();
    for row in 0..rows {
        let mut from = 0;
        for column in 1..=columns {
            let winner = seen.map.winner(from, row);
            if column == columns || seen.map.winner(column, row) != winner {
                let length = f64::from(column - from) * width;
                runs.extend(winner.map(|winner| {
                    rectangle(
                        "explore-cell",
                        [f64::from(from) * width, top(row), length, height],
                        pattern_of(winner),
                    )
                }));
                from = column;
            }
        }
    }
    let middle = |side: Side, cell: f64| {
        let value = seen.situation.get(side.field) - side.field.row().minimum;
        (f64::from(value) * f64::from(side.cells - 1) / f64::from(side.field.width()) + 0.5) * cell
    };
    let (x, y) = (middle(seen.map.across(), width), SIZE - middle(seen.map.up(), height));
    el!(svg { viewBox: "0 0 480 480", aria-hidden: "true", focusable: "false" } [
        el!(defs [each(Approach::ALL.iter().map(|&approach| pattern(approach)))]),
        each(runs),
        el!(circle "explore-point" { cx: fixed(x, 2), cy: fixed(y, 2), r: "8" }),
        // Where the ring is, it says enough.
        (seen.cell() != seen.here()).then(|| {
            rectangle("explore-cursor", [f64::from(column) * width, top(row), width, height], "none".into())
        }),
    ])
}

fn rectangle(class: &'static str, places: [f64; 4], fill: String) -> Html {
    let [x, y, width, height] = places.map(|place| fixed(place, 2));
    el!(rect { class: class, x: x, y: y, width: width, height: height, fill: fill })
}

/// The same as a table, with the cells of the first picture.
pub fn table(seen: &Rc<Seen>) -> Html {
    let map = &seen.map;
    let (across, up) = (map.across(), map.up());
    let cells = |side: Side| (0..side.cells).step_by(usize::from(side.stride()));
    let heads = cells(across).map(|column| el!(th { scope: "col" }[across.value(column)]));
    let rows = cells(up).rev().map(|row| {
        let winners =
            cells(across).map(|column| el!(td[map.winner(column, row).map_or("", approaches::name)]));
        el!(tr [el!(th { scope: "row" } [up.value(row)]), each(winners)])
    });
    el!(div "explore-scroll" { tabindex: "0", role: "group", aria-label: certainty::map_table() } [
        el!(table "explore-table" [
            el!(caption [certainty::map_title(map)]),
            el!(thead [el!(tr [el!(td), each(heads)])]),
            el!(tbody [each(rows)]),
        ]),
    ])
}
