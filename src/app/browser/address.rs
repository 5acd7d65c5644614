//! The address bar follows the state, and the state follows the address bar.
//!
//! Writes wait until the state has rested, since engines limit them (Safari: 100 in 30 s; Firefox throws),
//! and a failed one is tried again. What is still unwritten when the page is left or hidden is written then.

use crate::config::{Key, Settings};
use crate::link::{self, Opened};
use crate::session::Action;
use alloc::boxed::Box;
use alloc::format;
use alloc::rc::Rc;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::cell::RefCell;
use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use gloo_utils::{document, window};
use wasm_bindgen::JsValue;
use web_sys::{Url, VisibilityState};
use yew::prelude::*;

/// Rest after the last change before the address is written.
const REST_MS: u32 = 400;
/// What stands before the name of a part in the query.
const PART: &str = "part=";
/// What stands before the name of a page in the query, where one file has all of them.
const PAGE: &str = "page=";
/// Wait after a write that the browser refused.
const RETRY_MS: u32 = 5_000;

/// Reports what is opened by a link, by back or by forward, for as long as the listeners are held; and writes what is
/// still unwritten when the page is left or hidden.
pub fn listen(follower: &Rc<Follower>, act: &Callback<Action>) -> Vec<EventListener> {
    let navigated = {
        let (follower, act) = (follower.clone(), act.clone());
        move |_: &Event| {
            if let Some(opened) = follower.navigated() {
                act.emit(Action::LinkOpened(Box::new(opened)));
            }
        }
    };
    let leaving = {
        let follower = follower.clone();
        move |_: &Event| follower.write_now(Entry::Same)
    };
    let hidden = {
        let follower = follower.clone();
        move |_: &Event| {
            if document().visibility_state() == VisibilityState::Hidden {
                follower.write_now(Entry::Same);
            }
        }
    };
    Vec::from([
        EventListener::new(&window(), "popstate", navigated),
        // Firefox 153 loses what is written at pagehide where the next page belongs to another process.
        EventListener::new(&window(), "beforeunload", leaving.clone()),
        EventListener::new(&window(), "pagehide", leaving),
        EventListener::new(&document(), "visibilitychange", hidden),
    ])
}

/// Which history entry a write goes to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Entry {
    /// The present one.
    Same,
    /// A new one, so that back returns to what was before.
    New,
}

/// What the address says, what it should say, and the timer in between.
pub struct Follower {
    start: Option<String>,
    shown: RefCell<String>,
    wanted: RefCell<Option<String>>,
    timer: RefCell<Option<Timeout>>,
}

impl Follower {
    /// Of a page that has just opened.
    pub fn at_start(settings: &Settings) -> Rc<Self> {
        Rc::new(Self {
            start: settings.get(Key::Start).map(String::from),
            shown: RefCell::new(fragment()),
            wanted: RefCell::default(),
            timer: RefCell::default(),
        })
    }

    /// What the address says that is shown.
    pub fn opened(&self) -> Opened {
        let (shown, query) = (self.shown.borrow(), query());
        // An organisation's own start stands in for a link, and for nothing else.
        let is_silent = shown.is_empty() && !link::carries_version(&query);
        let start = self.start.as_ref().filter(|_| is_silent);
        link::open(start.unwrap_or(&shown), &query)
    }

    /// Has the address say what the state says, once that has rested.
    pub fn follow(self: &Rc<Self>, wanted: &str, is_as_opened: bool) {
        // A page just opened says what its address says; only a change is worth a write.
        if is_as_opened { self.rest(wanted) } else { self.want(wanted) }
    }

    /// The state is what was opened: nothing to write, unless something else has been written since.
    fn rest(self: &Rc<Self>, wanted: &str) {
        let opened = self.opened();
        if link::encode(&opened.scenario, &opened.extras) == wanted {
            self.forget();
        } else {
            self.want(wanted);
        }
    }

    fn want(self: &Rc<Self>, wanted: &str) {
        if *self.shown.borrow() == wanted {
            return self.forget();
        }
        // What only unfolds or looks must not put off what already waits.
        if self.wanted.borrow().as_deref() == Some(wanted) {
            return;
        }
        self.wanted.replace(Some(wanted.to_string()));
        self.write_after(REST_MS);
    }

    fn forget(&self) {
        self.wanted.replace(None);
        self.timer.replace(None);
    }

    fn write_after(self: &Rc<Self>, wait_ms: u32) {
        let follower = self.clone();
        let write = move || follower.write_now(if is_framed() { Entry::Same } else { Entry::New });
        self.timer.replace(Some(Timeout::new(wait_ms, write)));
    }

    fn write_now(self: &Rc<Self>, entry: Entry) {
        let Some(wanted) = self.wanted.take() else { return };
        if write(&wanted, entry).is_ok() {
            self.shown.replace(wanted);
        } else {
            self.wanted.replace(Some(wanted));
            self.write_after(RETRY_MS);
        }
    }

    /// What the address now says, where that is news. An anchor within the page is none, and gives way to
    /// the state's link again, so that a reload still finds it.
    fn navigated(self: &Rc<Self>) -> Option<Opened> {
        let fragment = fragment();
        let shown = self.shown.borrow().clone();
        let is_link = fragment.contains('=') || link::carries_version(&fragment);
        let is_anchor = !fragment.is_empty() && !is_link;
        if is_anchor && !shown.is_empty() {
            // Where the browser refuses, the next change writes it.
            let _ = write(&shown, Entry::Same);
        }
        // A link opened once more is news where something has changed since that is not written yet.
        if is_anchor || (fragment == shown && self.wanted.borrow().is_none()) {
            return None;
        }
        self.forget();
        self.shown.replace(fragment);
        Some(self.opened())
    }
}

/// Text after `#`, without it; empty where there is none or the browser does not say.
fn fragment() -> String {
    let hash = window().location().hash().unwrap_or_default();
    hash.strip_prefix('#').unwrap_or(&hash).to_string()
}

fn query() -> String {
    let search = window().location().search().unwrap_or_default();
    search.strip_prefix('?').unwrap_or(&search).to_string()
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
}

/// Where `link` is opened at this place, relative to the page.
pub fn at(place: Place, link: &str) -> String {
    let (key, part) = match place {
        Place::Deciding => ("data-deciding", ""),
        Place::Meeting(part) => ("data-meeting", part),
        Place::Team => ("data-team", ""),
        Place::Assumptions => ("data-assumptions", ""),
        Place::Proposal => ("data-proposal", ""),
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
    query().split('&').find_map(|pair| pair.strip_prefix(key)).map(String::from)
}

/// Where what is only read of the method stands.
pub fn method_page() -> String {
    super::mount().and_then(|mount| mount.get_attribute("data-method")).unwrap_or_default()
}

/// The address with `link`, from the path on.
fn path(link: &str) -> Result<String, JsValue> {
    let location = window().location();
    // A scenario in the query would contradict the fragment from now on; anything else there stays.
    let search = if !link::carries_version(&query()) {
        location.search()?
    } else {
        // Where one file has all pages, it stays the one that it is.
        page_asked().map(|page| format!("?{PAGE}{page}")).unwrap_or_default()
    };
    Ok(format!("{}{search}#{link}", location.pathname()?))
}

fn write(link: &str, entry: Entry) -> Result<(), JsValue> {
    let url = path(link)?;
    let history = window().history()?;
    match entry {
        Entry::Same => history.replace_state_with_url(&JsValue::NULL, "", Some(&url)),
        Entry::New => history.push_state_with_url(&JsValue::NULL, "", Some(&url)),
    }
}

/// Whether the page stands in another one, whose history is not ours to fill.
fn is_framed() -> bool {
    let window = window();
    window.parent().is_ok_and(|parent| parent.is_some_and(|parent| parent != window))
}
