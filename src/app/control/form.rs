//! What a form holds when it is sent, which here means: read in the page.

use alloc::string::String;
use wasm_bindgen::JsCast;
use web_sys::{Element, FileList, HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

/// What stands in the form's area of text, which is empty then; the form goes nowhere.
pub fn text_taken(event: &SubmitEvent) -> Option<String> {
    event.prevent_default();
    let form: Element = event.target_dyn_into()?;
    let area: HtmlTextAreaElement = form.query_selector("textarea").ok()??.dyn_into().ok()?;
    let text = area.value();
    area.set_value("");
    Some(text)
}

/// The files that were chosen in the input that the event comes from.
pub fn files_chosen(event: &Event) -> Option<FileList> {
    event.target_unchecked_into::<HtmlInputElement>().files()
}
