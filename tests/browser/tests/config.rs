//! `config.json`: what an organisation makes of the page is seen on it, gives way to a link, and what is wrong with it is
//! named and harms nothing (docs/config.md).

use browser_tests::{Page, TestResult, copy_site, serve, with_browser};
use serde_json::{Value, json};
use std::fs;
use thirtyfour::prelude::*;

const STEADY: &str = "v=1&due=14&runway=12&ai=74&change=70&stability=93&comfort=25&initiatives=5&similarity=50&approach=auto&role=auto&scope=auto&after=auto&transfer=auto&assessed=honest&gap=specific&sum=6d37a8f3";
const PRESSURE: &str = "v=1&due=3&runway=2&ai=15&change=12&stability=70&comfort=30&initiatives=5&similarity=35&approach=auto&role=auto&scope=auto&after=auto&transfer=auto&assessed=honest&gap=specific&sum=d51d3277";

/// Runs `test` with the site as this `config.json` makes it; it is given the site's address.
async fn with_config<F>(config: &str, test: impl FnOnce(Page, String) -> F) -> TestResult
where
    F: Future<Output = TestResult>,
{
    let folder = tempfile::tempdir()?;
    copy_site(folder.path())?;
    fs::write(folder.path().join("config.json"), config)?;
    let site = serve(folder.path().to_path_buf());
    with_browser(|page| async move {
        page.driver.goto(format!("{site}index.html")).await?;
        page.result("best").await?;
        test(page.clone(), site).await?;
        assert_eq!(page.errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await
}

async fn texts(page: &Page, selector: &str) -> TestResult<Value> {
    page.script(&format!("return [...document.querySelectorAll('{selector}')].map(one => one.textContent)"))
        .await
}

#[tokio::test]
async fn an_organisation_sees_its_own_name_words_colours_and_people_to_ask() -> TestResult {
    let config = json!({
        "title": "Our way to AI", "logo": "icon.svg", "colours": { "accent": "#0b5d3b", "accent_dark": "#7fd6ae" },
        "locale": "en-GB", "wording": { "promise": "For our units", "hybrid": "Side by side", "ai_skills": "Skills in AI" },
        "contact": { "label": "Ask the AI office", "address": "mailto:ai@a.example" },
    });
    with_config(&config.to_string(), |page, site| async move {
        assert_eq!(page.driver.title().await?, "Our way to AI");
        assert_eq!(texts(&page, "h1, .page-promise").await?, json!(["Our way to AI", "For our units"]));
        assert_eq!(
            texts(&page, ".answer-name, [data-action=contact]").await?,
            json!(["Side by side", "Ask the AI office"])
        );
        assert_ne!(
            page.find(".page-logo").await?.prop("naturalWidth").await?.as_deref(),
            Some("0"),
            "the logo is seen"
        );
        assert_eq!(page.script("return document.documentElement.lang").await?, "en-GB");
        let accent = "return getComputedStyle(document.documentElement).getPropertyValue('--accent')";
        assert_eq!(page.script(accent).await?, "#0b5d3b");
        assert!(page.driver.find(By::Css("[data-result=config_faults]")).await.is_err());
        // The pages beside it are the organisation's too.
        page.driver.goto(format!("{site}meeting.html")).await?;
        page.result("best").await?;
        assert_eq!(texts(&page, ".answer-name").await?, json!(["Side by side"]));
        assert!(page.driver.title().await?.ends_with("Our way to AI"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_organisation_has_its_own_start_and_a_link_goes_before_it() -> TestResult {
    let presets = json!([{ "name": "Plant", "link": PRESSURE }, { "name": "Office", "link": STEADY }]);
    let config = json!({ "scenario": STEADY, "presets": presets });
    with_config(&config.to_string(), |page, site| async move {
        page.wait_for_value("results_due_months", "14").await?;
        assert_eq!(texts(&page, ".examples-link").await?, json!(["Plant", "Office"]));
        page.click(".examples-link").await?;
        page.wait_for_value("results_due_months", "3").await?;
        page.driver.back().await?;
        page.wait_for_value("results_due_months", "14").await?;
        page.driver.goto("about:blank").await?;
        page.driver.goto(format!("{site}index.html#{PRESSURE}")).await?;
        page.wait_for_value("results_due_months", "3").await
    })
    .await
}

#[tokio::test]
async fn what_is_wrong_is_named_and_the_rest_is_used() -> TestResult {
    let config = r##"{ "titel": "x", "title": "Ours", "colours": { "accent": "#ffffee" },
        "contact": { "label": "x", "address": "javascript:document.title=1" }, "wording": { "hybrid": "<b>x</b>" }"##;
    with_config(config, |page, _| async move {
        assert_eq!(page.driver.title().await?, "Ours");
        let faults = page.find("[data-result=config_faults]").await?;
        assert_eq!(faults.attr("open").await?, None, "it is in nobody's way");
        let named = texts(&page, "[data-result=config_faults] li").await?;
        let named: Vec<&str> = named.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        for key in ["titel", "colours.accent", "contact.address", "contact", "The file"] {
            assert!(named.iter().any(|sentence| sentence.starts_with(key)), "{key}: {named:?}");
        }
        assert_eq!(named.len(), 5, "{named:?}");
        assert!(page.driver.find(By::Css("[data-action=contact], b > x, .answer-name > b")).await.is_err());
        Ok(())
    })
    .await
}
