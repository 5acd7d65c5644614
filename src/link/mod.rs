//! Turns a scenario, and what a reader set besides, into the text after `#` and back.
//!
//! Decoding keeps every part it understands and names every part it does not; it never fails as a whole.
//! Knows nothing of browsers; see `app/browser/address.rs` for who calls it and when, and
//! `docs/link-format.md` for the format.

pub mod assume;
mod checksum;
mod decided;
pub mod enclosed;
mod file;
mod formats;
mod grammar;
mod list;
mod mend;
mod more;
mod optional;
mod parts;
mod paste;
mod problem;
mod ranges;
mod text;
mod v1;
mod within;

pub use decided::Decided;
pub use enclosed::Enclosed;
pub use file::{open_address, open_any, open_file, open_values};
pub use grammar::LONGEST;
pub use parts::{HiddenParts, PagePart};
pub use paste::{Found, MOST as MOST_PASTED, Pasted, pasted};
pub(crate) use problem::shortened;
pub use problem::{Problem, Repair, Used};
pub use within::open_text;

use crate::model::Assumptions;
use crate::scenario::{Approach, Name, Named, Note, Ranges, Scenario};
use alloc::string::String;
use alloc::vec::Vec;
use formats::Format;

/// What a link said.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Opened {
    /// The scenario, with the first visit's value for every part that could not be read.
    pub scenario: Scenario,
    /// What the link carried besides.
    pub extras: Extras,
    /// What could not be taken as it was written, in the order found.
    pub problems: Vec<Problem>,
}

/// What a link carries besides the scenario: the format's optional keys.
#[derive(Clone, Debug, PartialEq)]
pub struct Extras {
    /// The assumptions; in the link stands what differs from the standard.
    pub assumptions: Assumptions,
    /// How sure the inputs are; in the link stands what is said of them.
    pub ranges: Ranges,
    /// What the scenario is called; not written where empty.
    pub name: Name,
    /// The note on the two root questions; not written where empty.
    pub note: Note,
    /// The approach that was preferred before any answer was seen.
    pub guess: Option<Approach>,
    /// Further scenarios to compare, at most [`Named::MOST`].
    pub more: Vec<Named>,
    /// The parts of the page to decide on that are hidden.
    pub hidden: HiddenParts,
    /// The people of a team, as written; [`crate::team`] reads it.
    pub team: String,
    /// The decision that was taken, as written; [`Decided::read`] reads it.
    pub decided: String,
    /// Keys, or parts of them, that this version does not read: kept as written and written again.
    pub kept: Vec<(String, String)>,
}

impl Default for Extras {
    /// The standard assumptions and nothing else: a link without optional keys.
    fn default() -> Self {
        Self {
            assumptions: Assumptions::CENTRE,
            ranges: Ranges::default(),
            name: Name::default(),
            note: Note::default(),
            guess: None,
            more: Vec::new(),
            hidden: HiddenParts::default(),
            team: String::new(),
            decided: String::new(),
            kept: Vec::new(),
        }
    }
}

/// The text after `#` for `scenario`, with what it carries besides.
pub fn encode(scenario: &Scenario, extras: &Extras) -> String {
    checksum::sealed(optional::appended(v1::encode(scenario), extras))
}

/// What the text after `#` says. Nothing at all opens the first visit's scenario without a word.
pub fn decode(text: &str) -> Opened {
    decode_after(Vec::new(), text, LONGEST)
}

/// What an address says: its fragment, else its query (mail programs damage what follows `#`). Where the
/// fragment carries a version it wins whole, and a scenario in the query is reported as passed over.
pub fn open(fragment: &str, query: &str) -> Opened {
    let is_fragment = carries_version(fragment);
    let has_query = carries_version(query);
    if !is_fragment && has_query {
        return decode_mended(query);
    }
    let mut opened =
        if is_fragment || fragment.contains('=') { decode_mended(fragment) } else { Opened::default() };
    if has_query {
        opened.problems.push(Problem::QueryPassedOver);
    }
    opened
}

/// Whether an address part holds a scenario of any format, whatever was done to it on its way.
pub fn carries_version(text: &str) -> bool {
    mend::carries_version(text)
}

/// What `text` says after all that can be undone of its way here; repairs are named before what remains.
fn decode_mended(text: &str) -> Opened {
    let mut repairs = Vec::new();
    let link = mend::mended(text, &mut repairs);
    decode_after(repairs, &link, LONGEST)
}

/// What the first `longest` bytes of `text` say, after `problems` that were found before.
fn decode_after(problems: Vec<Problem>, text: &str, longest: usize) -> Opened {
    decode_by(&formats::RELEASED, problems, text, longest)
}

/// The same by the format among `known` that the link says it has.
fn decode_by(known: &[Format], problems: Vec<Problem>, text: &str, longest: usize) -> Opened {
    let mut opened = Opened { problems, ..Opened::default() };
    if text.is_empty() {
        return opened;
    }
    let text = grammar::beginning(text, longest, &mut opened.problems);
    let pairs = grammar::read(text, &mut opened.problems);
    checksum::check(text, &pairs, &mut opened.problems);
    let Some(format) = formats::format(&pairs, known) else { return opened };
    opened.scenario = (format.decode)(&pairs, &mut opened.problems);
    let rest = pairs.iter().filter(|pair| !(format.is_read)(pair.0) && !checksum::is_key(pair.0));
    optional::decode(rest, &mut opened);
    opened
}
