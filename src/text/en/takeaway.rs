//! The ways to take an answer to others.

use crate::scenario::words::words;

words! {
    /// A part of the page for the meeting.
    Part {
        /// One printed page.
        Brief = "brief",
        /// Scenarios side by side.
        Compare = "compare",
        /// What was decided, to be looked back at.
        Record = "record",
        /// The link, in every form.
        Share = "share",
    }
}

/// What a part is called.
pub fn name(part: Part) -> &'static str {
    match part {
        Part::Brief => "The brief",
        Part::Compare => "Compare",
        Part::Record => "Record the decision",
        Part::Share => "Share",
    }
}

/// What a part is for.
pub fn about(part: Part) -> &'static str {
    match part {
        Part::Brief => "One page to print, with what to watch and when; or as a file.",
        Part::Compare => "Scenarios side by side, and which of their differences matter.",
        Part::Record => "What you decided and on which inputs; in a year, then and now side by side.",
        Part::Share => "The link as a QR code or in a frame on your intranet. Nothing is uploaded.",
    }
}

/// The way to the page of a team.
pub fn team() -> &'static str {
    "Decide as a team"
}

/// What is found there.
pub fn about_team() -> &'static str {
    "Everybody answers alone; see which of your differences change the answer, and which do not."
}

/// The way to the assumptions.
pub fn doubt() -> &'static str {
    "Doubt a number?"
}

/// What is found there.
pub fn about_doubt() -> &'static str {
    "Every assumption behind the answer, with its range and source, for you to change."
}

/// The button that opens a file.
pub fn open_file() -> &'static str {
    "Open a saved file"
}
