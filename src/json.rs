//! JSON (RFC 8259), read strictly and within bounds: its single values, each with the keys that lead to it.
//!
//! By hand, since what `wire` uses would make the page's download a tenth larger. For saved files (`link/file.rs`) and
//! `config.json` (`config/`).

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::str::Chars;

/// Deepest nesting of lists and objects that is read.
const DEEPEST: usize = 16;
/// Most values that are kept; no file of ours needs more.
const MOST_VALUES: usize = 128;

/// One value that is no list or object, or the bracket that begins one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// The keys that lead to it, joined by points; an item of a list has an empty key.
    pub path: String,
    /// As it is written, or what stands between the quotation marks.
    pub text: String,
    /// Whether it stands between quotation marks.
    pub is_text: bool,
}

/// The values of a text whose outermost value is an object, in order, and whether it is JSON to its end: where it is
/// not, those that stand before the fault. `keeps` is asked with the path and the text of each whether it is wanted.
pub fn values(text: &str, keeps: fn(&str, &str) -> bool) -> (Vec<Value>, bool) {
    let mut reader = Reader { letters: text.chars(), path: String::new(), values: Vec::new(), keeps };
    let is_whole = reader.whole().is_some();
    (reader.values, is_whole)
}

/// JSON, half read.
struct Reader<'a> {
    letters: Chars<'a>,
    path: String,
    values: Vec<Value>,
    keeps: fn(&str, &str) -> bool,
}

/// Each function gives `None` where the text is not JSON or breaks a bound.
impl Reader<'_> {
    fn whole(&mut self) -> Option<()> {
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
        if (self.keeps)(&self.path, &text) {
            (self.values.len() < MOST_VALUES).then_some(())?;
            self.values.push(Value { path: self.path.clone(), text, is_text });
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
