//! `config.json`: what an organisation makes of the page is seen on it, gives way to a link, and what is wrong with it is
//! named and harms nothing (docs/config.md).

use browser_tests::stage::{PRESSURE, STEADY, Stage, nothing_went_wrong};
use browser_tests::{Page, TestResult, copy_site, serve, serve_faulty, with_browser};
use serde_json::{Value, json};
use std::fs;
use std::time::Duration;
use thirtyfour::prelude::*;
use xtask::server::{Answer, Fault};

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

fn is_config(path: &str) -> bool {
    path.ends_with("config.json")
}

/// Answers what asks for `config.json` with this one.
fn with_body(path: &str, answer: Answer, body: &[u8]) -> Answer {
    if is_config(path) { Answer { body: body.to_vec(), ..answer } } else { answer }
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

/// A list that scrolls of its own is none for a keyboard in every engine, and its end is not seen.
#[tokio::test]
async fn what_is_wrong_is_unfolded_in_full() -> TestResult {
    let keys: Vec<String> = (0..20).map(|key| format!("\"key{key}\": 1")).collect();
    with_config(&format!("{{ {} }}", keys.join(",")), |page, _| async move {
        page.click("[data-result=config_faults] > summary").await?;
        let named = texts(&page, "[data-result=config_faults] li").await?;
        assert_eq!(named[12], "And 8 more.");
        let hidden = page
            .script(
                "const list = document.querySelector('[data-result=config_faults] ul')
                return list.scrollHeight - list.clientHeight",
            )
            .await?;
        assert_eq!(hidden, 0, "of the list's height");
        Ok(())
    })
    .await
}

/// The classes of the parts that are there, of those that can be hidden.
const SHOWN: &str =
    "return 'examples readiness approaches plan criteria traps over_time explore takeaway'.split(' ')
    .filter(name => document.querySelector('.' + name).getClientRects().length > 0).join(' ')";

#[tokio::test]
async fn parts_are_hidden_by_link_and_by_config_together() -> TestResult {
    with_browser(|page| async move {
        let stage = Stage::with_config(&json!({ "hidden_parts": ["explore", "examples", "weather"] }))?;
        page.driver.goto(format!("{}index.html", stage.page)).await?;
        page.result("best").await?;
        assert_eq!(page.script(SHOWN).await?, "readiness approaches plan criteria traps over_time takeaway");
        page.find("[data-result=\"config_faults\"]").await?;
        page.driver.goto("about:blank").await?;
        page.driver.goto(format!("{}index.html#v=1&parts=plan.over_time.weather", stage.page)).await?;
        page.result("best").await?;
        assert_eq!(page.script(SHOWN).await?, "readiness approaches criteria traps takeaway");
        assert!(page.find(".notice-list").await?.text().await?.contains("weather"));
        // What is hidden is told as it stands, and kept.
        page.choose("adoption_gap", "general").await?;
        page.wait("that the address follows", true, || async {
            Ok(page.address().await?.contains("&parts=plan.over_time.weather&"))
        })
        .await?;
        let skip = "return document.querySelector(document.querySelector('.page-skip').hash).getClientRects().length";
        assert_eq!(page.script(skip).await?, 1, "the link that skips the head leads somewhere");
        // A page that hides what the tour speaks of has none.
        assert!(!page.find("[data-action=\"tour\"]").await?.is_displayed().await?);
        nothing_went_wrong(&page).await
    })
    .await
}

#[tokio::test]
async fn settings_that_are_missing_broken_huge_or_slow_hold_nothing_up() -> TestResult {
    with_browser(|page| async move {
        let rows: [(&str, Fault, Value); 8] = [
            (
                "missing",
                |path, answer| {
                    Some(if is_config(path) { Answer { status: "404 Not Found", ..answer } } else { answer })
                },
                Value::Null,
            ),
            ("broken", |path, answer| Some(with_body(path, answer, b"{\"a\":")), json!(true)),
            (
                "huge",
                |path, answer| {
                    let huge = format!("{{\"title\":\"Ours\",\"footer\":\"{}\"}}", "x".repeat(2_000_000));
                    Some(with_body(path, answer, huge.as_bytes()))
                },
                json!(true),
            ),
            // Without a comma behind the schema this is not valid, and no file that says nothing.
            (
                "without a comma",
                |path, answer| Some(with_body(path, answer, b"{ \"$schema\": \"x\" \"title\": \"Ours\" }")),
                json!(true),
            ),
            ("cut off", |path, answer| (!is_config(path)).then_some(answer), json!(true)),
            (
                "with a reader that is held back",
                |path, answer| {
                    let is_reader = path.contains("config-reader");
                    (!is_reader).then(|| with_body(path, answer, b"{\"title\":\"Ours\"}"))
                },
                json!(true),
            ),
            (
                "with a reader that is held up",
                |path, answer| {
                    if path.ends_with("config-reader.js") {
                        std::thread::sleep(Duration::from_secs(60));
                    }
                    Some(with_body(path, answer, b"{\"title\":\"Ours\"}"))
                },
                json!(true),
            ),
            (
                "slow",
                |path, answer| {
                    if is_config(path) {
                        // Longer than any test waits for a page.
                        std::thread::sleep(Duration::from_secs(60));
                    }
                    Some(answer)
                },
                json!(true),
            ),
        ];
        for (name, fault, expected) in rows {
            page.driver.goto(serve_faulty(fault)).await?;
            page.result("best").await.map_err(|error| format!("{name}: {error}"))?;
            // What is there and wrong is named to whoever edits it.
            let named =
                page.script("return document.querySelector('[data-result=config_faults]') && true").await?;
            assert_eq!(named, expected, "{name}");
        }
        Ok(())
    })
    .await
}

/// On a slow line the program itself takes longer than the settings may once it is there: both are waited for.
#[tokio::test]
async fn settings_are_waited_for_as_long_as_the_program_is() -> TestResult {
    with_browser(|page| async move {
        let site = serve_faulty(|path, answer| {
            if is_config(path) || path.ends_with("_bg.wasm") {
                std::thread::sleep(Duration::from_secs(2));
            }
            Some(with_body(path, answer, b"{\"title\":\"Ours\"}"))
        });
        page.driver.goto(site).await?;
        page.result("best").await?;
        assert_eq!(page.driver.title().await?, "Ours");
        assert_eq!(texts(&page, "[data-result=config_faults]").await?, json!([]));
        Ok(())
    })
    .await
}

/// A site may serve several departments, each with a file of its own.
#[tokio::test]
async fn settings_that_the_address_names_hold_on_every_page_and_in_what_is_shared() -> TestResult {
    with_browser(|page| async move {
        let stage = Stage::set()?;
        fs::write(stage.folder.path().join("a&b.json"), "{\"title\":\"Ours\"}")?;
        let named = format!("{}index.html?config=a%26b.json#{STEADY}", stage.page);
        assert_eq!(page_title(&page, &named).await?, "Ours");
        let ours = |what: &'static str| {
            let page = page.clone();
            async move {
                page.wait(what, true, || async { Ok(page.driver.title().await?.contains("Ours")) }).await
            }
        };
        page.click("[data-open=\"share\"]").await?;
        let shared = page.find("#share-link").await?.prop("value").await?.unwrap_or_default();
        ours("that the page for the meeting is ours").await?;
        page.act("decide").await?;
        page.wait_for_result("best", "internal_upskilling").await?;
        ours("that it still is").await?;
        assert_eq!(page_title(&page, &shared).await?, "Ours");
        page.wait_for_result("best", "internal_upskilling").await?;
        assert_eq!(page.errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await
}

/// Of an address that is none, browsers quote what it says, and a link may say anything.
#[tokio::test]
async fn an_address_of_settings_sets_nothing_itself() -> TestResult {
    with_browser(|page| async move {
        let stage = Stage::set()?;
        let own = page_title(&page, &format!("{}index.html", stage.page)).await?;
        for line_end in ["%0A", "%0D%0A", "%E2%80%A8"] {
            let address = format!("http%3A%2F%2F[{line_end}said%09title%09Theirs{line_end}");
            assert_eq!(page_title(&page, &format!("{}index.html?config={address}", stage.page)).await?, own);
            assert!(page.script(NAMED).await?.as_str().is_some_and(|named| named.contains("is not used")));
        }
        Ok(())
    })
    .await
}

/// The notice of what of `config.json` could not be used.
const NAMED: &str = "return document.querySelector('[data-result=config_faults]').textContent";

async fn page_title(page: &Page, address: &str) -> TestResult<String> {
    page.driver.goto("about:blank").await?;
    page.driver.goto(address).await?;
    page.result("best").await?;
    Ok(page.driver.title().await?)
}

/// Mail programs put what a link says into its query, and a name may have a version of its own.
#[tokio::test]
async fn the_name_of_settings_is_no_part_of_a_link_beside_it() -> TestResult {
    with_browser(|page| async move {
        let stage = Stage::set()?;
        let config = json!({ "title": "Ours", "scenario": STEADY });
        fs::write(stage.folder.path().join("mine.json"), config.to_string())?;
        let named = format!("{}index.html?config=mine.json%3Fv%3D2", stage.page);
        for (said, best) in [("", "internal_upskilling"), (&format!("&{PRESSURE}"), "hybrid")] {
            assert_eq!(page_title(&page, &format!("{named}{said}")).await?, "Ours");
            page.wait_for_result("best", best).await?;
            page.wait_for_result("link_problems", "0").await?;
            page.field("time").await?.send_keys(Key::Home + "").await?;
            page.wait_for_value("results_due_months", "1").await?;
            page.wait("that the address follows", true, || async {
                Ok(page.address().await?.starts_with(&format!("{named}#v=1&due=1&")))
            })
            .await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn settings_of_another_origin_are_not_taken() -> TestResult {
    with_browser(|page| async move {
        let stage = Stage::set()?;
        fs::write(stage.folder.path().join("mine.json"), "{\"hidden_parts\":[\"plan\"]}")?;
        page.driver.goto(format!("{}index.html?config=mine.json", stage.page)).await?;
        page.result("best").await?;
        assert_eq!(
            page.script(SHOWN).await?,
            "examples readiness approaches criteria traps over_time explore takeaway"
        );
        page.driver.goto(format!("{}index.html?config={}mine.json", stage.page, stage.host)).await?;
        page.result("best").await?;
        assert!(page.script(SHOWN).await?.as_str().is_some_and(|shown| shown.contains("plan")));
        Ok(())
    })
    .await
}
