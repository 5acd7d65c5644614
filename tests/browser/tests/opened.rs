//! Files and texts that a person opens or drops: what they hold opens beside one's own state, as a link does.

use browser_tests::{ASSUMPTIONS, MEETING, Page, TEAM, TestResult, site, with_page, with_page_of};
use capability_path::link::{Extras, encode};
use capability_path::scenario::{Field, Scenario, Situation};
use std::io::Write;

/// The link of the first visit with these skills instead.
fn link(ai_skills: i64) -> String {
    let situation = Situation::default().with_clamped(Field::AiSkills, ai_skills);
    encode(&Scenario { situation, ..Scenario::default() }, &Extras::default())
}

/// A file as the page saves it, of a scenario with these skills.
fn file(skills: i64) -> String {
    format!("{{\"capability_path\":\"1\",\"link\":\"https://example.org/#{}\"}}\n", link(skills))
}

#[tokio::test]
async fn a_saved_file_opens_beside_ones_own_and_one_that_holds_nothing_says_so_in_place() -> TestResult {
    with_page("", |page| async move {
        page.choose("adoption_gap", "general").await?;
        page.wait_for_address("gap=general", true).await?;
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
        assert_eq!(page.count("[data-result=\"nothing_found\"]").await?, 0);
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
    let link = link(35);
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
            page.wait_for_address("ai=80", true).await?;
            drop_text_or_file(&page, "h1", &format!("Look: {}index.html#{}", site(), link(20)), false)
                .await?;
            page.wait_for_address("ai=20", true).await?;
            page.act("undo").await?;
            page.act("undo").await?;
            page.wait_for_result("digest", &before).await?;
            drop_text_or_file(&page, "h1", "See you on Monday", false).await?;
            page.find("[data-result=\"nothing_found\"]").await?;
            page.wait_for_result("digest", &before).await?;
            // The end of this link was cut off; that is told, and what is left of it is used.
            let cut = link(20);
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
        drop_text_or_file(&page, "[data-field=\"team\"]", &link(35), false).await?;
        drop_text_or_file(&page, "h1", &link(10), false).await?;
        page.wait_for_result("team", "3").await?;
        page.act("undo").await?;
        page.wait_for_result("team", "2").await
    })
    .await
}
