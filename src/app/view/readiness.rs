//! The gate: two questions before the answer counts.

use crate::app::control::choice::{Choice, Setting, choice};
use crate::app::markup::el;
use crate::model::{Gate, Verdict};
use crate::scenario::{self, AdoptionGap, CapabilityAssessed, Words};
use crate::session::Action;
use crate::text::{chrome, readiness as words};
use alloc::string::String;
use alloc::vec::Vec;
use yew::prelude::*;

/// The gate: the answers so far, and what it says to them.
pub fn readiness(answers: scenario::Readiness, gate: Gate, act: &Callback<Action>) -> Html {
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
    el!(section "readiness" { id: "readiness", tabindex: "-1", aria-labelledby: "readiness-title" } [
        el!(h2 "section-title" { id: "readiness-title" } [chrome::readiness()]),
        assessed,
        gap,
        el!(p "readiness-verdict" { data-result: "readiness", data-value: gate.word() } [
            el!(span "verdict" { data-verdict: mark(gate).word() } [words::word(gate)]),
            " ",
            words::verdict(gate),
        ]),
    ])
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
