//! Puts back what mail programs, chats and hands did to a link on its way, before it is read.
//!
//! Every repair is named, and a link as the page writes it is left letter for letter. What cannot be put back is
//! left to the grammar, which names it in its place. Where links stand in a longer text is told by `paste.rs`.

use super::grammar::{LONGEST, beginning};
use super::problem::{Problem, Repair, shortened};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// Longest text that is mended: a link of the longest, each of its signs written as a code of four letters.
const LONGEST_WRITTEN: usize = 4 * LONGEST;
/// How often signs may have been written as codes: twice by programs, once more by a wrapper around the link.
const MOST_ESCAPES: usize = 4;
/// What HTML makes of `&`; the last stands for the first letters of `&note`, which it takes for a sign of its own.
const HTML: [(&str, &str); 6] =
    [("&amp;amp;", "&"), ("&amp;", "&"), ("&#38;", "&"), ("&#x26;", "&"), ("&#61;", "="), ("\u{ac}", "&not")];
/// What quoted-printable mail makes of `=`.
const QUOTED_PRINTABLE: [(&str, &str); 1] = [("=3D", "=")];
/// How the keys begin that programs add to follow who opens a link.
const TRACKING: [&str; 11] =
    ["utm_", "mc_", "_hs", "fbclid", "gclid", "dclid", "yclid", "msclkid", "twclid", "igshid", "mkt_tok"];
/// The last key of a whole link, and how many hex digits follow it.
const SUM: &str = "&sum=";
const SUM_DIGITS: usize = 8;

/// `written` as it left the page, as far as that can be told.
pub(super) fn mended(written: &str, problems: &mut Vec<Problem>) -> String {
    let mut text = beginning(written, LONGEST_WRITTEN, problems).to_string();
    let was_escaped = apply(unescaped(&text), &mut text, Repair::Escapes, problems);
    apply(replaced(&text, &HTML), &mut text, Repair::Html, problems);
    apply(without_front(&text), &mut text, Repair::Surroundings, problems);
    text = from_version(&text).unwrap_or(text);
    if text.starts_with("v=3D") {
        apply(replaced(&text, &QUOTED_PRINTABLE), &mut text, Repair::Escapes, problems);
    }
    apply(joined(&text), &mut text, Repair::Breaks, problems);
    ended(text, was_escaped, problems)
}

/// Puts what was mended, if anything was, in the place of `text`, and says so.
fn apply(mended: Option<String>, text: &mut String, repair: Repair, problems: &mut Vec<Problem>) -> bool {
    let is_mended = mended.is_some();
    if let Some(mended) = mended {
        *text = mended;
        say(repair, problems);
    }
    is_mended
}

fn say(repair: Repair, problems: &mut Vec<Problem>) {
    let problem = Problem::Mended(repair);
    if !problems.contains(&problem) {
        problems.push(problem);
    }
}

/// Whether an address part holds a scenario of any format.
pub(super) fn carries_version(text: &str) -> bool {
    mended(text, &mut Vec::new()).split('&').any(|part| part.starts_with("v="))
}

/// Where `sought` first stands; by hand, since a search for text takes 2 kB of the page's program.
pub(super) fn position(text: &str, sought: &str) -> Option<usize> {
    let (text, sought) = (text.as_bytes(), sought.as_bytes());
    text.windows(sought.len()).position(|here| here.first() == sought.first() && here == sought)
}

/// What programs put between the letters of a link where they break a line; joiners do no more than that here.
pub(super) fn is_gap(letter: char) -> bool {
    matches!(
        letter,
        ' ' | '\t' | '\r' | '\n' | '\u{a0}' | '\u{ad}' | '\u{200b}'
            ..='\u{200d}' | '\u{2028}' | '\u{2060}' | '\u{feff}'
    )
}

/// `text` with every `%3D` and its kin put back, as often as they were written.
fn unescaped(text: &str) -> Option<String> {
    let mut plain = unescaped_once(text)?;
    for _ in 1..MOST_ESCAPES {
        plain = match unescaped_once(&plain) {
            Some(again) => again,
            None => break,
        };
    }
    Some(plain)
}

/// Codes that are no text, taken together, stay: the grammar names them in their places.
fn unescaped_once(text: &str) -> Option<String> {
    let (mut plain, mut rest, mut is_found) = (Vec::new(), text.as_bytes(), false);
    while let [byte, after @ ..] = rest {
        let code = match after {
            [high, low, ..] if *byte == b'%' => hex(*high).zip(hex(*low)),
            _ => None,
        };
        is_found |= code.is_some();
        plain.push(code.map_or(*byte, |(high, low)| high << 4 | low));
        rest = after.get(if code.is_some() { 2 } else { 0 }..).unwrap_or_default();
    }
    String::from_utf8(plain).ok().filter(|_| is_found)
}

/// The value of a hex digit.
fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).map(|value| value as u8)
}

/// `text` with the first of every pair of `table` replaced by the second, where there is any.
fn replaced(text: &str, table: &[(&str, &str)]) -> Option<String> {
    let (mut plain, mut rest, mut is_found) = (String::new(), text, false);
    while let Some(letter) = rest.chars().next() {
        // Nearly every letter is plain: a look at it saves a comparison with each row.
        let mut rows = table.iter().filter(|(from, _)| from.starts_with(letter));
        let fitting = rows.find_map(|(from, to)| Some((rest.strip_prefix(from)?, to)));
        if let Some((behind, to)) = fitting {
            is_found = true;
            plain += to;
            rest = behind;
        } else {
            plain.push(letter);
            rest = rest.get(letter.len_utf8()..).unwrap_or_default();
        }
    }
    is_found.then_some(plain)
}

/// `text` without the signs before its first key, where there are any.
fn without_front(text: &str) -> Option<String> {
    let link = text.trim_start_matches(|letter: char| !letter.is_ascii_alphanumeric());
    (link.len() < text.len() && carries_key(link)).then(|| link.to_string())
}

/// `text` from its version on, which comes first in a link as it is written; what stood before it goes to the end,
/// where it is read as any key that was added.
fn from_version(text: &str) -> Option<String> {
    let bytes = text.as_bytes();
    let is_version =
        |&place: &usize| b"&#?/".contains(&bytes[place]) && bytes[place + 1..].starts_with(b"v=");
    let place = (0..bytes.len()).find(is_version).filter(|_| !text.starts_with("v="))?;
    let (before, link) = (text.get(..place)?, text.get(place + 1..)?);
    Some([link, "&", before].concat())
}

/// Whether there is a key at all; what has none is an anchor of the page or text of somebody else.
fn carries_key(text: &str) -> bool {
    text.contains('=')
}

/// `text` without breaks of lines, marks of quotation and spaces, where there are any.
///
/// Mail may end a line by `=`, which is then no sign of the link. Every part of one has a single `=`, so that of
/// several the one before the break is the mail's.
fn joined(text: &str) -> Option<String> {
    let mut plain = String::new();
    for part in text.split_inclusive('&') {
        let has_several = part.bytes().filter(|&byte| byte == b'=').count() > 1;
        let mut is_line_start = false;
        for letter in part.chars() {
            if letter == '\n' {
                is_line_start = true;
                if has_several && plain.ends_with('=') {
                    plain.pop();
                }
            } else if !(is_gap(letter) || is_line_start && letter == '>') {
                is_line_start = false;
                plain.push(letter);
            }
        }
    }
    (plain.len() != text.len()).then_some(plain)
}

/// `text` up to its end, with the keys behind it that are not known to be added by programs. Behind a link that was
/// written in codes stand the keys of the wrapper around it.
fn ended(mut text: String, was_escaped: bool, problems: &mut Vec<Problem>) -> String {
    let is_stray = |letter: char| !letter.is_ascii_alphanumeric() && !matches!(letter, '&' | '=' | '-' | '_');
    let Some((link, behind)) = sum_end(&text).and_then(|end| text.split_at_checked(end)) else {
        let length = text.trim_end_matches(is_stray).len();
        if length < text.len() {
            text.truncate(length);
            say(Repair::Surroundings, problems);
        }
        return text;
    };
    if behind.is_empty() || behind.starts_with(|letter: char| letter.is_ascii_alphanumeric()) {
        return text;
    }
    let (stray, added) = behind.split_once('&').unwrap_or((behind, ""));
    if !stray.is_empty() {
        say(Repair::Surroundings, problems);
    }
    let is_foreign = |part: &str| was_escaped || TRACKING.iter().any(|key| part.starts_with(key));
    let (mut whole, mut is_said) = (link.to_string(), false);
    for part in added.split('&').filter(|part| !part.is_empty()) {
        if !is_foreign(part) {
            whole.push('&');
            whole += part;
        } else if !is_said {
            is_said = true;
            problems.push(Problem::AddedOnTheWay { found: shortened(part) });
        }
    }
    whole
}

/// Where a whole checksum ends.
fn sum_end(text: &str) -> Option<usize> {
    let start = position(text, SUM)? + SUM.len();
    let digits = text.get(start..start + SUM_DIGITS)?;
    digits.bytes().all(|digit| digit.is_ascii_alphanumeric()).then_some(start + SUM_DIGITS)
}
