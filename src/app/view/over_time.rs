//! Adoption and capability inside over sixty months, with one month in hand: under the pointer, a finger or the
//! slider. Which lines and which month are in sight is the figure's own affair and is not in the link.

mod figure_parts;
mod readout;

use crate::app::control::choice::Setting;
use crate::app::control::disclosure::Disclosure;
use crate::app::control::radio_group::RadioGroup;
use crate::app::control::slider::Slider;
use crate::chart::over_time::{Panel, Shown, month_at, series};
use crate::chart::table;
use crate::explore::break_even::{break_even, wider_gap_inside};
use crate::model::{Assumptions, Evaluation, Timeline, timeline};
use crate::scenario::{Situation, Words};
use crate::text::over_time;
use alloc::rc::Rc;
use alloc::string::String;
use figure_parts::{Axis, PanelFigure};
use readout::{DataTable, Readout};
use yew::prelude::*;

/// Months that the Page keys go to.
const MONTH_STOPS: &[u8] = &[0, 6, 12, 18, 24, 30, 36, 42, 48, 54, 60];
/// The last month.
const LAST_MONTH: u8 = 60;

/// What is shown over time.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The situation, for the dates.
    pub situation: Situation,
    /// The assumptions that the answer was found with.
    pub assumptions: Assumptions,
    /// The answer.
    pub evaluation: Rc<Evaluation>,
}

/// The figure, what it says in words, and the same as a table.
#[component]
pub fn OverTime(props: &Props) -> Html {
    let evaluation = &props.evaluation;
    let dates = timeline(props.situation, &props.assumptions);
    let shown = use_state_eq(|| Shown::All);
    // Until a month is taken in hand, the readout is that of the due date, wherever that moves.
    let month_in_hand = use_state_eq(|| None::<u8>);
    let month = month_in_hand.unwrap_or(month_at(dates.due_month / f64::from(LAST_MONTH)));
    let on_month = {
        let month_in_hand = month_in_hand.setter();
        use_callback((), move |month: u8, ()| month_in_hand.set(Some(month)))
    };
    html! {
        <section class="over_time" aria-labelledby="over_time-title" data-result="over_time" data-value={shown.word()}>
            <h2 class="section-title" id="over_time-title">{ over_time::title() }</h2>
            <p class="section-help" id="over_time-help">{ over_time::help() }</p>
            <div class="over_time-columns">
                <div class="over_time-figure">
                    { choice(&shown) }
                    { figure(evaluation, &dates, *shown, month, &on_month) }
                    { slider(evaluation, &dates, *shown, month, &on_month) }
                </div>
                <div class="over_time-words">
                    <Readout {evaluation} {dates} shown={*shown} {month} />
                    { sentences(evaluation, &dates) }
                </div>
            </div>
            <SameAsTable {evaluation} {dates} shown={*shown} />
        </section>
    }
}

fn choice(shown: &UseStateHandle<Shown>) -> Html {
    let settings = Shown::ALL
        .iter()
        .map(|&choice| Setting { word: choice.word(), name: String::from(over_time::shown(choice)) });
    let setter = shown.setter();
    let on_choice = move |place: usize| {
        if let Some(&choice) = Shown::ALL.get(place) {
            setter.set(choice);
        }
    };
    html! {
        <RadioGroup
            field="shown" label={over_time::shown_label()} settings={settings.collect::<alloc::vec::Vec<_>>()}
            chosen={shown.index()} {on_choice}
        />
    }
}

/// Time runs from left to right in the figure whatever the page's direction, and so does the slider under it.
fn figure(
    evaluation: &Rc<Evaluation>,
    dates: &Timeline,
    shown: Shown,
    month: u8,
    on_month: &Callback<u8>,
) -> Html {
    let panels = Panel::ALL.iter().map(|&panel| {
        html! { <PanelFigure key={panel.word()} {panel} {evaluation} dates={*dates} {shown} {month} {on_month} /> }
    });
    html! {
        <div class="over_time-panels" dir="ltr">
            { for panels }
            <Axis dates={*dates} />
        </div>
    }
}

fn slider(
    evaluation: &Evaluation,
    dates: &Timeline,
    shown: Shown,
    month: u8,
    on_month: &Callback<u8>,
) -> Html {
    let row = table::row(&series(evaluation, shown), dates, month);
    html! {
        <div class="over_time-month" dir="ltr">
            <label class="over_time-month-label" for="month">{ over_time::month_label() }</label>
            <Slider
                id="month" field="month" minimum=0 maximum={LAST_MONTH} value={month} start=0 stops={MONTH_STOPS}
                sentence={over_time::readout_sentence(&row)} described_by="over_time-help" on_value={on_month}
            />
            <output class="over_time-month-value" for="month">{ month }</output>
        </div>
    }
}

fn sentences(evaluation: &Evaluation, dates: &Timeline) -> Html {
    let found = break_even(evaluation, dates);
    let gap = wider_gap_inside(evaluation).map(|gap| {
        html! { <p class="over_time-gap" data-result="wider_gap">{ over_time::wider_gap(&gap, dates.due_month) }</p> }
    });
    html! {
        <>
            <p class="over_time-break-even" data-result="break_even" data-value={found.paid_back.word()}>
                { over_time::break_even(&found) }
            </p>
            <p class="over_time-note">{ over_time::break_even_help() }</p>
            { for gap }
        </>
    }
}

#[derive(PartialEq, Properties)]
struct TableProps {
    evaluation: Rc<Evaluation>,
    dates: Timeline,
    shown: Shown,
}

#[component]
fn SameAsTable(props: &TableProps) -> Html {
    let TableProps { evaluation, dates, shown } = props;
    let is_open = use_state_eq(|| false);
    let setter = is_open.setter();
    let on_toggle = use_callback((), move |is_open: bool, ()| setter.set(is_open));
    html! {
        <div class="over_time-data">
            <Disclosure name="over_time" summary={over_time::table_summary()} is_open={*is_open} {on_toggle}>
                <DataTable {evaluation} dates={*dates} shown={*shown} />
            </Disclosure>
        </div>
    }
}
