//! Adoption and capability inside over sixty months, with one month in hand: under the pointer, a finger or the
//! slider. Which lines and which month are in sight is the figure's own affair and is not in the link.

mod band;
mod readout;
mod still;

use super::figure::draw;
use crate::app::control::choice::Setting;
use crate::app::control::disclosure::toggled;
use crate::app::control::plot::on_pointer;
use crate::app::control::radio_group::radio_group;
use crate::app::control::slider::{Slider, slider};
use crate::app::markup::{each, el, row};
use crate::app::part::part;
use crate::app::view::figure::upright;
use crate::app::worked::worked;
use crate::chart::over_time::{MONTHS, Panel, Series, Shown, month_at, series};
use crate::chart::table::{self, Row};
use crate::explore::break_even::{break_even, wider_gap_inside};
use crate::model::{Assumptions, Evaluation, Timeline, timeline};
use crate::scenario::{Plan, Ranges, Situation, Words};
use crate::text::over_time;
use alloc::rc::Rc;
use band::Banded;
use readout::readout;
use still::{Standing, axis, flags, panels};
use yew::prelude::*;

/// Months that the Page keys go to.
const MONTH_STOPS: &[u8] = &[0, 6, 12, 18, 24, 30, 36, 42, 48, 54, 60];
/// The last month.
const LAST_MONTH: u8 = 60;

/// The id of the table that unfolds.
const FOLD: &str = "over_time-fold";

/// What is shown over time.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The situation, for the dates.
    pub situation: Situation,
    /// How sure the inputs are.
    pub ranges: Ranges,
    /// The assumptions that the answer was found with.
    pub assumptions: Assumptions,
    /// The answer: while a slider moves, the figure comes a frame after it, lines and numbers at once.
    pub evaluation: Rc<Evaluation>,
}

/// What of the figure is in sight.
#[derive(Clone, Copy, PartialEq)]
pub struct Sight {
    shown: Shown,
    /// Until a month is taken in hand, it is that of the due date, wherever that moves.
    month: Option<u8>,
    is_table_open: bool,
}

/// The figure, what it says in words, and the same as a table.
pub struct OverTime {
    sight: Sight,
    first_panel: NodeRef,
    on_sight: Callback<Sight>,
}

impl Component for OverTime {
    type Message = Sight;
    type Properties = Props;

    fn create(context: &Context<Self>) -> Self {
        Self {
            sight: Sight { shown: Shown::All, month: None, is_table_open: false },
            first_panel: NodeRef::default(),
            on_sight: context.link().callback(|sight| sight),
        }
    }

    fn update(&mut self, _: &Context<Self>, sight: Sight) -> bool {
        core::mem::replace(&mut self.sight, sight) != sight
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let Props { evaluation, situation, ranges, assumptions } = context.props();
        let (sight, on_sight) = (self.sight, &self.on_sight);
        let dates = timeline(*situation, assumptions);
        let shown = sight.shown;
        let month = sight.month.unwrap_or(month_at(MONTHS.along(dates.due_month)));
        let lines = series(evaluation, shown);
        let row = table::row(&lines, &dates, month);
        el!(section "over_time" { aria-labelledby: "over_time-title", data-result: "over_time", data-value: shown.word() } [
            el!(h2 "section-title" { id: "over_time-title" } [over_time::title()]),
            el!(p "section-help" { id: "over_time-help" } [over_time::help()]),
            el!(div "over_time-columns" [
                el!(div "over_time-figure" [
                    choice(sight, on_sight),
                    // Time runs from left to right here whatever the page's direction, as does the slider below.
                    el!(div "over_time-panels" { dir: "ltr" } [
                        plan_shown(evaluation, shown).map(|plan| worked::<Banded>(band::Asked {
                            plan, situation: *situation, ranges: *ranges, assumptions: *assumptions,
                        })),
                        part(dates, flags),
                        part(Standing { evaluation: evaluation.clone(), dates, shown }, panels),
                        part(dates, axis),
                        months_in_hand(sight, on_sight, &self.first_panel, &lines, month),
                        month_slider(&row, on_month(sight, on_sight)),
                    ]),
                ]),
                el!(div "over_time-words" [readout(&row), sentences(evaluation, &dates)]),
            ]),
            same_as_table(sight, on_sight, &lines, &dates),
        ])
    }
}

/// The plan whose curve stands alone, so that there is room for what it may lie between.
fn plan_shown(evaluation: &Evaluation, shown: Shown) -> Option<Plan> {
    match shown {
        Shown::Plan => Some(evaluation.plan),
        Shown::Best => Some(evaluation.best().typical_plan()),
        Shown::All => None,
    }
}

fn choice(sight: Sight, on_sight: &Callback<Sight>) -> Html {
    let settings = Shown::ALL
        .iter()
        .map(|&choice| Setting { word: choice.word(), name: over_time::shown(choice).into() })
        .collect();
    let on_sight = on_sight.clone();
    let on_choice = Callback::from(move |place: usize| {
        if let Some(&shown) = Shown::ALL.get(place) {
            on_sight.emit(Sight { shown, ..sight });
        }
    });
    radio_group("shown", over_time::shown_label(), settings, sight.shown.index(), &on_choice)
}

fn on_month(sight: Sight, on_sight: &Callback<Sight>) -> Callback<u8> {
    let on_sight = on_sight.clone();
    Callback::from(move |month: u8| on_sight.emit(Sight { month: Some(month), ..sight }))
}

/// Both panels have the same width, so the pointer is measured along the first.
fn months_in_hand(
    sight: Sight,
    on_sight: &Callback<Sight>,
    first_panel: &NodeRef,
    lines: &[Series<'_>],
    month: u8,
) -> Html {
    let onpointer = on_pointer(first_panel.clone(), on_month(sight, on_sight).reform(month_at));
    let panels = [(Panel::Adoption, first_panel.clone()), (Panel::Capability, NodeRef::default())];
    panels.into_iter().map(|(panel, node)| in_hand(panel, node, lines, month, &onpointer)).collect()
}

/// The month in hand in one panel: all of the figure that is drawn anew when it changes.
fn in_hand(
    panel: Panel,
    node: NodeRef,
    lines: &[Series<'_>],
    month: u8,
    onpointer: &Callback<PointerEvent>,
) -> Html {
    let dots = panel.dots(lines, usize::from(month));
    el!(svg "over_time-in-hand" key(panel.word()) node(node) {
        data-panel: panel.word(), aria-hidden: "true", focusable: "false",
    } on { onpointermove: onpointer, onpointerdown: onpointer } [
        upright("in_hand", MONTHS.along(f64::from(month)), "0%", "100%"),
        each(dots.iter().map(draw)),
    ])
}

fn month_slider(row: &Row, on_month: Callback<u8>) -> Html {
    let shown = Slider {
        field: "month",
        ends: (0, LAST_MONTH),
        value: row.month,
        start: 0,
        stops: MONTH_STOPS,
        bands: Default::default(),
        sentence: over_time::readout_sentence(row),
        described_by: "over_time-help".into(),
        on_value: on_month,
        on_release: Callback::noop(),
    };
    row![
        el!(label "over_time-month-label" { for: "month" } [over_time::month_label()]),
        el!(div "over_time-month" [slider(&shown)]),
        el!(output "over_time-month-value" { for: "month" } [row.month]),
    ]
}

fn sentences(evaluation: &Evaluation, dates: &Timeline) -> Html {
    let found = break_even(evaluation, dates);
    let gap = wider_gap_inside(evaluation).map(|gap| {
        el!(p "over_time-gap" { data-result: "wider_gap" } [over_time::wider_gap(&gap, dates.due_month)])
    });
    row![
        el!(p "over_time-break-even" { data-result: "break_even", data-value: found.paid_back.word() } [over_time::break_even(&found)]),
        el!(p "over_time-note" [over_time::break_even_help()]),
        gap,
    ]
}

fn same_as_table(sight: Sight, on_sight: &Callback<Sight>, lines: &[Series<'_>], dates: &Timeline) -> Html {
    let is_open = sight.is_table_open;
    let on_sight = on_sight.clone();
    let ontoggle = move |event: Event| {
        if let Some(is_table_open) = toggled(&event, FOLD) {
            on_sight.emit(Sight { is_table_open, ..sight });
        }
    };
    el!(details "over_time-data" { id: FOLD, data-disclosure: "over_time", open: is_open } on { ontoggle: ontoggle } [
        el!(summary "over_time-data-summary" [over_time::table_summary()]),
        is_open.then(|| readout::table(&table::rows(lines, dates))),
    ])
}
