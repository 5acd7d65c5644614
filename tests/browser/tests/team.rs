//! A team: answers pasted and from files, what their disagreement changes, first choices sealed until all are in; carried
//! by the link, as a file, and on a narrow screen.

use browser_tests::paper::{pages, printed, readings};
use browser_tests::{Page, TEAM, TestResult, site, with_page_of};
use capability_path::link::{Extras, encode};
use capability_path::scenario::{Approach, Field, Scenario, Situation};
use serde_json::json;
use std::io::Write;
use xtask::engine::Engine;

/// The link of somebody with these inputs changed from the first visit's.
fn link(changed: &[(Field, i64)], guess: Option<Approach>) -> String {
    let situation = changed
        .iter()
        .fold(Situation::default(), |situation, &(field, value)| situation.with_clamped(field, value));
    let scenario = Scenario { situation, ..Scenario::default() };
    format!("{}index.html#{}", site(), encode(&scenario, &Extras { guess, ..Extras::default() }))
}

/// Three people: two differ on what changes the answer.
fn three() -> String {
    let anna = link(&[], Some(Approach::Hybrid));
    let bjorn = link(&[(Field::DependencyComfort, 98), (Field::AiSkills, 36)], None);
    let chen = link(&[(Field::AiSkills, 34)], Some(Approach::ToolFirst));
    format!("Anna: {anna}\nBjörn: {bjorn}\nChen: {chen}\n")
}

/// Puts a text into the field as pasting does, and adds it.
async fn paste(page: &Page, text: &str) -> TestResult {
    let field = page.field("team").await?;
    page.driver.execute("arguments[0].value = arguments[1]", vec![field.to_json()?, text.into()]).await?;
    page.act("add_to_team").await
}

#[tokio::test]
async fn three_answers_show_which_difference_matters_and_travel_with_the_link() -> TestResult {
    with_page_of(TEAM, "", |page| async move {
        page.wait_for_result("team", "0").await?;
        paste(&page, &three()).await?;
        page.wait_for_result("team", "3").await?;
        page.wait_for_result("team.problems", "0").await?;
        page.wait_for_result("team.dependency_comfort", "true").await?;
        page.wait_for_result("team.disagreement", "1").await?;
        page.wait_for_result("team.ai_skills", "").await?;
        page.wait_for_result("team.agreed", "hybrid").await?;
        page.wait("that the address has the team", true, || async {
            Ok(page.address().await?.contains("&team="))
        })
        .await?;
        // The same once more changes nothing.
        paste(&page, &three()).await?;
        page.wait_for_result("team", "3").await?;
        let link = page.address().await?;
        page.open(link.split_once('#').map(|(_, link)| link).unwrap_or_default()).await?;
        page.wait_for_result("team", "3").await?;
        page.wait_for_result("team.agreed", "hybrid").await?;
        page.act("drop_person").await?;
        page.wait_for_result("team", "2").await?;
        page.act("undo").await?;
        page.wait_for_result("team", "3").await
    })
    .await
}

#[tokio::test]
async fn first_choices_stay_sealed_until_all_are_in_or_the_group_opens_them() -> TestResult {
    with_page_of(TEAM, "", |page| async move {
        paste(&page, &three()).await?;
        page.wait_for_result("team.guesses", "sealed").await?;
        let table = page.find(".team-table").await?.text().await?;
        assert!(!table.contains("Tool-first"), "Chen's first choice is told: {table}");
        page.act("open_guesses").await?;
        page.wait_for_result("team.guesses", "open").await?;
        assert!(page.find(".team-table").await?.text().await?.contains("Tool-first"));
        // Another team in the same visit is sealed again.
        page.act("undo").await?;
        page.wait_for_result("team", "0").await?;
        page.act("redo").await?;
        page.wait_for_result("team.guesses", "sealed").await
    })
    .await
}

#[tokio::test]
async fn files_join_and_what_holds_no_link_is_told_and_loses_nothing() -> TestResult {
    with_page_of(TEAM, "", |page| async move {
        page.act("add_own").await?;
        page.wait_for_result("team", "1").await?;
        let anna = three().lines().next().unwrap_or_default().to_string();
        paste(&page, &format!("See you on Monday\n{anna}\nBea: not yet")).await?;
        page.wait_for_result("team.problems", "2").await?;
        page.wait_for_result("team", "2").await?;
        let left = page.field("team").await?.value().await?;
        assert_eq!(left.as_deref(), Some("See you on Monday\nBea: not yet"));
        paste(&page, " ").await?;
        page.wait_for_result("team.problems", "1").await?;
        let mut file = tempfile::NamedTempFile::new()?;
        file.write_all(three().as_bytes())?;
        page.field("team_files").await?.send_keys(file.path().display().to_string()).await?;
        page.wait_for_result("team", "4").await?;
        page.wait_for_result("team.problems", "0").await
    })
    .await
}

#[tokio::test]
async fn a_narrow_screen_shows_a_team_without_scrolling_sideways() -> TestResult {
    with_page_of(TEAM, "", |page| async move {
        page.resize(320, 800).await?;
        paste(&page, &three()).await?;
        page.wait_for_result("team", "3").await?;
        page.find(".team-table").await?;
        let overflow = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
        assert_eq!(page.script(overflow).await?, 0);
        Ok(())
    })
    .await
}

/// A team of so many, each of whom says something else.
fn many(count: i64) -> String {
    let line = |place: i64| {
        let changed = [
            (Field::AiSkills, place * 7 % 101),
            (Field::ChangeSkills, place * 13 % 101),
            (Field::DependencyComfort, place * 31 % 101),
            (Field::ResultsDueMonths, 1 + place % 36),
            (Field::RunwayMonths, place % 25),
        ];
        format!("Person {place:03}: {}\n", link(&changed, None))
    };
    (1..=count).map(line).collect()
}

#[tokio::test]
async fn on_paper_a_team_is_whole_whatever_its_size() -> TestResult {
    if Engine::chosen()? != Engine::Chromium {
        return Ok(());
    }
    with_page_of(TEAM, "", |page| async move {
        let mut sheets = Vec::new();
        for count in [3, 60] {
            paste(&page, &many(count)).await?;
            page.wait_for_result("team", &count.to_string()).await?;
            page.wait("that what the group would do is known", true, || async {
                Ok(!page.find(".team-readings").await?.text().await?.is_empty())
            })
            .await?;
            let pdf = printed(&page, 21.0, 29.7).await?;
            sheets.push(pages(&pdf));
            let said = readings(&pdf);
            let last = format!("Person {count:03}");
            // The name stands in one font; what it is written in may differ from one sheet to the next.
            assert!(said.iter().any(|text| text.contains(&last)), "{last}: {said:?}");
            // As wide as what is between the margins of the sheet: nothing stands beyond.
            page.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
            page.resize(680, 900).await?;
            let beyond = "const end = document.documentElement.clientWidth;
                return [...document.querySelectorAll('main *')]
                    .filter(part => part.getBoundingClientRect().right > end + 0.5 || part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).display !== 'inline')
                    .map(part => part.outerHTML.slice(0, 120))";
            assert_eq!(page.script(beyond).await?, json!([]), "{count} people");
            page.devtools("Emulation.setEmulatedMedia", json!({ "media": "" })).await?;
        }
        assert!(sheets[0] <= 2 && sheets[1] <= 8, "{sheets:?} sheets");
        Ok(())
    })
    .await
}
