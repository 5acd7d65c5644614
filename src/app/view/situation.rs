//! Three factor sliders, each of which opens into the inputs it is made of.

use crate::app::browser::is_folded;
use crate::app::control::number_entry::NumberEntry;
use crate::app::control::slider::{Band, Slider, slider};
use crate::app::markup::{each, el, row};
use crate::app::part::part;
use crate::explore::track::{Axis, Survey, Track};
use crate::num::round_half_up;
use crate::scenario::plausible::{Doubt, RangeProblem, parse_span};
use crate::scenario::{Factor, Field, Situation, Words};
use crate::session::{Action, State};
use crate::text::{certainty, chrome, inputs, tracks};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use yew::prelude::*;

/// Named stops of a factor, which has none of its own.
const FACTOR_STOPS: &[u8] = &[0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100];

/// All inputs of the situation, where they began, and what would win at every position of every slider.
/// Folded parts of a factor are drawn as they were `at_rest`: nobody sees them.
pub fn situation(state: &State, at_rest: Situation, survey: &Survey, act: &Callback<Action>) -> Html {
    let is_moved = !state.is_as_opened();
    let reset = act.reform(|_: MouseEvent| Action::ResetToStart);
    el!(section "situation" { id: "situation", tabindex: "-1", aria-labelledby: "situation-title" } [
        el!(div "section-head" [
            el!(h2 "section-title" { id: "situation-title" } [chrome::situation()]),
            el!(button "button" { type: "button", data-action: "reset", disabled: !is_moved } on { onclick: reset } [chrome::reset()]),
        ]),
        el!(p "section-help" [chrome::situation_help(), el!(span "situation-keys" [chrome::situation_keys()])]),
        each(Factor::ALL.iter().map(|&factor| factor_input(factor, state, at_rest, survey, act))),
    ])
}

/// A slider's place between what it began with and what the model says of its other places.
#[derive(PartialEq)]
struct Standing<Of> {
    of: Of,
    value: u8,
    start: u8,
    bands: Vec<Band>,
    edges: String,
    act: Callback<Action>,
}

fn factor_input(
    factor: Factor,
    state: &State,
    at_rest: Situation,
    survey: &Survey,
    act: &Callback<Action>,
) -> Html {
    let (value, track) = (state.factor_position(factor), survey.track(Axis::Factor(factor)));
    let standing = Standing {
        of: factor,
        value,
        start: factor.value(state.opened.scenario.situation),
        bands: bands(track),
        edges: tracks::edges(track, value, None),
        act: act.clone(),
    };
    let id = format!("{}-parts", factor.word());
    let now = state.scenario.situation;
    let told = if at_rest != now && is_folded(&id) { at_rest } else { now };
    let parts = factor.parts().map(|field| field_input(field, told.get(field), state, survey, act));
    el!(div "factor" key(factor.word()) [
        part((standing, state.scenario.situation), |(standing, situation)| factor_slider(standing, *situation)),
        el!(details "factor-parts" { id: id, data-factor: factor.word() } [
            el!(summary "factor-open" [chrome::open_factor()]),
            each(parts),
        ]),
    ])
}

fn factor_slider(standing: &Standing<Factor>, situation: Situation) -> Html {
    let Standing { of: factor, value, act, .. } = standing;
    let (factor, value, word) = (*factor, *value, factor.word());
    let sentence = inputs::factor_sentence(factor, situation);
    let (low, high) = inputs::factor_ends(factor);
    let shown = Slider {
        field: word,
        ends: (0, 100),
        value,
        start: standing.start,
        stops: FACTOR_STOPS,
        bands: standing.bands.clone(),
        sentence: format!("{value}. {sentence}"),
        described_by: format!("{word}-sentence"),
        on_value: act.reform(move |at| Action::FactorMoved(factor, at)),
        on_release: act.reform(|()| Action::GestureEnded),
    };
    row![
        el!(div "factor-head" [
            el!(label "factor-label" { for: word } [inputs::factor_label(factor)]),
            back_to(word, inputs::factor_label(factor), value, standing.start, act.reform(move |_| Action::FactorReset(factor))),
            el!(output "factor-value" { for: word } [value]),
        ]),
        slider(&shown),
        el!(div "factor-ends" { aria-hidden: "true" } [el!(span [low]), el!(span [high])]),
        el!(p "factor-sentence" { id: format!("{word}-sentence") } [sentence]),
        el!(p "factor-edges" [standing.edges.clone()]),
    ]
}

fn field_input(field: Field, value: u8, state: &State, survey: &Survey, act: &Callback<Action>) -> Html {
    let track = survey.track(Axis::Field(field));
    let standing = Standing {
        of: (field, state.ranges.get(field)),
        value,
        start: state.opened.scenario.situation.get(field),
        bands: bands(track),
        edges: tracks::edges(track, value, Some(field)),
        act: act.clone(),
    };
    el!(div "field" key(field.word()) [part(standing, field_slider)])
}

fn field_slider(standing: &Standing<(Field, Doubt)>) -> Html {
    let Standing { of: (field, doubt), value, act, .. } = standing;
    let (field, value) = (*field, *value);
    let (word, row) = (field.word(), field.row());
    let sentence = inputs::sentence(field, value);
    let shown = Slider {
        field: word,
        ends: (row.minimum, row.maximum),
        value,
        start: standing.start,
        stops: row.stops,
        bands: standing.bands.clone(),
        sentence: format!("{value} {}. {sentence}", inputs::unit(field)),
        described_by: format!("{word}-help"),
        on_value: act.reform(move |value: u8| Action::FieldSet(field, i64::from(value))),
        on_release: act.reform(|()| Action::GestureEnded),
    };
    let on_entry = act.reform(move |value: f64| Action::FieldSet(field, round_half_up(value)));
    row![
        el!(div "field-head" [
            el!(label "field-label" { for: word } [inputs::label(field)]),
            back_to(word, inputs::label(field), value, standing.start, act.reform(move |_| Action::FieldReset(field))),
            html! { <NumberEntry
                    id={format!("{word}-entry")} field={word} label={inputs::label(field)} unit={inputs::unit(field)}
                    value={f64::from(value)} minimum={f64::from(row.minimum)} maximum={f64::from(row.maximum)}
                    on_value={on_entry} on_other={on_range(field, value, act)}
                /> },
        ]),
        slider(&shown),
        el!(p "field-sentence" [sentence]),
        el!(p "field-edges" [standing.edges.clone()]),
        el!(p "field-help" { id: format!("{word}-help") } [inputs::help(field)]),
        unsure(field, *doubt, act),
        el!(ul "field-stops" [each(row.stops.iter().map(|&stop| stop_button(field, stop, value, act)))]),
    ]
}

/// Takes a range of values, and says what is wrong with anything else.
fn on_range(field: Field, value: u8, act: &Callback<Action>) -> Callback<String, Option<String>> {
    let act = act.clone();
    Callback::from(move |text: String| {
        let span = parse_span(field, &text);
        if let Ok(span) = span {
            act.emit(Action::RangeSet(field, Doubt::Within(span)));
        }
        span.err().map(|problem: RangeProblem| certainty::range_problem(field, value, problem))
    })
}

/// "I'm not sure", with the values that the input may have.
fn unsure(field: Field, doubt: Doubt, act: &Callback<Action>) -> Html {
    let is_sure = doubt == Doubt::Usual;
    let other = if is_sure { Doubt::Unsure } else { Doubt::Usual };
    let onchange = act.reform(move |_: Event| Action::RangeSet(field, other));
    el!(label "radio field-unsure" [
        el!(input "radio-button" { type: "checkbox", data-field: format!("unsure.{}", field.word()), checked: !is_sure } on { onchange: onchange }),
        certainty::not_sure(field, doubt),
    ])
}

/// Back to this link's value, where the present one is another.
fn back_to(
    word: &'static str,
    label: &str,
    value: u8,
    start: u8,
    on_back: Callback<MouseEvent>,
) -> Option<Html> {
    (value != start).then(|| {
        el!(button "back-to" { type: "button", data-reset: word, aria-label: chrome::back_to_of(label, start) } on { onclick: on_back } [
            chrome::back_to(start),
        ])
    })
}

fn stop_button(field: Field, stop: u8, value: u8, act: &Callback<Action>) -> Html {
    let onclick = act.reform(move |_: MouseEvent| Action::FieldSet(field, i64::from(stop)));
    let is_here = (stop == value).then_some("true");
    el!(li key(stop) [
        el!(button "field-stop" { type: "button", data-stop: stop, aria-current: is_here } on { onclick: onclick } [
            inputs::stop(field, stop),
        ]),
    ])
}

/// What a slider's track is painted with.
fn bands(track: Option<&Track>) -> Vec<Band> {
    let bands = track.map(Track::bands).unwrap_or_default();
    bands.into_iter().map(|band| Band { from: band.from, to: band.to, hue: band.best.word() }).collect()
}
