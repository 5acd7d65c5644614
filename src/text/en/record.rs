//! The record of a decision, and the look back at it: what did we assume, what happened?

use super::approaches::name;
use super::brief::{day, tripwire};
use super::{compare, in_sentence};
use crate::date::Date;
use crate::explore::look_back::{LookBack, Mark, Recomputed, Watched};
use crate::scenario::Approach;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

/// The title, with what the decision is called where it has a name.
pub fn title(name: Option<&str>) -> String {
    match name {
        Some(name) => format!("Decision record: {name}"),
        None => "Decision record".into(),
    }
}

/// The heading of the part that records a decision.
pub fn heading() -> &'static str {
    "Record the decision"
}

/// What a record is for.
pub fn help() -> &'static str {
    "Keeps in the link what you decided, when and on which inputs. Open it in a year and see what has changed."
}

/// The button that records the plan shown as decided.
pub fn decide() -> &'static str {
    "Record this decision"
}

/// The button that takes the record back.
pub fn take_back() -> &'static str {
    "Remove the record"
}

/// What unfolds the record.
pub fn show() -> &'static str {
    "The record itself"
}

/// The button that gives the record as a file.
pub fn file() -> &'static str {
    "Record (Markdown)"
}

/// The button that gives the look back as a file.
pub fn check_file() -> &'static str {
    "Then and now (Markdown)"
}

/// The line under the title: when it was decided, and what the answer can be recognised by.
pub fn about(date: Date, model: &str, digest: &str) -> String {
    format!("Decided on {}. Model {model}, code {digest}.", day(date))
}

/// What was decided, for whoever opens a record: "Decided on 25 November 2026: hybrid. The answer was hybrid."
pub fn opened(date: Date, planned: Approach, best: Approach) -> String {
    let [planned, best] = [planned, best].map(|approach| in_sentence(name(approach)));
    format!("Decided on {}: {planned}. The answer was {best}.", day(date))
}

/// The heading of the plan.
pub fn what_was_decided() -> &'static str {
    "What was decided"
}

/// The heading of the answer.
pub fn what_the_answer_was() -> &'static str {
    "What the answer was"
}

/// That no assumption was changed.
pub fn standard_assumptions() -> &'static str {
    "None: the standard ones hold."
}

/// How the record is used later.
pub fn how_to_check() -> &'static str {
    "To check it later, open the link and set the inputs as they are by then. It shows then and now side by side."
}

/// What the inputs of the decision give in this version of the model.
pub fn recomputed(recomputed: Recomputed, model: &str, best: Approach) -> String {
    match recomputed {
        Recomputed::Same => "The same inputs give the same answer today.".into(),
        Recomputed::OtherModel(now) if now == best => format!(
            "The answer came from model {model}. Today's model has other numbers, and {} is still best.",
            in_sentence(name(now))
        ),
        Recomputed::OtherModel(now) => format!(
            "The answer came from model {model}. Today's model says {} from the same inputs.",
            in_sentence(name(now))
        ),
        Recomputed::Altered => {
            "The inputs of this record do not give its answer: something in it was changed. Please compare it with the printed record."
                .into()
        }
    }
}

/// The line under the title of the look back.
pub fn looked_back(then: Date, today: Date) -> String {
    format!("Decided on {}, looked back on {}.", day(then), day(today))
}

/// What the answer was and is.
pub fn outcome([then, now]: [Approach; 2]) -> String {
    let (then_name, now_name) = (in_sentence(name(then)), in_sentence(name(now)));
    if then == now {
        format!("The answer was {then_name}, and it still is.")
    } else {
        format!("The answer was {then_name}; now it is {now_name}. Decide again.")
    }
}

/// How much has changed, and what of it changes the answer.
pub fn changes(found: &LookBack) -> String {
    let assumptions = found.assumptions != Mark::AsThen;
    let count = match (found.effects.len(), assumptions) {
        (0, false) => return "Nothing that the decision rests on has changed.".into(),
        (0, true) => "Only the assumptions have changed.".into(),
        (1, false) => "1 thing has changed.".into(),
        (count, false) => format!("{count} things have changed."),
        (1, true) => "1 thing and the assumptions have changed.".into(),
        (count, true) => format!("{count} things and the assumptions have changed."),
    };
    format!("{count} {}", what_tells(found))
}

fn what_tells(found: &LookBack) -> String {
    let deciding = found.effects.iter().filter(|effect| effect.changes_best);
    let mut labels: Vec<String> =
        deciding.map(|effect| format!("\u{201c}{}\u{201d}", compare::label(effect.input))).collect();
    if found.assumptions == Mark::ChangesAnswer {
        labels.push("the assumptions".into());
    }
    match labels.as_slice() {
        [] if found.together_only => "None of it alone changes the answer, but together it does.".into(),
        [] => "None of it changes the answer.".into(),
        [one] => format!("This alone would change the answer: {one}."),
        several => format!("Each of these alone would change the answer: {}.", several.join(", ")),
    }
}

/// The heading of the table.
pub fn then_and_now() -> &'static str {
    "What we assumed, and what is so now"
}

/// The heads of its columns.
pub const HEADS: [&str; 4] = ["", "Then", "Now", "Changed"];

/// What became of one thing.
pub fn mark(mark: Mark) -> &'static str {
    match mark {
        Mark::AsThen => "",
        Mark::Changed => "Changed",
        Mark::ChangesAnswer => "Changes the answer",
    }
}

/// The heading of the tripwires.
pub fn what_came_about() -> &'static str {
    "What we set out to watch, and what happened"
}

/// A tripwire and what became of it. `start` is the day of the decision.
pub fn watched(watched: &Watched, start: Date, today: Date) -> String {
    let is_due = start.plus_months(watched.wire.month) <= today;
    let became = match (watched.is_met, is_due) {
        (Some(true), _) => "It has happened.",
        (Some(false), true) => "It has not happened.",
        (Some(false), false) => "Not so far.",
        (None, true) => "The month has come: check how many use it.",
        (None, false) => "Still to come.",
    };
    format!("{} {became}", tripwire(&watched.wire, start))
}
