//! The figure as it stands while a month is in hand: grid, dates, lines and names.

use crate::app::markup::{each, el, row};
use crate::app::view::figure::{Place, draw, percent, role_word, rule, upright, words};
use crate::app::view::term::term;
use crate::chart::marks::{EndLabel, Role, Tick};
use crate::chart::over_time::{MONTHS, Panel, Shown, later_ticks, month_ticks, series};
use crate::model::integrate::TARGET_ADOPTION;
use crate::model::{Evaluation, Timeline};
use crate::scenario::Words;
use crate::text::{glossary, over_time};
use alloc::rc::Rc;
use alloc::string::ToString;
use alloc::vec::Vec;
use yew::prelude::*;

/// Where words beside the end of a line begin, in pixels, and where a leader to them begins and ends.
const NAME_X: &str = "18";
const LEADER_X: [&str; 2] = ["6", "14"];
/// Heights of the two flags.
const UPPER: &str = "25%";
const LOWER: &str = "70%";

/// What stands.
#[derive(PartialEq)]
pub struct Standing {
    /// The answer.
    pub evaluation: Rc<Evaluation>,
    /// The dates.
    pub dates: Timeline,
    /// Whose lines.
    pub shown: Shown,
}

/// The panels, which no movement of the pointer draws anew. Their parts are cells of the grid that the figure is
/// laid out in; titles are headings, the lines are an image with a description, and all else is said in the readout.
pub fn panels(standing: &Standing) -> Html {
    each(Panel::ALL.iter().map(|&panel| one_panel(standing, panel)))
}

fn one_panel(standing: &Standing, panel: Panel) -> Html {
    let shown = series(&standing.evaluation, standing.shown);
    let marks = panel.marks(&shown, &standing.dates);
    let numbers = panel.ticks().map(|tick| {
        let place = Place { x: "100%".into(), y: percent(tick.at), dx: "-6", anchor: "end" };
        words("number", place, over_time::panel_tick(panel, tick.value).into())
    });
    let names = panel.end_labels(&shown);
    row![
        el!(h3 "over_time-title" { data-panel: panel.word() } [
            term(if panel == Panel::Adoption { glossary::ADOPTION } else { glossary::CAPABILITY }, over_time::panel(panel)),
            " ",
            el!(span "over_time-unit" [over_time::panel_unit(panel)]),
        ]),
        cell("over_time-numbers", panel.word(), numbers.into()),
        el!(svg "over_time-lines" { data-panel: panel.word(), role: "img", aria-label: over_time::panel_description(panel) } [
            each(marks.iter().map(draw)),
            (panel == Panel::Adoption).then(expectation_label),
        ]),
        cell("over_time-names", panel.word(), names.iter().flat_map(name_at_end).collect()),
    ]
}

/// One cell of the grid that screen readers pass over.
fn cell(class: &'static str, panel: &'static str, parts: Vec<Html>) -> Html {
    el!(svg { class: class, data-panel: panel, aria-hidden: "true", focusable: "false" } [each(parts)])
}

fn expectation_label() -> Html {
    let y = Panel::Adoption.scale().up(TARGET_ADOPTION) - 0.045;
    let place = Place { x: "100%".into(), y: percent(y), dx: "-5", anchor: "end" };
    words(role_word(Role::Expectation), place, over_time::expectation_label().into())
}

fn name_at_end(label: &EndLabel) -> [Html; 2] {
    let y = percent(label.label_y);
    let [from, to] = LEADER_X.map(AttrValue::from);
    let place = Place { x: NAME_X.into(), y: y.clone(), dx: "0", anchor: "start" };
    [
        rule("leader", [from, percent(label.line_y), to, y]),
        words("name", place, over_time::short_name(label.approach).into()),
    ]
}

/// The due date and the engagement's end, the earlier one above, so that no rule crosses the other's words.
pub fn flags(dates: &Timeline) -> Html {
    let (due_y, engagement_y) =
        if dates.engagement_end_month < dates.due_month { (LOWER, UPPER) } else { (UPPER, LOWER) };
    let due = over_time::due_flag(dates.due_month);
    let engagement = over_time::engagement_flag(dates.engagement_end_month);
    let parts = [
        flag(Role::Due, dates.due_month, due_y, due.into()),
        flag(Role::EngagementEnd, dates.engagement_end_month, engagement_y, engagement.into()),
    ];
    cell("over_time-flags", Panel::Adoption.word(), parts.concat())
}

/// Neither date is past month 36, so that there is room to the right of it.
fn flag(role: Role, month: f64, y: &'static str, name: AttrValue) -> [Html; 2] {
    let along = MONTHS.along(month);
    let about = role_word(role);
    let place = Place { x: percent(along), y: y.into(), dx: "5", anchor: "start" };
    [upright(about, along, y, "100%"), words(about, place, name)]
}

/// The axis of months, with the later initiatives by their numbers.
pub fn axis(dates: &Timeline) -> Html {
    let later = later_ticks(dates);
    let mut parts: Vec<Html> = month_ticks().map(|tick| axis_number(&tick, "28%")).collect();
    let mut names = Vec::from([axis_name("28%", over_time::months_label())]);
    if !later.is_empty() {
        names.push(axis_name("86%", over_time::later_label()));
    }
    for tick in &later {
        parts.push(upright("later", tick.at, "52%", "64%"));
        if tick.is_labelled {
            parts.push(axis_number(tick, "86%"));
        }
    }
    let word = Panel::Capability.word();
    row![cell("over_time-axis", word, parts), cell("over_time-axis-names", word, names)]
}

fn axis_number(tick: &Tick, y: &'static str) -> Html {
    let place = Place { x: percent(tick.at), y: y.into(), dx: "0", anchor: "middle" };
    words("number", place, tick.value.to_string().into())
}

fn axis_name(y: &'static str, name: &'static str) -> Html {
    let place = Place { x: NAME_X.into(), y: y.into(), dx: "0", anchor: "start" };
    words("number", place, name.into())
}
