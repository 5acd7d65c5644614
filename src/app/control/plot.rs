//! Where a pointer stands along a box: moved over it, or held down on it by a finger.

use web_sys::Element;
use yew::prelude::*;

/// For the box's `onpointermove` and `onpointerdown`: tells how far along the box `node` the pointer is, 0–1
/// from its left edge, whatever the box's size and scale. A pointer past an edge is below 0 or above 1.
pub fn on_pointer(node: NodeRef, on_place: Callback<f64>) -> Callback<PointerEvent> {
    Callback::from(move |event: PointerEvent| {
        if let Some(element) = node.cast::<Element>() {
            let box_now = element.get_bounding_client_rect();
            if box_now.width() > 0.0 {
                on_place.emit((f64::from(event.client_x()) - box_now.left()) / box_now.width());
            }
        }
    })
}
