//! The method as Markdown: `docs/model.md`, for readers without the page.

use super::{Block, Cell, Entry, method};
use crate::report::markdown::Markdown;
use crate::text::method::assumptions::{help, label};
use crate::text::method::equations::Equation;
use crate::text::method::{self as words, MODEL_FILE, MODEL_FILE_HELP};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

/// Where the model file stands, seen from `docs/`.
const MODEL_FILE_PATH: &str = "../web/capability-path.mdl";

/// The whole document, in Markdown. `cargo run --example model_document > docs/model.md` writes it.
pub fn model_document() -> String {
    let method = method();
    let mut page = Markdown::default();
    page.line(&format!("<!-- {} -->", words::DOCUMENT_NOTE));
    page.line(&format!("# {}", words::DOCUMENT_TITLE));
    page.blocks(&method.opening);
    for section in &method.sections {
        page.heading(section.title.text);
        page.blocks(&section.blocks);
    }
    page.0
}

impl Markdown {
    fn blocks(&mut self, blocks: &[Block]) {
        blocks.iter().for_each(|block| self.block(block));
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Subtitle(title) => self.subheading(title.text),
            Block::Text(text) => self.paragraph(text),
            Block::List(items) => self.list(items),
            Block::Equation { equation, .. } => self.equation(equation),
            Block::Terms(terms) => {
                self.line("");
                for term in *terms {
                    self.item(&format!("**{}**: {}", term.word, term.meaning));
                }
            }
            Block::Table { heads, entries } => {
                self.table(heads);
                entries.iter().for_each(|entry| self.entry(entry));
            }
            Block::ModelFile => {
                self.paragraph(&format!("[{MODEL_FILE}]({MODEL_FILE_PATH}). {MODEL_FILE_HELP}"));
            }
        }
    }

    fn equation(&mut self, equation: &Equation) {
        self.paragraph(&format!("**{}** ({}). {}", equation.name, equation.unit, equation.plain));
        self.line("");
        self.line(&format!("    {}", equation.symbols));
        self.paragraph(&format!("{} {}", words::SERVES, equation.claims));
    }

    fn entry(&mut self, entry: &Entry) {
        let cells: Vec<String> = entry.cells.iter().map(cell).collect();
        let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
        self.cells(&cells);
    }
}

fn cell(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => text.clone(),
        Cell::Parameter(row) => format!("**{}** (`{}`). {}", label(row), row.key, help(row)),
        Cell::Claims(claims) => (*claims).into(),
    }
}
