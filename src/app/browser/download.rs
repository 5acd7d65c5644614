//! Files that the page makes and the browser saves. Nothing is sent anywhere.

use super::timer::{after, called_once};
use alloc::boxed::Box;
use alloc::string::String;
use gloo_utils::{document, window};
use js_sys::Array;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, Element, Event, HtmlAnchorElement, HtmlCanvasElement,
    HtmlImageElement, Url,
};
use yew::Callback;

/// Time in which a browser has begun to save a file: until then its address must hold.
const KEPT_MS: i32 = 60_000;
/// Dots per unit of a figure, so that it is sharp on paper and on dense screens.
const DENSITY: u16 = 2;

/// What to save.
pub struct Saved {
    /// Name of the file.
    pub name: String,
    /// What it holds, as the web names it.
    pub media_type: &'static str,
    /// Its text.
    pub text: String,
}

/// The machine word of the button that an event comes from.
pub fn pressed(event: &Event) -> Option<String> {
    event.target()?.dyn_into::<Element>().ok()?.get_attribute("data-action")
}

/// Saves a file of text; false where the browser will not.
pub fn save(file: &Saved) -> bool {
    let parts = Array::of1(&file.text.as_str().into());
    let options = BlobPropertyBag::new();
    options.set_type(file.media_type);
    // A frame of no origin may seldom save, and tells nobody when it may not.
    window().origin() != "null"
        && Blob::new_with_str_sequence_and_options(&parts, &options)
            .and_then(|blob| save_blob(&blob, &file.name))
            .is_ok()
}

/// Saves the figure that `file` has as SVG, `width` by `height` units, as an image of dots; `refused` is told where the
/// browser will not, which only comes out once it is drawn.
pub fn save_drawn(file: Saved, width: u16, height: u16, refused: &Callback<()>) {
    let is_begun = window().origin() != "null"
        && draw(file, [width, height].map(|side| side * DENSITY), refused).is_ok();
    if !is_begun {
        refused.emit(());
    }
}

fn draw(file: Saved, [width, height]: [u16; 2], refused: &Callback<()>) -> Result<(), JsValue> {
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.unchecked_into();
    canvas.set_width(width.into());
    canvas.set_height(height.into());
    let image = HtmlImageElement::new()?;
    let drawn = image.clone();
    let text = js_sys::encode_uri_component(&file.text);
    let (at_last, at_once) = (refused.clone(), refused.clone());
    let paint = move || {
        let context: CanvasRenderingContext2d =
            canvas.get_context("2d")?.ok_or(JsValue::NULL)?.unchecked_into();
        let (width, height) = (width.into(), height.into());
        context.draw_image_with_html_image_element_and_dw_and_dh(&drawn, 0.0, 0.0, width, height)?;
        let keep = Closure::once_into_js(move |blob: Option<Blob>| {
            // Without memory for it there is none.
            if blob.and_then(|blob| save_blob(&blob, &file.name).ok()).is_none() {
                at_last.emit(());
            }
        });
        canvas.to_blob(keep.unchecked_ref())
    };
    let onload = called_once(Box::new(move || {
        // What fails here is a browser without a canvas.
        let painted: Result<(), JsValue> = paint();
        if painted.is_err() {
            at_once.emit(());
        }
    }));
    image.set_onload(Some(&onload));
    image.set_src(&(String::from("data:image/svg+xml,") + &String::from(text)));
    Ok(())
}

fn save_blob(blob: &Blob, name: &str) -> Result<(), JsValue> {
    let address = Url::create_object_url_with_blob(blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    let give_back = move || {
        // An address that is gone already is what is wanted.
        let _ = Url::revoke_object_url(&address);
    };
    after(KEPT_MS, Box::new(give_back));
    Ok(())
}
