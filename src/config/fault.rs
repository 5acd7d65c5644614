//! What can be wrong with `config.json`. Data only: the wording is in [`crate::text`].

use alloc::string::String;

/// One thing that could not be used as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The keys that lead to it, shortened; empty for the file as a whole.
    pub path: String,
    /// What stands there, shortened.
    pub found: String,
    /// What is wrong with it.
    pub why: Why,
}

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// No such key is known.
    UnknownKey,
    /// The key is given twice; the first one counts.
    Repeated,
    /// It should be text between quotation marks.
    NotText,
    /// It should be a list.
    NotAList,
    /// It should be an object.
    NotAnObject,
    /// It is longer than it may be, or has signs that cannot be seen; it is used without them.
    Mended,
    /// It is no colour as `#0f5c8c`.
    NotAColour,
    /// Text in this colour could not be read on the page's ground (WCAG 2.2, 1.4.3: 4.5 to 1).
    TooFaint,
    /// It is no origin as `https://intranet.example`.
    NotAnOrigin,
    /// It is no link of this page, or only in part.
    NotALink,
    /// The page does not speak this language.
    NotALanguage,
    /// It is no address that the page may lead to.
    NotAnAddress,
    /// No part of the page is called so.
    NotAPart,
    /// There are more items than are taken.
    TooMany,
    /// What belongs to it is missing.
    Incomplete,
    /// The file is not JSON to its end; what stands before the fault is used.
    NotWhole,
    /// The file is far longer than any of ours; nothing of it is used.
    TooLong,
}
