//! What the model takes in Chromium: `cargo run -p browser-tests --bin benchmark FOLDER`, where `cargo xtask bench` has
//! put the page of `benches/`. Prints its lines.

use browser_tests::{TestResult, serve, with_browser};
use std::time::{Duration, Instant};

/// Generous: half a minute on an idle machine.
const PATIENCE: Duration = Duration::from_secs(300);
const LOOK_AGAIN: Duration = Duration::from_secs(1);

#[tokio::main]
async fn main() -> TestResult {
    let folder = std::env::args().nth(1).ok_or("usage: benchmark FOLDER")?;
    with_browser(|page| async move {
        page.driver.set_page_load_timeout(PATIENCE).await?;
        page.driver.goto(serve(folder.into())).await?;
        let started = Instant::now();
        loop {
            let lines = page.script("return document.body.dataset.lines ?? ''").await?;
            match lines.as_str().unwrap_or_default() {
                "" if started.elapsed() < PATIENCE => tokio::time::sleep(LOOK_AGAIN).await,
                "" => return Err("the page does not come to an end".into()),
                lines if lines.contains("failed") => return Err(lines.into()),
                lines => {
                    println!("{lines}");
                    return Ok(());
                }
            }
        }
    })
    .await
}
