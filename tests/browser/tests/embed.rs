//! The page in a frame: what it says to the page around it and to whom, and what it follows (docs/embedding.md).

use browser_tests::stage::{
    PRESSURE, STEADY, Stage, answer, click_beside, heard, height_told, in_frame, nothing_went_wrong, one,
    say, within,
};
use browser_tests::{Page, TestResult, with_browser};
use serde_json::{Value, json};
use std::fs;
use thirtyfour::prelude::*;

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

/// What the page could not read of the reader's own link stands in its notice still when a host sends a scenario.
#[tokio::test]
async fn what_the_reader_brought_is_told_to_nobody_in_an_error() -> TestResult {
    with_browser(|page| async move {
        let scenario = json!({ "situation": { "results_due_months": 3, "runway_months": 2, "ai_skills": 15,
            "change_skills": 12, "team_stability": 70, "dependency_comfort": 30, "future_initiatives": 5,
            "initiative_similarity": 35 } });
        for (stage, is_listed) in [(Stage::set()?, false), (Stage::listing_the_host()?, true)] {
            stage.open(&page, "index.html#v=1&due=4&more=secret&assume=zz.1&colour=blue", "").await?;
            say(&page, json!({ "type": "set", "id": 1, "scenario": scenario })).await?;
            within(&page, |page| async move { page.wait_for_result("best", "hybrid").await }).await?;
            if is_listed {
                assert_eq!(answer(&page, "state", 1).await?["scenario"]["situation"], scenario["situation"]);
            }
            // Answers come in their order, so nothing about the first comes after this.
            say(&page, json!({ "type": "set", "id": 2, "link": PRESSURE.replace("due=3", "due=0") })).await?;
            answer(&page, "error", 2).await?;
            let errors = heard(&page, "error").await?;
            assert_eq!(errors.len(), 1, "{errors:?}");
            assert!(!errors[0].to_string().contains("secret"), "{errors:?}");
        }
        Ok(())
    })
    .await
}

/// The reader moves the time to its beginning, and the address follows.
async fn moves_time(page: Page) -> TestResult {
    click_beside(&page).await?;
    page.field("time").await?.send_keys(Key::Home + "").await?;
    let hash = "return location.hash.includes('due=1&')";
    page.wait("that the address follows", json!(true), || page.script(hash)).await
}

/// What an error says of when results are due.
fn due(error: &Value) -> Value {
    let problems = error["problems"].as_array().cloned().unwrap_or_default();
    problems.into_iter().find(|problem| problem["where"] == "due").unwrap_or_default()
}

/// What is wrong with a link is told to whoever sent it, and of a link that is none there is nothing else to tell.
#[tokio::test]
async fn what_the_reader_enters_is_told_to_nobody_who_sends_a_link_that_is_none() -> TestResult {
    with_browser(|page| async move {
        let stage = Stage::set()?;
        // The page names all that is missing, and goes on naming it while the reader fills it in.
        stage.open(&page, "index.html#v=1", "").await?;
        within(&page, moves_time).await?;
        for (id, link) in [(1, "x"), (2, "undefined"), (3, "x")] {
            say(&page, json!({ "type": "set", "id": id, "link": link })).await?;
            let problems = answer(&page, "error", id).await?["problems"].clone();
            assert_eq!(problems, json!([{ "where": "link", "found": link, "used": "" }]));
        }
        within(&page, |page| async move { page.wait_for_value("results_due_months", "1").await }).await?;
        // Nor by one that changes nothing, where the next change is the reader's.
        stage.open(&page, "index.html#v=1", "").await?;
        say(&page, json!({ "type": "set", "id": 4, "link": "v=1" })).await?;
        within(&page, |page| async move {
            click_beside(&page).await?;
            page.field("time").await?.send_keys(Key::Home + "").await?;
            page.wait_for_value("results_due_months", "1").await
        })
        .await?;
        assert_eq!(
            due(&answer(&page, "error", 4).await?),
            json!({ "where": "due", "found": "", "used": "9" })
        );
        let wrong = PRESSURE.replace("due=3", "due=99");
        for id in [5, 6] {
            say(&page, json!({ "type": "set", "id": id, "link": wrong })).await?;
            assert_eq!(
                due(&answer(&page, "error", id).await?),
                json!({ "where": "due", "found": "99", "used": "9" })
            );
        }
        within(&page, |page| async move {
            page.field("time").await?.send_keys(Key::Home + "").await?;
            page.wait_for_value("results_due_months", "1").await
        })
        .await?;
        say(&page, json!({ "type": "set", "id": 7, "link": "y" })).await?;
        assert_eq!(answer(&page, "error", 7).await?["problems"][0]["where"], "link");
        assert!(heard(&page, "state").await?.is_empty());
        Ok(())
    })
    .await
}

/// The element sends a tenth of a second apart, and each is answered for itself.
#[tokio::test]
async fn what_is_refused_is_told_also_where_something_else_follows_at_once() -> TestResult {
    with_browser(|page| async move {
        let stage = Stage::listing_the_host()?;
        stage.open(&page, "index.html", "").await?;
        let wrong = PRESSURE.replace("due=3", "due=99");
        page.script(&format!(
            "say({{ type: 'set', id: 1, link: 'x' }}); say({{ type: 'set', id: 2, link: '{wrong}' }});
            say({{ type: 'set', id: 3, link: '{STEADY}' }})"
        ))
        .await?;
        assert_eq!(answer(&page, "state", 3).await?["link"], STEADY);
        assert_eq!(answer(&page, "error", 1).await?["problems"][0]["where"], "link");
        assert_eq!(
            due(&answer(&page, "error", 2).await?),
            json!({ "where": "due", "found": "99", "used": "9" })
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_a_host_has_heard_it_can_send_back() -> TestResult {
    with_browser(|page| async move {
        let stage = Stage::listing_the_host()?;
        stage.open(&page, "index.html", "&width=1000&height=800").await?;
        within(&page, moves_time).await?;
        say(&page, json!({ "type": "get", "id": 1 })).await?;
        let state = answer(&page, "state", 1).await?;
        say(&page, json!({ "type": "set", "id": 2, "link": state["link"] })).await?;
        say(&page, json!({ "type": "set", "id": 3, "scenario": state["scenario"] })).await?;
        for id in [2, 3] {
            assert_eq!(answer(&page, "state", id).await?["link"], state["link"]);
        }
        // Nothing is opened anew by that: one step back is the reader's own, and it can be done again.
        within(&page, |page| async move {
            page.act("undo").await?;
            page.wait_for_value("results_due_months", "9").await?;
            page.act("redo").await?;
            page.wait_for_value("results_due_months", "1").await
        })
        .await?;
        // What stands there after a text that is no link was passed over is as good as before.
        say(&page, json!({ "type": "set", "id": 4, "link": "x" })).await?;
        answer(&page, "error", 4).await?;
        say(&page, json!({ "type": "set", "id": 5, "link": state["link"] })).await?;
        assert_eq!(answer(&page, "state", 5).await?["link"], state["link"]);
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
