//! Where the keyboard goes when what it was on is no longer there.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

/// Moves the focus from what was clicked to the part around it that can hold it (`tabindex="-1"`), which stays when
/// the click takes its button away.
pub fn keep_focus(event: &MouseEvent) {
    let clicked = event.target_dyn_into::<HtmlElement>();
    let around = clicked.and_then(|button| button.closest("[tabindex=\"-1\"]").ok().flatten());
    if let Some(around) = around.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // Nothing is lost where it fails: the browser then moves the focus as it would have.
        let _ = around.focus();
    }
}
