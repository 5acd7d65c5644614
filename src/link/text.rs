//! Text in a link: base64url of UTF-8 without padding (RFC 4648, section 5), so that it needs no character that
//! mail programs and address bars change.
//!
//! Each text has one form only: what is not written as [`encode`] writes it is no text.

use super::problem::{Problem, shortened};
use crate::scenario::short_text::{Mended, ShortText};
use alloc::string::String;
use alloc::vec::Vec;

const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// `text` in the signs of a link.
pub(super) fn encode(text: &str) -> String {
    let mut signs = String::new();
    for bytes in text.as_bytes().chunks(3) {
        let byte = |place| u32::from(bytes.get(place).copied().unwrap_or_default());
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        // Six bits are below 64.
        let sign = |place: usize| char::from(SIGNS[(bits >> (18 - 6 * place)) as usize & 63]);
        signs.extend((0..=bytes.len()).map(sign));
    }
    signs
}

/// The text that `signs` stand for; `None` where they stand for none.
pub(super) fn decode(signs: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let (mut bits, mut count) = (0_u32, 0);
    for sign in signs.bytes() {
        bits = bits << 6 | u32::from(six_bits(sign)?);
        count += 6;
        if count >= 8 {
            count -= 8;
            // Cut to the byte that is whole.
            bytes.push((bits >> count) as u8);
            bits &= (1 << count) - 1;
        }
    }
    // A whole sign left over, or bits that no text would leave.
    if count >= 6 || bits != 0 {
        return None;
    }
    String::from_utf8(bytes).ok()
}

/// The short text that `signs` stand for; names what had to be mended, and why there is none.
pub(super) fn read<const LONGEST: usize>(
    key: &'static str,
    signs: &str,
    problems: &mut Vec<Problem>,
) -> Option<ShortText<LONGEST>> {
    let Some(text) = decode(signs) else {
        problems.push(Problem::BadText { key, found: shortened(signs) });
        return None;
    };
    Some(short(key, &text, problems))
}

/// `text` made short and plain; names what that took.
pub(super) fn short<const LONGEST: usize>(
    key: &'static str,
    text: &str,
    problems: &mut Vec<Problem>,
) -> ShortText<LONGEST> {
    let (text, Mended { is_cut, had_hidden }) = ShortText::read(text);
    if is_cut {
        problems.push(Problem::TextCut { key, longest: LONGEST });
    }
    if had_hidden {
        problems.push(Problem::HiddenCharacters { key });
    }
    text
}

fn six_bits(sign: u8) -> Option<u8> {
    match sign {
        b'A'..=b'Z' => Some(sign - b'A'),
        b'a'..=b'z' => Some(sign - b'a' + 26),
        b'0'..=b'9' => Some(sign - b'0' + 52),
        b'-' => Some(62),
        b'_' => Some(63),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn texts_are_written_as_the_standard_does() {
        // RFC 4648, section 10, without padding; then the two signs of base64url.
        for (text, signs) in [
            ("", ""),
            ("f", "Zg"),
            ("fo", "Zm8"),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg"),
            ("fooba", "Zm9vYmE"),
            ("foobar", "Zm9vYmFy"),
            ("\u{7fe}\u{7ff}", "377fvw"),
            ("~\u{7ff}?", "ft-_Pw"),
        ] {
            assert_eq!(encode(text), signs);
            assert_eq!(decode(signs).as_deref(), Some(text));
        }
    }

    #[test]
    fn what_no_text_would_give_is_no_text() {
        // A lone sign, padding, bits left over, signs of another alphabet, bytes that are not UTF-8.
        for signs in ["Z", "Zm9vY", "Zg==", "Zh", "Zm9", "Zm+v", "Zm 9", "_w", "4oI"] {
            assert_eq!(decode(signs), None, "{signs}");
        }
    }

    proptest! {
        #[test]
        fn any_text_comes_back(text in ".*") {
            prop_assert_eq!(decode(&encode(&text)), Some(text));
        }

        #[test]
        fn what_reads_is_written_the_same(signs in "[A-Za-z0-9_-]{0,12}") {
            if let Some(text) = decode(&signs) {
                prop_assert_eq!(encode(&text), signs);
            }
        }
    }
}
