//! What several tests ask of a page beside its fields and results.

use crate::{Page, TestResult};
use thirtyfour::By;

/// Worlds that are tried for an answer.
const WORLDS: &str = "1024";

impl Page {
    /// Waits until this stands in the address, or does no more.
    ///
    /// # Errors
    /// Where it does not come to that.
    pub async fn wait_for_address(&self, part: &str, is_there: bool) -> TestResult {
        self.wait(&format!("whether the address has {part}"), is_there, || async {
            Ok(self.address().await?.contains(part))
        })
        .await
    }

    /// How many elements match.
    ///
    /// # Errors
    /// Where the browser does not say.
    pub async fn count(&self, selector: &str) -> TestResult<usize> {
        Ok(self.driver.find_all(By::Css(selector)).await?.len())
    }

    /// Waits until all worlds have been tried for what is on the page.
    ///
    /// # Errors
    /// Where that does not come.
    pub async fn wait_for_worlds(&self) -> TestResult {
        self.wait("worlds tried", Some(WORLDS.to_string()), || async {
            Ok(self.find("[data-result=\"robustness\"]").await?.attr("data-worlds").await?)
        })
        .await
    }
}
