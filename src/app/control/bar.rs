//! A horizontal bar of a share, drawn as SVG: a policy without exceptions forbids widths in style attributes.

use crate::num::fixed;
use yew::prelude::*;

/// What a bar shows.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// Length, 0–1.
    pub share: f64,
    /// Which hue it has, by the machine word of what it stands for.
    pub hue: AttrValue,
}

/// The bar; the number stands beside it as text, so it is hidden from screen readers.
#[component]
pub fn Bar(props: &Props) -> Html {
    html! {
        <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class="bar-ground" width="100" height="10" />
            <rect class="bar-fill" data-hue={props.hue.clone()} width={fixed(props.share * 100.0, 2)} height="10" />
        </svg>
    }
}
