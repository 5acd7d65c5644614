//! A native range input on a painted track: a mark where it began, filled from there to now.

use crate::num::fixed;
use alloc::string::ToString;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What a slider shows and tells.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// Id of the input, for its label.
    pub id: AttrValue,
    /// Handle of the input in the page.
    pub field: AttrValue,
    /// Smallest value.
    pub minimum: u8,
    /// Largest value.
    pub maximum: u8,
    /// Present value.
    pub value: u8,
    /// Where it began.
    pub start: u8,
    /// Values that the Page keys go to, ascending.
    pub stops: &'static [u8],
    /// The present value in words.
    pub sentence: AttrValue,
    /// Id of the element that says more.
    pub described_by: AttrValue,
    /// A new value.
    pub on_value: Callback<u8>,
    /// Taken in hand anew, or let go.
    #[prop_or_default]
    pub on_release: Callback<()>,
}

/// The slider.
#[component]
pub fn Slider(props: &Props) -> Html {
    let on_value = props.on_value.clone();
    let oninput = move |event: InputEvent| {
        // A range input always holds a whole number within its ends.
        if let Ok(value) = event.target_unchecked_into::<HtmlInputElement>().value().parse() {
            on_value.emit(value);
        }
    };
    let release = props.on_release.clone();
    let onpointer = Callback::from(move |_: PointerEvent| release.emit(()));
    let release = props.on_release.clone();
    html! {
        <div class="slider">
            { track(props) }
            <input
                type="range"
                id={props.id.clone()}
                class="slider-input"
                data-field={props.field.clone()}
                min={props.minimum.to_string()}
                max={props.maximum.to_string()}
                step="1"
                value={props.value.to_string()}
                aria-valuetext={props.sentence.clone()}
                aria-describedby={props.described_by.clone()}
                {oninput}
                onkeydown={on_page_key(props)}
                onpointerdown={onpointer.clone()}
                onpointerup={onpointer}
                onblur={move |_: FocusEvent| release.emit(())}
            />
        </div>
    }
}

/// Page keys go to the next named stop; all other keys are the browser's.
fn on_page_key(props: &Props) -> Callback<KeyboardEvent> {
    let (value, stops, on_value) = (props.value, props.stops, props.on_value.clone());
    Callback::from(move |event: KeyboardEvent| {
        let next = match event.key().as_str() {
            "PageUp" => stops.iter().find(|&&stop| stop > value),
            "PageDown" => stops.iter().rev().find(|&&stop| stop < value),
            _ => return,
        };
        event.prevent_default();
        if let Some(&stop) = next {
            on_value.emit(stop);
        }
    })
}

fn track(props: &Props) -> Html {
    let along = |value: u8| {
        let width = f64::from(props.maximum.saturating_sub(props.minimum).max(1));
        f64::from(value.saturating_sub(props.minimum)) * 100.0 / width
    };
    let (start, now) = (along(props.start), along(props.value));
    let left = start.min(now);
    html! {
        <svg class="slider-track" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class="slider-ground" y="3" width="100" height="4" />
            <rect class="slider-fill" x={fixed(left, 2)} y="3" width={fixed((start - now).abs(), 2)} height="4" />
            <rect class="slider-start" x={fixed((start - 0.3).clamp(0.0, 99.4), 2)} y="0" width="0.6" height="10" />
        </svg>
    }
}
