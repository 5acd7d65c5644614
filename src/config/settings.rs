//! What can be used of `config.json`, as lines of text that the pages read without knowing JSON.
//!
//! Reading and judging the file takes a program of its own (`src/bin/config.rs`), which a visit downloads only where there
//! is something to read; in the pages it would weigh 5 kB.

use alloc::string::String;

/// The settings of a page: a line each, its key and what is set divided by tabs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings(String);

/// What is set once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// The address of a picture beside the title.
    Logo,
    /// The accent on a light ground, as in a stylesheet.
    Accent,
    /// The accent on a dark ground.
    AccentDark,
    /// The language of the page, a tag of BCP 47.
    Locale,
    /// The link that the page opens with where no other is given.
    Start,
    /// Whom to ask: what the link says, and where it leads.
    Contact,
    /// A scenario to start from: its name and its link. There may be several.
    Preset,
    /// An origin that may learn what the page says. There may be several.
    AllowedOrigin,
    /// The parts that are not shown, by their words with spaces in between.
    HiddenPart,
    /// What could not be used, as a sentence. There may be several.
    Fault,
}

impl Key {
    /// What its lines begin with.
    pub fn word(self) -> &'static str {
        match self {
            Self::Logo => "logo",
            Self::Accent => "accent",
            Self::AccentDark => "accent_dark",
            Self::Locale => "locale",
            Self::Start => "start",
            Self::Contact => "contact",
            Self::Preset => "preset",
            Self::AllowedOrigin => "allowed_origin",
            Self::HiddenPart => "hidden_part",
            Self::Fault => "fault",
        }
    }
}

impl Settings {
    /// The settings that these lines say.
    pub fn of(lines: String) -> Self {
        Self(lines)
    }

    /// The lines.
    pub fn lines(&self) -> &str {
        &self.0
    }

    /// What is set, where anything is; of several the first.
    pub fn get(&self, key: Key) -> Option<&str> {
        self.under(key.word()).next()
    }

    /// All that is set.
    pub fn all(&self, key: Key) -> impl Iterator<Item = &str> {
        self.under(key.word())
    }

    /// Pairs of what is set, such as a name and a link.
    pub fn pairs(&self, key: Key) -> impl Iterator<Item = (&str, &str)> {
        self.under(key.word()).filter_map(|set| set.split_once('\t'))
    }

    /// The text that stands in the place of ours, by the word of its [`super::Wording`].
    pub fn said(&self, word: &str) -> Option<&str> {
        self.under(SAID).find_map(|set| set.split_once('\t').filter(|pair| pair.0 == word)).map(|pair| pair.1)
    }

    fn under(&self, word: &'static str) -> impl Iterator<Item = &str> {
        self.0.lines().filter_map(move |line| line.strip_prefix(word)?.strip_prefix('\t'))
    }
}

/// What the line of a text in the place of ours begins with.
pub(crate) const SAID: &str = "said";
