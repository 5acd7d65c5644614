//! What other programs read: the lines of `evaluate`, in and out (`contracts.md`, `evaluate`), and the
//! equations as a Vensim file. The page writes and opens files of its own (`report/data.rs`, `link/file.rs`).
//!
//! Reading names the first thing that is wrong and guesses nothing; writing adds nothing to the answer.

mod answer;
mod json;
mod line;
mod select;
pub mod vensim;

pub use answer::answer;
pub use line::{LineProblem, read_line};
pub use select::{Key, Selection, UnknownKey};
pub use vensim::vensim;

use alloc::string::String;
use json::Json;

/// The output line for input line `number` (from 1) that could not be read.
pub fn problem_line(number: usize, problem: &LineProblem) -> String {
    let field = problem.field().map_or(Json::Null, Json::text);
    Json::object([
        // Line numbers are far below 2⁶³.
        ("line", Json::Integer(number as i64)),
        ("error", Json::text(&problem.message())),
        ("field", field),
    ])
    .to_line()
}
