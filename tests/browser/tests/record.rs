//! A decision put on record, and looked back at: then and now side by side.

use browser_tests::{MEETING, TestResult, with_page_of};
use thirtyfour::prelude::*;

#[tokio::test]
async fn a_decision_is_recorded_travels_with_the_link_and_shows_what_has_changed_since() -> TestResult {
    with_page_of(MEETING, "", |page| async move {
        page.wait_for_result("decided", "false").await?;
        page.act("decide_now").await?;
        page.wait_for_result("decided", "true").await?;
        page.find("[data-action=\"save_record\"]").await?;
        assert_eq!(page.count("[data-result=\"record.changed\"]").await?, 0);
        page.wait("that the address has the decision", true, || async {
            Ok(page.address().await?.contains("&decided="))
        })
        .await?;
        page.act("decide").await?;
        for field in ["depth", "dependency"] {
            page.field(field).await?.send_keys(Key::End + "").await?;
            page.wait_for_value(field, "100").await?;
        }
        page.click("[data-open=\"record\"]").await?;
        page.wait_for_result("decided", "true").await?;
        page.find("[data-result=\"record.changed\"]").await?;
        assert!(page.count("[data-result=\"record.changed\"]").await? > 3);
        page.act("take_back").await?;
        page.wait_for_result("decided", "false").await?;
        page.act("undo").await?;
        page.wait_for_result("decided", "true").await
    })
    .await
}

#[tokio::test]
async fn a_record_that_cannot_be_read_says_so_and_stays_in_the_link() -> TestResult {
    let fragment = "v=1&decided=20261125.broken";
    with_page_of(MEETING, fragment, |page| async move {
        page.wait_for_result("decided", "false").await?;
        assert!(page.find(".record .notice-list").await?.text().await?.contains("20261125.broken"));
        Ok(())
    })
    .await
}
