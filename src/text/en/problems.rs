//! What was wrong with a link: what was found, what was expected, what is used instead.

use super::approaches::name;
use super::in_sentence;
use super::inputs::label;
use super::levers;
use super::method::assumptions::{self, decimal};
use crate::link::{MOST_PASTED, Problem, Repair, Used};
use crate::model::assumptions::{ROWS, Row};
use crate::scenario::{Approach, Named};
use alloc::format;
use alloc::string::{String, ToString};

/// The title of the notice.
pub fn title() -> &'static str {
    "Not all of this link could be read as it was written"
}

/// What stands for those that are not told one by one.
pub fn and_more() -> &'static str {
    "And more of this kind."
}

/// The button that puts the notice away.
pub fn dismiss() -> &'static str {
    "Understood"
}

/// One problem as a sentence.
pub fn sentence(problem: &Problem) -> String {
    match problem {
        Problem::OtherFormat { found } => format!(
            "The link is in format \u{201c}{found}\u{201d}, perhaps from a newer version of this page. This version knows format 1 and shows what it can."
        ),
        Problem::FormatMissing => "The link does not say its format; it is read as format 1.".to_string(),
        Problem::Damaged => {
            "The link was changed on its way or by hand: its checksum does not match. Please check the values."
                .to_string()
        }
        Problem::ChecksumMissing => {
            "The link has no checksum: its end was cut off, or it was written by hand. Please check the values."
                .to_string()
        }
        Problem::Unreadable { found } => format!("\u{201c}{found}\u{201d} is not a part of a link and is ignored."),
        Problem::UnknownKey { key } => format!("\u{201c}{key}\u{201d} is not known here; it is kept in the link."),
        Problem::UnknownAssumption { found } => format!(
            "\u{201c}{found}\u{201d} is not an assumption that this version knows; it is kept in the link."
        ),
        Problem::Repeated { key } => format!("\u{201c}{key}\u{201d} is given twice; the first one counts."),
        Problem::Missing { key, used } => format!("\u{201c}{key}\u{201d} is missing; {}.", instead(*used)),
        Problem::BadValue { key, found, used } => {
            format!("\u{201c}{key}\u{201d} cannot be \u{201c}{found}\u{201d}; {}.", instead(*used))
        }
        Problem::BadText { key, found } => {
            format!("\u{201c}{key}\u{201d} cannot be read as text (\u{201c}{found}\u{201d}); it is kept in the link.")
        }
        Problem::TextCut { key, longest } => {
            format!("\u{201c}{key}\u{201d} was longer than {longest} characters; the end was cut off.")
        }
        Problem::HiddenCharacters { key } => format!(
            "\u{201c}{key}\u{201d} held characters that cannot be seen or that turn text around; they were taken out."
        ),
        Problem::BadScenario { found } => {
            format!("A scenario to compare cannot be read (\u{201c}{found}\u{201d}); it is kept in the link.")
        }
        Problem::TooManyScenarios => format!(
            "The link holds more than {} scenarios to compare; the others are kept in it but not shown.",
            Named::MOST
        ),
        Problem::QueryPassedOver => {
            "The address holds a second scenario before the # sign; the one after it is used.".to_string()
        }
        Problem::TooLong => "The link is far too long; only its beginning is read.".to_string(),
        Problem::Mended(repair) => mended(*repair).to_string(),
        Problem::AddedOnTheWay { found } => {
            format!("\u{201c}{found}\u{201d} was added to the link on its way and is ignored.")
        }
        Problem::NoLink => "What was opened holds no link to this page.".to_string(),
        Problem::FurtherLinks => "The text holds further links; the first one is opened.".to_string(),
        Problem::NoScenario => "The file holds neither a link to this page nor a scenario.".to_string(),
        Problem::FileBroken => "The file is damaged; what comes before the fault is used.".to_string(),
        Problem::OtherAnswer => "The link in the file gives another answer than the file states.".to_string(),
        Problem::OtherModel { model, was, is } => other_model(model, *was, *is),
        Problem::UnknownInFile { found } => {
            format!("\u{201c}{found}\u{201d} in the file is not known here and is ignored.")
        }
        Problem::AndMore => "More in this link could not be read.".to_string(),
        Problem::TooManyLinks => format!("The text holds more than {MOST_PASTED} links; the others are ignored."),
    }
}

fn other_model(model: &str, was: Approach, is: Approach) -> String {
    let [was, is] = [was, is].map(|approach| in_sentence(name(approach)));
    format!("The file is from version {model} of the model, whose answer was {was}; today's is {is}.")
}

fn mended(repair: Repair) -> &'static str {
    match repair {
        Repair::Escapes => "The link had codes in it, such as %3D for =; the signs were put back.",
        Repair::Html => "The link was written as in HTML, such as &amp; for &; the signs were put back.",
        Repair::Breaks => "The link was broken by spaces or line breaks; it was put together again.",
        Repair::Surroundings => "Characters around the link that are not part of it were removed.",
    }
}

fn instead(used: Used) -> String {
    match used {
        Used::Value(field, value) => format!("{value} is used for \u{201c}{}\u{201d}", label(field)),
        Used::Setting(lever, word) => {
            let setting = lever.setting_index(word).map_or(word, |index| levers::setting(lever, index));
            format!("\u{201c}{}: {setting}\u{201d} is used", levers::label(lever))
        }
        Used::BestApproach => "the best approach and its usual plan are used".to_string(),
        Used::Nothing => "it is kept in the link and not used".to_string(),
        Used::Word(word) => format!("\u{201c}{word}\u{201d} is used"),
        Used::Standard(place) => assumption(place, "the standard value", |row| row.centre),
        Used::Smallest(place) => assumption(place, "the smallest value", |row| row.low),
        Used::Largest(place) => assumption(place, "the largest value", |row| row.high),
    }
}

fn assumption(place: usize, what: &str, value: fn(&Row) -> f64) -> String {
    let row = &ROWS[place];
    format!("{what}, {}, is used for \u{201c}{}\u{201d}", decimal(value(row)), assumptions::label(row))
}
