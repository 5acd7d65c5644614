//! Drives the built page in a real browser: one server for all tests of a program, one fresh browser with its
//! WebDriver for each. Things are found by their handles (`contracts.md`), never by their wording.
//!
//! The engine is chosen by [`Engine::VARIABLE`]; `cargo xtask test --all-engines` runs the tests in each. What
//! only Chromium can do ([`Page::devtools`], [`Page::media`]) is for measurements, pictures and what a person's
//! system asks of a page, so that every other test runs everywhere.

mod asked;
mod driver;
pub mod faulty;
pub mod paper;
mod senses;
mod site;
pub mod stage;

use driver::started;
use http::Method;
use serde_json::{Value, json};
pub use site::{
    ASSUMPTIONS, DECIDING, MAP, MEETING, PAGES, PROPOSAL, TEAM, copy_files, copy_site, serve, serve_faulty,
    serve_with, site,
};
use std::future::Future;
use std::sync::Arc;
use std::time::{Duration, Instant};
use thirtyfour::common::command::{Command as WebDriverCommand, ExtensionCommand};
use thirtyfour::prelude::*;
use xtask::engine::Engine;

/// Longest wait for something that is to come.
const PATIENCE: Duration = Duration::from_secs(15);
/// Longest load of a page where nothing else is said, as WebDriver has it.
const NO_HASTE: Duration = Duration::from_secs(300);
/// Width and height of a window, in CSS pixels.
const WINDOW: (u32, u32) = (1440, 900);
const LOOK_AGAIN: Duration = Duration::from_millis(50);
/// Most stops of the keyboard on a page.
const MOST_STOPS: usize = 200;
/// Keeps from the page what the pointer does beside an element, until it is clicked.
const GUARD_CLICK: &str = "
    const [element] = arguments, kinds = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'];
    const guard = (event) => {
        const isBeside = !element.contains(event.target);
        if (isBeside) { event.preventDefault(); event.stopImmediatePropagation(); }
        if (event.type !== 'click') return;
        window.isHit = !isBeside;
        window.endGuard();
    };
    window.endGuard?.();
    window.endGuard = () => kinds.forEach((kind) => window.removeEventListener(kind, guard, true));
    window.isHit = false;
    kinds.forEach((kind) => window.addEventListener(kind, guard, true));";
/// What a test may fail with.
pub type TestResult<T = ()> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

/// An open page.
#[derive(Clone)]
pub struct Page {
    /// The browser.
    pub driver: WebDriver,
    engine: Engine,
    file: &'static str,
}

/// As [`with_page_of`], for the page to decide on.
///
/// # Errors
/// What `test` fails with, or the browser.
pub async fn with_page<F>(fragment: &str, test: impl FnOnce(Page) -> F) -> TestResult
where
    F: Future<Output = TestResult>,
{
    with_page_of("", fragment, test).await
}

/// Opens a page of the site, by its file, with `fragment` (without `#`; empty for none), runs `test` on it, and then asserts that
/// nothing went wrong unseen: no exception, no refused request, no breach of the policy.
///
/// # Errors
/// What `test` fails with, or the browser.
pub async fn with_page_of<F>(file: &'static str, fragment: &str, test: impl FnOnce(Page) -> F) -> TestResult
where
    F: Future<Output = TestResult>,
{
    with_browser(|page| async move {
        let page = Page { file, ..page };
        page.open(fragment).await?;
        test(page.clone()).await?;
        let errors = page.errors().await?;
        if errors.is_empty() { Ok(()) } else { Err(format!("went wrong in the page: {errors:#?}").into()) }
    })
    .await
}

/// Starts the chosen engine's browser ([`Engine::VARIABLE`]) and runs `test` in it.
///
/// # Errors
/// What `test` fails with, or the browser.
pub async fn with_browser<F>(test: impl FnOnce(Page) -> F) -> TestResult
where
    F: Future<Output = TestResult>,
{
    let engine = Engine::chosen()?;
    let (_process, driver) = started(engine).await?;
    let outcome = async {
        if engine != Engine::Chromium {
            driver.set_window_rect(0, 0, WINDOW.0, WINDOW.1).await?;
        }
        test(Page { driver: driver.clone(), engine, file: "" }).await
    }
    .await;
    driver.quit().await?;
    outcome
}

impl Page {
    /// Opens the page anew, with `fragment` behind `#`, and waits for its answer.
    ///
    /// # Errors
    /// Where no answer comes.
    pub async fn open(&self, fragment: &str) -> TestResult {
        let mark = if fragment.is_empty() { "" } else { "#" };
        let url = format!("{}{}{mark}{fragment}", site(), self.file);
        self.driver.set_page_load_timeout(PATIENCE).await?;
        // The same address with another fragment would not load anew.
        for address in ["about:blank", url.as_str()] {
            // Once in about a hundred times Chromium under its driver sends no request for a page that it has just left; why
            // is not known (docs/platforms.md).
            if let Err(error) = self.driver.goto(address).await {
                println!("{address} is asked for again: {error}");
                self.driver.goto(address).await?;
            }
        }
        self.driver.set_page_load_timeout(NO_HASTE).await?;
        self.result("best").await.map(drop)
    }

    /// The element that matches a selector, once it is there.
    ///
    /// # Errors
    /// Where it does not come.
    pub async fn find(&self, selector: &str) -> TestResult<WebElement> {
        let started = Instant::now();
        loop {
            match self.driver.find(By::Css(selector)).await {
                Ok(element) => return Ok(element),
                Err(error) if started.elapsed() > PATIENCE => {
                    let (address, title) = (self.address().await?, self.driver.title().await?);
                    let seen = self.script("return document.body?.innerText.slice(0, 200)").await?;
                    let wrong = self.errors().await?;
                    return Err(
                        format!("{selector} in {title} at {address}, {seen} {wrong:?}: {error}").into()
                    );
                }
                Err(_) => tokio::time::sleep(LOOK_AGAIN).await,
            }
        }
    }

    /// Clicks with the pointer, and again where the click went beside: what is found out meanwhile may move the element away
    /// under the pointer. A click beside is kept from the page.
    ///
    /// # Errors
    /// Where the element does not come, or is never hit.
    pub async fn click(&self, selector: &str) -> TestResult {
        let started = Instant::now();
        loop {
            let element = self.find(selector).await?;
            let clicked = match self.driver.execute(GUARD_CLICK, vec![element.to_json()?]).await {
                Ok(_) => element.click().await,
                Err(error) => Err(error),
            };
            // A page that has gone elsewhere was hit.
            let is_beside =
                self.script("return window.isHit === false").await.is_ok_and(|beside| beside == true);
            match clicked {
                Ok(()) if !is_beside => return Ok(()),
                Err(error) if started.elapsed() > PATIENCE => {
                    return Err(format!("{selector}: {error}").into());
                }
                Ok(()) if started.elapsed() > PATIENCE => return Err(format!("{selector} is not hit").into()),
                Ok(()) | Err(_) => tokio::time::sleep(LOOK_AGAIN).await,
            }
        }
    }

    /// Clicks a button by its action, as a script does: also where it cannot be seen.
    ///
    /// # Errors
    /// Where there is none.
    pub async fn act(&self, action: &str) -> TestResult {
        let button = self.find(&format!("[data-action=\"{action}\"]")).await?;
        Ok(self.driver.execute("arguments[0].click()", vec![button.to_json()?]).await.map(drop)?)
    }

    /// Goes to what the selector matches by keyboard alone, forward or back, on whichever side it stands: at the ends of a
    /// page some browsers leave it.
    ///
    /// # Errors
    /// Where it is not reached.
    pub async fn tab_to(&self, selector: &str) -> TestResult {
        let way = format!(
            "const sought = document.querySelector('{selector}');
            if (document.activeElement.matches('{selector}')) return 'there';
            const ahead = Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY;
            return sought && !(document.activeElement.compareDocumentPosition(sought) & ahead) ? 'back' : 'ahead'"
        );
        for _ in 0..MOST_STOPS {
            let keys = self.driver.action_chain();
            match self.script(&way).await?.as_str() {
                Some("there") => return Ok(()),
                Some("back") => keys.key_down(Key::Shift).send_keys(Key::Tab + "").key_up(Key::Shift),
                _ => keys.send_keys(Key::Tab + ""),
            }
            .perform()
            .await?;
        }
        Err(format!("{selector} is not reached by keyboard").into())
    }

    /// An input, by its field.
    ///
    /// # Errors
    /// Where there is none.
    pub async fn field(&self, field: &str) -> TestResult<WebElement> {
        self.find(&format!("[data-field=\"{field}\"]")).await
    }

    /// The present value of an input.
    ///
    /// # Errors
    /// Where there is none.
    pub async fn value(&self, field: &str) -> TestResult<String> {
        Ok(self.field(field).await?.prop("value").await?.unwrap_or_default())
    }

    /// The machine word of a result.
    ///
    /// # Errors
    /// Where there is none.
    pub async fn result(&self, name: &str) -> TestResult<String> {
        let element = self.find(&format!("[data-result=\"{name}\"]")).await?;
        Ok(element.attr("data-value").await?.unwrap_or_default())
    }

    /// Waits until a question about the page is answered with `expected`.
    ///
    /// # Errors
    /// With the last answer, where that does not come. A page that goes elsewhere meanwhile is asked again.
    pub async fn wait<T, F>(&self, what: &str, expected: T, ask: impl Fn() -> F) -> TestResult
    where
        T: PartialEq + std::fmt::Debug,
        F: Future<Output = TestResult<T>>,
    {
        let started = Instant::now();
        loop {
            let found = ask().await;
            let is_late = started.elapsed() > PATIENCE;
            match found {
                Ok(found) if found == expected => return Ok(()),
                Ok(found) if is_late => {
                    return Err(format!("{what} is {found:?}, and should be {expected:?}").into());
                }
                Err(error) if is_late => return Err(error),
                Ok(_) | Err(_) => {}
            }
            tokio::time::sleep(LOOK_AGAIN).await;
        }
    }

    /// Waits until a result has a machine word.
    ///
    /// # Errors
    /// With the last one, where that does not come.
    pub async fn wait_for_result(&self, name: &str, expected: &str) -> TestResult {
        self.wait(name, expected.to_string(), || self.result(name)).await
    }

    /// Waits until an input has a value.
    ///
    /// # Errors
    /// With the last one, where that does not come.
    pub async fn wait_for_value(&self, field: &str, expected: &str) -> TestResult {
        self.wait(field, expected.to_string(), || self.value(field)).await
    }

    /// Chooses a setting of a select by its machine word, as a keyboard user's browser would tell.
    ///
    /// # Errors
    /// Where there is no such setting.
    pub async fn choose(&self, field: &str, word: &str) -> TestResult {
        let option = format!("[data-field=\"{field}\"] option[value=\"{word}\"]");
        let option = self.find(&option).await?;
        // WebKit's driver would leave it under what stays at the top.
        self.field(field).await?.scroll_into_view().await?;
        Ok(option.click().await?)
    }

    /// The address as the browser shows it.
    ///
    /// # Errors
    /// Where the browser does not say.
    pub async fn address(&self) -> TestResult<String> {
        Ok(self.driver.current_url().await?.to_string())
    }

    /// Runs a script in the page.
    ///
    /// # Errors
    /// What it throws.
    pub async fn script(&self, script: &str) -> TestResult<Value> {
        Ok(self.driver.execute(script, Vec::new()).await?.json().clone())
    }

    /// Makes the page `width` × `height` CSS pixels, narrower than a desktop's window can be. Firefox and WebKit
    /// open it anew for that, in a frame.
    ///
    /// # Errors
    /// Where the browser does not follow.
    pub async fn resize(&self, width: u32, height: u32) -> TestResult {
        if self.engine == Engine::Chromium {
            let metrics =
                json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
            return self.devtools("Emulation.setDeviceMetricsOverride", metrics).await.map(drop);
        }
        let address = self.address().await?;
        let fragment = address.find('#').map_or("", |start| &address[start..]);
        self.driver.goto(format!("{}frame.html?{}{fragment}", site(), self.file)).await?;
        let frame = self.find("iframe").await?;
        let size = "[arguments[0].width, arguments[0].height] = [arguments[1], arguments[2]]";
        self.driver.execute(size, vec![frame.to_json()?, json!(width), json!(height)]).await?;
        frame.enter_frame().await?;
        self.result("best").await.map(drop)
    }

    /// One command of the DevTools protocol, which Chromium alone has.
    ///
    /// # Errors
    /// Where the browser refuses it.
    pub async fn devtools(&self, command: &str, parameters: Value) -> TestResult<Value> {
        let body = json!({ "cmd": command, "params": parameters });
        self.extension("/goog/cdp/execute", body).await
    }

    /// What went wrong in the page since the browser was started: Chromium's log has it, and elsewhere the page
    /// keeps it itself (`errors.js`), save in the one-file page and where a test served it by itself.
    ///
    /// # Errors
    /// Where the browser does not say.
    pub async fn errors(&self) -> TestResult<Vec<String>> {
        if self.engine == Engine::Chromium {
            let log = self.extension("/se/log", json!({ "type": "browser" })).await?;
            let entries = log.as_array().into_iter().flatten();
            return Ok(entries.filter(|entry| entry["level"] == "SEVERE").map(Value::to_string).collect());
        }
        // A frame of no origin has no storage, and keeps nothing.
        let kept = "try { return JSON.parse(sessionStorage.getItem('errors') ?? '[]') } catch { return [] }";
        Ok(serde_json::from_value(self.script(kept).await?)?)
    }

    async fn extension(&self, endpoint: &'static str, body: Value) -> TestResult<Value> {
        let command = WebDriverCommand::ExtensionCommand(Box::new(Extension { endpoint, body }));
        Ok(self.driver.handle.cmd(command).await?.value()?)
    }
}

/// A command of ChromeDriver's own.
#[derive(Debug)]
struct Extension {
    endpoint: &'static str,
    body: Value,
}

impl ExtensionCommand for Extension {
    fn parameters_json(&self) -> Option<Value> {
        Some(self.body.clone())
    }

    fn method(&self) -> Method {
        Method::POST
    }

    fn endpoint(&self) -> Arc<str> {
        self.endpoint.into()
    }
}
