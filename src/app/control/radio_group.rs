//! A choice with all its settings in sight: native radio buttons in a fieldset.

use super::choice::Setting;
use crate::app::markup::{each, el};
use alloc::vec::Vec;
use yew::prelude::*;

/// A radio group. `field` is its handle in the page and the name that its buttons share; `chosen` and what
/// `on_choice` is told are places among the settings.
pub fn radio_group(
    field: &'static str,
    label: &'static str,
    settings: Vec<Setting>,
    chosen: usize,
    on_choice: &Callback<usize>,
) -> Html {
    let buttons = settings.into_iter().enumerate().map(|(place, setting)| {
        let onchange = on_choice.reform(move |_: Event| place);
        el!(label "radio" key(setting.word) [
            el!(input "radio-button" {
                type: "radio", name: field, value: setting.word, checked: place == chosen,
            } on { onchange: onchange }),
            setting.name,
        ])
    });
    el!(fieldset "radio-group" { data-field: field } [el!(legend "radio-legend" [label]), each(buttons)])
}
