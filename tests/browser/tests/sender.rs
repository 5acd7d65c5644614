//! A link that somebody sent, beside one's own state: what it says otherwise, what of that moves the answer, and the
//! choice between the two.

use browser_tests::{Page, TestResult, with_page};
use capability_path::link::{Extras, encode};
use capability_path::scenario::examples::Example;
use capability_path::scenario::{Field, Scenario, Situation};
use thirtyfour::prelude::*;

/// The link of somebody with these inputs changed from the first visit's.
fn link(changed: &[(Field, i64)]) -> String {
    let situation = changed
        .iter()
        .fold(Situation::default(), |situation, &(field, value)| situation.with_clamped(field, value));
    encode(&Scenario { situation, ..Scenario::default() }, &Extras::default())
}

/// It changes the answer of the first visit.
fn deciding() -> String {
    link(&[(Field::DependencyComfort, 98), (Field::AiSkills, 36)])
}

/// Makes a state of one's own, and waits until it is kept.
async fn own(page: &Page) -> TestResult {
    page.choose("adoption_gap", "general").await?;
    page.wait_for_address("gap=general", true).await
}

#[tokio::test]
async fn a_link_that_was_sent_is_told_beside_ones_own_and_both_choices_are_undone() -> TestResult {
    with_page("", |page| async move {
        own(&page).await?;
        let before = page.result("best").await?;
        page.open(&deciding()).await?;
        // Nothing is asked before it is shown.
        page.wait_for_value("ai_skills", "36").await?;
        let theirs = page.result("best").await?;
        assert_ne!(theirs, before);
        page.wait_for_result("sent", "3").await?;
        assert_eq!(page.count("[data-result=\"sent.difference\"]").await?, 3);
        let decides = format!("[data-result=\"sent.difference\"][data-value=\"{theirs}\"]");
        assert_eq!(page.count(&decides).await?, 1);
        page.act("keep_mine").await?;
        page.wait_for_value("adoption_gap", "general").await?;
        page.wait_for_result("best", &before).await?;
        assert_eq!(page.count("[data-result=\"sent\"]").await?, 0);
        page.act("undo").await?;
        page.wait_for_result("best", &theirs).await?;
        page.wait_for_result("sent", "3").await?;
        page.act("take_theirs").await?;
        page.wait("notices", 0, || async { page.count("[data-result=\"sent\"]").await }).await?;
        page.wait_for_result("best", &theirs).await?;
        page.act("undo").await?;
        page.wait_for_result("sent", "3").await?;
        page.act("redo").await?;
        page.wait("notices", 0, || async { page.count("[data-result=\"sent\"]").await }).await?;
        // What was taken is one's own from now on.
        page.open(&deciding()).await?;
        assert_eq!(page.count("[data-result=\"sent\"]").await?, 0);
        page.open(&link(&[(Field::DependencyComfort, 97), (Field::AiSkills, 36)])).await?;
        page.wait_for_result("sent", "1").await
    })
    .await
}

#[tokio::test]
async fn trying_theirs_out_overwrites_nothing_of_ones_own() -> TestResult {
    with_page("", |page| async move {
        own(&page).await?;
        page.open(&deciding()).await?;
        page.wait_for_result("sent", "3").await?;
        page.field("depth").await?.send_keys(Key::Home + "").await?;
        page.wait_for_value("depth", "0").await?;
        page.wait_for_address("ai=0", true).await?;
        page.wait_for_result("sent", "3").await?;
        page.driver.refresh().await?;
        page.find("[data-result=\"sent\"]").await?;
        page.act("keep_mine").await?;
        page.wait_for_value("adoption_gap", "general").await?;
        page.wait_for_value("ai_skills", "35").await
    })
    .await
}

/// Going through the browser's history, to another page and back, and undoing the choice itself are no choice.
#[tokio::test]
async fn nothing_but_a_choice_makes_a_sent_link_ones_own() -> TestResult {
    with_page("", |page| async move {
        own(&page).await?;
        page.open(&deciding()).await?;
        page.wait_for_result("sent", "3").await?;
        page.field("depth").await?.send_keys(Key::Home + "").await?;
        page.wait_for_address("ai=0", true).await?;
        page.driver.back().await?;
        page.wait_for_value("ai_skills", "36").await?;
        page.wait_for_result("sent", "3").await?;
        page.driver.forward().await?;
        page.wait_for_value("ai_skills", "0").await?;
        page.wait_for_result("sent", "5").await?;
        page.click("[data-open=\"brief\"]").await?;
        page.find("#brief h2").await?;
        page.field("name").await?.send_keys("Theirs").await?;
        page.wait_for_address("name=", true).await?;
        page.act("decide").await?;
        page.wait_for_result("sent", "5").await?;
        page.act("take_theirs").await?;
        page.wait("notices", 0, || async { page.count("[data-result=\"sent\"]").await }).await?;
        page.act("undo").await?;
        page.wait_for_result("sent", "5").await?;
        page.driver.refresh().await?;
        page.wait_for_result("sent", "5").await?;
        page.act("keep_mine").await?;
        page.wait_for_value("adoption_gap", "general").await?;
        page.wait_for_value("ai_skills", "35").await?;
        page.wait_for_address("gap=general", true).await?;
        // What was kept is one's own on every page, and on the way back from it.
        page.click("[data-open=\"brief\"]").await?;
        page.find("#brief h2").await?;
        page.act("decide").await?;
        page.wait_for_value("adoption_gap", "general").await?;
        assert_eq!(page.count("[data-result=\"sent\"]").await?, 0);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_was_undone_or_reset_is_not_ones_own() -> TestResult {
    for back in ["undo", "reset"] {
        with_page("", |page| async move {
            page.field("depth").await?.send_keys(Key::End + "").await?;
            page.wait_for_address("ai=100", true).await?;
            page.act(back).await?;
            page.wait_for_value("ai_skills", "35").await?;
            page.wait("that the address follows", false, || async {
                Ok(page.address().await?.contains("ai=100"))
            })
            .await?;
            page.open(&deciding()).await?;
            page.wait_for_result("sent", "2").await?;
            page.act("keep_mine").await?;
            page.wait_for_value("dependency_comfort", "40").await?;
            page.wait_for_value("ai_skills", "35").await
        })
        .await?;
    }
    Ok(())
}

/// Moved back by hand or undone step by step, what was tried out in a first link is nothing of one's own.
#[tokio::test]
async fn a_first_link_that_stands_as_it_was_sent_leaves_nothing_kept() -> TestResult {
    with_page(&deciding(), |page| async move {
        page.wait_for_result("sent", "2").await?;
        let kept = || async {
            Ok(page.script("return (localStorage['capability-path.own.1'] || '').length > 0").await? == true)
        };
        let slider = page.field("depth").await?;
        slider.send_keys(Key::Right + "").await?;
        page.wait("that the change is kept", true, kept).await?;
        slider.send_keys(Key::Left + "").await?;
        page.wait("that it is kept, moved back", false, kept).await?;
        for field in ["depth", "dependency"] {
            page.field(field).await?.send_keys(Key::Right + "").await?;
            page.wait("that the change is kept", true, kept).await?;
        }
        // Faster than the address is written.
        page.script("for (let i = 0; i < 4; i += 1) document.querySelector('[data-action=undo]').click()")
            .await?;
        page.wait("that it is kept, undone", false, kept).await
    })
    .await
}

/// The first change of a sent link makes that one's own, and the link is told against it from then on.
#[tokio::test]
async fn back_to_a_link_after_a_change_leaves_the_choice_between_the_two() -> TestResult {
    with_page(&deciding(), |page| async move {
        page.wait_for_result("sent", "2").await?;
        // WebKit's way back passes over what no key or hand made.
        page.field("depth").await?.send_keys(Key::End + "").await?;
        page.wait_for_address("ai=100", true).await?;
        page.driver.back().await?;
        page.wait_for_value("ai_skills", "36").await?;
        page.find("[data-action=\"keep_mine\"]").await?;
        page.driver.refresh().await?;
        page.act("keep_mine").await?;
        page.wait_for_value("ai_skills", "100").await?;
        page.wait_for_address("ai=100", true).await?;
        // After a reload no step leads back to what nobody chose.
        page.driver.refresh().await?;
        page.wait_for_value("ai_skills", "100").await?;
        let undo = page.find("[data-action=\"undo\"]").await?;
        assert_eq!(undo.attr("aria-disabled").await?.as_deref(), Some("true"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn without_a_state_of_ones_own_a_link_is_told_against_the_example_and_nothing_is_to_be_chosen()
-> TestResult {
    with_page(&deciding(), |page| async move {
        page.wait_for_result("sent", "2").await?;
        assert_eq!(page.count("[data-action=\"keep_mine\"], [data-action=\"take_theirs\"]").await?, 0);
        // A change by hand makes it one's own.
        own(&page).await?;
        page.open(&link(&[])).await?;
        page.wait_for_result("sent", "3").await?;
        page.find("[data-action=\"keep_mine\"]").await.map(drop)
    })
    .await
}

#[tokio::test]
async fn ones_own_links_examples_and_ways_back_are_not_told() -> TestResult {
    with_page("", |page| async move {
        let is_told = || async { page.count("[data-result=\"sent\"]").await };
        own(&page).await?;
        let mine = page.address().await?;
        page.open(mine.split_once('#').map(|(_, link)| link).unwrap_or_default()).await?;
        assert_eq!(is_told().await?, 0, "one's own link");
        page.field("depth").await?.send_keys(Key::End + "").await?;
        page.wait_for_address("ai=100", true).await?;
        page.driver.back().await?;
        page.wait_for_value("ai_skills", "35").await?;
        assert_eq!(is_told().await?, 0, "back");
        page.driver.forward().await?;
        page.wait_for_value("ai_skills", "100").await?;
        assert_eq!(is_told().await?, 0, "forward");
        page.click("[data-example=\"steady_team\"]").await?;
        page.wait_for_value("ai_skills", "74").await?;
        assert_eq!(is_told().await?, 0, "an example");
        page.click("[data-open=\"brief\"]").await?;
        page.find("#brief h2").await?;
        page.act("decide").await?;
        page.wait_for_value("ai_skills", "74").await?;
        assert_eq!(is_told().await?, 0, "from the page for the meeting");
        page.driver.refresh().await?;
        page.wait_for_value("ai_skills", "74").await?;
        assert_eq!(is_told().await?, 0, "opened anew");
        // The same example in a link that somebody sent is told.
        page.open(&encode(&Example::QuarterlyPressure.scenario(), &Extras::default())).await?;
        page.find("[data-result=\"sent\"]").await.map(drop)
    })
    .await
}

#[tokio::test]
async fn of_two_tabs_each_keeps_its_state_and_the_last_that_writes_is_ones_own() -> TestResult {
    with_page("", |page| async move {
        own(&page).await?;
        let first = page.driver.window().await?;
        let second = page.driver.new_tab().await?;
        page.driver.switch_to_window(second.clone()).await?;
        page.open("").await?;
        page.choose("capability_assessed", "honest").await?;
        page.wait_for_address("assessed=honest", true).await?;
        page.driver.switch_to_window(first).await?;
        assert_eq!(page.value("adoption_gap").await?, "general");
        assert_eq!(page.value("capability_assessed").await?, "no");
        page.driver.switch_to_window(second).await?;
        page.open(&link(&[])).await?;
        page.wait_for_result("sent", "1").await?;
        page.act("keep_mine").await?;
        page.wait_for_value("capability_assessed", "honest").await?;
        page.wait_for_value("adoption_gap", "none_named").await
    })
    .await
}

#[tokio::test]
async fn a_link_of_a_newer_version_says_so_and_shows_what_it_can() -> TestResult {
    let newer = link(&[(Field::AiSkills, 70)]).replace("v=1", "v=2") + "&horizon=7";
    with_page(&newer, |page| async move {
        page.wait_for_value("ai_skills", "70").await?;
        let told = page.find(".notice-list").await?.text().await?;
        assert!(told.contains("\u{201c}2\u{201d}, perhaps from a newer version"), "{told}");
        assert!(told.contains("horizon"), "{told}");
        page.choose("adoption_gap", "general").await?;
        page.wait_for_address("horizon=7", true).await
    })
    .await
}
