//! The method as a page of its own: `method.html`, downloaded only when somebody opens it. It has no script, and
//! reads with the stylesheet of the app.

use super::{Block, Cell, Entry, Method, Section, Title, method};
use crate::report::svg::escaped;
use crate::text::chrome::product;
use crate::text::method::assumptions::{help, label};
use crate::text::method::equations::Equation;
use crate::text::method::{
    self as words, BACK, CONTENTS, LANGUAGE, MODEL_FILE, MODEL_FILE_HELP, PAGE_ABOUT, PAGE_NOTE, PAGE_TITLE,
};
use alloc::format;
use alloc::string::String;

/// As `index.html` has it, without all that is for scripts.
const POLICY: &str = "default-src 'none'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; \
                      require-trusted-types-for 'script'; trusted-types 'none'";
/// The model file, beside the page.
const MODEL_FILE_NAME: &str = "capability-path.mdl";

/// The whole page. `cargo run --example method_page > web/method.html` writes it.
///
/// `cargo xtask build` writes the stylesheet's name in `dist/` for `style.css`.
pub fn method_page() -> String {
    let method = method();
    let mut page = head();
    page += &opening(&method);
    page += &contents(&method);
    for section in &method.sections {
        page += &part(section);
    }
    page += "</main>\n</div>\n</body>\n</html>\n";
    page
}

fn head() -> String {
    let title = format!("{PAGE_TITLE} – {}", product());
    format!(
        "<!doctype html>\n<!-- {PAGE_NOTE} -->\n<html lang=\"{LANGUAGE}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n<title>{}</title>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"description\" content=\"{}\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
         <link rel=\"icon\" type=\"image/svg+xml\" href=\"icon.svg\">\n<link rel=\"stylesheet\" href=\"style.css\">\n<link rel=\"stylesheet\" href=\"method_page.css\">\n\
         </head>\n",
        escaped(&title),
        escaped(PAGE_ABOUT)
    )
}

fn opening(method: &Method) -> String {
    let said: String = method.opening.iter().map(|said| block(said, "title")).collect();
    format!(
        "<body>\n<div class=\"method_page\">\n<header>\n<p><a href=\"./\">{}</a></p>\n\
         <h1 class=\"method_page-title\" id=\"title\">{}</h1>\n{said}</header>\n",
        escaped(BACK),
        escaped(PAGE_TITLE)
    )
}

/// The table of contents, with what stands below each heading; the main part begins behind it.
fn contents(method: &Method) -> String {
    let list: String = method.sections.iter().map(lines_of).collect();
    format!(
        "<nav class=\"method_page-contents\" aria-labelledby=\"contents\">\n<h2 class=\"method-title\" id=\"contents\">{}</h2>\n\
         <ol>\n{list}</ol>\n</nav>\n<main>\n",
        escaped(CONTENTS)
    )
}

fn lines_of(section: &Section) -> String {
    let below = section.blocks.iter().filter_map(|block| match block {
        Block::Subtitle(title) => Some(format!("<li>{}</li>\n", link_to(title))),
        _ => None,
    });
    let below: String = below.collect();
    let list = if below.is_empty() { below } else { format!("\n<ol>\n{below}</ol>\n") };
    format!("<li>{}{list}</li>\n", link_to(&section.title))
}

fn link_to(title: &Title) -> String {
    linked(&title.id, title.text)
}

/// A place in this page, by its name.
fn linked(id: &str, text: &str) -> String {
    format!("<a href=\"#{id}\">{}</a>", escaped(text))
}

fn part(section: &Section) -> String {
    let Title { id, text } = &section.title;
    let mut about: &str = id;
    let mut written = format!(
        "<section class=\"method-part\" aria-labelledby=\"{id}\">\n<h2 class=\"section-title\" id=\"{id}\">{}</h2>\n",
        escaped(text)
    );
    for one in &section.blocks {
        if let Block::Subtitle(title) = one {
            about = &title.id;
        }
        written += &block(one, about);
    }
    written + "</section>\n"
}

/// One block; `about` is the id of the heading above it.
fn block(block: &Block, about: &str) -> String {
    match block {
        Block::Subtitle(Title { id, text }) => {
            format!("<h3 class=\"method-title\" id=\"{id}\">{}</h3>\n", escaped(text))
        }
        Block::Text(text) => paragraph("method-text", &escaped(text)),
        Block::List(items) => {
            let items: String = items.iter().map(|item| format!("<li>{}</li>\n", escaped(item))).collect();
            format!("<ul class=\"method-list\">\n{items}</ul>\n")
        }
        Block::Equation { id, equation } => equation_entry(id, equation),
        Block::Terms(terms) => {
            let entry = |word, meaning| {
                format!(
                    "<div class=\"method-entry\"><dt>{}</dt><dd>{}</dd></div>\n",
                    escaped(word),
                    escaped(meaning)
                )
            };
            let entries: String = terms.iter().map(|term| entry(term.word, term.meaning)).collect();
            format!("<dl>\n{entries}</dl>\n")
        }
        Block::Table { heads, entries } => table(heads, entries, about),
        Block::ModelFile => {
            let link = format!("<a href=\"{MODEL_FILE_NAME}\" download>{}</a>", escaped(MODEL_FILE));
            paragraph("method-text", &format!("{link}. {}", escaped(MODEL_FILE_HELP)))
        }
    }
}

/// A paragraph of markup.
fn paragraph(class: &str, markup: &str) -> String {
    format!("<p class=\"{class}\">{markup}</p>\n")
}

fn equation_entry(id: &str, equation: &Equation) -> String {
    let name = linked(id, equation.name);
    format!(
        "<div class=\"method-entry\" id=\"{id}\">\n<h4 class=\"method_page-name\">{name} \
         <span class=\"method-unit\">{}</span></h4>\n{}{}{}</div>\n",
        escaped(equation.unit),
        paragraph("method-text", &escaped(equation.plain)),
        paragraph("method-symbols", &escaped(equation.symbols)),
        paragraph("method-note", &format!("{} {}", escaped(words::SERVES), claims(equation.claims)))
    )
}

fn claims(ids: &str) -> String {
    let links: String = ids.split(' ').map(|id| linked(id, id) + " ").collect();
    links.trim_end().into()
}

/// A table whose rows fall apart into lines on a narrow screen; the roles keep it a table for who hears it.
fn table(heads: &[&str], entries: &[Entry], about: &str) -> String {
    let head = |head: &&str| format!("<th scope=\"col\" role=\"columnheader\">{}</th>", escaped(head));
    let heads_of_columns: String = heads.iter().map(head).collect();
    let rows: String = entries.iter().map(|entry| row(heads, entry)).collect();
    format!(
        "<table class=\"method_page-table\" role=\"table\" aria-labelledby=\"{about}\">\n<thead role=\"rowgroup\">\
         <tr role=\"row\">{heads_of_columns}</tr></thead>\n<tbody role=\"rowgroup\">\n{rows}</tbody>\n</table>\n"
    )
}

/// A row, which its first cell names and links to.
fn row(heads: &[&str], entry: &Entry) -> String {
    let Entry { id, cells } = entry;
    let cells = heads.iter().zip(cells).enumerate().map(|(place, (head, cell))| {
        let (head, said) = (escaped(head), cell_markup(cell));
        if place == 0 {
            let name = format!("<a href=\"#{id}\">{said}</a>");
            return format!("<th class=\"method_page-name\" scope=\"row\" role=\"rowheader\" data-label=\"{head}\">{name}</th>");
        }
        format!("<td role=\"cell\" data-label=\"{head}\">{said}</td>")
    });
    let cells: String = cells.collect();
    format!("<tr id=\"{id}\" role=\"row\">{cells}</tr>\n")
}

fn cell_markup(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => escaped(text),
        Cell::Parameter(row) => {
            format!(
                "<strong>{}</strong> <code>{}</code><br>{}",
                escaped(label(row)),
                row.key,
                escaped(help(row))
            )
        }
        Cell::Claims(ids) => claims(ids),
    }
}
