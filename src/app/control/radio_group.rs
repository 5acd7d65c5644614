//! A choice with all its settings in sight: native radio buttons in a fieldset.

use super::choice::Setting;
use yew::prelude::*;

/// A radio group. `field` is its handle in the page and the name that its buttons share; `chosen` and what
/// `on_choice` is told are places among the settings.
pub fn radio_group(
    field: &'static str,
    label: &'static str,
    settings: impl Iterator<Item = Setting>,
    chosen: usize,
    on_choice: &Callback<usize>,
) -> Html {
    let buttons = settings.enumerate().map(|(place, setting)| {
        let onchange = on_choice.reform(move |_: Event| place);
        html! {
            <label key={setting.word} class="radio">
                <input type="radio" class="radio-button" name={field} value={setting.word} checked={place == chosen} {onchange} />
                { setting.name }
            </label>
        }
    });
    html! {
        <fieldset class="radio-group" data-field={field}>
            <legend class="radio-legend">{ label }</legend>
            { for buttons }
        </fieldset>
    }
}
