//! What holds of whatever is read: links, pasted texts, saved files, `config.json`, lines of `evaluate`.
//!
//! Each law takes any bytes. `fuzz/` calls them with what a fuzzer finds, `tests/fuzzed.rs` with its corpus and with
//! changes of it, on every test.

use capability_path::config::{Key, MOST_ITEMS, read};
use capability_path::link::{
    Extras, MOST_PASTED, Opened, Problem, decode, encode, open, open_any, open_file, pasted,
};
use capability_path::model::assumptions::ROWS;
use capability_path::report::settings;
use capability_path::scenario::{Name, Named, Note, Scenario};
use capability_path::text::problems::sentence;
use capability_path::wire::{problem_line, read_line};

/// A law for any bytes; it panics where it does not hold.
pub type Law = fn(&[u8]);

/// Every law, by the name of its fuzz target and of its corpus.
pub const LAWS: [(&str, Law); 5] =
    [("link", link), ("paste", paste), ("file", file), ("config", config), ("evaluate_line", evaluate_line)];

/// A link, as fragment and as query, opens within its types and comes back from what is written of it.
pub fn link(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let mut ways = vec![decode(&text), open(&text, ""), open("", &text)];
    ways.extend(text.split_once('#').map(|(query, fragment)| open(fragment, query)));
    for (place, opened) in ways.iter().enumerate() {
        are_told(&opened.problems);
        // Most texts say the same in every way, and differ in what had to be mended at most.
        let is_other = |way: &Opened| (way.scenario, &way.extras) != (opened.scenario, &opened.extras);
        if ways[..place].iter().all(is_other) {
            settles(opened);
        }
    }
}

/// A text gives links that hold the law of links, and takes none from a whole one that follows.
pub fn paste(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let before = pasted(&text);
    assert!(before.links.len() <= MOST_PASTED);
    let (unread, mut rest) = (before.unread(&text), &text[..]);
    for line in &unread {
        rest = rest.split_once(line).expect("it stands in the text, behind the one before").1;
    }
    before.links.iter().for_each(|found| settles(&found.opened));
    are_told(&before.problems);
    let whole = encode(&Scenario::default(), &Extras::default());
    let after = pasted(&format!("{text}\n\nZoe: https://example.org/#{whole}\n"));
    if before.problems.is_empty() && before.links.len() < MOST_PASTED {
        let (last, others) = after.links.split_last().expect("a whole link is found");
        assert_eq!((others, last.name.as_str()), (&before.links[..], "Zoe"));
        assert_eq!(last.opened, decode(&whole));
    }
}

/// A file opens within its types; a line of `evaluate` opens the same scenario, or what differs is named, and what
/// opens without a word is such a line.
pub fn file(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let opened = open_file(&text);
    settles(&opened);
    settles(&open_any(&text));
    let line = read_line(text.as_bytes());
    if let Ok(scenario) = &line {
        assert!(opened.scenario == *scenario || !opened.problems.is_empty(), "{text}");
    }
    // What the page's own files have besides, and what may hide a key or a word of theirs.
    let besides = ["link", "scenario", "result", "date", "capability_path", "name", "note", "auto"];
    let is_besides = besides.iter().any(|word| text.contains(&format!("\"{word}\"")));
    if opened.problems.is_empty() && !is_besides && !text.contains('\\') {
        assert_eq!(line, Ok(opened.scenario), "{text}");
    }
}

/// A `config.json` is read within its bounds; what its pages follow is as many lines as it says things, none of which a
/// text can break, and what they open is a whole link.
pub fn config(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let config = read(&text);
    let lists = [config.allowed_origins.len(), config.presets.len(), config.faults.len()];
    assert!(lists.iter().all(|&length| length <= MOST_ITEMS), "{lists:?}");
    let settings = settings(&text);
    let told = config.faults.len() + usize::from(config.unnamed_faults > 0);
    assert_eq!(settings.all(Key::Fault).count(), told);
    assert_eq!(settings.pairs(Key::Preset).count(), config.presets.len());
    let said = settings.lines().lines().filter(|line| line.starts_with("said\t")).count();
    assert_eq!(said, config.wording.len());
    let links =
        settings.get(Key::Start).into_iter().chain(settings.pairs(Key::Preset).map(|preset| preset.1));
    for link in links {
        settles(&decode(link));
    }
    for address in [settings.get(Key::Logo), settings.pairs(Key::Contact).next().map(|contact| contact.1)] {
        assert!(
            !address.is_some_and(|address| address.to_ascii_lowercase().contains("javascript:")),
            "{text}"
        );
    }
}

/// A line is a scenario, which comes back from its link, or has a problem that can be told in one line.
pub fn evaluate_line(bytes: &[u8]) {
    match read_line(bytes) {
        Ok(scenario) => settles(&Opened { scenario, ..Opened::default() }),
        Err(problem) => {
            assert!(!problem.message().is_empty());
            assert!(!problem_line(1, &problem).contains('\n'));
        }
    }
}

/// What was opened is within its types, can be told, and comes back from its link, which then needs no repair.
fn settles(opened: &Opened) {
    let Opened { scenario, extras, problems } = opened;
    are_told(problems);
    assert!(extras.name.as_str().chars().count() <= Name::LONGEST);
    assert!(extras.note.as_str().chars().count() <= Note::LONGEST);
    assert!(extras.more.len() <= Named::MOST);
    let values = extras.assumptions.to_array();
    assert!(ROWS.iter().zip(values).all(|(row, value)| (row.low..=row.high).contains(&value)));
    let written = encode(scenario, extras);
    assert!(
        written.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.=&".contains(&byte)),
        "{written}"
    );
    let again = decode(&written);
    assert_eq!((&again.scenario, &again.extras), (scenario, extras), "{written}");
    assert_eq!(encode(&again.scenario, &again.extras), written);
    assert!(!again.problems.contains(&Problem::Damaged), "{written}");
    if written.len() <= 16 * 1024 {
        assert_eq!(open(&written, ""), again);
    }
}

fn are_told(problems: &[Problem]) {
    assert!(problems.iter().all(|problem| !sentence(problem).is_empty()));
}
