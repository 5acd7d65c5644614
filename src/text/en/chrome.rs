//! Words of the page itself: headings, buttons and the lines around the answer.

use crate::config::Wording;
use crate::text::wording::or;
use alloc::format;
use alloc::string::String;

/// The name of the product.
pub const PRODUCT: &str = "Capability Path";

/// The title of the page: the product's name, or what an organisation calls it.
pub fn product() -> &'static str {
    or(Wording::Title, PRODUCT)
}

/// The first line.
pub fn promise() -> &'static str {
    or(
        Wording::Promise,
        "Which way of building AI capability fits us? Five minutes, free. Nothing leaves this page.",
    )
}

/// The link that jumps over the header.
pub fn skip() -> &'static str {
    "Skip to the sliders"
}

/// The heading of the page for the meeting.
pub fn meeting() -> &'static str {
    "Take it to the meeting"
}

/// The link that jumps over its head.
pub fn skip_to_brief() -> &'static str {
    "Skip to the brief"
}

/// The link that jumps over the head of the page of the assumptions.
pub fn skip_to_assumptions() -> &'static str {
    "Skip to the assumptions"
}

/// The link that opens an answer alone.
pub fn open() -> &'static str {
    "Open"
}

/// The link from there to the sliders.
pub fn back_to_deciding() -> &'static str {
    "Back to the sliders"
}

/// The heading of the examples.
pub fn examples() -> &'static str {
    "Start from an example"
}

/// The heading of the situation.
pub fn situation() -> &'static str {
    "Our situation"
}

/// What to do with the sliders.
pub fn situation_help() -> &'static str {
    "Move a slider, or open it for its parts."
}

/// What a keyboard can do besides.
pub fn situation_keys() -> &'static str {
    " The F key jumps to where the answer changes."
}

/// The button that goes back to what the page opened with.
pub fn reset() -> &'static str {
    "Back to the start"
}

/// The button that takes one input back to this link's value.
pub fn back_to(value: u8) -> String {
    format!("back to {value}")
}

/// The same with what it is about, for who cannot see where the button stands.
pub fn back_to_of(label: &str, value: u8) -> String {
    format!("{label}: back to {value}")
}

/// The label that opens a factor.
pub fn open_factor() -> &'static str {
    "Set its parts"
}

/// The heading of the answer.
pub fn answer() -> &'static str {
    "The answer"
}

/// The heading of the four approaches.
pub fn approaches() -> &'static str {
    "Four approaches, as usually run"
}

/// The label of an approach's fit, which is a whole number of 100.
pub fn fit() -> &'static str {
    "fit"
}

/// The same at the head of a column.
pub fn fit_of() -> &'static str {
    "fit of 100"
}

/// The label of when an approach fits.
pub fn fits_when() -> &'static str {
    "Fits when"
}

/// The label of how an approach fails.
pub fn fails_when() -> &'static str {
    "Fails when"
}

/// The heading of the gate.
pub fn readiness() -> &'static str {
    "Are we ready to commit?"
}

/// The heading of the plan.
pub fn plan() -> &'static str {
    "Our plan"
}

/// What the plan is for.
pub fn plan_help() -> &'static str {
    "How would it really be run?"
}

/// The way to the page on which an offer is read.
pub fn proposal() -> &'static str {
    "Read a proposal: six questions about an offer"
}

/// The heading of the criteria.
pub fn criteria() -> &'static str {
    "Will it last?"
}

/// The heading of the traps.
pub fn traps() -> &'static str {
    "Traps on this path"
}

/// What the answer can be recognised by, a year later or on another machine.
pub fn fingerprint(model: &str, digest: &str) -> String {
    format!("Model {model}, code {digest}: the same inputs give the same one on every machine.")
}

/// What it took to find what stands around the answer.
pub fn evaluations(count: &str) -> String {
    format!("What stands around the answer took {count} evaluations of the model.")
}

/// What it took to find a part that is worked out by itself.
pub fn evaluations_of_part(count: &str) -> String {
    format!("This part took {count} more evaluations of the model.")
}

/// The last line.
pub fn footer() -> &'static str {
    or(Wording::Footer, "Research suggests the direction of many effects; the numbers are our judgement.")
}
