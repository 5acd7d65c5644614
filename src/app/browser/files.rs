//! Files that a person opens: read here, and nowhere else.

use super::timer::called_once;
use alloc::boxed::Box;
use alloc::string::String;
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
        if file.size() > LARGEST {
            tell.emit(String::new());
            continue;
        }
        let Ok(reader) = FileReader::new() else { return };
        let (read, tell) = (reader.clone(), tell.clone());
        let onloadend = called_once(Box::new(move || {
            tell.emit(read.result().ok().and_then(|text| text.as_string()).unwrap_or_default());
        }));
        reader.set_onloadend(Some(&onloadend));
        // It fails where it reads already, which this one has only now begun; that a file cannot be read ends it as well.
        let _ = reader.read_as_text(&file);
    }
}
