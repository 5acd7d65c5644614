//! The parts of the figure: flags of the dates, the two panels with the month in hand, the axis of months.

use crate::app::control::plot::use_plot;
use crate::app::view::figure::{draw, percent, role_word};
use crate::chart::marks::{EndLabel, Role};
use crate::chart::over_time::{MONTHS, Panel, Shown, later_ticks, month_at, month_ticks, series};
use crate::model::integrate::TARGET_ADOPTION;
use crate::model::{Evaluation, Timeline};
use crate::scenario::Words;
use crate::text::over_time;
use alloc::rc::Rc;
use alloc::string::String;
use alloc::vec::Vec;
use yew::prelude::*;

/// The dates of the figure.
#[derive(PartialEq, Properties)]
pub struct DatesProps {
    /// The dates.
    pub dates: Timeline,
}

/// The due date and the engagement's end, one above the other so that they never meet.
#[component]
fn Flags(props: &DatesProps) -> Html {
    let dates = &props.dates;
    html! {
        <svg class="over_time-flags" aria-hidden="true" focusable="false">
            { flag(Role::Due, dates.due_month, "25%", over_time::due_flag(dates.due_month)) }
            { flag(Role::EngagementEnd, dates.engagement_end_month, "70%",
                over_time::engagement_flag(dates.engagement_end_month)) }
        </svg>
    }
}

fn flag(role: Role, month: f64, y: &'static str, words: String) -> Html {
    let along = MONTHS.along(month);
    let (anchor, dx) = if along > 0.5 { ("end", "-5") } else { ("start", "5") };
    let x = percent(along);
    html! {
        <>
            <line class="figure-rule" data-role={role_word(role)} x1={x.clone()} x2={x.clone()} y1={y} y2="100%" />
            <text class="figure-text" data-role={role_word(role)} {x} {y} {dx} text-anchor={anchor} dominant-baseline="central">
                { words }
            </text>
        </>
    }
}

/// The axis of months, with the later initiatives by their numbers.
#[component]
pub fn Axis(props: &DatesProps) -> Html {
    let later = later_ticks(&props.dates);
    let has_later = !later.is_empty();
    let years = month_ticks().map(|tick| {
        html! { <text class="figure-text" key={tick.value} x={percent(tick.at)} y="0.9em" text-anchor="middle">{ tick.value }</text> }
    });
    let starts = later.iter().map(|tick| {
        let x = percent(tick.at);
        html! {
            <g key={tick.value}>
                <line class="figure-rule" data-role={role_word(Role::Later)} x1={x.clone()} x2={x.clone()} y1="1.5em" y2="1.9em" />
                if tick.is_labelled {
                    <text class="figure-text" {x} y="2.9em" text-anchor="middle">{ tick.value }</text>
                }
            </g>
        }
    });
    html! {
        <>
            <svg class="over_time-axis" aria-hidden="true" focusable="false">{ for years }{ for starts }</svg>
            <svg class="over_time-axis-names" aria-hidden="true" focusable="false">
                <text class="figure-text" x="18" y="0.9em">{ over_time::months_label() }</text>
                if has_later {
                    <text class="figure-text" x="18" y="2.9em">{ over_time::later_label() }</text>
                }
            </svg>
        </>
    }
}

/// One panel.
#[derive(PartialEq, Properties)]
pub struct PanelProps {
    /// Which.
    pub panel: Panel,
    /// The answer.
    pub evaluation: Rc<Evaluation>,
    /// The dates.
    pub dates: Timeline,
    /// Whose lines.
    pub shown: Shown,
    /// The month in hand.
    pub month: u8,
    /// Another month was taken in hand.
    pub on_month: Callback<u8>,
}

/// A panel with its numbers on the left and the names of its lines on the right.
#[component]
pub fn PanelFigure(props: &PanelProps) -> Html {
    let PanelProps { panel, evaluation, dates, shown, month, on_month } = props;
    let on_place = use_callback(on_month.clone(), |along: f64, on_month| on_month.emit(month_at(along)));
    let plot = use_plot(on_place);
    html! {
        <>
            <h3 class="over_time-panel-title">
                { over_time::panel(*panel) }{ " " }
                <span class="over_time-unit">{ over_time::panel_unit(*panel) }</span>
            </h3>
            if *panel == Panel::Adoption {
                <Flags dates={*dates} />
            }
            <Upright panel={*panel} />
            <div
                class="over_time-plot" data-panel={panel.word()} ref={plot.node}
                onpointermove={plot.onpointer.clone()} onpointerdown={plot.onpointer}
            >
                <Lines panel={*panel} {evaluation} dates={*dates} shown={*shown} />
                { in_hand(props, *month) }
            </div>
            <Names panel={*panel} {evaluation} shown={*shown} />
        </>
    }
}

/// The month in hand: all that is drawn anew when it changes.
fn in_hand(props: &PanelProps, month: u8) -> Html {
    let x = percent(MONTHS.along(f64::from(month)));
    let dots = props.panel.dots(&series(&props.evaluation, props.shown), usize::from(month));
    html! {
        <svg class="over_time-in-hand" aria-hidden="true" focusable="false">
            <line class="figure-cursor" x1={x.clone()} x2={x} y1="0%" y2="100%" />
            { for dots.iter().map(draw) }
        </svg>
    }
}

#[derive(PartialEq, Properties)]
struct UprightProps {
    panel: Panel,
}

#[component]
fn Upright(props: &UprightProps) -> Html {
    let ticks = props.panel.ticks().map(|tick| {
        html! {
            <text class="figure-text" key={tick.value} x="100%" dx="-6" y={percent(tick.at)} text-anchor="end" dominant-baseline="central">
                { over_time::panel_tick(props.panel, tick.value) }
            </text>
        }
    });
    html! {
        <svg class="over_time-upright" data-panel={props.panel.word()} aria-hidden="true" focusable="false">
            { for ticks }
        </svg>
    }
}

#[derive(PartialEq, Properties)]
struct LinesProps {
    panel: Panel,
    evaluation: Rc<Evaluation>,
    dates: Timeline,
    shown: Shown,
}

/// The lines themselves, which no movement of the pointer draws anew.
#[component]
fn Lines(props: &LinesProps) -> Html {
    let panel = props.panel;
    let marks = panel.marks(&series(&props.evaluation, props.shown), &props.dates);
    html! {
        <svg class="over_time-lines" role="img" aria-label={over_time::panel_description(panel)}>
            { for marks.iter().map(draw) }
            if panel == Panel::Adoption {
                <text class="figure-text" data-role="expectation" x="100%" dx="-4" y={percent(panel.scale().up(TARGET_ADOPTION))} dy="-6" text-anchor="end">
                    { over_time::expectation_label() }
                </text>
            }
        </svg>
    }
}

#[derive(PartialEq, Properties)]
struct NamesProps {
    panel: Panel,
    evaluation: Rc<Evaluation>,
    shown: Shown,
}

#[component]
fn Names(props: &NamesProps) -> Html {
    let labels: Vec<EndLabel> = props.panel.end_labels(&series(&props.evaluation, props.shown));
    html! {
        <svg class="over_time-names" data-panel={props.panel.word()} aria-hidden="true" focusable="false">
            { for labels.iter().map(name_at_end) }
        </svg>
    }
}

fn name_at_end(label: &EndLabel) -> Html {
    let word = label.approach.word();
    let y = percent(label.label_y);
    html! {
        <g key={word}>
            <line class="figure-leader" x1="6" y1={percent(label.line_y)} x2="14" y2={y.clone()} />
            <text class="figure-name" data-hue={word} x="18" {y} dominant-baseline="central">
                { over_time::short_name(label.approach) }
            </text>
        </g>
    }
}
