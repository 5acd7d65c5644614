//! Documents as text: what is read outside the page.
//!
//! They are put together from the same tables that the page reads, so neither can drift from the other. They
//! know no file and no browser, and no clock: the day is given. `method` writes the method down, as Markdown and
//! as a page of its own. [`brief`] is the page for the meeting as data, [`markdown`] the same as text; [`calendar`]
//! has what to watch, [`data`] has the numbers, and [`figure`] is the chart over time. [`record`] says what was decided, and
//! later what has become of it. [`settings`] is what a `config.json` says, for the pages.

pub mod brief;
pub mod calendar;
pub mod data;
mod escape;
pub mod figure;
pub mod file;
pub mod markdown;
mod method;
pub mod record;
mod settings;
mod svg;

pub use method::{method_page, model_document};
pub use settings::settings;

use crate::date::Date;
use crate::explore::findings::Clearness;
use crate::explore::flips::Flip;
use crate::explore::tripwires::{Tripwire, tripwires};
use crate::model::assumptions::{ROWS, Row};
use crate::model::{Assumptions, Evaluation, digest, timeline};
use crate::scenario::Scenario;
use alloc::string::String;
use alloc::vec::Vec;

/// What a document is about: one scenario and its answer.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// The inputs.
    pub scenario: &'a Scenario,
    /// The assumptions that the answer rests on.
    pub assumptions: &'a Assumptions,
    /// The answer.
    pub evaluation: &'a Evaluation,
    /// The flip points, the nearest first; `None` while they are being looked for.
    pub flips: Option<&'a [Flip]>,
    /// How clear the answer is; `None` while that is worked out.
    pub clearness: Option<&'a Clearness>,
    /// The scenario's name, where it has one.
    pub name: Option<&'a str>,
    /// The note on the capability wanted, where there is one.
    pub note: Option<&'a str>,
    /// The address that opens it again.
    pub link: &'a str,
    /// The day on which the document is made, taken as the first day of the first initiative.
    pub date: Date,
}

impl<'a> Subject<'a> {
    /// What to watch, the earliest first.
    fn tripwires(&self) -> Vec<Tripwire> {
        let timeline = timeline(self.scenario.situation, self.assumptions);
        tripwires(self.evaluation, &timeline, self.flips.unwrap_or_default())
    }

    /// The assumptions that differ from the standard, with their values.
    fn changed_assumptions(&self) -> impl Iterator<Item = (&'static Row, f64)> + use<> {
        let values = self.assumptions.to_array();
        ROWS.iter().zip(values).filter(|(row, value)| *value != row.centre)
    }

    fn digest(&self) -> String {
        digest(self.scenario, self.evaluation)
    }

    /// The name, unless it is blank.
    fn name(&self) -> Option<&'a str> {
        said(self.name)
    }

    /// The note, unless it is blank.
    fn note(&self) -> Option<&'a str> {
        said(self.note)
    }
}

fn said(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}
