//! Where a pointer stands along a box: moved over it, or held down on it by a finger.

use web_sys::Element;
use yew::prelude::*;

/// What a box needs to tell where the pointer is.
#[derive(Clone, PartialEq)]
pub struct Plot {
    /// The box.
    pub node: NodeRef,
    /// For the box's `onpointermove` and `onpointerdown`.
    pub onpointer: Callback<PointerEvent>,
}

/// Tells how far along the box a pointer is, 0–1 from its left edge, whatever the box's size and scale.
#[hook]
pub fn use_plot(on_place: Callback<f64>) -> Plot {
    let node = use_node_ref();
    let onpointer = use_callback((node.clone(), on_place), |event: PointerEvent, (node, on_place)| {
        if let Some(element) = node.cast::<Element>() {
            let box_now = element.get_bounding_client_rect();
            if box_now.width() > 0.0 {
                on_place.emit((f64::from(event.client_x()) - box_now.left()) / box_now.width());
            }
        }
    });
    Plot { node, onpointer }
}
