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
/// Where a page leaves its link for the next one in the same tab, whether that is this person's own, and the steps to it.
const LEFT: &str = "capability-path.left.1";
/// What stands there for one's own.
const OWN: &str = "own";

/// Keeps a link that this person's own hand made.
pub fn keep(link: &str) {
    set(KEPT, link);
}

/// The link kept last; empty where there is none.
pub fn kept() -> String {
    get(KEPT)
}

/// Leaves for the next page in this tab whether a link is this person's own, and the steps that led to it.
pub fn leave(link: &str, is_own: bool, steps: &str) {
    if let Ok(Some(storage)) = window().session_storage() {
        // As below.
        let _ = storage.set_item(LEFT, &format!("{link}\n{}\n{steps}", if is_own { OWN } else { "" }));
    }
}

/// What the page before left with a link, where it left any.
pub fn left(link: &str) -> Option<(bool, String)> {
    let left = window().session_storage().ok()??.get_item(LEFT).ok()??;
    let (is_own, steps) = left.strip_prefix(link)?.strip_prefix('\n')?.split_once('\n')?;
    Some((is_own == OWN, String::from(steps)))
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
