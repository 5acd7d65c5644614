//! The parts of the method that are only read. Those without properties are drawn once.

use crate::model::{Assumptions, Evaluation, MODEL_VERSION};
use crate::text::glossary;
use crate::text::method::claims::CLAIMS;
use crate::text::method::equations::{CHAPTERS, Chapter, Equation, SOLVER, SOLVER_TITLE};
use crate::text::method::history::VERSIONS;
use crate::text::method::sources::{SOURCES, mark};
use crate::text::method::tested::{CLAIMS_HELD, MEASURED};
use crate::text::method::{self, limits, pace};
use alloc::rc::Rc;
use yew::prelude::*;

/// What it is for, what it is not for, what goes in and comes out, and where it is weak.
#[component]
pub fn Background() -> Html {
    html! {
        <div class="method-columns">
            { part(method::PURPOSE, list(limits::PURPOSE)) }
            { part(method::NOT_PURPOSE, list(limits::NOT_PURPOSE)) }
            { part(method::IN_AND_OUT, html! {
                <><p class="method-text">{ limits::INPUTS }</p><p class="method-text">{ limits::OUTPUTS }</p></>
            }) }
            { part(method::LIMITS, list(limits::LIMITS)) }
        </div>
    }
}

/// What the pace of a hybrid rests on.
#[derive(PartialEq, Properties)]
pub struct HybridPaceProps {
    /// The assumptions as they stand.
    pub assumptions: Assumptions,
    /// The answer under them.
    pub evaluation: Rc<Evaluation>,
}

/// The two readings of a hybrid's pace.
#[component]
pub fn HybridPace(props: &HybridPaceProps) -> Html {
    let HybridPaceProps { assumptions, evaluation } = props;
    let texts = pace::TEXT.iter().map(|text| html! { <p class="method-text">{ *text }</p> });
    part(
        pace::TITLE,
        html! {
            <>
                { for texts }
                <ul class="method-list">
                    <li>{ pace::overhead(assumptions) }</li>
                    <li>{ pace::here(evaluation) }</li>
                    <li>{ pace::crossover(assumptions) }</li>
                </ul>
            </>
        },
    )
}

/// The equations, chapter by chapter.
#[component]
pub fn Equations() -> Html {
    part(
        method::EQUATIONS,
        html! {
            <>
                { for CHAPTERS.iter().map(chapter) }
                { fold(SOLVER_TITLE, html! { <p class="method-text">{ SOLVER }</p> }) }
            </>
        },
    )
}

fn chapter(chapter: &Chapter) -> Html {
    fold(
        chapter.title,
        html! {
            <>
                <p class="method-text">{ chapter.about }</p>
                <dl class="method-rows">{ for chapter.equations.iter().map(equation) }</dl>
            </>
        },
    )
}

fn equation(equation: &Equation) -> Html {
    html! {
        <div class="method-equation">
            <dt>{ equation.name }{ " " }<span class="method-unit">{ equation.unit }</span></dt>
            <dd>{ equation.plain }</dd>
            <dd class="method-symbols">{ equation.symbols }</dd>
            <dd class="method-serves">{ method::SERVES }{ " " }{ equation.claims.join(" ") }</dd>
        </div>
    }
}

/// What was tested, what it rests on, what its words mean and how it came to be.
#[component]
pub fn Evidence() -> Html {
    html! {
        <>
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

fn claims() -> Html {
    let rows = CLAIMS.iter().zip(CLAIMS_HELD).map(|(claim, held)| {
        html! {
            <div class="method-entry">
                <dt><span class="method-symbol">{ claim.id }</span>{ " " }{ claim.statement }</dt>
                <dd>{ claim.test }</dd>
                <dd class="method-serves">{ method::held(held) }</dd>
            </div>
        }
    });
    html! { <><p class="method-text">{ method::CLAIMS_ABOUT }</p><dl class="method-rows">{ for rows }</dl></> }
}

fn measured() -> Html {
    let rows = MEASURED.iter().map(|figure| {
        html! {
            <div class="method-entry">
                <dt>{ figure.what }</dt>
                <dd>{ figure.how }</dd>
                <dd class="method-serves">{ figure.result.unwrap_or(method::NOT_MEASURED) }</dd>
            </div>
        }
    });
    html! { <dl class="method-rows">{ for rows }</dl> }
}

fn sources() -> Html {
    let rows = SOURCES.iter().map(|source| {
        html! {
            <div class="method-entry">
                <dt>{ source.who }{ " " }<span class="method-unit">{ mark(source.mark) }</span></dt>
                <dd>{ source.finding }</dd>
                <dd class="method-serves">{ source.used_for }</dd>
            </div>
        }
    });
    html! { <dl class="method-rows">{ for rows }</dl> }
}

fn terms() -> Html {
    let rows = glossary::TERMS.iter().map(|term| {
        html! { <div class="method-entry"><dt>{ term.word }</dt><dd>{ term.meaning }</dd></div> }
    });
    html! { <dl class="method-rows">{ for rows }</dl> }
}

fn versions() -> Html {
    let rows = VERSIONS.iter().map(|version| {
        html! { <div class="method-entry"><h4>{ version.number }</h4>{ list(version.changes) }</div> }
    });
    html! { <><p class="method-text">{ method::version(MODEL_VERSION) }</p>{ for rows }</> }
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

fn list(items: &'static [&'static str]) -> Html {
    html! { <ul class="method-list">{ for items.iter().map(|item| html! { <li>{ *item }</li> }) }</ul> }
}
