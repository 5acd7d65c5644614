//! Opens whatever holds a link of ours: a file that the page saved, of any kind, or a text that was dropped on it.
//!
//! By the first link in it, and not by what kind of file it is: every file of the page has its link. A reader of JSON
//! (`file.rs`) and of whole teams (`paste.rs`) would take 6 kB of the page to decide on.

use super::grammar::beginning;
use super::mend::position;
use super::problem::{Problem, shortened};
use super::{Opened, carries_version, open};
use crate::model::{MODEL_VERSION, digest, evaluate};
use crate::scenario::{Approach, Words};
use alloc::vec::Vec;

/// Longest text that is read, in bytes.
const LONGEST_TEXT: usize = 10_000_000;
/// What stands before the answer in a saved file of data, each as far as the next quotation mark.
const ANSWER: [&str; 3] = ["\"model\":\"", "\"digest\":\"", "\"order\":[\""];

/// What the first link of a text says; where there is none, that alone is told.
pub fn open_text(text: &str) -> Opened {
    let text = beginning(text, LONGEST_TEXT, &mut Vec::new());
    let Some((link, behind)) = next_link(text) else {
        // One that was written in codes has no sign of its own left to be found by.
        return if carries_version(text) { open(text, "") } else { nothing() };
    };
    let mut opened = open(link, "");
    let moved = answer_moved(text, &opened);
    let has_further = next_link(behind).is_some_and(|(further, _)| further != link);
    if let Some(moved) = moved {
        opened.problems.push(moved);
    }
    if has_further {
        opened.problems.push(Problem::FurtherLinks);
    }
    opened
}

fn nothing() -> Opened {
    Opened { problems: [Problem::NoLink].into(), ..Opened::default() }
}

/// The first link of a text, and what stands behind it.
fn next_link(text: &str) -> Option<(&str, &str)> {
    let bytes = text.as_bytes();
    let is_start = |window: &[u8]| matches!(window, [b'v', b'=', b'0'..=b'9']);
    let is_apart = |place: usize| place == 0 || !bytes[place - 1].is_ascii_alphanumeric();
    let start = (0..bytes.len())
        .find(|&place| is_apart(place) && bytes.get(place..place + 3).is_some_and(is_start))?;
    // Of what programs write in a link as well there are codes such as %3D and &#38;.
    let is_of_link = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_.=&%;#".contains(byte);
    let length = bytes.get(start..)?.iter().take_while(|byte| is_of_link(byte)).count();
    Some((text.get(start..start + length)?, text.get(start + length..)?))
}

/// Whether the answer that a saved file tells is another one now.
fn answer_moved(text: &str, opened: &Opened) -> Option<Problem> {
    let told = |key: &str| text.get(position(text, key)? + key.len()..)?.split('"').next();
    let [Some(model), Some(answer), Some(best)] = ANSWER.map(told) else { return None };
    let was = Approach::from_word(best)?;
    let evaluation = evaluate(&opened.scenario, &opened.extras.assumptions);
    if model != MODEL_VERSION {
        return Some(Problem::OtherModel { model: shortened(model), was, is: evaluation.best() });
    }
    (digest(&opened.scenario, &evaluation) != answer).then_some(Problem::OtherAnswer)
}
