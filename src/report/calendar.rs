//! What to watch, as a calendar file (RFC 5545): one all-day entry per tripwire.
//!
//! An entry keeps its identity as long as the answer does, so that a calendar that is given the file again
//! moves its entries instead of doubling them.

use super::Subject;
use super::escape::escape;
use crate::explore::tripwires::Tripwire;
use crate::text::brief as text;
use alloc::format;
use alloc::string::String;

/// Longest line in octets, without its end.
const LONGEST: usize = 75;

/// The tripwires of `subject` as the text of an `.ics` file.
pub fn calendar(subject: &Subject<'_>) -> String {
    let mut file = Lines(String::new());
    file.line("BEGIN:VCALENDAR", "");
    file.line("VERSION:2.0", "");
    file.line("PRODID:-//Capability Path//Tripwires//EN", "");
    file.line("CALSCALE:GREGORIAN", "");
    let digest = subject.digest();
    for (place, wire) in subject.tripwires().iter().enumerate() {
        event(&mut file, subject, wire, &format!("{digest}-{place}@capability-path"));
    }
    file.line("END:VCALENDAR", "");
    file.0
}

fn event(file: &mut Lines, subject: &Subject<'_>, wire: &Tripwire, identity: &str) {
    let start = subject.date;
    file.line("BEGIN:VEVENT", "");
    file.line("UID:", identity);
    file.line("DTSTAMP:", &(start.basic() + "T000000Z"));
    file.line("DTSTART;VALUE=DATE:", &start.plus_months(wire.month).basic());
    file.line("SUMMARY:", &escaped(&text::tripwire_title(wire)));
    let told = text::tripwire_told(wire, start, subject.name());
    file.line("DESCRIPTION:", &escaped(&(told + "\n" + subject.link)));
    // Nobody is busy because of it.
    file.line("TRANSP:TRANSPARENT", "");
    file.line("END:VEVENT", "");
}

/// A value of type TEXT (RFC 5545, 3.3.11): line ends stay as `\n`, other control characters have no place.
fn escaped(text: &str) -> String {
    let mut value = String::new();
    escape(&mut value, text, &[('\\', "\\\\"), (';', "\\;"), (',', "\\,"), ('\n', "\\n")], Some(""));
    value
}

/// A file of content lines (RFC 5545, 3.1).
struct Lines(String);

impl Lines {
    /// Adds a line, folded between characters where it is too long: what follows begins with a space, which
    /// counts.
    fn line(&mut self, name: &str, value: &str) {
        let mut length = 0;
        for letter in name.chars().chain(value.chars()) {
            if length + letter.len_utf8() > LONGEST {
                self.0 += "\r\n ";
                length = 1;
            }
            self.0.push(letter);
            length += letter.len_utf8();
        }
        self.0 += "\r\n";
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> String {
        let mut file = Lines(String::new());
        file.line(text, "");
        file.0
    }

    #[test]
    fn signs_with_a_meaning_are_escaped_and_control_characters_are_dropped() {
        assert_eq!(escaped("a,b;c\\d\r\ne\u{7}f"), "a\\,b\\;c\\\\d\\nef");
    }

    #[test]
    fn lines_are_folded_at_75_octets_and_never_within_a_character() {
        assert_eq!(folded(&"a".repeat(75)), "a".repeat(75) + "\r\n");
        let long = "a".repeat(75 + 74 + 1);
        assert_eq!(folded(&long), "a".repeat(75) + "\r\n " + &"a".repeat(74) + "\r\n a\r\n");
        // Three octets each: 25 fill the first line, 24 and the space make 73 of the second.
        let euros = "\u{20ac}".repeat(50);
        let lines = folded(&euros);
        assert!(lines.split("\r\n").all(|line| line.len() <= LONGEST), "{lines}");
        assert_eq!(lines.replace("\r\n ", ""), euros + "\r\n");
    }
}
