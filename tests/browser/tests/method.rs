//! The page of the assumptions: changed by keyboard, carried in the address and taken back; and the page beside it that
//! has what is only read.

use browser_tests::{ASSUMPTIONS, Page, TestResult, site, with_page, with_page_of};
use serde_json::json;
use thirtyfour::prelude::*;

/// An assumption that moves every answer, and the part of the table it stands in.
const KEY: &str = "engagement_months";
const GROUP: &str = "pace";

/// Opens the page of the method by the link to it.
async fn read_on(page: &Page) -> TestResult {
    page.find("a[href=\"method.html\"]").await?.send_keys(Key::Enter + "").await?;
    page.find("#equations").await.map(drop)
}

async fn open_group(page: &Page) -> TestResult {
    let group = format!("[data-group=\"{GROUP}\"] > summary");
    Ok(page.find(&group).await?.send_keys(Key::Enter + "").await?)
}

/// Types a value into the assumption's field and leaves it with the Tab key.
async fn assume(page: &Page, value: &str) -> TestResult {
    let entry = page.find(&entry()).await?;
    entry.send_keys(Key::Control + "a").await?;
    Ok(entry.send_keys(value.to_string() + Key::Tab).await?)
}

fn entry() -> String {
    format!("[data-entry=\"{KEY}\"]")
}

async fn wait_for_entry(page: &Page, expected: &str) -> TestResult {
    page.wait(KEY, Some(expected.to_string()), || async {
        Ok(page.find(&entry()).await?.prop("value").await?)
    })
    .await
}

#[tokio::test]
async fn an_assumption_changes_the_answer_travels_in_the_address_and_goes_back() -> TestResult {
    with_page_of(ASSUMPTIONS, "", |page| async move {
        let before = page.result("fit.hybrid").await?;
        open_group(&page).await?;
        let effect = page.find("[data-result=\"assumptions.standard_best\"]").await?;
        let told = effect.text().await?;
        assume(&page, "7,5").await?;
        page.wait("assumptions changed", 1, || page.count("[data-changed]")).await?;
        wait_for_entry(&page, "7.5").await?;
        assert_ne!(page.result("fit.hybrid").await?, before);
        assert_ne!(effect.text().await?, told);
        page.wait_for_address("assume=engagement_months.7.5&", true).await?;

        page.driver.refresh().await?;
        page.wait("assumptions changed", 1, || page.count("[data-changed]")).await?;
        open_group(&page).await?;
        wait_for_entry(&page, "7.5").await?;
        page.find(&format!("[data-reset=\"{KEY}\"]")).await?.send_keys(Key::Enter + "").await?;
        wait_for_entry(&page, "9").await?;
        page.wait_for_result("fit.hybrid", &before).await?;
        page.wait_for_address("assume=", false).await?;

        assume(&page, "8").await?;
        page.wait("assumptions changed", 1, || page.count("[data-changed]")).await?;
        page.click("[data-action=\"reset_assumptions\"]").await?;
        page.wait_for_result("fit.hybrid", &before).await?;
        page.wait("assumptions changed", 0, || page.count("[data-changed]")).await
    })
    .await
}

#[tokio::test]
async fn a_value_that_cannot_be_used_is_said_beside_it_and_changes_nothing() -> TestResult {
    with_page_of(ASSUMPTIONS, "", |page| async move {
        let before = page.result("fit.hybrid").await?;
        open_group(&page).await?;
        for value in ["99", "much", "-1", "7.1234"] {
            assume(&page, value).await?;
            page.find(&format!("#assumption-{KEY}-problem")).await?;
            wait_for_entry(&page, value).await?;
        }
        assert_eq!(page.result("fit.hybrid").await?, before);
        assert_eq!(page.count("[data-changed]").await?, 0);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_answer_leads_to_its_assumptions_and_says_where_they_are_ones_own() -> TestResult {
    with_page("", |page| async move {
        page.click("[data-example=\"steady_team\"]").await?;
        page.wait_for_result("best", "internal_upskilling").await?;
        page.click("[data-open=\"assumptions\"]").await?;
        open_group(&page).await?;
        page.wait_for_result("best", "internal_upskilling").await?;
        assume(&page, "8").await?;
        wait_for_entry(&page, "8").await?;
        page.click("[data-action=\"decide\"]").await?;
        page.wait_for_result("assumptions", "1").await?;
        page.wait_for_value("results_due_months", "14").await
    })
    .await
}

#[tokio::test]
async fn a_narrow_screen_shows_the_whole_method_without_scrolling_sideways() -> TestResult {
    with_page_of(ASSUMPTIONS, "", |page| async move {
        page.resize(320, 800).await?;
        open_group(&page).await?;
        page.script("document.querySelectorAll('.method details').forEach(fold => { fold.open = true; })")
            .await?;
        let overflow = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
        assert_eq!(page.script(overflow).await?, 0, "pixels wider than the screen");
        // Its link opens it beside the frame that makes other browsers' pages narrow.
        page.script("location.replace('method.html')").await?;
        page.find("#C28").await?;
        // Its words are there before its stylesheet.
        page.wait("pixels wider than the screen", json!(0), || page.script(overflow)).await
    })
    .await
}

#[tokio::test]
async fn what_is_only_read_is_a_page_of_its_own_and_back_returns_to_the_same_answer() -> TestResult {
    with_page_of(ASSUMPTIONS, "", |page| async move {
        open_group(&page).await?;
        assume(&page, "7.5").await?;
        page.wait_for_address("assume=", true).await?;
        let before = page.address().await?;
        read_on(&page).await?;
        assert_eq!(page.address().await?, format!("{}method.html", site()));
        page.driver.back().await?;
        page.wait("assumptions changed", 1, || page.count("[data-changed]")).await?;
        assert_eq!(page.address().await?, before);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_assumption_leads_to_the_claims_that_it_serves() -> TestResult {
    with_page_of(ASSUMPTIONS, "", |page| async move {
        open_group(&page).await?;
        page.click("[data-group=\"pace\"] a[href=\"method.html#C13\"]").await?;
        page.find("#C13:target [role=\"rowheader\"]").await?;
        Ok(())
    })
    .await
}

/// Everything that the tables say is in the committed file: `tests/documents.rs`.
#[tokio::test]
async fn the_page_of_the_method_is_the_committed_one_with_the_stylesheet_of_the_app() -> TestResult {
    with_page_of(ASSUMPTIONS, "", |page| async move {
        let style = page.script("return document.querySelector('link[rel=stylesheet]').href").await?;
        read_on(&page).await?;
        let styles = "return [...document.styleSheets].map(sheet => [sheet.href, sheet.cssRules.length > 0])";
        let own = format!("{}method_page.css", site());
        page.wait("the stylesheets", json!([[style, true], [own, true]]), || page.script(styles)).await?;
        let name = style.as_str().and_then(|style| style.strip_prefix(site())).unwrap_or_default();
        let served = fetched(&page, "location.href").await?;
        assert_eq!(served.replace(name, "style.css"), include_str!("../../../web/method.html"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_page_of_the_method_has_a_language_a_title_headings_in_order_and_no_script() -> TestResult {
    with_page_of(ASSUMPTIONS, "", |page| async move {
        read_on(&page).await?;
        let facts =
            "return [document.documentElement.lang, document.title.length > 0, document.scripts.length,
            document.querySelectorAll('meta[http-equiv=\"Content-Security-Policy\"]').length,
            document.querySelectorAll('main').length, document.querySelectorAll('h1').length]";
        assert_eq!(page.script(facts).await?, json!(["en", true, 0, 1, 1, 1]));
        let headings =
            "return [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(one => one.tagName)";
        let headings = page.script(headings).await?;
        let headings: Vec<&str> =
            headings.as_array().into_iter().flatten().filter_map(|tag| tag.as_str()).collect();
        assert_eq!(headings.first(), Some(&"H1"));
        for pair in headings.windows(2) {
            // One level down at most: "H3" comes after "H2" in the alphabet too.
            let is_next = pair[1] <= pair[0] || pair[1].as_bytes()[1] == pair[0].as_bytes()[1] + 1;
            assert!(is_next, "{pair:?}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_equations_can_be_downloaded_as_a_file() -> TestResult {
    with_page_of(ASSUMPTIONS, "", |page| async move {
        read_on(&page).await?;
        let text = fetched(&page, "document.querySelector('a[download]').href").await?;
        assert!(text.contains("dA/dt") && text.contains("coordination_overhead ="), "{text}");
        Ok(())
    })
    .await
}

/// What stands at an address that a script works out.
async fn fetched(page: &Page, address: &str) -> TestResult<String> {
    let fetch = format!(
        "const done = arguments[arguments.length - 1];
        fetch({address}).then(answer => answer.text()).then(text => done(text));"
    );
    let file = page.driver.execute_async(fetch, Vec::new()).await?;
    Ok(file.json().as_str().unwrap_or_default().to_string())
}

#[tokio::test]
async fn the_doubts_that_the_answer_hangs_on_are_worked_out_once_they_are_asked_for() -> TestResult {
    with_page_of(ASSUMPTIONS, "", |page| async move {
        assert_eq!(page.count("[data-result=\"doubts\"]").await?, 0, "what is closed is not worked out");
        page.tab_to("[data-disclosure=\"doubts\"] > summary").await?;
        page.find("[data-disclosure=\"doubts\"] > summary").await?.send_keys(Key::Enter + "").await?;
        page.wait("whether doubts are listed", true, || async { Ok(page.count("[data-doubt]").await? > 2) })
            .await?;
        let rows = page.driver.find_all(By::Css("[data-doubt]")).await?;
        let mut totals = Vec::new();
        for row in &rows {
            let total = row.find(By::Css("td:last-child")).await?.text().await?;
            totals.push(total.split(' ').next().map(str::parse::<u8>).ok_or("nothing in a cell")??);
        }
        assert!(totals.is_sorted_by(|one, next| one >= next), "{totals:?}");
        let points = page.result("doubts").await?;
        page.wait("whether more points make it surer", true, || async {
            Ok(page.result("doubts").await? != points)
        })
        .await
    })
    .await
}
