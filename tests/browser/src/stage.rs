//! A page of another origin with the page in its frame, and what is said between the two (`host.html`).

use crate::site::watch;
use crate::{Page, TestResult, copy_site, serve};
use serde_json::{Value, json};
use std::fs;
use tempfile::TempDir;
use xtask::engine::Engine;

/// A link by which building inside fits best.
pub const STEADY: &str = "v=1&due=14&runway=12&ai=74&change=70&stability=93&comfort=25&initiatives=5&similarity=50&approach=auto&role=auto&scope=auto&after=auto&transfer=auto&assessed=honest&gap=specific&sum=6d37a8f3";
/// A link by which a hybrid does.
pub const PRESSURE: &str = "v=1&due=3&runway=2&ai=15&change=12&stability=70&comfort=30&initiatives=5&similarity=35&approach=auto&role=auto&scope=auto&after=auto&transfer=auto&assessed=honest&gap=specific&sum=d51d3277";

/// A copy of the site with a host page in it, served twice over: under two names of this machine, which are two origins.
pub struct Stage {
    /// The files of the site.
    pub folder: TempDir,
    /// Where the page is.
    pub page: String,
    /// Where the host page is: another origin.
    pub host: String,
}

impl Stage {
    /// A new one, with the `config.json` that says nothing.
    ///
    /// # Errors
    /// Where files cannot be written.
    pub fn set() -> TestResult<Self> {
        let folder = tempfile::tempdir()?;
        copy_site(folder.path())?;
        if Engine::chosen()? != Engine::Chromium {
            watch(folder.path())?;
        }
        fs::write(folder.path().join("host.html"), include_str!("host.html"))?;
        let page = serve(folder.path().to_path_buf());
        let host = page.replace("127.0.0.1", "localhost");
        Ok(Self { folder, page, host })
    }

    /// The same with settings.
    pub fn with_config(config: &Value) -> TestResult<Self> {
        let stage = Self::set()?;
        fs::write(stage.folder.path().join("config.json"), config.to_string())?;
        Ok(stage)
    }

    /// The same with the host page's origin listed.
    pub fn listing_the_host() -> TestResult<Self> {
        let stage = Self::set()?;
        let config =
            json!({ "allowed_origins": ["https://other.example", stage.host.trim_end_matches('/')] });
        fs::write(stage.folder.path().join("config.json"), config.to_string())?;
        Ok(stage)
    }

    /// Opens the host page with a page of the site in its frame, and waits until that has opened. `more` is what the
    /// host page is asked for besides.
    pub async fn open(&self, page: &Page, file: &str, more: &str) -> TestResult {
        let framed = format!("{}{file}", self.page).replace('&', "%26").replace('#', "%23");
        page.driver.goto(format!("{}host.html?src={framed}{more}", self.host)).await?;
        one(page, "ready").await.map(drop)
    }
}

/// All that the host page has heard of this type.
pub async fn heard(page: &Page, kind: &str) -> TestResult<Vec<Value>> {
    let all = page.script(&format!("return heard.filter(one => one.type === '{kind}')")).await?;
    Ok(all.as_array().cloned().unwrap_or_default())
}

/// What the host page has heard of this type, once there is any; then it is forgotten.
pub async fn one(page: &Page, kind: &str) -> TestResult<Value> {
    page.wait(&format!("that {kind} is heard"), true, || async { Ok(!heard(page, kind).await?.is_empty()) })
        .await?;
    let last = heard(page, kind).await?.pop().unwrap_or_default();
    page.script(&format!("window.heard = heard.filter(one => one.type !== '{kind}')")).await?;
    Ok(last)
}

/// The answer of this type to the message of this number, once it is there.
pub async fn answer(page: &Page, kind: &str, id: i64) -> TestResult<Value> {
    let find = format!("return heard.find(one => one.type === '{kind}' && one.id === {id}) ?? null");
    page.wait(&format!("that {kind} answers {id}"), true, || async {
        Ok(!page.script(&find).await?.is_null())
    })
    .await?;
    page.script(&find).await
}

/// Sends a message to the frame.
pub async fn say(page: &Page, message: Value) -> TestResult {
    page.script(&format!("say({message})")).await.map(drop)
}

/// Does something with the page in the frame, then goes back to the host page.
pub async fn within<T, F>(page: &Page, what: impl FnOnce(Page) -> F) -> TestResult<T>
where
    F: Future<Output = TestResult<T>>,
{
    page.find("iframe").await?.enter_frame().await?;
    let outcome = what(page.clone()).await;
    page.driver.enter_default_frame().await?;
    outcome
}

/// Clicks where nothing follows. A person clicks in a frame before typing in it, and in one of another origin WebKit gives
/// nothing the keyboard before that.
pub async fn click_beside(page: &Page) -> TestResult {
    page.click("h1").await
}

/// What a script says in the frame.
pub async fn in_frame(page: &Page, script: &str) -> TestResult<Value> {
    within(page, |page| async move { page.script(script).await }).await
}

/// Nothing went wrong unseen, in the page around or in the frame: where a browser has no log, each keeps its own.
pub async fn nothing_went_wrong(page: &Page) -> TestResult {
    let mut errors = page.errors().await?;
    if Engine::chosen()? != Engine::Chromium
        && page.script("return document.querySelector('iframe') !== null").await? == true
    {
        errors.extend(within(page, |page| async move { page.errors().await }).await?);
    }
    if errors.is_empty() { Ok(()) } else { Err(format!("went wrong: {errors:#?}").into()) }
}

/// The height told last, once it is the frame's own: what is drawn step by step is told step by step.
pub async fn height_told(page: &Page) -> TestResult<f64> {
    let own = "return Math.ceil(document.documentElement.getBoundingClientRect().height)";
    let told = || async {
        let heard = heard(page, "resize").await?;
        Ok::<_, Box<dyn std::error::Error + Send + Sync>>(
            heard.last().and_then(|last| last["height"].as_f64()),
        )
    };
    page.wait("the height told", true, || async {
        let told = told().await?;
        Ok(told.is_some() && told == in_frame(page, own).await?.as_f64())
    })
    .await?;
    Ok(told().await?.unwrap_or_default())
}
