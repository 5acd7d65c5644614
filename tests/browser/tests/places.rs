//! The site under another path, and in a frame that knows nothing of it (`docs/platforms.md`).

use browser_tests::{ASSUMPTIONS, MAP, MEETING, PROPOSAL, Page, TEAM, TestResult, serve, with_browser};
use std::fs;
use std::path::Path;
use tempfile::TempDir;
use thirtyfour::prelude::*;
use xtask::step::root;

/// A folder of a server with the site somewhere deep in it, and `host` as its first page.
fn intranet(host: &str) -> TestResult<TempDir> {
    let folder = tempfile::tempdir()?;
    copy(&root().join("dist"), &folder.path().join("teams/strategy/path"))?;
    fs::write(folder.path().join("index.html"), host)?;
    Ok(folder)
}

fn copy(from: &Path, to: &Path) -> TestResult {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        if !entry.path().is_dir() {
            fs::copy(entry.path(), to.join(entry.file_name()))?;
        }
    }
    Ok(())
}

/// Every page beside the one to decide on: what opens it from there, its file, and what is on it alone.
const BESIDE: [(&str, &str, &str); 5] = [
    ("brief", MEETING, "#brief"),
    ("team", TEAM, "[data-result=\"team\"]"),
    ("doubt", ASSUMPTIONS, "#assumptions"),
    ("proposal", PROPOSAL, "#proposal"),
    ("map", MAP, "[data-result=\"map_cell\"]"),
];

/// To every page and back, by the browser's own back and forward and by the page's way back.
async fn back_and_forth(page: &Page) -> TestResult {
    page.click("[data-example=\"steady_team\"]").await?;
    page.wait_for_result("best", "internal_upskilling").await?;
    for (name, file, seen) in BESIDE {
        page.click(&format!("[data-open=\"{name}\"]")).await?;
        is_at(page, file, seen).await?;
        page.driver.back().await?;
        page.wait_for_address(file, false).await?;
        page.wait_for_value("results_due_months", "14").await?;
        page.driver.forward().await?;
        is_at(page, file, seen).await?;
        page.click("[data-action=\"decide\"]").await?;
        page.wait_for_value("results_due_months", "14").await?;
    }
    Ok(())
}

async fn is_at(page: &Page, file: &str, seen: &str) -> TestResult {
    page.wait_for_address(file, true).await?;
    page.find(seen).await?;
    page.wait_for_result("best", "internal_upskilling").await
}

#[tokio::test]
async fn the_site_lives_under_any_path() -> TestResult {
    let folder = intranet("<!doctype html><title>Intranet</title>")?;
    with_browser(|page| async move {
        let server = serve(folder.path().to_path_buf());
        // Many servers take two slashes for one, and a path that begins with two can be mistaken for a host.
        for path in ["teams/strategy/path/", "/teams/strategy/path/"] {
            page.driver.goto(format!("{server}{path}")).await?;
            back_and_forth(&page).await?;
            page.field("time").await?.send_keys(Key::Home + "").await?;
            let written = format!("{server}{path}index.html#v=1&due=1&");
            let follows = || async { Ok(page.address().await?.starts_with(&written)) };
            page.wait("that the address says it", true, follows).await?;
        }
        page.driver.goto(format!("{server}teams/strategy/path/method.html")).await?;
        page.find("#equations").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_frame_of_fixed_height_without_a_script_around_it_is_enough() -> TestResult {
    let folder = intranet(
        "<!doctype html><title>Intranet</title><iframe src=\"teams/strategy/path/\" title=\"Capability Path\" \
         width=\"640\" height=\"480\"></iframe>",
    )?;
    with_browser(|page| async move {
        page.driver.goto(serve(folder.path().to_path_buf())).await?;
        let entries = page.script("return history.length").await?;
        page.find("iframe").await?.enter_frame().await?;
        page.result("best").await?;
        // The last control of the page comes into view by scrolling inside.
        let last = page.field("shown").await?;
        last.scroll_into_view().await?;
        let top = "return arguments[0].getBoundingClientRect().top";
        let top = page.driver.execute(top, vec![last.to_json()?]).await?.json().as_f64();
        assert!(top.is_some_and(|top| (0.0..480.0).contains(&top)), "{top:?}");
        let overflow = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
        assert_eq!(page.script(overflow).await?, 0);
        for gap in ["general", "specific"] {
            page.choose("adoption_gap", gap).await?;
            page.wait("that the frame's address follows", true, || async {
                let address = page.script("return location.href").await?;
                Ok(address.as_str().is_some_and(|address| address.contains(&format!("gap={gap}"))))
            })
            .await?;
        }
        page.driver.enter_default_frame().await?;
        assert_eq!(page.script("return history.length").await?, entries, "the history around it has grown");
        Ok(())
    })
    .await
}
