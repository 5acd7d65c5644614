//! What is dropped on the page: a file, or the text of a link. It is read in the page and goes nowhere else.

use super::Listeners;
use super::files::read_texts;
use super::keys::is_in_text_box;
use alloc::string::String;
use alloc::vec::Vec;
use gloo_events::{EventListener, EventListenerOptions};
use gloo_utils::document;
use wasm_bindgen::JsCast;
use web_sys::{DataTransfer, DragEvent};
use yew::prelude::*;

/// Tells the text of what is dropped anywhere, for as long as the listeners are held. Text that is dropped on a box for
/// text is typed there, as everywhere.
pub fn listen(tell: Callback<String>) -> Listeners {
    let over = |event: &Event| drop(taken(event));
    let dropped = move |event: &Event| {
        let Some(data) = taken(event) else { return };
        match data.files().filter(|files| files.length() > 0) {
            Some(files) => read_texts(&files, &tell),
            None => tell.emit(data.get_data("text/plain").unwrap_or_default()),
        }
    };
    let cancellable = EventListenerOptions::enable_prevent_default;
    Vec::from([
        // A page that does not take what is over it is left for the file that is dropped.
        EventListener::new_with_options(&document(), "dragover", cancellable(), over),
        EventListener::new_with_options(&document(), "drop", cancellable(), dropped),
    ])
}

/// What is dragged, where the page and not the browser takes it.
fn taken(event: &Event) -> Option<DataTransfer> {
    let data = event.unchecked_ref::<DragEvent>().data_transfer()?;
    let has_files = data.types().includes(&"Files".into(), 0);
    if is_in_text_box(event) && !has_files {
        return None;
    }
    event.prevent_default();
    Some(data)
}
