//! A horizontal bar of a share, drawn as SVG: a policy without exceptions forbids widths in style attributes.

use crate::app::markup::el;
use crate::num::fixed;
use yew::prelude::*;

/// The bar: its length as a share of 0–1, its hue by the machine word of what it stands for. The number stands
/// beside it as text, so it is hidden from screen readers.
pub fn bar(share: f64, hue: &'static str) -> Html {
    el!(svg "bar" key(hue) { viewBox: "0 0 100 10", preserveAspectRatio: "none", aria-hidden: "true", focusable: "false" } [
        el!(rect "bar-ground" { width: "100", height: "10" }),
        el!(rect "bar-fill" { data-hue: hue, width: fixed(share * 100.0, 2), height: "10" }),
    ])
}
