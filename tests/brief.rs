//! The files to take away: two of them as committed, and the laws of all.

#[allow(dead_code, reason = "each test file uses its part of the shared support")]
mod support;

use capability_path::chart::over_time::Shown;
use capability_path::date::Date;
use capability_path::explore::findings::Clearness;
use capability_path::explore::flips::{Flip, flips};
use capability_path::link::{Extras, encode};
use capability_path::model::assumptions::ROWS;
use capability_path::model::{Assumptions, Evaluation, evaluate};
use capability_path::report::Subject;
use capability_path::report::brief::{Brief, Part, brief};
use capability_path::report::calendar::calendar;
use capability_path::report::data::{csv, json};
use capability_path::report::figure::over_time_svg;
use capability_path::report::markdown::markdown;
use capability_path::scenario::examples::Example;
use capability_path::scenario::{Ranges, Scenario, Words};
use capability_path::text::answer;
use capability_path::wire::{self, Selection, read_line};
use serde_json::Value;
use std::sync::OnceLock;
use support::Sampler;

/// Assumptions changed in half of the scenarios that are drawn.
const CHANGED: usize = 6;
/// What people may write: formulas, markup, line ends, control characters, every length of UTF-8.
const NAMES: [&str; 6] = [
    "=HYPERLINK(\"https://example.org\",\"go\")",
    "+1, -2; @3 \\ \"quoted\"",
    "</title><script>alert(1)</script> & ]]>",
    "zwei\r\nZeilen\tund\u{0}Steuerzeichen\u{fffe}",
    "\u{e9}\u{20ac}\u{1f600}\u{e9}\u{20ac}\u{1f600}\u{e9}\u{20ac}\u{1f600}\u{e9}\u{20ac}\u{1f600}\u{e9}\u{20ac}\u{1f600}\u{e9}\u{20ac}\u{1f600}",
    "   ",
];

/// A scenario with all that a subject borrows.
struct Case {
    scenario: Scenario,
    assumptions: Assumptions,
    evaluation: Evaluation,
    flips: Vec<Flip>,
    link: String,
    words: Option<&'static str>,
    date: Date,
}

impl Case {
    fn new(scenario: Scenario, assumptions: Assumptions, words: Option<&'static str>) -> Self {
        let extras = Extras { assumptions, ..Extras::default() };
        Self {
            scenario,
            assumptions,
            evaluation: evaluate(&scenario, &assumptions),
            flips: flips(scenario.situation, &assumptions),
            link: format!("https://example.org/#{}", encode(&scenario, &extras)),
            words,
            date: Date::new(2026, 11, 25).expect("a day that exists"),
        }
    }

    fn subject(&self) -> Subject<'_> {
        Subject {
            scenario: &self.scenario,
            assumptions: &self.assumptions,
            evaluation: &self.evaluation,
            flips: Some(&self.flips),
            clearness: Some(clearness()),
            name: self.words,
            note: self.words,
            link: &self.link,
            date: self.date,
        }
    }

    fn texts(&self) -> [String; 5] {
        let subject = self.subject();
        let svg = over_time_svg(&subject, Shown::All);
        [markdown(&brief(&subject)), calendar(&subject), csv(&subject), json(&subject), svg]
    }
}

/// Every worked example as it is, then scenarios drawn at random, two with each of the names, one of them with
/// some assumptions at an end of their range. Worked out once: flip points take most of the time.
fn cases() -> &'static [Case] {
    static CASES: OnceLock<Vec<Case>> = OnceLock::new();
    CASES.get_or_init(|| {
        let mut sampler = Sampler::new(57);
        let examples = Example::ALL.iter().map(|one| Case::new(one.scenario(), Assumptions::CENTRE, None));
        let drawn = NAMES.iter().flat_map(|&name| [(name, 0), (name, CHANGED)]).map(|(name, changed)| {
            let mut values = Assumptions::CENTRE.to_array();
            for _ in 0..changed {
                let place = sampler.below(ROWS.len());
                values[place] = ROWS[place].high;
            }
            Case::new(sampler.scenario(), Assumptions::from_array(&values), Some(name))
        });
        examples.chain(drawn).collect()
    })
}

/// How clear the answer for the leaving team is, which stands in every brief here: to work out each takes long, and they
/// differ in numbers and names alone.
fn clearness() -> &'static Clearness {
    static CLEARNESS: OnceLock<Clearness> = OnceLock::new();
    CLEARNESS.get_or_init(|| {
        let situation = Example::LeavingTeam.scenario().situation;
        Clearness::whole(situation, &Ranges::default(), &Assumptions::CENTRE)
    })
}

fn leaving_team() -> Case {
    Case::new(Example::LeavingTeam.scenario(), Assumptions::CENTRE, None)
}

const HOW: &str = "is stale: examples/take_away.rs says how to write it anew";

#[test]
fn the_committed_brief_is_what_is_written() {
    let written = markdown(&brief(&leaving_team().subject()));
    assert!(include_str!("data/brief/leaving_team.md") == written, "leaving_team.md {HOW}");
}

#[test]
fn the_committed_calendar_is_what_is_written() {
    let written = calendar(&leaving_team().subject());
    assert!(include_str!("data/brief/leaving_team.ics") == written, "leaving_team.ics {HOW}");
}

#[test]
fn while_flips_are_looked_for_the_brief_is_silent_about_them_and_without_any_it_says_so() {
    let case = leaving_team();
    let lines = |flips| {
        let sections = brief(&Subject { flips, ..case.subject() }).sections;
        let found = sections.into_iter().find(|section| section.part == Part::Flips);
        found.map(|section| section.lines.into_iter().map(|line| line.text).collect::<Vec<String>>())
    };
    assert_eq!(lines(None), None);
    assert_eq!(lines(Some(&[])), Some(vec![answer::no_flip().to_string()]));
    assert_eq!(lines(Some(&case.flips)).map(|lines| lines.len()), Some(2));
}

#[test]
fn no_file_holds_what_is_not_a_number() {
    for case in cases() {
        for text in case.texts() {
            assert!(!text.contains("NaN") && !text.contains("inf,") && !text.contains("infinity"), "{text}");
        }
    }
}

/// Lines that `text` takes on paper, where one holds `width` letters.
fn lines(text: &str, width: usize) -> usize {
    text.chars().count().div_ceil(width).max(1)
}

/// Lines of a page printed at 9 points with 12 from line to line: 110 letters of about half an em fill the 180 mm
/// between the margins, 59 lines the 249 mm of Letter, which is shorter than A4.
fn printed_lines(brief: &Brief) -> usize {
    const LETTERS: usize = 110;
    let item = |label: &str, text: &str| lines(&format!("{label}: {text}"), LETTERS);
    let section_lines: usize = brief
        .sections
        .iter()
        .map(|section| 1 + section.lines.iter().map(|line| item(&line.label, &line.text)).sum::<usize>())
        .sum();
    let note = brief.note.as_ref().map_or(0, |note| item("What we want", note));
    2 + lines(&brief.title, LETTERS / 2) + note + section_lines + lines(&brief.link, LETTERS)
}

#[test]
fn the_brief_fits_one_page_of_paper() {
    let mut longest = (0, String::new());
    for case in cases() {
        let brief = brief(&case.subject());
        longest = longest.max((printed_lines(&brief), markdown(&brief)));
    }
    assert!(longest.0 <= 59, "{} lines:\n{}", longest.0, longest.1);
}

#[test]
fn calendar_lines_are_short_end_as_they_must_and_have_an_entry_a_tripwire() {
    for case in cases() {
        let file = calendar(&case.subject());
        assert_eq!(file.matches('\n').count(), file.matches("\r\n").count());
        assert!(file.ends_with("END:VCALENDAR\r\n"));
        assert!(file.split("\r\n").all(|line| line.len() <= 75), "{file}");
        let unfolded = file.replace("\r\n ", "");
        let allowed = |line: &str| {
            ["BEGIN:", "END:", "VERSION:", "PRODID:", "CALSCALE:", "UID:", "DTSTAMP:", "DTSTART;", "SUMMARY:"]
                .iter()
                .chain(&["DESCRIPTION:", "TRANSP:"])
                .any(|name| line.starts_with(name))
        };
        assert!(unfolded.lines().all(allowed), "{file}");
        let watch = brief(&case.subject()).sections.into_iter().find(|one| one.part == Part::Watch);
        let wires = watch.map_or(0, |section| section.lines.len());
        assert_eq!(file.matches("BEGIN:VEVENT").count(), wires);
    }
}

/// The rows of a CSV file by RFC 4180, to the letter.
fn rows(file: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut letters) = (Vec::new(), Vec::new(), file.chars().peekable());
    while letters.peek().is_some() {
        let mut cell = String::new();
        if letters.next_if_eq(&'"').is_some() {
            loop {
                match letters.next().expect("a quoted cell is closed") {
                    '"' if letters.next_if_eq(&'"').is_none() => break,
                    letter => cell.push(letter),
                }
            }
        } else {
            while let Some(letter) = letters.next_if(|letter| !",\r\n\"".contains(*letter)) {
                cell.push(letter);
            }
        }
        row.push(cell);
        match letters.next() {
            Some(',') => {}
            Some('\r') => {
                assert_eq!(letters.next(), Some('\n'));
                rows.push(std::mem::take(&mut row));
            }
            other => panic!("{other:?} after a cell"),
        }
    }
    assert!(row.is_empty(), "the last row is ended");
    rows
}

#[test]
fn a_table_has_six_cells_a_row_and_none_that_a_spreadsheet_runs() {
    for case in cases() {
        let rows = rows(&csv(&case.subject()));
        for row in &rows {
            assert_eq!(row.len(), 6, "{row:?}");
            assert!(row.iter().all(|cell| !cell.starts_with(['=', '+', '-', '@', '\t', '\r'])), "{row:?}");
        }
        let count = |part: &str, key: &str| rows.iter().filter(|row| row[0] == part && row[1] == key).count();
        for key in ["adoption", "capability", "dependency"] {
            assert_eq!((count("approaches", key), count("chosen", key)), (4 * 61, 61), "{key}");
        }
        let count_part = |part: &str| rows.iter().filter(|row| row[0] == part).count();
        assert_eq!(["fit", "situation", "plan", "criteria"].map(count_part), [4, 8, 5, 4]);
        assert_eq!(count("result", "traps"), case.evaluation.traps().count());
    }
}

#[test]
fn the_scenario_in_a_file_is_read_again_as_it_was() {
    for case in cases() {
        let file: Value = serde_json::from_str(&json(&case.subject())).expect("JSON");
        assert_eq!(file["capability_path"], "1");
        assert_eq!(read_line(file["scenario"].to_string().as_bytes()), Ok(case.scenario));
        assert_eq!(file["link"], case.link.as_str());
        let name = case.words.map(str::trim).filter(|name| !name.is_empty());
        assert_eq!(file["name"].as_str(), name);
        let changed =
            ROWS.iter().zip(case.assumptions.to_array()).filter(|(row, value)| *value != row.centre);
        for (row, value) in changed.clone() {
            assert_eq!(file["assumptions"][row.key].as_f64(), Some(value), "{}", row.key);
        }
        assert_eq!(file["assumptions"].as_object().map(serde_json::Map::len), Some(changed.count()));
    }
}

/// Whether two results say the same, numbers to within half of their last digit.
fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => one
            .as_f64()
            .zip(other.as_f64())
            .is_some_and(|(one, other)| (one - other).abs() <= 0.000_05 + 1e-12),
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        (Value::Object(one), Value::Object(other)) => {
            one.len() == other.len()
                && one.iter().all(|(key, value)| other.get(key).is_some_and(|other| same(value, other)))
        }
        _ => one == other,
    }
}

#[test]
fn the_result_in_a_file_is_what_evaluate_answers() {
    for case in cases() {
        let file: Value = serde_json::from_str(&json(&case.subject())).expect("JSON");
        let keys = "model,fit,order,criteria,traps,readiness,approaches,chosen,digest";
        let selection = Selection::only(keys).expect("keys of an answer");
        let answered = wire::answer(&case.scenario, &case.assumptions, selection);
        let answered: Value = serde_json::from_str(&answered).expect("JSON");
        assert!(same(&file["result"], &answered), "{}\n{answered}", file["result"]);
    }
}

/// The names of the elements that an XML text opens; every one is closed, and no sign stands for itself that XML
/// keeps for its own.
fn elements(text: &str) -> Vec<&str> {
    let (mut opened, mut open) = (Vec::new(), Vec::new());
    for part in text.split('<').skip(1) {
        let (tag, words) = part.split_once('>').expect("a tag is closed");
        assert!(!words.contains('>'), "{words}");
        for after in words.split('&').skip(1) {
            let entity = after.split(';').next().unwrap_or_default();
            assert!(["amp", "lt", "gt", "quot"].contains(&entity), "{words}");
        }
        assert!(!words.contains(|letter: char| letter.is_control() && letter != '\n'), "{words}");
        assert_eq!(tag.matches('"').count() % 2, 0, "{tag}");
        let name = tag.split([' ', '/']).find(|name| !name.is_empty()).unwrap_or_default();
        if tag.starts_with('/') {
            assert_eq!(open.pop(), Some(name));
        } else {
            opened.push(name);
            if !tag.ends_with('/') {
                open.push(name);
            }
        }
    }
    assert!(open.is_empty(), "{open:?} stay open");
    opened
}

#[test]
fn a_figure_is_well_formed_and_told_in_words() {
    for case in cases() {
        for &shown in Shown::ALL {
            let svg = over_time_svg(&case.subject(), shown);
            let elements = elements(&svg);
            let count = |name| elements.iter().filter(|element| **element == name).count();
            assert_eq!((count("svg"), count("title"), count("desc"), count("script")), (1, 1, 1, 0));
            let lines = if shown == Shown::All { 4 } else { 1 };
            // A dot per line in each of two panels.
            assert_eq!(count("circle"), 2 * lines);
            assert!(svg.matches("stroke=\"#").count() >= 4 * lines);
        }
    }
}
