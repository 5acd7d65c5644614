//! Saved files open: those that the page writes, by their link, and scenarios as `evaluate` reads them.

#[allow(dead_code, reason = "each test file uses its part of the shared support")]
mod support;

use capability_path::date::Date;
use capability_path::link::{Extras, Opened, Problem, Used, decode, encode, open_file, open_text};
use capability_path::model::evaluate;
use capability_path::report::Subject;
use capability_path::report::data::json;
use capability_path::scenario::{Approach, Field, Scenario, Words};
use capability_path::wire::read_line;
use support::{Sampler, golden_links};

const LINE: &str = r#"{"situation":{"results_due_months":3,"runway_months":1,"ai_skills":5,"change_skills":15,
    "team_stability":50,"dependency_comfort":90,"future_initiatives":0,"initiative_similarity":0},
    "plan":{"approach":"external_partnership","internal_role":"recipient","change_management":"from_start",
    "after_first_initiative":"owned_and_funded","transfer":"documentation"},
    "readiness":{"capability_assessed":"honest","adoption_gap":"specific"}}"#;

/// The file that the page writes of what `link` says.
fn saved(link: &str) -> String {
    let Opened { scenario, extras, .. } = decode(link);
    let written = |text| Some(text).filter(|text: &&str| !text.is_empty());
    let evaluation = evaluate(&scenario, &extras.assumptions);
    json(&Subject {
        scenario: &scenario,
        assumptions: &extras.assumptions,
        evaluation: &evaluation,
        flips: None,
        clearness: None,
        name: written(extras.name.as_str()),
        note: written(extras.note.as_str()),
        link: &format!("https://example.org/path/#{link}"),
        date: Date::new(2026, 11, 25).expect("a day that exists"),
    })
}

/// `LINE` with one text in the place of another opens with exactly these problems.
fn check(from: &str, to: &str, expected: &[Problem]) -> Scenario {
    assert!(LINE.contains(from), "{from}");
    let opened = open_file(&LINE.replacen(from, to, 1));
    assert_eq!(opened.problems, expected, "{to}");
    opened.scenario
}

#[test]
fn a_file_of_the_page_opens_as_its_link() {
    for golden in golden_links() {
        let file = saved(golden.link);
        assert_eq!(open_file(&file), decode(golden.link));
        assert_eq!(open_file(&format!("\n {file} \r\n")), decode(golden.link));
    }
}

#[test]
fn without_its_link_a_file_of_the_page_opens_by_its_scenario() {
    let link = golden_links()[3].link;
    let file = saved(link).replacen("\"link\"", "\"other\"", 1);
    let opened = open_file(&file);
    assert_eq!(opened.scenario, decode(link).scenario);
    let unknown = |found: &str| Problem::UnknownInFile { found: found.into() };
    assert_eq!(opened.problems, [unknown("other"), unknown("assumptions")]);
}

#[test]
fn whatever_evaluate_reads_opens_the_same() {
    assert_eq!(check("situation", "situation", &[]), read_line(LINE.as_bytes()).expect("a line"));
    assert_eq!(
        check("\"approach\"", r#""\u0061ppro\u0061ch""#, &[]).plan,
        decode(golden_links()[3].link).scenario.plan
    );
    let whole = read_line(LINE.as_bytes()).expect("a line");
    let situation = &LINE[..LINE.find("\"plan\"").expect("a plan")];
    let alone = format!("{}}}", situation.trim_end().trim_end_matches(','));
    let opened = open_file(&alone);
    assert_eq!(opened.problems, []);
    assert_eq!(opened.scenario, Scenario { situation: whole.situation, ..Scenario::default() });
}

#[test]
fn what_a_file_says_that_is_not_allowed_is_named() {
    let bad = |key, found: &str, used| Problem::BadValue { key, found: found.into(), used };
    let ai = Used::Value(Field::AiSkills, 35);
    check("\"ai_skills\":5", "\"ai_skills\":101", &[bad("ai", "101", ai)]);
    check("\"ai_skills\":5", "\"ai_skills\":5.0", &[bad("ai", "5.0", ai)]);
    check("\"ai_skills\":5", "\"ai_skills\":\"5\"", &[bad("ai", "\"5\"", ai)]);
    check("\"ai_skills\":5", "\"ai_skills\":null", &[bad("ai", "null", ai)]);
    check(
        "\"ai_skills\":5",
        "\"ai_skills\":[5]",
        &[bad("ai", "[", ai), Problem::UnknownInFile { found: "situation.ai_skills.".into() }]
            .iter()
            .rev()
            .cloned()
            .collect::<Vec<_>>(),
    );
    check(
        "\"ai_skills\":5",
        "\"AI\":5",
        &[Problem::UnknownInFile { found: "situation.AI".into() }, Problem::Missing { key: "ai", used: ai }],
    );
    check(
        "\"ai_skills\":5",
        "\"ai_skills\":5,\"ai_skills\":6",
        &[Problem::Repeated { key: "situation.ai_skills".into() }],
    );
    check("\"honest\"", "\"very\"", &[bad("assessed", "very", Used::Word("no"))]);
    check("\"honest\"", "true", &[bad("assessed", "true", Used::Word("no"))]);
    check(
        "{\"situation\"",
        "{\"colour\":\"blue\",\"situation\"",
        &[Problem::UnknownInFile { found: "colour".into() }],
    );
    let scenario = check(
        r#""adoption_gap":"specific""#,
        r#""adoption/gap":"specific""#,
        &[
            Problem::UnknownInFile { found: "readiness.adoption/gap".into() },
            Problem::Missing { key: "gap", used: Used::Word("none_named") },
        ],
    );
    assert_eq!(scenario.situation.get(Field::AiSkills), 5);
}

#[test]
fn text_that_is_no_scenario_is_named() {
    for text in [
        "",
        " ",
        "nonsense",
        "{}",
        "[]",
        "5",
        "null",
        "\"v=1\"",
        "{\"link\":\"https://example.org\"}",
        "{\"link\":5}",
        "{\"link\":[\"v=1&due=9\"]}",
        "[{\"situation\":{\"ai_skills\":5}}]",
        "{\"a\":{\"situation\":{}}}",
        "{\"\":{\"situation\":{}}}",
        "\u{feff}{}",
        "{'situation':{}}",
        "<html></html>",
    ] {
        assert_eq!(
            open_file(text),
            Opened { problems: vec![Problem::NoScenario], ..Opened::default() },
            "{text}"
        );
    }
}

#[test]
fn only_json_is_whole() {
    let first = LINE.trim_end_matches('}');
    for end in [
        "",
        "}",
        "}},",
        "}} x",
        ",}}",
        ",\"a\"}}",
        ",\"a\":}}",
        ",\"a\":01}}",
        ",\"a\":1.}}",
        ",\"a\":+1}}",
        ",\"a\":.5}}",
        ",\"a\":1e}}",
        ",\"a\":nul}}",
        ",\"a\":\"\\x\"}}",
        ",\"a\":\"\\ud800\"}}",
        ",\"a\":\"\n\"}}",
        ",\"a\":[1,]}}",
        ",\"a\":[1 2]}}",
        ",\"a\":\"\\u00+1\"}}",
        "]}",
        ",\"a\":\"\\ud83d\\u0041\"}}",
    ] {
        let opened = open_file(&format!("{first}{end}"));
        assert!(opened.problems.contains(&Problem::FileBroken), "{end}: {:?}", opened.problems);
        assert_eq!(opened.scenario, read_line(LINE.as_bytes()).expect("a line"), "{end}");
    }
    for value in [
        "-0",
        "1.5e+9",
        "1E-2",
        "\"\\ud83d\\ude00 \\\\ \\/ \\b\\f\\n\\r\\t \\u00e9\"",
        "[]",
        "{}",
        "[[1],{\"b\":false}]",
    ] {
        let opened = open_file(&format!("{first},\"a\": {value} }} }}"));
        assert!(!opened.problems.contains(&Problem::FileBroken), "{value}: {:?}", opened.problems);
        assert!(!opened.problems.is_empty(), "an unknown key is named: {value}");
    }
}

#[test]
fn nesting_is_read_to_sixteen_levels_as_evaluate_reads_it() {
    let nested = |levels: usize| {
        format!(
            "{{\"link\":\"{}\",\"a\":{}{}}}",
            golden_links()[0].link,
            "[".repeat(levels),
            "]".repeat(levels)
        )
    };
    assert_eq!(open_file(&nested(15)).problems, []);
    assert_eq!(open_file(&nested(16)).problems, [Problem::FileBroken]);
    assert_eq!(open_file(&nested(4_000_000)).problems, [Problem::FileBroken]);
}

#[test]
fn hostile_files_are_read_in_bounds() {
    for (front, piece) in [
        ("{\"plan\":{", "\"a\":0,"),
        ("{\"a\":\"", "\\u0041"),
        ("{", "\"result\":[0],"),
        ("{\"result\":[", "0,"),
        ("{\"", "key"),
        ("{\"plan\":", "["),
        ("", " "),
        ("{\"a\":", "9"),
    ] {
        let text = format!("{front}{}", piece.repeat(10_000_000 / piece.len()));
        let opened = open_file(&text);
        assert!((1..200).contains(&opened.problems.len()), "{front}");
    }
    let link = golden_links()[0].link;
    let long = format!("{{\"link\":\"{link}\"{}}}", " ".repeat(10_000_000));
    assert_eq!(open_file(&long).problems, [Problem::FileBroken]);
}

#[test]
fn any_scenario_comes_back_from_its_file() {
    let mut sampler = Sampler::new(31);
    for _ in 0..50 {
        let link = encode(&sampler.scenario(), &Extras::default());
        let file = saved(&link);
        assert_eq!(open_file(&file), decode(&link));
        let opened = open_file(&file.replacen("\"link\"", "\"date\"", 1));
        assert_eq!(opened.scenario, decode(&link).scenario);
    }
}

#[test]
fn whatever_the_page_saves_opens_by_its_first_link() {
    for golden in golden_links() {
        assert_eq!(open_text(&saved(golden.link)), decode(golden.link), "{}", golden.link);
        for around in [
            "LINK",
            "Look: https://example.org/path/#LINK, by Monday",
            "<a href=\"x#LINK\">",
            "[here](x#LINK).",
        ] {
            assert_eq!(open_text(&around.replace("LINK", golden.link)), decode(golden.link), "{around}");
        }
    }
}

#[test]
fn further_links_are_told_of_and_the_same_once_more_is_not() {
    let [one, two] = [0, 1].map(|place| golden_links()[place].link);
    let further = Opened { problems: vec![Problem::FurtherLinks], ..decode(one) };
    assert_eq!(open_text(&format!("Anna: x#{one}\nBo: x#{two}\n")), further);
    assert_eq!(open_text(&format!("<a href=\"x#{one}\">x#{one}</a>")), decode(one));
}

#[test]
fn what_holds_no_link_says_so_and_no_more() {
    for text in ["", "See you on Monday", "rev=1&due=3", "{\"situation\":{}}", "\u{feff}", "&#%;"] {
        assert_eq!(
            open_text(text),
            Opened { problems: vec![Problem::NoLink], ..Opened::default() },
            "{text}"
        );
    }
    let long = "v=1".repeat(4_000_000);
    assert!((1..200).contains(&open_text(&long).problems.len()));
}

#[test]
fn a_file_that_tells_another_answer_says_whether_it_moved() {
    let link = golden_links()[0].link;
    let file = saved(link);
    let is = evaluate(&decode(link).scenario, &decode(link).extras.assumptions).best();
    let other = file.replacen("\"model\":\"1\"", "\"model\":\"0\"", 1);
    let told = |was| vec![Problem::OtherModel { model: "0".into(), was, is }];
    assert_eq!(open_text(&other).problems, told(is));
    let order = format!("\"order\":[\"{}\"", is.word());
    let moved = other.replacen(&order, "\"order\":[\"tool_first\"", 1);
    assert_eq!(open_text(&moved).problems, told(Approach::ToolFirst));
    let digest = file.split("\"digest\":\"").nth(1).and_then(|rest| rest.get(..16)).expect("a digest");
    let altered = file.replacen(digest, "0123456789abcdef", 1);
    assert_eq!(open_text(&altered).problems, [Problem::OtherAnswer]);
}
