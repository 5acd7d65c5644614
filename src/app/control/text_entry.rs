//! A short text of a person's own, in one line or in an area.

use crate::app::markup::row;
use alloc::string::String;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

/// What an entry of text shows and tells.
pub struct TextEntry<'a> {
    /// Handle of the entry in the page, and its id for the label.
    pub field: String,
    /// What it is called.
    pub label: &'static str,
    /// What it is called where more than one is called the same, for who does not see where it stands.
    pub spoken: Option<String>,
    /// The present text.
    pub text: &'a str,
    /// A text as it might be.
    pub placeholder: Option<&'static str>,
    /// Id of the element that says more.
    pub described_by: Option<&'static str>,
    /// What was typed.
    pub on_text: Callback<String>,
    /// The entry was left.
    pub on_leave: Callback<()>,
}

/// An entry of one line.
pub fn text_line(entry: TextEntry) -> Html {
    let TextEntry { field, label, spoken, text, placeholder, described_by, on_text, on_leave } = entry;
    let oninput =
        on_text.reform(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
    row![
        el!(label "text-label" { for: field.clone() } [label]),
        el!(input "text-entry" {
            type: "text", id: field.clone(), data-field: field, dir: "auto", aria-label: spoken, autocomplete: "off",
            placeholder: placeholder, aria-describedby: described_by, value: String::from(text),
        } on { oninput: oninput, onblur: on_leave.reform(|_: FocusEvent| ()) }),
    ]
}

/// An entry of a few lines.
pub fn text_area(entry: TextEntry) -> Html {
    let TextEntry { field, label, spoken, text, placeholder, described_by, on_text, on_leave } = entry;
    let oninput =
        on_text.reform(|event: InputEvent| event.target_unchecked_into::<HtmlTextAreaElement>().value());
    row![
        el!(label "text-label" { for: field.clone() } [label]),
        el!(textarea "text-entry" {
            rows: "2", id: field.clone(), data-field: field, dir: "auto", aria-label: spoken,
            placeholder: placeholder, aria-describedby: described_by, value: String::from(text),
        } on { oninput: oninput, onblur: on_leave.reform(|_: FocusEvent| ()) }),
    ]
}
