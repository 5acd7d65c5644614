//! The address bar follows the state, and the state follows the address bar.
//!
//! The first change after a rest is written at once, what follows it closely once it has rested, into the same entry of
//! the history, since engines limit writes (Safari: 100 in 30 s; Firefox throws). A failed one is tried again. What is
//! still unwritten when the page is left or hidden is written then; a reload may take the address before that.

use super::place::{query, target};
use super::scroll::scroll_to;
use super::{mount, own};
use crate::config::{Key, Settings};
use crate::link::{self, Opened, Problem};
use crate::session::{Action, Own, State, Whose};
use alloc::boxed::Box;
use alloc::format;
use alloc::rc::Rc;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::cell::{Cell, RefCell};
use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use gloo_utils::{document, window};
use wasm_bindgen::JsValue;
use web_sys::VisibilityState;
use yew::prelude::*;

/// Rest after the last change before the address is written, and after which the next change is written at once.
const REST_MS: u32 = 400;
/// Wait after a write that the browser refused or dropped.
const RETRY_MS: u32 = 5_000;

/// Reports what is opened by a link, by back or by forward, for as long as the listeners are held; and writes what is
/// still unwritten when the page is left or hidden.
pub fn listen(follower: &Rc<Follower>, act: &Callback<Action>) -> Vec<EventListener> {
    let navigated = {
        let (follower, act) = (follower.clone(), act.clone());
        move |event: &Event| {
            let asked = fragment();
            let action = follower.navigated();
            // The browser's own cannot be cancelled, what web/host.js sends can: it hears that way that this is a link.
            if event.cancelable() && *follower.shown.borrow() == asked {
                report(&follower.opened());
                event.prevent_default();
            }
            if let Some(action) = action {
                act.emit(action);
            }
        }
    };
    let leaving = {
        let follower = follower.clone();
        move |_: &Event| {
            follower.write_now();
            // What is done after coming back follows nothing closely, though a page that was kept whole goes on in mid-rest.
            if follower.wanted.borrow().is_none() {
                follower.timer.replace(None);
            }
            if let Some(state) = &*follower.rested.borrow() {
                own::leave(&state.link(), state.whose() == Whose::Own, &state.steps());
            }
        }
    };
    let hidden = {
        let follower = follower.clone();
        move |_: &Event| {
            if document().visibility_state() == VisibilityState::Hidden {
                follower.write_now();
            }
        }
    };
    let cancellable = EventListenerOptions::enable_prevent_default();
    Vec::from([
        EventListener::new_with_options(&window(), "popstate", cancellable, navigated),
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
    /// Which entry the next write goes to.
    entry: Cell<Entry>,
    /// Whose that is.
    whose: Cell<Whose>,
    /// What was kept here last as one's own.
    kept: RefCell<String>,
    /// The state as it last rested.
    rested: RefCell<Option<State>>,
}

impl Follower {
    /// Of a page that has just opened.
    pub fn at_start(settings: &Settings) -> Rc<Self> {
        Rc::new(Self {
            start: settings.get(Key::Start).map(String::from),
            shown: RefCell::new(fragment()),
            wanted: RefCell::default(),
            timer: RefCell::default(),
            entry: Cell::new(Entry::Same),
            whose: Cell::new(Whose::Own),
            kept: RefCell::default(),
            rested: RefCell::default(),
        })
    }

    /// What the address says that is shown.
    fn opened(&self) -> Opened {
        let (shown, query) = (self.shown.borrow(), query(false));
        // An organisation's own start stands in for a link, and for nothing else.
        let is_silent = shown.is_empty() && !link::carries_version(&query);
        let start = self.start.as_ref().filter(|_| is_silent);
        link::open(start.unwrap_or(&shown), &query)
    }

    /// The state of a page that has just opened: beside one's own where somebody else sent the link.
    pub fn at_first(&self) -> State {
        let mut state = State::of(self.opened());
        // The page before, in the same tab, knows whose it is.
        let (is_own, steps) = own::left(&state.link()).unwrap_or_default();
        if !is_own {
            state.own = self.own_beside_shown(&state.opened);
        }
        state.take_up(&steps);
        self.whose.set(state.whose());
        self.set_mark();
        self.rested.replace(Some(state.clone()));
        state
    }

    /// One's own state, where what the address says is otherwise and somebody else's.
    fn own_beside_shown(&self, opened: &Opened) -> Option<Rc<Own>> {
        let shown = self.shown.borrow();
        let is_link = is_link(&shown) || link::carries_version(&query(false));
        // Of what the hand made here, and went back or forward to, there is nothing to tell.
        if !is_link || is_marked_own() || is_offered(&shown) { None } else { self.own_beside(opened) }
    }

    /// Has one's own state beside what was sent be as it is kept now: another tab may have gone on with it.
    pub fn renew_own(&self, state: &mut State) {
        if let Some(own) = self.own_beside(&state.opened).filter(|own| !own.is_example) {
            state.own = Some(own);
        }
    }

    /// One's own state, where this says otherwise.
    fn own_beside(&self, opened: &Opened) -> Option<Rc<Own>> {
        Own::beside(opened, &own::kept(), self.start.as_deref().unwrap_or_default())
    }

    /// What a text that was brought here does: the same as a link, read as `read` does. Any other action is itself.
    pub fn opened_from(&self, action: Action, read: fn(&str) -> Opened) -> Action {
        let Action::TextBrought(text) = action else { return action };
        let opened = read(&text);
        if opened.problems.contains(&Problem::NoLink) {
            return Action::NothingFound;
        }
        // What it says otherwise, and what was wrong with it, is told there.
        scroll_to("page-header");
        let own = self.own_beside(&opened);
        opening(opened, own)
    }

    /// Has the address say what the state says, which `wanted` is the link of.
    pub fn follow(self: &Rc<Self>, wanted: &str, state: &State) {
        let is_as_opened = state.is_as_opened();
        let before = self.rested.replace(Some(state.clone()));
        let whose = state.whose();
        let is_other = self.whose.replace(whose) != whose;
        // Chosen, or a choice or a change undone. What is only opened is nobody's choice.
        if is_other && before.is_some_and(|before| Rc::ptr_eq(&before.opened, &state.opened)) {
            self.choose(wanted, state);
        }
        // A page just opened says what its address says; only a change is worth a write.
        if is_as_opened { self.rest(wanted) } else { self.want(wanted) }
    }

    /// The state is what was opened: nothing to write, unless something else has been written since.
    fn rest(self: &Rc<Self>, wanted: &str) {
        let opened = self.opened();
        if link::encode(&opened.scenario, &opened.extras) == wanted {
            self.forget();
            self.set_mark();
        } else {
            self.want(wanted);
        }
    }

    fn want(self: &Rc<Self>, wanted: &str) {
        if *self.shown.borrow() == wanted {
            self.wanted.replace(None);
            self.set_mark();
            return;
        }
        // What only unfolds or looks must not put off what already waits.
        if self.wanted.borrow().as_deref() == Some(wanted) {
            return;
        }
        self.wanted.replace(Some(wanted.to_string()));
        let follows_closely = self.timer.borrow().is_some();
        self.write_after(REST_MS);
        if !follows_closely {
            self.entry.set(if is_framed() { Entry::Same } else { Entry::New });
            self.write_now();
        }
    }

    fn forget(&self) {
        self.wanted.replace(None);
        self.timer.replace(None);
    }

    fn write_after(self: &Rc<Self>, wait_ms: u32) {
        let follower = self.clone();
        let write = move || {
            follower.timer.replace(None);
            follower.write_now();
        };
        self.timer.replace(Some(Timeout::new(wait_ms, write)));
    }

    /// Writes what still waits.
    pub fn write_now(self: &Rc<Self>) {
        let Some(wanted) = self.wanted.take() else { return };
        self.keep(&wanted);
        // Chromium drops a write after many in a row, and says nothing.
        if write(&wanted, self.entry.get(), self.whose.get()).is_ok() && fragment() == wanted {
            self.entry.set(Entry::Same);
            self.shown.replace(wanted);
        } else {
            self.wanted.replace(Some(wanted));
            self.write_after(RETRY_MS);
        }
    }

    /// Keeps what this person's own hand made.
    fn keep(&self, link: &str) {
        if self.whose.get() == Whose::Own {
            self.kept.replace(link.to_string());
            own::keep(link);
        }
    }

    /// Keeps what is one's own now, here or beside what was sent. What another tab has kept since is not taken back by what is
    /// undone here.
    fn choose(&self, link: &str, state: &State) {
        if self.whose.get() == Whose::Own {
            self.keep(link);
        } else if own::kept() == *self.kept.borrow() {
            own::keep(&state.link_beside());
        }
    }

    /// Has the present entry of the browser's history say whether it is this person's own. Where the browser refuses,
    /// going back to it tells the link once more.
    fn set_mark(&self) {
        let is_own = self.whose.get() == Whose::Own;
        if is_marked_own() != is_own {
            let _ = window()
                .history()
                .and_then(|history| history.replace_state_with_url(&is_own.into(), "", None));
        }
    }

    /// What happens by what the address now says, where that is news. An anchor within the page is none, and gives way to
    /// the state's link again, so that a reload still finds it.
    fn navigated(self: &Rc<Self>) -> Option<Action> {
        let fragment = fragment();
        let shown = self.shown.borrow().clone();
        let is_anchor = !fragment.is_empty() && !is_link(&fragment);
        if is_anchor && !shown.is_empty() {
            // Where the browser refuses, the next change writes it.
            let _ = write(&shown, Entry::Same, self.whose.get());
        }
        if is_anchor {
            return None;
        }
        // A link opened once more is news where something has changed since that is not written yet.
        if fragment == shown && self.wanted.borrow().is_none() {
            // The browser may have made a new entry of it.
            self.set_mark();
            return None;
        }
        // What is not written yet is made by hand all the same.
        if let Some(unwritten) = self.wanted.take() {
            self.keep(&unwritten);
        }
        self.forget();
        self.shown.replace(fragment);
        let opened = self.opened();
        let own = self.own_beside_shown(&opened);
        Some(opening(opened, own))
    }
}

/// What opening this does, beside one's own state where there is one.
fn opening(opened: Opened, own: Option<Rc<Own>>) -> Action {
    match own {
        Some(own) => Action::LinkSent(Box::new(opened), own),
        None => Action::LinkOpened(Box::new(opened)),
    }
}

/// Leaves for web/host.js what was opened, in a line, and the keys that were not taken as written: as it was opened, since
/// what becomes of it is not the business of whoever sent it.
fn report(opened: &Opened) {
    let mut report = link::encode(&opened.scenario, &opened.extras);
    for problem in &opened.problems {
        report.push('\n');
        report.push_str(problem.place());
    }
    if let Some(mount) = mount() {
        let _ = mount.set_attribute("data-opened", &report);
    }
}

/// Whether this is one, and no anchor within the page.
fn is_link(fragment: &str) -> bool {
    fragment.contains('=') || link::carries_version(fragment)
}

/// Whether the page itself offers this link, as it does its examples: then nobody sent it.
fn is_offered(fragment: &str) -> bool {
    let link = format!("[data-example][href=\"#{fragment}\"]");
    matches!(document().query_selector(&link), Ok(Some(_)))
}

/// Whether the present entry of the browser's history is marked as this person's own.
fn is_marked_own() -> bool {
    window().history().and_then(|history| history.state()).is_ok_and(|mark| mark == JsValue::TRUE)
}

/// Text after `#`, without it; empty where there is none or the browser does not say.
fn fragment() -> String {
    let hash = window().location().hash().unwrap_or_default();
    hash.strip_prefix('#').unwrap_or(&hash).to_string()
}

fn write(link: &str, entry: Entry, whose: Whose) -> Result<(), JsValue> {
    let url = target(link);
    let history = window().history()?;
    let mark = (whose == Whose::Own).into();
    match entry {
        Entry::Same => history.replace_state_with_url(&mark, "", Some(&url)),
        Entry::New => history.push_state_with_url(&mark, "", Some(&url)),
    }
}

/// Whether the page stands in another one, whose history is not ours to fill.
fn is_framed() -> bool {
    let window = window();
    window.parent().is_ok_and(|parent| parent.is_some_and(|parent| parent != window))
}
