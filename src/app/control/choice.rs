//! A choice among a few settings: a native select, which every phone and screen reader knows.

use alloc::string::String;
use alloc::vec::Vec;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// One setting.
#[derive(Clone, PartialEq)]
pub struct Setting {
    /// Its machine word.
    pub word: &'static str,
    /// Its name.
    pub name: String,
}

/// What a choice shows and tells.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// Id of the select, for its label.
    pub id: AttrValue,
    /// Handle of the choice in the page.
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

/// The choice.
#[component]
pub fn Choice(props: &Props) -> Html {
    let on_choice = props.on_choice.clone();
    let onchange = move |event: Event| {
        // A negative index means nothing is chosen, which a select of ours never offers.
        if let Ok(index) =
            usize::try_from(event.target_unchecked_into::<HtmlSelectElement>().selected_index())
        {
            on_choice.emit(index);
        }
    };
    let options = props.settings.iter().enumerate().map(|(place, setting)| {
        html! {
            <option key={setting.word} value={setting.word} selected={place == props.chosen}>{ &setting.name }</option>
        }
    });
    html! {
        <div class="choice">
            <label class="choice-label" for={props.id.clone()}>{ &props.label }</label>
            <select class="choice-select" id={props.id.clone()} data-field={props.field.clone()} {onchange}>
                { for options }
            </select>
        </div>
    }
}
