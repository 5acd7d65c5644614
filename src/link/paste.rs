//! Finds the links in a text that was pasted: one or many, bare or in whole addresses, with names before them, in
//! the midst of a mail.
//!
//! Time and memory grow with the text's length alone, up to bounds. What was done to a link on its way is undone in
//! `mend.rs`; here is only told where each begins and ends, and whose it is.

use super::grammar::beginning;
use super::mend::{self, is_gap, position};
use super::problem::{Problem, Repair};
use super::{Opened, decode_after, text, v1};
use crate::scenario::Name;
use alloc::vec::Vec;
use core::ops::Range;

/// Longest text that is read, in bytes.
pub const LONGEST_TEXT: usize = 10_000_000;
/// Most links that are taken from one text.
pub const MOST: usize = 200;
/// Most places that are tried: mail programs write each link twice, and links of others may look like ours.
const MOST_TRIED: usize = 5 * MOST;
/// Longest link that is read in a text, in bytes, mended: three scenarios beside its own, a note, names and every
/// assumption changed take less.
const LONGEST_LINK: usize = 8 * 1024;
/// Longest stretch that one link may take as it is written, in bytes.
const LONGEST_WRITTEN: usize = 4 * LONGEST_LINK;
/// Most problems that are kept of one link.
const MOST_PROBLEMS: usize = 40;
/// Most lines that one link may be broken into.
const MOST_PIECES: usize = 64;
/// Farthest back a name is looked for, in bytes.
const LONGEST_BEFORE: usize = 400;
/// How addresses begin.
const SCHEME: &str = "http";
/// The key under which a name's faults are told.
const NAME: &str = "name";
/// The last key of a whole link, and how many hex digits follow it.
const SUM: &[u8] = b"sum";
const SUM_DIGITS: usize = 8;

/// What a text held.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pasted {
    /// Its links in order, at most [`MOST`].
    pub links: Vec<Found>,
    /// What was passed over of the text as a whole.
    pub problems: Vec<Problem>,
    /// Where links of ours stand, in order.
    taken: Vec<Range<usize>>,
}

impl Pasted {
    /// The lines of `text`, which this was read from, that hold nothing of a link: what a person has to look at again.
    pub fn unread<'a>(&self, text: &'a str) -> Vec<&'a str> {
        let (mut taken, mut end, mut lines) = (self.taken.iter().peekable(), 0, Vec::new());
        for line in text.split_inclusive('\n') {
            let start = end;
            end += line.len();
            while taken.next_if(|link| link.end <= start).is_some() {}
            let is_read = taken.peek().is_some_and(|link| link.start < end);
            if !is_read && !trimmed(line.trim()).is_empty() {
                lines.push(line.trim_end());
            }
        }
        lines
    }
}

/// One link of a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// What stood before it on its line; else what the scenario itself is called. May be empty.
    pub name: Name,
    /// What the link says.
    pub opened: Opened,
}

/// The links of `text`. One that follows its like on the same line, as mail programs write it, counts once.
pub fn pasted(text: &str) -> Pasted {
    let mut pasted = Pasted::default();
    let text = beginning(text, LONGEST_TEXT, &mut pasted.problems);
    let (mut read_to, mut tried) = (0, 0);
    while let Some(start) = (read_to..text.len()).find(|&place| is_start(text.as_bytes(), place)) {
        let (opened, end) = read(text, start);
        let between = text.get(read_to..start).unwrap_or_default();
        (read_to, tried) = (end, tried + 1);
        let found = opened.map(|opened| named(opened, given_name(between)));
        let is_ours = found.is_some();
        let new = found.filter(|found| !is_repeated(pasted.links.last(), found, between));
        if tried > MOST_TRIED || new.is_some() && pasted.links.len() == MOST {
            pasted.problems.push(Problem::TooManyLinks);
            break;
        }
        pasted.links.extend(new);
        if is_ours {
            pasted.taken.push(start..end);
        }
    }
    pasted
}

/// What the link at `start` says, if it is one of ours, and where it ends. Where an address has one before its `#`
/// and one behind it, the latter counts.
fn read(text: &str, mut start: usize) -> (Option<Opened>, usize) {
    let mut end = end_of_link(text, start);
    let mut passed_over = Vec::new();
    while text.as_bytes().get(end) == Some(&b'#') && is_start(text.as_bytes(), end + 1) {
        passed_over = Vec::from([Problem::QueryPassedOver]);
        start = end + 1;
        end = end_of_link(text, start);
    }
    let mut problems = Vec::new();
    let link = mend::mended(text.get(start..end).unwrap_or_default(), &mut problems);
    if !has_own_key(&link) {
        return (None, end);
    }
    // Signs around a link are nothing to be told of in a text.
    problems.retain(|problem| *problem != Problem::Mended(Repair::Surroundings));
    problems.append(&mut passed_over);
    let mut opened = decode_after(problems, &link, LONGEST_LINK);
    if opened.problems.len() > MOST_PROBLEMS {
        opened.problems.truncate(MOST_PROBLEMS);
        opened.problems.push(Problem::AndMore);
    }
    (Some(opened), end)
}

fn has_own_key(link: &str) -> bool {
    let keys = link.split('&').filter_map(|part| part.split_once('='));
    keys.into_iter().any(|(key, _)| key != "v" && v1::is_read(key))
}

/// Whether a link's version stands at `place`: `v=1`, however its signs are written, not within a longer word.
fn is_start(text: &[u8], place: usize) -> bool {
    let Some((b'v', after)) = text.get(place..).and_then(<[u8]>::split_first) else { return false };
    let before = text.get(..place).unwrap_or_default();
    let is_apart = !before.last().is_some_and(u8::is_ascii_alphanumeric) || ends_with_code(before);
    let version = after.get(equals(after)..).unwrap_or_default();
    let digits = version.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let is_whole = !version.get(digits).is_some_and(u8::is_ascii_alphanumeric);
    is_apart && version.len() < after.len() && digits > 0 && is_whole
}

/// Length of the `=` at the front of `text`, as it is or as a code; 0 where there is none.
fn equals(text: &[u8]) -> usize {
    match text {
        [b'=', b'3', b'D', ..] => 3,
        [b'=', ..] => 1,
        [b'%', rest @ ..] => {
            let nested = rest.chunks_exact(2).take_while(|pair| *pair == b"25").count();
            let is_equals = matches!(rest.get(2 * nested..), Some([b'3', b'D' | b'd', ..]));
            if is_equals { 3 + 2 * nested } else { 0 }
        }
        _ => 0,
    }
}

/// Whether `text` ends with a sign that is written as a code, such as `%23` or `%2523`.
fn ends_with_code(text: &[u8]) -> bool {
    let Some((mut front, [high, low])) = text.split_last_chunk::<2>() else { return false };
    while let Some(shorter) = front.strip_suffix(b"25") {
        front = shorter;
    }
    front.ends_with(b"%") && high.is_ascii_hexdigit() && low.is_ascii_hexdigit()
}

/// Where the link ends that starts at `start`. One that is broken over lines is followed up to its checksum; without
/// one, up to the last piece that holds a key.
fn end_of_link(text: &str, start: usize) -> usize {
    let longest = start + LONGEST_WRITTEN;
    let mut end = end_of_piece(text, start, longest);
    let (mut joined, mut sure, mut searched) = (Vec::new(), end, 0);
    joined.extend_from_slice(text.as_bytes().get(start..end).unwrap_or_default());
    for _ in 0..MOST_PIECES {
        if holds_sum(joined.get(searched..).unwrap_or_default()) {
            return end;
        }
        searched = joined.len().saturating_sub(3 * SUM.len() + SUM_DIGITS);
        let next = end_of_gap(text, end);
        let next_end = end_of_piece(text, next, longest);
        let piece = text.as_bytes().get(next..next_end).unwrap_or_default();
        if piece.is_empty() || is_start(text.as_bytes(), next) {
            break;
        }
        joined.extend_from_slice(piece);
        end = next_end;
        if piece.contains(&b'=') || piece.contains(&b'%') {
            sure = end;
        }
    }
    sure
}

/// Whether a whole checksum stands in `text`, with its `=` in any form; one more may end a line of mail.
fn holds_sum(text: &[u8]) -> bool {
    text.windows(SUM.len()).enumerate().filter(|(_, here)| *here == SUM).any(|(place, _)| {
        let mut rest = text.get(place + SUM.len()..).unwrap_or_default();
        for _ in 0..SUM_DIGITS {
            rest = rest.get(equals(rest)..).unwrap_or_default();
            match rest {
                [digit, behind @ ..] if digit.is_ascii_hexdigit() => rest = behind,
                _ => return false,
            }
        }
        true
    })
}

/// Where the stretch from `start` ends that has no sign which a link has not, however it is written.
fn end_of_piece(text: &str, start: usize, longest: usize) -> usize {
    let mut before = '\0';
    for (place, letter) in text.get(start..).unwrap_or_default().char_indices() {
        let is_code = before == '&' && letter == '#';
        let is_within = letter.is_ascii_alphanumeric() || "-_.=&%;\u{ac}".contains(letter) || is_code;
        if !is_within || start + place >= longest {
            return start + place;
        }
        before = letter;
    }
    text.len()
}

/// Where the spaces and ends of lines from `start` end, with marks of quotation at the start of a line; an empty line
/// is the end of what can belong together.
fn end_of_gap(text: &str, start: usize) -> usize {
    let mut breaks = 0;
    for (place, letter) in text.get(start..).unwrap_or_default().char_indices() {
        breaks += usize::from(letter == '\n');
        let is_within = is_gap(letter) || breaks > 0 && letter == '>';
        if !is_within || breaks > 1 {
            return start + place;
        }
    }
    text.len()
}

/// Whether mail programs wrote the link a second time behind itself, as its own address.
fn is_repeated(last: Option<&Found>, found: &Found, between: &str) -> bool {
    let is_same = |last: &Found| {
        (&last.opened.scenario, &last.opened.extras) == (&found.opened.scenario, &found.opened.extras)
    };
    !between.contains('\n') && given_name(between).is_empty() && last.is_some_and(is_same)
}

/// The link with its name, of which is said what had to be left out. Its own stays where what stands before it is only
/// what is left of that one there: signs of a list, too, can be part of a name.
fn named(mut opened: Opened, given: &str) -> Found {
    let own = opened.extras.name.clone();
    let is_own = given == given_name(&[own.as_str(), ": "].concat());
    let name = if is_own { own.clone() } else { text::short(NAME, given, &mut opened.problems) };
    Found { name: if name.is_empty() { own } else { name }, opened }
}

/// The name in what stands before a link: up to its address, on its own line.
fn given_name(before: &str) -> &str {
    let far = (before.len().saturating_sub(LONGEST_BEFORE)..).find(|&place| before.is_char_boundary(place));
    let near = far.and_then(|place| before.get(place..)).unwrap_or_default();
    let line = near.rsplit('\n').next().unwrap_or_default();
    let end = position(line, SCHEME).unwrap_or_else(|| start_of_address(line));
    let name = line.get(..end).unwrap_or_default();
    without_number(trimmed(name.split('<').next().unwrap_or_default()))
}

/// Where the last word of `line` begins, if it is the front of an address; else the line's end.
fn start_of_address(line: &str) -> usize {
    let word = line.rsplit(is_gap).next().unwrap_or_default();
    if word.contains(['/', '#', '?']) { line.len() - word.len() } else { line.len() }
}

/// `text` without spaces, bullets, brackets and colons around it.
fn trimmed(text: &str) -> &str {
    text.trim_matches(|letter| is_gap(letter) || ">-*\u{2022}|:;,=[](\"'\u{2013}\u{2014}".contains(letter))
}

/// `name` without the number of its line in a list.
fn without_number(name: &str) -> &str {
    let rest = name.trim_start_matches(|letter: char| letter.is_ascii_digit());
    match rest.strip_prefix(['.', ')']) {
        Some(rest) if rest.starts_with(is_gap) => trimmed(rest),
        _ => name,
    }
}
