//! A plane of cells in hand: by a pointer, or by the arrow keys. Cells are counted from the lower left corner.

use web_sys::Element;
use yew::prelude::*;

/// The cell under the pointer, of as many columns and rows as `cells` says, where the event tells of something within
/// an SVG that the plane fills.
pub fn cell_at(event: &MouseEvent, cells: (u8, u8)) -> Option<(u8, u8)> {
    let target = event.target_dyn_into::<Element>()?;
    let box_now = target.closest("svg").ok().flatten()?.get_bounding_client_rect();
    // A cast cuts to 0–255; what is past the last cell belongs to it.
    let along = |place: f64, size: f64, count: u8| ((place / size * f64::from(count)) as u8).min(count - 1);
    let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
    Some((
        along(x - box_now.left(), box_now.width(), cells.0),
        along(box_now.bottom() - y, box_now.height(), cells.1),
    ))
}

/// The cell that an arrow key leads to from `cell`; `None` for other keys.
pub fn cell_beside(key: &str, cell: (u8, u8), cells: (u8, u8)) -> Option<(u8, u8)> {
    let (column, row) = cell;
    match key {
        "ArrowLeft" => Some((column.saturating_sub(1), row)),
        "ArrowRight" => Some(((column + 1).min(cells.0 - 1), row)),
        "ArrowDown" => Some((column, row.saturating_sub(1))),
        "ArrowUp" => Some((column, (row + 1).min(cells.1 - 1))),
        _ => None,
    }
}
