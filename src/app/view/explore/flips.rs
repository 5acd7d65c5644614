//! Every flip point, as a table: for each input the nearest one on either side, or that there is none.

use crate::app::markup::{each, el};
use crate::explore::flips::Flip;
use crate::scenario::{Field, Situation, Words};
use crate::text::{certainty, inputs};
use alloc::rc::Rc;
use alloc::vec::Vec;
use yew::prelude::*;

/// The flip points of a situation.
pub fn flips(found: &Rc<(Situation, Vec<Flip>)>) -> Html {
    let (situation, flips) = &**found;
    let columns = certainty::FLIP_COLUMNS.map(|name| el!(th { scope: "col" }[name]));
    let rows = Field::ALL.iter().map(|&field| {
        let now = situation.get(field);
        let cell = |is_below: bool| {
            let flip = flips.iter().find(|flip| flip.field == field && (flip.to < now) == is_below);
            el!(td { data-flip: flip.map(|flip| flip.best.word()) } [certainty::flip_cell(flip)])
        };
        el!(tr [
            el!(th { scope: "row" } [inputs::label(field)]),
            el!(td [inputs::with_unit(field, now)]),
            cell(true),
            cell(false),
        ])
    });
    el!(div "explore-scroll" { tabindex: "0", role: "group", aria-label: certainty::flips_title() } [
        el!(table "explore-table" [el!(thead [el!(tr [each(columns)])]), el!(tbody [each(rows)])]),
    ])
}
