//! Every way to hand on what the page says: the link as text, by the device's own way, as a square code, and in a frame
//! on another page.

use super::page::Shown;
use crate::app::browser::address::{Place, whole};
use crate::app::browser::clipboard::{can_share, share as share_by_device};
use crate::app::markup::{el, row};
use crate::chart::qr::{Code, code};
use crate::text::{chrome, share as words};
use alloc::format;
use alloc::string::String;
use yew::prelude::*;

/// The ways to share what the page says.
pub fn share(shown: &Shown) -> Html {
    let address = whole(Place::Deciding, shown.link);
    el!(section "share" { id: "share", tabindex: "-1", aria-labelledby: "share-title" } [
        el!(h2 "section-title" { id: "share-title" } [words::heading()]),
        el!(p "section-help" [words::help()]),
        el!(div "share-ways" [
            match code(&address) {
                Some(code) => drawn(&code),
                None => el!(p "section-help" [words::no_code()]),
            },
            el!(div "share-texts" [
                el!(label "text-label" { for: "share-link" } [words::link_label()]),
                el!(input "text-entry" { id: "share-link", readonly: "", value: address.clone() }),
                can_share().then(|| by_device(address.clone())),
                el!(label "text-label" { for: "share-embed" } [words::embed_label()]),
                el!(textarea "text-entry" { id: "share-embed", readonly: "", rows: "4", aria-describedby: "share-embed-help", value: snippet(&address) }),
                el!(p "section-help" { id: "share-embed-help" } [words::embed_help()]),
            ]),
        ]),
    ])
}

fn by_device(address: String) -> Html {
    let onclick = move |_: MouseEvent| share_by_device(chrome::product(), &address);
    row![
        el!(button "button" { type: "button", data-action: "share" } on { onclick: onclick } [words::share()])
    ]
}

/// Dark on light whatever the colours of the page are: readers want it so.
fn drawn(code: &Code) -> Html {
    let box_of_all = format!("0 0 {0} {0}", code.side);
    el!(svg "share-code" { viewBox: box_of_all, role: "img", aria-label: words::code_label(), data-result: "qr" } [
        el!(rect "share-ground" { width: "100%", height: "100%" }),
        el!(path "share-squares" { d: code.path.clone() }),
    ])
}

/// What another page holds to show this one.
fn snippet(address: &str) -> String {
    // The characters of a link need no escaping, but for the one between its parts.
    let address = address.replace('&', "&amp;");
    format!(
        "<iframe src=\"{address}\" title=\"{}\" width=\"100%\" height=\"900\"></iframe>",
        chrome::product()
    )
}
