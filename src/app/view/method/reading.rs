//! The parts of the method that are only read.

use crate::app::markup::{each, el, row};
use crate::model::{Assumptions, Evaluation, MODEL_VERSION};
use crate::text::glossary;
use crate::text::method::claims::CLAIMS;
use crate::text::method::equations::{CHAPTERS, Chapter, SOLVER, SOLVER_TITLE};
use crate::text::method::history::VERSIONS;
use crate::text::method::sources::{SOURCES, mark};
use crate::text::method::tested::{CLAIMS_HELD, MEASURED};
use crate::text::method::{self, limits, pace, plausible};
use alloc::string::ToString;
use alloc::vec::Vec;
use yew::prelude::*;

/// The model for other programs, beside the page (`examples/model_file.rs`).
const MODEL_FILE: &str = "capability-path.mdl";

/// What the model is for, what it is not for, what goes in and comes out, and where it is weak.
pub fn background() -> Html {
    el!(div "method-columns" [
        part(method::PURPOSE, list(limits::PURPOSE)),
        part(method::NOT_PURPOSE, list(limits::NOT_PURPOSE)),
        part(method::IN_AND_OUT, texts(&[limits::INPUTS, limits::OUTPUTS])),
        part(method::LIMITS, list(limits::LIMITS)),
    ])
}

/// The equations, what was tested, what it rests on, what its words mean and how it came to be.
pub fn foreground() -> Html {
    row![
        part(
            method::EQUATIONS,
            row![
                each(CHAPTERS.iter().map(|chapter| fold(chapter.title, equations(chapter)))),
                fold(SOLVER_TITLE, texts(&[SOLVER])),
                el!(p "method-text" [ el!(a { href: MODEL_FILE, download: MODEL_FILE } [method::MODEL_FILE]), " ", method::MODEL_FILE_HELP, ]),
            ]
        ),
        part(plausible::TITLE, texts(plausible::TEXT)),
        part(method::TESTED, row![fold(method::CLAIMS, claims()), fold(method::MEASURED_TITLE, measured())]),
        part(
            method::REFERENCE,
            row![
                fold(method::SOURCES, sources()),
                fold(glossary::TITLE, terms()),
                fold(method::VERSIONS, versions()),
            ]
        ),
    ]
}

/// The two readings of a hybrid's pace, under these assumptions and in this situation.
pub fn hybrid_pace(assumptions: &Assumptions, evaluation: &Evaluation) -> Html {
    part(
        pace::TITLE,
        row![
            texts(pace::TEXT),
            el!(ul "method-list" [
                el!(li [pace::overhead(assumptions)]),
                el!(li [pace::here(evaluation)]),
                el!(li [pace::crossover(assumptions)]),
            ]),
        ],
    )
}

fn equations(chapter: &Chapter) -> Html {
    let claims: Vec<_> = chapter.equations.iter().map(|one| method::serves(one.claims)).collect();
    let entries = chapter.equations.iter().zip(&claims).map(|(one, claims)| Entry {
        aside: one.unit,
        symbols: one.symbols,
        note: claims,
        ..Entry::of(one.name, one.plain)
    });
    row![texts(&[chapter.about]), entry_list(entries.collect())]
}

fn claims() -> Html {
    let results: Vec<_> = CLAIMS_HELD.into_iter().map(method::held).collect();
    let entries = CLAIMS.iter().zip(&results).map(|(claim, result)| Entry {
        aside: claim.id,
        note: result,
        ..Entry::of(claim.statement, claim.test)
    });
    row![texts(&[method::CLAIMS_ABOUT]), entry_list(entries.collect())]
}

fn measured() -> Html {
    let entries =
        MEASURED.iter().map(|figure| Entry { note: figure.result, ..Entry::of(figure.what, figure.how) });
    entry_list(entries.collect())
}

fn sources() -> Html {
    let entries = SOURCES.iter().map(|source| Entry {
        aside: mark(source.mark),
        note: source.used_for,
        ..Entry::of(source.who, source.finding)
    });
    entry_list(entries.collect())
}

fn terms() -> Html {
    entry_list(glossary::TERMS.iter().map(|term| Entry::of(term.word, term.meaning)).collect())
}

fn versions() -> Html {
    let lists = VERSIONS.iter().map(|version| row![el!(h4[version.number]), list(version.changes)]);
    row![el!(p "method-text" [method::version(MODEL_VERSION)]), each(lists)]
}

/// One entry of a list to read; what is empty is not drawn.
struct Entry<'a> {
    name: &'a str,
    aside: &'a str,
    text: &'a str,
    symbols: &'a str,
    note: &'a str,
}

impl<'a> Entry<'a> {
    fn of(name: &'a str, text: &'a str) -> Self {
        Self { name, text, aside: "", symbols: "", note: "" }
    }
}

/// All lists go through this one function: markup is the dearest thing in the page's program.
fn entry_list(entries: Vec<Entry>) -> Html {
    let line = |class: &'static str, text: &str| {
        if text.is_empty() { Html::default() } else { el!(dd { class: class }[text.to_string()]) }
    };
    let rows = entries.iter().map(|entry| {
        el!(div "method-entry" [
            el!(dt [entry.name.to_string(), " ", el!(span "method-unit" [entry.aside.to_string()])]),
            line("method-plain", entry.text),
            line("method-symbols", entry.symbols),
            line("method-note", entry.note),
        ])
    });
    el!(dl "method-entries" [each(rows)])
}

fn part(title: &'static str, contents: Html) -> Html {
    el!(section "method-part" [el!(h3 "method-title" [title]), contents])
}

fn fold(title: &'static str, contents: Html) -> Html {
    el!(details "method-fold" [el!(summary "method-fold-summary" [title]), contents])
}

fn texts(texts: &[&'static str]) -> Html {
    row![each(texts.iter().map(|text| el!(p "method-text" [*text])))]
}

fn list(items: &'static [&'static str]) -> Html {
    el!(ul "method-list" [each(items.iter().map(|item| el!(li [*item])))])
}
