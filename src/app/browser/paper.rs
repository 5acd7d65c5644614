//! Printing: what is asked for by the page's button or by the browser's own command.

use crate::session::Action;
use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use gloo_utils::window;
use yew::prelude::*;

/// Unfolds the brief before anything is printed. It is drawn in time: Yew draws in the microtask that follows the
/// listener, and the browser lays the paper out after it.
pub fn listen(act: &Callback<Action>) -> EventListener {
    let act = act.clone();
    EventListener::new(&window(), "beforeprint", move |_| act.emit(Action::BriefUnfolded(true)))
}

/// Prints once what has just changed is drawn: within the event of a button it would not be.
pub fn print_soon() {
    let print = || {
        // A frame that may not print says so to nobody.
        let _ = window().print();
    };
    Timeout::new(0, print).forget();
}
