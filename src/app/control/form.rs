//! What a form holds when it is sent, which here means: read in the page.

use crate::app::browser::files::read_texts;
use alloc::string::String;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlTextAreaElement};
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

/// Tells the texts of the files that were chosen in the input that the event comes from, and empties it: browsers tell a
/// choice only where it is another one, and the same file may have changed, or been taken back, since.
pub fn read_chosen(event: &Event, tell: &Callback<String>) {
    let input: HtmlInputElement = event.target_unchecked_into();
    if let Some(files) = input.files() {
        read_texts(&files, tell);
    }
    input.set_value("");
}
