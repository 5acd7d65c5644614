//! One browser under its WebDriver: which program drives which engine, and what it is asked for.

use crate::{LOOK_AGAIN, PATIENCE, TestResult, WINDOW};
use serde_json::{Value, json};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Instant;
use tempfile::TempDir;
use thirtyfour::{Capabilities, WebDriver};
use xtask::engine::Engine;
use xtask::need::geckodriver;

/// As in `platform.md`: no connection but to the page itself.
const CHROMIUM_FLAGS: [&str; 9] = [
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

/// How often a browser is started until it is there.
const STARTS: usize = 3;

/// A driver that ends with its test.
pub(crate) struct Driver {
    process: Child,
    port: u16,
    engine: Engine,
    /// Of Chromium; the other drivers make and remove their own.
    profile: TempDir,
}

impl Driver {
    fn start(engine: Engine) -> TestResult<Self> {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let process = program(engine)
            .arg(format!("--port={port}"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("the driver of {} does not start: {error}", engine.name()))?;
        let driver = Self { process, port, engine, profile: tempfile::tempdir()? };
        let started = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            if started.elapsed() > PATIENCE {
                return Err(format!("the driver of {} does not answer", engine.name()).into());
            }
            thread::sleep(LOOK_AGAIN);
        }
        Ok(driver)
    }

    fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The browser to start.
    fn capabilities(&self) -> TestResult<Capabilities> {
        let capabilities = match self.engine {
            Engine::Chromium => self.chromium(),
            Engine::Firefox => {
                // Its driver would let a page from a disk do what nobody's browser lets it do.
                let preferences = json!({ "security.fileuri.strict_origin_policy": true });
                json!({ "moz:firefoxOptions": {
                    "binary": "/usr/bin/firefox-esr", "args": ["-headless"], "prefs": preferences,
                } })
            }
            // Its driver starts MiniBrowser by itself.
            Engine::Webkit => json!({}),
        };
        Ok(serde_json::from_value(capabilities)?)
    }

    fn chromium(&self) -> Value {
        let profile = format!("--user-data-dir={}", self.profile.path().display());
        let size = format!("--window-size={},{}", WINDOW.0, WINDOW.1);
        let flags: Vec<&str> = CHROMIUM_FLAGS.into_iter().chain([profile.as_str(), size.as_str()]).collect();
        // Elsewhere its driver looks for it.
        let binary =
            ["/usr/bin/chromium", "/usr/bin/google-chrome"].into_iter().find(|path| Path::new(path).exists());
        let mut options = json!({ "args": flags });
        if let Some(binary) = binary {
            options["binary"] = binary.into();
        }
        json!({
            "browserName": "chrome",
            "goog:chromeOptions": options,
            "goog:loggingPrefs": { "browser": "ALL" },
        })
    }
}

/// The engine's driver and its browser. A driver that does not take its first request (ChromeDriver 156 once in some
/// hundred starts) is started anew.
pub(crate) async fn started(engine: Engine) -> TestResult<(Driver, WebDriver)> {
    for _ in 1..STARTS {
        match started_once(engine).await {
            Ok(started) => return Ok(started),
            Err(error) => println!("{} is started again: {error}", engine.name()),
        }
    }
    started_once(engine).await
}

async fn started_once(engine: Engine) -> TestResult<(Driver, WebDriver)> {
    let process = Driver::start(engine)?;
    let driver = WebDriver::new(process.address(), process.capabilities()?).await?;
    Ok((process, driver))
}

impl Drop for Driver {
    fn drop(&mut self) {
        // A driver that has ended already is what is wanted.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn program(engine: Engine) -> Command {
    match engine {
        Engine::Chromium => Command::new("chromedriver"),
        Engine::Firefox => {
            let mut command = Command::new(geckodriver());
            // Its second port would otherwise be the same for all.
            command.arg("--websocket-port=0");
            command
        }
        Engine::Webkit => {
            let mut command = Command::new("WebKitWebDriver");
            // Without a graphics card it draws nothing otherwise.
            command.env("WEBKIT_DISABLE_COMPOSITING_MODE", "1");
            command
        }
    }
}
