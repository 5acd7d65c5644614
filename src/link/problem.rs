//! What can be wrong with a link. Data only: the wording is in [`crate::text`].

use crate::scenario::{Approach, Field, Lever};
use alloc::string::String;

/// One thing that could not be taken as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The link is of a format that this version does not know; what it shares with format 1 is used.
    OtherFormat {
        /// The version as written.
        found: String,
    },
    /// The link does not say which format it has; read as format 1.
    FormatMissing,
    /// The link does not match its checksum: something in it was changed on the way or by hand.
    Damaged,
    /// The link has no checksum: it was written by hand, or its end was cut off.
    ChecksumMissing,
    /// A part without `=`, or with characters that links do not have.
    Unreadable {
        /// The part as written, shortened.
        found: String,
    },
    /// A key that this version does not know; it is kept.
    UnknownKey {
        /// The key as written, shortened.
        key: String,
    },
    /// A part of the adjusted assumptions that names no parameter of this version's model; it is kept.
    UnknownAssumption {
        /// The part as written, shortened.
        found: String,
    },
    /// A key given twice; the first one counts.
    Repeated {
        /// The key.
        key: String,
    },
    /// A key that a whole link has and this one has not.
    Missing {
        /// The key.
        key: &'static str,
        /// What is used instead.
        used: Used,
    },
    /// A value that its key does not allow.
    BadValue {
        /// The key.
        key: &'static str,
        /// The value as written, shortened.
        found: String,
        /// What is used instead.
        used: Used,
    },
    /// A text that is not base64url of UTF-8; it is kept as written.
    BadText {
        /// The key.
        key: &'static str,
        /// The value as written, shortened.
        found: String,
    },
    /// A text longer than its key allows; its end was cut off.
    TextCut {
        /// The key.
        key: &'static str,
        /// Most characters it may have.
        longest: usize,
    },
    /// A text with line breaks, control characters or such as turn the direction of text; they were taken out.
    HiddenCharacters {
        /// The key.
        key: &'static str,
    },
    /// A further scenario that cannot be read; it is kept as written.
    BadScenario {
        /// The part as written, shortened.
        found: String,
    },
    /// More further scenarios than are compared; those over are kept as written.
    TooManyScenarios,
    /// Both the fragment and the query hold a scenario; the fragment counts.
    QueryPassedOver,
    /// The link was far longer than any link of ours; only its beginning was read.
    TooLong,
    /// Something was done to the link on its way and could be undone.
    Mended(Repair),
    /// A program added keys of its own to the link; they are passed over.
    AddedOnTheWay {
        /// The first of them as written, shortened.
        found: String,
    },
    /// More is wrong with the link than is told of.
    AndMore,
    /// A pasted text held more links than are taken.
    TooManyLinks,
    /// A file or a text that was opened holds no link.
    NoLink,
    /// A text held more links than the one that is opened.
    FurtherLinks,
    /// A file holds neither a link nor a scenario.
    NoScenario,
    /// A file is not JSON to its end; what stood before the fault was used.
    FileBroken,
    /// A file of this model's own does not give the answer that stands in it.
    OtherAnswer,
    /// A file was made by another version of the model.
    OtherModel {
        /// That version, shortened.
        model: String,
        /// What fitted best by it.
        was: Approach,
        /// What fits best by this version, of the same inputs.
        is: Approach,
    },
    /// A value of a file that is none of a scenario's; it is passed over.
    UnknownInFile {
        /// The keys that lead to it, shortened.
        found: String,
    },
}

/// What was undone, so that a link reads as it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Repair {
    /// Signs were written as codes, as in `%3D` for `=`, once or several times.
    Escapes,
    /// Signs were written as HTML writes them, as in `&amp;` for `&`.
    Html,
    /// Spaces or breaks of lines stood within the link.
    Breaks,
    /// Signs that are no part of the link stood around it.
    Surroundings,
}

impl Problem {
    /// The key of the link that it is about; `link` where it is about the link as a whole.
    pub fn place(&self) -> &str {
        match self {
            Self::UnknownKey { key } | Self::Repeated { key } => key,
            Self::Missing { key, .. }
            | Self::BadValue { key, .. }
            | Self::BadText { key, .. }
            | Self::TextCut { key, .. }
            | Self::HiddenCharacters { key } => key,
            Self::OtherFormat { .. } | Self::FormatMissing => "v",
            Self::Damaged | Self::ChecksumMissing => "sum",
            Self::UnknownAssumption { .. } => "assume",
            Self::BadScenario { .. } | Self::TooManyScenarios => "more",
            _ => "link",
        }
    }

    /// That `part`, which should be a scenario, cannot be read.
    pub fn bad_scenario(part: &str) -> Self {
        Self::BadScenario { found: shortened(part) }
    }
}

/// What takes the place of a part that could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Used {
    /// This value of an input.
    Value(Field, u8),
    /// The setting of a lever, by its machine word.
    Setting(Lever, &'static str),
    /// The best approach with its typical plan.
    BestApproach,
    /// Nothing; the value is kept as written.
    Nothing,
    /// A machine word of a readiness answer.
    Word(&'static str),
    /// The standard value of the parameter at this place of the assumptions.
    Standard(usize),
    /// Its smallest value.
    Smallest(usize),
    /// Its largest value.
    Largest(usize),
}

/// Longest piece of a link that a message repeats, in characters.
const LONGEST_QUOTE: usize = 32;

/// `text` as a message repeats it.
pub(crate) fn shortened(text: &str) -> String {
    text.chars().take(LONGEST_QUOTE).collect()
}
