//! Details elements whose contents are drawn only while they are open.

use web_sys::Element;
use yew::prelude::*;

/// Whether the details element with this id is now open; `None` where the event tells of another one, such as
/// one within it.
pub fn toggled(event: &Event, id: &str) -> Option<bool> {
    let element = event.target_dyn_into::<Element>()?;
    (element.id() == id).then(|| element.has_attribute("open"))
}
