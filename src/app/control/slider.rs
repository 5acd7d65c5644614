//! A native range input on a painted track: in bands of hue, with a mark where it began and a line from there
//! to now.

use crate::app::markup::{each, el};
use crate::num::fixed;
use alloc::string::String;
use alloc::vec::Vec;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// A run of values painted in one hue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Band {
    /// First value.
    pub from: u8,
    /// Last value.
    pub to: u8,
    /// The hue, by the machine word of what it stands for.
    pub hue: &'static str,
}

/// What a slider shows and tells.
pub struct Slider {
    /// Handle of the input in the page, and its id for the label.
    pub field: &'static str,
    /// Smallest and largest value.
    pub ends: (u8, u8),
    /// Present value.
    pub value: u8,
    /// Where it began.
    pub start: u8,
    /// Values that the Page keys go to, ascending.
    pub stops: &'static [u8],
    /// What the track is painted with, from the smallest value to the largest; the edges are where
    /// [`EDGE_KEY`] jumps to.
    pub bands: Vec<Band>,
    /// The present value in words.
    pub sentence: String,
    /// Id of the element that says more.
    pub described_by: String,
    /// A new value.
    pub on_value: Callback<u8>,
    /// Taken in hand anew, or let go.
    pub on_release: Callback<()>,
}

/// The slider.
pub fn slider(slider: &Slider) -> Html {
    let on_value = slider.on_value.clone();
    let oninput = move |event: InputEvent| {
        // A range input always holds a whole number within its ends.
        if let Ok(value) = event.target_unchecked_into::<HtmlInputElement>().value().parse() {
            on_value.emit(value);
        }
    };
    let release = slider.on_release.clone();
    let onpointer = Callback::from(move |_: PointerEvent| release.emit(()));
    let release = slider.on_release.clone();
    let (minimum, maximum) = slider.ends;
    el!(div "slider" [
        track(slider),
        el!(input "slider-input" {
            type: "range", id: slider.field, data-field: slider.field, step: "1",
            min: minimum, max: maximum, value: slider.value,
            aria-valuetext: slider.sentence.clone(), aria-describedby: slider.described_by.clone(),
        } on {
            oninput: oninput, onkeydown: on_key(slider), onpointerdown: onpointer.clone(),
            onpointerup: onpointer, onblur: move |_: FocusEvent| release.emit(()),
        }),
    ])
}

/// The key that jumps to the next value with another hue; with Shift, to the one before.
pub const EDGE_KEY: &str = "f";

/// Page keys go to the next named stop and [`EDGE_KEY`] to the next edge; all other keys are the browser's.
fn on_key(slider: &Slider) -> Callback<KeyboardEvent> {
    let (value, stops) = (slider.value, slider.stops);
    let (bands, on_value) = (slider.bands.clone(), slider.on_value.clone());
    Callback::from(move |event: KeyboardEvent| {
        let is_plain = !(event.ctrl_key() || event.alt_key() || event.meta_key());
        let next = match event.key().as_str() {
            "PageUp" => stops.iter().copied().find(|&stop| stop > value),
            "PageDown" => stops.iter().rev().copied().find(|&stop| stop < value),
            key if is_plain && key.eq_ignore_ascii_case(EDGE_KEY) => {
                next_edge(&bands, value, event.shift_key())
            }
            _ => return,
        };
        event.prevent_default();
        if let Some(value) = next {
            on_value.emit(value);
        }
    })
}

/// The nearest value of the next band upward, or downward.
fn next_edge(bands: &[Band], value: u8, is_downward: bool) -> Option<u8> {
    let own = bands.iter().position(|band| (band.from..=band.to).contains(&value))?;
    if is_downward { Some(bands.get(own.checked_sub(1)?)?.to) } else { Some(bands.get(own + 1)?.from) }
}

/// The painted track. A value is a point of it, so a band reaches halfway to its neighbours' values.
fn track(slider: &Slider) -> Html {
    let (minimum, maximum) = slider.ends;
    let width = f64::from(maximum.saturating_sub(minimum).max(1));
    let along = |value: f64| ((value - f64::from(minimum)) * 100.0 / width).clamp(0.0, 100.0);
    let (start, now) = (along(f64::from(slider.start)), along(f64::from(slider.value)));
    let bands = slider.bands.iter().map(|band| {
        let (from, to) = (along(f64::from(band.from) - 0.5), along(f64::from(band.to) + 0.5));
        el!(rect "slider-band" key(band.from) { data-hue: band.hue, x: fixed(from, 2), y: "2", width: fixed(to - from, 2), height: "6" })
    });
    el!(svg "slider-track" { viewBox: "0 0 100 10", preserveAspectRatio: "none", aria-hidden: "true", focusable: "false" } [
        el!(rect "slider-ground" { y: "2", width: "100", height: "6" }),
        each(bands),
        el!(rect "slider-fill" { x: fixed(start.min(now), 2), y: "4.25", width: fixed((start - now).abs(), 2), height: "1.5" }),
        el!(rect "slider-start" { x: fixed((start - 0.3).clamp(0.0, 99.4), 2), y: "0", width: "0.6", height: "10" }),
    ])
}
