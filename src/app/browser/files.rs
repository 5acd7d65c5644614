//! Files that a person opens: read here, and nowhere else.

use alloc::string::String;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{FileList, FileReader};
use yew::Callback;

/// Most files that are read at once.
const MOST: u32 = 200;
/// Largest file that is read, in bytes: what a pasted text may have.
const LARGEST: f64 = 10e6;

/// Tells the text of each file, as it is read. One that is too large, or cannot be read, tells an empty text, which
/// holds no link.
pub fn read_texts(files: &FileList, tell: &Callback<String>) {
    for place in 0..files.length().min(MOST) {
        let Some(file) = files.get(place) else { continue };
        let Ok(reader) = FileReader::new() else { return };
        let (read, tell) = (reader.clone(), tell.clone());
        let onloadend = Closure::once_into_js(move || {
            tell.emit(read.result().ok().and_then(|text| text.as_string()).unwrap_or_default());
        });
        reader.set_onloadend(Some(onloadend.unchecked_ref()));
        if file.size() > LARGEST || reader.read_as_text(&file).is_err() {
            tell_nothing(&reader);
        }
    }
}

/// As if the file had been empty.
fn tell_nothing(reader: &FileReader) {
    if let Some(listener) = reader.onloadend() {
        // The listener is our own, and does not throw.
        let _ = listener.call0(reader);
    }
}
