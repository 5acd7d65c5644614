//! The short tour of a first visit.

use alloc::format;
use alloc::string::String;

/// One stop of the tour.
pub struct Stop {
    /// The part of the page that it speaks of, by its class.
    pub part: &'static str,
    /// What there is to know.
    pub text: &'static str,
}

const fn stop(part: &'static str, text: &'static str) -> Stop {
    Stop { part, text }
}

/// The stops in order.
pub const STOPS: &[Stop] = &[
    stop(
        "situation",
        "Set your situation: three sliders, each with its parts. A slider's colours show what would fit best at each place.",
    ),
    stop("answer", "The answer follows every move, with its reasons and what would change it."),
    stop(
        "approaches",
        "All four approaches, as they are usually run. Open one to see when it fits and how it fails.",
    ),
    stop(
        "plan",
        "Say how you would really run it. Four criteria and the known traps respond at once, each with a fix.",
    ),
    stop("over_time", "How use and skill would develop over five years, month by month."),
    stop(
        "compare",
        "Keep a scenario to compare. The address holds all you entered: copy it to share. Only this browser keeps a copy.",
    ),
];

/// The button that begins the tour.
pub fn invitation() -> &'static str {
    "Short tour"
}

/// Where in the tour one is.
pub fn at(place: usize) -> String {
    format!("{} of {}", place + 1, STOPS.len())
}

/// The button to the stop before.
pub fn back() -> &'static str {
    "Back"
}

/// The button to the next stop.
pub fn next() -> &'static str {
    "Next"
}

/// The button that ends the tour, wherever it is.
pub fn end() -> &'static str {
    "End the tour"
}
