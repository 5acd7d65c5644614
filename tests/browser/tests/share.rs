//! What is handed on: the link copied or to be selected, as a code, in a frame; and that nothing leaves the page.

use browser_tests::{
    ASSUMPTIONS, MAP, MEETING, PROPOSAL, Page, TEAM, TestResult, site, with_page, with_page_of,
};
use serde_json::json;
use thirtyfour::prelude::*;

/// What the browser would copy, and whether it does so, are what a script says: a clipboard is the machine's, and tests
/// run side by side.
async fn watch_copying(page: &Page, is_allowed: bool) -> TestResult {
    let watch = format!(
        "document.execCommand = () => {{ window.copied = getSelection().toString() || document.activeElement.value; return {is_allowed} }}"
    );
    page.script(&watch).await.map(drop)
}

#[tokio::test]
async fn the_link_is_copied_and_opens_the_same_answer() -> TestResult {
    with_page("", |page| async move {
        page.field("time").await?.send_keys(Key::End + "").await?;
        page.wait_for_value("time", "100").await?;
        let digest = page.result("digest").await?;
        watch_copying(&page, true).await?;
        let button = page.find("[data-action=\"copy_link\"]").await?;
        let idle = button.text().await?;
        button.click().await?;
        assert_ne!(button.text().await?, idle, "it says so");
        let copied = page.script("return window.copied").await?;
        let copied = copied.as_str().unwrap_or_default().to_string();
        assert!(copied.starts_with(&format!("{}index.html#v=1&", site())) && copied.len() < 300, "{copied}");
        page.wait("what the button says", idle, || async { Ok(button.text().await?) }).await?;
        assert!(page.driver.find(By::Css("#copy-text")).await.is_err());
        page.open(copied.split_once('#').map(|(_, link)| link).unwrap_or_default()).await?;
        page.wait_for_result("digest", &digest).await
    })
    .await
}

#[tokio::test]
async fn where_the_browser_does_not_copy_the_link_is_there_to_be_selected() -> TestResult {
    for (file, opens) in
        [("", "index.html"), (MEETING, "index.html"), (ASSUMPTIONS, "index.html"), (TEAM, TEAM)]
    {
        with_page_of(file, "", |page| async move {
            watch_copying(&page, false).await?;
            page.act("copy_link").await?;
            let text = page.find("#copy-text").await?.prop("value").await?.unwrap_or_default();
            assert!(text.contains(&format!("{opens}#v=1&")), "{file}: {text}");
            // A browser may throw instead of saying no.
            page.script("document.execCommand = () => { throw new Error('refused') }").await?;
            page.act("copy_link").await?;
            page.find("#copy-text").await?;
            page.result("best").await?;
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// The outline of the code's dark squares.
async fn squares(page: &Page) -> TestResult<String> {
    Ok(page.find("[data-result=\"qr\"] path").await?.attr("d").await?.unwrap_or_default())
}

/// That the code reads as its text is shown by `tests/qr.rs`, with a reader that knows nothing of the page.
#[tokio::test]
async fn code_frame_and_link_are_those_of_the_present_state() -> TestResult {
    with_page_of(MEETING, "", |page| async move {
        let before = squares(&page).await?;
        page.find("#name").await?.send_keys("Rollout").await?;
        page.wait("that the code has changed", true, || async { Ok(squares(&page).await? != before) })
            .await?;
        let link = page.find("#share-link").await?.prop("value").await?.unwrap_or_default();
        assert!(link.contains("&name="), "{link}");
        let snippet = page.find("#share-embed").await?.prop("value").await?.unwrap_or_default();
        let framed = snippet.split('"').nth(1).unwrap_or_default().replace("&amp;", "&");
        assert_eq!(framed, link);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_the_device_does_not_share_says_so_beside_the_link() -> TestResult {
    with_page_of(MEETING, "", |page| async move {
        for refusal in [
            "return Promise.reject(new DOMException('refused', 'NotAllowedError'))",
            "throw new TypeError('refused')",
        ] {
            page.script(&format!("navigator.share = () => {{ {refusal} }}")).await?;
            // With anything new the page asks the browser anew what it can.
            page.field("name").await?.send_keys("R").await?;
            page.act("share").await?;
            page.wait("that it was not shared", true, || async {
                Ok(page.find(".share-texts").await?.text().await?.contains("Not shared"))
            })
            .await?;
        }
        Ok(())
    })
    .await
}

/// Has every way out of a page counted: what goes through a request is told by the browser, the rest by these.
const WATCH_WAYS_OUT: &str = "
    window.waysOut = [];
    const told = name => (...given) => { window.waysOut.push(name + ' ' + String(given[0])); throw new Error(name); };
    navigator.sendBeacon = told('beacon');
    window.fetch = told('fetch');
    window.open = told('window');
    window.WebSocket = told('socket');
    window.EventSource = told('events');
    window.RTCPeerConnection = told('peer');
    XMLHttpRequest.prototype.open = told('request');";

/// All that was asked for since the page was opened, by its address.
async fn requests(page: &Page) -> TestResult<serde_json::Value> {
    let names = "return performance.getEntriesByType('resource').map(entry => entry.name)
        .filter(name => !name.startsWith('blob:') && !name.startsWith('data:'))";
    page.script(names).await
}

/// A link of somebody, dropped on the page as a file.
const DROPPED: &str = "
    const dataTransfer = new DataTransfer();
    const link = location.origin + '/index.html#v=1&due=9&runway=6&ai=80&change=25&stability=75&comfort=40';
    dataTransfer.items.add(new File([link], 'saved.txt', { type: 'text/plain' }));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));";

/// What is done on each page: all that handles what a person entered, and what somebody else did.
const SESSIONS: [(&str, &[&str]); 6] = [
    ("", &["copy_link", "keep", "undo", "redo", "reset"]),
    (
        MEETING,
        &[
            "copy_link",
            "keep",
            "undo",
            "redo",
            "decide_now",
            "save_record",
            "save_check",
            "download_markdown",
            "download_calendar",
            "download_csv",
            "download_json",
            "download_svg",
            "download_png",
        ],
    ),
    (ASSUMPTIONS, &["copy_link", "undo", "redo"]),
    (PROPOSAL, &["copy_link", "undo", "redo"]),
    (MAP, &["copy_link", "undo", "redo"]),
    (TEAM, &["copy_link", "add_own", "add_to_team", "save_team", "undo", "redo"]),
];

#[tokio::test]
async fn nothing_leaves_a_page_once_it_has_loaded() -> TestResult {
    for (file, actions) in SESSIONS {
        with_page_of(file, "", |page| async move {
            let loaded = requests(&page).await?;
            page.script(WATCH_WAYS_OUT).await?;
            page.script("document.querySelectorAll('details').forEach(fold => { fold.open = true; })")
                .await?;
            watch_copying(&page, true).await?;
            page.script(DROPPED).await?;
            let is_read = if file == TEAM {
                page.wait_for_result("team", "1").await
            } else {
                page.wait("that the address has it", true, || async {
                    Ok(page.address().await?.contains("ai=80"))
                })
                .await
            };
            is_read.map_err(|error| format!("{file}: {error}"))?;
            for action in actions {
                page.act(action).await.map_err(|error| format!("{file}: {error}"))?;
            }
            if let Ok(name) = page.driver.find(By::Css("#name")).await {
                name.send_keys("Rollout").await?;
            }
            // Longer than anything that the page puts off.
            tokio::time::sleep(std::time::Duration::from_secs(2)).await;
            assert_eq!(requests(&page).await?, loaded, "{file}");
            assert_eq!(page.script("return window.waysOut").await?, serde_json::json!([]), "{file}");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// The buttons that give files, where the browser does not, and where the text stands then.
const FILES: [(&str, &str, &[&str]); 2] = [
    (
        MEETING,
        "#brief-text",
        &[
            "download_markdown",
            "download_calendar",
            "download_csv",
            "download_json",
            "download_svg",
            "download_png",
            "save_record",
            "save_check",
        ],
    ),
    (TEAM, "#team-text", &["save_team"]),
];

#[tokio::test]
async fn where_the_browser_saves_no_file_its_text_is_there_to_be_copied() -> TestResult {
    for (file, area, actions) in FILES {
        with_page_of(file, "", |page| async move {
            page.act(if file == TEAM { "add_own" } else { "decide_now" }).await?;
            let refuse = "window.refused = 0;
                URL.createObjectURL = () => { window.refused += 1; throw new Error('refused') }";
            page.script(refuse).await?;
            let mut before = String::new();
            for (place, action) in actions.iter().enumerate() {
                page.act(action).await?;
                // The picture of dots is drawn first, which takes its time.
                page.wait(&format!("how often up to {action} was refused"), json!(place + 1), || {
                    page.script("return window.refused")
                })
                .await?;
                page.wait(&format!("whether {action} offers another text"), true, || async {
                    let area = page.find(area).await?;
                    Ok(area.prop("value").await?.unwrap_or_default() != before)
                })
                .await?;
                // The picture of dots is offered as the figure that it is made of.
                if *action != "download_svg" {
                    before = page.find(area).await?.prop("value").await?.unwrap_or_default();
                }
            }
            page.result("best").await.map(drop)
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn what_another_page_holds_shows_the_parts_that_are_ticked() -> TestResult {
    with_page_of(MEETING, "", |page| async move {
        let text = |id: &'static str| {
            let page = page.clone();
            async move { TestResult::Ok(page.find(id).await?.prop("value").await?.unwrap_or_default()) }
        };
        let link = page.find("#share-link").await?.prop("value").await?;
        for part in ["plan", "explore"] {
            page.field(&format!("frame.{part}")).await?.click().await?;
        }
        for (id, start) in [("#share-embed", "<iframe src="), ("#share-element", "<script src=")] {
            page.wait("that the text hides both", true, || async {
                Ok(text(id).await?.contains("&amp;parts=plan.explore&amp;"))
            })
            .await?;
            assert!(text(id).await?.starts_with(start));
        }
        assert!(text("#share-element").await?.contains(&format!("{}embed.js", site())));
        // The link of this page is what it was, and the text is what is copied.
        assert_eq!(page.find("#share-link").await?.prop("value").await?, link);
        watch_copying(&page, true).await?;
        page.act("copy_share-embed").await?;
        assert_eq!(page.script("return window.copied").await?, text("#share-embed").await?);
        page.field("frame.plan").await?.click().await?;
        page.wait("that the text shows the plan again", true, || async {
            Ok(text("#share-embed").await?.contains("&amp;parts=explore&amp;"))
        })
        .await
    })
    .await
}
