//! Printing: what is asked for by the page's button or by the browser's own command.

use crate::session::Action;
use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use gloo_utils::window;
use yew::prelude::*;

/// Unfolds the brief before anything is printed. It is drawn in time: Yew draws in the microtask that follows the
/// listener, and the browser lays the paper out after it.
#[hook]
pub fn use_paper(act: &Callback<Action>) {
    use_effect_with(act.clone(), |act| {
        let act = act.clone();
        let unfold = move |_: &Event| act.emit(Action::BriefUnfolded(true));
        let listener = EventListener::new(&window(), "beforeprint", unfold);
        move || drop(listener)
    });
}

/// Prints once what has just changed is drawn: within the event of a button it would not be.
pub fn print_soon() {
    let print = || {
        // A frame that may not print says so to nobody.
        let _ = window().print();
    };
    Timeout::new(0, print).forget();
}
