//! Every touch of the outside world: the address, the clock and the calendar, files and paper, and keys that
//! work everywhere.
//!
//! Followers compare what the state says with what is out there and write the difference, so they may run
//! any number of times. Nothing here decides anything.

pub mod address;
pub mod download;
pub mod frame_clock;
pub mod keys;
pub mod paper;
pub mod scroll;
pub mod today;

use alloc::vec::Vec;
use gloo_events::EventListener;
use gloo_utils::document;
use web_sys::Element;

/// Listeners that listen for as long as they are held.
pub type Listeners = Vec<EventListener>;

/// The element of this id without what was in it; `None` where the page has none.
pub fn emptied(id: &str) -> Option<Element> {
    let element = document().get_element_by_id(id)?;
    element.set_text_content(None);
    Some(element)
}
