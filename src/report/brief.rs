//! The brief: one printed page for the meeting, as sections of short lines.
//!
//! It says what is found elsewhere and works nothing out. It must fit one A4 or Letter page, so what could grow
//! without end is cut here, and `tests/brief.rs` counts the lines.

use super::Subject;
use crate::explore::flips::Flip;
use crate::model::{Criterion, MODEL_VERSION};
use crate::scenario::words::words;
use crate::scenario::{Field, Words};
use crate::text::brief as text;
use crate::text::method::assumptions::{decimal, label};
use crate::text::{answer, approaches, certainty, chrome, criteria, inputs, readiness, reasons, traps};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// Most flip points that are named.
const MOST_FLIPS: usize = 3;
/// Most changed assumptions that are named; the rest are counted.
const MOST_ASSUMPTIONS: usize = 4;

words! {
    /// A section of the brief, in the order of the page.
    Part {
        /// The eight inputs.
        Situation = "situation",
        /// The best approach with its reasons, the runner-up, and how clear it is.
        Answer = "answer",
        /// The nearest flip points.
        Flips = "flips",
        /// The plan with its four verdicts.
        Plan = "plan",
        /// The traps walked into.
        Traps = "traps",
        /// The gate.
        Readiness = "readiness",
        /// The tripwires.
        Watch = "watch",
        /// The assumptions that differ from the standard.
        Assumptions = "assumptions",
    }
}

/// The page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brief {
    /// What it is about.
    pub title: String,
    /// When it was made, with which model, and the answer's digest.
    pub about: String,
    /// What is wanted, in the reader's own words.
    pub note: Option<String>,
    /// The sections; those with nothing to say are left out.
    pub sections: Vec<Section>,
    /// What kind of answer it is.
    pub caveat: &'static str,
    /// The address that opens it again.
    pub link: String,
}

/// One section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Which one.
    pub part: Part,
    /// Its heading.
    pub heading: &'static str,
    /// Its lines.
    pub lines: Vec<Line>,
}

/// One line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it is about; empty where the heading says it.
    pub label: String,
    /// What it says.
    pub text: String,
}

impl Line {
    pub(super) fn new(label: impl Into<String>, text: impl Into<String>) -> Self {
        Self { label: label.into(), text: text.into() }
    }
}

/// The brief on `subject`.
pub fn brief(subject: &Subject<'_>) -> Brief {
    let section = |&part: &Part| Section {
        part,
        heading: heading(part, subject),
        lines: match part {
            Part::Situation => situation(subject),
            Part::Answer => [answer(subject), certainty(subject)].concat(),
            Part::Flips => subject.flips.map(flips).unwrap_or_default(),
            Part::Plan => plan(subject),
            Part::Traps => traps(subject),
            Part::Readiness => readiness(subject),
            Part::Watch => watch(subject),
            Part::Assumptions => assumptions(subject),
        },
    };
    Brief {
        title: text::title(subject.name()),
        about: text::about(subject.date, MODEL_VERSION, &subject.digest()),
        note: subject.note().map(ToString::to_string),
        sections: Part::ALL.iter().map(section).filter(|section| !section.lines.is_empty()).collect(),
        caveat: answer::caveat(),
        link: subject.link.to_string(),
    }
}

fn heading(part: Part, subject: &Subject<'_>) -> &'static str {
    match part {
        Part::Situation => chrome::situation(),
        Part::Answer => answer::heading(subject.evaluation),
        Part::Flips => answer::flips_title(),
        Part::Plan => chrome::plan(),
        Part::Traps => chrome::traps(),
        Part::Readiness => chrome::readiness(),
        Part::Watch => text::watch(),
        Part::Assumptions => text::assumptions(),
    }
}

pub(super) fn situation(subject: &Subject<'_>) -> Vec<Line> {
    let line = |&field: &Field| {
        Line::new(inputs::label(field), text::input(field, subject.scenario.situation.get(field)))
    };
    Field::ALL.iter().map(line).collect()
}

pub(super) fn answer(subject: &Subject<'_>) -> Vec<Line> {
    let evaluation = subject.evaluation;
    let best = evaluation.best();
    let mut lines = Vec::from([
        Line::new(approaches::name(best), answer::reasons(evaluation)),
        Line::new("", text::outcome(evaluation.outcome_of(best))),
        Line::new(text::runner_up_label(), answer::runner_up(evaluation)),
    ]);
    let late = answer::late(evaluation, subject.scenario.situation);
    lines.extend((!late.is_empty()).then(|| Line::new("", late)));
    if answer::is_tie(evaluation) {
        lines.push(Line::new("", answer::tie(evaluation)));
    }
    lines
}

/// How often the best approach comes first, what it costs where it proves wrong, and what to find out first.
fn certainty(subject: &Subject<'_>) -> Vec<Line> {
    let Some(known) = subject.clearness else { return Vec::new() };
    let best = subject.evaluation.best();
    let regret = known.regrets[best.index()].as_ref();
    // Two in one line, which paper has few of.
    let sure = [certainty::first(best, &known.ranks), certainty::regret(best, regret)].join(" ");
    Vec::from([Line::new(text::certainty(), sure), Line::new("", certainty::finding_out(&known.finding_out))])
}

fn flips(flips: &[Flip]) -> Vec<Line> {
    if flips.is_empty() {
        return [Line::new("", answer::no_flip())].into();
    }
    flips.iter().take(MOST_FLIPS).map(|flip| Line::new("", answer::flip(flip))).collect()
}

pub(super) fn plan(subject: &Subject<'_>) -> Vec<Line> {
    let evaluation = subject.evaluation;
    let plan = evaluation.plan;
    let mut lines = Vec::from([Line::new(approaches::name(plan.approach), text::levers(plan.levers))]);
    if plan != evaluation.best().typical_plan() {
        // Else the answer has said it.
        lines.push(Line::new("", text::outcome(&evaluation.chosen)));
    }
    lines.extend(Criterion::ALL.iter().map(|&criterion| {
        let judgement = evaluation.judgement(criterion);
        let why = reasons::sentences(&judgement.reasons);
        Line::new(criteria::question(criterion), text::judgement(judgement.verdict, &why))
    }));
    lines
}

fn traps(subject: &Subject<'_>) -> Vec<Line> {
    let found = subject.evaluation.traps();
    let lines: Vec<Line> =
        found.map(|(trap, _)| Line::new(traps::name(trap), traps::what_to_do(trap))).collect();
    if lines.is_empty() { [Line::new("", text::no_trap())].into() } else { lines }
}

pub(super) fn readiness(subject: &Subject<'_>) -> Vec<Line> {
    let gate = subject.evaluation.readiness;
    [Line::new(readiness::word(gate), readiness::verdict(gate))].into()
}

pub(super) fn watch(subject: &Subject<'_>) -> Vec<Line> {
    let line = |wire| Line::new("", text::tripwire(&wire, subject.date));
    subject.tripwires().into_iter().map(line).collect()
}

pub(super) fn assumptions(subject: &Subject<'_>) -> Vec<Line> {
    let count = subject.changed_assumptions().count();
    if count == 0 {
        return Vec::new();
    }
    let named = subject.changed_assumptions().take(MOST_ASSUMPTIONS);
    let mut named: Vec<String> = named
        .map(|(row, value)| text::assumption(label(row), &decimal(value), &decimal(row.centre)))
        .collect();
    if let Some(more) = count.checked_sub(MOST_ASSUMPTIONS).filter(|&more| more > 0) {
        named.push(text::and_more(more));
    }
    [Line::new("", text::list(&named))].into()
}
