//! What is wrong with `config.json`, for whoever edits it.

use crate::config::{Fault, Why};
use alloc::format;
use alloc::string::String;

/// The title of the notice, which opens to the list.
pub fn title() -> &'static str {
    "config.json of this page: not all of it could be used"
}

/// One fault as a sentence.
pub fn sentence(fault: &Fault) -> String {
    let Fault { path, found, why } = fault;
    let what = told(*why);
    match (path.is_empty(), found.is_empty()) {
        (true, _) => format!("The file {what}."),
        // What stands under a key that is not known does not matter.
        (false, _) if *why == Why::UnknownKey => format!("{path}: {what}."),
        (false, true) => format!("{path}: {what}."),
        (false, false) => format!("{path}: \u{201c}{found}\u{201d} {what}."),
    }
}

/// What stands below the last fault that is named.
pub fn and_more(faults: usize) -> String {
    format!("And {faults} more.")
}

fn told(why: Why) -> &'static str {
    match why {
        Why::UnknownKey => "is not a key of this file; it is passed over",
        Why::Repeated => "is given a second time; the first one counts",
        Why::NotText => "should be text between quotation marks",
        Why::NotAList => "should be a list between [ and ]",
        Why::NotAnObject => "should be an object between { and }",
        Why::Mended => "is too long or has hidden characters; it is used without them",
        Why::NotAColour => "is not a colour such as #0f5c8c",
        Why::TooFaint => "could not be read on this page; text needs a contrast of 4.5 to 1",
        Why::NotAnOrigin => "is not an origin such as https://intranet.example",
        Why::NotALink => "is not a complete link to this page",
        Why::NotALanguage => "is a language that this page does not have; it has English",
        Why::NotAnAddress => "is not an address that this page can link to",
        Why::NotAPart => "is not a part of this page",
        Why::TooMany => "has too many items; the first ones are used",
        Why::Incomplete => "lacks a part, and is left out",
        Why::NotWhole => "is not valid JSON throughout; what comes before the fault is used",
        Why::TooLong => "is too long; none of it is used",
    }
}
