//! The brief and the other files to take away: headings, dates, and what to watch.

use super::approaches::name;
use super::inputs::{label, with_unit};
use super::{in_sentence, months};
use crate::date::Date;
use crate::explore::flips::Flip;
use crate::explore::tripwires::{Course, Event, Tripwire};
use crate::model::integrate::TARGET_ADOPTION;
use crate::model::{Outcome, Verdict};
use crate::num::{percent, round_half_up};
use crate::scenario::{Field, Lever, Levers, Words};
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// The title, with the name of the scenario where it has one.
pub fn title(name: Option<&str>) -> String {
    match name {
        Some(name) => format!("Building AI capability: {name}"),
        None => "Building AI capability".to_string(),
    }
}

/// The heading over all that can be taken away.
pub fn heading() -> &'static str {
    "The brief"
}

/// What can be taken away.
pub fn help() -> &'static str {
    "One page with the answer, its reasons and what to watch. Files are made here; nothing is sent anywhere."
}

/// The button that prints the brief.
pub fn print() -> &'static str {
    "Print one page"
}

/// The button that gives a file whose name ends like this.
pub fn button(extension: &str) -> &'static str {
    match extension {
        "md" => "Markdown",
        "ics" => "Calendar (.ics)",
        "csv" => "Spreadsheet (CSV)",
        "json" => "Data (JSON)",
        "svg" => "Chart (SVG)",
        _ => "Chart (PNG)",
    }
}

/// The label of the brief as it will be printed.
pub fn preview() -> &'static str {
    "As it will be printed"
}

/// Why there is a text instead of a file or a print.
pub fn copy_instead() -> &'static str {
    "This browser does not let the page save or print. Copy the text instead:"
}

/// The line under the title: when it was made, and what it can be recognised by.
pub fn about(date: Date, model: &str, digest: &str) -> String {
    format!("Capability Path, {}. Model {model}, code {digest}.", day(date))
}

/// The label of the note: which capability is wanted, and what must be true after the first initiative.
pub fn note_label() -> &'static str {
    "What we want"
}

/// The label of the scenario's name.
pub fn name_label() -> &'static str {
    "Name"
}

/// The label of the day on which it was made.
pub fn date_label() -> &'static str {
    "Made on"
}

/// The label of the model's version.
pub fn model_label() -> &'static str {
    "Model"
}

/// The label of the answer's digest.
pub fn digest_label() -> &'static str {
    "Code"
}

/// The label of the approach in second place.
pub fn runner_up_label() -> &'static str {
    "Runner-up"
}

/// The label of how clear the answer is.
pub fn certainty() -> &'static str {
    "How sure"
}

/// The heading of what to watch.
pub fn watch() -> &'static str {
    "What to watch"
}

/// The heading of the changed assumptions.
pub fn assumptions() -> &'static str {
    "Our own assumptions"
}

/// A changed assumption beside its standard.
pub fn assumption(label: &str, value: &str, standard: &str) -> String {
    format!("{label} {value} (standard {standard})")
}

/// How many changed assumptions are not named, as the end of their list.
pub fn and_more(count: usize) -> String {
    format!("and {count} more")
}

/// Several phrases as one line.
pub fn list(phrases: &[String]) -> String {
    format!("{}.", phrases.join("; "))
}

/// The label of the link.
pub fn link_label() -> &'static str {
    "Open or change it"
}

/// That no trap is walked into.
pub fn no_trap() -> &'static str {
    "None of the four known ones."
}

/// What an approach leads to, in a line.
pub fn outcome(outcome: &Outcome) -> String {
    format!(
        "Time until a quarter use it: {}. Skill inside in year 5: {} of 100; from a partner: {}\u{a0}%.",
        super::time_to_target(outcome.months_to_target),
        round_half_up(outcome.capability_at_end),
        percent(outcome.dependency_at_end)
    )
}

/// The labels of the numbers of an outcome, in the order of `evaluate`.
pub const OUTCOME_LABELS: [&str; 6] = [
    "Months until a quarter use it",
    "In use when results are due",
    "In use in month 60",
    "Skill inside when an engagement ends",
    "Skill inside in month 60",
    "Skill from a partner in the fifth year",
];

/// The label of the time that a later initiative takes; the first one is 1.
pub fn later_label(initiative: usize) -> String {
    format!("Months until a quarter use initiative {initiative}, from its start")
}

/// How the plan is run, in a line.
pub fn levers(levers: Levers) -> String {
    let settings: Vec<String> = Lever::ALL
        .iter()
        .map(|&lever| {
            let label = in_sentence(super::levers::label(lever));
            format!("{label}: {}", super::levers::setting(lever, levers.index(lever)))
        })
        .collect();
    format!("{}.", settings.join("; "))
}

/// A verdict with its reasons.
pub fn judgement(verdict: Verdict, reasons: &str) -> String {
    format!("{}. {reasons}", super::criteria::verdict(verdict))
}

/// The value of an input and what it means; sentences on months and initiatives have the number in them.
pub fn input(field: Field, value: u8) -> String {
    let sentence = super::inputs::sentence(field, value);
    match field {
        Field::ResultsDueMonths | Field::RunwayMonths | Field::FutureInitiatives => sentence,
        _ => format!("{}. {sentence}", with_unit(field, value)),
    }
}

/// "2 March 2027".
pub fn day(date: Date) -> String {
    format!("{} {}", date.day(), month_and_year(date))
}

/// "March 2027".
pub fn month_and_year(date: Date) -> String {
    format!("{} {}", MONTHS[usize::from(date.month()) - 1], date.year())
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// What to look at, in a few words: the title of an entry in a calendar.
pub fn tripwire_title(wire: &Tripwire) -> String {
    match wire.event {
        Event::Flip(flip) => format!("Decide again? {}", label(flip.field)),
        Event::Behind(course) => format!("On course? {} use it", of_people(course.percent)),
    }
}

/// What to look at, when, and what it would mean. `start` is the first day of the first initiative.
pub fn tripwire(wire: &Tripwire, start: Date) -> String {
    let by = month_and_year(start.plus_months(wire.month));
    match wire.event {
        Event::Flip(flip) => {
            let condition = condition(&flip, &by, start);
            format!("If {condition}, decide again: {} would then come first.", in_sentence(name(flip.best)))
        }
        Event::Behind(course) => on_course(course, &by),
    }
}

/// The same for an entry in a calendar, where nothing else says which scenario is meant.
pub fn tripwire_told(wire: &Tripwire, start: Date, name: Option<&str>) -> String {
    let told = tripwire(wire, start);
    match name {
        Some(name) => format!("{}. {told}", title(Some(name))),
        None => told,
    }
}

fn condition(flip: &Flip, by: &str, start: Date) -> String {
    let Flip { field, from, to, .. } = *flip;
    let is_more = to > from;
    let or_beyond = if is_more { "more" } else { "less" };
    match field {
        Field::TeamStability if is_more => format!("by {by} {} of the team remain", at_least(to)),
        Field::TeamStability => format!("by {by} fewer than {} of the team remain", of_people(to + 1)),
        Field::ResultsDueMonths => {
            let beyond = if is_more { "later" } else { "earlier" };
            format!("results become due in {} or {beyond}", month_and_year(start.plus_months(to)))
        }
        Field::RunwayMonths => {
            format!(
                "by {by} leadership's patience turns out to be {} in all, or {or_beyond}",
                months(to.into())
            )
        }
        Field::FutureInitiatives => match to {
            0 => format!("by {by} no later initiative is planned"),
            _ => format!(
                "by {by} the later initiatives planned are {to} or {}",
                if is_more { "more" } else { "fewer" }
            ),
        },
        Field::AiSkills | Field::ChangeSkills => format!(
            "an honest look by {by} puts {} at {} or {or_beyond}",
            in_sentence(label(field)),
            with_unit(field, to)
        ),
        Field::DependencyComfort | Field::InitiativeSimilarity => {
            format!("by {by} {} is {} or {or_beyond}", in_sentence(label(field)), with_unit(field, to))
        }
    }
}

fn on_course(course: Course, by: &str) -> String {
    let Course { percent: expected, is_due } = course;
    let due = if is_due { ", when results are due," } else { "" };
    let told = format!(
        "By {by}{due} {} of the intended users should use it; if not, the plan is behind.",
        at_least(expected)
    );
    if is_due && i64::from(expected) < percent(TARGET_ADOPTION) {
        format!("{told} Even on course, it is short of the quarter expected.")
    } else {
        told
    }
}

/// "at least 7 in 10"; all of them cannot be more.
fn at_least(percent: u8) -> String {
    let people = of_people(percent);
    if percent == 100 { people } else { format!("at least {people}") }
}

/// A percentage as people: "7 in 10" where that is exact, else "68 in 100".
fn of_people(percent: u8) -> String {
    match percent {
        100 => "all".to_string(),
        _ if percent.is_multiple_of(10) => format!("{} in 10", percent / 10),
        _ => format!("{percent} in 100"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Approach;

    fn start() -> Date {
        Date::new(2026, 11, 25).expect("a day that exists")
    }

    fn flip(field: Field, from: u8, to: u8, month: u8) -> Tripwire {
        let best = Approach::ExternalPartnership;
        Tripwire { month, event: Event::Flip(Flip { field, from, to, best }) }
    }

    #[test]
    fn a_flip_is_told_as_an_event_with_its_threshold_and_month() {
        for (wire, condition) in [
            (flip(Field::TeamStability, 75, 69, 7), "by June 2027 fewer than 7 in 10 of the team remain"),
            (
                flip(Field::TeamStability, 75, 67, 12),
                "by November 2027 fewer than 68 in 100 of the team remain",
            ),
            (flip(Field::TeamStability, 75, 80, 12), "by November 2027 at least 8 in 10 of the team remain"),
            (flip(Field::ResultsDueMonths, 6, 14, 6), "results become due in January 2028 or later"),
            (flip(Field::ResultsDueMonths, 6, 3, 3), "results become due in February 2027 or earlier"),
            (
                flip(Field::RunwayMonths, 6, 1, 1),
                "by December 2026 leadership's patience turns out to be 1 month in all, or less",
            ),
            (flip(Field::FutureInitiatives, 4, 0, 9), "by August 2027 no later initiative is planned"),
            (
                flip(Field::FutureInitiatives, 4, 6, 9),
                "by August 2027 the later initiatives planned are 6 or more",
            ),
            (
                flip(Field::AiSkills, 30, 45, 1),
                "an honest look by December 2026 puts AI skills at 45 of 100 or more",
            ),
            (
                flip(Field::DependencyComfort, 40, 20, 9),
                "by August 2027 comfort with relying on others is 20 of 100 or less",
            ),
        ] {
            let expected =
                format!("If {condition}, decide again: external partnership would then come first.");
            assert_eq!(tripwire(&wire, start()), expected);
        }
    }

    #[test]
    fn the_course_is_told_in_people_and_says_where_it_falls_short() {
        let told = |percent, is_due| {
            tripwire(&Tripwire { month: 3, event: Event::Behind(Course { percent, is_due }) }, start())
        };
        assert_eq!(
            told(30, false),
            "By February 2027 at least 3 in 10 of the intended users should use it; if not, the plan is behind."
        );
        assert!(told(24, true).contains("when results are due, at least 24 in 100"));
        assert!(told(24, true).ends_with("short of the quarter expected."));
        assert!(told(25, true).ends_with("the plan is behind."));
    }
}
