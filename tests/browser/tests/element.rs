//! `<capability-path>` in a page of somebody's (docs/embedding.md). Its frame is its own: what it shows is what it tells.

use browser_tests::stage::{PRESSURE, STEADY, Stage, nothing_went_wrong};
use browser_tests::{Page, TestResult, copy_files, with_browser};
use serde_json::{Value, json};
use std::fs;
use thirtyfour::prelude::*;
use xtask::step::root;

/// Two elements on a page of another origin, which the site lists.
async fn two_elements(page: &Page) -> TestResult<Stage> {
    let stage = Stage::listing_the_host()?;
    let element = |id: &str, link: &str| {
        format!(
            "<capability-path id=\"{id}\" src=\"{}index.html#{link}\" height=\"640\"></capability-path>",
            stage.page
        )
    };
    let host = format!(
        "<!doctype html><title>Host</title><link rel=\"icon\" href=\"data:,\"><script src=\"{}embed.js\"></script>{}{}",
        stage.page,
        element("one", STEADY),
        element("other", PRESSURE)
    );
    fs::write(stage.folder.path().join("element.html"), host)?;
    page.driver.goto(format!("{}element.html", stage.host)).await?;
    Ok(stage)
}

/// What a script says that may wait: `one` and `other` are the elements.
async fn said(page: &Page, script: &str) -> TestResult<Value> {
    let script = format!(
        "const done = arguments[0];
        const [one, other] = ['one', 'other'].map(id => document.getElementById(id));
        (async () => {{ {script} }})().then(done, error => done(`failed: ${{error.message}}`))"
    );
    Ok(page.driver.execute_async(script, Vec::new()).await?.json().clone())
}

#[tokio::test]
async fn two_elements_on_one_page_keep_apart() -> TestResult {
    with_browser(|page| async move {
        let _stage = two_elements(&page).await?;
        let both = "return Promise.all([one, other].map(async element => (await element.get()).best))";
        assert_eq!(said(&page, both).await?, json!(["internal_upskilling", "hybrid"]));
        let set = format!(
            "await one.set({{ link: '{PRESSURE}' }}); await other.set({{ link: '{STEADY}' }}); {both}"
        );
        assert_eq!(said(&page, &set).await?, json!(["hybrid", "internal_upskilling"]));
        nothing_went_wrong(&page).await
    })
    .await
}

#[tokio::test]
async fn an_element_that_is_taken_away_says_so_and_is_as_new_when_it_comes_back() -> TestResult {
    with_browser(|page| async move {
        let _stage = two_elements(&page).await?;
        let gone = format!(
            "await one.get();
            const asked = one.set({{ link: '{PRESSURE}' }}).catch(error => error.message);
            one.remove();
            const left = await asked;
            const waiting = one.get();
            document.body.append(one);
            return [left, (await waiting).best]"
        );
        assert_eq!(
            said(&page, &gone).await?,
            json!(["the element has left the page", "internal_upskilling"])
        );
        nothing_went_wrong(&page).await
    })
    .await
}

#[tokio::test]
async fn a_height_that_is_to_be_followed_later_is_the_one_told_before() -> TestResult {
    with_browser(|page| async move {
        let _stage = two_elements(&page).await?;
        let heights = "
            const height = () => one.getBoundingClientRect().height;
            const told = new Promise(resolve => one.addEventListener('resize', ({ detail }) => resolve(detail.height)));
            await one.get();
            await told;
            const found = [height()];
            if (getComputedStyle(one).display !== 'block') throw Error('it stands in a line');
            one.hidden = true;
            if (getComputedStyle(one).display !== 'none') throw Error('it cannot be hidden');
            one.hidden = false;
            for (const asked of ['auto', '700', 'none']) { one.setAttribute('height', asked); found.push(height()); }
            return found";
        let found = said(&page, heights).await?;
        let found: Vec<f64> = serde_json::from_value(found.clone()).map_err(|error| format!("{error}: {found}"))?;
        assert!(found[1] > 1_000.0, "{found:?}");
        assert_eq!([found[0], found[2], found[3]], [640.0, 700.0, 900.0]);
        Ok(())
    })
    .await
}

/// The page follows twenty messages in a second; the element knows, and waits.
#[tokio::test]
async fn many_questions_at_once_are_all_answered() -> TestResult {
    with_browser(|page| async move {
        let _stage = two_elements(&page).await?;
        let many = "const all = await Promise.all(Array.from({ length: 40 }, () => one.get()));
            return new Set(all.map(({ id }) => id)).size";
        assert_eq!(said(&page, many).await?, 40);
        nothing_went_wrong(&page).await
    })
    .await
}

/// As a framework hands over what it watches, or a host page a function by mistake.
#[tokio::test]
async fn what_cannot_be_sent_fails_at_once_and_holds_nothing_else_up() -> TestResult {
    with_browser(|page| async move {
        let _stage = two_elements(&page).await?;
        let unsendable = format!(
            "const failed = async (promise) => {{ try {{ await promise; return 'taken' }} catch (error) {{ return error.name }} }};
            const watched = new Proxy({{}}, {{}});
            const early = failed(one.theme(() => {{}}));
            const scenario = {{ situation: watched }};
            const late = failed(one.set({{ scenario }}));
            const changed = {{ link: '{PRESSURE}' }};
            const set = one.set(changed);
            changed.link = '{STEADY}';
            await set;
            return [await early, await late, (await one.get()).best]"
        );
        assert_eq!(said(&page, &unsendable).await?, json!(["DataCloneError", "DataCloneError", "hybrid"]));
        nothing_went_wrong(&page).await
    })
    .await
}

/// The script may come after the element, which then has all its attributes at once.
#[tokio::test]
async fn an_element_that_was_there_before_its_script_opens_the_page_once() -> TestResult {
    with_browser(|page| async move {
        let stage = Stage::set()?;
        let host = format!(
            "<!doctype html><title>Host</title><link rel=\"icon\" href=\"data:,\">
             <capability-path src=\"data:,\" config=\"c.json\" sandbox=\"allow-scripts\" height=\"9\"></capability-path>
             <script>window.told = 0; document.querySelector('capability-path').addEventListener('problems', () => told += 1)</script>
             <script src=\"{}embed.js\"></script>",
            stage.page
        );
        fs::write(stage.folder.path().join("late.html"), host)?;
        page.driver.goto(format!("{}late.html", stage.host)).await?;
        // An address that is none is told each time that it is opened.
        assert_eq!(page.script("return told").await?, 1);
        Ok(())
    })
    .await
}

/// A frame in a sandbox has no origin, and what stands in it inherits that, whatever its own address is.
#[tokio::test]
async fn an_element_of_a_page_without_an_origin_hears_its_frame() -> TestResult {
    with_browser(|page| async move {
        let stage = Stage::set()?;
        let inner = format!(
            "<script src={0}embed.js></script><capability-path src={0}standalone.html#{STEADY} height=auto></capability-path>
             <script>
             const path = document.querySelector('capability-path');
             path.addEventListener('ready', () => path.set({{ link: '{PRESSURE}' }})
                 .then(() => parent.postMessage('set', '*'), error => parent.postMessage(error.message, '*')));
             </script>",
            stage.page
        );
        page.driver.goto(format!("{}host.html?sandbox=allow-scripts", stage.host)).await?;
        let show = format!(
            "const done = arguments[0];
             addEventListener('message', ({{ data }}) => typeof data === 'string' && done(data));
             document.querySelector('iframe').srcdoc = {}",
            json!(inner)
        );
        assert_eq!(page.driver.execute_async(show, Vec::new()).await?.json().clone(), "set");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_element_that_sandboxes_its_frame_hears_the_one_file() -> TestResult {
    with_browser(|page| async move {
        let stage = Stage::set()?;
        let host = format!(
            "<!doctype html><title>Host</title><link rel=\"icon\" href=\"data:,\"><script src=\"{0}embed.js\"></script>
             <capability-path src=\"{0}standalone.html#{STEADY}\" sandbox=\"allow-scripts\" height=\"auto\"></capability-path>",
            stage.page
        );
        fs::write(stage.folder.path().join("sandboxing.html"), host)?;
        page.driver.goto(format!("{}sandboxing.html", stage.host)).await?;
        let show = format!(
            "const [path, done] = [document.querySelector('capability-path'), arguments[0]];
             path.set({{ link: '{PRESSURE}' }}).then(() => done(path.clientHeight > 900), (error) => done(error.message))"
        );
        assert_eq!(page.driver.execute_async(show, Vec::new()).await?.json().clone(), true);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_address_that_is_none_is_told_at_once() -> TestResult {
    with_browser(|page| async move {
        let _stage = two_elements(&page).await?;
        let refused = "const told = new Promise(resolve => one.addEventListener('problems', ({ detail }) => resolve(detail.problems)));
            const waiting = one.get().catch(error => error.message);
            one.setAttribute('src', 'javascript:alert(1)');
            return [await told, await waiting, await one.get().catch(error => error.message)]";
        let expected = json!([
            [{ "where": "src", "found": "javascript:alert(1)", "used": "" }],
            "the page is being opened anew",
            "src is no address of a page"
        ]);
        assert_eq!(said(&page, refused).await?, expected);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_page_of_an_intranet_drives_the_frame_and_follows_its_height() -> TestResult {
    with_browser(|page| async move {
        let stage = Stage::set()?;
        let demo = stage.folder.path().join("examples/intranet");
        copy_files(&root().join("examples/intranet"), &demo)?;
        let listed = json!({ "allowed_origins": [stage.page.trim_end_matches('/')] });
        fs::write(demo.join("config.json"), listed.to_string())?;
        page.driver.goto(format!("{}examples/intranet/", stage.page)).await?;
        // The frame is the element's own; its state is what the element tells.
        let ready = "const done = arguments[0]; const path = document.querySelector('capability-path');
            const ask = () => path.get().then(done, () => ask()); ask();";
        let state = page.driver.execute_async(ready, Vec::new()).await?.json().clone();
        assert_eq!(state["scenario"]["situation"]["results_due_months"], 9, "{state}");
        let entries = page.script("return history.length").await?;
        let links = page.driver.find_all(By::Css("a[data-link]")).await?;
        let answer = page.find("#answer").await?;
        for (link, expected) in links.iter().zip(["internal upskilling", "hybrid"]) {
            link.click().await?;
            page.wait("what is said beside the links", true, || async {
                Ok(answer.text().await?.contains(expected))
            })
            .await?;
        }
        assert_eq!(page.script("return history.length").await?, entries);
        let height = "return document.querySelector('capability-path').getBoundingClientRect().height";
        page.wait("that the frame is as tall as the page", true, || async {
            Ok(page.script(height).await?.as_f64().is_some_and(|height| height > 1_000.0))
        })
        .await?;
        let fixed = "document.querySelector('capability-path').setAttribute('height', '640')";
        page.script(fixed).await?;
        assert_eq!(page.script(height).await?.as_f64(), Some(640.0));
        let refused = "const done = arguments[0]; document.querySelector('capability-path').theme('blue')
            .then(done, ({ problems }) => done(problems))";
        let problems = page.driver.execute_async(refused, Vec::new()).await?.json().clone();
        assert_eq!(problems, json!([{ "where": "value", "found": "blue", "used": "" }]));
        nothing_went_wrong(&page).await
    })
    .await
}
