//! What is shipped beside the site: the one-file page from a disk and in a frame without an origin.

use browser_tests::{Page, TestResult, serve, with_browser};
use serde_json::json;
use std::fs;
use tempfile::TempDir;
use xtask::engine::Engine;
use xtask::hash;
use xtask::step::root;

const STEADY_TEAM: &str = "[data-example=\"steady_team\"]";

/// A folder with the one-file page and nothing else of ours.
fn alone() -> TestResult<TempDir> {
    let folder = tempfile::tempdir()?;
    fs::copy(root().join("dist/standalone.html"), folder.path().join("standalone.html"))?;
    Ok(folder)
}

/// Nothing was asked of anybody, and nothing went wrong unseen.
async fn is_alone_and_whole(page: &Page) -> TestResult {
    // WebKit counts the document of a frame that has gone on to another page.
    let requests = "const [own] = document.URL.split('#');
        return performance.getEntriesByType('resource').map(entry => entry.initiatorType + ' ' + entry.name)
            .filter(entry => entry !== 'iframe ' + own)";
    assert_eq!(page.script(requests).await?, json!([]), "a request was made");
    // Its own page says elsewhere what went wrong: this one has no script of the tests in it.
    if Engine::chosen()? == Engine::Chromium {
        assert_eq!(page.errors().await?, Vec::<String>::new());
    }
    Ok(())
}

/// The pages beside the walk by way of the meeting and the method: what opens each, and what is on it alone.
const ASIDE: [(&str, &str); 3] = [
    ("team", "[data-result=\"team\"]"),
    ("proposal", "#proposal"),
    ("map", "[data-result=\"map_cell\"][data-value=\"internal_upskilling\"]"),
];

/// From the page to decide on to every other one and back, with the same state.
async fn walk_through(page: &Page) -> TestResult {
    page.click(STEADY_TEAM).await?;
    page.wait_for_result("best", "internal_upskilling").await?;
    page.click("a[href^=\"?page=meeting\"]").await?;
    page.find("#brief").await?;
    page.wait_for_result("best", "internal_upskilling").await?;
    is_alone_and_whole(page).await?;
    page.click("[data-action=\"decide\"]").await?;
    page.wait_for_value("results_due_months", "14").await?;
    for (name, seen) in ASIDE {
        page.click(&format!("[data-open=\"{name}\"]")).await?;
        page.find(seen).await?;
        let query = page.script("return location.search").await?;
        assert_eq!(query, format!("?page={name}"));
        page.wait_for_result("best", "internal_upskilling").await?;
        is_alone_and_whole(page).await?;
        page.click("[data-action=\"decide\"]").await?;
        page.wait_for_value("results_due_months", "14").await?;
    }
    page.click("[data-open=\"assumptions\"]").await?;
    page.find("#assumptions").await?;
    page.wait_for_result("best", "internal_upskilling").await?;
    page.click("a[href=\"?page=method\"]").await?;
    page.find("#equations").await?;
    is_alone_and_whole(page).await?;
    page.click(".method_page header a").await?;
    page.result("best").await.map(drop)
}

#[tokio::test]
async fn one_file_opened_from_a_disk_has_every_page() -> TestResult {
    with_browser(|page| async move {
        let folder = alone()?;
        let file = format!("file://{}/standalone.html", folder.path().display());
        page.driver.goto(&file).await?;
        page.result("best").await?;
        is_alone_and_whole(&page).await?;
        walk_through(&page).await?;
        page.driver.goto(format!("{file}?page=meeting")).await?;
        page.find("#brief").await?;
        assert!(page.driver.title().await?.starts_with("Take it to the meeting"));
        page.driver.goto(format!("{file}?page=method#C28")).await?;
        page.find("#C28").await?;
        let top = page.script("return document.getElementById('C28').getBoundingClientRect().top").await?;
        assert!(top.as_f64().is_some_and(|top| (-1.0..900.0).contains(&top)), "C28 is at {top}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn one_file_in_a_frame_without_an_origin_has_every_page() -> TestResult {
    with_browser(|page| async move {
        let folder = alone()?;
        let host = "<!doctype html><title>Host</title><link rel=\"icon\" href=\"data:,\"><iframe sandbox=\"allow-scripts\" width=\"1200\" height=\"800\" \
            src=\"standalone.html\"></iframe>";
        fs::write(folder.path().join("index.html"), host)?;
        page.driver.goto(serve(folder.path().to_path_buf())).await?;
        page.find("iframe").await?.enter_frame().await?;
        page.result("best").await?;
        assert_eq!(page.script("return origin").await?, "null");
        walk_through(&page).await
    })
    .await
}

#[tokio::test]
async fn the_policy_of_the_one_file_has_no_exception() -> TestResult {
    with_browser(|page| async move {
        let folder = alone()?;
        page.driver.goto(format!("file://{}/standalone.html", folder.path().display())).await?;
        let policy = page.find("meta[http-equiv]").await?.attr("content").await?.unwrap_or_default();
        for directive in ["default-src 'none'", "script-src 'sha256-", "require-trusted-types-for 'script'"] {
            assert!(policy.contains(directive), "{directive} is not in {policy}");
        }
        assert!(!policy.contains("unsafe-inline") && !policy.contains("http"), "{policy}");
        assert_eq!(page.script("return document.querySelectorAll('[style]').length").await?, 0);
        Ok(())
    })
    .await
}

/// Servers have browsers keep such a file for ever: of the same name, it must be the same.
#[test]
fn a_name_with_a_hash_in_it_says_what_the_file_holds() -> TestResult {
    let is_hash = |part: &str| part.len() >= 15 && part.bytes().all(|byte| byte.is_ascii_hexdigit());
    let mut hashed = 0;
    for file in fs::read_dir(root().join("dist"))? {
        let file = file?;
        let name = file.file_name().to_string_lossy().into_owned();
        let Some(hash) = name.split(['-', '_', '.']).find(|part| is_hash(part)) else { continue };
        if !name.ends_with(".br") && !name.ends_with(".gz") {
            assert_eq!(hash, hash::for_name(&fs::read(file.path())?), "{name}");
            hashed += 1;
        }
    }
    // A program, its script and its stylesheet for each of four pages.
    assert_eq!(hashed, 12);
    Ok(())
}

#[tokio::test]
async fn the_parts_of_a_site_opened_from_a_disk_say_which_file_to_open() -> TestResult {
    with_browser(|page| async move {
        page.driver.goto(format!("file://{}/dist/index.html", root().display())).await?;
        let text = page.find(".recovery[role=\"alert\"]").await?.text().await?;
        assert!(text.contains("standalone.html"), "{text}");
        Ok(())
    })
    .await
}
