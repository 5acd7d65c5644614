//! An organisation's texts stand in the place of ours, in sentences too. A test program of its own, since they are said
//! once.

use capability_path::model::{Assumptions, evaluate};
use capability_path::report;
use capability_path::scenario::{Approach, Field, Scenario};
use capability_path::text::{answer, approaches, chrome, inputs, wording};

#[test]
fn what_an_organisation_says_stands_in_every_sentence_and_only_there() {
    let evaluation = evaluate(&Scenario::default(), &Assumptions::CENTRE);
    let second = evaluation.order[1];
    let before = answer::runner_up(&evaluation);
    let settings = report::settings(&format!(
        r#"{{"title":"Our path","wording":{{"{}":"Our second way","ai_skills":"Skills"}}}}"#,
        capability_path::scenario::Words::word(second)
    ));
    wording::say(settings);
    assert_eq!(chrome::product(), "Our path");
    assert_eq!(approaches::name(second), "Our second way");
    assert_eq!(inputs::label(Field::AiSkills), "Skills");
    assert_eq!(inputs::label(Field::ChangeSkills), "Change skills");
    let after = answer::runner_up(&evaluation);
    assert!(after.contains("ur second way") && after != before, "{after}");
    wording::say(report::settings(r#"{"title":"Another"}"#));
    assert_eq!(chrome::product(), "Our path", "a page that speaks does not change its words");
    assert!(Approach::ToolFirst == second || approaches::name(Approach::ToolFirst) == "Tool-first");
}
