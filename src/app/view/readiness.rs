//! The gate: two questions before the answer counts.

use crate::app::control::choice::{Choice, Setting};
use crate::model::{Gate, Verdict};
use crate::scenario::{self, AdoptionGap, CapabilityAssessed, Words};
use crate::session::Action;
use crate::text::{chrome, readiness};
use alloc::string::String;
use alloc::vec::Vec;
use yew::prelude::*;

/// What the gate shows.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The answers so far.
    pub readiness: scenario::Readiness,
    /// What the gate says to them.
    pub gate: Gate,
    /// What happened.
    pub act: Callback<Action>,
}

/// The gate.
#[component]
pub fn Readiness(props: &Props) -> Html {
    let Props { readiness: answers, gate, act } = props;
    html! {
        <section class="readiness" id="readiness" tabindex="-1" aria-labelledby="readiness-title">
            <h2 class="section-title" id="readiness-title">{ chrome::readiness() }</h2>
            <Choice
                id="capability_assessed" field="capability_assessed" label={readiness::assessed_question()}
                settings={settings(readiness::assessed)}
                chosen={answers.capability_assessed.index()}
                on_choice={choose(act, Action::CapabilityAssessedSet as fn(CapabilityAssessed) -> Action)}
            />
            <Choice
                id="adoption_gap" field="adoption_gap" label={readiness::gap_question()}
                settings={settings(readiness::gap)}
                chosen={answers.adoption_gap.index()}
                on_choice={choose(act, Action::AdoptionGapSet as fn(AdoptionGap) -> Action)}
            />
            <p class="readiness-verdict" data-result="readiness" data-value={gate.word()}>
                <span class="verdict" data-verdict={mark(*gate).word()}>
                    { readiness::word(*gate) }
                </span>
                { " " }{ readiness::verdict(*gate) }
            </p>
        </section>
    }
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
