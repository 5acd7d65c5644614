//! What a form holds when it is sent, which here means: read in the page.

use alloc::string::String;
use wasm_bindgen::JsCast;
use web_sys::{Element, FileList, HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

/// Takes what stands in the form's area of text, but for what `take` gives back of it; the form goes nowhere.
pub fn take_text(event: &SubmitEvent, take: impl FnOnce(&str) -> String) {
    event.prevent_default();
    let form: Option<Element> = event.target_dyn_into();
    let area = form.and_then(|form| form.query_selector("textarea").ok().flatten());
    if let Some(area) = area.and_then(|area| area.dyn_into::<HtmlTextAreaElement>().ok()) {
        area.set_value(&take(&area.value()));
    }
}

/// The files that were chosen in the input that the event comes from.
pub fn files_chosen(event: &Event) -> Option<FileList> {
    event.target_unchecked_into::<HtmlInputElement>().files()
}
