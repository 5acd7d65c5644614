//! What one move of a slider costs, as counts: evaluations, and changes of the document. No times: those are measured
//! by `--bin latency`.

use browser_tests::{MAP, Page, TEAM, TestResult, with_page, with_page_of};
use capability_path::explore::alternatives::{self, Alternatives};
use capability_path::explore::findings::{Findings, Question};
use capability_path::link::{Extras, encode, open};
use capability_path::model::Assumptions;
use capability_path::scenario::{Approach, Factor, Field, Ranges, Scenario, Situation};
use capability_path::team::Member;
use capability_path::team::pool::Pool;
use capability_path::team::spread::Survey;
use serde_json::{Value, json};

/// Where the slider stands that the page opens with, and where it is moved to: the same approach and plan win at both.
const MOVE: (u8, u8) = (45, 46);

/// Moves the slider and gives back, per part of the page, how many changes of the document follow: within the input's
/// own task, which the next frame paints, and afterwards.
const COUNTED: &str = "
    const [to, done] = arguments;
    const parts = '.plan-proposal, .over_time-lines, .over_time-names, .factor-parts, .approaches-more, .explore-picture, .summary, section, header, footer';
    const counts = { frame: {}, later: {} };
    let phase = counts.frame;
    const note = records => records.forEach(({ target }) => {
        const part = (target.closest ? target : target.parentElement)?.closest(parts)?.classList[0] ?? 'elsewhere';
        phase[part] = (phase[part] ?? 0) + 1;
    });
    const observer = new MutationObserver(note);
    observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    const slider = document.querySelector('[data-field=depth]');
    slider.value = String(to);
    slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
    (async () => {
        // All that promises still bring comes before any timer.
        for (let turn = 0; turn < 50; turn += 1) { await 0; }
        note(observer.takeRecords());
        phase = counts.later;
        setTimeout(() => { note(observer.takeRecords()); done(counts); }, 2000);
    })();
";

fn question(situation: Situation, in_hand: Option<(Factor, Situation)>) -> Question {
    Question {
        situation,
        in_hand,
        ranges: Ranges::default(),
        assumptions: Assumptions::CENTRE,
        tornado: false,
    }
}

/// Evaluations of a first visit, and of the move after it, in the core by itself.
fn expected() -> (u32, u32) {
    let whole = |mut findings: Findings| {
        while findings.step() {}
        findings
    };
    let start = Scenario::default().situation;
    assert_eq!(Factor::Depth.value(start), MOVE.0);
    let first = whole(Findings::new(question(start, None)));
    let moved = question(Factor::Depth.moved(start, MOVE.1), Some((Factor::Depth, start)));
    (first.evaluations, whole(Findings::new(moved).keeping(&first)).evaluations)
}

async fn moved(page: &Page) -> TestResult<Value> {
    Ok(page.driver.execute_async(COUNTED, vec![json!(MOVE.1)]).await?.json().clone())
}

/// In the order of their names: each driver has its own.
fn parts(counts: &Value) -> Vec<&str> {
    let mut parts: Vec<&str> =
        counts.as_object().into_iter().flatten().map(|(part, _)| part.as_str()).collect();
    parts.sort_unstable();
    parts
}

fn sum(counts: &Value) -> u64 {
    counts.as_object().into_iter().flatten().filter_map(|(_, count)| count.as_u64()).sum()
}

#[tokio::test]
async fn a_move_costs_the_evaluations_that_the_core_says_and_no_more() -> TestResult {
    let (first, of_the_move) = expected();
    assert!(of_the_move < first, "the track of the slider in hand is kept");
    with_page("", |page| async move {
        page.wait_for_result("evaluations", &first.to_string()).await?;
        moved(&page).await?;
        page.wait_for_result("evaluations", &of_the_move.to_string()).await
    })
    .await
}

/// Counts what a part that is worked out by itself takes, in the core by itself.
fn whole(mut found: Alternatives) -> Alternatives {
    while found.step() {}
    found
}

#[tokio::test]
async fn the_map_costs_the_evaluations_that_the_core_says_and_what_holds_costs_nothing_again() -> TestResult {
    let question = alternatives::Question {
        situation: Scenario::default().situation,
        assumptions: Assumptions::CENTRE,
        sides: (Field::ResultsDueMonths, Field::AiSkills),
        preferred: Approach::InternalUpskilling,
    };
    let first = whole(Alternatives::new(question));
    let turned = alternatives::Question { sides: (Field::ResultsDueMonths, Field::ChangeSkills), ..question };
    let then = whole(Alternatives::new(turned).keeping(&first));
    assert!(0 < then.evaluations && then.evaluations < first.evaluations, "what is required is kept");
    with_page_of(MAP, "", |page| async move {
        page.wait_for_result("evaluations_of_part", &first.evaluations.to_string()).await?;
        page.choose("map_up", "change_skills").await?;
        page.wait_for_result("evaluations_of_part", &then.evaluations.to_string()).await
    })
    .await
}

#[tokio::test]
async fn a_team_costs_each_ones_answer_what_they_hold_and_all_their_worlds() -> TestResult {
    let links = [(Field::AiSkills, 80), (Field::DependencyComfort, 98)].map(|(field, value)| {
        let situation = Situation::default().with_clamped(field, value);
        encode(&Scenario { situation, ..Scenario::default() }, &Extras::default())
    });
    let members: Vec<Member> = links.iter().map(|link| Member::of("", &open(link, ""))).collect();
    let expected = members.len() + Survey::new(&members).total() + Pool::new(&members).total();
    with_page_of(TEAM, "", |page| async move {
        let text: String = links.iter().map(|link| format!("https://example.org/#{link}\n")).collect();
        let field = page.field("team").await?;
        page.driver.execute("arguments[0].value = arguments[1]", vec![field.to_json()?, text.into()]).await?;
        page.act("add_to_team").await?;
        page.wait_for_result("evaluations_of_part", &expected.to_string()).await
    })
    .await
}

#[tokio::test]
async fn the_frame_of_a_move_changes_what_the_eye_is_on_and_the_rest_follows() -> TestResult {
    let (first, _) = expected();
    with_page("", |page| async move {
        page.wait_for_result("evaluations", &first.to_string()).await?;
        let counts = moved(&page).await?;
        let (frame, later) = (&counts["frame"], &counts["later"]);
        // Neither folds nor the figure over time nor links, and no part that shows the same as before; in the head the first
        // move can be undone now.
        let on_sight = ["answer", "approaches", "explore-picture", "page-header", "situation", "summary"];
        assert_eq!(parts(frame), on_sight, "{counts:#}");
        assert!(sum(frame) <= 70, "{counts:#}");
        for followed in [
            "factor-parts",
            "approaches-more",
            "over_time",
            "over_time-lines",
            "page-footer",
            "plan-proposal",
            "takeaway",
        ] {
            assert!(later[followed].as_u64() > Some(0), "{followed} does not follow: {counts:#}");
        }
        for untouched in ["readiness", "plan", "criteria", "traps", "page-header"] {
            assert!(later[untouched].is_null(), "{untouched} has not changed: {counts:#}");
        }
        assert!(sum(later) <= 400, "{counts:#}");
        Ok(())
    })
    .await
}
