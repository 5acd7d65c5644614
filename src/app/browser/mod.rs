//! Every touch of the outside world: the address, the clock and the calendar, files and paper, and keys that
//! work everywhere.
//!
//! Followers compare what the state says with what is out there and write the difference, so they may run
//! any number of times. Nothing here decides anything.

pub mod address;
pub mod clipboard;
pub mod config;
pub mod download;
pub mod drop;
pub mod files;
pub mod frame_clock;
pub mod keys;
pub mod own;
pub mod paper;
pub mod place;
pub mod scroll;
pub mod timer;
pub mod today;

use alloc::string::String;
use alloc::vec::Vec;
use gloo_events::EventListener;
use gloo_utils::document;
use web_sys::Element;

/// Listeners that listen for as long as they are held.
pub type Listeners = Vec<EventListener>;

/// The element that the page is drawn into, without what was in it; where there is none, there is no page of ours to
/// draw.
pub fn emptied_mount() -> Option<Element> {
    let element = mount()?;
    element.set_text_content(None);
    Some(element)
}

/// Which page of its program the file asks for.
pub fn page_named() -> Option<String> {
    mount()?.get_attribute("data-page")
}

/// Whether the details element with this id is there and folded, so that nobody sees what is in it.
pub fn is_folded(id: &str) -> bool {
    document().get_element_by_id(id).is_some_and(|details| !details.has_attribute("open"))
}

fn mount() -> Option<Element> {
    document().get_element_by_id("app")
}
