//! Short texts of a person's own: the note on the two root questions, and the names of scenarios.
//!
//! A text that exists can be shown and sent: one line, within its length, without characters that cannot be
//! seen and turn those around them. It changes no answer and is in no digest. How a link writes it stands in
//! `link/text.rs`.

use alloc::string::String;

/// What capability is wanted, and what must be true at the end of the first initiative (`scales.md`).
pub type Note = ShortText<120>;
/// What a scenario is called.
pub type Name = ShortText<60>;

/// Text of at most `LONGEST` characters; may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ShortText<const LONGEST: usize>(String);

/// What was done to a text to make it a short one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mended {
    /// It was too long, and its end was cut off.
    pub is_cut: bool,
    /// It held line breaks, control characters or such as turn the direction of text; they were taken out.
    pub had_hidden: bool,
}

impl<const LONGEST: usize> ShortText<LONGEST> {
    /// Most characters (Unicode scalar values).
    pub const LONGEST: usize = LONGEST;

    /// `text` mended without a word: for text that the person sees while it is typed.
    pub fn of(text: &str) -> Self {
        Self::read(text).0
    }

    /// `text` made short and plain, and what that took.
    pub fn read(text: &str) -> (Self, Mended) {
        let (text, mended) = mended(text, LONGEST);
        (Self(text), mended)
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

fn mended(text: &str, longest: usize) -> (String, Mended) {
    let mut plain = String::new();
    let (mut count, mut mended) = (0, Mended::default());
    for letter in text.chars() {
        let shown = seen(letter);
        mended.had_hidden |= shown != Some(letter);
        match shown {
            Some(_) if count == longest => mended.is_cut = true,
            Some(letter) => {
                plain.push(letter);
                count += 1;
            }
            None => {}
        }
    }
    (plain, mended)
}

/// What is seen in a letter's place: itself, a space for a break, nothing for what only works in hiding. Joiners
/// (emoji, Persian) and the marks of right-to-left typing stay: they reach no further than their neighbours.
fn seen(letter: char) -> Option<char> {
    match letter {
        '\t' | '\n' | '\r' | '\u{2028}' | '\u{2029}' => Some(' '),
        // Zero width, embeddings and overrides, isolates, a byte-order mark (Unicode UAX #9, table 4).
        '\u{200b}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' => None,
        letter if letter.is_control() => None,
        letter => Some(letter),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str, is_cut: bool, had_hidden: bool) {
        let (read, mended) = ShortText::<5>::read(text);
        assert_eq!((read.as_str(), mended), (expected, Mended { is_cut, had_hidden }), "{text:?}");
    }

    #[test]
    fn a_text_is_cut_between_characters_and_freed_of_what_cannot_be_seen() {
        check("", "", false, false);
        check("abcde", "abcde", false, false);
        check("abcdef", "abcde", true, false);
        check("äöü€😀x", "äöü€😀", true, false);
        check("a\nb", "a b", false, true);
        check("\u{202e}ab\u{2066}c\u{0}\u{9f}", "abc", false, true);
        check("abcde\u{202c}", "abcde", false, true);
        check("ש\u{200f}א", "ש\u{200f}א", false, false);
    }

    #[test]
    fn a_mended_text_needs_no_more_mending() {
        for text in ["a\r\nb\u{202e}c", "abcdefgh", "\u{feff}"] {
            let (once, _) = ShortText::<5>::read(text);
            assert_eq!(ShortText::<5>::read(once.as_str()), (once.clone(), Mended::default()));
        }
    }
}
