//! Brings a part of the page into view.

use alloc::format;
use gloo_utils::document;

/// Scrolls to the first element of this class; where there is none nothing moves.
pub fn scroll_to(class: &str) {
    if let Ok(Some(part)) = document().query_selector(&format!(".{class}")) {
        part.scroll_into_view();
    }
}
