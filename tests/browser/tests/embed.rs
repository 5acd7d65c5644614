//! The page in a frame: what it says to the page around it and to whom, what it follows, and that it works where nobody
//! speaks with it (docs/embedding.md).

use browser_tests::{Page, TestResult, copy_files, copy_site, serve, serve_faulty, with_browser};
use serde_json::{Value, json};
use std::fs;
use std::time::Duration;
use tempfile::TempDir;
use thirtyfour::prelude::*;
use xtask::server::Answer;
use xtask::step::root;

const STEADY: &str = "v=1&due=14&runway=12&ai=74&change=70&stability=93&comfort=25&initiatives=5&similarity=50&approach=auto&role=auto&scope=auto&after=auto&transfer=auto&assessed=honest&gap=specific&sum=6d37a8f3";
const PRESSURE: &str = "v=1&due=3&runway=2&ai=15&change=12&stability=70&comfort=30&initiatives=5&similarity=35&approach=auto&role=auto&scope=auto&after=auto&transfer=auto&assessed=honest&gap=specific&sum=d51d3277";

/// A copy of the site with a host page in it, served twice over: under two names of this machine, which are two origins.
struct Stage {
    folder: TempDir,
    /// Where the page is.
    page: String,
    /// Where the host page is: another origin.
    host: String,
}

impl Stage {
    fn set() -> TestResult<Self> {
        let folder = tempfile::tempdir()?;
        copy_site(folder.path())?;
        fs::write(folder.path().join("host.html"), include_str!("../src/host.html"))?;
        let page = serve(folder.path().to_path_buf());
        let host = page.replace("127.0.0.1", "localhost");
        Ok(Self { folder, page, host })
    }

    /// The same with settings.
    fn with_config(config: &Value) -> TestResult<Self> {
        let stage = Self::set()?;
        fs::write(stage.folder.path().join("config.json"), config.to_string())?;
        Ok(stage)
    }

    /// The same with the host page's origin listed.
    fn listing_the_host() -> TestResult<Self> {
        let stage = Self::set()?;
        let config =
            json!({ "allowed_origins": ["https://other.example", stage.host.trim_end_matches('/')] });
        fs::write(stage.folder.path().join("config.json"), config.to_string())?;
        Ok(stage)
    }

    /// Opens the host page with a page of the site in its frame, and waits until that has opened. `more` is what the
    /// host page is asked for besides.
    async fn open(&self, page: &Page, file: &str, more: &str) -> TestResult {
        let framed = format!("{}{file}", self.page).replace('&', "%26").replace('#', "%23");
        page.driver.goto(format!("{}host.html?src={framed}{more}", self.host)).await?;
        one(page, "ready").await.map(drop)
    }
}

/// All that the host page has heard of this type.
async fn heard(page: &Page, kind: &str) -> TestResult<Vec<Value>> {
    let all = page.script(&format!("return heard.filter(one => one.type === '{kind}')")).await?;
    Ok(all.as_array().cloned().unwrap_or_default())
}

/// What the host page has heard of this type, once there is any; then it is forgotten.
async fn one(page: &Page, kind: &str) -> TestResult<Value> {
    page.wait(&format!("that {kind} is heard"), true, || async { Ok(!heard(page, kind).await?.is_empty()) })
        .await?;
    let last = heard(page, kind).await?.pop().unwrap_or_default();
    page.script(&format!("window.heard = heard.filter(one => one.type !== '{kind}')")).await?;
    Ok(last)
}

/// The answer of this type to the message of this number, once it is there.
async fn answer(page: &Page, kind: &str, id: i64) -> TestResult<Value> {
    let find = format!("return heard.find(one => one.type === '{kind}' && one.id === {id}) ?? null");
    page.wait(&format!("that {kind} answers {id}"), true, || async {
        Ok(!page.script(&find).await?.is_null())
    })
    .await?;
    page.script(&find).await
}

/// Sends a message to the frame.
async fn say(page: &Page, message: Value) -> TestResult {
    page.script(&format!("say({message})")).await.map(drop)
}

/// Does something with the page in the frame, then goes back to the host page.
async fn within<T, F>(page: &Page, what: impl FnOnce(Page) -> F) -> TestResult<T>
where
    F: Future<Output = TestResult<T>>,
{
    page.find("iframe").await?.enter_frame().await?;
    let outcome = what(page.clone()).await;
    page.driver.enter_default_frame().await?;
    outcome
}

/// Clicks where nothing follows. A person clicks in a frame before typing in it, and in one of another origin WebKit gives
/// nothing the keyboard before that.
async fn click_beside(page: &Page) -> TestResult {
    page.click("h1").await
}

async fn in_frame(page: &Page, script: &str) -> TestResult<Value> {
    within(page, |page| async move { page.script(script).await }).await
}

/// Nothing went wrong unseen.
async fn nothing_went_wrong(page: &Page) -> TestResult {
    let errors = page.errors().await?;
    if errors.is_empty() { Ok(()) } else { Err(format!("went wrong: {errors:#?}").into()) }
}

/// The height told last, once it is the frame's own: what is drawn step by step is told step by step.
async fn height_told(page: &Page) -> TestResult<f64> {
    let own = "return Math.ceil(document.documentElement.getBoundingClientRect().height)";
    let told = || async {
        let heard = heard(page, "resize").await?;
        Ok::<_, Box<dyn std::error::Error + Send + Sync>>(
            heard.last().and_then(|last| last["height"].as_f64()),
        )
    };
    page.wait("the height told", true, || async {
        let told = told().await?;
        Ok(told.is_some() && told == in_frame(page, own).await?.as_f64())
    })
    .await?;
    Ok(told().await?.unwrap_or_default())
}

#[tokio::test]
async fn any_page_around_hears_that_it_is_open_and_how_tall_it_is_and_nothing_else() -> TestResult {
    with_browser(|page| async move {
        let stage = Stage::set()?;
        stage.open(&page, "index.html", "&width=700&height=600").await?;
        let first = height_told(&page).await?;
        let fold = |is_open: bool| {
            format!("document.querySelectorAll('.factor-parts').forEach(fold => {{ fold.open = {is_open} }})")
        };
        in_frame(&page, &fold(true)).await?;
        page.wait("that it is told to be taller", true, || async { Ok(height_told(&page).await? > first) })
            .await?;
        let taller = height_told(&page).await?;
        in_frame(&page, &fold(false)).await?;
        page.wait("that it is told to be lower", true, || async { Ok(height_told(&page).await? < taller) })
            .await?;
        let types = page.script("return [...new Set(heard.map(one => one.type))].sort()").await?;
        assert_eq!(types, json!(["resize"]));
        nothing_went_wrong(&page).await
    })
    .await
}

#[tokio::test]
async fn a_listed_origin_is_told_what_the_page_says_and_sets_it() -> TestResult {
    with_browser(|page| async move {
        let stage = Stage::listing_the_host()?;
        stage.open(&page, "index.html", "&width=1000&height=800").await?;
        say(&page, json!({ "type": "get", "id": 1 })).await?;
        let state = answer(&page, "state", 1).await?;
        assert_eq!(state["origin"], stage.page.trim_end_matches('/'));
        assert_eq!(state["scenario"]["situation"]["results_due_months"], 9);
        assert_eq!(state["scenario"]["readiness"], json!({ "capability_assessed": "no", "adoption_gap": "none_named" }));
        assert!(state["scenario"].get("plan").is_none() && state["best"].is_string(), "{state}");

        say(&page, json!({ "type": "set", "id": 2, "link": STEADY })).await?;
        let steady = answer(&page, "state", 2).await?;
        assert_eq!((&steady["best"], &steady["link"]), (&json!("internal_upskilling"), &json!(STEADY)));
        // What changes is told as well, to whoever asks nothing.
        let told = one(&page, "state").await?;
        assert_eq!(told["digest"], steady["digest"]);

        let best = within(&page, |page| async move {
            click_beside(&page).await?;
            page.field("time").await?.send_keys(Key::Home + "").await?;
            page.wait_for_value("time", "0").await?;
            page.result("best").await
        })
        .await?;
        let moved = one(&page, "state").await?;
        assert_eq!((&moved["best"], moved.get("id")), (&json!(best), None));
        assert_eq!(moved["scenario"]["situation"]["results_due_months"], 1);

        let mut scenario = state["scenario"].clone();
        scenario["plan"] = json!({ "approach": "tool_first", "internal_role": "observer", "change_management": "none",
            "after_first_initiative": "planned", "transfer": "documentation" });
        say(&page, json!({ "type": "set", "id": 3, "scenario": scenario })).await?;
        let set = answer(&page, "state", 3).await?;
        assert_eq!(set["scenario"], scenario);
        let problems = within(&page, |page| async move { page.result("link_problems").await }).await?;
        assert_eq!(problems, "0", "the link written for a scenario is whole");

        within(&page, |page| async move {
            page.field("time").await?.send_keys(Key::End + "").await?;
            page.wait_for_value("time", "100").await
        })
        .await?;
        say(&page, json!({ "type": "reset", "id": 4 })).await?;
        assert_eq!(answer(&page, "state", 4).await?["digest"], set["digest"]);
        nothing_went_wrong(&page).await
    })
    .await
}

#[tokio::test]
async fn what_cannot_be_taken_is_named_with_what_was_found_and_what_is_used() -> TestResult {
    with_browser(|page| async move {
        let stage = Stage::listing_the_host()?;
        stage.open(&page, "index.html", "").await?;
        let link = STEADY.replace("&due=14", "&due=99").replace("&gap=specific", "&colour=blue");
        say(&page, json!({ "type": "set", "id": 1, "link": link })).await?;
        let problems = answer(&page, "error", 1).await?["problems"].clone();
        let rows = [
            ("sum", "6d37a8f3", None),
            ("due", "99", Some("9")),
            ("gap", "", Some("none_named")),
            ("colour", "blue", Some("blue")),
        ];
        for (place, found, used) in rows {
            let told = problems.as_array().into_iter().flatten().find(|problem| problem["where"] == place);
            let told = told.ok_or_else(|| format!("{place} is not in {problems}"))?;
            assert_eq!(told["found"], found, "{problems}");
            assert!(used.is_none_or(|used| told["used"] == used), "{problems}");
        }
        assert_eq!(problems.as_array().map(Vec::len), Some(rows.len()), "{problems}");

        // A scenario is taken whole or not at all.
        say(&page, json!({ "type": "get", "id": 2 })).await?;
        let before = answer(&page, "state", 2).await?;
        let mut scenario = before["scenario"].clone();
        scenario["situation"]["ai_skills"] = json!(101);
        say(&page, json!({ "type": "set", "id": 3, "scenario": scenario })).await?;
        let expected = json!([{ "where": "situation.ai_skills", "found": "101", "used": "" }]);
        assert_eq!(answer(&page, "error", 3).await?["problems"], expected);
        say(&page, json!({ "type": "get", "id": 4 })).await?;
        assert_eq!(answer(&page, "state", 4).await?["digest"], before["digest"]);

        // Without a number the error comes all the same.
        page.script("window.heard = []").await?;
        say(&page, json!({ "type": "set", "link": "x".repeat(70_000) })).await?;
        let long = one(&page, "error").await?;
        assert_eq!((&long["problems"][0]["where"], long.get("id")), (&json!("link"), None));
        nothing_went_wrong(&page).await
    })
    .await
}

#[tokio::test]
async fn an_origin_that_is_not_listed_sets_the_page_and_is_told_nothing_of_it() -> TestResult {
    with_browser(|page| async move {
        let lists = [
            json!({}),
            json!({ "allowed_origins": [] }),
            json!({ "allowed_origins": ["https://other.example", "*", "null", "http://localhost"] }),
            json!({ "allowed_origins": "http://localhost" }),
        ];
        for config in lists {
            let stage = Stage::with_config(&config)?;
            stage.open(&page, "index.html", "").await?;
            say(&page, json!({ "type": "get", "id": 1 })).await?;
            say(&page, json!({ "type": "set", "id": 2, "link": PRESSURE })).await?;
            within(&page, |page| async move { page.wait_for_result("best", "hybrid").await }).await?;
            // What is wrong with a link is told when the page rests, as all of the above would be.
            say(&page, json!({ "type": "set", "id": 3, "link": PRESSURE.replace("due=3", "due=0") })).await?;
            answer(&page, "error", 3).await?;
            let types = page.script("return [...new Set(heard.map(one => one.type))].sort()").await?;
            assert_eq!(types, json!(["error", "resize"]), "{config}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn messages_of_others_and_such_as_are_none_change_nothing() -> TestResult {
    with_browser(|page| async move {
        let stage = Stage::listing_the_host()?;
        stage.open(&page, "index.html", "").await?;
        say(&page, json!({ "type": "get", "id": 1 })).await?;
        let before = answer(&page, "state", 1).await?;
        let send = format!(
            "const set = {{ app: 'capability-path', v: 1, type: 'set', id: 2, link: '{STEADY}' }};
            const sent = [null, 1, 'set', [], {{}}, {{ ...set, v: 2 }}, {{ ...set, app: 'other' }}, {{ ...set, type: 'setup' }},
                {{ ...set, id: {{}} }}, {{ ...set, id: 'x'.repeat(65) }}, JSON.stringify(set), [set], new Map(Object.entries(set)),
                Object.assign([], set), new Uint8Array(1e6)];
            sent.forEach(message => document.querySelector('iframe').contentWindow.postMessage(message, '*'));
            const done = arguments[0];
            // Another frame of the host page, and the frame's own window.
            const other = document.createElement('iframe');
            other.srcdoc = `<script>parent.frames[0].postMessage(${{JSON.stringify(set)}}, '*'); parent.postMessage('done', '*')</scr${{''}}ipt>`;
            addEventListener('message', ({{ data }}) => data === 'done' && done());
            document.body.append(other);"
        );
        page.driver.execute_async(send, Vec::new()).await?;
        in_frame(&page, &format!("postMessage({{ app: 'capability-path', v: 1, type: 'set', link: '{STEADY}' }}, '*')")).await?;
        say(&page, json!({ "type": "get", "id": 3 })).await?;
        let after = answer(&page, "state", 3).await?;
        assert_eq!((&after["link"], &after["digest"]), (&before["link"], &before["digest"]));
        let answered = page.script("return heard.filter(one => one.id === 2).length").await?;
        assert_eq!(answered, 0);
        nothing_went_wrong(&page).await
    })
    .await
}

#[tokio::test]
async fn a_flood_is_followed_now_and_then_and_its_last_link_stays() -> TestResult {
    with_browser(|page| async move {
        let stage = Stage::listing_the_host()?;
        stage.open(&page, "index.html", "").await?;
        let flood = format!(
            "for (let turn = 0; turn < 3000; turn += 1) {{
                say({{ type: 'get', id: 5 }});
                say({{ type: 'set', id: 8, link: '{PRESSURE}' }});
            }}
            say({{ type: 'set', link: '{STEADY}' }});"
        );
        page.script(&flood).await?;
        within(&page, |page| async move { page.wait_for_result("best", "internal_upskilling").await })
            .await?;
        // The last one is followed once the second is over, and stays.
        page.wait("the link", json!(STEADY), || async {
            say(&page, json!({ "type": "get", "id": 7 })).await?;
            Ok(heard(&page, "state").await?.last().map(|last| last["link"].clone()).unwrap_or_default())
        })
        .await?;
        for id in [5, 8] {
            let answers = page.script(&format!("return heard.filter(one => one.id === {id}).length")).await?;
            // Twenty in a second of both kinds; how many seconds the flood takes is the machine's affair.
            assert!(
                answers.as_i64().is_some_and(|answers| (1..200).contains(&answers)),
                "{answers} of 3000 answered"
            );
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_theme_follows_the_host_and_languages_that_there_are_not_are_refused() -> TestResult {
    with_browser(|page| async move {
        let stage = Stage::listing_the_host()?;
        stage.open(&page, "index.html", "").await?;
        let ground = "return getComputedStyle(document.documentElement).backgroundColor + document.documentElement.dataset.theme";
        for (value, expected) in [
            ("dark", "rgb(20, 24, 29)dark"),
            ("light", "rgb(246, 247, 249)light"),
            ("dark", "rgb(20, 24, 29)dark"),
            ("auto", "rgb(246, 247, 249)auto"),
        ] {
            say(&page, json!({ "type": "theme", "value": value })).await?;
            page.wait("the colour", json!(expected), || in_frame(&page, ground)).await?;
        }
        say(&page, json!({ "type": "theme", "value": "blue", "id": 1 })).await?;
        let refused = json!([{ "where": "value", "found": "blue", "used": "" }]);
        assert_eq!(answer(&page, "error", 1).await?["problems"], refused);
        say(&page, json!({ "type": "locale", "value": "en-GB", "id": 2 })).await?;
        answer(&page, "state", 2).await?;
        say(&page, json!({ "type": "locale", "value": "de-AT", "id": 3 })).await?;
        let refused = json!([{ "where": "value", "found": "de-AT", "used": "en" }]);
        assert_eq!(answer(&page, "error", 3).await?["problems"], refused);
        assert_eq!(in_frame(&page, "return document.documentElement.lang").await?, "en");
        nothing_went_wrong(&page).await
    })
    .await
}

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
            for file in ["index.html", "meeting.html", "assumptions.html", "team.html", "proposal.html"] {
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

#[tokio::test]
async fn the_one_file_in_a_frame_without_an_origin_speaks_as_the_site_does() -> TestResult {
    with_browser(|page| async move {
        let stage = Stage::set()?;
        stage.open(&page, "standalone.html", "&sandbox=allow-scripts&width=900&height=700").await?;
        assert!(one(&page, "resize").await?["height"].as_i64().is_some_and(|height| height > 700));
        say(&page, json!({ "type": "set", "link": STEADY })).await?;
        within(&page, |page| async move { page.wait_for_result("best", "internal_upskilling").await })
            .await?;
        say(&page, json!({ "type": "theme", "value": "dark" })).await?;
        let ground = "return getComputedStyle(document.documentElement).backgroundColor";
        page.wait("the colour", json!("rgb(20, 24, 29)"), || in_frame(&page, ground)).await?;
        say(&page, json!({ "type": "locale", "value": "de", "id": 1 })).await?;
        assert_eq!(answer(&page, "error", 1).await?["origin"], "null");
        assert_eq!(heard(&page, "state").await?, Vec::<Value>::new());

        // Its settings stand in the file itself.
        let file = stage.folder.path().join("standalone.html");
        let config =
            json!({ "allowed_origins": [stage.host.trim_end_matches('/')], "hidden_parts": ["explore"] });
        let settings = format!("<div id=\"app\" data-config='{config}'");
        let text = fs::read_to_string(&file)?.replacen("<div id=\"app\"", &settings, 1);
        fs::write(&file, text)?;
        stage.open(&page, "standalone.html", "&sandbox=allow-scripts&width=900&height=700").await?;
        say(&page, json!({ "type": "get", "id": 2 })).await?;
        answer(&page, "state", 2).await?;
        let display = "return getComputedStyle(document.querySelector('.explore')).display";
        assert_eq!(in_frame(&page, display).await?, "none");
        Ok(())
    })
    .await
}

/// The classes of the parts that are there, of those that can be hidden.
const SHOWN: &str =
    "return 'examples readiness approaches plan criteria traps over_time explore takeaway'.split(' ')
    .filter(name => document.querySelector('.' + name).getClientRects().length > 0).join(' ')";

#[tokio::test]
async fn parts_are_hidden_by_link_and_by_config_together() -> TestResult {
    with_browser(|page| async move {
        let stage = Stage::with_config(&json!({ "hidden_parts": ["explore", "examples", "weather"] }))?;
        page.driver.goto(format!("{}index.html", stage.page)).await?;
        page.result("best").await?;
        assert_eq!(page.script(SHOWN).await?, "readiness approaches plan criteria traps over_time takeaway");
        page.find("[data-result=\"config_faults\"]").await?;
        page.driver.goto("about:blank").await?;
        page.driver.goto(format!("{}index.html#v=1&parts=plan.over_time.weather", stage.page)).await?;
        page.result("best").await?;
        assert_eq!(page.script(SHOWN).await?, "readiness approaches criteria traps takeaway");
        assert!(page.find(".notice-list").await?.text().await?.contains("weather"));
        // What is hidden is told as it stands, and kept.
        page.choose("adoption_gap", "general").await?;
        page.wait("that the address follows", true, || async {
            Ok(page.address().await?.contains("&parts=plan.over_time.weather&"))
        })
        .await?;
        let skip = "return document.querySelector(document.querySelector('.page-skip').hash).getClientRects().length";
        assert_eq!(page.script(skip).await?, 1, "the link that skips the head leads somewhere");
        // A page that hides what the tour speaks of has none.
        assert!(!page.find("[data-action=\"tour\"]").await?.is_displayed().await?);
        nothing_went_wrong(&page).await
    })
    .await
}

#[tokio::test]
async fn settings_that_are_missing_broken_huge_or_slow_hold_nothing_up() -> TestResult {
    fn is_config(path: &str) -> bool {
        path.ends_with("config.json")
    }
    fn with_body(path: &str, answer: Answer, body: &[u8]) -> Answer {
        if is_config(path) { Answer { body: body.to_vec(), ..answer } } else { answer }
    }
    with_browser(|page| async move {
        let rows: [(&str, xtask::server::Fault, Value); 5] = [
            (
                "missing",
                |path, answer| {
                    Some(if is_config(path) { Answer { status: "404 Not Found", ..answer } } else { answer })
                },
                Value::Null,
            ),
            ("broken", |path, answer| Some(with_body(path, answer, b"{\"a\":")), json!(true)),
            ("huge", |path, answer| Some(with_body(path, answer, &[b'x'; 2_000_000])), json!(true)),
            ("cut off", |path, answer| (!is_config(path)).then_some(answer), Value::Null),
            (
                "slow",
                |path, answer| {
                    if is_config(path) {
                        // Longer than any test waits for a page.
                        std::thread::sleep(Duration::from_secs(60));
                    }
                    Some(answer)
                },
                Value::Null,
            ),
        ];
        for (name, fault, expected) in rows {
            page.driver.goto(serve_faulty(fault)).await?;
            page.result("best").await.map_err(|error| format!("{name}: {error}"))?;
            // What is there and wrong is named to whoever edits it.
            let named =
                page.script("return document.querySelector('[data-result=config_faults]') && true").await?;
            assert_eq!(named, expected, "{name}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn settings_of_another_origin_are_not_taken() -> TestResult {
    with_browser(|page| async move {
        let stage = Stage::set()?;
        fs::write(stage.folder.path().join("mine.json"), "{\"hidden_parts\":[\"plan\"]}")?;
        page.driver.goto(format!("{}index.html?config=mine.json", stage.page)).await?;
        page.result("best").await?;
        assert_eq!(
            page.script(SHOWN).await?,
            "examples readiness approaches criteria traps over_time explore takeaway"
        );
        page.driver.goto(format!("{}index.html?config={}mine.json", stage.page, stage.host)).await?;
        page.result("best").await?;
        assert!(page.script(SHOWN).await?.as_str().is_some_and(|shown| shown.contains("plan")));
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
