//! A native details element whose contents are in the page while it is open, and cost nothing before.

use web_sys::Element;
use yew::prelude::*;

/// What a disclosure shows and tells.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// Handle of the disclosure in the page.
    pub name: AttrValue,
    /// What is always in sight.
    pub summary: Html,
    /// Whether it is open.
    pub is_open: bool,
    /// It was opened or closed.
    pub on_toggle: Callback<bool>,
    /// What is in it.
    pub children: Html,
}

/// The disclosure.
#[component]
pub fn Disclosure(props: &Props) -> Html {
    let node = use_node_ref();
    let ontoggle = {
        let (node, on_toggle) = (node.clone(), props.on_toggle.clone());
        // The element itself is asked, since disclosures within it report here too.
        move |_: Event| {
            if let Some(element) = node.cast::<Element>() {
                on_toggle.emit(element.has_attribute("open"));
            }
        }
    };
    html! {
        <details ref={node} class="disclosure" data-disclosure={props.name.clone()} open={props.is_open} {ontoggle}>
            <summary class="disclosure-summary">{ props.summary.clone() }</summary>
            if props.is_open {
                { props.children.clone() }
            }
        </details>
    }
}
