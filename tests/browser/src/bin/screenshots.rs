//! Pictures of the page to look at: `cargo run -p browser-tests --bin screenshots -- FOLDER [FRAGMENT [open]]`; with
//! `open`, everything that unfolds is unfolded; with a page's file and a colon before the fragment, of that page.

use browser_tests::{ASSUMPTIONS, MAP, MEETING, PROPOSAL, TEAM, TestResult, with_page_of};
use serde_json::json;
use std::path::PathBuf;
use std::time::Duration;

/// Phone, small tablet, laptop, wall.
const SIZES: [(u32, u32); 4] = [(320, 700), (768, 1024), (1440, 900), (2560, 1440)];
const SETTLE: Duration = Duration::from_millis(300);

#[tokio::main]
async fn main() -> TestResult {
    let mut arguments = std::env::args().skip(1);
    let folder = PathBuf::from(arguments.next().ok_or("usage: screenshots FOLDER [FRAGMENT [open]]")?);
    let fragment = arguments.next().unwrap_or_default();
    let is_open = arguments.next().is_some_and(|word| word == "open");
    std::fs::create_dir_all(&folder)?;
    let named = [MEETING, ASSUMPTIONS, PROPOSAL, MAP, TEAM]
        .into_iter()
        .find_map(|file| Some((file, fragment.strip_prefix(file)?.strip_prefix(':')?)));
    let (file, fragment) = named.unwrap_or(("", &fragment));
    with_page_of(file, fragment, |page| async move {
        if is_open {
            // Twice: what is in a fold is drawn once it is open.
            for _ in 0..2 {
                page.script("document.querySelectorAll('details').forEach(fold => { fold.open = true; })")
                    .await?;
                tokio::time::sleep(SETTLE).await;
            }
        }
        for scheme in ["light", "dark"] {
            page.media(&[("prefers-color-scheme", scheme)]).await?;
            for (width, height) in SIZES {
                page.resize(width, height).await?;
                tokio::time::sleep(SETTLE).await;
                let name = format!("{width}-{scheme}");
                page.driver.screenshot(&folder.join(format!("{name}.png"))).await?;
                let metrics = page.devtools("Page.getLayoutMetrics", json!({})).await?;
                let whole = metrics["cssContentSize"]["height"].as_f64().unwrap_or(f64::from(height));
                // The sticky parts stand where they would at the top of the page.
                page.resize(width, whole as u32).await?;
                tokio::time::sleep(SETTLE).await;
                page.driver.screenshot(&folder.join(format!("{name}-whole.png"))).await?;
            }
        }
        Ok(())
    })
    .await
}
