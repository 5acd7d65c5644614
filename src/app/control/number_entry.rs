//! A number typed instead of slid. What cannot be used stays in the box with a message; the last good value
//! stays in force.

use alloc::format;
use alloc::string::{String, ToString};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What an entry shows and tells.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// Id of the input.
    pub id: AttrValue,
    /// Handle of the entry in the page.
    pub field: AttrValue,
    /// What it is called.
    pub label: AttrValue,
    /// Unit behind the number.
    pub unit: AttrValue,
    /// Present value.
    pub value: u8,
    /// Smallest value.
    pub minimum: u8,
    /// Largest value.
    pub maximum: u8,
    /// What to say of something else.
    pub problem: AttrValue,
    /// A new value, within the ends.
    pub on_value: Callback<u8>,
}

/// The entry.
#[component]
pub fn NumberEntry(props: &Props) -> Html {
    // What was typed and could not be used; it belongs to the value it was typed over.
    let refused = use_state(|| None::<(u8, String)>);
    let shown = refused.as_ref().filter(|(over, _)| *over == props.value).map(|(_, text)| text.clone());
    let problem_id = format!("{}-problem", props.id);
    let onchange = {
        let (refused, on_value) = (refused.clone(), props.on_value.clone());
        let (range, value) = (props.minimum..=props.maximum, props.value);
        move |event: Event| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            match text.trim().parse::<u8>() {
                Ok(number) if range.contains(&number) => {
                    refused.set(None);
                    on_value.emit(number);
                }
                _ => refused.set(Some((value, text))),
            }
        }
    };
    let is_refused = shown.is_some();
    html! {
        <span class="number-entry">
            <input
                type="text"
                inputmode="numeric"
                autocomplete="off"
                id={props.id.clone()}
                data-entry={props.field.clone()}
                value={shown.unwrap_or_else(|| props.value.to_string())}
                aria-label={props.label.clone()}
                aria-invalid={is_refused.to_string()}
                aria-describedby={is_refused.then(|| problem_id.clone())}
                {onchange}
            />
            <span class="number-entry-unit">{ &props.unit }</span>
            if is_refused {
                <span class="number-entry-problem" id={problem_id} role="alert">{ &props.problem }</span>
            }
        </span>
    }
}
