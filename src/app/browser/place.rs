//! Where the pages of the site are, and what the address says to each beside a link.

use crate::link;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use gloo_utils::{document, window};
use web_sys::Url;

/// What stands before the name of a part in the query.
const PART: &str = "part=";
/// What stands before the name of a page in the query, where one file has all of them.
const PAGE: &str = "page=";
/// What stands before the address of a `config.json` of another name.
const CONFIG: &str = "config=";

/// What the query says to the page itself, or else what it says beside that, which may be a link.
pub(super) fn query(is_for_page: bool) -> String {
    let search = window().location().search().unwrap_or_default();
    let pairs = search.strip_prefix('?').unwrap_or(&search).split('&');
    let is_said = |pair: &&str| [PART, PAGE, CONFIG].iter().any(|key| pair.starts_with(key)) == is_for_page;
    pairs.filter(is_said).collect::<Vec<_>>().join("&")
}

/// A page of the site.
#[derive(Clone, Copy)]
pub enum Place {
    /// Where a decision is thought through.
    Deciding,
    /// Where it is taken to others, at the part of this id.
    Meeting(&'static str),
    /// Where a team brings its answers together.
    Team,
    /// Where every assumption stands, to be changed.
    Assumptions,
    /// Where an offer is read, which fills the plan.
    Proposal,
    /// Where the decision map is.
    Map,
}

/// Where `link` is opened at this place, relative to the page.
pub fn at(place: Place, link: &str) -> String {
    let (key, part) = match place {
        Place::Deciding => ("data-deciding", ""),
        Place::Meeting(part) => ("data-meeting", part),
        Place::Team => ("data-team", ""),
        Place::Assumptions => ("data-assumptions", ""),
        Place::Proposal => ("data-proposal", ""),
        Place::Map => ("data-map", ""),
    };
    let page = super::mount().and_then(|mount| mount.get_attribute(key)).unwrap_or_default();
    format!("{page}{part}#{link}")
}

/// The whole address that opens `link` at this place, for other programs and for paper.
pub fn whole(place: Place, link: &str) -> String {
    beside(at(place, link))
}

/// The whole address of what stands beside the page under a relative one.
pub fn beside(relative: String) -> String {
    let base = window().location().href().unwrap_or_default();
    Url::new_with_base(&relative, &base).map_or(relative, |url| url.href())
}

/// Brings the part of the page into view that the address asks for (`?part=`), where it asks for one.
pub fn show_part_named() {
    if let Some(part) = asked(PART).and_then(|id| document().get_element_by_id(&id)) {
        part.scroll_into_view();
    }
}

/// Which page the address asks for (`?page=`), where one file has all of them.
pub fn page_asked() -> Option<String> {
    asked(PAGE)
}

fn asked(key: &str) -> Option<String> {
    query(true).split('&').find_map(|pair| pair.strip_prefix(key)).map(String::from)
}

/// Where what is only read of the method stands.
pub fn method_page() -> String {
    super::mount().and_then(|mount| mount.get_attribute("data-method")).unwrap_or_default()
}

/// The address with `link`. Never from the path on: one that begins with `//` would name another host.
pub(super) fn target(link: &str) -> String {
    let mut target = String::new();
    // A scenario in the query would contradict the fragment from now on; anything else there stays.
    if link::carries_version(&query(false)) {
        let address = window().location().href().unwrap_or_default();
        target += address.split('?').next().unwrap_or_default();
        let kept = query(true);
        if !kept.is_empty() {
            target += "?";
            target += &kept;
        }
    }
    target += "#";
    target + link
}
