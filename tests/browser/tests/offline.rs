//! The site that the browser keeps (`cargo xtask build --offline-site`): it opens without a server, and a newer build is
//! used only when the person asks. Made here of what is in `dist/`, with no second compilation.

use browser_tests::{PAGES, Page, TestResult, serve_with, with_browser};
use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;
use xtask::offline;
use xtask::server::Answer;
use xtask::step::{Failure, root};

/// Whether the server of this program answers. One test uses it, so that nothing else is stopped with it.
static IS_STOPPED: AtomicBool = AtomicBool::new(false);

const OLD: &str = "<title>Capability Path</title>";
const NEW: &str = "<title>Newer · Capability Path</title>";

/// Writes the site for offline use with `title` in its first page.
fn build(folder: &Path, title: &str) -> TestResult {
    let site = tempfile::tempdir()?;
    for entry in fs::read_dir(root().join("dist"))? {
        let entry = entry?;
        let to = site.path().join(entry.file_name());
        if entry.path().is_dir() {
            fs::create_dir(&to)?;
            for sample in fs::read_dir(entry.path())? {
                let sample = sample?;
                fs::copy(sample.path(), to.join(sample.file_name()))?;
            }
        } else {
            fs::copy(entry.path(), to)?;
        }
    }
    let file = site.path().join("index.html");
    let page = fs::read_to_string(&file)?;
    assert_eq!(page.matches(OLD).count(), 1, "the page has its title once");
    fs::write(file, page.replace(OLD, title))?;
    offline::write(site.path(), folder).map_err(|Failure(why)| why.into())
}

/// Waits until a script of the page, which may promise, says `expected`.
async fn wait_for(page: &Page, script: &str, expected: &str) -> TestResult {
    page.wait(script, expected.to_string(), || async {
        Ok(page.script(script).await?.as_str().unwrap_or_default().to_string())
    })
    .await
}

/// The state of the newest worker.
const WORKER: &str = "return navigator.serviceWorker.getRegistration()
    .then(own => own ? (own.installing ?? own.waiting ?? own.active).state : 'none')";
/// Has the browser look for a newer worker, and says what became of it. The browser looks by itself too once a page is
/// opened: then a worker is there already, or has ended before it can be asked.
const UPDATE: &str = "return navigator.serviceWorker.getRegistration().then(own => new Promise(tell => {
    const before = own.active;
    const follow = () => {
        const worker = own.installing ?? own.waiting;
        const look = () => ['installed', 'redundant', 'activated'].includes(worker.state) && tell(worker.state);
        if (worker) {
            worker.addEventListener('statechange', look);
            look();
        } else {
            tell(own.active === before ? 'redundant' : 'activated');
        }
    };
    own.addEventListener('updatefound', follow);
    own.update().then(() => (own.installing ?? own.waiting) && follow(), () => {});
}))";
const HAS_NOTICE: &str = "return String(document.querySelector('.offline-notice') !== null)";

async fn open(page: &Page, address: &str) -> TestResult {
    // The same address with another fragment would not load anew.
    page.driver.goto("about:blank").await?;
    page.driver.goto(address).await?;
    page.result("best").await.map(drop)
}

#[tokio::test]
async fn the_kept_site_opens_without_a_server_and_changes_only_when_asked() -> TestResult {
    let folder = tempfile::tempdir()?;
    build(folder.path(), OLD)?;
    let site = serve_with(folder.path().to_path_buf(), |_, answer| {
        (!IS_STOPPED.load(Ordering::Relaxed)).then_some(answer)
    });
    let path = folder.path().to_path_buf();
    with_browser(|page| async move {
        open(&page, &site).await?;
        wait_for(&page, WORKER, "activated").await?;

        let settings = "return fetch('config.json').then(answer => answer.text())";
        fs::write(path.join("config.json"), "{\"title\": \"Ours\"}")?;
        open(&page, &site).await?;
        wait_for(&page, settings, "{\"title\": \"Ours\"}").await?;

        IS_STOPPED.store(true, Ordering::Relaxed);
        wait_for(&page, settings, "{\"title\": \"Ours\"}").await?;
        open(&page, &format!("{site}#v=1&due=4")).await?;
        page.wait_for_value("results_due_months", "4").await?;
        open(&page, &format!("{site}meeting.html?part=brief#v=1&due=4")).await?;
        page.find("#brief").await?;
        for file in PAGES {
            open(&page, &format!("{site}{file}")).await?;
        }
        page.driver.goto(format!("{site}method.html")).await?;
        page.find("#equations").await?;
        IS_STOPPED.store(false, Ordering::Relaxed);

        damaged_build_is_not_taken(&page, &site, &path).await?;
        newer_build_waits_until_asked(&page, &site, &path).await?;
        withdrawn_site_lets_go(&page, &site, &path).await
    })
    .await
}

async fn damaged_build_is_not_taken(page: &Page, site: &str, folder: &Path) -> TestResult {
    open(page, site).await?;
    // The browser also looks by itself after a page is opened: it must not find the build before it is damaged.
    IS_STOPPED.store(true, Ordering::Relaxed);
    build(folder, "<title>Damaged</title>")?;
    let file = folder.join("boot.js");
    let script = fs::read_to_string(&file)?;
    fs::write(&file, script + "\n")?;
    IS_STOPPED.store(false, Ordering::Relaxed);
    assert_eq!(page.script(UPDATE).await?, "redundant", "a build is taken that is not what was built");
    Ok(())
}

async fn newer_build_waits_until_asked(page: &Page, site: &str, folder: &Path) -> TestResult {
    open(page, &format!("{site}#v=1&due=4")).await?;
    build(folder, NEW)?;
    assert_eq!(page.script(UPDATE).await?, "installed");
    wait_for(page, HAS_NOTICE, "true").await?;
    // Loaded anew, and once more after no page of it was open, so that the browser has put the newer worker to work.
    for _ in 0..2 {
        open(page, &format!("{site}#v=1&due=5")).await?;
        assert_eq!(page.driver.title().await?, "Capability Path");
        wait_for(page, HAS_NOTICE, "true").await?;
    }
    page.choose("adoption_gap", "general").await?;
    page.act("use_newer").await?;
    page.wait("the title", "Newer · Capability Path".to_string(), || async {
        Ok(page.driver.title().await?)
    })
    .await?;
    page.wait_for_value("results_due_months", "5").await?;
    page.wait_for_value("adoption_gap", "general").await?;
    assert_eq!(page.script(HAS_NOTICE).await?, "false");
    let builds = "return caches.keys().then(names => String(names.length))";
    // The choice, and the one build that is used.
    wait_for(page, builds, "2").await
}

/// An administrator who goes back to the site without a worker takes its file away.
async fn withdrawn_site_lets_go(page: &Page, site: &str, folder: &Path) -> TestResult {
    fs::remove_file(folder.join("service-worker.js"))?;
    open(page, site).await?;
    wait_for(page, WORKER, "none").await?;
    wait_for(page, "return caches.keys().then(names => String(names.length))", "0").await
}

/// What keeps the settings from arriving, by its place in [`HINDRANCES`]. One test uses it.
static HINDRANCE: AtomicUsize = AtomicUsize::new(0);
const HINDRANCES: [&str; 5] =
    ["none", "down", "a password wanted", "led to a page to sign in on", "no answer"];

fn hindered(path: &str, answer: Answer) -> Option<Answer> {
    let other =
        |status, encoding| Some(Answer { status, encoding, mime: "text/html", body: b"<p>No.".to_vec() });
    if !path.contains("config.json") {
        return Some(answer);
    }
    match HINDRANCES[HINDRANCE.load(Ordering::Relaxed)] {
        "down" => other("503 Service Unavailable", ""),
        "a password wanted" => other("401 Unauthorized", ""),
        "led to a page to sign in on" => other("302 Found", "Location: method.html\r\n"),
        "no answer" => {
            // Longer than the page waits.
            thread::sleep(Duration::from_secs(4));
            None
        }
        _ => Some(answer),
    }
}

#[tokio::test]
async fn the_last_settings_hold_until_the_server_says_that_there_are_none() -> TestResult {
    let folder = tempfile::tempdir()?;
    build(folder.path(), OLD)?;
    let settings = folder.path().join("config.json");
    fs::write(&settings, "{\"title\": \"Ours\"}")?;
    let site = serve_with(folder.path().to_path_buf(), hindered);
    with_browser(|page| async move {
        open(&page, &site).await?;
        wait_for(&page, WORKER, "activated").await?;
        let title = async |page: &Page| -> TestResult<String> {
            open(page, &site).await?;
            let faults = page.script("return document.querySelector('[data-result=config_faults]')").await?;
            assert!(faults.is_null(), "{faults}");
            Ok(page.driver.title().await?)
        };
        for (place, hindrance) in HINDRANCES.iter().enumerate() {
            HINDRANCE.store(place, Ordering::Relaxed);
            assert_eq!(title(&page).await?, "Ours", "{hindrance}");
        }
        HINDRANCE.store(0, Ordering::Relaxed);
        fs::remove_file(&settings)?;
        // What went unanswered may be asked for still, and holds up what is asked for anew.
        wait_for(&page, "return fetch('config.json').then(answer => String(answer.status))", "404").await?;
        assert_eq!(title(&page).await?, "Capability Path");
        Ok(())
    })
    .await
}

/// Whether the server sends another policy since. One test uses it.
static IS_POLICY_NEW: AtomicBool = AtomicBool::new(false);

/// What a server says of a page is kept with it; the administrator has it asked for anew by another worker of the same build.
#[tokio::test]
async fn a_changed_policy_of_the_server_arrives_once_the_worker_is_touched() -> TestResult {
    let folder = tempfile::tempdir()?;
    build(folder.path(), OLD)?;
    let site = serve_with(folder.path().to_path_buf(), |_, answer| {
        let encoding = if IS_POLICY_NEW.load(Ordering::Relaxed) { "X-Policy: new\r\n" } else { "" };
        Some(Answer { encoding, ..answer })
    });
    let worker = folder.path().join("service-worker.js");
    with_browser(|page| async move {
        open(&page, &site).await?;
        wait_for(&page, WORKER, "activated").await?;
        open(&page, &site).await?;
        IS_POLICY_NEW.store(true, Ordering::Relaxed);
        let policy = "return fetch('index.html').then(page => page.headers.get('x-policy') ?? 'old')";
        wait_for(&page, policy, "old").await?;
        fs::write(&worker, fs::read_to_string(&worker)? + "// Policy of today.\n")?;
        assert_eq!(page.script(UPDATE).await?, "installed");
        wait_for(&page, policy, "new").await?;
        open(&page, &site).await?;
        assert_eq!(page.script(HAS_NOTICE).await?, "false", "it is the same build");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_policy_of_the_kept_site_adds_the_worker_and_one_rule_alone() -> TestResult {
    let folder = tempfile::tempdir()?;
    build(folder.path(), OLD)?;
    for name in PAGES {
        let policy = |folder: &Path| -> TestResult<Vec<String>> {
            let page = fs::read_to_string(folder.join(name))?;
            let policy = page.split('"').find(|part| part.starts_with("default-src")).unwrap_or_default();
            Ok(policy.split("; ").map(String::from).collect())
        };
        let (default, own) = (policy(&root().join("dist"))?, policy(folder.path())?);
        let added: Vec<_> = own.iter().filter(|part| !default.contains(part)).collect();
        let gone: Vec<_> = default.iter().filter(|part| !own.contains(part)).collect();
        assert_eq!(added, ["worker-src 'self'", "trusted-types offline"], "{name}");
        assert_eq!(gone, ["trusted-types 'none'"], "{name}");
    }
    Ok(())
}

#[tokio::test]
async fn the_default_site_registers_no_worker() -> TestResult {
    browser_tests::with_page("", |page| async move {
        assert_eq!(page.script(WORKER).await?, "none");
        Ok(())
    })
    .await
}
