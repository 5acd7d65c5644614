//! Opens a saved file: JSON that carries a link, as the page writes it, or a scenario as `evaluate` reads it.
//!
//! Reads JSON strictly (RFC 8259), within bounds, and keeps single values by their paths. These are then read as
//! what a link says, so that the same rules hold and the same problems are named. By hand, since what `wire` uses
//! would make the page's download a tenth larger.

use super::grammar::{self, Pairs, beginning};
use super::problem::{Problem, shortened};
use super::{Opened, carries_version, open, v1};
use crate::scenario::{Field, Scenario, Words};
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::str::Chars;

/// Longest file that is read, in bytes.
const LONGEST_FILE: usize = 10_000_000;
/// Deepest nesting of lists and objects that is read.
const DEEPEST: usize = 16;
/// Most values that are kept; a file of ours has fewer even with every assumption changed.
const MOST_VALUES: usize = 128;
/// Parts of a file of ours that follow from the others.
const DERIVED: [&str; 3] = ["capability_path", "date", "result"];
/// The words of a scenario beside its numbers, and the link's keys for them.
const WORDS: [(&str, &str); 7] = [
    ("plan.approach", "approach"),
    ("plan.internal_role", "role"),
    ("plan.change_management", "scope"),
    ("plan.after_first_initiative", "after"),
    ("plan.transfer", "transfer"),
    ("readiness.capability_assessed", "assessed"),
    ("readiness.adoption_gap", "gap"),
];

/// What the text of a file says; the first visit's scenario where it holds none, which is named.
pub fn open_file(text: &str) -> Opened {
    let mut opened = Opened::default();
    // What is cut off here is told of as any file that is not whole.
    let text = beginning(text, LONGEST_FILE, &mut Vec::new());
    let mut reader = Reader { letters: text.chars(), path: String::new(), values: Vec::new() };
    let is_whole = reader.file().is_some();
    let link = reader.values.iter().find(|value| value.path == "link" && value.is_text);
    if let Some(linked) = link.and_then(|link| open_address(&link.text)) {
        opened = linked;
    } else if reader.values.iter().any(|value| value.path.starts_with("situation")) {
        read_scenario(&reader.values, &mut opened);
    } else {
        opened.problems.push(Problem::NoScenario);
        return opened;
    }
    if !is_whole {
        opened.problems.push(Problem::FileBroken);
    }
    opened
}

/// What a whole address says, or the bare text of a link; `None` where there is no link.
fn open_address(address: &str) -> Option<Opened> {
    let (front, fragment) = address.split_once('#').unwrap_or(("", address));
    let query = front.split_once('?').map_or("", |(_, query)| query);
    (carries_version(fragment) || carries_version(query)).then(|| open(fragment, query))
}

/// One value of a file that is no list or object, or the bracket that begins one.
struct Value {
    /// The keys that lead to it, joined by points.
    path: String,
    text: String,
    /// Whether it stands between quotation marks.
    is_text: bool,
}

/// Reads a scenario from the values of a file as from the pairs of a link.
fn read_scenario(values: &[Value], opened: &mut Opened) {
    let mut pairs = Pairs::default();
    pairs.add("v", "1");
    for (place, value) in values.iter().enumerate() {
        let path = value.path.as_str();
        if values.iter().take(place).any(|earlier| earlier.path == path) {
            opened.problems.push(Problem::Repeated { key: shortened(path) });
        } else if let Some(key) = number_key(path) {
            // A number between quotation marks is none.
            let quote = if value.is_text { "\"" } else { "" };
            pairs.add(key, &[quote, &value.text, quote].concat());
        } else if let Some((_, key)) = WORDS.iter().find(|(known, _)| *known == path) {
            pairs.add(key, &value.text);
        } else if !(["situation", "plan", "readiness"].contains(&path) && value.text == "{") {
            opened.problems.push(Problem::UnknownInFile { found: shortened(path) });
        }
    }
    add_what_may_be_absent(values, &mut pairs);
    opened.scenario = v1::decode(&pairs, &mut opened.problems);
}

/// The link's key for the number at `path`.
fn number_key(path: &str) -> Option<&'static str> {
    let word = path.strip_prefix("situation.")?;
    Field::ALL.iter().find(|field| field.word() == word).map(|field| field.row().link_key)
}

/// A plan and answers of readiness may be left out as a whole: then the first visit's hold without a word.
fn add_what_may_be_absent(values: &[Value], pairs: &mut Pairs) {
    let standard = grammar::read(&v1::encode(&Scenario::default()), &mut Vec::new());
    for (path, key) in WORDS {
        let is_absent = |part: &str| path.starts_with(part) && !values.iter().any(|value| value.path == part);
        if is_absent("plan") || is_absent("readiness") {
            pairs.add(key, standard.get(key).unwrap_or_default());
        }
    }
}

/// JSON, half read.
struct Reader<'a> {
    letters: Chars<'a>,
    path: String,
    values: Vec<Value>,
}

/// Each function gives `None` where the text is not JSON or breaks a bound.
impl Reader<'_> {
    fn file(&mut self) -> Option<()> {
        self.value(0)?;
        self.pass_spaces();
        self.letters.as_str().is_empty().then_some(())
    }

    fn value(&mut self, level: usize) -> Option<()> {
        self.pass_spaces();
        match self.letters.as_str().as_bytes().first()? {
            b'{' => self.items(level, '{', '}'),
            b'[' => self.items(level, '[', ']'),
            b'"' => {
                let text = self.text()?;
                self.keep(text, true)
            }
            _ => {
                let text = self.bare()?;
                self.keep(text, false)
            }
        }
    }

    fn items(&mut self, level: usize, start: char, end: char) -> Option<()> {
        let is_deep = level == DEEPEST || level == 0 && start != '{';
        (!is_deep && self.takes(start)).then_some(())?;
        self.keep(start.to_string(), false)?;
        if self.takes(end) {
            return Some(());
        }
        let length = self.path.len();
        loop {
            if level > 0 {
                self.path.push('.');
            }
            if start == '{' {
                self.key()?;
            }
            self.value(level + 1)?;
            self.path.truncate(length);
            if self.takes(end) {
                return Some(());
            }
            self.takes(',').then_some(())?;
        }
    }

    /// A key is added to the path; its points would look like those between keys.
    fn key(&mut self) -> Option<()> {
        self.pass_spaces();
        let key = self.text()?;
        self.path.extend(key.chars().map(|letter| if letter == '.' { '/' } else { letter }));
        self.takes(':').then_some(())
    }

    /// Text between quotation marks.
    fn text(&mut self) -> Option<String> {
        let mut text = String::new();
        self.takes('"').then_some(())?;
        loop {
            match self.letters.next()? {
                '"' => return Some(text),
                '\\' => text.push(self.escaped()?),
                ..='\u{1f}' => return None,
                letter => text.push(letter),
            }
        }
    }

    fn escaped(&mut self) -> Option<char> {
        Some(match self.letters.next()? {
            letter @ ('"' | '\\' | '/') => letter,
            'b' => '\u{8}',
            'f' => '\u{c}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => return self.coded(),
            _ => return None,
        })
    }

    /// A letter by its code of four hex digits; those beyond are written as two codes.
    fn coded(&mut self) -> Option<char> {
        let code = self.code()?;
        if !(0xd800..0xdc00).contains(&code) {
            return char::from_u32(code);
        }
        let is_pair = self.letters.next()? == '\\' && self.letters.next()? == 'u';
        let low = self.code().filter(|low| is_pair && (0xdc00..0xe000).contains(low))?;
        char::from_u32(0x1_0000 + ((code - 0xd800) << 10) + (low - 0xdc00))
    }

    fn code(&mut self) -> Option<u32> {
        (0..4).try_fold(0, |code, _| Some(code << 4 | self.letters.next()?.to_digit(16)?))
    }

    /// A number, `true`, `false` or `null`, as it is written.
    fn bare(&mut self) -> Option<String> {
        let rest = self.letters.as_str();
        let is_bare = |byte: &u8| byte.is_ascii_alphanumeric() || b"+-.".contains(byte);
        let length = rest.bytes().take_while(is_bare).count();
        let (bare, behind) = rest.split_at_checked(length)?;
        self.letters = behind.chars();
        (["true", "false", "null"].contains(&bare) || is_number(bare)).then(|| bare.to_string())
    }

    /// Whether `letter` comes next, after spaces; it is passed.
    fn takes(&mut self, letter: char) -> bool {
        self.pass_spaces();
        let rest = self.letters.as_str().strip_prefix(letter);
        if let Some(rest) = rest {
            self.letters = rest.chars();
        }
        rest.is_some()
    }

    fn pass_spaces(&mut self) {
        self.letters = self.letters.as_str().trim_start_matches([' ', '\t', '\n', '\r']).chars();
    }

    fn keep(&mut self, text: String, is_text: bool) -> Option<()> {
        let path = self.path.strip_prefix("scenario.").unwrap_or(&self.path);
        let is_derived = DERIVED.contains(&path.split('.').next()?);
        let is_frame = ["", "scenario"].contains(&path) && text == "{";
        // A page without a name or a note writes so.
        let is_absent = ["name", "note"].contains(&path) && text == "null";
        if !(is_derived || is_frame || is_absent) {
            if self.values.len() == MOST_VALUES {
                return None;
            }
            self.values.push(Value { path: path.to_string(), text, is_text });
        }
        Some(())
    }
}

fn is_number(text: &str) -> bool {
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let text = text.strip_prefix('-').unwrap_or(text);
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let (whole, part) = mantissa.split_once('.').unwrap_or((mantissa, "0"));
    let is_whole = is_digits(whole) && (whole == "0" || !whole.starts_with('0'));
    is_whole && is_digits(part) && is_digits(exponent.strip_prefix(['+', '-']).unwrap_or(exponent))
}
