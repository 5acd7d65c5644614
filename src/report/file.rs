//! The files to take away, by kind.

use super::Subject;
use super::brief::brief;
use super::calendar::calendar;
use super::data::{csv, json};
use super::figure::over_time_svg;
use super::markdown::markdown;
use crate::chart::over_time::Shown;
use crate::scenario::Words;
use crate::scenario::words::words;
use alloc::string::String;

words! {
    /// A kind of file.
    File {
        /// The brief as a document.
        Markdown = "markdown",
        /// What to watch, for a calendar.
        Calendar = "calendar",
        /// The numbers for a spreadsheet.
        Csv = "csv",
        /// The numbers for programs.
        Json = "json",
        /// The chart over time.
        Svg = "svg",
        /// The same as an image of dots, which whoever can draw makes from the SVG.
        Png = "png",
    }
}

impl File {
    /// The end of its name.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Calendar => "ics",
            _ => self.word(),
        }
    }

    /// What it holds, as the web names it.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Markdown => "text/markdown",
            Self::Calendar => "text/calendar",
            Self::Csv => "text/csv",
            Self::Json => "application/json",
            Self::Svg => "image/svg+xml",
            Self::Png => "image/png",
        }
    }

    /// Its text about `subject`; of an image of dots the SVG that it is drawn from.
    pub fn text(self, subject: &Subject<'_>) -> String {
        match self {
            Self::Markdown => markdown(&brief(subject)),
            Self::Calendar => calendar(subject),
            Self::Csv => csv(subject),
            Self::Json => json(subject),
            Self::Svg | Self::Png => over_time_svg(subject, Shown::All),
        }
    }
}
