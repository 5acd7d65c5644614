//! `config.json`: how an organisation makes the page its own.
//!
//! What is built in gives way to it, and it gives way to what a link says. Whatever cannot be used is named and the rest
//! is used; no text makes this fail, take long or hold much (`contracts.md`, `config.json`; `docs/config.md`).

mod address;
mod colour;
mod fault;
mod read;
mod schema;
mod settings;
mod wording;

pub use colour::{Colour, Shade};
pub use fault::{Fault, Why};
pub use read::read;
pub use schema::schema;
pub(crate) use settings::SAID;
pub use settings::{Key, Settings};
pub use wording::Wording;

use crate::link::{HiddenParts, Opened};
use crate::scenario::Name;
use crate::scenario::short_text::ShortText;
use alloc::string::String;
use alloc::vec::Vec;

/// Longest `config.json` that is read, in bytes.
pub const LONGEST: usize = 65_536;
/// Most items of a list that are taken.
pub const MOST_ITEMS: usize = 12;
/// What an organisation says in the place of a text of ours.
pub type Said = ShortText<200>;

/// What `config.json` says; what it does not say is as it is without one.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Config {
    /// The address of a picture beside the title, within the site, or the picture itself; empty for none.
    pub logo: String,
    /// The colour of links and of what is to be pressed, per [`Shade`].
    pub accents: [Option<Colour>; 2],
    /// The language as a tag of BCP 47; empty for the page's own.
    pub locale: String,
    /// Origins of pages that may learn what the page in their frame says.
    pub allowed_origins: Vec<String>,
    /// Parts of the page that are not shown.
    pub hidden_parts: HiddenParts,
    /// Scenarios to start from, in the place of the worked examples.
    pub presets: Vec<Preset>,
    /// What the page opens with where no link says otherwise.
    pub start: Option<Opened>,
    /// Texts in the place of ours, the title among them.
    pub wording: Vec<(Wording, Said)>,
    /// Whom to ask, where there is somebody.
    pub contact: Option<Contact>,
    /// What could not be used: whether all of it is JSON before all else, then in the order found, up to [`MOST_ITEMS`].
    pub faults: Vec<Fault>,
    /// How many there are besides.
    pub unnamed_faults: usize,
}

/// A scenario to start from.
#[derive(Clone, Debug, PartialEq)]
pub struct Preset {
    /// What it is called.
    pub name: Name,
    /// What it says.
    pub opened: Opened,
}

/// Whom to ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// What the link says.
    pub label: Name,
    /// Where it leads: `https:`, `mailto:`, or a place within the site.
    pub address: String,
}
