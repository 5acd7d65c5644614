//! Before the answer counts: the two root questions, a first preference, and the gate.

use super::guess::{Guessed, guess};
use crate::app::control::choice::{Choice, Setting, choice};
use crate::app::control::text_entry::{TextEntry, text_area};
use crate::app::markup::{el, row};
use crate::app::part::part;
use crate::model::{Evaluation, Gate, Verdict};
use crate::scenario::{AdoptionGap, CapabilityAssessed, Note, Readiness, Words};
use crate::session::{Action, State};
use crate::text::{chrome, questions, readiness as words};
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use yew::prelude::*;

/// What is asked and said before the answer counts, the note aside.
#[derive(PartialEq)]
struct Asked {
    guessed: Guessed,
    answers: Readiness,
    gate: Gate,
    act: Callback<Action>,
}

impl Asked {
    /// What `state` says, and `evaluation` to it.
    fn of(state: &State, evaluation: &Evaluation, act: &Callback<Action>) -> Self {
        Self {
            guessed: Guessed::of(state, evaluation),
            answers: state.scenario.readiness,
            gate: evaluation.readiness,
            act: act.clone(),
        }
    }
}

/// The note on the root questions, the preference, the answers to the gate so far, and what it says to them. The note is
/// drawn each time: what was typed beyond its length goes, though the note is the same as before.
pub fn readiness(state: &State, evaluation: &Evaluation, act: &Callback<Action>) -> Html {
    el!(section "readiness" { id: "readiness", tabindex: "-1", aria-labelledby: "readiness-title" } [
        el!(h2 "section-title" { id: "readiness-title" } [chrome::readiness()]),
        root_questions(&state.note, act),
        part(Asked::of(state, evaluation, act), gate),
    ])
}

fn gate(asked: &Asked) -> Html {
    let Asked { guessed, answers, gate, act } = asked;
    let gate = *gate;
    let assessed = choice(Choice {
        field: "capability_assessed",
        label: words::assessed_question(),
        settings: settings(words::assessed),
        chosen: answers.capability_assessed.index(),
        on_choice: choose(act, Action::CapabilityAssessedSet as fn(CapabilityAssessed) -> Action),
    });
    let gap = choice(Choice {
        field: "adoption_gap",
        label: words::gap_question(),
        settings: settings(words::gap),
        chosen: answers.adoption_gap.index(),
        on_choice: choose(act, Action::AdoptionGapSet as fn(AdoptionGap) -> Action),
    });
    row![
        guess(guessed, act),
        assessed,
        gap,
        el!(p "readiness-verdict" { data-result: "readiness", data-value: gate.word() } [
            el!(span "verdict" { data-verdict: mark(gate).word() } [words::word(gate)]),
            " ",
            words::verdict(gate),
        ]),
    ]
}

/// The two root questions with the note that answers them both.
fn root_questions(note: &Note, act: &Callback<Action>) -> Html {
    let text = note.as_str();
    let entry = TextEntry {
        field: String::from("note"),
        label: questions::note(),
        spoken: None,
        text,
        placeholder: Some(questions::placeholder()),
        described_by: Some("note-help"),
        on_text: act.reform(Action::NoteTyped),
        on_leave: act.reform(|()| Action::GestureEnded),
    };
    let left = Note::LONGEST.saturating_sub(text.chars().count());
    let state = if text.is_empty() { questions::unanswered().into() } else { questions::room_left(left) };
    row![
        el!(ul "readiness-questions" [
            el!(li [questions::capability()]),
            el!(li [questions::second_initiative()]),
        ]),
        text_area(entry),
        el!(p "readiness-note" { data-result: "note", data-value: left.to_string() } [state]),
        el!(p "readiness-help" { id: "note-help" } [questions::help()]),
    ]
}

/// The mark that a verdict of the same weight would have.
fn mark(gate: Gate) -> Verdict {
    if gate.is_ready() { Verdict::Meets } else { Verdict::AtRisk }
}

fn settings<W: Words>(name: impl Fn(W) -> &'static str) -> Vec<Setting> {
    W::ALL.iter().map(|&value| Setting { word: value.word(), name: String::from(name(value)) }).collect()
}

/// Emits the answer at the place chosen; a place past the end is none of ours and says nothing.
fn choose<W: Words>(act: &Callback<Action>, action: fn(W) -> Action) -> Callback<usize> {
    let act = act.clone();
    Callback::from(move |place: usize| {
        if let Some(&answer) = W::ALL.get(place) {
            act.emit(action(answer));
        }
    })
}
