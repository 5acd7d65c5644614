//! What is handed on: the link copied or to be selected, as a code, in a frame; and that nothing leaves the page.

use browser_tests::{MEETING, Page, TestResult, site, with_page, with_page_of};
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
    for file in ["", MEETING] {
        with_page_of(file, "", |page| async move {
            watch_copying(&page, false).await?;
            page.act("copy_link").await?;
            let text = page.find("#copy-text").await?.prop("value").await?.unwrap_or_default();
            assert!(text.contains("index.html#v=1&"), "{text}");
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
async fn nothing_is_asked_of_any_server_once_a_page_has_loaded() -> TestResult {
    for file in ["", MEETING] {
        with_page_of(file, "", |page| async move {
            let requests = "return performance.getEntriesByType('resource').length";
            let loaded = page.script(requests).await?;
            page.script("document.querySelectorAll('details').forEach(fold => { fold.open = true; })")
                .await?;
            watch_copying(&page, true).await?;
            for action in ["copy_link", "keep", "undo", "redo"] {
                page.act(action).await?;
            }
            page.find("#name").await?.send_keys("Rollout").await?;
            tokio::time::sleep(std::time::Duration::from_secs(2)).await;
            assert_eq!(page.script(requests).await?, loaded);
            Ok(())
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
