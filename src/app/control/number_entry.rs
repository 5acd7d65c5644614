//! A number, or what else may stand for it, typed instead of slid. What cannot be used stays in the box with a message;
//! the last good value stays in force.

use crate::app::markup::el;
use crate::num::{parse_fixed, trimmed};
use alloc::format;
use alloc::string::String;
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
    pub value: f64,
    /// Smallest value.
    pub minimum: f64,
    /// Largest value.
    pub maximum: f64,
    /// Most digits after the point, 0–6.
    #[prop_or_default]
    pub decimals: u32,
    /// A new value, within the ends.
    pub on_value: Callback<f64>,
    /// Something else: takes it, or gives back what to say of it.
    pub on_other: Callback<String, Option<String>>,
}

/// The entry. What was typed and could not be used, and what to say of it, belongs to the value it was typed over.
pub struct NumberEntry(Option<(f64, String, String)>);

impl Component for NumberEntry {
    /// What was typed.
    type Message = String;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self(None)
    }

    fn update(&mut self, context: &Context<Self>, text: String) -> bool {
        let Props { minimum, maximum, value, decimals, on_value, on_other, .. } = context.props();
        // Half the world writes the point as a comma.
        self.0 = match parse_fixed(&text.trim().replace(',', "."), *decimals) {
            Some(number) if (*minimum..=*maximum).contains(&number) => {
                on_value.emit(number);
                None
            }
            _ => on_other.emit(text.clone()).map(|problem| (*value, text, problem)),
        };
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let props = context.props();
        let shown = self.0.as_ref().filter(|(over, ..)| *over == props.value);
        let problem_id = format!("{}-problem", props.id);
        let onchange =
            context.link().callback(|event: Event| event.target_unchecked_into::<HtmlInputElement>().value());
        let is_refused = shown.is_some();
        el!(span "number-entry" [
            el!(input {
                type: "text", inputmode: keyboard(props.decimals), autocomplete: "off",
                id: props.id.clone(), data-entry: props.field.clone(), aria-label: props.label.clone(),
                value: shown.map_or_else(|| trimmed(props.value, props.decimals), |(_, text, _)| text.clone()),
                aria-invalid: is_refused.then_some("true"),
                aria-describedby: is_refused.then(|| problem_id.clone()),
            } on { onchange: onchange }),
            el!(span "number-entry-unit" [props.unit.clone()]),
            shown.map(|(_, _, problem)| el!(span "number-entry-problem" { id: problem_id, role: "alert" } [problem.clone()])),
        ])
    }
}

/// The keyboard that a phone shows.
fn keyboard(decimals: u32) -> &'static str {
    match decimals {
        0 => "numeric",
        _ => "decimal",
    }
}
