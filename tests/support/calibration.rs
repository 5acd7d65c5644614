//! The calibration cases: forty organisations, each judged by hand by two readers (`tests/data/calibration`).

use capability_path::model::{Criterion, Trap, Verdict};
use capability_path::scenario::{Approach, Scenario, Words};
use capability_path::wire::read_line;
use serde_json::Value;

/// One organisation and what careful readers made of it.
pub struct Case {
    /// `A01` to `A40`.
    pub id: String,
    /// The inputs.
    pub scenario: Scenario,
    /// The first reader.
    pub reader: Reading,
    /// The second reader, who judged blind.
    pub second: Reading,
}

/// How one reader judged one case.
pub struct Reading {
    /// The best approach.
    pub best: Approach,
    /// All approaches that can be defended, the best among them.
    pub acceptable: Vec<Approach>,
    /// How sure the reader was; the second reader's is not used.
    pub confidence: Confidence,
    /// The four verdicts, in the order of [`Criterion::ALL`].
    pub criteria: [Verdict; 4],
    /// The traps walked into.
    pub traps: Vec<Trap>,
    /// Whether the organisation is ready to commit.
    pub is_ready: bool,
}

/// How sure a reader was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confidence {
    /// Any careful reader would say so.
    High,
    /// Others may differ.
    Medium,
    /// The case is open.
    Low,
}

/// All cases.
pub fn cases() -> Vec<Case> {
    let stories: Value = json(include_str!("../data/calibration/stories_a.json"));
    let second: Value = json(include_str!("../data/calibration/second_reader_a.json"));
    let stories = stories.as_array().expect("a list of stories");
    stories.iter().map(|story| case(story, &second)).collect()
}

fn case(story: &Value, second: &Value) -> Case {
    let id = text(&story["id"]).to_string();
    let line = serde_json::json!({
        "situation": story["situation"], "plan": story["plan"], "readiness": story["readiness"],
    });
    let scenario = read_line(line.to_string().as_bytes()).expect("a story's inputs are a scenario");
    Case { scenario, reader: reading(&story["judgement"]), second: reading(&second[&id]), id }
}

fn reading(judgement: &Value) -> Reading {
    Reading {
        best: word(&judgement["best"]),
        acceptable: list(&judgement["acceptable"]),
        confidence: match text(&judgement["confidence"]) {
            "high" => Confidence::High,
            "medium" => Confidence::Medium,
            _ => Confidence::Low,
        },
        criteria: [0, 1, 2, 3].map(|place| word(&judgement["criteria"][Criterion::ALL[place].word()])),
        traps: list(&judgement["traps"]),
        is_ready: text(&judgement["ready"]) == "ready",
    }
}

fn list<W: Words>(value: &Value) -> Vec<W> {
    value.as_array().expect("a list of words").iter().map(word).collect()
}

fn word<W: Words>(value: &Value) -> W {
    W::from_word(text(value)).unwrap_or_else(|| panic!("no such word: {value}"))
}

fn text(value: &Value) -> &str {
    value.as_str().expect("a word")
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).expect("calibration data is JSON")
}
