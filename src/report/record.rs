//! The record of a decision: what was decided, on which inputs and assumptions, by which model, with what to watch. And
//! the look back, a year later say: then and now side by side, what of the change moves the answer, what has come about.
//!
//! The record is drawn as a brief. It rests on what the link keeps ([`Decided`]), never on the scenario as it stands now.

use super::Subject;
use super::brief::{self, Brief, Line, Part, Section};
use super::markdown::{Markdown, escaped};
use crate::date::Date;
use crate::explore::compare::{Answered, Input};
use crate::explore::flips::Flip;
use crate::explore::look_back::{LookBack, Mark, Recomputed, Side, look_back};
use crate::link::Decided;
use crate::model::assumptions::ROWS;
use crate::model::{Evaluation, MODEL_VERSION, digest};
use crate::text::method::assumptions::{decimal, label};
use crate::text::{approaches, brief as brief_text, chrome, compare, record as text};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// A decision with what this version of the model says of it.
#[derive(Clone, Copy, Debug)]
pub struct Recorded<'a> {
    /// The decision.
    pub decided: &'a Decided,
    /// The answer to its inputs under its assumptions, worked out now.
    pub evaluation: &'a Evaluation,
    /// The flip points of its inputs, the nearest first; `None` while they are being looked for.
    pub flips: Option<&'a [Flip]>,
    /// The address that opens the record again.
    pub link: &'a str,
}

impl<'a> Recorded<'a> {
    /// What the same inputs give now.
    pub fn recomputed(&self) -> Recomputed {
        let Self { decided, evaluation, .. } = self;
        if decided.model() != MODEL_VERSION {
            Recomputed::OtherModel(evaluation.best())
        } else if digest(decided.scenario(), evaluation) == decided.digest()
            && evaluation.best() == decided.best
        {
            Recomputed::Same
        } else {
            Recomputed::Altered
        }
    }

    fn subject(&self) -> Subject<'a> {
        let Self { decided, evaluation, flips, link } = *self;
        Subject {
            scenario: decided.scenario(),
            assumptions: decided.assumptions(),
            evaluation,
            flips,
            // It is of the day of the decision, and the record is read a year later.
            clearness: None,
            name: Some(decided.name().as_str()),
            note: Some(decided.extras().note.as_str()),
            link,
            date: decided.date,
        }
    }

    fn answered(&self) -> Answered<'a> {
        Answered { scenario: self.decided.scenario(), evaluation: self.evaluation }
    }
}

/// The record as a document.
pub fn record(recorded: &Recorded<'_>) -> Brief {
    let (subject, decided) = (recorded.subject(), recorded.decided);
    let section = |part, heading, lines| Section { part, heading, lines };
    let sections = [
        section(Part::Plan, text::what_was_decided(), brief::plan(&subject)),
        section(Part::Answer, text::what_the_answer_was(), answer_then(recorded, &subject)),
        section(Part::Situation, chrome::situation(), brief::situation(&subject)),
        section(Part::Readiness, chrome::readiness(), brief::readiness(&subject)),
        section(Part::Assumptions, brief_text::assumptions(), assumptions_then(&subject)),
        section(Part::Watch, brief_text::watch(), brief::watch(&subject)),
    ];
    Brief {
        title: text::title(subject.name()),
        about: text::about(decided.date, decided.model(), decided.digest()),
        note: subject.note().map(ToString::to_string),
        sections: sections.into_iter().filter(|section| !section.lines.is_empty()).collect(),
        caveat: text::how_to_check(),
        link: subject.link.to_string(),
    }
}

/// The answer as it was; of another model's only what the link kept of it.
fn answer_then(recorded: &Recorded<'_>, subject: &Subject<'_>) -> Vec<Line> {
    let recomputed = recorded.recomputed();
    if recomputed == Recomputed::Same {
        return brief::answer(subject);
    }
    let best = recorded.decided.best;
    [Line::new(approaches::name(best), text::recomputed(recomputed, recorded.decided.model(), best))].into()
}

/// That none was changed is a part of the record.
fn assumptions_then(subject: &Subject<'_>) -> Vec<Line> {
    let changed = brief::assumptions(subject);
    if changed.is_empty() { [Line::new("", text::standard_assumptions())].into() } else { changed }
}

/// What is so at the time of looking back.
#[derive(Clone, Copy, Debug)]
pub struct Now<'a> {
    /// The inputs, the answer and the assumptions as they are now.
    pub side: Side<'a>,
    /// Today.
    pub date: Date,
}

/// What has become of a decision.
#[derive(Clone, Debug, PartialEq)]
pub struct Check {
    /// What was found.
    pub found: LookBack,
    /// That in sentences, the weightiest first.
    pub sentences: Vec<String>,
    /// Everything that it was taken on, then and now.
    pub rows: Vec<Row>,
    /// What was to be watched and what became of it, a sentence or two each, the earliest first.
    pub watched: Vec<String>,
}

/// One thing then and now, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it is.
    pub label: &'static str,
    /// What it was when the decision was taken.
    pub then: String,
    /// What it is now.
    pub now: String,
    /// What became of it.
    pub mark: Mark,
}

/// Looks back at a decision from now.
pub fn checked(recorded: &Recorded<'_>, now: &Now<'_>) -> Check {
    let Recorded { decided, .. } = recorded;
    let then = Side { answered: recorded.answered(), assumptions: decided.assumptions() };
    let found = look_back(then, now.side, &recorded.subject().tripwires());
    let best = [decided.best, now.side.answered.evaluation.best()];
    let recomputed = text::recomputed(recorded.recomputed(), decided.model(), decided.best);
    let [outcome, why] = [text::outcome(best), text::changes(&found)];
    Check {
        sentences: [outcome, why, recomputed].into(),
        rows: rows(then, now.side, &found),
        watched: found.watched.iter().map(|wire| text::watched(wire, decided.date, now.date)).collect(),
        found,
    }
}

/// All inputs, and the assumptions that are others now; those are judged together.
fn rows(then: Side, now: Side, found: &LookBack) -> Vec<Row> {
    let inputs = Input::ALL.into_iter().map(|input| Row {
        label: compare::label(input),
        then: compare::value(input, then.answered),
        now: compare::value(input, now.answered),
        mark: found.mark(input),
    });
    let values = then.assumptions.to_array().into_iter().zip(now.assumptions.to_array());
    let changed = ROWS.iter().zip(values).filter(|(_, (then, now))| then != now);
    let assumptions = changed.map(|(row, (then, now))| Row {
        label: label(row),
        then: decimal(then),
        now: decimal(now),
        mark: found.assumptions,
    });
    inputs.chain(assumptions).collect()
}

/// The look back as a document.
pub fn check_document(recorded: &Recorded<'_>, check: &Check, today: Date) -> String {
    let (date, subject) = (recorded.decided.date, recorded.subject());
    let mut page = Markdown::default();
    page.line(&("# ".to_string() + &escaped(&text::title(subject.name()))));
    page.paragraph(&escaped(&text::looked_back(date, today)));
    check.sentences.iter().for_each(|sentence| page.paragraph(&escaped(sentence)));
    page.heading(text::then_and_now());
    page.table(&text::HEADS);
    for Row { label, then, now, mark } in &check.rows {
        let cells = [*label, then, now, text::mark(*mark)].map(escaped);
        page.cells(&cells.each_ref().map(String::as_str));
    }
    page.heading(text::what_came_about());
    page.line("");
    check.watched.iter().for_each(|told| page.item(&escaped(told)));
    // An address has none of the signs that would end it here.
    page.paragraph(&(brief_text::link_label().to_string() + ": <" + subject.link + ">"));
    page.0
}
