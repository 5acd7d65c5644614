//! What this person's own hand made last, kept by the browser on this machine: a link that was sent is told against it.
//!
//! Of several tabs the last one that writes wins; none looks at what another writes while it is open. Where the browser
//! keeps nothing (a frame of no origin, a person who forbids it), all else works.

use alloc::format;
use alloc::string::String;
use gloo_utils::window;
use web_sys::Storage;

/// Where it is kept. The version is that of the format of what is kept, a link.
const KEPT: &str = "capability-path.own.1";
/// Where a page beside leaves the link that it hands to the page to decide on.
const HANDED_OVER: &str = "capability-path.handed_over.1";

/// Where a page leaves its steps for the next one in the same tab: its link, and behind it the steps.
const STEPS: &str = "capability-path.steps.1";

/// Keeps a link that this person's own hand made.
pub fn keep(link: &str) {
    set(KEPT, link);
}

/// The link kept last; empty where there is none.
pub fn kept() -> String {
    get(KEPT)
}

/// Leaves a link for the page to decide on, so that it is not told as one that somebody else sent.
pub fn hand_over(link: &str) {
    set(HANDED_OVER, link);
}

/// Whether a page beside handed over this link last.
pub fn is_handed_over(link: &str) -> bool {
    get(HANDED_OVER) == link
}

/// Leaves the steps that led to a link for the next page in this tab.
pub fn leave_steps(link: &str, steps: &str) {
    if let Ok(Some(storage)) = window().session_storage() {
        // As below.
        let _ = storage.set_item(STEPS, &format!("{link}\n{steps}"));
    }
}

/// The steps that led to a link, where the page before left them.
pub fn steps_to(link: &str) -> Option<String> {
    let left = window().session_storage().ok()??.get_item(STEPS).ok()??;
    Some(String::from(left.strip_prefix(link)?.strip_prefix('\n')?))
}

fn storage() -> Option<Storage> {
    window().local_storage().ok()?
}

fn set(key: &str, link: &str) {
    if let Some(storage) = storage() {
        // One that is full or forbidden keeps nothing; the address has the link all the same.
        let _ = storage.set_item(key, link);
    }
}

fn get(key: &str) -> String {
    storage().and_then(|storage| storage.get_item(key).ok()?).unwrap_or_default()
}
