//! Printing.

use alloc::rc::Rc;
use core::cell::Cell;
use gloo_events::EventListener;
use gloo_utils::window;

/// Prints the page; false where the browser will not.
///
/// A frame that may not print is told by nobody, neither by an error nor by what comes back: only the event before
/// printing does not come.
pub fn print() -> bool {
    let is_begun = Rc::new(Cell::new(false));
    let begins = is_begun.clone();
    let _listener = EventListener::once(&window(), "beforeprint", move |_| begins.set(true));
    window().print().is_ok() && is_begun.get()
}
