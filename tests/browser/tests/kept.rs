//! Whatever becomes of the tab, its history and its address, what was entered is kept (`quality.md`, Faults).

use browser_tests::stage::PRESSURE;
use browser_tests::{TestResult, serve_faulty, with_browser, with_page};
use capability_path::link::{Extras, encode};
use capability_path::scenario::{Factor, Scenario, Situation};
use serde_json::json;
use thirtyfour::prelude::*;
use xtask::engine::Engine;

/// Chooses, and goes on once the page has taken it, which a control shows that is set back until the answer is drawn. That may
/// be a task later: Yew puts off what comes while it draws for long. A driver may know the address later still.
const CHOOSE: &str = "
    const choose = async (field, value) => {
        const select = document.querySelector(`[data-field=\"${field}\"]`);
        select.value = value;
        select.dispatchEvent(new Event('change', { bubbles: true }));
        while (select.value !== value) {
            await new Promise((taken) => setTimeout(taken));
        }
    };";

/// Browsers reload the address as it is before they tell the page: what waits to be written then is lost.
#[tokio::test]
async fn a_change_is_in_the_address_before_anything_else_can_happen() -> TestResult {
    with_page("", |page| async move {
        let change = format!("{CHOOSE} return choose('adoption_gap', 'general').then(() => location.hash)");
        let address = page.script(&change).await?;
        assert!(address.as_str().is_some_and(|address| address.contains("gap=general")), "{address}");
        page.driver.refresh().await?;
        page.wait_for_value("adoption_gap", "general").await?;
        // Back goes to before it; the button of WebKit passes over what no hand has done.
        page.script("history.back()").await?;
        page.wait_for_value("adoption_gap", "none_named").await
    })
    .await
}

/// What follows closely belongs to the same step back.
#[tokio::test]
async fn a_drag_is_one_entry_of_the_history_and_is_written_when_let_go() -> TestResult {
    with_page("", |page| async move {
        let entries = page.script("return history.length").await?.as_u64().unwrap_or_default();
        let drag = "
            const [done] = arguments, slider = document.querySelector('[data-field=depth]');
            const tell = type => slider.dispatchEvent(new Event(type, { bubbles: true }));
            let value = 45;
            const move = () => {
                value += 1;
                slider.value = String(value);
                tell('input');
                if (value < 60) { setTimeout(move, 20); return; }
                setTimeout(() => { slider.dispatchEvent(new PointerEvent('pointerup', { bubbles: true })); requestAnimationFrame(() => setTimeout(() => done(location.hash))); }, 20);
            };
            move();";
        let address = page.driver.execute_async(drag, Vec::new()).await?.json().clone();
        let link = encode(
            &Scenario { situation: Factor::Depth.moved(Situation::default(), 60), ..Scenario::default() },
            &Extras::default(),
        );
        assert_eq!(address, format!("#{link}"));
        assert_eq!(page.script("return history.length").await?, entries + 1);
        page.script("history.back()").await?;
        page.wait_for_value("depth", "45").await
    })
    .await
}

/// Firefox throws when it has had enough of it.
#[tokio::test]
async fn what_history_throws_back_is_written_later() -> TestResult {
    with_page("", |page| async move {
        page.script(
            "window.refused = 0;
             history.pushState = history.replaceState = () => {
                 window.refused += 1;
                 throw new DOMException('The operation is insecure.', 'SecurityError');
             };",
        )
        .await?;
        page.choose("adoption_gap", "general").await?;
        page.wait("that a write was refused", true, || async {
            Ok(page.script("return window.refused").await?.as_u64() > Some(0))
        })
        .await?;
        assert_eq!(page.value("adoption_gap").await?, "general");
        assert!(!page.address().await?.contains("gap=general"), "the fault is not there");
        page.script("delete history.pushState; delete history.replaceState").await?;
        // Nothing else happens meanwhile: it is tried again by itself.
        page.wait_for_address("gap=general", true).await
    })
    .await
}

/// Chromium and Safari drop what is too much for them and say nothing.
#[tokio::test]
async fn what_history_drops_in_silence_is_written_later() -> TestResult {
    with_page("", |page| async move {
        page.script("history.pushState = history.replaceState = () => { window.dropped = true }").await?;
        page.choose("adoption_gap", "general").await?;
        page.wait("that a write was dropped", true, || async {
            Ok(page.script("return window.dropped === true").await? == true)
        })
        .await?;
        page.script("delete history.pushState; delete history.replaceState").await?;
        // Nothing else happens meanwhile: it is tried again by itself.
        page.wait_for_address("gap=general", true).await
    })
    .await
}

#[tokio::test]
async fn a_tab_that_was_frozen_goes_on_where_it_was() -> TestResult {
    // Only its devtools freeze a page.
    if Engine::chosen()? != Engine::Chromium {
        return Ok(());
    }
    with_page("", |page| async move {
        page.choose("adoption_gap", "general").await?;
        page.devtools("Page.setWebLifecycleState", json!({ "state": "frozen" })).await?;
        page.devtools("Page.setWebLifecycleState", json!({ "state": "active" })).await?;
        page.wait_for_value("adoption_gap", "general").await?;
        page.wait_for_address("gap=general", true).await?;
        page.choose("capability_assessed", "honest").await?;
        page.wait_for_address("assessed=honest", true).await
    })
    .await
}

#[tokio::test]
async fn a_tab_that_is_hidden_has_its_state_in_the_address_at_once() -> TestResult {
    with_page("", |page| async move {
        // The second follows so closely on the first that it would wait.
        let hidden = "
             const hidden = async () => {
                 await choose('adoption_gap', 'general');
                 await choose('capability_assessed', 'honest');
                 Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
                 document.dispatchEvent(new Event('visibilitychange'));
                 delete document.visibilityState;
                 return location.hash;
             };
             return hidden();";
        let told = page.script(&format!("{CHOOSE}{hidden}")).await?;
        let address = told.as_str().unwrap_or_default();
        assert!(address.contains("gap=general") && address.contains("assessed=honest"), "{address}");
        Ok(())
    })
    .await
}

/// Whether the page comes out of the browser's cache of whole pages or is loaded anew is the browser's choice.
#[tokio::test]
async fn a_page_left_and_come_back_to_is_as_it_was_and_alive() -> TestResult {
    with_page("", |page| async move {
        page.choose("adoption_gap", "general").await?;
        page.wait_for_address("gap=general", true).await?;
        page.click("[data-open=\"compare\"]").await?;
        page.find("#compare").await?;
        page.driver.back().await?;
        page.wait_for_value("adoption_gap", "general").await?;
        page.choose("adoption_gap", "specific").await?;
        page.wait_for_address("gap=specific", true).await?;
        page.driver.back().await?;
        page.wait_for_value("adoption_gap", "general").await?;
        page.driver.forward().await?;
        page.wait_for_value("adoption_gap", "specific").await
    })
    .await
}

#[tokio::test]
async fn the_one_file_stays_the_page_it_was_when_its_link_stood_in_the_query() -> TestResult {
    with_browser(|page| async move {
        let site = serve_faulty(|_, answer| Some(answer));
        page.driver.goto(format!("{site}standalone.html?page=meeting&v=1&due=4")).await?;
        page.find("#brief").await?;
        page.field("name").await?.send_keys("Rollout").await?;
        page.wait_for_address("#v=1&due=4", true).await?;
        // All of the name: browsers reload the address as it was before they tell the page that it is left.
        page.wait_for_address("&name=Um9sbG91dA", true).await?;
        let address = page.address().await?;
        assert!(address.contains("?page=meeting#"), "{address}");
        page.driver.refresh().await?;
        page.find("#brief").await?;
        page.wait_for_value("name", "Rollout").await
    })
    .await
}

/// As long an address as each engine takes from its driver: Chromium 2 MB, Firefox 1 MB.
#[tokio::test]
async fn a_link_of_a_megabyte_opens_and_is_named_as_too_long() -> TestResult {
    for part in ["a&", "stability=1&", "%2526"] {
        let long = format!("v=1&due=4&{}", part.repeat(1_000_000 / part.len()));
        with_page(&long, |page| async move {
            page.wait_for_value("results_due_months", "4").await?;
            let notice = page.find("[data-result=\"link_problems\"]").await?.text().await?;
            assert!(notice.contains("far too long"), "{part}: {}", notice.get(..300).unwrap_or(&notice));
            // A config.json that came late to a page so busy would be told in a list of its own.
            let told = "return document.querySelectorAll('[data-result=link_problems] li').length";
            let told = page.script(told).await?.as_u64();
            assert!(told <= Some(51), "{told:?} problems are told one by one");
            page.choose("adoption_gap", "general").await?;
            page.wait_for_address("gap=general", true).await
        })
        .await
        .map_err(|error| format!("{part}: {error}"))?;
    }
    Ok(())
}

/// What a page around ours, or a script in it, can put behind `#` has no limit but the browser's own.
#[tokio::test]
async fn ten_megabytes_behind_the_sign_neither_hang_the_page_nor_lose_its_state() -> TestResult {
    with_page("v=1&due=4", |page| async move {
        page.script("try { location.hash = 'v=1&due=5&' + 'a=1&'.repeat(2_500_000) } catch { }").await?;
        // Some engines do not take so long an address: then the state stays as it was.
        page.choose("adoption_gap", "general").await?;
        page.wait_for_value("adoption_gap", "general").await?;
        let due = page.value("results_due_months").await?;
        assert!(["4", "5"].contains(&due.as_str()), "{due}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn undo_goes_on_on_another_page_and_after_a_reload() -> TestResult {
    with_page("", |page| async move {
        let changed = |address: &str| address.split_once('#').map(|(_, link)| link.to_string());
        page.click("[data-example=\"steady_team\"]").await?;
        page.wait_for_result("best", "internal_upskilling").await?;
        page.click("[data-open=\"map\"]").await?;
        page.choose("preferred", "hybrid").await?;
        page.wait_for_result("required", "changes").await?;
        page.click("[data-action=\"try\"]").await?;
        page.wait_for_result("best", "hybrid").await?;
        page.click("[data-action=\"decide\"]").await?;
        page.wait_for_result("best", "hybrid").await?;
        let link = changed(&page.address().await?);
        page.act("undo").await?;
        page.wait_for_result("best", "internal_upskilling").await?;
        page.wait("whether the address follows", false, || async {
            Ok(changed(&page.address().await?) == link)
        })
        .await?;
        page.driver.refresh().await?;
        page.wait_for_result("best", "internal_upskilling").await?;
        page.act("undo").await?;
        page.wait_for_result("best", "hybrid").await
    })
    .await
}

/// Mail programs damage what follows the sign, so a link may stand before it; what is changed then would contradict it.
#[tokio::test]
async fn a_link_in_the_query_is_behind_the_sign_after_the_first_change() -> TestResult {
    with_browser(|page| async move {
        let site = browser_tests::site();
        page.driver.goto(format!("{site}index.html?{PRESSURE}")).await?;
        page.wait_for_result("best", "hybrid").await?;
        page.field("time").await?.send_keys(Key::Home + "").await?;
        let written = format!("{site}index.html#v=1&due=1&");
        page.wait("that the address follows", true, || async {
            Ok(page.address().await?.starts_with(&written))
        })
        .await
    })
    .await
}
