//! The digests of 10,000 answers are the committed ones in the browser as well (`tests/determinism.rs`).

use browser_tests::{TestResult, serve, with_browser};
use std::fs;
use std::time::Duration;
use xtask::{digests, step};

/// Generous: seconds on an idle machine.
const PATIENCE: Duration = Duration::from_secs(120);

#[tokio::test]
async fn ten_thousand_answers_have_the_committed_digests() -> TestResult {
    let page = digests::page();
    assert!(page.join("digests.js").exists(), "it is not built: `cargo xtask test` does that");
    let committed = fs::read_to_string(step::root().join("tests/data/digests.txt"))?;
    with_browser(|browser| async move {
        // Drivers hold the page loading until its script has run, or let it go on.
        browser.driver.set_page_load_timeout(PATIENCE).await?;
        browser.driver.goto(serve(page)).await?;
        let hashes = browser.find("[data-hashes]").await?.attr("data-hashes").await?.unwrap_or_default();
        let found: Vec<&str> = hashes.split(' ').collect();
        assert_eq!(found, committed.lines().collect::<Vec<_>>(), "one hash a block");
        Ok(())
    })
    .await
}
