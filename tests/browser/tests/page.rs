//! The built page, used as a person would: by pointer and by keyboard alone.

use browser_tests::{Page, TestResult, with_browser, with_page};
use std::time::Duration;
use thirtyfour::prelude::*;
use xtask::engine::Engine;

/// Every request of this page is made before it answers; so long afterwards none may follow.
const QUIET: Duration = Duration::from_secs(1);
const STEADY_TEAM: &str = "[data-example=\"steady_team\"]";
const QUARTERLY_PRESSURE: &str = "[data-example=\"quarterly_pressure\"]";
const CRITERIA: [&str; 4] = ["knowledge_grows", "internal_doing", "change_in_scope", "beyond_first"];
const APPROACHES: [&str; 4] = ["internal_upskilling", "external_partnership", "hybrid", "tool_first"];

async fn press(page: &Page, field: &str, keys: &[Key]) -> TestResult {
    let input = page.field(field).await?;
    for key in keys {
        input.send_keys(key.clone() + "").await?;
    }
    Ok(())
}

/// Opens a factor's parts.
async fn open_parts(page: &Page, factor: &str) -> TestResult {
    page.click(&format!("[data-factor=\"{factor}\"] > summary")).await
}

#[tokio::test]
async fn the_page_opens_with_a_whole_answer_and_asks_nothing_of_any_server() -> TestResult {
    with_page("", |page| async move {
        for approach in APPROACHES {
            let fit: f64 = page.result(&format!("fit.{approach}")).await?.parse()?;
            assert!((0.0..=1.0).contains(&fit), "{approach} {fit}");
        }
        for criterion in CRITERIA {
            let verdict = page.result(&format!("criterion.{criterion}")).await?;
            assert!(["meets", "at_risk", "fails"].contains(&verdict.as_str()), "{criterion} {verdict}");
        }
        let requests = "return performance.getEntriesByType('resource').map(entry => entry.name)";
        let before = page.script(requests).await?;
        press(&page, "time", &[Key::Right]).await?;
        tokio::time::sleep(QUIET).await;
        assert_eq!(page.script(requests).await?, before, "a request followed the load");
        let origin = browser_tests::site();
        let names = before.as_array().cloned().unwrap_or_default();
        assert!(
            names.iter().all(|name| name.as_str().is_some_and(|name| name.starts_with(origin))),
            "{names:?}"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_two_teams_of_the_article_get_different_answers_by_link() -> TestResult {
    with_page("", |page| async move {
        page.click(STEADY_TEAM).await?;
        page.wait_for_result("best", "internal_upskilling").await?;
        page.wait_for_result("readiness", "ready").await?;
        page.click(QUARTERLY_PRESSURE).await?;
        page.wait_for_result("best", "hybrid").await?;
        page.driver.back().await?;
        page.wait_for_result("best", "internal_upskilling").await?;
        page.driver.forward().await?;
        page.wait_for_result("best", "hybrid").await
    })
    .await
}

#[tokio::test]
async fn a_change_is_in_the_address_after_a_rest_and_survives_reload_back_and_forward() -> TestResult {
    with_page("", |page| async move {
        open_parts(&page, "depth").await?;
        press(&page, "ai_skills", &[Key::Right, Key::Right, Key::Right]).await?;
        page.wait_for_value("ai_skills", "38").await?;
        page.wait_for_address("ai=38", true).await?;
        page.driver.refresh().await?;
        page.wait_for_value("ai_skills", "38").await?;
        open_parts(&page, "depth").await?;
        press(&page, "ai_skills", &[Key::Left]).await?;
        page.wait_for_address("ai=37", true).await?;
        page.driver.back().await?;
        page.wait_for_value("ai_skills", "38").await?;
        page.driver.forward().await?;
        page.wait_for_value("ai_skills", "37").await
    })
    .await
}

#[tokio::test]
async fn a_change_just_before_leaving_is_kept() -> TestResult {
    with_page("", |page| async move {
        open_parts(&page, "time").await?;
        press(&page, "runway_months", &[Key::Right]).await?;
        page.wait_for_value("runway_months", "7").await?;
        page.driver.goto("about:blank").await?;
        page.driver.back().await?;
        page.wait_for_value("runway_months", "7").await
    })
    .await
}

#[tokio::test]
async fn page_keys_go_to_named_stops_and_home_and_end_to_the_ends() -> TestResult {
    with_page("", |page| async move {
        open_parts(&page, "time").await?;
        for (key, expected) in [
            (Key::PageUp, "12"),
            (Key::PageUp, "18"),
            (Key::PageDown, "12"),
            (Key::Home, "1"),
            (Key::End, "36"),
        ] {
            press(&page, "results_due_months", &[key]).await?;
            page.wait_for_value("results_due_months", expected).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_factor_moves_its_parts_together_and_back_again() -> TestResult {
    with_page("", |page| async move {
        let parts = ["ai_skills", "change_skills", "team_stability"];
        press(&page, "depth", &[Key::Right, Key::Right, Key::Right]).await?;
        page.wait_for_value("depth", "48").await?;
        for (part, expected) in parts.into_iter().zip(["38", "28", "78"]) {
            page.wait_for_value(part, expected).await?;
        }
        press(&page, "depth", &[Key::Home]).await?;
        page.wait_for_value("team_stability", "0").await?;
        press(&page, "depth", &[const { Key::Right }; 45]).await?;
        for (part, expected) in parts.into_iter().zip(["35", "25", "75"]) {
            page.wait_for_value(part, expected).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_number_out_of_range_is_named_and_the_last_good_one_stays() -> TestResult {
    with_page("", |page| async move {
        open_parts(&page, "time").await?;
        let entry = page.find("[data-entry=\"results_due_months\"]").await?;
        entry.send_keys(Key::Control + "a").await?;
        entry.send_keys("99" + Key::Tab).await?;
        let message = page.find("#results_due_months-entry-problem").await?;
        assert!(message.text().await?.contains("36"));
        page.wait_for_value("results_due_months", "9").await?;
        entry.send_keys(Key::Control + "a").await?;
        entry.send_keys("4" + Key::Tab).await?;
        page.wait_for_value("results_due_months", "4").await?;
        let left = page.driver.find_all(By::Css("#results_due_months-entry-problem")).await?;
        assert!(left.is_empty(), "the message is still there");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_weak_plan_fails_its_criteria_and_one_click_mends_each() -> TestResult {
    with_page("", |page| async move {
        page.choose("approach", "external_partnership").await?;
        page.choose("change_management", "none").await?;
        page.wait_for_result("criterion.change_in_scope", "fails").await?;
        page.wait_for_result("trap.delivery_not_transfer", "present").await?;
        for criterion in CRITERIA {
            let mend = format!("[data-mend=\"{criterion}\"]");
            if let Ok(button) = page.driver.find(By::Css(mend)).await {
                button.click().await?;
            }
            page.wait_for_result(&format!("criterion.{criterion}"), "meets").await?;
        }
        page.wait_for_value("approach", "external_partnership").await?;
        let traps = page.driver.find_all(By::Css("[data-result=\"trap.delivery_not_transfer\"]")).await?;
        assert!(traps.is_empty(), "the trap is still there");
        page.choose("approach", "auto").await?;
        page.wait_for_value("internal_role", "co_owner").await
    })
    .await
}

#[tokio::test]
async fn the_gate_opens_with_an_honest_assessment_and_a_specific_gap() -> TestResult {
    with_page("", |page| async move {
        page.wait_for_result("readiness", "not_ready").await?;
        page.wait_for_result("trap.question_not_asked", "present").await?;
        page.choose("capability_assessed", "honest").await?;
        page.wait_for_result("readiness", "not_ready").await?;
        page.choose("adoption_gap", "specific").await?;
        page.wait_for_result("readiness", "ready").await?;
        page.wait_for_address("assessed=honest&gap=specific", true).await
    })
    .await
}

#[tokio::test]
async fn a_damaged_link_keeps_what_can_be_read_and_names_the_rest() -> TestResult {
    with_page("v=1&due=4&runway=99&ai=80&stability=<b>&approach=magic", |page| async move {
        page.wait_for_value("results_due_months", "4").await?;
        page.wait_for_value("ai_skills", "80").await?;
        page.wait_for_value("runway_months", "6").await?;
        let notice = page.find("[data-result=\"link_problems\"]").await?;
        let text = notice.text().await?;
        for named in ["99", "magic", "stability", "similarity"] {
            assert!(text.contains(named), "{named} is not named in {text}");
        }
        page.click(".notice .button").await?;
        page.wait_for_result("link_problems", "0").await
    })
    .await
}

#[tokio::test]
async fn reset_goes_back_to_what_the_link_said() -> TestResult {
    with_page("", |page| async move {
        page.click(STEADY_TEAM).await?;
        page.wait_for_value("ai_skills", "74").await?;
        press(&page, "depth", &[Key::Home]).await?;
        page.wait_for_value("ai_skills", "0").await?;
        page.click("[data-action=\"reset\"]").await?;
        page.wait_for_value("ai_skills", "74").await
    })
    .await
}

#[tokio::test]
async fn by_keyboard_alone_every_control_is_reached_in_order() -> TestResult {
    with_page("", |page| async move {
        let mut reached = Vec::new();
        for _ in 0..60 {
            page.driver.action_chain().send_keys(Key::Tab + "").perform().await?;
            let focused = page.script("return document.activeElement.dataset.field || ''").await?;
            let focused = focused.as_str().unwrap_or_default().to_string();
            if !focused.is_empty() && reached.last() != Some(&focused) {
                reached.push(focused);
            }
        }
        let expected = [
            "time",
            "depth",
            "dependency",
            "note",
            "capability_assessed",
            "adoption_gap",
            "approach",
            "internal_role",
            "change_management",
            "after_first_initiative",
            "transfer",
        ];
        reached.truncate(expected.len());
        assert_eq!(reached, expected);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn nothing_is_wider_than_a_phone_and_the_answer_stays_in_view() -> TestResult {
    with_page("", |page| async move {
        page.resize(320, 700).await?;
        let overflow = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
        assert_eq!(page.script(overflow).await?, 0);
        page.field("dependency").await?.scroll_into_view().await?;
        let top =
            page.script("return document.querySelector('.summary').getBoundingClientRect().top").await?;
        assert_eq!(top, 0, "the line with the answer stays at the top");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn no_element_has_a_style_attribute_and_the_policy_has_no_exception() -> TestResult {
    with_page("", |page| async move {
        assert_eq!(page.script("return document.querySelectorAll('[style]').length").await?, 0);
        let policy = page.find("meta[http-equiv]").await?.attr("content").await?.unwrap_or_default();
        assert!(!policy.contains("unsafe-inline") && policy.contains("trusted-types 'none'"), "{policy}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_crash_shows_the_last_state_as_a_link() -> TestResult {
    // What goes wrong on purpose is no failure of the test.
    with_browser(|page| async move {
        page.open("").await?;
        page.choose("adoption_gap", "general").await?;
        page.wait_for_address("gap=general", true).await?;
        page.script(
            "const error = new WebAssembly.RuntimeError('on purpose');
             window.dispatchEvent(new ErrorEvent('error', { error }));",
        )
        .await?;
        let link = page.find(".recovery input").await?.prop("value").await?.unwrap_or_default();
        assert!(link.contains("gap=general"), "{link}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_goes_wrong_unseen_fails_a_test() -> TestResult {
    // WebKit names what goes wrong in a script of the site alone.
    let unnamed = if Engine::chosen()? == Engine::Webkit { "Script error" } else { "URI" };
    for (mistake, named) in [
        // A function of the page fails there, since one of the test's own would fail elsewhere in Firefox.
        ("setTimeout(window.decodeURIComponent, 0, '%')", unnamed),
        ("const image = new Image(); image.src = 'https://elsewhere.invalid/x.png'", "elsewhere.invalid"),
    ] {
        let outcome = with_page("", |page| async move {
            page.script(mistake).await?;
            tokio::time::sleep(QUIET).await;
            Ok(())
        })
        .await;
        let message = outcome.err().map(|error| error.to_string()).unwrap_or_default();
        assert!(message.contains(named), "{mistake} is not noticed: {message}");
    }
    Ok(())
}

#[tokio::test]
async fn an_answer_has_a_digest_that_follows_the_inputs_there_and_back() -> TestResult {
    with_page("", |page| async move {
        let digest = "return document.querySelector('[data-result=\"digest\"]').dataset.value";
        let before = page.script(digest).await?;
        assert_eq!(before.as_str().map(str::len), Some(16), "{before}");
        page.choose("adoption_gap", "general").await?;
        assert_ne!(page.script(digest).await?, before);
        page.choose("adoption_gap", "none_named").await?;
        assert_eq!(page.script(digest).await?, before);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_would_change_the_answer_is_found_and_named() -> TestResult {
    with_page("", |page| async move {
        page.click(STEADY_TEAM).await?;
        page.wait_for_result("best", "internal_upskilling").await?;
        let flip = page.find("[data-flip]").await?;
        assert!(!flip.text().await?.is_empty());
        page.find("[data-influence=\"change_skills\"]").await?;
        let bands = "return document.querySelectorAll('.slider-band').length";
        assert!(page.script(bands).await?.as_u64() > Some(11), "some track has more than one band");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_named_stop_sets_its_input_and_each_input_goes_back_by_itself() -> TestResult {
    with_page("", |page| async move {
        page.click("[data-factor=\"depth\"] > summary").await?;
        page.click("[data-factor=\"depth\"] [data-stop=\"95\"]").await?;
        page.wait_for_value("team_stability", "95").await?;
        page.field("ai_skills").await?.send_keys(Key::Right + "").await?;
        page.wait_for_value("ai_skills", "36").await?;
        page.find("[data-reset=\"team_stability\"]").await?.send_keys(Key::Enter + "").await?;
        page.wait_for_value("team_stability", "75").await?;
        assert_eq!(page.value("ai_skills").await?, "36", "the others stay");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_edge_key_jumps_to_where_the_answer_changes() -> TestResult {
    with_page("", |page| async move {
        let slider = page.field("time").await?;
        // The track is painted a moment later, and the key follows the paint.
        page.find("[data-result=\"flips\"]:not([data-value=\"\"])").await?;
        let before = page.result("best").await?;
        slider.send_keys("f").await?;
        page.wait("another answer", true, || async { Ok(page.result("best").await? != before) }).await?;
        slider.send_keys(Key::Left + "").await?;
        page.wait_for_result("best", &before).await
    })
    .await
}
