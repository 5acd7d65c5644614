//! The page in a frame where nobody speaks with it: all can be reached, and the history around it is left alone.

use browser_tests::stage::{
    PRESSURE, STEADY, Stage, answer, click_beside, in_frame, nothing_went_wrong, say, within,
};
use browser_tests::{PAGES, TestResult, serve_with, with_browser};
use serde_json::json;
use std::fs;
use thirtyfour::prelude::*;
use xtask::engine::Engine;
use xtask::server::Answer;

/// What a frame of a fixed height needs: nothing beyond its sides, and everything to be scrolled to.
const REACHABLE: &str = "
    const root = document.documentElement;
    const unreached = [...document.querySelectorAll('section, footer, button, select, input, a[href]')].filter(element => {
        if (!element.checkVisibility() || element.matches('.page-skip')) return false;
        element.scrollIntoView({ block: 'nearest' });
        const { top, bottom, left, right, height } = element.getBoundingClientRect();
        const isSeen = top < innerHeight && bottom > 0 && left > -1 && right < innerWidth + 1;
        return !isSeen || (height < innerHeight / 2 && (top < -1 || bottom > innerHeight + 1));
    });
    scrollTo(0, 0);
    const wide = root.scrollWidth > innerWidth && [...document.querySelectorAll('body *')].filter(element => element.checkVisibility() && element.getBoundingClientRect().right > innerWidth + 1);
    return [wide ? `wider than the frame: ${root.scrollWidth} > ${innerWidth}: ${wide.map(element => element.className).join()}` : '', ...unreached.map(element => element.outerHTML.slice(0, 80))]
        .filter(Boolean)";

#[tokio::test]
async fn with_no_script_around_it_all_can_be_reached_at_a_fixed_height() -> TestResult {
    with_browser(|page| async move {
        let stage = Stage::set()?;
        for (width, height) in [(600, 700), (400, 600), (1000, 800)] {
            for file in PAGES {
                let host = format!(
                    "<!doctype html><title>Host</title><link rel=\"icon\" href=\"data:,\">\
                     <iframe width=\"{width}\" height=\"{height}\" src=\"{file}\"></iframe>"
                );
                fs::write(stage.folder.path().join("silent.html"), host)?;
                page.driver.goto(format!("{}silent.html", stage.page)).await?;
                within(&page, |page| async move {
                    page.result("best").await?;
                    let unreached = page.script(REACHABLE).await?;
                    assert_eq!(unreached, json!([]), "{file} at {width} × {height}");
                    Ok(())
                })
                .await?;
            }
        }
        nothing_went_wrong(&page).await
    })
    .await
}

/// Behind a tab of the host page nothing has a height, which is not to say that all of the page is in sight there.
#[tokio::test]
async fn a_frame_that_is_shown_later_is_laid_out_as_one_that_was_shown_at_once() -> TestResult {
    with_browser(|page| async move {
        let stage = Stage::set()?;
        let host = "<!doctype html><title>Host</title><link rel=\"icon\" href=\"data:,\">
            <script>window.heard = []; addEventListener('message', ({ data }) => heard.push(data))</script>
            <iframe hidden width=\"1000\" height=\"700\" src=\"index.html\"></iframe>";
        fs::write(stage.folder.path().join("tabs.html"), host)?;
        page.driver.goto(format!("{}tabs.html", stage.page)).await?;
        let open = "return heard.some(({ type }) => type === 'ready')";
        page.wait("that it is open", json!(true), || page.script(open)).await?;
        page.script("document.querySelector('iframe').hidden = false").await?;
        let tall = "return heard.some(({ type, height }) => type === 'resize' && height > 700)";
        page.wait("that it is tall", json!(true), || page.script(tall)).await?;
        assert_eq!(in_frame(&page, "return document.documentElement.dataset.framed").await?, "");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn no_step_within_a_frame_is_an_entry_of_the_hosts_history() -> TestResult {
    with_browser(|page| async move {
        let stage = Stage::set()?;
        stage.open(&page, "index.html?config=config.json#v=1&parts=traps", "&width=900&height=700").await?;
        let entries = page.script("return history.length").await?;
        within(&page, |page| async move {
            click_beside(&page).await?;
            page.field("time").await?.send_keys(Key::Home + "").await?;
            let hash = "return location.hash.includes('due=1&')";
            page.wait("that the address follows", json!(true), || page.script(hash)).await?;
            page.click("[data-example=\"steady_team\"]").await?;
            page.wait_for_result("best", "internal_upskilling").await?;
            let hash = "return location.hash.includes('due=14') && location.hash.includes('parts=traps')";
            page.wait("that what is hidden stays", json!(true), || page.script(hash)).await?;
            let sent = "return document.querySelector('[data-result=sent]') === null";
            assert_eq!(page.script(sent).await?, true, "nobody has sent the page's own example");
            page.click("[data-open=\"share\"]").await?;
            page.find("#share").await?;
            assert!(
                page.script("return location.search")
                    .await?
                    .as_str()
                    .is_some_and(|query| query.contains("config=config.json"))
            );
            page.act("decide").await?;
            page.wait_for_value("results_due_months", "14").await
        })
        .await?;
        say(&page, json!({ "type": "set", "link": PRESSURE })).await?;
        within(&page, |page| async move { page.wait_for_result("best", "hybrid").await }).await?;
        assert_eq!(page.script("return history.length").await?, entries);
        nothing_went_wrong(&page).await
    })
    .await
}

/// Chromium drops what is too much for it and says nothing, as a host that sends much may find.
#[tokio::test]
async fn what_history_drops_of_a_host_is_shown_later() -> TestResult {
    with_browser(|page| async move {
        let stage = Stage::listing_the_host()?;
        stage.open(&page, "index.html", "&width=900&height=700").await?;
        in_frame(&page, "history.replaceState = () => { window.dropped = true }").await?;
        say(&page, json!({ "type": "set", "id": 1, "link": STEADY })).await?;
        let dropped = "return window.dropped === true";
        page.wait("that a write was dropped", json!(true), || in_frame(&page, dropped)).await?;
        in_frame(&page, "delete history.replaceState").await?;
        assert_eq!(answer(&page, "state", 1).await?["link"], STEADY);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_method_opens_beside_the_frame_and_where_that_is_forbidden_leads_back() -> TestResult {
    with_browser(|page| async move {
        let stage = Stage::set()?;
        stage.open(&page, &format!("assumptions.html#{STEADY}"), "&width=900&height=700").await?;
        let (host, entries) = (page.driver.window().await?, page.script("return history.length").await?);
        within(&page, |page| async move { page.click(".method-whole-link").await }).await?;
        page.wait("that it is open", 2, || async { Ok(page.driver.windows().await?.len()) }).await?;
        let beside = page.driver.windows().await?.into_iter().find(|window| *window != host).ok_or("none")?;
        page.driver.switch_to_window(beside).await?;
        page.find(".method_page").await?;
        page.driver.close_window().await?;
        page.driver.switch_to_window(host).await?;
        let hash = in_frame(&page, "return location.pathname + location.hash").await?;
        assert_eq!(hash, format!("/assumptions.html#{STEADY}"));
        assert_eq!(page.script("return history.length").await?, entries);

        let forbidding = "&sandbox=allow-scripts&width=900&height=700";
        let link = "return document.querySelector('[data-action=decide]').hash";
        stage.open(&page, &format!("standalone.html?page=assumptions#{PRESSURE}"), forbidding).await?;
        let entries = page.script("return history.length").await?;
        within(&page, |page| async move {
            page.click(".method-whole-link").await?;
            page.find(".method_page header a").await?.click().await?;
            page.wait_for_result("best", "hybrid").await?;
            page.click("[data-open=\"assumptions\"]").await?;
            page.wait("its link", json!(format!("#{PRESSURE}")), || page.script(link)).await?;
            page.click(".method-whole-link").await?;
            page.find(".method_page").await.map(drop)
        })
        .await?;
        assert_eq!(page.script("return history.length").await?, entries);
        // A host sets the page from there as from anywhere.
        say(&page, json!({ "type": "set", "link": STEADY })).await?;
        within(&page, |page| async move { page.wait_for_result("best", "internal_upskilling").await }).await
    })
    .await
}

/// A link that does not carry what stands here leads away from it, and only going back leads back.
#[tokio::test]
async fn from_a_person_of_the_team_back_leads_to_the_team() -> TestResult {
    with_browser(|page| async move {
        let stage = Stage::set()?;
        stage.open(&page, "team.html", "&width=900&height=700").await?;
        let people = "return document.querySelectorAll('[data-result=\"team.person\"]').length";
        within(&page, |page| async move {
            page.script(&format!(
                "document.querySelector('[data-field=team]').value = '{STEADY}\\n{PRESSURE}'"
            ))
            .await?;
            page.act("add_to_team").await?;
            page.wait("the people", json!(2), || page.script(people)).await?;
            page.click("[data-result=\"team.person\"] a[href]").await?;
            page.wait_for_value("results_due_months", "14").await
        })
        .await?;
        // Some drivers wait for the page around to change.
        page.script("history.back()").await?;
        within(&page, |page| async move { page.wait("the people", json!(2), || page.script(people)).await })
            .await
    })
    .await
}

/// What an organisation links to need not let itself be framed.
#[tokio::test]
async fn a_page_of_somebody_else_opens_beside_the_frame_and_one_of_ours_is_gone_back_from() -> TestResult {
    with_browser(|page| async move {
        let stage = Stage::set()?;
        for (address, is_beside) in [("https://127.0.0.1:9/", true), ("host.html#ask", false)] {
            let config = json!({ "contact": { "label": "Ask", "address": address } });
            fs::write(stage.folder.path().join("config.json"), config.to_string())?;
            stage.open(&page, &format!("index.html#{PRESSURE}"), "&width=900&height=700").await?;
            let host = page.driver.window().await?;
            within(&page, |page| async move { page.click("[data-action=contact]").await }).await?;
            if is_beside {
                page.wait("that it is open", 2, || async { Ok(page.driver.windows().await?.len()) }).await?;
                let windows = page.driver.windows().await?;
                page.driver
                    .switch_to_window(windows.into_iter().find(|one| *one != host).ok_or("none")?)
                    .await?;
                page.driver.close_window().await?;
                page.driver.switch_to_window(host).await?;
                assert_eq!(in_frame(&page, "return location.pathname").await?, "/index.html");
            } else {
                within(&page, |page| async move { page.find("iframe").await.map(drop) }).await?;
                page.script("history.back()").await?;
            }
            within(&page, |page| async move { page.wait_for_result("best", "hybrid").await }).await?;
        }
        Ok(())
    })
    .await
}

/// A host that keeps to itself makes every window that its frames open one that they cannot speak with.
#[tokio::test]
async fn the_method_opens_once_where_the_host_keeps_its_windows_apart() -> TestResult {
    with_browser(|page| async move {
        let stage = Stage::set()?;
        let apart = serve_with(stage.folder.path().to_path_buf(), |_, answer| {
            Some(Answer { encoding: "Cross-Origin-Opener-Policy: same-origin\r\n", ..answer })
        });
        let stage = Stage { host: apart.replace("127.0.0.1", "localhost"), ..stage };
        stage.open(&page, &format!("assumptions.html#{STEADY}"), "&width=900&height=700").await?;
        within(&page, |page| async move { page.click(".method-whole-link").await }).await?;
        page.wait("that it is open", 2, || async { Ok(page.driver.windows().await?.len()) }).await?;
        if Engine::chosen()? == Engine::Webkit {
            // Nothing there tells a window that is apart from one that is forbidden: the frame goes there as well.
            return Ok(());
        }
        let still = in_frame(&page, "return location.pathname + location.hash").await?;
        assert_eq!(still, format!("/assumptions.html#{STEADY}"));
        Ok(())
    })
    .await
}

/// The site's page of the method has no script that could lead back.
#[tokio::test]
async fn from_the_method_of_a_site_that_may_open_nothing_back_leads_to_what_was_entered() -> TestResult {
    with_browser(|page| async move {
        let stage = Stage::set()?;
        let forbidding = "&sandbox=allow-scripts%20allow-same-origin&width=900&height=700";
        stage.open(&page, &format!("assumptions.html#{PRESSURE}"), forbidding).await?;
        within(&page, |page| async move {
            page.click(".method-whole-link").await?;
            page.find("#equations").await.map(drop)
        })
        .await?;
        // Some drivers wait for the page around to change.
        page.script("history.back()").await?;
        within(&page, |page| async move {
            page.find(".method-whole-link").await?;
            assert_eq!(page.script("return location.hash").await?, format!("#{PRESSURE}"));
            Ok(())
        })
        .await
    })
    .await
}
