//! The two root questions, which a short note answers.

use alloc::format;
use alloc::string::String;

/// The heading.
pub fn title() -> &'static str {
    "Before any answer counts"
}

/// The first root question.
pub fn capability() -> &'static str {
    "What capability do we want?"
}

/// The second root question.
pub fn second_initiative() -> &'static str {
    "What must be true when the first initiative ends, so that the second one starts ahead?"
}

/// The label of the note.
pub fn note() -> &'static str {
    "Our answer, in a line"
}

/// What such a line may look like.
pub fn placeholder() -> &'static str {
    "Claims staff settle small cases with it daily; two of us can run it alone"
}

/// What the note does and does not do.
pub fn help() -> &'static str {
    "It changes no number. It travels with the link, so that others read it beside the answer."
}

/// How much of the note's room is left.
pub fn room_left(characters: usize) -> String {
    match characters {
        0 => "No room left".into(),
        1 => "1 character left".into(),
        _ => format!("{characters} characters left"),
    }
}

/// That nobody has answered yet.
pub fn unanswered() -> &'static str {
    "Not answered yet."
}
