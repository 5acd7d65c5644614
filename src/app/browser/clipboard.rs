//! Copying text.

use super::timer::{after, called_once};
use alloc::boxed::Box;
use gloo_utils::document;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlDocument, HtmlElement, HtmlTextAreaElement};

/// How long it is news that something was copied.
const NEWS_MS: i32 = 1_500;

/// Copies `text` from within the event of a button; false where the browser refuses.
///
/// By the old command, which works where the newer interface does not: on an intranet without https, and in the frame
/// of another site that was given no permission.
pub fn copy(text: &str) -> bool {
    copy_selected(text).unwrap_or(false)
}

fn copy_selected(text: &str) -> Result<bool, JsValue> {
    let document: HtmlDocument = document().unchecked_into();
    let before = document.active_element();
    let area: HtmlTextAreaElement = document.create_element("textarea")?.unchecked_into();
    area.set_value(text);
    area.set_read_only(true);
    area.set_class_name("unseen");
    document.body().ok_or(JsValue::NULL)?.append_child(&area)?;
    area.select();
    let is_copied = document.exec_command("copy");
    area.remove();
    if let Some(element) = before.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        element.focus()?;
    }
    is_copied
}

/// Calls `then` when it is no news any more that something was copied.
pub fn after_the_news(then: impl FnOnce() + 'static) {
    after(NEWS_MS, Box::new(then));
}

/// Whether the device has a way of its own to share a link.
pub fn can_share() -> bool {
    share_function().is_some()
}

/// Shares a link by the device's own way, from within the event of a button. Calls `refused` where nothing came of it, be it
/// that a frame has no leave to, or that the person changed their mind.
pub fn share(title: &str, address: &str, refused: impl FnOnce() + 'static) {
    let Some(function) = share_function() else { return };
    let what = js_sys::Object::new();
    for (key, value) in [("title", title), ("url", address)] {
        // An object of our own takes what it is given.
        let _ = js_sys::Reflect::set(&what, &key.into(), &value.into());
    }
    let refused = called_once(Box::new(refused));
    let asked = function
        .call1(&gloo_utils::window().navigator(), &what)
        // What is rejected and caught by nobody would be told as an error of the page.
        .and_then(|promise| Ok((js_sys::Reflect::get(&promise, &"catch".into())?, promise)))
        .and_then(|(catch, promise)| catch.unchecked_into::<js_sys::Function>().call1(&promise, &refused));
    if asked.is_err() {
        // It is called here once, and there not at all.
        let _ = refused.call0(&JsValue::NULL);
    }
}

fn share_function() -> Option<js_sys::Function> {
    let navigator = gloo_utils::window().navigator();
    js_sys::Reflect::get(&navigator, &"share".into()).ok()?.dyn_into().ok()
}
