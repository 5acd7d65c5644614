//! A choice among a few settings: a native select, which every phone and screen reader knows.

use crate::app::markup::{each, el};
use alloc::string::String;
use alloc::vec::Vec;
use wasm_bindgen::JsValue;
use web_sys::HtmlSelectElement;
use yew::prelude::*;
use yew::virtual_dom::AttributeOrProperty;

/// One setting.
#[derive(Clone, PartialEq)]
pub struct Setting {
    /// Its machine word.
    pub word: &'static str,
    /// Its name.
    pub name: String,
}

/// What a choice shows and tells.
pub struct Choice {
    /// Handle of the choice in the page, and id of the select for its label.
    pub field: &'static str,
    /// What it is called.
    pub label: &'static str,
    /// The settings in order.
    pub settings: Vec<Setting>,
    /// The place of the present one.
    pub chosen: usize,
    /// Another one was chosen, by its place.
    pub on_choice: Callback<usize>,
}

/// The choice.
pub fn choice(choice: Choice) -> Html {
    let Choice { field, label, settings, chosen, on_choice } = choice;
    let onchange = move |event: Event| {
        let select = event.target_unchecked_into::<HtmlSelectElement>();
        let index = select.selected_index();
        // It shows what was drawn until the answer is: were the choice taken back before that, nothing would be drawn.
        select.set_selected_index(chosen as i32);
        // A negative index means nothing is chosen, which a select of ours never offers.
        if let Ok(index) = usize::try_from(index) {
            on_choice.emit(index);
        }
    };
    let options = settings.into_iter().enumerate().map(|(place, setting)| {
        // The property, since the attribute has no say any more once a person has chosen: after going back the select
        // would show another setting than the one in force.
        let selected = (place == chosen).then_some(AttributeOrProperty::Property(JsValue::TRUE));
        el!(option key(setting.word) { value: setting.word, selected: selected } [setting.name])
    });
    el!(div "choice" key(field) [
        el!(label "choice-label" { for: field } [label]),
        el!(select "choice-select" { id: field, data-field: field } on { onchange: onchange } [each(options)]),
    ])
}
