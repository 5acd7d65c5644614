//! Three factor sliders, each of which opens into the inputs it is made of.

use crate::app::control::number_entry::NumberEntry;
use crate::app::control::slider::{Band, Slider, slider};
use crate::app::markup::{each, el};
use crate::explore::track::{Axis, Survey, Track};
use crate::num::round_half_up;
use crate::scenario::{Factor, Field, Words};
use crate::session::{Action, State};
use crate::text::{chrome, inputs, tracks};
use alloc::format;
use alloc::vec::Vec;
use yew::prelude::*;

/// Named stops of a factor, which has none of its own.
const FACTOR_STOPS: &[u8] = &[0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100];

/// All inputs of the situation, where they began, and what would win at every position of every slider.
pub fn situation(state: &State, survey: &Survey, act: &Callback<Action>) -> Html {
    let is_moved = !state.is_as_opened();
    let reset = act.reform(|_: MouseEvent| Action::ResetToStart);
    el!(section "situation" { id: "situation", tabindex: "-1", aria-labelledby: "situation-title" } [
        el!(div "section-head" [
            el!(h2 "section-title" { id: "situation-title" } [chrome::situation()]),
            el!(button "button" { type: "button", data-action: "reset", disabled: !is_moved } on { onclick: reset } [chrome::reset()]),
        ]),
        el!(p "section-help" [chrome::situation_help()]),
        each(Factor::ALL.iter().map(|&factor| factor_input(factor, state, survey, act))),
    ])
}

fn factor_input(factor: Factor, state: &State, survey: &Survey, act: &Callback<Action>) -> Html {
    let word = factor.word();
    let value = state.factor_position(factor);
    let sentence = inputs::factor_sentence(factor, state.scenario.situation);
    let (low, high) = inputs::factor_ends(factor);
    let shown = Slider {
        field: word,
        ends: (0, 100),
        value,
        start: factor.value(state.opened.scenario.situation),
        stops: FACTOR_STOPS,
        bands: bands(survey, Axis::Factor(factor)),
        sentence: format!("{value}. {sentence}"),
        described_by: format!("{word}-sentence"),
        on_value: act.reform(move |at| Action::FactorMoved(factor, at)),
        on_release: act.reform(|()| Action::GestureEnded),
    };
    let parts = factor.parts().map(|field| field_input(field, state, survey, act));
    el!(div "factor" key(word) [
        el!(div "factor-head" [
            el!(label "factor-label" { for: word } [inputs::factor_label(factor)]),
            el!(output "factor-value" { for: word } [value]),
        ]),
        slider(&shown),
        el!(div "factor-ends" { aria-hidden: "true" } [el!(span [low]), el!(span [high])]),
        el!(p "factor-sentence" { id: format!("{word}-sentence") } [sentence]),
        el!(p "factor-edges" [tracks::edges(survey.track(Axis::Factor(factor)), value, None)]),
        el!(details "factor-parts" { data-factor: word } [el!(summary "factor-open" [chrome::open_factor()]), each(parts)]),
    ])
}

fn field_input(field: Field, state: &State, survey: &Survey, act: &Callback<Action>) -> Html {
    let (word, row) = (field.word(), field.row());
    let value = state.scenario.situation.get(field);
    let sentence = inputs::sentence(field, value);
    let shown = Slider {
        field: word,
        ends: (row.minimum, row.maximum),
        value,
        start: state.opened.scenario.situation.get(field),
        stops: row.stops,
        bands: bands(survey, Axis::Field(field)),
        sentence: format!("{value} {}. {sentence}", inputs::unit(field)),
        described_by: format!("{word}-help"),
        on_value: act.reform(move |value: u8| Action::FieldSet(field, i64::from(value))),
        on_release: Callback::noop(),
    };
    let on_entry = act.reform(move |value: f64| Action::FieldSet(field, round_half_up(value)));
    el!(div "field" key(word) [
        el!(div "field-head" [
            el!(label "field-label" { for: word } [inputs::label(field)]),
            html! { <NumberEntry
                    id={format!("{word}-entry")} field={word} label={inputs::label(field)} unit={inputs::unit(field)}
                    value={f64::from(value)} minimum={f64::from(row.minimum)} maximum={f64::from(row.maximum)}
                    problem={inputs::entry_problem(field, value)} on_value={on_entry}
                /> },
        ]),
        slider(&shown),
        el!(p "field-sentence" [sentence]),
        el!(p "field-edges" [tracks::edges(survey.track(Axis::Field(field)), value, Some(field))]),
        el!(p "field-help" { id: format!("{word}-help") } [inputs::help(field)]),
    ])
}

/// What a slider's track is painted with.
fn bands(survey: &Survey, axis: Axis) -> Vec<Band> {
    let bands = survey.track(axis).map(Track::bands).unwrap_or_default();
    bands.into_iter().map(|band| Band { from: band.from, to: band.to, hue: band.best.word() }).collect()
}
