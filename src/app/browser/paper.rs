//! Printing.

use gloo_utils::window;

/// Prints the page.
pub fn print() {
    // A frame that may not print says so to nobody.
    let _ = window().print();
}
