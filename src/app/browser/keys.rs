//! The keys of undo and redo, wherever the focus is.
//!
//! A text box that was typed in keeps its own undoing until what was typed is taken: the browser undoes letters, this
//! page whole steps.

use crate::session::Action;
use alloc::rc::Rc;
use alloc::vec::Vec;
use core::cell::Cell;
use gloo_events::{EventListener, EventListenerOptions};
use gloo_utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};
use yew::prelude::*;

/// Text boxes that a person types in.
const TEXT_BOXES: &str = "textarea, input[type=text]";

/// Tells `act` of the keys for as long as the listeners are held.
pub fn listen(act: &Callback<Action>) -> Vec<EventListener> {
    let is_typing = Rc::new(Cell::new(false));
    let on_key = {
        let (act, is_typing) = (act.clone(), is_typing.clone());
        move |event: &Event| {
            let asked = event.dyn_ref::<KeyboardEvent>().and_then(asked_for);
            if let (Some(action), false) = (asked, is_typing.get()) {
                event.prevent_default();
                act.emit(action);
            }
        }
    };
    let begins = {
        let is_typing = is_typing.clone();
        move |event: &Event| is_typing.set(is_in_text_box(event))
    };
    let ends = move |_: &Event| is_typing.set(false);
    let cancellable = EventListenerOptions::enable_prevent_default();
    Vec::from([
        EventListener::new_with_options(&document(), "keydown", cancellable, on_key),
        EventListener::new(&document(), "input", begins),
        // What was typed is taken, or the focus is elsewhere.
        EventListener::new(&document(), "change", ends.clone()),
        EventListener::new(&document(), "focusin", ends),
    ])
}

/// Whether an event is about a text box that a person types in.
pub fn is_in_text_box(event: &Event) -> bool {
    event.target_dyn_into::<Element>().is_some_and(|element| element.matches(TEXT_BOXES) == Ok(true))
}

/// What a key asks for: Ctrl or, on a Mac, Cmd with Z, with Shift and Z, or Ctrl with Y.
fn asked_for(event: &KeyboardEvent) -> Option<Action> {
    // Ctrl with Alt types letters on many keyboards.
    if event.alt_key() || event.ctrl_key() == event.meta_key() {
        return None;
    }
    // Where keys do not type Latin letters, their place says which is meant.
    let (key, place) = (event.key(), event.code());
    let letter = if key.is_ascii() { key.as_str() } else { place.strip_prefix("Key")? };
    if letter.eq_ignore_ascii_case("z") {
        return Some(if event.shift_key() { Action::Redone } else { Action::Undone });
    }
    (letter.eq_ignore_ascii_case("y") && event.ctrl_key()).then_some(Action::Redone)
}
