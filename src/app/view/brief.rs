//! The brief on one page of paper, and files of it.

use super::figure::sign_in_text;
use super::page::Shown;
use crate::app::browser::download::{Saved, pressed, save, save_drawn};
use crate::app::browser::paper::print;
use crate::app::browser::place::{Place, whole};
use crate::app::browser::today::today;
use crate::app::markup::{each, el, row};
use crate::explore::findings::{Clearness, Findings};
use crate::explore::flips::Flip;
use crate::explore::worlds::WHOLE;
use crate::model::{Evaluation, digest};
use crate::report::Subject;
use crate::report::brief::{Brief, Line, Part, Section, brief as written};
use crate::report::figure::{HEIGHT, WIDTH};
use crate::report::file::File;
use crate::scenario::Words;
use crate::session::{Action, State};
use crate::text::brief as words;
use alloc::format;
use alloc::rc::Rc;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use yew::prelude::*;

/// What comes before the kind of file in the name of a button.
const DOWNLOAD: &str = "download_";

/// The brief on what the page says, and its files.
pub fn brief(shown: &Shown, act: &Callback<Action>) -> Html {
    let Shown { state, findings, evaluation, .. } = *shown;
    let known = Known::of(state, findings);
    let paper = paper(state, evaluation, &known);
    el!(section "brief" { id: "brief", tabindex: "-1", aria-labelledby: "brief-title" } [
        el!(h2 "section-title" { id: "brief-title" } [words::heading()]),
        el!(p "section-help" [words::help()]),
        buttons(state, evaluation, known, act),
        el!(div { role: "status" } [state.offered.as_ref().map(|text| offered(text))]),
        paper,
    ])
}

/// What is known of these inputs beyond their answer.
struct Known {
    flips: Option<Vec<Flip>>,
    clearness: Option<Rc<Clearness>>,
}

impl Known {
    fn of(state: &State, findings: &Findings) -> Self {
        let (situation, survey) = (state.scenario.situation, &findings.survey);
        let is_fresh = survey.is_of(situation, &state.assumptions);
        let clearness = findings.clearness.as_ref().filter(|clearness| {
            clearness.worlds == WHOLE && clearness.is_of(situation, &state.ranges, &state.assumptions)
        });
        Self { flips: survey.flips().filter(|_| is_fresh), clearness: clearness.cloned() }
    }
}

/// One listener for all of them: it knows the button by its handle.
fn buttons(state: &State, evaluation: &Rc<Evaluation>, known: Known, act: &Callback<Action>) -> Html {
    let (state, evaluation, act) = (state.clone(), evaluation.clone(), act.clone());
    let onclick = move |event: MouseEvent| {
        let Some(action) = pressed(&event) else { return };
        let asked = action.strip_prefix(DOWNLOAD).and_then(File::from_word);
        if asked.is_none() && print() {
            return;
        }
        // What does not come on paper stands in this file too.
        let file = asked.unwrap_or(File::Markdown);
        let link = whole(Place::Deciding, &state.link());
        let text = file.text(&subject(&state, &evaluation, &known, &link));
        let offered: Rc<str> = text.as_str().into();
        let refused = act.reform(move |()| Action::TextOffered(offered.clone()));
        match asked {
            Some(file) => save_as(file, text, &digest(&state.scenario, &evaluation), &refused),
            None => refused.emit(()),
        }
    };
    let files = File::ALL.iter().map(|&file| {
        let action = format!("{DOWNLOAD}{}", file.word());
        el!(button "button" { type: "button", data-action: action } [words::button(file.extension())])
    });
    el!(div "brief-buttons" on { onclick: onclick } [
        el!(button "button" { type: "button", data-action: "print" } [words::print()]),
        each(files),
    ])
}

/// Has the browser save a file; `refused` is told where it will not.
fn save_as(file: File, text: String, digest: &str, refused: &Callback<()>) {
    let name = format!("capability-path-{digest}.{}", file.extension());
    let saved = Saved { name, media_type: file.media_type(), text };
    if file == File::Png {
        save_drawn(saved, WIDTH, HEIGHT, refused);
    } else if !save(&saved) {
        refused.emit(());
    }
}

fn subject<'a>(state: &'a State, evaluation: &'a Evaluation, known: &'a Known, link: &'a str) -> Subject<'a> {
    Subject {
        scenario: &state.scenario,
        assumptions: &state.assumptions,
        evaluation,
        flips: known.flips.as_deref(),
        clearness: known.clearness.as_deref(),
        name: Some(state.name.as_str()),
        note: Some(state.note.as_str()),
        link,
        date: today(),
    }
}

fn offered(text: &str) -> Html {
    row![
        el!(p[el!(label { for: "brief-text" } [words::copy_instead()])]),
        el!(textarea "brief-text" { id: "brief-text", readonly: "", rows: "8", value: text.to_string() }),
    ]
}

/// The page of paper.
fn paper(state: &State, evaluation: &Evaluation, known: &Known) -> Html {
    let link = whole(Place::Deciding, &state.link());
    let brief = written(&subject(state, evaluation, known, &link));
    sheet(brief, &mut Some(sign_in_text(evaluation.best())))
}

/// A document as a page of paper; the sign stands before its answer.
pub fn sheet(brief: Brief, sign: &mut Option<Html>) -> Html {
    let sections = brief.sections.into_iter().map(|section| {
        let sign = if section.part == Part::Answer { sign.take() } else { None };
        part(section, sign)
    });
    let sections = each(sections);
    el!(article "brief-paper" { data-result: "brief" } [
        el!(h3 "brief-paper-title" [brief.title]),
        el!(p "brief-about" [brief.about]),
        brief.note.map(|text| line(Line { label: words::note_label().into(), text }, None)),
        sections,
        el!(p "brief-about" [brief.caveat]),
        el!(p "brief-about" [words::link_label(), ": ", el!(a { href: brief.link.clone() } [brief.link])]),
    ])
}

/// One section; a sign stands before its first line.
fn part(section: Section, mut sign: Option<Html>) -> Html {
    let lines = section.lines.into_iter().map(|said| line(said, sign.take()));
    el!(div "brief-part" { data-part: section.part.word() } [
        el!(h4 "brief-part-title" [section.heading]),
        each(lines),
    ])
}

fn line(line: Line, sign: Option<Html>) -> Html {
    // A question has its own sign at the end.
    let colon = if line.label.ends_with('?') { " " } else { ": " };
    let label = (!line.label.is_empty()).then(|| row![el!(b[line.label]), colon]);
    el!(p [sign, label, line.text])
}
