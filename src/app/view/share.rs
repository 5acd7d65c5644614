//! Every way to hand on what the page says: the link as text, by the device's own way, as a square code, and in a frame
//! on another page, with the parts that are to be seen there.

use super::copy::{copying, news};
use super::open_saved::open_saved;
use super::page::Shown;
use crate::app::browser::clipboard::{can_share, share as share_by_device};
use crate::app::browser::place::{Place, beside, whole};
use crate::app::markup::{each, el, row};
use crate::chart::qr::{Code, code};
use crate::link::{self, Extras, PagePart};
use crate::scenario::Words;
use crate::session::{Action, Copied, State};
use crate::text::{chrome, share as words};
use alloc::format;
use alloc::string::String;
use yew::prelude::*;

/// The ways to share what the page says.
pub fn share(shown: &Shown, act: &Callback<Action>) -> Html {
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
                can_share().then(|| by_device(address.clone(), shown.state, act)),
            ]),
        ]),
        open_saved(shown.state.is_nothing_found, act),
        in_frame(shown.state, act),
    ])
}

/// What another page holds to show this one, and which parts of it are to be seen there.
fn in_frame(state: &State, act: &Callback<Action>) -> Html {
    let extras = Extras { hidden: state.hidden_in_frame, ..state.extras() };
    let address = whole(Place::Deciding, &link::encode(&state.scenario, &extras));
    // The characters of a link need no escaping, but for the one between its parts.
    let address = address.replace('&', "&amp;");
    let title = chrome::product();
    let frame = Snippet {
        what: Copied::Frame,
        id: "share-embed",
        label: words::embed_label(),
        help: words::embed_help(),
        text: format!("<iframe src=\"{address}\" title=\"{title}\" width=\"100%\" height=\"900\"></iframe>"),
    };
    let script = beside(String::from("embed.js"));
    let element = Snippet {
        what: Copied::Element,
        id: "share-element",
        label: words::element_label(),
        help: words::element_help(),
        text: format!(
            "<script src=\"{script}\" defer></script>\n\
             <capability-path src=\"{address}\" title=\"{title}\" height=\"auto\"></capability-path>"
        ),
    };
    row![
        el!(h3 "share-title" [words::embed_title()]),
        el!(fieldset "share-parts" [
            el!(legend "text-label" [words::parts_label()]),
            each(PagePart::ALL.iter().map(|&part| part_shown(part, state, act))),
        ]),
        el!(div "share-frames" [
            snippet(frame, state, act),
            snippet(element, state, act),
        ]),
    ]
}

fn part_shown(part: PagePart, state: &State, act: &Callback<Action>) -> Html {
    let onchange = act.reform(move |_: Event| Action::FramePartToggled(part));
    let is_shown = !state.hidden_in_frame.has(part);
    el!(label "radio" key(part.word()) [
        el!(input "radio-button" { type: "checkbox", data-field: format!("frame.{}", part.word()), checked: is_shown } on { onchange: onchange }),
        words::part(part),
    ])
}

fn by_device(address: String, state: &State, act: &Callback<Action>) -> Html {
    let act = act.clone();
    let onclick = move |_: MouseEvent| {
        // What is told once more is news once more.
        act.emit(Action::TextCopied(None));
        let act = act.clone();
        share_by_device(chrome::product(), &address, move || {
            act.emit(Action::TextCopied(Some((Copied::Shared, false))));
        });
    };
    row![
        el!(button "button" { type: "button", data-action: "share" } on { onclick: onclick } [words::share()]),
        el!(span { role: "status" }[news(state, Copied::Shared).map(|_| words::not_shared())]),
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

/// A text to be copied into another page.
struct Snippet {
    what: Copied,
    id: &'static str,
    label: &'static str,
    help: &'static str,
    text: String,
}

fn snippet(shown: Snippet, state: &State, act: &Callback<Action>) -> Html {
    let Snippet { what, id, label, help, text } = shown;
    let copied = text.clone();
    let onclick = copying(what, move || copied.clone(), act);
    let help_id = format!("{id}-help");
    el!(div "share-frame" [
        el!(label "text-label" { for: id } [label]),
        el!(textarea "text-entry" { id: id, readonly: "", rows: "5", aria-describedby: help_id.clone(), value: text }),
        el!(p "section-help" { id: help_id } [help]),
        el!(div "share-copy" [
            el!(button "button" { type: "button", data-action: format!("copy_{id}"), aria-describedby: id } on { onclick: onclick } [words::copy_text()]),
            el!(span { role: "status" } [news(state, what).map(words::told)]),
        ]),
    ])
}
