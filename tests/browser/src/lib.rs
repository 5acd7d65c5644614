//! Drives the built page in a real browser: one server and one WebDriver for all tests of a program, one
//! fresh browser for each. Things are found by their handles (`contracts.md`), never by their wording.

use http::Method;
use serde_json::{Value, json};
use std::future::Future;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, OnceLock};
use std::thread;
use std::time::{Duration, Instant};
use thirtyfour::common::command::{Command as WebDriverCommand, ExtensionCommand};
use thirtyfour::prelude::*;
use xtask::server::Server;
use xtask::step::root;

/// Longest wait for something that is to come.
const PATIENCE: Duration = Duration::from_secs(15);
const LOOK_AGAIN: Duration = Duration::from_millis(50);
/// As in `platform.md`: no connection but to the page itself.
const FLAGS: [&str; 9] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
];

/// What a test may fail with.
pub type TestResult<T = ()> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

/// Where the site is served; the first call starts the server.
pub fn site() -> &'static str {
    static SITE: OnceLock<String> = OnceLock::new();
    SITE.get_or_init(|| {
        let folder = root().join("dist");
        assert!(folder.join("index.html").exists(), "dist/ is empty: run `cargo xtask build` first");
        let server = Server::bind(folder, None).expect("this machine has a free port");
        let address = server.address().expect("a bound server has an address");
        thread::spawn(|| server.serve());
        format!("http://{address}/")
    })
}

/// A ChromeDriver that ends with its test.
struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    fn start() -> TestResult<Self> {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let process = Command::new("chromedriver")
            .arg(format!("--port={port}"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()?;
        let driver = Self { process, port };
        let started = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            if started.elapsed() > PATIENCE {
                return Err("chromedriver does not answer".into());
            }
            thread::sleep(LOOK_AGAIN);
        }
        Ok(driver)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // A driver that has ended already is what is wanted.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// An open page.
pub struct Page {
    /// The browser.
    pub driver: WebDriver,
}

/// Opens the page with `fragment` (without `#`; empty for none), runs `test` on it, and then asserts that
/// nothing was logged as an error: no exception, no refused request, no breach of the policy.
///
/// # Errors
/// What `test` fails with, or the browser.
pub async fn with_page<F>(fragment: &str, test: impl FnOnce(Page) -> F) -> TestResult
where
    F: Future<Output = TestResult>,
{
    let process = Driver::start()?;
    let profile = tempfile::tempdir()?;
    let mut capabilities = DesiredCapabilities::chrome();
    for flag in FLAGS {
        capabilities.add_arg(flag)?;
    }
    capabilities.add_arg(&format!("--user-data-dir={}", profile.path().display()))?;
    capabilities.add_arg("--window-size=1440,900")?;
    if let Some(binary) = ["/usr/bin/chromium", "/usr/bin/google-chrome"]
        .into_iter()
        .find(|path| std::path::Path::new(path).exists())
    {
        capabilities.set_binary(binary)?;
    }
    capabilities.insert_base_capability("goog:loggingPrefs".into(), json!({ "browser": "ALL" }));
    let driver = WebDriver::new(format!("http://127.0.0.1:{}", process.port), capabilities).await?;
    let page = Page { driver: driver.clone() };
    let outcome = async {
        page.open(fragment).await?;
        test(Page { driver: driver.clone() }).await?;
        let errors = page.logged_errors().await?;
        if errors.is_empty() { Ok(()) } else { Err(format!("logged as errors: {errors:#?}").into()) }
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
        let url = if fragment.is_empty() { site().to_string() } else { format!("{}#{fragment}", site()) };
        // The same address with another fragment would not load anew.
        self.driver.goto("about:blank").await?;
        self.driver.goto(url).await?;
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
                    return Err(format!("{selector}: {error}").into());
                }
                Err(_) => tokio::time::sleep(LOOK_AGAIN).await,
            }
        }
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
    /// With the last answer, where that does not come.
    pub async fn wait<T, F>(&self, what: &str, expected: T, ask: impl Fn() -> F) -> TestResult
    where
        T: PartialEq + std::fmt::Debug,
        F: Future<Output = TestResult<T>>,
    {
        let started = Instant::now();
        loop {
            let found = ask().await?;
            if found == expected {
                return Ok(());
            }
            if started.elapsed() > PATIENCE {
                return Err(format!("{what} is {found:?}, and should be {expected:?}").into());
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
        Ok(self.find(&option).await?.click().await?)
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

    /// Makes the window `width` × `height` CSS pixels, narrower than a desktop's window can be, in light or
    /// dark.
    ///
    /// # Errors
    /// Where the browser does not follow.
    pub async fn resize(&self, width: u32, height: u32, scheme: &str) -> TestResult {
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics).await?;
        let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
        self.devtools("Emulation.setEmulatedMedia", media).await?;
        Ok(())
    }

    /// One command of the DevTools protocol.
    ///
    /// # Errors
    /// Where the browser refuses it.
    pub async fn devtools(&self, command: &str, parameters: Value) -> TestResult<Value> {
        let body = json!({ "cmd": command, "params": parameters });
        self.extension("/goog/cdp/execute", body).await
    }

    /// Messages of the console that are errors.
    async fn logged_errors(&self) -> TestResult<Vec<String>> {
        let log = self.extension("/se/log", json!({ "type": "browser" })).await?;
        let entries = log.as_array().into_iter().flatten();
        Ok(entries.filter(|entry| entry["level"] == "SEVERE").map(Value::to_string).collect())
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
