//! Links live for ever: the released ones open as they always did, and whatever is wrong with one is named.

#[allow(dead_code, reason = "each test file uses its part of the shared support")]
mod support;

use capability_path::date::Date;
use capability_path::link::{
    Decided, Enclosed, Extras, Opened, Problem, Used, decode, enclosed, encode, open,
};
use capability_path::model::assumptions::ROWS;
use capability_path::model::{Assumptions, evaluate};
use capability_path::scenario::examples::Example;
use capability_path::scenario::plausible::{Doubt, Span};
use capability_path::scenario::{
    Approach, Field, Lever, Levers, Name, Named, Note, Plan, Ranges, Readiness, Scenario, Situation, Words,
};
use support::{Sampler, golden_links};

/// A whole link to take apart.
const WHOLE: &str = "v=1&due=9&runway=6&ai=35&change=25&stability=75&comfort=40&initiatives=4&similarity=50\
    &approach=hybrid&role=co_owner&scope=from_start&after=planned&transfer=documentation\
    &assessed=honest&gap=specific";

fn sealed(text: &str) -> String {
    // A link is sealed by writing it; what it says besides the keys of format 1 is kept.
    let opened = decode(text);
    encode(&opened.scenario, &opened.extras)
}

/// What a link carries that has this one more key.
fn carrying(key: &str, value: &str) -> Extras {
    Extras { kept: vec![(key.to_string(), value.to_string())], ..Extras::default() }
}

/// `text` opens with exactly these problems.
fn check(text: &str, expected: &[Problem]) -> Opened {
    let opened = decode(text);
    assert_eq!(opened.problems, expected, "{text}");
    opened
}

#[test]
fn every_released_link_opens_the_same_scenario_and_is_written_the_same() {
    for golden in golden_links() {
        let opened = check(golden.link, &[]);
        let extras = golden.carried(&opened.extras);
        assert_eq!((opened.scenario, &opened.extras), (golden.scenario, &extras), "{}", golden.link);
        assert_eq!(encode(&golden.scenario, &extras), golden.link);
    }
}

#[test]
fn any_scenario_comes_back_from_its_link_which_is_short_and_plain() {
    let mut sampler = Sampler::new(3);
    for _ in 0..5_000 {
        let scenario = sampler.scenario();
        let link = encode(&scenario, &Extras::default());
        assert_eq!(check(&link, &[]).scenario, scenario);
        assert!(link.len() < 300, "{} characters: {link}", link.len());
        assert!(link.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.=&".contains(&byte)), "{link}");
    }
}

/// The setting, or the variant, with the longest word.
fn longest<W: Words>() -> W {
    *W::ALL.iter().max_by_key(|value| value.word().len()).expect("a list of words has one")
}

#[test]
fn the_longest_link_of_one_scenario_has_under_three_hundred_characters() {
    let situation = Field::ALL
        .iter()
        .fold(Situation::default(), |situation, &field| situation.with_clamped(field, i64::from(u8::MAX)));
    let levers = Lever::ALL.iter().fold(Levers::STRONGEST, |levers, &lever| {
        let length = |index: &usize| lever.setting_word(*index).map(str::len);
        levers.with(lever, (0..lever.settings()).max_by_key(length).expect("a lever has settings"))
    });
    let readiness = Readiness { capability_assessed: longest(), adoption_gap: longest() };
    let plan = Some(Plan { approach: longest(), levers });
    let link = encode(&Scenario { situation, plan, readiness }, &Extras::default());
    assert!(link.len() < 300, "{}: {link}", link.len());
    // What is set besides takes room of its own: about 20 to 30 characters an assumption, and nothing is said of it.
    let mut values = Assumptions::CENTRE.to_array();
    values.iter_mut().zip(ROWS).for_each(|(value, row)| *value = row.low);
    let assumptions = Assumptions::from_array(&values);
    let link = encode(&Scenario::default(), &Extras { assumptions, ..Extras::default() });
    assert!(link.len() < 300 + 35 * ROWS.len(), "{}", link.len());
    assert_eq!(check(&link, &[]).extras.assumptions, assumptions);
}

#[test]
fn every_example_has_a_link() {
    for example in Example::ALL {
        assert_eq!(check(&encode(&example.scenario(), &Extras::default()), &[]).scenario, example.scenario());
    }
}

#[test]
fn nothing_opens_the_first_visit_without_a_word() {
    assert_eq!(decode(""), Opened::default());
    assert_eq!(open("", ""), Opened::default());
    assert_eq!(open("method", ""), Opened::default(), "an anchor is not a link");
}

#[test]
fn a_changed_character_is_noticed_and_what_can_be_read_is_used() {
    let link = sealed(WHOLE).replace("ai=35", "ai=36");
    let opened = check(&link, &[Problem::Damaged]);
    assert_eq!(opened.scenario.situation.get(Field::AiSkills), 36);
}

#[test]
fn every_single_changed_digit_is_noticed() {
    let link = sealed(WHOLE);
    for (place, byte) in link.bytes().enumerate().filter(|(_, byte)| byte.is_ascii_digit()) {
        let other = if byte == b'9' { '0' } else { char::from(byte + 1) };
        let changed = format!("{}{other}{}", &link[..place], &link[place + 1..]);
        assert!(!decode(&changed).problems.is_empty(), "{changed}");
    }
}

#[test]
fn a_link_cut_anywhere_keeps_what_is_left_and_says_so() {
    let link = sealed(WHOLE);
    for end in 1..link.len() {
        assert!(!decode(&link[..end]).problems.is_empty(), "{}", &link[..end]);
    }
    let opened = decode(&link[..link.find("&approach").expect("a whole link has an approach")]);
    assert!(opened.problems.contains(&Problem::ChecksumMissing));
    assert!(opened.problems.contains(&Problem::Missing { key: "approach", used: Used::BestApproach }));
    assert_eq!(opened.scenario.situation.get(Field::InitiativeSimilarity), 50);
    assert_eq!(opened.scenario.plan, None);
}

#[test]
fn an_unknown_key_is_named_and_kept_when_the_link_is_written_again() {
    let extras = carrying("colour", "blue");
    let link = encode(&Scenario::default(), &extras);
    let opened = check(&link, &[Problem::UnknownKey { key: "colour".into() }]);
    assert_eq!(opened.extras, extras);
    assert_eq!(encode(&opened.scenario, &opened.extras), link);
}

#[test]
fn a_seed_is_read_and_written_again_and_one_that_is_none_is_named_and_kept() {
    let seeded = |seed| Extras { ranges: Ranges::default().with_seed(seed), ..Extras::default() };
    for (written, seed) in [("0", 0), ("7", 7), ("4294967295", u32::MAX)] {
        let link = encode(&Scenario::default(), &carrying("seed", written));
        assert_eq!(check(&link, &[]).extras, seeded(seed));
        assert_eq!(encode(&Scenario::default(), &seeded(seed)), link);
    }
    assert!(!encode(&Scenario::default(), &seeded(1)).contains("seed"), "the usual worlds need no key");
    for bad in ["", "-1", "1.5", "4294967296", "x"] {
        let named = Problem::BadValue { key: "seed", found: bad.into(), used: Used::Nothing };
        let opened = check(&encode(&Scenario::default(), &carrying("seed", bad)), &[named]);
        assert_eq!(opened.extras, carrying("seed", bad), "{bad}");
    }
}

#[test]
fn what_a_mail_program_adds_behind_the_link_does_no_harm() {
    let link = format!("{}&utm_source=mail", sealed(WHOLE));
    let opened = check(&link, &[Problem::UnknownKey { key: "utm_source".into() }]);
    assert_eq!(opened.scenario, decode(&sealed(WHOLE)).scenario);
}

#[test]
fn a_value_that_its_key_does_not_allow_is_named_with_what_is_used_instead() {
    let refused = |key: &'static str, found: &str, used| Problem::BadValue { key, found: found.into(), used };
    let due = Used::Value(Field::ResultsDueMonths, 9);
    let rows = [
        ("due=9", "due=0", refused("due", "0", due)),
        ("due=9", "due=37", refused("due", "37", due)),
        ("due=9", "due=9.5", refused("due", "9.5", due)),
        ("due=9", "due=-9", refused("due", "-9", due)),
        ("due=9", "due=", refused("due", "", due)),
        ("due=9", "due=999999999999", refused("due", "999999999999", due)),
        ("approach=hybrid", "approach=magic", refused("approach", "magic", Used::BestApproach)),
        (
            "role=co_owner",
            "role=boss",
            refused("role", "boss", Used::Setting(Lever::InternalRole, "co_owner")),
        ),
        ("gap=specific", "gap=large", refused("gap", "large", Used::Word("none_named"))),
    ];
    for (good, bad, problem) in rows {
        let problems = decode(&WHOLE.replace(good, bad)).problems;
        assert!(problems.contains(&problem), "{bad}: {problems:?}");
    }
}

#[test]
fn settings_written_for_no_approach_are_named() {
    let problems = decode(&WHOLE.replace("approach=hybrid", "approach=auto")).problems;
    let named = |key: &'static str, found: &str| {
        let problem = Problem::BadValue { key, found: found.into(), used: Used::BestApproach };
        assert!(problems.contains(&problem), "{key}: {problems:?}");
    };
    named("role", "co_owner");
    named("transfer", "documentation");
}

#[test]
fn a_key_given_twice_counts_once_and_is_named() {
    let opened = decode(&format!("{WHOLE}&ai=90"));
    assert!(opened.problems.contains(&Problem::Repeated { key: "ai".into() }));
    assert_eq!(opened.scenario.situation.get(Field::AiSkills), 35);
}

#[test]
fn what_is_no_pair_is_named() {
    for part in ["nonsense", "=5", "ai=<b>", "ai=3 5", "na\u{ef}ve=1"] {
        let opened = decode(&format!("{part}&{WHOLE}"));
        let named = opened.problems.iter().any(|problem| matches!(problem, Problem::Unreadable { .. }));
        assert!(named, "{part}: {:?}", opened.problems);
        assert_eq!(opened.scenario.plan.map(|plan| plan.approach), Some(Approach::Hybrid));
    }
}

#[test]
fn another_format_is_named_and_read_as_far_as_it_is_known() {
    let opened = decode(&WHOLE.replace("v=1", "v=2"));
    assert!(opened.problems.contains(&Problem::OtherFormat { found: "2".into() }));
    assert_eq!(opened.scenario.situation.get(Field::ChangeSkills), 25);
    assert!(decode("ai=40").problems.contains(&Problem::FormatMissing));
}

#[test]
fn the_fragment_wins_whole_and_the_query_is_reported() {
    let (fragment, query) = (sealed(WHOLE), encode(&Scenario::default(), &Extras::default()));
    let opened = open(&fragment, &query);
    assert_eq!(opened.scenario, decode(&fragment).scenario);
    assert_eq!(opened.problems, [Problem::QueryPassedOver]);
    assert_eq!(open("", &fragment).scenario, decode(&fragment).scenario);
    assert_eq!(open("method", &fragment).scenario, decode(&fragment).scenario);
    assert_eq!(open(&fragment, "utm_source=mail").problems, []);
}

#[test]
fn hostile_text_is_read_in_bounds_and_written_back_clean() {
    let long = "x=".repeat(5_000_000);
    assert!(decode(&long).problems.contains(&Problem::TooLong));
    let mut sampler = Sampler::new(9);
    for _ in 0..2_000 {
        let length = sampler.below(200);
        let bytes: Vec<u8> = (0..length).map(|_| sampler.below(256) as u8).collect();
        let opened = decode(&String::from_utf8_lossy(&bytes));
        let again = decode(&encode(&opened.scenario, &opened.extras));
        assert_eq!((again.scenario, again.extras), (opened.scenario, opened.extras));
    }
}

#[test]
fn every_key_is_written_whether_or_not_a_plan_is_chosen() {
    let open_plan = encode(&Scenario::default(), &Extras::default());
    for key in Field::ALL.iter().map(|field| field.row().link_key).chain(["approach", "role", "sum"]) {
        assert!(open_plan.contains(&format!("{key}=")), "{key}");
    }
    assert_eq!(Approach::from_word("auto"), None, "`auto` is the link's own word");
}

/// The standard assumptions but for some parameters.
fn assuming(changes: &[(&str, f64)]) -> Assumptions {
    let mut values = Assumptions::CENTRE.to_array();
    for (key, value) in changes {
        values[ROWS.iter().position(|row| row.key == *key).expect("a parameter of the model")] = *value;
    }
    Assumptions::from_array(&values)
}

/// A whole link that assumes `text`, and how it opens.
fn opened_assuming(text: &str) -> Opened {
    decode(&encode(&Scenario::default(), &carrying("assume", text)))
}

#[test]
fn only_what_differs_from_the_standard_is_in_the_link() {
    let assumptions = assuming(&[("coordination_overhead", 0.25), ("uptake", 0.12)]);
    let link = encode(&Scenario::default(), &Extras { assumptions, ..Extras::default() });
    assert!(link.contains("&assume=coordination_overhead.0.25-uptake.0.12&sum="), "{link}");
    assert_eq!(check(&link, &[]).extras.assumptions, assumptions);
    assert!(!encode(&Scenario::default(), &Extras::default()).contains("assume"));
}

#[test]
fn any_assumptions_come_back_from_their_link() {
    let mut sampler = Sampler::new(5);
    for _ in 0..500 {
        let values = ROWS.iter().map(|row| {
            let steps = |value: f64| (value * 1_000.0).round() as usize;
            let drawn =
                (steps(row.low) + sampler.below(steps(row.high) - steps(row.low) + 1)) as f64 / 1_000.0;
            if sampler.below(3) == 0 { drawn } else { row.centre }
        });
        let values: Vec<f64> = values.collect();
        let assumptions = Assumptions::from_array(&values.try_into().expect("one value for every row"));
        let extras = Extras { assumptions, ..Extras::default() };
        let link = encode(&Scenario::default(), &extras);
        assert_eq!(check(&link, &[]).extras, extras);
        assert!(link.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.=&".contains(&byte)), "{link}");
    }
}

#[test]
fn what_is_wrong_with_an_assumption_is_named_and_nothing_is_lost() {
    let place = |key: &str| ROWS.iter().position(|row| row.key == key).expect("a parameter of the model");
    let uptake = place("uptake");
    let refused = |found: &str, used| Problem::BadValue { key: "uptake", found: found.into(), used };
    let unknown = |found: &str| Problem::UnknownAssumption { found: found.into() };
    let rows = [
        ("uptake.0.9", refused("0.9", Used::Largest(uptake)), ROWS[uptake].high),
        ("uptake.0", refused("0", Used::Smallest(uptake)), ROWS[uptake].low),
        ("uptake.much", refused("much", Used::Standard(uptake)), ROWS[uptake].centre),
        ("uptake.0.1234", refused("0.1234", Used::Standard(uptake)), ROWS[uptake].centre),
        ("uptake.0.12-uptake.0.15", Problem::Repeated { key: "uptake".into() }, 0.12),
        ("uptake.0.12-magic.0.5", unknown("magic.0.5"), 0.12),
        ("uptake.0.12-uptake", unknown("uptake"), 0.12),
        ("uptake.0.12-", unknown(""), 0.12),
    ];
    for (text, problem, used) in rows {
        let opened = opened_assuming(text);
        assert_eq!(opened.problems, [problem], "{text}");
        assert_eq!(opened.extras.assumptions, assuming(&[("uptake", used)]), "{text}");
        let again = decode(&encode(&opened.scenario, &opened.extras));
        assert_eq!(again.extras, opened.extras, "{text}");
    }
    assert!(opened_assuming("magic.0.5").extras.kept.contains(&("assume".into(), "magic.0.5".into())));
}

/// How a link opens that has this one more key, with these problems; whatever it says comes back.
fn check_optional(key: &str, value: &str, expected: &[Problem]) -> Extras {
    let opened = check(&encode(&Scenario::default(), &carrying(key, value)), expected);
    assert_eq!(decode(&encode(&opened.scenario, &opened.extras)).extras, opened.extras, "{key}={value}");
    opened.extras
}

/// Text of up to `longest` characters of every length in UTF-8, none of them hidden.
fn any_text(sampler: &mut Sampler, longest: usize) -> String {
    const LETTERS: [char; 9] = ['a', 'Z', '7', ' ', '&', '\u{e4}', '\u{5d0}', '\u{20ac}', '\u{1f600}'];
    (0..sampler.below(longest + 1)).map(|_| LETTERS[sampler.below(LETTERS.len())]).collect()
}

fn any_extras(sampler: &mut Sampler) -> Extras {
    let more = (0..sampler.below(Named::MOST + 1))
        .map(|_| Named { name: Name::of(&any_text(sampler, Name::LONGEST)), scenario: sampler.scenario() })
        .collect();
    let alone = Extras {
        name: Name::of(&any_text(sampler, Name::LONGEST)),
        note: Note::of(&any_text(sampler, Note::LONGEST)),
        guess: Approach::ALL.get(sampler.below(5)).copied(),
        ranges: sampler.ranges(),
        ..Extras::default()
    };
    let decided = if sampler.below(2) == 0 { any_decision(sampler, &alone) } else { String::new() };
    Extras { more, team: any_team(sampler, &alone), decided, ..alone }
}

/// The value that a decision on any scenario has.
fn any_decision(sampler: &mut Sampler, extras: &Extras) -> String {
    let date = Date::new(
        1600 + sampler.below(8_000) as u16,
        1 + sampler.below(12) as u8,
        29 - sampler.below(28) as u8,
    );
    let scenario = sampler.scenario();
    let evaluation = evaluate(&scenario, &extras.assumptions);
    let decided = Decided::new(date.unwrap_or(Date::UNKNOWN), &scenario, &evaluation, extras);
    assert_eq!(Decided::read(&decided.encode()), (Some(decided.clone()), vec![]));
    decided.encode()
}

/// The value that some people of a team have.
fn any_team(sampler: &mut Sampler, extras: &Extras) -> String {
    let person = |sampler: &mut Sampler| {
        Enclosed::new(Name::of(&any_text(sampler, Name::LONGEST)), sampler.scenario(), extras).encode()
    };
    let people: Vec<String> = (0..sampler.below(4)).map(|_| person(sampler)).collect();
    enclosed::joined(&people)
}

#[test]
fn whatever_a_link_carries_comes_back_from_it() {
    let mut sampler = Sampler::new(11);
    for _ in 0..2_000 {
        let (scenario, extras) = (sampler.scenario(), any_extras(&mut sampler));
        let link = encode(&scenario, &extras);
        let opened = check(&link, &[]);
        assert_eq!((opened.scenario, opened.extras), (scenario, extras));
        assert!(link.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.=&".contains(&byte)), "{link}");
        assert!(link.split('&').all(|part| part.matches('=').count() == 1), "{link}");
    }
}

#[test]
fn a_link_changed_at_random_never_panics_and_says_so_and_settles() {
    let mut sampler = Sampler::new(12);
    for _ in 0..2_000 {
        let link = encode(&sampler.scenario(), &any_extras(&mut sampler));
        let mut bytes = link.clone().into_bytes();
        for _ in 0..=sampler.below(4) {
            let place = sampler.below(bytes.len());
            match sampler.below(3) {
                0 => bytes[place] = b"=&.-_a0"[sampler.below(7)],
                1 => bytes.truncate(place.max(1)),
                _ => bytes.insert(place, b"=&.-_a0"[sampler.below(7)]),
            }
        }
        let changed = String::from_utf8_lossy(&bytes).into_owned();
        let opened = decode(&changed);
        assert!(
            changed == link || changed.trim_matches('&') == link || !opened.problems.is_empty(),
            "{changed}"
        );
        let again = decode(&encode(&opened.scenario, &opened.extras));
        assert_eq!((again.scenario, again.extras), (opened.scenario, opened.extras), "{changed}");
    }
}

#[test]
fn a_text_that_cannot_be_taken_as_written_is_named() {
    let bad_text = |key, found: &str| Problem::BadText { key, found: found.into() };
    for found in ["V2hvI", "_w", "Zg="] {
        let extras = check_optional("note", found, &[bad_text("note", found)]);
        assert_eq!((extras.note.as_str(), extras.kept), ("", vec![("note".into(), found.into())]));
    }
    assert_eq!(check_optional("name", "", &[]), Extras::default());
}

#[test]
fn hostile_text_is_cut_and_freed_of_what_cannot_be_seen() {
    // 150 times \u{e4}; then "a", U+202E, "b", a line break, "c".
    let long = "w6TDpMOk".repeat(50);
    let extras = check_optional("note", &long, &[Problem::TextCut { key: "note", longest: 120 }]);
    assert_eq!(extras.note.as_str(), "\u{e4}".repeat(120));
    let extras = check_optional("name", "YeKArmIKYw", &[Problem::HiddenCharacters { key: "name" }]);
    assert_eq!(extras.name.as_str(), "ab c");
}

#[test]
fn a_text_written_anew_takes_the_place_of_one_that_could_not_be_read() {
    let extras = Extras { note: Note::of("new"), ..carrying("note", "_w") };
    let opened = check(&encode(&Scenario::default(), &extras), &[]);
    assert_eq!((opened.extras.note.as_str(), opened.extras.kept), ("new", vec![]));
}

#[test]
fn a_guess_that_is_no_approach_is_named_and_kept() {
    assert_eq!(check_optional("guess", "hybrid", &[]).guess, Some(Approach::Hybrid));
    let refused = Problem::BadValue { key: "guess", found: "magic".into(), used: Used::Nothing };
    assert_eq!(check_optional("guess", "magic", &[refused]), carrying("guess", "magic"));
}

#[test]
fn what_cannot_be_read_of_how_sure_inputs_are_is_named_and_kept() {
    let span = Span::new(Field::AiSkills, 4, 8).expect("in range");
    let said = Ranges::default().with(Field::AiSkills, Doubt::Within(span));
    let refused = |found: &str| Problem::BadValue { key: "ranges", found: found.into(), used: Used::Nothing };
    let extras = check_optional("ranges", "ai.4.8-luck.all", &[refused("luck.all")]);
    assert_eq!((extras.ranges, extras.kept), (said, vec![("ranges".into(), "luck.all".into())]));
    let extras = check_optional("ranges", "ai.4.8-ai.all", &[Problem::Repeated { key: "ai".into() }]);
    assert_eq!((extras.ranges, extras.kept), (said, vec![]));
}

#[test]
fn a_part_to_hide_that_is_none_is_named_and_kept() {
    let refused = |found: &str| Problem::BadValue { key: "parts", found: found.into(), used: Used::Nothing };
    let extras = check_optional("parts", "plan.weather.traps", &[refused("weather")]);
    assert_eq!(extras.hidden.words(), "plan traps");
    assert_eq!(extras.kept, [("parts".to_string(), "weather".to_string())]);
    assert!(encode(&Scenario::default(), &extras).contains("&parts=plan.traps.weather&"));
}

#[test]
fn a_further_scenario_is_read_whole_or_named_and_kept() {
    let good = "QQ.9.6.35.25.75.40.4.50.auto.00";
    let bad = [
        "QQ.0.6.35.25.75.40.4.50.auto.00",
        "QQ.9.6.35.25.75.40.13.50.auto.00",
        "QQ.9.6.35.25.75.40.4.50.43222.00",
        "QQ.9.6.35.25.75.40.4.50.23322.00",
        "QQ.9.6.35.25.75.40.4.50.2322.00",
        "QQ.9.6.35.25.75.40.4.50.232220.00",
        "QQ.9.6.35.25.75.40.4.50.auto.03",
        "QQ.9.6.35.25.75.40.4.50.auto",
        "Q.9.6.35.25.75.40.4.50.auto.00",
        "",
        "-.-",
    ];
    for part in bad {
        let shortened: String = part.chars().take(32).collect();
        let extras =
            check_optional("more", &format!("{part}..{good}"), &[Problem::BadScenario { found: shortened }]);
        assert_eq!(extras.more, [Named { name: Name::of("A"), scenario: Scenario::default() }], "{part}");
        assert_eq!(extras.kept, [("more".to_string(), part.to_string())]);
    }
}

#[test]
fn scenarios_over_three_are_named_once_and_kept_for_when_there_is_room() {
    let five = ["QQ", "Qg", "Qw", "RA", "RQ"].map(|name| format!("{name}.9.6.35.25.75.40.4.50.23222.21"));
    let extras = check_optional("more", &five.join(".."), &[Problem::TooManyScenarios]);
    let names: Vec<&str> = extras.more.iter().map(|named| named.name.as_str()).collect();
    assert_eq!(names, ["A", "B", "C"]);
    let fewer = Extras { more: extras.more[..1].to_vec(), ..extras };
    let names: Vec<Named> = decode(&encode(&Scenario::default(), &fewer)).extras.more;
    assert_eq!(names.iter().map(|named| named.name.as_str()).collect::<Vec<_>>(), ["A", "D", "E"]);
}

#[test]
fn a_decision_that_cannot_be_read_is_named_where_it_is_read_and_kept() {
    let found = "20261131.1.2.0123456789abcdef.QQ.9.6.35.25.75.40.4.50.23222.00";
    let shortened: String = found.chars().take(32).collect();
    let refused = Problem::BadValue { key: "decided", found: shortened, used: Used::Nothing };
    assert_eq!(Decided::read(found), (None, vec![refused]));
    assert_eq!(check_optional("decided", found, &[]).decided, found);
}

#[test]
fn what_is_not_read_within_a_decision_is_named_and_kept_there() {
    let whole = "20261125.1.2.0123456789abcdef.QQ.9.6.35.25.75.40.4.50.23222.00.-.assume.magic.0.5";
    let (decided, problems) = Decided::read(whole);
    assert_eq!(problems, [Problem::UnknownAssumption { found: "magic.0.5".into() }]);
    let decided = decided.expect("a decision");
    assert_eq!((decided.name().as_str(), decided.encode().as_str()), ("A", whole));
}
