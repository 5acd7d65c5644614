//! A choice with all its settings in sight: native radio buttons in a fieldset.

use super::choice::Setting;
use alloc::vec::Vec;
use yew::prelude::*;

/// What a radio group shows and tells.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// Handle of the group in the page, and the name that its buttons share.
    pub field: AttrValue,
    /// What it is called.
    pub label: AttrValue,
    /// The settings in order.
    pub settings: Vec<Setting>,
    /// The place of the present one.
    pub chosen: usize,
    /// Another one was chosen, by its place.
    pub on_choice: Callback<usize>,
}

/// The group.
#[component]
pub fn RadioGroup(props: &Props) -> Html {
    let buttons = props.settings.iter().enumerate().map(|(place, setting)| {
        let onchange = props.on_choice.reform(move |_: Event| place);
        html! {
            <label key={setting.word} class="radio">
                <input
                    type="radio" class="radio-button" name={props.field.clone()} value={setting.word}
                    checked={place == props.chosen} {onchange}
                />
                <span class="radio-name">{ &setting.name }</span>
            </label>
        }
    });
    html! {
        <fieldset class="radio-group" data-field={props.field.clone()}>
            <legend class="radio-legend">{ &props.label }</legend>
            { for buttons }
        </fieldset>
    }
}
