//! What a browser, its settings or a frame refuse the page, and what the reader gets instead (`quality.md`, Faults).
//! Copying that is refused is in `share.rs`, files in `brief.rs`.

use browser_tests::faulty::{with_page_of_ours, with_script};
use browser_tests::{DECIDING, MEETING, PAGES, Page, TEAM, TestResult, serve_faulty, with_browser};
use serde_json::json;
use xtask::engine::Engine;

/// What keeps something in a browser refuses, as it does for a frame of no origin and by the settings of some firms.
const NO_STORAGE: &str = "
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
        Object.defineProperty(globalThis, name, { get() { throw new DOMException('refused', 'SecurityError'); } });
    }
    Object.defineProperty(Document.prototype, 'cookie', {
        get() { throw new DOMException('refused', 'SecurityError'); },
        set() { throw new DOMException('refused', 'SecurityError'); },
    });
    try { localStorage.length; } catch (error) { globalThis.refusal = error.name; }
    globalThis.wrong = [];
    addEventListener('error', event => wrong.push(event.message));
    addEventListener('unhandledrejection', event => wrong.push(String(event.reason)));";

#[tokio::test]
async fn where_nothing_can_be_stored_every_page_works_as_ever() -> TestResult {
    with_browser(|page| async move {
        let site = serve_faulty(|path, answer| Some(with_script(path, answer, NO_STORAGE)));
        for file in PAGES {
            // What is asked of a page in between, Firefox may ask of the one that is left.
            page.driver.goto("about:blank").await?;
            page.driver.goto(format!("{site}{file}#v=1&due=4")).await?;
            page.result(if file == TEAM { "team" } else { "best" }).await?;
            assert_eq!(
                page.script("return refusal").await?,
                "SecurityError",
                "{file}: the fault is not there"
            );
            if file == DECIDING {
                page.choose("adoption_gap", "general").await?;
                page.wait("that the address follows", true, || async {
                    Ok(page.address().await?.contains("gap=general"))
                })
                .await?;
                page.act("undo").await?;
                page.wait_for_value("adoption_gap", "none_named").await?;
            }
            assert_eq!(page.script("return wrong").await?, json!([]), "{file}");
        }
        Ok(())
    })
    .await
}

/// The frame's page, once its program runs.
async fn enter(page: &Page, site: &str) -> TestResult {
    page.driver.goto(format!("{site}host.html")).await?;
    Ok(page.find("iframe").await?.enter_frame().await?)
}

#[tokio::test]
async fn a_frame_that_may_not_print_offers_the_text_of_the_brief() -> TestResult {
    with_browser(|page| async move {
        // Without `allow-modals` a frame's call to print does nothing and says nothing.
        let site = serve_faulty(|path, answer| {
            let host = "<!doctype html><iframe sandbox=\"allow-scripts\" width=\"1200\" height=\"800\" \
                src=\"standalone.html?page=meeting\"></iframe>";
            Some(with_page_of_ours(path, answer, "host.html", host))
        });
        enter(&page, &site).await?;
        page.find("#brief").await?;
        page.act("print").await?;
        let text = page.find("#brief-text").await?.prop("value").await?.unwrap_or_default();
        assert!(text.starts_with("# Building AI capability"), "{text}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn printing_that_throws_offers_the_text_and_leaves_the_page_alive() -> TestResult {
    browser_tests::with_page_of(MEETING, "", |page| async move {
        page.script("window.print = () => { throw new DOMException('refused', 'InvalidStateError') }")
            .await?;
        page.act("print").await?;
        let text = page.find("#brief-text").await?.prop("value").await?.unwrap_or_default();
        assert!(text.starts_with("# Building AI capability"), "{text}");
        page.field("name").await?.send_keys("Rollout").await?;
        page.wait_for_value("name", "Rollout").await
    })
    .await
}

#[tokio::test]
async fn saving_that_throws_offers_the_text() -> TestResult {
    browser_tests::with_page_of(MEETING, "", |page| async move {
        page.script("URL.createObjectURL = () => { throw new DOMException('refused', 'SecurityError') }")
            .await?;
        page.act("download_calendar").await?;
        let text = page.find("#brief-text").await?.prop("value").await?.unwrap_or_default();
        assert!(text.starts_with("BEGIN:VCALENDAR"), "{text}");
        Ok(())
    })
    .await
}

const WITHOUT_JAVASCRIPT: &str = "Please allow JavaScript and WebAssembly";

/// A frame without leave to run scripts shows what a browser shows whose scripts are switched off; the page around it, of
/// the same origin, can look into it, which no driver can.
#[tokio::test]
async fn without_javascript_every_page_says_what_it_is_and_what_it_needs() -> TestResult {
    with_browser(|page| async move {
        let site = serve_faulty(|path, answer| {
            let host = "<!doctype html><iframe sandbox=\"allow-same-origin\" width=\"1200\" height=\"800\"></iframe>";
            Some(with_page_of_ours(path, answer, "host.html", host))
        });
        page.driver.goto(format!("{site}host.html")).await?;
        for file in PAGES.into_iter().chain(["standalone.html"]) {
            page.script(&format!("document.querySelector('iframe').src = '{file}'")).await?;
            let shown = "const inside = document.querySelector('iframe').contentDocument;
                return inside.URL.includes(arguments[0]) ? inside.body.innerText : '';";
            let said = || async {
                let said = page.driver.execute(shown, vec![file.into()]).await?.json().clone();
                // And nothing else: a page that does not open must not say that it does.
                Ok(said.as_str().is_some_and(|said| said.contains(WITHOUT_JAVASCRIPT) && !said.contains("Opening")))
            };
            page.wait(&format!("that {file} says what it needs"), true, said).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_page_of_the_method_is_read_without_javascript() -> TestResult {
    with_browser(|page| async move {
        let site = serve_faulty(|path, answer| {
            let host = "<!doctype html><iframe sandbox=\"allow-same-origin\" src=\"method.html\"></iframe>";
            Some(with_page_of_ours(path, answer, "host.html", host))
        });
        page.driver.goto(format!("{site}host.html")).await?;
        let shown =
            "const part = document.querySelector('iframe').contentDocument?.getElementById('equations');
            return (part?.getBoundingClientRect().height ?? 0) > 0";
        page.wait("that the equations are there", true, || async { Ok(page.script(shown).await? == true) })
            .await
    })
    .await
}

#[tokio::test]
async fn two_tabs_keep_their_own_states_and_only_the_last_link_outlives_them() -> TestResult {
    with_browser(|page| async move {
        let site = serve_faulty(|_, answer| Some(answer));
        let (mut tabs, gaps) = (vec![page.driver.window().await?], ["general", "specific"]);
        page.driver.goto(&site).await?;
        page.result("best").await?;
        tabs.push(page.driver.new_tab().await?);
        page.driver.switch_to_window(tabs[1].clone()).await?;
        page.driver.goto(&site).await?;
        for (tab, gap) in tabs.iter().zip(gaps) {
            page.driver.switch_to_window(tab.clone()).await?;
            page.choose("adoption_gap", gap).await?;
            page.wait("that the address follows", true, || async {
                Ok(page.address().await?.contains(&format!("gap={gap}")))
            })
            .await?;
        }
        for (tab, gap) in tabs.iter().zip(gaps) {
            page.driver.switch_to_window(tab.clone()).await?;
            page.wait_for_value("adoption_gap", gap).await?;
            page.driver.refresh().await?;
            page.wait_for_value("adoption_gap", gap).await?;
            // The last writer's link, which what is sent is told against.
            let kept = "return indexedDB.databases().then(bases => [Object.keys(localStorage).join(),
                Object.values(localStorage).join().includes('gap=specific'), Object.keys(sessionStorage).join(), bases.length, document.cookie])";
            assert_eq!(page.script(kept).await?, json!(["capability-path.own.1", true, "capability-path.left.1", 0, ""]));
        }
        Ok(())
    })
    .await
}

/// Chromium's own switch, beside the frame above that every engine has.
#[tokio::test]
async fn with_scripts_switched_off_in_the_browser_the_page_says_so() -> TestResult {
    if Engine::chosen()? != Engine::Chromium {
        return Ok(());
    }
    with_browser(|page| async move {
        page.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await?;
        page.driver.goto(browser_tests::site()).await?;
        let text = page.find("noscript p").await?.text().await?;
        assert!(text.contains(WITHOUT_JAVASCRIPT), "{text}");
        Ok(())
    })
    .await
}
