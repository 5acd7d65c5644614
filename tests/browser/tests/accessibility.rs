//! What axe-core finds: nothing, in any state of the page, light and dark, on a desk and on a phone.

use browser_tests::{
    ASSUMPTIONS, MAP, MEETING, PAGES, PROPOSAL, Page, TEAM, TestResult, with_page, with_page_of,
};
use serde_json::json;
use thirtyfour::prelude::*;
use xtask::engine::Engine;

/// A plan and a situation that show what a plain first visit does not: traps, mends, a verdict of each kind.
const TROUBLED: &str =
    "v=1&approach=external_partnership&role=recipient&change=none&after=none&transfer=none";

#[tokio::test]
async fn axe_finds_nothing_in_any_state() -> TestResult {
    finds_nothing("", &["at first", "troubled", "unfolded", "on tour"]).await
}

#[tokio::test]
async fn axe_finds_nothing_in_what_is_taken_to_the_meeting() -> TestResult {
    finds_nothing(MEETING, &["at first", "troubled", "compared", "unfolded"]).await
}

#[tokio::test]
async fn axe_finds_nothing_in_the_assumptions() -> TestResult {
    finds_nothing(ASSUMPTIONS, &["at first", "troubled", "unfolded"]).await
}

#[tokio::test]
async fn axe_finds_nothing_where_an_offer_is_read_and_on_the_map() -> TestResult {
    finds_nothing(PROPOSAL, &["at first", "troubled", "unfolded"]).await?;
    finds_nothing(MAP, &["at first", "unfolded"]).await
}

#[tokio::test]
async fn axe_finds_nothing_on_the_page_of_a_team() -> TestResult {
    finds_nothing(TEAM, &["at first", "gathered", "unfolded"]).await
}

async fn finds_nothing(file: &'static str, states: &'static [&'static str]) -> TestResult {
    with_page_of(file, "", |page| async move {
        for width in [1440, 320] {
            page.resize(width, 900).await?;
            for scheme in schemes()? {
                if let Some(scheme) = scheme {
                    page.media(&[("prefers-color-scheme", scheme)]).await?;
                }
                for state in states {
                    bring_about(&page, state).await?;
                    assert_eq!(page.violations().await?, json!([]), "{state}, {width} px, {scheme:?}");
                }
            }
        }
        Ok(())
    })
    .await
}

/// Only Chromium lets a test choose.
fn schemes() -> Result<Vec<Option<&'static str>>, String> {
    let is_free = Engine::chosen()? == Engine::Chromium;
    Ok(if is_free { vec![Some("light"), Some("dark")] } else { vec![None] })
}

async fn bring_about(page: &Page, state: &str) -> TestResult {
    match state {
        "at first" => page.open("").await,
        "troubled" => page.open(TROUBLED).await,
        "gathered" => {
            page.act("add_own").await?;
            let other = "document.querySelector('#team-paste').value = '#v=1&comfort=98&guess=hybrid'";
            page.script(other).await?;
            page.act("add_to_team").await?;
            page.find(".team-table").await?;
            page.click("[data-result=\"team.guesses\"] button").await?;
            page.wait_for_result("team", "2").await
        }
        "compared" => {
            page.act("keep").await?;
            page.act("decide_now").await?;
            page.wait_for_result("decided", "true").await?;
            page.wait_for_result("compared", "1").await
        }
        "unfolded" => page.unfold().await,
        _ => {
            page.unfold().await?;
            page.click("[data-action=\"tour\"]").await
        }
    }
}

/// Sections with more in them than is seen.
const CUT_OFF: &str = "return [...document.querySelectorAll('section')]
    .filter(section => section.scrollHeight > section.clientHeight).map(section => section.className)";

#[tokio::test]
async fn no_section_cuts_off_what_is_in_it() -> TestResult {
    for file in PAGES {
        with_page_of(file, "", |page| async move {
            for (width, height) in [(1440, 900), (1440, 400), (1100, 900), (320, 700)] {
                page.resize(width, height).await?;
                for state in ["folded", "unfolded"] {
                    if state == "unfolded" {
                        bring_about(&page, state).await?;
                    }
                    assert_eq!(page.script(CUT_OFF).await?, json!([]), "{file} {state}, {width} × {height}");
                }
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_fault_would_be_found() -> TestResult {
    with_page("", |page| async move {
        page.script("document.querySelector('label[for=\"time\"]').remove()").await?;
        let found = page.violations().await?;
        assert!(found.to_string().contains("label: "), "{found}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_tour_goes_through_its_stops_by_keyboard_and_ends_anywhere() -> TestResult {
    with_page("", |page| async move {
        page.find("[data-action=\"tour\"]").await?.send_keys(Key::Enter + "").await?;
        page.wait_for_result("tour", "1 of 6").await?;
        let next = page.find("[data-action=\"tour_next\"]").await?;
        next.send_keys(Key::Enter + "").await?;
        page.wait_for_result("tour", "2 of 6").await?;
        let set_off = page.find(".page").await?.attr("data-tour").await?;
        assert_eq!(set_off.as_deref(), Some("answer"));
        next.send_keys(Key::Escape + "").await?;
        let cards = || async { Ok(page.driver.find_all(By::Css(".tour")).await?.len()) };
        page.wait("the number of cards", 0, cards).await?;
        assert_eq!(page.address().await?.split_once('#'), None, "the tour is in no link");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_word_opens_its_meaning_and_escape_puts_it_away() -> TestResult {
    with_page("", |page| async move {
        let shown = || async {
            let count = "return document.querySelectorAll('.term-meaning:popover-open').length";
            page.script(count).await
        };
        let word = page.find(".approaches .term").await?;
        word.send_keys(Key::Enter + "").await?;
        page.wait("open meanings", json!(1), shown).await?;
        word.send_keys(Key::Escape + "").await?;
        page.wait("open meanings", json!(0), shown).await
    })
    .await
}
