//! What goes wrong before the program runs and while it does, and what the reader gets: never a painted page that is
//! dead (`quality.md`, Faults).

use browser_tests::faulty::{in_page, with_script};
use browser_tests::{Page, TestResult, serve_faulty, with_browser};
use std::sync::atomic::{AtomicUsize, Ordering};
use thirtyfour::prelude::*;
use xtask::server::{Answer, Fault};

fn is_program(path: &str) -> bool {
    path.ends_with(".wasm")
}

fn is_its_script(path: &str) -> bool {
    path.contains("capability-path") && path.ends_with(".js")
}

fn a_filters_page() -> Answer {
    Answer { status: "200 OK", mime: "text/html", encoding: "", body: b"<h1>Blocked</h1>".to_vec() }
}

async fn recovery(page: &Page) -> TestResult<String> {
    let told = "return document.querySelector('.recovery[role=\"alert\"]')?.innerText ?? ''";
    page.wait("that the page tells what stopped it", true, || async {
        Ok(page.script(told).await?.as_str().is_some_and(|text| !text.is_empty()))
    })
    .await?;
    Ok(page.script(told).await?.as_str().unwrap_or_default().to_string())
}

/// Each fault, and what the page that speaks of it says: what failed, and who can mend it how.
const HINDRANCES: [(&str, Fault, &str); 9] = [
    ("blocked", |path, answer| (!is_program(path)).then_some(answer), "is blocked on its way"),
    (
        "replaced by a filter's page",
        |path, answer| Some(if is_program(path) { a_filters_page() } else { answer }),
        "is not what was built",
    ),
    (
        "its script replaced by a filter's page",
        |path, answer| Some(if is_its_script(path) { a_filters_page() } else { answer }),
        "is not a script but text/html",
    ),
    (
        "missing",
        |path, answer| {
            let status = if is_program(path) { "404 Not Found" } else { answer.status };
            Some(Answer { status, ..answer })
        },
        "answers 404",
    ),
    (
        "damaged",
        |path, mut answer| {
            let middle = answer.body.len() / 2;
            if is_program(path) {
                answer.body[middle] ^= 1;
            }
            Some(answer)
        },
        "is not what was built",
    ),
    (
        "without its script",
        |path, answer| {
            let status = if is_its_script(path) { "404 Not Found" } else { answer.status };
            Some(Answer { status, ..answer })
        },
        "answers 404",
    ),
    (
        "WebAssembly switched off",
        |path, answer| Some(with_script(path, answer, "delete globalThis.WebAssembly")),
        "switched off in this browser",
    ),
    (
        "forbidden by the policy",
        |_, answer| Some(in_page(answer, |page| page.replace(" 'wasm-unsafe-eval'", ""))),
        "'wasm-unsafe-eval'",
    ),
    (
        "an old browser",
        |path, answer| {
            // A browser without vectors takes no program that has them, and has no such way with elements.
            let old = "delete Element.prototype.replaceChildren;
                WebAssembly.validate = () => false;
                WebAssembly.instantiate = WebAssembly.instantiateStreaming =
                    async () => { throw new WebAssembly.CompileError('invalid opcode') };";
            Some(with_script(path, answer, old))
        },
        "too old",
    ),
];

#[tokio::test]
async fn a_program_that_cannot_start_says_what_failed_and_how_it_is_mended() -> TestResult {
    with_browser(|page| async move {
        for (name, fault, expected) in HINDRANCES {
            page.driver.goto("about:blank").await?;
            page.driver.goto(format!("{}#v=1&due=4", serve_faulty(fault))).await?;
            let text = recovery(&page).await?;
            assert!(text.contains(expected), "{name}: {text}");
            let link = page.find(".recovery input").await?.prop("value").await?.unwrap_or_default();
            assert!(link.ends_with("#v=1&due=4"), "{name}: {link}");
        }
        Ok(())
    })
    .await
}

/// Whether the page shows what it says without a script.
const HOLDS_UP: &str = "return getComputedStyle(document.querySelector('.opening + .opening')).visibility";

async fn says_what_holds_it_up(page: &Page) -> TestResult {
    page.wait("that the page says what holds it up", true, || async {
        Ok(page.script(HOLDS_UP).await? == "visible")
    })
    .await
}

/// Where even what explains it is held back, the page says what it can.
#[tokio::test]
async fn scripts_that_are_held_back_are_told_without_them() -> TestResult {
    with_browser(|page| async move {
        let site = serve_faulty(|path, answer| {
            (!path.ends_with(".js") || path.ends_with("boot.js")).then_some(answer)
        });
        page.driver.goto(format!("{site}#v=1&due=4")).await?;
        let text = recovery(&page).await?;
        assert!(text.contains("Its files do not arrive"), "{text}");

        page.driver.goto("about:blank").await?;
        page.driver.goto(serve_faulty(|path, answer| (!path.ends_with(".js")).then_some(answer))).await?;
        assert_eq!(page.script(HOLDS_UP).await?, "hidden", "what is only slow is not called blocked");
        says_what_holds_it_up(&page).await?;
        assert!(page.find(".opening + .opening").await?.text().await?.contains("boot.js"));
        Ok(())
    })
    .await
}

/// The one file has its script within it, which a policy of the server's own may forbid.
#[tokio::test]
async fn one_file_whose_script_may_not_run_says_so_without_it() -> TestResult {
    with_browser(|page| async move {
        let site = serve_faulty(|_, answer| {
            let policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'self'\"><meta";
            Some(in_page(answer, |page| page.replacen("<meta", policy, 1)))
        });
        page.driver.goto(format!("{site}standalone.html")).await?;
        says_what_holds_it_up(&page).await
    })
    .await
}

#[tokio::test]
async fn to_start_over_leaves_what_was_entered_and_keeps_the_page_and_its_settings() -> TestResult {
    with_browser(|page| async move {
        let site = serve_faulty(|path, answer| (!is_program(path)).then_some(answer));
        page.driver
            .goto(format!("{site}/meeting.html?config=ours.json&part=share&v=1&due=4#v=1&due=5"))
            .await?;
        recovery(&page).await?;
        page.driver.find(By::XPath("//button[text()='Start over']")).await?.click().await?;
        page.wait("the address", format!("{site}/meeting.html?config=ours.json"), || page.address()).await?;
        recovery(&page).await.map(drop)
    })
    .await
}

#[tokio::test]
async fn a_wrong_type_alone_hinders_nothing() -> TestResult {
    with_browser(|page| async move {
        let site = serve_faulty(|path, answer| {
            let mime = if is_program(path) { "application/octet-stream" } else { answer.mime };
            Some(Answer { mime, ..answer })
        });
        page.driver.goto(&site).await?;
        page.result("best").await.map(drop)
    })
    .await
}

#[tokio::test]
async fn the_program_is_downloaded_once_and_checked() -> TestResult {
    with_browser(|page| async move {
        // Asked of the server: what the browser takes twice from memory, it counts twice.
        static DOWNLOADS: AtomicUsize = AtomicUsize::new(0);
        let site = serve_faulty(|path, answer| {
            DOWNLOADS.fetch_add(usize::from(is_program(path)), Ordering::SeqCst);
            Some(answer)
        });
        page.driver.goto(site).await?;
        page.result("best").await?;
        assert_eq!(DOWNLOADS.load(Ordering::SeqCst), 1);
        let integrity = "return document.querySelector('script[data-wasm]').dataset.integrity.length";
        assert_eq!(page.script(integrity).await?, "sha384-".len() + 64);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn whatever_stops_the_program_leaves_the_link_and_two_ways_on() -> TestResult {
    with_browser(|page| async move {
        let site =
            serve_faulty(|path, answer| Some(with_script(path, answer, include_str!("../src/fault.js"))));
        for fault in ["panic", "stack_overflow", "out_of_memory"] {
            page.driver.goto("about:blank").await?;
            page.driver.goto(&site).await?;
            page.choose("adoption_gap", "general").await?;
            page.wait("that the address follows", true, || async {
                Ok(page.address().await?.contains("gap=general"))
            })
            .await?;
            page.script(&format!("window.fault = window.faults.{fault}")).await?;
            // Where the program is already stopped, there is nothing left to choose.
            let _ = page.choose("capability_assessed", "honest").await;
            let text = recovery(&page).await.map_err(|error| format!("{fault}: {error}"))?;
            assert!(text.contains("Reload") && text.contains("Start over"), "{fault}: {text}");
            // Each engine names the instruction in which a program ends itself, by a panic or without memory.
            let ended_itself = text.to_lowercase().contains("unreachable");
            assert_eq!(ended_itself, fault != "stack_overflow", "{fault}: {text}");
            let left = page.script("return document.querySelectorAll('[data-result]').length").await?;
            assert_eq!(left, 0, "{fault}: the dead page is still painted");
            page.driver.find(By::XPath("//button[text()='Reload']")).await?.click().await?;
            page.wait_for_value("adoption_gap", "general")
                .await
                .map_err(|error| format!("{fault}: {error}"))?;
        }
        Ok(())
    })
    .await
}

/// Storage as a person who forbids it, or a frame of no origin, has it; and history as one that throws.
const STORAGE_REFUSED: &str = "
    const refuse = { get() { throw new DOMException('refused', 'SecurityError'); } };
    Object.defineProperty(window, 'localStorage', refuse);
    Object.defineProperty(window, 'sessionStorage', refuse);";
/// Storage that reads and writes nothing: full, or of a private window of old.
const STORAGE_FULL: &str = "
    Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
    Storage.prototype.getItem = () => { throw new DOMException('broken', 'InvalidStateError'); };";

#[tokio::test]
async fn where_storage_is_refused_a_link_is_told_against_the_example_and_the_rest_works() -> TestResult {
    with_browser(|page| async move {
        let refused = serve_faulty(|path, answer| Some(with_script(path, answer, STORAGE_REFUSED)));
        let full = serve_faulty(|path, answer| Some(with_script(path, answer, STORAGE_FULL)));
        for site in [refused, full] {
            page.driver.goto("about:blank").await?;
            page.driver.goto(&site).await?;
            page.choose("adoption_gap", "general").await?;
            page.wait("that the address follows", true, || async {
                Ok(page.address().await?.contains("gap=general"))
            })
            .await?;
            let link = page.address().await?.replace("ai=35", "ai=36");
            page.driver.goto("about:blank").await?;
            page.driver.goto(link).await?;
            page.wait_for_result("sent", "2").await?;
            let choices = page.driver.find_all(By::Css("[data-action=\"keep_mine\"]")).await?;
            assert!(choices.is_empty());
            page.act("undo").await?;
            page.wait_for_value("ai_skills", "36").await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_storage_holds_that_is_no_link_of_ours_does_no_harm() -> TestResult {
    with_browser(|page| async move {
        let site = serve_faulty(|path, answer| {
            let planted = "localStorage.setItem('capability-path.own.1', '<b>&v=&=&'.repeat(1000))";
            Some(with_script(path, answer, planted))
        });
        page.driver.goto(format!("{site}#v=1&ai=36")).await?;
        page.wait_for_result("sent", "1").await
    })
    .await
}

/// What is typed in one go is written once it has rested, or when the page is left.
#[tokio::test]
async fn the_link_of_a_page_that_broke_has_what_was_typed_last() -> TestResult {
    // What is broken on purpose is an error of the page where a browser has no log.
    with_browser(|page| async move {
        page.open("").await?;
        let typed = "const [note, done] = [document.querySelector('[data-field=note]'), arguments[0]];
            (async () => {
                for (const text of ['a', 'ab', 'abc']) {
                    note.value = text;
                    note.dispatchEvent(new Event('input', { bubbles: true }));
                    await new Promise(resolve => setTimeout(resolve, 50));
                }
                dispatchEvent(new ErrorEvent('error', { error: new RangeError('broken on purpose') }));
                done(document.querySelector('.recovery input').value);
            })()";
        let link = page.driver.execute_async(typed, Vec::new()).await?.json().clone();
        // In base64url.
        assert!(link.as_str().is_some_and(|link| link.contains("note=YWJj")), "{link}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_somebody_added_to_the_browser_may_break_without_the_page() -> TestResult {
    with_browser(|page| async move {
        page.open("").await?;
        let broken = "const error = new RangeError('not ours');
            const breaks = (...places) => {
                error.stack = `RangeError: not ours ${places.map(place => `at ${place}:1:1`).join(' ')}`;
                dispatchEvent(new ErrorEvent('error', { error }));
                return document.querySelector('.recovery') !== null;
            };
            const [theirs, ours] = ['chrome-extension://abcdef/content.js', 'https://a.example/app.wasm'];
            return [breaks(theirs, ours), breaks(ours, theirs)]";
        // What is ours may be called by what was added.
        assert_eq!(page.script(broken).await?, serde_json::json!([false, true]));
        Ok(())
    })
    .await
}

/// A browser that translates puts other elements in the place of texts that the program goes on changing: the answer would
/// stay that of the first moment. The page of the method has no program.
#[tokio::test]
async fn a_browser_that_translates_leaves_the_pages_with_a_program_alone() -> TestResult {
    let translated = |page: Page, name: &'static str| async move {
        page.driver.goto(format!("{}{name}", browser_tests::site())).await?;
        page.script("return document.documentElement.translate").await
    };
    with_browser(|page| async move {
        for name in [
            "index.html",
            "meeting.html",
            "assumptions.html",
            "proposal.html",
            "team.html",
            "map.html",
            "standalone.html",
        ] {
            assert_eq!(translated(page.clone(), name).await?, false, "{name}");
        }
        assert_eq!(translated(page.clone(), "method.html").await?, true);
        Ok(())
    })
    .await
}
