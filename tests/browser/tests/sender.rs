//! A link that somebody sent, beside one's own state: what it says otherwise, what of that moves the answer, and the
//! choice between the two. Files opened and dropped are told in the same way.

use browser_tests::{ASSUMPTIONS, MEETING, Page, TEAM, TestResult, site, with_page, with_page_of};
use capability_path::link::{Extras, encode};
use capability_path::scenario::examples::Example;
use capability_path::scenario::{Field, Scenario, Situation};
use std::io::Write;
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

async fn count(page: &Page, selector: &str) -> TestResult<usize> {
    Ok(page.driver.find_all(By::Css(selector)).await?.len())
}

async fn wait_for_address(page: &Page, part: &str) -> TestResult {
    page.wait(&format!("that the address has {part}"), true, || async {
        Ok(page.address().await?.contains(part))
    })
    .await
}

/// Makes a state of one's own, and waits until it is kept.
async fn own(page: &Page) -> TestResult {
    page.choose("adoption_gap", "general").await?;
    wait_for_address(page, "gap=general").await
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
        assert_eq!(count(&page, "[data-result=\"sent.difference\"]").await?, 3);
        let decides = format!("[data-result=\"sent.difference\"][data-value=\"{theirs}\"]");
        assert_eq!(count(&page, &decides).await?, 1);
        page.act("keep_mine").await?;
        page.wait_for_value("adoption_gap", "general").await?;
        page.wait_for_result("best", &before).await?;
        assert_eq!(count(&page, "[data-result=\"sent\"]").await?, 0);
        page.act("undo").await?;
        page.wait_for_result("best", &theirs).await?;
        page.wait_for_result("sent", "3").await?;
        page.act("take_theirs").await?;
        page.wait("notices", 0, || async { count(&page, "[data-result=\"sent\"]").await }).await?;
        page.wait_for_result("best", &theirs).await?;
        page.act("undo").await?;
        page.wait_for_result("sent", "3").await?;
        page.act("redo").await?;
        page.wait("notices", 0, || async { count(&page, "[data-result=\"sent\"]").await }).await?;
        // What was taken is one's own from now on.
        page.open(&deciding()).await?;
        assert_eq!(count(&page, "[data-result=\"sent\"]").await?, 0);
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
        wait_for_address(&page, "ai=0").await?;
        page.wait_for_result("sent", "3").await?;
        page.driver.refresh().await?;
        page.find("[data-result=\"sent\"]").await?;
        page.act("keep_mine").await?;
        page.wait_for_value("adoption_gap", "general").await?;
        page.wait_for_value("ai_skills", "35").await
    })
    .await
}

#[tokio::test]
async fn without_a_state_of_ones_own_a_link_is_told_against_the_example_and_nothing_is_to_be_chosen()
-> TestResult {
    with_page(&deciding(), |page| async move {
        page.wait_for_result("sent", "2").await?;
        assert_eq!(count(&page, "[data-action=\"keep_mine\"], [data-action=\"take_theirs\"]").await?, 0);
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
        let is_told = || async { count(&page, "[data-result=\"sent\"]").await };
        own(&page).await?;
        let mine = page.address().await?;
        page.open(mine.split_once('#').map(|(_, link)| link).unwrap_or_default()).await?;
        assert_eq!(is_told().await?, 0, "one's own link");
        page.field("depth").await?.send_keys(Key::End + "").await?;
        wait_for_address(&page, "ai=100").await?;
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
        wait_for_address(&page, "assessed=honest").await?;
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

/// A file as the page saves it, of a scenario with these skills.
fn file(skills: i64) -> String {
    format!(
        "{{\"capability_path\":\"1\",\"link\":\"https://example.org/#{}\"}}\n",
        link(&[(Field::AiSkills, skills)])
    )
}

#[tokio::test]
async fn a_saved_file_opens_beside_ones_own_and_one_that_holds_nothing_says_so_in_place() -> TestResult {
    with_page("", |page| async move {
        own(&page).await?;
        let mut saved = tempfile::NamedTempFile::new()?;
        saved.write_all(file(80).as_bytes())?;
        page.field("open_file").await?.send_keys(saved.path().display().to_string()).await?;
        page.wait_for_value("ai_skills", "80").await?;
        page.wait_for_result("sent", "2").await?;
        page.act("undo").await?;
        page.wait_for_value("ai_skills", "35").await?;
        // The same file once more, which is no other choice for the browser.
        page.field("open_file").await?.send_keys(saved.path().display().to_string()).await?;
        page.wait_for_value("ai_skills", "80").await?;
        let mut empty = tempfile::NamedTempFile::new()?;
        empty.write_all(b"See you on Monday")?;
        page.field("open_file").await?.send_keys(empty.path().display().to_string()).await?;
        page.find("[data-result=\"nothing_found\"]").await?;
        assert!(!page.find(".open_saved span").await?.text().await?.is_empty());
        page.wait_for_value("ai_skills", "80").await?;
        page.act("undo").await?;
        page.wait_for_value("ai_skills", "35").await?;
        page.wait_for_value("adoption_gap", "general").await?;
        assert_eq!(count(&page, "[data-result=\"nothing_found\"]").await?, 0);
        Ok(())
    })
    .await
}

/// What opens a file is reached by keyboard, and opened by the key that opens any button: the browser's own window for
/// files, which no driver sees, is asked for.
#[tokio::test]
async fn a_saved_file_is_asked_for_by_keyboard_alone() -> TestResult {
    with_page("", |page| async move {
        let entry = "[data-field=\"open_file\"]";
        page.script(&format!(
            "document.querySelector('{entry}').addEventListener('click', event => {{
                event.preventDefault();
                window.isAsked = event.isTrusted;
            }})"
        ))
        .await?;
        page.tab_to(entry).await?;
        page.driver.action_chain().send_keys(" ").perform().await?;
        page.wait("that a file is asked for", true, || async {
            Ok(page.script("return window.isAsked === true").await? == true)
        })
        .await
    })
    .await
}

#[tokio::test]
async fn where_it_is_shared_a_line_of_the_evaluator_opens_as_well() -> TestResult {
    let line = "{\"situation\":{\"results_due_months\":3,\"runway_months\":1,\"ai_skills\":5,\"change_skills\":15,\
        \"team_stability\":50,\"dependency_comfort\":90,\"future_initiatives\":0,\"initiative_similarity\":0}}";
    with_page_of(MEETING, "", |page| async move {
        let mut saved = tempfile::NamedTempFile::new()?;
        saved.write_all(line.as_bytes())?;
        page.field("open_file").await?.send_keys(saved.path().display().to_string()).await?;
        page.wait("that the brief is on what the file says", true, || async {
            let told = page.find("[data-part=\"situation\"]").await?.text().await?;
            Ok(told.contains("AI skills: 5 of 100"))
        })
        .await
    })
    .await
}

#[tokio::test]
async fn a_file_of_another_version_of_the_model_says_whether_the_answer_moved() -> TestResult {
    let link = link(&[]);
    let other = format!(
        "{{\"link\":\"{link}\",\"result\":{{\"model\":\"0\",\"digest\":\"0123456789abcdef\",\"order\":[\"tool_first\"]}}}}"
    );
    with_page("", |page| async move {
        drop_text_or_file(&page, "body", &other, true).await?;
        page.wait_for_result("link_problems", "1").await?;
        let told = page.find(".notice-list").await?.text().await?;
        assert!(told.contains("version 0") && told.contains("tool-first"), "{told}");
        Ok(())
    })
    .await
}

/// Drops a text, or a file with it, on the first element that matches.
async fn drop_text_or_file(page: &Page, selector: &str, text: &str, is_file: bool) -> TestResult {
    let script = "
        const [selector, text, isFile] = arguments;
        const dataTransfer = new DataTransfer();
        if (isFile) { dataTransfer.items.add(new File([text], 'saved.json', { type: 'application/json' })); }
        else { dataTransfer.setData('text/plain', text); }
        for (const type of ['dragover', 'drop']) {
            document.querySelector(selector)
                .dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
        }";
    Ok(page.driver.execute(script, vec![selector.into(), text.into(), is_file.into()]).await.map(drop)?)
}

#[tokio::test]
async fn what_is_dropped_anywhere_on_a_page_opens_and_is_undone() -> TestResult {
    for page in ["", MEETING, ASSUMPTIONS] {
        with_page_of(page, "", |page| async move {
            let before = page.result("digest").await?;
            drop_text_or_file(&page, "footer", &file(80), true).await?;
            page.wait("that another answer is there", true, || async {
                Ok(page.result("digest").await? != before)
            })
            .await?;
            wait_for_address(&page, "ai=80").await?;
            drop_text_or_file(
                &page,
                "h1",
                &format!("Look: {}index.html#{}", site(), link(&[(Field::AiSkills, 20)])),
                false,
            )
            .await?;
            wait_for_address(&page, "ai=20").await?;
            page.act("undo").await?;
            page.act("undo").await?;
            page.wait_for_result("digest", &before).await?;
            drop_text_or_file(&page, "h1", "See you on Monday", false).await?;
            page.find("[data-result=\"nothing_found\"]").await?;
            page.wait_for_result("digest", &before).await?;
            // The end of this link was cut off; that is told, and what is left of it is used.
            let cut = link(&[(Field::AiSkills, 20)]);
            let cut = cut.split("&sum").next().unwrap_or_default();
            drop_text_or_file(&page, "h1", cut, false).await?;
            page.wait_for_result("link_problems", "1").await
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn what_is_dropped_on_the_page_of_a_team_joins_it() -> TestResult {
    with_page_of(TEAM, "", |page| async move {
        drop_text_or_file(&page, "footer", &file(80), true).await?;
        page.wait_for_result("team", "1").await?;
        // A file is taken from a box for text as well; text is left to the box.
        drop_text_or_file(&page, "[data-field=\"team\"]", &file(60), true).await?;
        page.wait_for_result("team", "2").await?;
        drop_text_or_file(&page, "[data-field=\"team\"]", &link(&[]), false).await?;
        drop_text_or_file(&page, "h1", &link(&[(Field::AiSkills, 10)]), false).await?;
        page.wait_for_result("team", "3").await?;
        page.act("undo").await?;
        page.wait_for_result("team", "2").await
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
        wait_for_address(&page, "horizon=7").await
    })
    .await
}
