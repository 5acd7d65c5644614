//! What is explored beside the answer: how sure it is, what matters, what would change it, by pointer and keyboard.

use browser_tests::{MAP, Page, TestResult, with_page, with_page_of};
use capability_path::model::Assumptions;
use capability_path::scenario::Scenario;
use capability_path::wire::{self, Selection};
use serde_json::Value;
use thirtyfour::prelude::*;

const OVERFLOW: &str = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
/// Skills and patience for building inside.
const STEADY_TEAM: &str = "[data-example=\"steady_team\"]";

async fn open(page: &Page, part: &str) -> TestResult {
    Ok(page
        .find(&format!("[data-disclosure=\"{part}\"] > summary"))
        .await?
        .send_keys(Key::Enter + "")
        .await?)
}

#[tokio::test]
async fn the_shares_are_those_of_evaluate() -> TestResult {
    let selection = Selection::only("robustness").map_err(|_| "robustness is a part of the answer")?;
    let line = wire::answer(&Scenario::default(), &Assumptions::CENTRE, selection);
    let expected: Value = serde_json::from_str(&line)?;
    let expected = expected["robustness"].as_object().cloned().unwrap_or_default();
    assert_eq!(expected.len(), 4);
    with_page("", |page| async move {
        page.wait_for_worlds().await?;
        for (approach, ranks) in &expected {
            for (rank, share) in ranks.as_object().into_iter().flatten() {
                let found: f64 = page.result(&format!("robustness.{approach}.{rank}")).await?.parse()?;
                let difference = (found - share.as_f64().unwrap_or(f64::NAN)).abs();
                assert!(difference < 1e-9, "{approach} {rank}: {found} instead of {share}");
            }
        }
        let (best, share) = (page.result("best").await?, page.result("robustness").await?);
        assert_eq!(share, page.result(&format!("robustness.{best}.first")).await?);
        assert_eq!(page.count("[data-regret]").await?, 4);
        assert_eq!(page.count(".certainty-refining").await?, 0, "whole, and still said to be refined");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_typed_range_changes_the_shares_travels_in_the_link_and_can_be_taken_back() -> TestResult {
    with_page("", |page| async move {
        page.wait_for_worlds().await?;
        let before = page.result("robustness").await?;
        page.click("[data-factor=\"time\"] > summary").await?;
        let entry = page.find("[data-entry=\"results_due_months\"]").await?;
        entry.send_keys(Key::Control + "a").await?;
        entry.send_keys("1 to 36".to_string() + Key::Tab).await?;
        page.wait_for_value("results_due_months", "18").await?;
        page.wait_for_address("&ranges=due.1.36&", true).await?;
        let unsure = "[data-field=\"unsure.results_due_months\"]";
        assert_eq!(page.find(unsure).await?.prop("checked").await?.as_deref(), Some("true"));

        page.driver.refresh().await?;
        page.wait_for_worlds().await?;
        page.wait_for_value("results_due_months", "18").await?;
        let ranged = page.result("robustness").await?;
        assert_ne!(ranged, before);
        page.click("[data-factor=\"time\"] > summary").await?;
        page.find(unsure).await?.send_keys(" ").await?;
        page.wait_for_address("&ranges=", false).await?;
        page.wait_for_worlds().await?;
        assert_ne!(page.result("robustness").await?, ranged);

        let entry = page.find("[data-entry=\"results_due_months\"]").await?;
        entry.send_keys(Key::Control + "a").await?;
        entry.send_keys("8-4".to_string() + Key::Tab).await?;
        page.find("#results_due_months-entry-problem").await?;
        page.wait_for_value("results_due_months", "18").await
    })
    .await
}

#[tokio::test]
async fn other_worlds_are_tried_on_request_travel_in_the_link_and_can_be_undone() -> TestResult {
    with_page("", |page| async move {
        page.wait_for_worlds().await?;
        let before = page.result("robustness").await?;
        page.tab_to("[data-action=\"draw_worlds\"]").await?;
        page.driver.action_chain().send_keys(Key::Enter + "").perform().await?;
        page.wait_for_address("&seed=2&", true).await?;
        page.wait_for_worlds().await?;
        page.wait("whether the share is the same", false, || async {
            Ok(page.result("robustness").await? == before)
        })
        .await?;
        page.driver.refresh().await?;
        page.wait_for_worlds().await?;
        assert_ne!(page.result("robustness").await?, before);
        page.click("[data-action=\"draw_worlds\"]").await?;
        page.wait_for_address("&seed=3&", true).await?;
        page.act("undo").await?;
        page.wait_for_address("&seed=2&", true).await
    })
    .await
}

#[tokio::test]
async fn the_map_is_moved_over_by_keyboard_and_sets_both_inputs() -> TestResult {
    with_page("", |page| async move {
        page.click("[data-open=\"map\"]").await?;
        page.choose("map_across", "future_initiatives").await?;
        page.choose("map_up", "team_stability").await?;
        let map = page.find(".explore-map").await?;
        let best = page.result("best").await?;
        page.wait_for_result("map_cell", &best).await?;
        // Where they are already both keep their exact values, though a cell of the map is wider than one.
        for key in [Key::Enter, Key::Left, Key::Right] {
            map.send_keys(key + "").await?;
        }
        page.wait_for_value("team_stability", "75").await?;
        for (key, times) in [(Key::Left, 13), (Key::Down, 48), (Key::Right, 3)] {
            for _ in 0..times {
                map.send_keys(key.clone() + "").await?;
            }
        }
        let there = page.result("map_cell").await?;
        map.send_keys(Key::Enter + "").await?;
        page.wait_for_value("future_initiatives", "3").await?;
        page.wait_for_value("team_stability", "0").await?;
        page.wait_for_result("best", &there).await?;
        map.send_keys(Key::Up + "").await?;
        map.send_keys(Key::Enter + "").await?;
        page.wait_for_value("team_stability", "2").await?;

        map.click().await?;
        page.wait_for_value("future_initiatives", "6").await?;
        assert!(["49", "51"].contains(&page.value("team_stability").await?.as_str()));
        open(&page, "map_table").await?;
        page.find(".explore-scroll td").await?;
        page.choose("map_up", "future_initiatives").await?;
        page.wait_for_value("map_across", "team_stability").await
    })
    .await
}

#[tokio::test]
async fn trying_what_would_have_to_be_true_makes_it_true() -> TestResult {
    with_page("", |page| async move {
        page.click(STEADY_TEAM).await?;
        page.wait_for_result("best", "internal_upskilling").await?;
        page.click("[data-open=\"map\"]").await?;
        page.wait_for_result("required", "nothing").await?;
        page.choose("preferred", "hybrid").await?;
        page.wait_for_result("required", "changes").await?;
        page.click("[data-action=\"try\"]").await?;
        page.wait_for_result("best", "hybrid").await?;
        page.wait_for_result("required", "nothing").await
    })
    .await
}

#[tokio::test]
async fn inputs_are_listed_by_what_they_matter_and_by_where_they_flip() -> TestResult {
    with_page("", |page| async move {
        assert_eq!(page.count("[data-tornado]").await?, 0, "what is closed is not there");
        open(&page, "tornado").await?;
        page.wait("bars", 8, || page.count("[data-tornado]")).await?;
        let order = ["high", "medium", "low"];
        let mut places = Vec::new();
        for bar in page.driver.find_all(By::Css("[data-tornado]")).await? {
            let word = bar.attr("data-value").await?.unwrap_or_default();
            places.push(order.iter().position(|known| *known == word).ok_or(word)?);
        }
        assert!(places.is_sorted(), "{places:?}");
        open(&page, "flips").await?;
        let flips = page.result("flips").await?.parse::<usize>();
        page.wait("flips", flips.ok(), || async { Ok(Some(page.count("td[data-flip]").await?)) }).await
    })
    .await
}

#[tokio::test]
async fn a_narrow_screen_shows_all_of_it_without_scrolling_sideways() -> TestResult {
    with_page("", |page| async move {
        page.resize(320, 800).await?;
        for part in ["tornado", "flips"] {
            open(&page, part).await?;
        }
        page.find("td[data-flip]").await?;
        assert_eq!(page.script(OVERFLOW).await?, 0, "pixels wider than the screen");
        Ok(())
    })
    .await?;
    with_page_of(MAP, "", |page| async move {
        page.resize(320, 800).await?;
        open(&page, "map_table").await?;
        page.find(".explore-scroll td").await?;
        assert_eq!(page.script(OVERFLOW).await?, 0, "pixels wider than the screen");
        Ok(())
    })
    .await
}
