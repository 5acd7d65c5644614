//! Links as mail programs, chats and hands leave them open as far as their content allows, and every repair is
//! named; `tests/data/links/mangled.tsv` has the rows.

#[allow(dead_code, reason = "each test file uses its part of the shared support")]
mod support;

use capability_path::link::{Extras, MOST_PASTED, Opened, Problem, Repair, decode, encode, open, pasted};
use capability_path::model::Assumptions;
use capability_path::model::assumptions::ROWS;
use capability_path::scenario::{Approach, Field, Name, Named, Note, Scenario};
use capability_path::text::problems::sentence;
use std::time::{Duration, Instant};
use support::{Sampler, golden_links};

const SITE: &str = "https://example.org/path/#";

/// The word of the data file for a problem.
fn word(problem: &Problem) -> &'static str {
    match problem {
        Problem::Mended(Repair::Escapes) => "escapes",
        Problem::Mended(Repair::Html) => "html",
        Problem::Mended(Repair::Breaks) => "breaks",
        Problem::Mended(Repair::Surroundings) => "surroundings",
        Problem::AddedOnTheWay { .. } => "added",
        Problem::UnknownKey { .. } => "unknown",
        Problem::QueryPassedOver => "query",
        Problem::Damaged => "damaged",
        Problem::ChecksumMissing => "sum_missing",
        Problem::Unreadable { .. } => "unreadable",
        Problem::Missing { .. } => "missing",
        other => panic!("no row expects this: {}", sentence(other)),
    }
}

fn unescaped(written: &str) -> String {
    written.replace("\\n", "\n").replace("\\t", "\t").replace("\\r", "\r")
}

#[test]
fn every_mangled_link_gives_what_survives_and_names_its_repairs() {
    let mut wrong = Vec::new();
    let rows = include_str!("data/links/mangled.tsv").lines().filter(|line| !line.starts_with('#'));
    for (number, row) in rows.enumerate() {
        let columns: Vec<&str> = row.split('\t').collect();
        let [how, name, written, survives, named] = columns[..] else { panic!("five columns: {row}") };
        let written = unescaped(written);
        let (opened, found_name) = match how {
            "open" => (open(&written, ""), Name::default()),
            "query" => (open("", &written), Name::default()),
            _ => {
                let found = pasted(&written).links;
                let [found] = &found[..] else {
                    wrong.push(format!("{} links in {written}", found.len()));
                    continue;
                };
                (found.opened.clone(), found.name.clone())
            }
        };
        let expected = decode(survives);
        let words: Vec<&str> = opened.problems.iter().map(word).collect();
        let own_name = expected.extras.name.as_str();
        let is_name = how != "paste" || found_name.as_str() == if name.is_empty() { own_name } else { name };
        if (opened.scenario, &opened.extras) != (expected.scenario, &expected.extras)
            || words.join(" ") != named
            || !is_name
        {
            wrong.push(format!(
                "row {number}, {how} {written}\n  name {:?}, {words:?}, expected {name:?}, {named:?}\n  {}\n  {survives}",
                found_name.as_str(),
                encode(&opened.scenario, &opened.extras)
            ));
        }
    }
    assert!(wrong.is_empty(), "{} rows:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn there_are_enough_rows_and_each_stands_once() {
    let mut rows: Vec<&str> = include_str!("data/links/mangled.tsv").lines().collect();
    let count = rows.len();
    assert!(count > 100, "{count}");
    rows.sort_unstable();
    rows.dedup();
    assert_eq!(rows.len(), count);
}

#[test]
fn a_link_as_it_was_written_needs_no_repair() {
    for golden in golden_links() {
        let opened = open(golden.link, "");
        assert_eq!(opened, decode(golden.link));
        assert_eq!(opened.problems, []);
        let pasted = pasted(&format!("{SITE}{}", golden.link));
        assert_eq!(pasted.links.iter().map(|found| &found.opened).collect::<Vec<_>>(), [&opened]);
    }
}

#[test]
fn a_link_broken_anywhere_is_put_together_again() {
    for golden in golden_links() {
        let expected = Opened { problems: vec![Problem::Mended(Repair::Breaks)], ..decode(golden.link) };
        for place in 4..golden.link.len() {
            let (front, back) = golden.link.split_at(place);
            for gap in ["\n", "\r\n", " ", "\n> "] {
                let broken = format!("{front}{gap}{back}");
                assert_eq!(open(&broken, ""), expected, "{broken}");
                let found = pasted(&format!("Anna: {SITE}{broken}\n\nBest regards")).links;
                assert_eq!(found.len(), 1, "{broken}");
                assert_eq!((found[0].name.as_str(), &found[0].opened), ("Anna", &expected), "{broken}");
            }
        }
    }
}

#[test]
fn a_team_gives_its_links_line_by_line() {
    let mut sampler = Sampler::new(21);
    let team: Vec<(String, Scenario)> =
        (0..MOST_PASTED).map(|place| (format!("Colleague {place}"), sampler.scenario())).collect();
    let lines = team
        .iter()
        .map(|(name, scenario)| format!("{name}: {SITE}{}\n", encode(scenario, &Extras::default())));
    let text: String = lines.collect();
    let found = pasted(&text);
    assert_eq!(found.problems, []);
    let read = found.links.iter().map(|found| (found.name.as_str().to_string(), found.opened.scenario));
    assert_eq!(read.collect::<Vec<_>>(), team);
    assert!(found.links.iter().all(|found| found.opened.problems.is_empty()));
    let more = pasted(&format!("{text}{SITE}{}", encode(&Scenario::default(), &Extras::default())));
    assert_eq!((more.links.len(), more.problems), (MOST_PASTED, vec![Problem::TooManyLinks]));
}

#[test]
fn the_longest_link_that_the_page_writes_is_pasted_whole_however_it_is_broken() {
    let text = "\u{1f600}".repeat(120);
    let mut values = Assumptions::CENTRE.to_array();
    values.iter_mut().zip(ROWS).for_each(|(value, row)| *value = row.high - 0.001);
    let named = Named { name: Name::of(&text), scenario: Sampler::new(1).scenario() };
    let extras = Extras {
        assumptions: Assumptions::from_array(&values),
        name: Name::of(&text),
        note: Note::of(&text),
        guess: Some(Approach::InternalUpskilling),
        more: vec![named; Named::MOST],
        ..Extras::default()
    };
    let link = encode(&Scenario::default(), &extras);
    let expected = decode(&link).extras;
    let bytes: Vec<&[u8]> = link.as_bytes().chunks(76).collect();
    let broken = String::from_utf8(bytes.join(&b"=\r\n"[..])).expect("a link is ASCII");
    for (written, repairs) in [
        (link.clone(), vec![]),
        (broken, vec![Problem::Mended(Repair::Breaks)]),
        (link.replace('=', "%253D").replace('&', "%2526"), vec![Problem::Mended(Repair::Escapes)]),
    ] {
        let found = pasted(&format!("Anna: {SITE}{written}")).links;
        assert_eq!((&found[0].opened.extras, &found[0].opened.problems), (&expected, &repairs));
    }
}

#[test]
fn a_link_cut_off_takes_nothing_from_the_next() {
    let link = encode(&Scenario::default(), &Extras::default());
    let found = pasted(&format!("Anna: {SITE}{}\nBea: {SITE}{link}\nCleo\t{link}", &link[..40])).links;
    let names: Vec<&str> = found.iter().map(|found| found.name.as_str()).collect();
    assert_eq!(names, ["Anna", "Bea", "Cleo"]);
    assert!(found[0].opened.problems.contains(&Problem::ChecksumMissing));
    assert!(found[1].opened.problems.is_empty() && found[2].opened.problems.is_empty());
}

#[test]
fn the_same_answer_of_two_people_counts_twice() {
    let link = encode(&Scenario::default(), &Extras::default());
    assert_eq!(pasted(&format!("{SITE}{link}\n{SITE}{link}")).links.len(), 2);
    assert_eq!(pasted(&format!("Anna {SITE}{link} Bea {SITE}{link}")).links.len(), 2);
    assert_eq!(pasted(&format!("{SITE}{link} <{SITE}{link}>")).links.len(), 1);
}

#[test]
fn a_name_too_long_is_cut_and_named() {
    let link = encode(&Scenario::default(), &Extras::default());
    let found = pasted(&format!("{}: {SITE}{link}", "n".repeat(70))).links;
    assert_eq!(found[0].name.as_str(), "n".repeat(60));
    assert_eq!(found[0].opened.problems, [Problem::TextCut { key: "name", longest: 60 }]);
    let far = pasted(&format!("{}: {SITE}{link}", "\u{20ac}".repeat(70_000))).links;
    assert_eq!(far[0].name.as_str(), "\u{20ac}".repeat(60));
}

#[test]
fn text_without_links_gives_none() {
    for text in
        ["", "v=", "v=1", "v=1&", "https://example.org", "watch?v=1&t=3", "due=9&runway=6", "dev=1&due=9"]
    {
        assert_eq!(pasted(text).links, [], "{text}");
    }
}

/// Texts of ten million letters that make a careless reader slow or large.
#[test]
fn hostile_text_is_read_in_bounds() {
    let lists = format!("v=1&due=9&assume={}&more={}\n\n", "-".repeat(3_000), "..".repeat(3_000));
    let keys: String = (0..13_000).map(|key| format!("&{key:03x}=")).collect();
    let distinct = format!("v=1&due=9{keys}\n\n");
    for piece in [
        "v=1 ",
        "v=1&",
        "v=1&due=9 ",
        "v=1&due=9#",
        "#v%3D1%26due%3D9 ",
        "v=1&due=9&sumsum=%3D",
        "x ",
        "\n> ",
        "%25",
        "v%25252525",
        "&amp;",
        "v=1&due=9&a&b&c&d&e",
        "Anna v=1&due=9\n\n",
        "v=1&due=9 aaaa bbbb cccc ",
        "=\n",
        &lists,
        &distinct,
    ] {
        let start = Instant::now();
        let text = piece.repeat(10_000_000 / piece.len() + 1);
        let found = pasted(&text);
        let took = start.elapsed();
        assert!(found.links.len() <= MOST_PASTED);
        assert!(found.links.iter().all(|found| found.opened.problems.len() <= 41), "{piece}");
        // Far above what it needs on a machine that is busy; a quadratic reader would need hours.
        assert!(took < Duration::from_secs(60), "{took:?} for {:?}", &piece[..piece.len().min(40)]);
        open(&text, &text);
    }
    let opened = open(&distinct, "");
    assert!(opened.extras.kept.len() <= 1_000 && opened.problems.contains(&Problem::TooLong));
}

/// A format that does not exist: another order, new keys, a word and an approach that nobody knows here.
const FORMAT_2: &str = "v=2&due=12&runway=8&ai=20&change=30&stability=80&comfort=55&initiatives=3&similarity=45\
    &budget=250&approach=federated&role=co_owner&scope=from_start&after=planned&transfer=documentation\
    &assessed=certified&gap=specific&name=QQ&regions=eu-us";

#[test]
fn a_newer_link_says_so_and_shows_what_it_can() {
    // Sealed as every format is: over all before the sum.
    let link = format!("{FORMAT_2}&sum=61b70c6f");
    let opened = open(&link, "");
    let is_named = |wanted: &str| opened.problems.iter().any(|problem| sentence(problem).contains(wanted));
    for wanted in ["format \u{201c}2\u{201d}", "budget", "regions", "federated", "certified"] {
        assert!(is_named(wanted), "{wanted}: {:?}", opened.problems);
    }
    assert_eq!(opened.scenario.situation.get(Field::ResultsDueMonths), 12);
    assert_eq!(opened.scenario.situation.get(Field::InitiativeSimilarity), 45);
    assert_eq!((opened.scenario.plan, opened.extras.name.as_str()), (None, "A"));
    assert!(!opened.problems.contains(&Problem::Damaged), "its checksum is sound: {:?}", opened.problems);
    // Written again it is a link of format 1, which keeps what only the newer page reads.
    let again = encode(&opened.scenario, &opened.extras);
    assert!(again.starts_with("v=1&") && again.contains("&budget=250&regions=eu-us&sum="), "{again}");
    assert_eq!(decode(&again).extras, opened.extras);
}

#[test]
fn a_newer_link_is_mended_as_any() {
    let link = format!("{FORMAT_2}&sum=61b70c6f");
    let (mangled, whole) = (open(&format!("{}).", link.replace('=', "%3D")), ""), open(&link, ""));
    assert_eq!((mangled.scenario, mangled.extras), (whole.scenario, whole.extras));
    assert_eq!(mangled.problems[2..], whole.problems[..]);
}

#[test]
fn lines_that_hold_no_link_are_told_and_all_others_are_not() {
    let whole = format!("{SITE}{}", encode(&Scenario::default(), &Extras::default()));
    let half = whole.len() / 2;
    let (front, back) = whole.split_at(half);
    let text = format!(
        "Hello all,\n\n - \nAnna: {whole}\nBea: not yet\nCleo: {front}\n> {back} (by phone)\r\n\
         Dan: https://example.org/v=1&page=2\r\n{whole} {whole}\nlast"
    );
    let found = pasted(&text);
    assert_eq!(found.links.len(), 3);
    let unread = ["Hello all,", "Bea: not yet", "Dan: https://example.org/v=1&page=2", "last"];
    assert_eq!(found.unread(&text), unread);
    assert_eq!(pasted("See you").unread("See you"), ["See you"]);
    assert_eq!(pasted("").unread(""), [""; 0]);
}
