//! The brief as Markdown, and the few shapes that every Markdown document here is made of.

use super::brief::{Brief, Line};
use super::escape::escape;
use crate::text::brief as text;
use alloc::format;
use alloc::string::String;

/// The brief as a document.
pub fn markdown(brief: &Brief) -> String {
    let mut page = Markdown::default();
    page.line(&format!("# {}", escaped(&brief.title)));
    page.paragraph(&escaped(&brief.about));
    if let Some(note) = &brief.note {
        page.paragraph(&format!("**{}**: {}", text::note_label(), escaped(note)));
    }
    for section in &brief.sections {
        page.heading(section.heading);
        page.line("");
        for line in &section.lines {
            page.item(&item(line));
        }
    }
    page.paragraph(brief.caveat);
    // An address has none of the signs that would end it here.
    page.paragraph(&format!("{}: <{}>", text::link_label(), brief.link));
    page.0
}

fn item(line: &Line) -> String {
    let said = escaped(&line.text);
    if line.label.is_empty() { said } else { format!("**{}**: {said}", escaped(&line.label)) }
}

/// `text` on one line, with every sign that Markdown would read as its own taken literally.
pub(super) fn escaped(text: &str) -> String {
    let mut plain = String::new();
    escape(&mut plain, text, &SIGNS, Some(" "));
    plain
}

const SIGNS: [(char, &str); 13] = [
    ('\\', "\\\\"),
    ('`', "\\`"),
    ('*', "\\*"),
    ('_', "\\_"),
    ('[', "\\["),
    (']', "\\]"),
    ('<', "\\<"),
    ('>', "\\>"),
    ('#', "\\#"),
    ('|', "\\|"),
    ('&', "\\&"),
    ('~', "\\~"),
    ('!', "\\!"),
];

/// A document that grows from the top.
#[derive(Default)]
pub(super) struct Markdown(pub(super) String);

impl Markdown {
    pub(super) fn line(&mut self, text: &str) {
        self.0 += text;
        self.0.push('\n');
    }

    pub(super) fn paragraph(&mut self, text: &str) {
        self.line("");
        self.line(text);
    }

    pub(super) fn heading(&mut self, text: &str) {
        self.paragraph(&format!("## {text}"));
    }

    pub(super) fn subheading(&mut self, text: &str) {
        self.paragraph(&format!("### {text}"));
    }

    pub(super) fn item(&mut self, text: &str) {
        self.line(&format!("- {text}"));
    }

    pub(super) fn list(&mut self, items: &[&str]) {
        self.line("");
        for text in items {
            self.item(text);
        }
    }

    pub(super) fn table(&mut self, heads: &[&str]) {
        self.line("");
        self.cells(heads);
        self.line(&format!("|{}", " --- |".repeat(heads.len())));
    }

    pub(super) fn cells(&mut self, cells: &[&str]) {
        self.line(&format!("| {} |", cells.join(" | ")));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_reader_wrote_is_text_and_never_markup() {
        assert_eq!(escaped("a *b* <script>\n# c"), "a \\*b\\* \\<script\\> \\# c");
        assert_eq!(escaped("[x](javascript:y) | z"), "\\[x\\](javascript:y) \\| z");
    }
}
