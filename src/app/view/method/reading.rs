//! The parts of the method that are only read.

use crate::model::{Assumptions, Evaluation, MODEL_VERSION};
use crate::text::glossary;
use crate::text::method::claims::CLAIMS;
use crate::text::method::equations::{CHAPTERS, Chapter, SOLVER, SOLVER_TITLE};
use crate::text::method::history::VERSIONS;
use crate::text::method::sources::{SOURCES, mark};
use crate::text::method::tested::{CLAIMS_HELD, MEASURED};
use crate::text::method::{self, limits, pace};
use alloc::vec::Vec;
use yew::prelude::*;

/// The model for other programs, beside the page (`examples/model_file.rs`).
const MODEL_FILE: &str = "capability-path.mdl";

/// What is read before the assumptions, and what after them.
#[derive(Clone, Copy, PartialEq)]
pub enum Part {
    /// What the model is for, what it is not for, what goes in and comes out, and where it is weak.
    Background,
    /// The equations, what was tested, what it rests on, what its words mean and how it came to be.
    Foreground,
}

/// Which part is shown.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The part.
    pub part: Part,
}

/// A part of the method that depends on no input, so it is drawn once.
#[component]
pub fn Reading(props: &Props) -> Html {
    match props.part {
        Part::Background => background(),
        Part::Foreground => foreground(),
    }
}

fn background() -> Html {
    html! {
        <div class="method-columns">
            { part(method::PURPOSE, list(limits::PURPOSE)) }
            { part(method::NOT_PURPOSE, list(limits::NOT_PURPOSE)) }
            { part(method::IN_AND_OUT, texts(&[limits::INPUTS, limits::OUTPUTS])) }
            { part(method::LIMITS, list(limits::LIMITS)) }
        </div>
    }
}

fn foreground() -> Html {
    html! {
        <>
            { part(method::EQUATIONS, html! {
                <>
                    { for CHAPTERS.iter().map(|chapter| fold(chapter.title, equations(chapter))) }
                    { fold(SOLVER_TITLE, texts(&[SOLVER])) }
                    <p class="method-text">
                        <a href={MODEL_FILE} download={MODEL_FILE}>{ method::MODEL_FILE }</a>{ " " }
                        { method::MODEL_FILE_HELP }
                    </p>
                </>
            }) }
            { part(method::TESTED, html! {
                <>
                    { fold(method::CLAIMS, claims()) }
                    { fold(method::MEASURED_TITLE, measured()) }
                </>
            }) }
            { part(method::REFERENCE, html! {
                <>
                    { fold(method::SOURCES, sources()) }
                    { fold(glossary::TITLE, terms()) }
                    { fold(method::VERSIONS, versions()) }
                </>
            }) }
        </>
    }
}

/// The two readings of a hybrid's pace, under these assumptions and in this situation.
pub fn hybrid_pace(assumptions: &Assumptions, evaluation: &Evaluation) -> Html {
    part(
        pace::TITLE,
        html! {
            <>
                { texts(pace::TEXT) }
                <ul class="method-list">
                    <li>{ pace::overhead(assumptions) }</li>
                    <li>{ pace::here(evaluation) }</li>
                    <li>{ pace::crossover(assumptions) }</li>
                </ul>
            </>
        },
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
    html! { <>{ texts(&[chapter.about]) }{ entry_list(entries.collect()) }</> }
}

fn claims() -> Html {
    let results: Vec<_> = CLAIMS_HELD.into_iter().map(method::held).collect();
    let entries = CLAIMS.iter().zip(&results).map(|(claim, result)| Entry {
        aside: claim.id,
        note: result,
        ..Entry::of(claim.statement, claim.test)
    });
    html! { <>{ texts(&[method::CLAIMS_ABOUT]) }{ entry_list(entries.collect()) }</> }
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
    let lists =
        VERSIONS.iter().map(|version| html! { <><h4>{ version.number }</h4>{ list(version.changes) }</> });
    html! { <><p class="method-text">{ method::version(MODEL_VERSION) }</p>{ for lists }</> }
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
        if text.is_empty() {
            Html::default()
        } else {
            html! { <dd {class}>{ text }</dd> }
        }
    };
    let rows = entries.iter().map(|entry| {
        html! {
            <div class="method-entry">
                <dt>{ entry.name }{ " " }<span class="method-unit">{ entry.aside }</span></dt>
                { line("method-plain", entry.text) }
                { line("method-symbols", entry.symbols) }
                { line("method-note", entry.note) }
            </div>
        }
    });
    html! { <dl class="method-entries">{ for rows }</dl> }
}

fn part(title: &'static str, contents: Html) -> Html {
    html! { <section class="method-part"><h3 class="method-title">{ title }</h3>{ contents }</section> }
}

fn fold(title: &'static str, contents: Html) -> Html {
    html! {
        <details class="method-fold">
            <summary class="method-fold-summary">{ title }</summary>
            { contents }
        </details>
    }
}

fn texts(texts: &[&'static str]) -> Html {
    html! { <>{ for texts.iter().map(|text| html! { <p class="method-text">{ *text }</p> }) }</> }
}

fn list(items: &'static [&'static str]) -> Html {
    html! { <ul class="method-list">{ for items.iter().map(|item| html! { <li>{ *item }</li> }) }</ul> }
}
