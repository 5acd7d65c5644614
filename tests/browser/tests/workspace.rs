//! What a visit remembers: undo and redo, the note, the sealed first guess, and scenarios side by side.

use browser_tests::{Page, TestResult, with_page};
use std::time::Duration;
use thirtyfour::TypingData;
use thirtyfour::prelude::*;

/// What a key does is seen long before that.
const QUIET: Duration = Duration::from_millis(300);
const STEADY_TEAM: &str = "[data-example=\"steady_team\"]";

async fn click(page: &Page, selector: &str) -> TestResult {
    page.find(selector).await?.scroll_into_view().await?;
    page.click(selector).await
}

async fn act(page: &Page, action: &str) -> TestResult {
    click(page, &format!("[data-action=\"{action}\"]")).await
}

/// Presses keys wherever the focus is.
async fn press(page: &Page, keys: impl Into<TypingData>) -> TestResult {
    Ok(page.driver.action_chain().send_keys(keys).perform().await?)
}

/// Presses a letter with Ctrl, and Shift where wanted, wherever the focus is.
async fn press_with_control(page: &Page, letter: char, is_shifted: bool) -> TestResult {
    let mut keys = page.driver.action_chain().key_down(Key::Control);
    if is_shifted {
        keys = keys.key_down(Key::Shift);
    }
    keys = keys.send_keys(letter.to_string());
    if is_shifted {
        keys = keys.key_up(Key::Shift);
    }
    Ok(keys.key_up(Key::Control).perform().await?)
}

async fn leave_the_box(page: &Page) -> TestResult {
    page.script("document.activeElement.blur()").await.map(drop)
}

async fn type_into(page: &Page, field: &str, text: &str) -> TestResult {
    page.field(field).await?.send_keys(text).await?;
    leave_the_box(page).await
}

async fn wait_for_idle(page: &Page, action: &str, expected: &str) -> TestResult {
    let selector = format!("[data-action=\"{action}\"]");
    page.wait(&format!("whether {action} is idle"), Some(expected.to_string()), || async {
        Ok(page.find(&selector).await?.attr("aria-disabled").await?)
    })
    .await
}

#[tokio::test]
async fn buttons_undo_and_redo_a_slider_a_plan_a_note_and_an_example() -> TestResult {
    with_page("", |page| async move {
        wait_for_idle(&page, "undo", "true").await?;
        let start = page.value("depth").await?;
        page.field("depth").await?.send_keys(Key::Home + "").await?;
        page.wait_for_value("depth", "0").await?;
        page.choose("adoption_gap", "specific").await?;
        type_into(&page, "note", "Claims staff use it").await?;
        click(&page, STEADY_TEAM).await?;
        page.wait_for_value("ai_skills", "74").await?;
        act(&page, "undo").await?;
        page.wait_for_value("note", "Claims staff use it").await?;
        // The whole run of typing is one step.
        act(&page, "undo").await?;
        page.wait_for_value("note", "").await?;
        act(&page, "undo").await?;
        page.wait_for_value("adoption_gap", "none_named").await?;
        page.wait_for_value("depth", "0").await?;
        act(&page, "undo").await?;
        page.wait_for_value("depth", &start).await?;
        wait_for_idle(&page, "undo", "true").await?;
        for _ in 0..4 {
            act(&page, "redo").await?;
        }
        page.wait_for_value("ai_skills", "74").await?;
        wait_for_idle(&page, "redo", "true").await
    })
    .await
}

/// Once a person has chosen two settings of a select, attributes alone do not move it any more.
#[tokio::test]
async fn a_select_shows_what_is_in_force_after_any_going_back() -> TestResult {
    with_page("", |page| async move {
        for gap in ["general", "specific"] {
            page.choose("adoption_gap", gap).await?;
        }
        for (action, gap) in
            [("undo", "general"), ("redo", "specific"), ("undo", "general"), ("undo", "none_named")]
        {
            act(&page, action).await?;
            page.wait_for_value("adoption_gap", gap).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn keys_undo_and_redo_everywhere_and_leave_a_box_being_typed_in_to_the_browser() -> TestResult {
    with_page("", |page| async move {
        let start = page.value("depth").await?;
        page.field("depth").await?.send_keys(Key::Home + "").await?;
        page.wait_for_value("depth", "0").await?;
        press_with_control(&page, 'z', false).await?;
        page.wait_for_value("depth", &start).await?;
        press_with_control(&page, 'y', false).await?;
        page.wait_for_value("depth", "0").await?;
        press_with_control(&page, 'z', false).await?;
        page.wait_for_value("depth", &start).await?;
        press_with_control(&page, 'Z', true).await?;
        page.wait_for_value("depth", "0").await?;
        // What the browser undoes in a box is its own matter; the step before the typing stays.
        click(&page, "[data-factor=\"time\"] > summary").await?;
        page.find("[data-entry=\"runway_months\"]").await?.send_keys("7").await?;
        press_with_control(&page, 'z', false).await?;
        leave_the_box(&page).await?;
        tokio::time::sleep(QUIET).await;
        page.wait_for_value("depth", "0").await?;
        page.field("note").await?.send_keys("xyz").await?;
        leave_the_box(&page).await?;
        let typed = page.value("note").await?;
        assert!(typed.contains("xyz"), "{typed}");
        // Back in the box, with nothing typed since, a whole run goes.
        page.field("note").await?.click().await?;
        press_with_control(&page, 'z', false).await?;
        page.wait_for_value("note", "").await?;
        press_with_control(&page, 'z', false).await?;
        page.wait_for_value("depth", &start).await
    })
    .await
}

#[tokio::test]
async fn the_note_travels_with_the_link_within_its_length_and_changes_no_number() -> TestResult {
    with_page("", |page| async move {
        page.wait_for_result("note", "120").await?;
        let digest = page.result("digest").await?;
        type_into(&page, "note", &"é".repeat(130)).await?;
        page.wait_for_result("note", "0").await?;
        page.wait_for_value("note", &"é".repeat(120)).await?;
        assert_eq!(page.result("digest").await?, digest);
        page.wait_for_address("note=", true).await?;
        let address = page.address().await?;
        let fragment = address.split_once('#').map(|(_, fragment)| fragment).unwrap_or_default();
        page.open(fragment).await?;
        page.wait_for_value("note", &"é".repeat(120)).await?;
        let reset = page.find("[data-action=\"reset\"]").await?;
        assert!(!reset.is_enabled().await?, "the page is as the link says");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_first_guess_stays_sealed_until_it_is_looked_at_and_in_a_link_it_is_sealed_again() -> TestResult {
    with_page("", |page| async move {
        page.wait_for_result("guess", "none").await?;
        click(&page, ".guess > summary").await?;
        click(&page, "[data-field=\"guess\"] [value=\"tool_first\"]").await?;
        page.wait_for_result("guess", "sealed").await?;
        let said = page.find("[data-result=\"guess\"]").await?;
        assert!(!said.text().await?.contains("first choice."), "nothing is told before the look");
        let sealed = said.text().await?;
        act(&page, "look_at_guess").await?;
        page.wait_for_result("guess", "looked_at").await?;
        let told = said.text().await?;
        assert!(told != sealed && told.starts_with("Tool"), "{told}");
        page.wait_for_address("guess=", true).await?;
        let address = page.address().await?;
        let fragment = address.split_once('#').map(|(_, fragment)| fragment).unwrap_or_default();
        page.open(fragment).await?;
        page.wait_for_result("guess", "sealed").await?;
        click(&page, ".guess > summary").await?;
        act(&page, "look_at_guess").await?;
        act(&page, "take_back_guess").await?;
        page.wait_for_result("guess", "none").await?;
        page.wait_for_address("guess=", false).await
    })
    .await
}

/// Goes to the part of the page for the meeting, by its link.
async fn take_to_meeting(page: &Page, part: &str) -> TestResult {
    click(page, &format!("[data-open=\"{part}\"]")).await?;
    page.find(&format!("#{part} h2")).await.map(drop)
}

#[tokio::test]
async fn a_kept_scenario_stands_beside_with_what_differs_marked_and_travels_with_the_link() -> TestResult {
    with_page("", |page| async move {
        page.wait_for_result("compared", "0").await?;
        type_into(&page, "name", "As it is").await?;
        act(&page, "keep").await?;
        page.wait_for_result("compared", "1").await?;
        page.wait_for_value("name", "").await?;
        let before = page.result("best").await?;
        click(&page, STEADY_TEAM).await?;
        page.wait_for_value("ai_skills", "74").await?;
        page.wait_for_result("compared", "0").await?;
        // An example is a link of its own; what was beside comes back with undo.
        act(&page, "undo").await?;
        page.wait_for_result("compared", "1").await?;
        for field in ["depth", "dependency"] {
            page.field(field).await?.send_keys(Key::End + "").await?;
            page.wait_for_value(field, "100").await?;
        }
        take_to_meeting(&page, "compare").await?;
        page.wait_for_value("name-1", "As it is").await?;
        assert_eq!(page.result("compare.1.best").await?, before);
        let marked = "[data-result=\"compare.otherwise\"]";
        assert!(page.count(marked).await? > 1);
        assert!(page.find(marked).await?.text().await?.starts_with('≠'));
        assert!(page.count("[data-result=\"compare.effect\"]").await? > 0);
        assert!(page.address().await?.contains("more="));
        click(&page, "[data-action=\"decide\"]").await?;
        page.wait_for_value("depth", "100").await?;
        page.wait_for_result("compared", "1").await
    })
    .await
}

#[tokio::test]
async fn a_kept_scenario_is_named_taken_dropped_and_each_can_be_undone() -> TestResult {
    with_page("", |page| async move {
        act(&page, "keep").await?;
        let start = page.result("digest").await?;
        page.field("depth").await?.send_keys(Key::Home + "").await?;
        page.wait_for_value("depth", "0").await?;
        let changed = page.result("digest").await?;
        take_to_meeting(&page, "compare").await?;
        type_into(&page, "name-1", "Before").await?;
        act(&page, "take").await?;
        page.wait_for_result("digest", &start).await?;
        page.wait_for_value("name", "Before").await?;
        act(&page, "undo").await?;
        page.wait_for_result("digest", &changed).await?;
        page.wait_for_value("name-1", "Before").await?;
        act(&page, "drop").await?;
        page.wait_for_result("compared", "0").await?;
        assert_eq!(page.count(".compare-table").await?, 0);
        act(&page, "undo").await?;
        page.wait_for_result("compared", "1").await?;
        act(&page, "undo").await?;
        page.wait_for_value("name-1", "").await
    })
    .await
}

#[tokio::test]
async fn three_more_fit_beside_and_the_differences_are_told_of_the_one_chosen() -> TestResult {
    with_page("", |page| async move {
        for kept in ["1", "2", "3"] {
            act(&page, "keep").await?;
            page.wait_for_result("compared", kept).await?;
            page.field("depth").await?.send_keys(Key::PageUp + "").await?;
        }
        wait_for_idle(&page, "keep", "true").await?;
        act(&page, "keep").await?;
        page.wait_for_result("compared", "3").await?;
        take_to_meeting(&page, "compare").await?;
        for place in 0..4 {
            page.find(&format!("[data-result=\"compare.{place}.best\"]")).await?;
        }
        let title = || async { Ok(page.find(".compare-effects h3").await?.text().await?.contains("Kept 3")) };
        page.wait("that the third is told of", false, title).await?;
        click(&page, "[data-field=\"compared_with\"] [value=\"3\"]").await?;
        page.wait("that the third is told of", true, title).await?;
        // The table scrolls, the page does not.
        page.resize(320, 700).await?;
        let overflow = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
        assert_eq!(page.script(overflow).await?, 0);
        Ok(())
    })
    .await
}

/// Tabs until the focus is on what matches `selector`.
#[tokio::test]
async fn by_keyboard_alone_a_guess_is_made_a_scenario_kept_changed_taken_and_dropped() -> TestResult {
    with_page("", |page| async move {
        page.tab_to(".guess > summary").await?;
        press(&page, Key::Enter + "").await?;
        page.tab_to("[name=guess]").await?;
        press(&page, Key::Down + Key::Down).await?;
        page.wait_for_result("guess", "sealed").await?;
        page.tab_to("[data-action=look_at_guess]").await?;
        press(&page, Key::Enter + "").await?;
        page.wait_for_result("guess", "looked_at").await?;
        page.tab_to("[data-field=name]").await?;
        press(&page, "Today").await?;
        page.tab_to("[data-action=keep]").await?;
        press(&page, Key::Enter + "").await?;
        page.wait_for_result("compared", "1").await?;
        page.tab_to("[data-open=compare]").await?;
        press(&page, Key::Enter + "").await?;
        page.wait_for_value("name-1", "Today").await?;
        page.tab_to("[data-action=take]").await?;
        press(&page, Key::Enter + "").await?;
        page.wait_for_value("name", "Today").await?;
        page.tab_to("[data-action=drop]").await?;
        press(&page, Key::Enter + "").await?;
        page.wait_for_result("compared", "0").await?;
        // From the page's end round to its beginning.
        page.tab_to("[data-action=undo]").await?;
        press(&page, Key::Enter + Key::Enter).await?;
        page.wait_for_result("compared", "1").await?;
        page.wait_for_value("name-1", "Today").await
    })
    .await
}
