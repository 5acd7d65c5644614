//! How the answer is worked out: words for the method in the app, for `method.html` and for `docs/model.md`, which
//! say the same because all read these tables.

pub mod assumptions;
pub mod claims;
pub mod doubts;
pub mod equations;
pub mod history;
pub mod limits;
pub mod pace;
pub mod plausible;
pub mod sources;
pub mod tested;

use super::approaches::{name, of_hundred};
use super::in_sentence;
use crate::model::assumptions::ROWS;
use crate::model::{Assumptions, Evaluation};
use crate::num::Fnv;
use alloc::format;
use alloc::string::{String, ToString};
use tested::Held;

/// The heading of the method.
pub const TITLE: &str = "How this answer is worked out";
/// What stands behind the heading.
pub const SUMMARY: &str =
    "What it is for, what it leaves out, and every number it rests on, for you to change.";
/// The first line of `docs/model.md`.
pub const DOCUMENT_NOTE: &str = "Written by `cargo run --example model_document > docs/model.md`. Change the tables that it reads, not this file.";
/// The title of `docs/model.md`.
pub const DOCUMENT_TITLE: &str = "The model";
/// The first line of `method.html`.
pub const PAGE_NOTE: &str = "Written by `cargo run --example method_page > web/method.html`. Change the tables that it reads, not this file.";
/// The title of `method.html`, and the link that leads there.
pub const PAGE_TITLE: &str = "Every equation, test and source";
/// What stands behind that link.
pub const PAGE_OFFER: &str = "A page of its own, to search, link to and print. Going back brings your \
    scenario back.";
/// What `method.html` is, where it is only named.
pub const PAGE_ABOUT: &str = "How Capability Path works out its answer: every equation, every assumption with its \
    range and source, what was tested and how often it held, and what the model leaves out.";
/// The language of `method.html`.
pub const LANGUAGE: &str = "en";
/// The heading of its contents.
pub const CONTENTS: &str = "Contents";
/// The link from `method.html` to the app.
pub const BACK: &str = "Open Capability Path";
/// Where the assumptions can be changed, for those who read them elsewhere.
pub const WHERE_TO_CHANGE: &str = "Here they are only read. Capability Path has a field for each, under “How this \
    answer is worked out”; what follows holds there.";
/// The columns of the parameters.
pub const PARAMETER_COLUMNS: [&str; 6] = ["Symbol", "Parameter", "Value (range)", "Unit", "Source", "Claims"];
/// The columns of the claims.
pub const CLAIM_COLUMNS: [&str; 4] = ["Claim", "What must hold", "How it is tested", "What came out"];
/// The columns of other figures.
pub const MEASURED_COLUMNS: [&str; 3] = ["What", "How", "What came out"];
/// The columns of the sources.
pub const SOURCE_COLUMNS: [&str; 4] = ["Source", "What was read", "What it says", "Used for"];
/// The heading of the purposes.
pub const PURPOSE: &str = "What it is for";
/// The heading of what it is not for.
pub const NOT_PURPOSE: &str = "What it is not for";
/// The heading of inputs and outputs.
pub const IN_AND_OUT: &str = "What goes in, what comes out";
/// The heading of the parameters.
pub const ASSUMPTIONS: &str = "The assumptions";
/// The heading of the equations.
pub const EQUATIONS: &str = "The equations";
/// The heading of the limits.
pub const LIMITS: &str = "What it leaves out, and where it is weak";
/// The heading of the claims.
pub const CLAIMS: &str = "What it must make true, and how that is tested";
/// What the claims are.
pub const CLAIMS_ABOUT: &str = "Each statement is tested on many situations drawn at random from a fixed seed, not \
    on one example. A delivery is an external partnership.";
/// The heading of tests other than of the claims.
pub const MEASURED_TITLE: &str = "What else was measured";
/// The heading of the sources.
pub const SOURCES: &str = "Sources, and what was read of them";
/// The heading of the versions.
pub const VERSIONS: &str = "Versions";
/// The label of a range.
pub const RANGE: &str = "Range";
/// The label of a standard value.
pub const STANDARD: &str = "Standard";
/// The label of claims.
pub const SERVES: &str = "Serves";
/// The label of a source.
pub const SOURCE: &str = "Source";
/// The mark of a changed assumption.
pub const CHANGED: &str = "yours";
/// The link to what an assumption means, in `method.html`.
pub const MEANING: &str = "What it means";
/// The button that takes one assumption back.
pub const RESET_ONE: &str = "Back to the standard";
/// The button that takes all back.
pub const RESET_ALL: &str = "Reset all";

/// The button that takes one assumption back, for those who hear it out of its row.
pub fn reset_one(label: &str) -> String {
    format!("{RESET_ONE}: {label}")
}

/// The link to what an assumption means, with its name.
pub fn meaning_of(label: &str) -> String {
    format!("{MEANING}: {label}")
}

/// How many assumptions of a group are the reader's own.
pub fn changed_in_group(count: usize) -> String {
    format!("{count} {CHANGED}")
}

/// What the reader's own assumptions do to the answer.
pub fn effect(changed: usize, mine: &Evaluation, standard: &Evaluation) -> String {
    if changed == 0 {
        return "These are the standard assumptions. Change one to see what it does to the answer."
            .to_string();
    }
    let (best, before) = (mine.best(), standard.best());
    let fit = of_hundred(mine.fit_of(best));
    let changes = changes(changed);
    if best != before {
        return format!(
            "With your {changes} {} comes first, fit {fit}; with the standard assumptions it would be {}, fit {}.",
            in_sentence(name(best)),
            in_sentence(name(before)),
            of_hundred(standard.fit_of(before))
        );
    }
    let fit_before = of_hundred(standard.fit_of(before));
    let than = if fit == fit_before { "as before".to_string() } else { format!("instead of {fit_before}") };
    format!("With your {changes} {} still comes first, fit {fit} {than}.", in_sentence(name(best)))
}

fn changes(count: usize) -> String {
    if count == 1 { "change".to_string() } else { format!("{count} changes") }
}

/// The link to the model as a file.
pub const MODEL_FILE: &str = "Download the equations as a Vensim file (.mdl)";
/// What the file is good for.
pub const MODEL_FILE_HELP: &str = "It opens in Vensim, PySD and other programs for system dynamics, with every \
    parameter and input as a number to change. Integrate it by Euler's method.";

/// How often a claim held.
pub fn held(found: Held) -> String {
    let Held { held, of, except } = found;
    if held == of {
        format!("held in all of {of} situations")
    } else {
        format!("held in {held} of {of} situations. {except}")
    }
}

/// The present version of the model, with a fingerprint of its table of parameters.
pub fn version(number: &str) -> String {
    format!("Model {number}, table of assumptions {}", fingerprint())
}

/// A short hash of every parameter's name and value: equal tables have equal ones.
fn fingerprint() -> String {
    let values = Assumptions::CENTRE.to_array();
    let hash = ROWS
        .iter()
        .zip(values)
        .fold(Fnv::START, |hash, (row, value)| hash.with(row.key.as_bytes()).with(&value.to_le_bytes()));
    format!("{:08x}", hash.folded())
}
