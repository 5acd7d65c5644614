//! How a page is shown to somebody, and what axe-core finds in it.

use crate::{Page, TestResult};
use serde_json::{Value, json};
use std::time::Duration;
use xtask::need;

/// Opens every fold, those within folds as well.
const UNFOLD: &str = "document.querySelectorAll('details').forEach(fold => { fold.open = true; })";
/// Some folds are filled only once they are open, with folds of their own.
const FOLDS_DEEP: usize = 3;
const FILLED: Duration = Duration::from_millis(300);

/// Runs axe-core, whose text stands before, and names what it finds and where.
const RUN: &str = "
    const done = arguments[arguments.length - 1];
    axe.run(document, { resultTypes: ['violations'] }).then(
        ({ violations }) => done(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ': ' + target))),
        (error) => done([String(error)]));";

impl Page {
    /// Shows the page as it is where a person's system says this of each media feature, and of no other. Chromium alone
    /// can be told.
    ///
    /// # Errors
    /// Where the browser does not follow.
    pub async fn media(&self, features: &[(&str, &str)]) -> TestResult {
        let named: Vec<_> =
            features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": named })).await?;
        for (name, value) in features {
            let is_so = self.script(&format!("return matchMedia('({name}: {value})').matches")).await?;
            assert_eq!(is_so, true, "the browser does not take {name}: {value}");
        }
        Ok(())
    }

    /// Opens every fold, those within folds as well.
    ///
    /// # Errors
    /// Where the browser does not.
    pub async fn unfold(&self) -> TestResult {
        for _ in 0..FOLDS_DEEP {
            self.script(UNFOLD).await?;
            tokio::time::sleep(FILLED).await;
        }
        Ok(())
    }

    /// What axe-core finds, with where.
    ///
    /// # Errors
    /// Where it does not come to an end.
    pub async fn violations(&self) -> TestResult<Value> {
        let axe = std::fs::read_to_string(need::axe())?;
        // Colours are read off the screen, which takes axe long on a page as full as this one.
        self.driver.set_script_timeout(Duration::from_secs(120)).await?;
        Ok(self.driver.execute_async(format!("{axe}{RUN}"), Vec::new()).await?.json().clone())
    }
}
