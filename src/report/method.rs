//! The method as a document: `docs/model.md`, for readers without the page.

use super::markdown::Markdown;
use crate::model::assumptions::{ROWS, Row};
use crate::model::{Assumptions, MODEL_VERSION};
use crate::text::glossary;
use crate::text::method::assumptions::{GROUPS, decimal, group, help, label, range, source, symbol, unit};
use crate::text::method::claims::CLAIMS;
use crate::text::method::equations::{CHAPTERS, Equation, SOLVER, SOLVER_TITLE};
use crate::text::method::history::VERSIONS;
use crate::text::method::sources::{SOURCES, mark};
use crate::text::method::tested::{CLAIMS_HELD, MEASURED};
use crate::text::method::{self, limits, pace, plausible};
use alloc::format;
use alloc::string::String;

/// The whole document, in Markdown. `cargo run --example model_document > docs/model.md` writes it.
pub fn model_document() -> String {
    let mut page = Markdown::default();
    page.line(&format!("<!-- {} -->", method::DOCUMENT_NOTE));
    page.line(&format!("# {}", method::DOCUMENT_TITLE));
    page.paragraph(&method::version(MODEL_VERSION));
    page.paragraph(limits::EVIDENCE);
    purpose(&mut page);
    equations(&mut page);
    hybrid_pace(&mut page);
    plausible_worlds(&mut page);
    parameters(&mut page);
    page.heading(method::LIMITS);
    page.list(limits::LIMITS);
    claims(&mut page);
    measured(&mut page);
    sources(&mut page);
    words(&mut page);
    versions(&mut page);
    page.0
}

fn purpose(page: &mut Markdown) {
    page.heading(method::PURPOSE);
    page.list(limits::PURPOSE);
    page.heading(method::NOT_PURPOSE);
    page.list(limits::NOT_PURPOSE);
    page.heading(method::IN_AND_OUT);
    page.paragraph(limits::INPUTS);
    page.paragraph(limits::OUTPUTS);
}

fn equations(page: &mut Markdown) {
    page.heading(method::EQUATIONS);
    for chapter in CHAPTERS {
        page.subheading(chapter.title);
        page.paragraph(chapter.about);
        for equation in chapter.equations {
            page.equation(equation);
        }
    }
    page.subheading(SOLVER_TITLE);
    page.paragraph(SOLVER);
}

fn hybrid_pace(page: &mut Markdown) {
    page.heading(pace::TITLE);
    for text in pace::TEXT {
        page.paragraph(text);
    }
    page.paragraph(&pace::overhead(&Assumptions::CENTRE));
    page.paragraph(&pace::crossover(&Assumptions::CENTRE));
}

fn plausible_worlds(page: &mut Markdown) {
    page.heading(plausible::TITLE);
    for text in plausible::TEXT {
        page.paragraph(text);
    }
}

fn parameters(page: &mut Markdown) {
    page.heading(method::ASSUMPTIONS);
    page.paragraph(limits::DISAGREE);
    for part in GROUPS {
        page.subheading(group(part));
        page.table(method::PARAMETER_COLUMNS);
        for row in ROWS.iter().filter(|row| row.group == part) {
            page.cells([
                symbol(row),
                &format!("**{}** (`{}`). {}", label(row), row.key, help(row)),
                &value(row),
                unit(row),
                &source(row),
                row.claims,
            ]);
        }
    }
}

fn value(row: &Row) -> String {
    format!("{} ({})", decimal(row.centre), range(row))
}

fn claims(page: &mut Markdown) {
    page.heading(method::CLAIMS);
    page.paragraph(method::CLAIMS_ABOUT);
    page.table(method::CLAIM_COLUMNS);
    for (claim, held) in CLAIMS.iter().zip(CLAIMS_HELD) {
        page.cells([claim.id, claim.statement, claim.test, &method::held(held)]);
    }
}

fn measured(page: &mut Markdown) {
    page.heading(method::MEASURED_TITLE);
    page.table(method::MEASURED_COLUMNS);
    for figure in MEASURED {
        page.cells([figure.what, figure.how, figure.result]);
    }
}

fn sources(page: &mut Markdown) {
    page.heading(method::SOURCES);
    page.table(method::SOURCE_COLUMNS);
    for source in SOURCES {
        page.cells([source.who, mark(source.mark), source.finding, source.used_for]);
    }
}

fn words(page: &mut Markdown) {
    page.heading(glossary::TITLE);
    page.line("");
    for term in glossary::TERMS {
        page.line(&format!("- **{}**: {}", term.word, term.meaning));
    }
}

fn versions(page: &mut Markdown) {
    page.heading(method::VERSIONS);
    for version in VERSIONS {
        page.subheading(version.number);
        page.list(version.changes);
    }
}

impl Markdown {
    fn equation(&mut self, equation: &Equation) {
        self.paragraph(&format!("**{}** ({}). {}", equation.name, equation.unit, equation.plain));
        self.line("");
        self.line(&format!("    {}", equation.symbols));
        self.paragraph(&method::serves(equation.claims));
    }
}
