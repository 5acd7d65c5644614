//! All words that a person reads, as functions of typed values.
//!
//! Every `match` is exhaustive, so a new input, approach or reason does not compile without its wording.
//! A further language is a further module of the same functions; nothing outside builds a sentence.

mod en;
pub mod wording;

pub use en::{
    answer, approaches, brief, certainty, chrome, compare, config, criteria, examples, glossary, guess,
    history, inputs, levers, method, over_time, problems, proposal, questions, readiness, reasons, record,
    sent, share, sound, takeaway, team, tour, tracks, traps,
};
