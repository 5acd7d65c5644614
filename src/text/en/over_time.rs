//! Adoption and capability over five years: headings, the readout, the table and the break-even.

use super::approaches::name;
use super::{in_sentence, points};
use crate::chart::over_time::{Panel, Shown};
use crate::chart::table::{Cell, Row};
use crate::explore::break_even::{BreakEven, GapAtDue, PaidBack};
use crate::explore::worlds::bands::Band;
use crate::model::stocks::HORIZON_MONTHS;
use crate::num::{fixed, percent, round_half_up};
use crate::scenario::Approach;
use alloc::format;
use alloc::string::{String, ToString};

/// The heading.
pub fn title() -> &'static str {
    "Five years, month by month"
}

/// What the figure is for.
pub fn help() -> &'static str {
    "How use of the first initiative and skill inside would develop. Move along the chart, or use the slider under it."
}

/// The question of whose lines are shown.
pub fn shown_label() -> &'static str {
    "Shown"
}

/// Whose lines are shown.
pub fn shown(shown: Shown) -> &'static str {
    match shown {
        Shown::Plan => "Our plan",
        Shown::Best => "The best",
        Shown::All => "All four",
    }
}

/// The heading of a panel.
pub fn panel(panel: Panel) -> &'static str {
    match panel {
        Panel::Adoption => "In use",
        Panel::Capability => "Skill inside",
    }
}

/// What a panel's numbers are.
pub fn panel_unit(panel: Panel) -> &'static str {
    match panel {
        Panel::Adoption => "share of the intended users, first initiative",
        Panel::Capability => "of 100, where 100 is as good as any partner",
    }
}

/// A number on a panel's upright axis.
pub fn panel_tick(panel: Panel, value: u8) -> String {
    match panel {
        Panel::Adoption => format!("{value}\u{a0}%"),
        Panel::Capability => value.to_string(),
    }
}

/// What a panel is to those who do not see it.
pub fn panel_description(panel: Panel) -> &'static str {
    match panel {
        Panel::Adoption => "Lines of use over sixty months; the table below has the same numbers.",
        Panel::Capability => "Lines of skill inside over sixty months; the table below has the same numbers.",
    }
}

/// The name of an approach where there is little room.
pub fn short_name(approach: Approach) -> &'static str {
    match approach {
        Approach::InternalUpskilling => "Internal",
        Approach::ExternalPartnership => "External",
        Approach::Hybrid => "Hybrid",
        Approach::ToolFirst => "Tool-first",
    }
}

/// The name of an approach, with how it is run where that is not the usual way.
pub fn name_as_run(cell: &Cell) -> String {
    let name = name(cell.approach);
    if cell.is_as_planned { format!("{name}, as planned") } else { name.to_string() }
}

/// The flag of the due date.
pub fn due_flag(month: f64) -> String {
    format!("Due: month {}", round_half_up(month))
}

/// The flag of the engagement's end.
pub fn engagement_flag(month: f64) -> String {
    format!("A partner leaves: month {}", month_number(month))
}

/// The label of the line that adoption is held against.
pub fn expectation_label() -> &'static str {
    "Expected"
}

/// The label of the axis of months.
pub fn months_label() -> &'static str {
    "months"
}

/// The label of the starts of later initiatives on that axis.
pub fn later_label() -> &'static str {
    "initiative"
}

/// The label of the slider.
pub fn month_label() -> &'static str {
    "Month"
}

/// The month in hand and what is expected by then.
pub fn readout_caption(row: &Row) -> String {
    format!("Month {}. Expected in use: {}\u{a0}%", row.month, percent(row.expectation))
}

/// All that the readout says, for who hears the slider.
pub fn readout_sentence(row: &Row) -> String {
    row.cells.iter().fold(format!("{}.", readout_caption(row)), |said, cell| {
        let (adoption, capability) = (adoption(cell.adoption), capability(cell.capability));
        format!("{said} {}: {adoption} in use, {}; skill {capability}.", name_as_run(cell), gap(cell.gap))
    })
}

/// What the band behind a curve is: at the due date, and at the end.
pub fn band(due: u8, adoption: &Band, capability: &Band) -> String {
    let between = |band: &Band, month: usize, whole: fn(f64) -> i64| {
        format!("{} to {}", whole(band.low[month]), whole(band.high[month]))
    };
    let due = usize::from(due).min(HORIZON_MONTHS);
    format!(
        "Shaded: where 8 of 10 plausible worlds lie. In month {due}: {}\u{a0}% in use; after five years: {}\u{a0}%, and skill {}.",
        between(adoption, due, percent),
        between(adoption, HORIZON_MONTHS, percent),
        between(capability, HORIZON_MONTHS, round_half_up),
    )
}

/// The heading of the names of approaches.
pub fn approach_heading() -> &'static str {
    "Approach"
}

/// The heading of months.
pub fn month_heading() -> &'static str {
    "Month"
}

/// The heading of the gap.
pub fn gap_heading() -> &'static str {
    "Against expected"
}

/// Adoption.
pub fn adoption(share: f64) -> String {
    format!("{}\u{a0}%", percent(share))
}

/// Capability in points.
pub fn capability(points: f64) -> String {
    round_half_up(points).to_string()
}

/// How far adoption is from what is expected, in points of a hundred users.
pub fn gap(gap: f64) -> String {
    match percent(gap) {
        0 => "as expected".to_string(),
        short @ 1.. => format!("{short} short"),
        ahead => format!("{} ahead", -ahead),
    }
}

/// The line that opens the table.
pub fn table_summary() -> &'static str {
    "The same as a table"
}

/// What the table shows.
pub fn table_caption() -> &'static str {
    "Use of the first initiative, in percent of the intended users, and skill inside, of 100, every three months"
}

/// The heading of what is expected.
pub fn expected_heading() -> &'static str {
    "Expected"
}

/// What building inside costs at the due date, against having a partner.
pub fn wider_gap(gap: &GapAtDue, due_month: f64) -> String {
    let month = round_half_up(due_month);
    let inside = format!(
        "Your people alone would leave a wider gap: in month {month}, when results are due, {} short of \
         the quarter expected",
        points(gap.inside)
    );
    match percent(gap.with_partner) {
        ..=0 => format!("{inside}; with a partner there is none."),
        short => format!("{inside}; with a partner {short} at most."),
    }
}

/// From when on the approach pays against a pure partnership.
pub fn break_even(found: &BreakEven) -> String {
    let name = &compared(found);
    let other = "an external partnership";
    match (found.faster_from, found.paid_back) {
        (Some(1), PaidBack::NeverBehind) if found.initiatives == 1 => {
            format!("{name} is faster than {other} in the one initiative planned.")
        }
        (Some(1), _) => format!("{name} is faster than {other} from the first initiative on."),
        (Some(from), PaidBack::ByMonth(month)) => format!(
            "From the {} initiative on, {} is faster than {other}; by month {month} it has made up for its slower \
             start.",
            ordinal(from),
            in_sentence(name)
        ),
        (Some(from), _) => format!(
            "From the {} initiative on, {} is faster than {other}, but it does not make up for its slower start \
             within five years.",
            ordinal(from),
            in_sentence(name)
        ),
        (None, PaidBack::ByMonth(month)) => {
            format!("{name} is not always faster than {other}, but by month {month} it has made up for that.")
        }
        (None, PaidBack::NeverBehind) => {
            format!("{name} is as fast as {other} or faster at first, but not in every later initiative.")
        }
        (None, PaidBack::NotWithinHorizon) => no_break_even(found),
    }
}

/// The chart shows all four as usually run, so it says where this is not one of its lines.
fn compared(found: &BreakEven) -> String {
    let name = name(found.approach);
    if found.is_as_planned { format!("{name} as planned") } else { name.to_string() }
}

fn no_break_even(found: &BreakEven) -> String {
    let name = &compared(found);
    if found.initiatives == 1 {
        let name = in_sentence(name);
        format!(
            "With one initiative only, {name} has nothing to make up for being slower than an external partnership."
        )
    } else {
        format!("{name} does not catch up with an external partnership within five years.")
    }
}

/// How the break-even is counted.
pub fn break_even_help() -> &'static str {
    "Counted in months of use: every month after a quarter of an initiative's users use it is one, even if use \
     falls again."
}

fn ordinal(number: usize) -> String {
    let words = ["first", "second", "third", "fourth", "fifth", "sixth"];
    words.get(number.saturating_sub(1)).map_or_else(|| format!("{number}th"), ToString::to_string)
}

/// A month that may fall within one: "9", "8.5".
fn month_number(month: f64) -> String {
    let text = fixed(month, 2);
    text.trim_end_matches('0').trim_end_matches('.').to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(initiatives: usize, faster_from: Option<usize>, paid_back: PaidBack) -> BreakEven {
        BreakEven { approach: Approach::Hybrid, is_as_planned: false, initiatives, faster_from, paid_back }
    }

    #[test]
    fn the_break_even_is_told_with_its_initiative_and_month_or_plainly_denied() {
        use PaidBack::{ByMonth, NeverBehind, NotWithinHorizon};
        for (found, parts) in [
            (found(6, Some(2), ByMonth(19)), ["second initiative on, hybrid", "by month 19"]),
            (found(6, Some(1), NeverBehind), ["Hybrid is faster", "first initiative on"]),
            (found(13, Some(12), NotWithinHorizon), ["12th initiative", "not make up"]),
            (found(6, None, ByMonth(40)), ["not always faster", "month 40"]),
            (found(6, None, NotWithinHorizon), ["external partnership", "does not catch up"]),
            (found(1, None, NotWithinHorizon), ["one initiative only", "nothing to make up"]),
        ] {
            let sentence = break_even(&found);
            assert!(parts.iter().all(|part| sentence.contains(part)), "{sentence}");
        }
    }

    #[test]
    fn a_plan_of_ones_own_is_told_from_the_usual_one_that_the_chart_shows() {
        let planned = BreakEven { is_as_planned: true, ..found(6, Some(2), PaidBack::ByMonth(19)) };
        assert!(break_even(&planned).contains("hybrid as planned is faster"), "{}", break_even(&planned));
    }

    #[test]
    fn a_gap_is_short_or_ahead_and_never_a_bare_sign() {
        for (value, words) in [(0.22, "22 short"), (-0.061, "6 ahead"), (0.004, "as expected")] {
            assert_eq!(gap(value), words);
        }
    }

    #[test]
    fn a_month_has_a_part_only_where_it_falls_within_one() {
        for (month, words) in [(9.0, "9"), (8.5, "8.5"), (10.25, "10.25"), (20.0, "20")] {
            assert_eq!(month_number(month), words);
        }
    }
}
