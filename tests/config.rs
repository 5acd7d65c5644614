//! `config.json`: what can be used is, what cannot is named, whatever the text is.

use capability_path::config::{
    Config, Fault, Key, LONGEST, MOST_ITEMS, Settings, Why, Wording, read, schema,
};
use capability_path::link::decode;
use capability_path::report;
use capability_path::scenario::Scenario;
use capability_path::scenario::examples::Example;
use capability_path::scenario::{Approach, Field, Words};

/// Everything that can be said, rightly.
fn full() -> String {
    let link = link();
    format!(
        r##"{{"$schema":"config.schema.json","title":"Our path","logo":"logo.svg",
        "colours":{{"accent":"#0f5c8c","accent_dark":"#7cc4f2"}},"locale":"en-GB",
        "allowed_origins":["https://intranet.example","http://localhost:8080"],"hidden_parts":["explore"],
        "presets":[{{"name":"Sales","link":"{link}"}},{{"link":"https://a.example/path/#{link}","name":"Plant"}}],
        "scenario":"{link}","wording":{{"promise":"For us","hybrid":"Side by side","ai_skills":"Skills in AI"}},
        "contact":{{"label":"Ask us","address":"mailto:ai@a.example"}}}}"##
    )
}

fn link() -> String {
    capability_path::link::encode(&Example::LeavingTeam.scenario(), &Default::default())
}

fn title(config: &Config) -> &str {
    let said = config.wording.iter().find(|said| said.0 == Wording::Title);
    said.map_or("", |said| said.1.as_str())
}

/// `text` has this one fault and no other.
fn check(text: &str, path: &str, found: &str, why: Why) -> Config {
    let config = read(text);
    assert_eq!(config.faults, [Fault { path: path.into(), found: found.into(), why }], "{text}");
    config
}

#[test]
fn all_that_can_be_said_is_read() {
    let config = read(&full());
    assert_eq!(config.faults, []);
    assert_eq!(config.logo, "logo.svg");
    assert_eq!(config.accents.map(|colour| colour.expect("a colour").css()), ["#0f5c8c", "#7cc4f2"]);
    assert_eq!(config.locale, "en-GB");
    assert_eq!(config.allowed_origins, ["https://intranet.example", "http://localhost:8080"]);
    assert_eq!(config.hidden_parts.words(), "explore");
    let names: Vec<&str> = config.presets.iter().map(|preset| preset.name.as_str()).collect();
    assert_eq!(names, ["Sales", "Plant"]);
    for preset in &config.presets {
        assert_eq!(preset.opened, decode(&link()));
    }
    assert_eq!(config.start.map(|start| start.scenario), Some(Example::LeavingTeam.scenario()));
    let said: Vec<_> = config.wording.iter().map(|(wording, said)| (*wording, said.as_str())).collect();
    let expected = [
        (Wording::Title, "Our path"),
        (Wording::Promise, "For us"),
        (Wording::Approach(Approach::Hybrid), "Side by side"),
        (Wording::Field(Field::AiSkills), "Skills in AI"),
    ];
    assert_eq!(said, expected);
    let contact = config.contact.expect("somebody to ask");
    assert_eq!((contact.label.as_str(), contact.address.as_str()), ("Ask us", "mailto:ai@a.example"));
}

#[test]
fn the_settings_of_a_page_are_what_was_read() {
    let config = read(&full());
    let settings = report::settings(&full());
    assert_eq!(settings, Settings::of(settings.lines().into()));
    assert_eq!(settings.get(Key::Logo), Some("logo.svg"));
    assert_eq!(
        [Key::Accent, Key::AccentDark].map(|key| settings.get(key)),
        [Some("#0f5c8c"), Some("#7cc4f2")]
    );
    assert_eq!(settings.get(Key::Start).map(decode), config.start);
    let presets: Vec<_> = settings.pairs(Key::Preset).map(|(name, link)| (name, decode(link))).collect();
    assert_eq!(
        presets,
        config.presets.iter().map(|preset| (preset.name.as_str(), preset.opened.clone())).collect::<Vec<_>>()
    );
    assert_eq!(settings.pairs(Key::Contact).next(), Some(("Ask us", "mailto:ai@a.example")));
    assert_eq!(settings.said("hybrid"), Some("Side by side"));
    assert_eq!(settings.said("tool_first"), None);
    assert_eq!(settings.all(Key::AllowedOrigin).count(), 2);
    assert_eq!(settings.get(Key::Fault), None);
    assert_eq!(report::settings("{}"), Settings::default());
    assert_eq!(report::settings("{").all(Key::Fault).count(), 1);
    // What could break a line is in no text.
    let hostile = report::settings(r#"{"title":"a\nlogo\tevil","wording":{"hybrid":"x\u2028\ty"}}"#);
    assert_eq!((hostile.get(Key::Logo), hostile.said("title")), (None, Some("a logo evil")));
}

#[test]
fn nothing_said_changes_nothing() {
    for text in ["{}", " { \"$schema\": \"config.schema.json\" }\n", "{\"presets\":[],\"wording\":{}}"] {
        assert_eq!(read(text), Config::default(), "{text}");
    }
}

/// A scenario to begin with in its parts.
const WRITTEN_OUT: &str = r#""scenario":{"situation":{"results_due_months":3,"runway_months":1,"ai_skills":5,
    "change_skills":15,"team_stability":50,"dependency_comfort":90,"future_initiatives":0,"initiative_similarity":0}}"#;

#[test]
fn a_scenario_can_be_written_out() {
    let text = &format!("{{{WRITTEN_OUT}}}");
    let config = read(text);
    assert_eq!(config.faults, []);
    let situation = config.start.expect("a start").scenario.situation;
    assert_eq!([Field::ResultsDueMonths, Field::AiSkills].map(|field| situation.get(field)), [3, 5]);
    check(&text.replace("\"ai_skills\":5", "\"ai_skills\":500"), "scenario", "{", Why::NotALink);
}

#[test]
fn what_cannot_be_used_is_named_and_the_rest_is_used() {
    let with = |part: &str| format!("{{{part},\"title\":\"Ours\"}}");
    let checked = |part: &str, path: &str, found: &str, why: Why| {
        let config = check(&with(part), path, found, why);
        assert_eq!(title(&config), "Ours", "{part}");
        config
    };
    checked(r#""titel":"x""#, "titel", "x", Why::UnknownKey);
    checked(r#""titel":5"#, "titel", "5", Why::UnknownKey);
    checked(r#""wording":{"promis":"x"}"#, "wording.promis", "x", Why::UnknownKey);
    checked(r#""wording":{"promise":5}"#, "wording.promise", "5", Why::NotText);
    checked(r#""wording":{"title":"x"}"#, "wording.title", "x", Why::UnknownKey);
    checked(r#""wording":"x""#, "wording", "x", Why::NotAnObject);
    checked(r#""wording":["x"]"#, "wording", "[", Why::NotAnObject);
    checked(r#""presets":[5]"#, "presets", "5", Why::NotAnObject);
    checked(r#""allowed_origins":"https://x""#, "allowed_origins", "https://x", Why::NotAList);
    checked(r#""hidden_parts":{}"#, "hidden_parts", "{", Why::NotAList);
    checked(r#""logo":["x"]"#, "logo", "[", Why::NotText);
    checked(r#""locale":"de""#, "locale", "de", Why::NotALanguage);
    checked(r#""locale":"en-""#, "locale", "en-", Why::NotALanguage);
    checked(r#""colours":{"accent":"blue"}"#, "colours.accent", "blue", Why::NotAColour);
    checked(r##""colours":{"accent":"#7cc4f2"}"##, "colours.accent", "#7cc4f2", Why::TooFaint);
    checked(r#""logo":"https://a.example/x.svg""#, "logo", "https://a.example/x.svg", Why::NotAnAddress);
    checked(r#""allowed_origins":["*"]"#, "allowed_origins", "*", Why::NotAnOrigin);
    let usual = "https://intranet.example:443";
    checked(&format!(r#""allowed_origins":["{usual}"]"#), "allowed_origins", usual, Why::NotAnOrigin);
    checked(r#""allowed_origins":[null]"#, "allowed_origins", "null", Why::NotText);
    checked(r#""scenario":"v=1""#, "scenario", "v=1", Why::NotALink);
    checked(r#""contact":{"label":"Ask"}"#, "contact", "", Why::Incomplete);
    let config = read(&with(r#""contact":{"label":"Ask","address":"javascript:alert(1)"}"#));
    assert_eq!(config.contact, None);
    let reasons: Vec<Why> = config.faults.iter().map(|fault| fault.why).collect();
    assert_eq!(reasons, [Why::NotAnAddress, Why::Incomplete]);
    let config = read(&with(r#""presets":[{"name":"x","link":"v=1"}]"#));
    assert_eq!(config.presets, []);
    let long = "x".repeat(201);
    let config = check(&format!("{{\"title\":\"{long}\"}}"), "title", &long[..32], Why::Mended);
    assert_eq!(title(&config), &long[..200]);
}

#[test]
fn of_a_key_given_twice_the_first_counts() {
    let config = check(r#"{"title":"One","title":"Two"}"#, "title", "Two", Why::Repeated);
    assert_eq!(title(&config), "One");
    let preset = |name: &str| format!(r#"{{"name":"{name}","link":"{}","name":"Two"}}"#, link());
    let text = format!(r#"{{"presets":[{},{{"name":"Three","link":"{}"}}]}}"#, preset("One"), link());
    let config = check(&text, "presets..name", "Two", Why::Repeated);
    let names: Vec<&str> = config.presets.iter().map(|preset| preset.name.as_str()).collect();
    assert_eq!(names, ["One", "Three"]);
    // And so with all that a list, an object or a scenario holds.
    let listed = |name: &str| format!(r#""presets":[{{"name":"{name}","link":"{}"}}]"#, link());
    let text = format!("{{{},{}}}", listed("One"), listed("Two"));
    let config = check(&text, "presets", "[", Why::Repeated);
    let names: Vec<&str> = config.presets.iter().map(|preset| preset.name.as_str()).collect();
    assert_eq!(names, ["One"]);
    let text = r##"{"colours":{"accent":"#0f5c8c"},"colours":{"accent_dark":"#7cc4f2"},"title":"One"}"##;
    let config = check(text, "colours", "{", Why::Repeated);
    assert_eq!((config.accents[1], title(&config)), (None, "One"));
    let text = format!("{{{WRITTEN_OUT},{}}}", WRITTEN_OUT.replace(":5,", ":6,"));
    let config = check(&text, "scenario", "{", Why::Repeated);
    assert_eq!(config.start, read(&format!("{{{WRITTEN_OUT}}}")).start);
}

#[test]
fn of_a_file_that_is_not_whole_what_stands_before_the_fault_counts() {
    let config = check(r#"{"title":"One","locale":"en-GB""#, "", "", Why::NotWhole);
    assert_eq!((title(&config), config.locale.as_str()), ("One", "en-GB"));
    check("null", "", "null", Why::NotWhole);
    for text in ["", "[]", "<!doctype html>", "{'title':'x'}"] {
        check(text, "", "", Why::NotWhole);
    }
}

#[test]
fn what_is_no_part_of_the_page_is_named_and_the_others_are_hidden() {
    let text = r#"{"hidden_parts":["traps","situation","plan","plan"]}"#;
    let config = check(text, "hidden_parts", "situation", Why::NotAPart);
    assert_eq!(config.hidden_parts.words(), "plan traps");
    assert_eq!(report::settings(text).get(Key::HiddenPart), Some("plan traps"));
}

#[test]
fn what_is_huge_is_bounded() {
    let huge = format!("{{\"title\":\"{}\"}}", "x".repeat(LONGEST));
    assert_eq!(title(&check(&huge, "", "", Why::TooLong)), "");
    let many = |key: &str| format!("{{\"{key}\":[{}\"https://x\"]}}", "\"https://x\",".repeat(100));
    assert_eq!(read(&many("hidden_parts")).faults.len(), MOST_ITEMS);
    let config = read(&many("allowed_origins"));
    assert!(config.allowed_origins.len() <= MOST_ITEMS && config.faults.len() <= MOST_ITEMS);
    let deep = format!("{{\"a\":{}", "[".repeat(1000));
    assert!(read(&deep).faults.len() <= MOST_ITEMS);
}

#[test]
fn a_link_that_says_nothing_of_a_scenario_is_no_start() {
    assert_eq!(read(r#"{"scenario":"hello"}"#).start, None);
    assert_ne!(Example::LeavingTeam.scenario(), Scenario::default());
}

#[test]
fn the_schema_names_every_text_that_can_be_said_otherwise() {
    let schema: serde_json::Value = serde_json::from_str(&schema()).expect("the schema is JSON");
    let wording = schema["properties"]["wording"]["properties"].as_object().expect("an object");
    let words: Vec<&str> = Wording::all().map(Wording::word).filter(|word| *word != "title").collect();
    assert_eq!(wording.len(), words.len());
    assert!(words.iter().all(|word| wording.contains_key(*word)));
    let origin = &schema["properties"]["allowed_origins"]["items"]["not"]["pattern"];
    assert_eq!(origin, "^https:.*:443$|^http:.*:80$");
    let keys = schema["properties"].as_object().expect("an object").keys();
    for key in keys {
        assert!(full().contains(&format!("\"{key}\"")), "{key} is read");
    }
}

#[test]
fn every_word_of_an_approach_is_a_text() {
    assert!(
        Approach::ALL.iter().all(|approach| Wording::all().any(|wording| wording.word() == approach.word()))
    );
}

#[test]
fn faults_beyond_those_named_are_counted_and_a_file_that_is_cut_off_is_named_first() {
    let text = format!("{{{}", "\"nothing\":\"\",".repeat(20));
    let config = read(&text);
    assert_eq!((config.faults.len(), config.unnamed_faults), (MOST_ITEMS, 21 - MOST_ITEMS));
    assert_eq!(config.faults[0].why, Why::NotWhole);
    let settings = report::settings(&text);
    let told: Vec<&str> = settings.all(Key::Fault).collect();
    assert_eq!((told.len(), told[MOST_ITEMS]), (MOST_ITEMS + 1, "And 9 more."));
    assert_eq!(report::settings("{\"nothing\":\"\"}").all(Key::Fault).count(), 1);
}
