//! The method as a document, as data: one walk over the tables, which [`document`] writes as `docs/model.md` and
//! [`page`] as `method.html`, so that the two cannot say different things.

mod document;
mod page;

pub use document::model_document;
pub use page::method_page;

use crate::model::assumptions::{Group, ROWS, Row};
use crate::model::{Assumptions, MODEL_VERSION};
use crate::scenario::Words;
use crate::text::glossary::{self, Term};
use crate::text::method::assumptions::{GROUPS, decimal, group, range, source, symbol, unit};
use crate::text::method::claims::CLAIMS;
use crate::text::method::equations::{CHAPTERS, Chapter, Equation, SOLVER, SOLVER_TITLE};
use crate::text::method::history::VERSIONS;
use crate::text::method::sources::{SOURCES, mark};
use crate::text::method::tested::{CLAIMS_HELD, MEASURED};
use crate::text::method::{self, limits, pace, plausible};
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec;
use alloc::vec::Vec;

/// Sections behind an opening.
struct Method {
    opening: Vec<Block>,
    sections: Vec<Section>,
}

struct Section {
    title: Title,
    blocks: Vec<Block>,
}

/// A heading that can be linked to.
struct Title {
    id: String,
    text: &'static str,
}

enum Block {
    Subtitle(Title),
    Text(String),
    List(&'static [&'static str]),
    Equation {
        id: String,
        equation: &'static Equation,
    },
    Terms(&'static [Term]),
    Table {
        heads: &'static [&'static str],
        entries: Vec<Entry>,
    },
    /// The equations as a file for other programs (`examples/model_file.rs`).
    ModelFile,
}

/// A row of a table.
struct Entry {
    id: String,
    cells: Vec<Cell>,
}

enum Cell {
    Text(String),
    /// A parameter's name, key and meaning.
    Parameter(&'static Row),
    /// Numbers of claims, with blanks between.
    Claims(&'static str),
}

/// The whole method.
fn method() -> Method {
    let opening = vec![text(&method::version(MODEL_VERSION)), text(limits::EVIDENCE)];
    let in_and_out = vec![text(limits::INPUTS), text(limits::OUTPUTS)];
    let sections = vec![
        section("purpose", method::PURPOSE, vec![Block::List(limits::PURPOSE)]),
        section("not-purpose", method::NOT_PURPOSE, vec![Block::List(limits::NOT_PURPOSE)]),
        section("in-and-out", method::IN_AND_OUT, in_and_out),
        section("equations", method::EQUATIONS, equations()),
        section("pace", pace::TITLE, hybrid_pace()),
        section("plausible", plausible::TITLE, plausible::TEXT.iter().map(|said| text(said)).collect()),
        section("assumptions", method::ASSUMPTIONS, assumptions()),
        section("limits", method::LIMITS, vec![Block::List(limits::LIMITS)]),
        section("claims", method::CLAIMS, vec![text(method::CLAIMS_ABOUT), claims()]),
        section("measured", method::MEASURED_TITLE, vec![measured()]),
        section("sources", method::SOURCES, vec![sources()]),
        section("words", glossary::TITLE, vec![Block::Terms(glossary::TERMS)]),
        section("versions", method::VERSIONS, versions()),
    ];
    Method { opening, sections }
}

fn equations() -> Vec<Block> {
    let mut blocks: Vec<Block> = CHAPTERS.iter().flat_map(chapter).collect();
    blocks.extend([subtitle("solver", SOLVER_TITLE), text(SOLVER), Block::ModelFile]);
    blocks
}

fn chapter(chapter: &'static Chapter) -> impl Iterator<Item = Block> {
    let id = |equation: &Equation| format!("equation-{}", slug(equation.name));
    let equations =
        chapter.equations.iter().map(move |equation| Block::Equation { id: id(equation), equation });
    [subtitle(&format!("equations-{}", slug(chapter.title)), chapter.title), text(chapter.about)]
        .into_iter()
        .chain(equations)
}

fn hybrid_pace() -> Vec<Block> {
    let standard = &Assumptions::CENTRE;
    let numbers = [pace::overhead(standard), pace::crossover(standard)];
    pace::TEXT.iter().map(|said| text(said)).chain(numbers.map(Block::Text)).collect()
}

fn assumptions() -> Vec<Block> {
    let groups = GROUPS.into_iter().flat_map(|part| {
        [subtitle(&format!("assumptions-{}", part.word()), group(part)), assumptions_of(part)]
    });
    [text(method::WHERE_TO_CHANGE), text(limits::DISAGREE)].into_iter().chain(groups).collect()
}

fn assumptions_of(part: Group) -> Block {
    let rows = ROWS.iter().filter(|row| row.group == part);
    let entry = |row: &'static Row| Entry {
        id: format!("assumption-{}", row.key),
        cells: vec![
            cell(symbol(row)),
            Cell::Parameter(row),
            Cell::Text(format!("{} ({})", decimal(row.centre), range(row))),
            cell(unit(row)),
            Cell::Text(source(row)),
            Cell::Claims(row.claims),
        ],
    };
    Block::Table { heads: &method::PARAMETER_COLUMNS, entries: rows.map(entry).collect() }
}

fn claims() -> Block {
    let entries = CLAIMS.iter().zip(CLAIMS_HELD).map(|(claim, held)| Entry {
        id: claim.id.to_string(),
        cells: vec![cell(claim.id), cell(claim.statement), cell(claim.test), Cell::Text(method::held(held))],
    });
    Block::Table { heads: &method::CLAIM_COLUMNS, entries: entries.collect() }
}

fn measured() -> Block {
    let entries = MEASURED.iter().map(|figure| Entry {
        id: format!("measured-{}", slug(figure.what)),
        cells: vec![cell(figure.what), cell(figure.how), cell(figure.result)],
    });
    Block::Table { heads: &method::MEASURED_COLUMNS, entries: entries.collect() }
}

fn sources() -> Block {
    let entries = SOURCES.iter().map(|source| Entry {
        id: format!("source-{}", slug(source.who)),
        cells: [source.who, mark(source.mark), source.finding, source.used_for].map(cell).into(),
    });
    Block::Table { heads: &method::SOURCE_COLUMNS, entries: entries.collect() }
}

fn versions() -> Vec<Block> {
    let version = VERSIONS.iter().map(|version| {
        [subtitle(&format!("version-{}", slug(version.number)), version.number), Block::List(version.changes)]
    });
    version.flatten().collect()
}

fn section(id: &str, text: &'static str, blocks: Vec<Block>) -> Section {
    Section { title: Title { id: id.to_string(), text }, blocks }
}

fn subtitle(id: &str, text: &'static str) -> Block {
    Block::Subtitle(Title { id: id.to_string(), text })
}

fn text(said: &str) -> Block {
    Block::Text(said.to_string())
}

fn cell(said: &str) -> Cell {
    Cell::Text(said.to_string())
}

/// A name as part of an address: its Latin letters and digits, small, with a hyphen for whatever is between.
fn slug(name: &str) -> String {
    let words = name.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-").to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_becomes_part_of_an_address() {
        assert_eq!(slug("Herbsleb & Mockus 2003, TSE 29"), "herbsleb-mockus-2003-tse-29");
        assert_eq!(slug("Leaving, ρ"), "leaving");
    }
}
