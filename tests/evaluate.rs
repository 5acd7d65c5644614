//! The command `evaluate` from outside: what goes in, what comes out, and what it says of bad input.

use serde_json::Value;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

const SITUATION: &str = r#""situation":{"results_due_months":9,"runway_months":6,"ai_skills":35,"change_skills":25,"team_stability":75,"dependency_comfort":40,"future_initiatives":4,"initiative_similarity":50}"#;
const PLAN: &str = r#""plan":{"approach":"external_partnership","internal_role":"recipient","change_management":"none","after_first_initiative":"none","transfer":"none"}"#;
const READINESS: &str = r#""readiness":{"capability_assessed":"honest","adoption_gap":"specific"}"#;

const NO_OPTIONS: &[&str] = &[];

struct Ran {
    status: i32,
    out: String,
    err: String,
}

fn evaluate(options: &[impl AsRef<std::ffi::OsStr>], input: &[u8]) -> Ran {
    let test = std::env::current_exe().expect("a test knows its own path");
    let program: PathBuf = test.ancestors().nth(2).expect("target/debug").join("examples/evaluate");
    let mut child = Command::new(&program)
        .args(options)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| {
            panic!("{}: {error}; run `cargo build --example evaluate`", program.display())
        });
    let mut stdin = child.stdin.take().expect("stdin is piped");
    let input = input.to_vec();
    // A usage error ends the program before it reads, so a broken pipe is no failure here.
    let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().expect("the program ends");
    writer.join().expect("the writer ends");
    Ran {
        status: output.status.code().expect("an exit status"),
        out: String::from_utf8(output.stdout).expect("output is UTF-8"),
        err: String::from_utf8(output.stderr).expect("messages are UTF-8"),
    }
}

fn line(parts: &[&str]) -> String {
    format!("{{{}}}", parts.join(","))
}

fn answer(options: &[&str], line: &str) -> Value {
    let ran = evaluate(options, line.as_bytes());
    assert_eq!(ran.status, 0, "{} {}", ran.out, ran.err);
    serde_json::from_str(&ran.out).expect("an answer is JSON")
}

fn keys(value: &Value) -> Vec<&str> {
    let mut keys: Vec<&str> = value.as_object().expect("an object").keys().map(String::as_str).collect();
    keys.sort_unstable();
    keys
}

/// One bad line gives a problem in its place, with this field (`null` where none can be named).
fn refused(line: &[u8], field: Option<&str>) {
    let ran = evaluate(&["--only", "order"], line);
    let shown = String::from_utf8_lossy(line);
    assert_eq!(ran.status, 2, "{shown}");
    let problem: Value = serde_json::from_str(&ran.out).expect("a problem is JSON");
    assert_eq!(problem["line"], 1, "{shown}");
    assert_eq!(problem["field"].as_str(), field, "{shown}: {problem}");
    assert!(!problem["error"].as_str().unwrap_or_default().is_empty(), "{shown}");
}

#[test]
fn a_whole_answer_has_every_part_and_they_agree() {
    let answer = answer(NO_OPTIONS, &line(&[SITUATION, PLAN, READINESS]));
    for key in [
        "model",
        "fit",
        "order",
        "criteria",
        "traps",
        "readiness",
        "approaches",
        "fit_parts",
        "weights",
        "chosen",
        "criteria_detail",
        "traps_detail",
        "readiness_missing",
        "robustness",
        "flips",
        "digest",
    ] {
        assert!(answer.get(key).is_some(), "{key} is missing");
    }
    assert_eq!(answer["model"], "1");
    assert_eq!(answer["criteria"]["internal_doing"], "fails");
    assert_eq!(answer["traps"], serde_json::json!(["delivery_not_transfer"]));
    assert_eq!(answer["readiness"], "ready");
    for approach in keys(&answer["fit"]) {
        let sum: f64 = ["reach", "sustained", "independence"]
            .iter()
            .map(|part| {
                let number = |value: &Value| value[*part].as_f64().expect("a number");
                number(&answer["weights"]) * number(&answer["fit_parts"][approach])
            })
            .sum();
        assert!((sum - answer["fit"][approach].as_f64().expect("a fit")).abs() < 1e-9, "{approach}");
        assert_eq!(
            answer["approaches"][approach]["later_months_to_target"].as_array().map(Vec::len),
            Some(4)
        );
    }
    let digest = answer["digest"].as_str().expect("a digest");
    assert!(digest.len() == 16 && digest.bytes().all(|byte| b"0123456789abcdef".contains(&byte)), "{digest}");
}

#[test]
fn without_plan_and_readiness_the_best_typical_plan_and_an_unasked_question_are_used() {
    let answer = answer(NO_OPTIONS, &line(&[SITUATION]));
    let best = answer["order"][0].as_str().expect("an approach");
    assert_eq!(answer["chosen"]["approach"], best);
    let mut chosen = answer["chosen"].clone();
    chosen.as_object_mut().expect("an object").remove("approach");
    assert_eq!(chosen, answer["approaches"][best]);
    assert_eq!(answer["readiness_missing"], serde_json::json!(["capability_assessed", "adoption_gap"]));
    assert_eq!(answer["traps"], serde_json::json!(["question_not_asked"]));
}

#[test]
fn only_limits_the_answer_and_leaves_its_digest_alone() {
    let whole = answer(NO_OPTIONS, &line(&[SITUATION, PLAN]));
    let part = answer(&["--only", "digest,fit"], &line(&[SITUATION, PLAN]));
    assert_eq!(keys(&part), ["digest", "fit"]);
    assert_eq!(part["digest"], whole["digest"]);
    assert_eq!(part["fit"], whole["fit"]);
}

#[test]
fn trajectories_have_61_values_that_agree_with_the_outcome() {
    let answer = answer(&["--trajectories", "--only", "approaches,chosen"], &line(&[SITUATION, PLAN]));
    let outcomes = answer["approaches"].as_object().expect("four").values().chain([&answer["chosen"]]);
    for outcome in outcomes {
        for key in ["months", "adoption", "capability", "dependency"] {
            assert_eq!(outcome[key].as_array().map(Vec::len), Some(61), "{key}");
        }
        assert_eq!(outcome["months"][60], 60);
        assert_eq!(outcome["adoption"][9], outcome["adoption_at_due"]);
        assert_eq!(outcome["adoption"][60], outcome["adoption_at_end"]);
        assert_eq!(outcome["capability"][60], outcome["capability_at_end"]);
    }
}

#[test]
fn a_smallest_change_meets_its_criterion() {
    let answer = answer(&["--only", "criteria_detail"], &line(&[SITUATION, PLAN, READINESS]));
    for (criterion, detail) in answer["criteria_detail"].as_object().expect("four criteria") {
        let change = detail["smallest_change"].as_object().expect("each fails here, and levers mend each");
        let mut plan: Value = serde_json::from_str(&PLAN[7..]).expect("a plan");
        plan.as_object_mut().expect("an object").extend(change.clone());
        let mended = self::answer(&["--only", "criteria"], &line(&[SITUATION, &format!("\"plan\":{plan}")]));
        assert_eq!(mended["criteria"][criterion], "meets", "{criterion} {change:?}");
    }
}

#[test]
fn a_flip_point_is_the_nearest_value_with_another_best_approach() {
    let answer = answer(&["--only", "flips,order"], &line(&[SITUATION]));
    let flips = answer["flips"].as_array().expect("a list");
    assert!(!flips.is_empty());
    for flip in flips {
        let (field, from) =
            (flip["field"].as_str().expect("a field"), flip["from"].as_i64().expect("a number"));
        let to = flip["to"].as_i64().expect("a number");
        let best_at = |value: i64| {
            let moved = SITUATION.replace(&format!("\"{field}\":{from}"), &format!("\"{field}\":{value}"));
            self::answer(&["--only", "order"], &line(&[&moved]))["order"][0].clone()
        };
        assert_eq!(best_at(to), flip["best"], "{flip}");
        assert_eq!(best_at(to - (to - from).signum()), answer["order"][0], "{flip}");
    }
}

#[test]
fn robustness_holds_the_share_of_worlds_per_approach_and_rank() {
    let answer = answer(&["--only", "robustness"], &line(&[SITUATION]));
    assert_eq!(keys(&answer), ["robustness"]);
    let robustness = &answer["robustness"];
    assert_eq!(keys(robustness), ["external_partnership", "hybrid", "internal_upskilling", "tool_first"]);
    let share = |approach: &str, rank: &str| robustness[approach][rank].as_f64().expect("a share");
    let ranks = ["first", "second", "third", "fourth"];
    for approach in keys(robustness) {
        assert_eq!(keys(&robustness[approach]), ["first", "fourth", "second", "third"]);
        let sum: f64 = ranks.iter().map(|rank| share(approach, rank)).sum();
        assert!((sum - 1.0).abs() < 1e-9, "{approach} {sum}");
        let worlds = share(approach, "first") * 1024.0;
        assert_eq!(worlds.fract(), 0.0, "{approach}: a share of 1,024 worlds");
    }
    for rank in ranks {
        let sum: f64 = keys(robustness).iter().map(|approach| share(approach, rank)).sum();
        assert!((sum - 1.0).abs() < 1e-9, "{rank} {sum}");
    }
}

#[test]
fn a_bad_line_is_answered_in_its_place_and_the_others_still_are() {
    let good = line(&[SITUATION]);
    let input = format!("\u{feff}{good}\r\n\nnot json\n   \n{good}");
    let ran = evaluate(&["--only", "order"], input.as_bytes());
    assert_eq!(ran.status, 2);
    let lines: Vec<Value> = ran.out.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(lines.len(), 3, "{}", ran.out);
    assert_eq!((&lines[1]["line"], &lines[1]["field"]), (&Value::from(3), &Value::Null));
    assert_eq!(lines[0], lines[2]);
}

#[test]
fn nothing_in_gives_nothing_out() {
    let ran = evaluate(NO_OPTIONS, b"");
    assert_eq!((ran.status, ran.out.as_str()), (0, ""));
}

#[test]
fn every_mistake_of_a_line_is_named() {
    let with = |from: &str, to: &str| line(&[SITUATION, PLAN, READINESS]).replace(from, to);
    let rows = [
        ("[]".to_string(), None),
        ("{}".to_string(), Some("situation")),
        (line(&[PLAN]), Some("situation")),
        (format!("{}{}", "[".repeat(17), "]".repeat(17)), None),
        (with("\"ai_skills\":35", "\"ai_skills\":5.0"), Some("situation.ai_skills")),
        (with("\"ai_skills\":35", "\"ai_skills\":5e0"), Some("situation.ai_skills")),
        (with("\"ai_skills\":35", "\"ai_skills\":null"), Some("situation.ai_skills")),
        (with("\"ai_skills\":35", "\"ai_skills\":\"35\""), Some("situation.ai_skills")),
        (with("\"ai_skills\":35", "\"ai_skills\":-1"), Some("situation.ai_skills")),
        (with("\"ai_skills\":35", "\"ai_skills\":101"), Some("situation.ai_skills")),
        (with("\"ai_skills\":35", "\"ai_skills\":99999999999999999999"), Some("situation.ai_skills")),
        (with("\"ai_skills\":35", "\"ai_skills\":1e400"), Some("situation.ai_skills")),
        (with("\"ai_skills\":35", "\"ai_skills\":-1e400,\"luck\":1"), Some("situation.luck")),
        ("\u{c}".to_string(), None),
        (with("\"ai_skills\":35,", ""), Some("situation.ai_skills")),
        (with("\"ai_skills\":35", "\"ai_skills\":35,\"ai_skills\":35"), Some("situation.ai_skills")),
        (with("\"results_due_months\":9", "\"results_due_months\":0"), Some("situation.results_due_months")),
        (with("\"results_due_months\":9", "\"results_due_months\":0,\"luck\":1"), Some("situation.luck")),
        (with("\"transfer\":\"none\"", "\"transfer\":\"magic\""), Some("plan.transfer")),
        (with(",\"transfer\":\"none\"", ""), Some("plan.transfer")),
        (with("\"approach\":\"external_partnership\"", "\"approach\":\"auto\""), Some("plan.approach")),
        (with("\"adoption_gap\":\"specific\"", "\"adoption_gap\":7"), Some("readiness.adoption_gap")),
        (line(&[SITUATION, "\"plan\":null"]), Some("plan")),
        (line(&[SITUATION, SITUATION]), Some("situation")),
        (line(&[SITUATION, "\"hope\":1"]), Some("hope")),
    ];
    for (line, field) in &rows {
        refused(line.as_bytes(), *field);
    }
    refused(b"{\"situation\":\"\xff\"}", None);
}

#[test]
fn a_number_beyond_every_range_is_named_as_it_was_written() {
    for written in ["18446744073709551615", "99999999999999999999999", "-9223372036854775809"] {
        let line = line(&[SITUATION]).replace("\"ai_skills\":35", &format!("\"ai_skills\":{written}"));
        let ran = evaluate(NO_OPTIONS, line.as_bytes());
        assert!(ran.out.contains(&format!("situation.ai_skills is {written}, and must be")), "{}", ran.out);
    }
}

#[test]
fn sixteen_levels_are_not_too_deep() {
    let deep = format!("{{\"luck\":{}1{}}}", "[".repeat(15), "]".repeat(15));
    refused(deep.as_bytes(), Some("luck"));
}

#[test]
#[cfg(unix)]
fn an_option_that_is_not_unicode_is_an_unknown_one() {
    use std::os::unix::ffi::OsStrExt;
    let ran = evaluate(&[std::ffi::OsStr::from_bytes(b"--\xff")], line(&[SITUATION]).as_bytes());
    assert_eq!((ran.status, ran.out.as_str()), (64, ""));
    assert!(ran.err.contains("unknown option"), "{}", ran.err);
}

#[test]
fn an_unknown_option_or_part_ends_with_64_and_no_output() {
    let cases: [&[&str]; 4] = [&["--fast"], &["--only"], &["--only", "fit,luck"], &["extra"]];
    for options in cases {
        let ran = evaluate(options, line(&[SITUATION]).as_bytes());
        assert_eq!((ran.status, ran.out.as_str()), (64, ""), "{options:?}");
        assert!(!ran.err.is_empty(), "{options:?}");
    }
}

#[test]
fn all_corners_give_finite_numbers_in_range() {
    let ends = [(1, 36), (0, 36), (0, 100), (0, 100), (0, 100), (0, 100), (0, 12), (0, 100)];
    let names = [
        "results_due_months",
        "runway_months",
        "ai_skills",
        "change_skills",
        "team_stability",
        "dependency_comfort",
        "future_initiatives",
        "initiative_similarity",
    ];
    let lines: Vec<String> = (0..256)
        .map(|corner| {
            let values = names.iter().zip(ends).enumerate().map(|(bit, (name, (low, high)))| {
                format!("\"{name}\":{}", if corner >> bit & 1 == 0 { low } else { high })
            });
            format!("{{\"situation\":{{{}}}}}", values.collect::<Vec<_>>().join(","))
        })
        .collect();
    let ran = evaluate(&["--only", "fit,fit_parts,weights,approaches,order"], lines.join("\n").as_bytes());
    assert_eq!((ran.status, ran.out.lines().count()), (0, 256));
    assert!(!ran.out.contains("-0") && !ran.out.contains("null,\"capability"), "no negative zero, no hole");
    for line in ran.out.lines() {
        let answer: Value = serde_json::from_str(line).expect("JSON");
        for fit in answer["fit"].as_object().expect("four").values() {
            assert!((0.0..=1.0).contains(&fit.as_f64().expect("a number")), "{line}");
        }
    }
}
