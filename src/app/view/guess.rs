//! A first preference before the answer is read, sealed until its owner looks.

use super::plan::approaches_after;
use crate::app::control::choice::Setting;
use crate::app::control::radio_group::radio_group;
use crate::app::markup::el;
use crate::model::Evaluation;
use crate::scenario::{Approach, Words};
use crate::session::{Action, State};
use crate::text::guess as words;
use alloc::string::String;
use alloc::vec::Vec;
use yew::prelude::*;

/// The machine word of no preference.
const NONE: &str = "none";

/// A preference, and how it stands.
#[derive(PartialEq)]
pub struct Guessed {
    guess: Option<Approach>,
    is_looked_at: bool,
    said: Option<String>,
}

impl Guessed {
    /// The preference of `state`.
    pub fn of(state: &State, evaluation: &Evaluation) -> Self {
        let State { guess, is_guess_looked_at: is_looked_at, .. } = *state;
        let said = |guess| match is_looked_at {
            true => words::beside_the_answer(guess, evaluation),
            false => String::from(words::sealed()),
        };
        Self { guess, is_looked_at, said: guess.map(said) }
    }
}

/// The fold with the preference; once looked at, beside the answer.
pub fn guess(guessed: &Guessed, act: &Callback<Action>) -> Html {
    let on_choice = act.reform(|place: usize| {
        Action::GuessMade(place.checked_sub(1).and_then(|place| Approach::ALL.get(place).copied()))
    });
    let chosen = guessed.guess.map_or(0, |guess| 1 + guess.index());
    el!(details "guess" { data-disclosure: "guess" } [
        el!(summary "guess-summary" [words::title()]),
        radio_group("guess", words::invitation(), settings(), chosen, &on_choice),
        el!(p "guess-said" { role: "status", data-result: "guess", data-value: seal(guessed) } [guessed.said.clone()]),
        button(guessed, act),
    ])
}

fn settings() -> Vec<Setting> {
    approaches_after(Setting { word: NONE, name: String::from(words::none()) })
}

/// The machine word of how the preference stands.
fn seal(guessed: &Guessed) -> &'static str {
    match guessed.guess {
        None => NONE,
        Some(_) if guessed.is_looked_at => "looked_at",
        Some(_) => "sealed",
    }
}

/// One button for both, so that the focus stays where it is: it breaks the seal, then takes the preference back.
fn button(guessed: &Guessed, act: &Callback<Action>) -> Html {
    let is_open = guessed.guess.is_some() && guessed.is_looked_at;
    let (action, label) =
        if is_open { ("take_back_guess", words::take_back()) } else { ("look_at_guess", words::look()) };
    let onclick = act.reform(
        move |_: MouseEvent| {
            if is_open { Action::GuessMade(None) } else { Action::GuessLookedAt(true) }
        },
    );
    let idle = guessed.guess.is_none().then_some("true");
    el!(button "button guess-button" { type: "button", data-action: action, aria-disabled: idle } on { onclick: onclick } [label])
}
