//! Random actions in the real page until something is left behind: `cargo xtask soak`, or one kind of them alone:
//! `cargo run -p browser-tests --bin soak ACTIONS [act|drag [FILE]]`. Stops at the first thing that
//! went wrong, at an answer that is not that of its link, and where memory, elements or listeners grow.

use browser_tests::faulty::with_script;
use browser_tests::{
    ASSUMPTIONS, MAP, MEETING, PROPOSAL, Page, TEAM, TestResult, serve_faulty, with_browser,
};
use capability_path::link;
use capability_path::model::{digest, evaluate};
use capability_path::scenario::{Field, Lever, Scenario, Words};
use serde_json::{Value, json};
use std::time::{Duration, Instant};
use xtask::engine::Engine;

/// Actions between two looks.
const BATCH: u64 = 1_000;
/// Actions of one command to the browser: a driver has no more than two minutes for each.
const AT_ONCE: u64 = 100;
/// The pages, what is done there and their share of the actions in tenths: besides, as many moves of a slider and nothing
/// else (`performance.md`, memory).
const PARTS: [(&str, &str, u64); 7] = [
    ("", "act", 4),
    (MEETING, "act", 2),
    (PROPOSAL, "act", 1),
    (ASSUMPTIONS, "act", 1),
    (TEAM, "act", 1),
    (MAP, "act", 1),
    ("", "drag", 10),
];
/// Fewest looks at a page, so that there is something to compare.
const FEWEST: u64 = 8;
/// How often what the page says is asked again before it is a fault, a tenth of a second apart.
const LOOKS_AGAIN: usize = 20;
/// How much more the last looks may find than the early ones, in hundredths.
const SLACK: f64 = 10.0;

/// What was counted, each look a row.
type Counts = Vec<Vec<(String, f64)>>;

#[tokio::main]
async fn main() -> TestResult {
    let actions: u64 = std::env::args().nth(1).map_or(Ok(100_000), |text| text.parse())?;
    let (only, page) = (std::env::args().nth(2), std::env::args().nth(3));
    let is_wanted = |file: &str, doing: &str| {
        only.as_deref().is_none_or(|only| only == doing) && page.as_deref().is_none_or(|page| page == file)
    };
    if !PARTS.iter().any(|&(file, doing, _)| is_wanted(file, doing)) {
        let known = PARTS.map(|(file, doing, _)| format!("{doing} \"{file}\""));
        return Err(format!("there is {}", known.join(", ")).into());
    }
    for (place, (file, doing, share)) in PARTS.into_iter().enumerate() {
        if is_wanted(file, doing) {
            let looks = (actions * share / 10).div_ceil(BATCH).max(FEWEST);
            soak(file, doing, place as u64, looks).await?;
        }
    }
    Ok(())
}

async fn soak(file: &'static str, doing: &str, place: u64, looks: u64) -> TestResult {
    let site = serve_faulty(|path, answer| Some(with_script(path, answer, include_str!("../soak.js"))));
    let name = format!("{doing} in {}", if file.is_empty() { "index.html" } else { file });
    with_browser(|page| async move {
        page.driver.goto(format!("{site}{file}")).await?;
        page.find("[data-action=undo]").await?;
        if Engine::chosen()? == Engine::Webkit {
            // No graphics card paints for it here: all its time would go into pixels that nobody looks at.
            page.driver.set_window_rect(0, 0, 480, 480).await?;
        }
        page.driver.set_script_timeout(Duration::from_secs(600)).await?;
        let started = Instant::now();
        let mut counts = Counts::new();
        for look in 0..looks {
            for part in 0..BATCH / AT_ONCE {
                let seed = place << 20 | (look * BATCH / AT_ONCE + part);
                let acts = format!("{doing}({seed}, {AT_ONCE})");
                check(&page, &acts).await.map_err(|error| format!("{name}, {acts}: {error}"))?;
            }
            check(&page, "settle()")
                .await
                .map_err(|error| format!("{name}, look {look}, settled: {error}"))?;
            let counted = counted(&page).await?;
            println!("{name} {:>6} actions: {}", (look + 1) * BATCH, line(&counted));
            counts.push(counted);
        }
        let took = started.elapsed().as_secs();
        println!("{name}: {} actions in {took} s, nothing went wrong", looks * BATCH);
        is_flat(&counts).map_err(|error| format!("{name}: {error}").into())
    })
    .await
}

/// After these acts nothing went wrong, the page is alive, says of its link what the program says natively, and its controls
/// show it. By one script: browsers keep something of each that a driver sends, which looks like a leak.
async fn check(page: &Page, acts: &str) -> TestResult {
    let look = page.script(&format!("return soak.look(() => soak.{acts})")).await?;
    if look["wrong"] != json!([]) {
        return Err(format!("went wrong in the page: {}", look["wrong"]).into());
    }
    if look["hasStopped"] == true {
        return Err("the page has stopped".into());
    }
    if look["isAlive"] != true {
        return Err("a change is followed by nothing: the page is dead".into());
    }
    // What a slider moved last is drawn a frame before the answer to it, and a choice with the answer: one frame is no fault.
    let mut outcome = as_it_is(&look);
    for _ in 0..LOOKS_AGAIN {
        if outcome.is_ok() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
        outcome = as_it_is(&page.script("return soak.told()").await?);
    }
    outcome
}

/// What the page says of its link is what the program says natively, and its controls show it.
fn as_it_is(told: &Value) -> TestResult {
    let (link, said) = (told["link"].as_str().unwrap_or_default(), &told["digest"]);
    let opened = link::open(link, "");
    if !opened.problems.is_empty() {
        return Err(format!("its own link has problems: {link} {:?}", opened.problems).into());
    }
    let evaluation = evaluate(&opened.scenario, &opened.extras.assumptions);
    let expected = digest(&opened.scenario, &evaluation);
    // The page of a team has no digest of one answer.
    if said.as_str().is_some_and(|said| said != expected) {
        return Err(format!("{link} has the digest {expected}, and the page says {said}").into());
    }
    for (field, value) in values(&opened.scenario) {
        let shown = told["values"][field].as_str().unwrap_or(&value);
        if shown != value {
            return Err(format!("{link}: {field} is {value}, and its control shows {shown}").into());
        }
    }
    Ok(())
}

/// What the controls of these fields are to show.
fn values(scenario: &Scenario) -> Vec<(&'static str, String)> {
    let mut values: Vec<(&str, String)> =
        Field::ALL.iter().map(|&field| (field.word(), scenario.situation.get(field).to_string())).collect();
    values.push(("approach", scenario.plan.map_or("auto", |plan| plan.approach.word()).into()));
    if let Some(plan) = scenario.plan {
        values.extend(Lever::ALL.iter().map(|&lever| (lever.word(), plan.levers.word(lever).into())));
    }
    values.push(("capability_assessed", scenario.readiness.capability_assessed.word().into()));
    values.push(("adoption_gap", scenario.readiness.adoption_gap.word().into()));
    values
}

/// What there is once garbage is gone: Chromium tells of its heap, every engine of what the page itself can count.
async fn counted(page: &Page) -> TestResult<Vec<(String, f64)>> {
    let mut counted = Vec::new();
    if Engine::chosen()? == Engine::Chromium {
        page.devtools("HeapProfiler.collectGarbage", json!({})).await?;
        page.devtools("Performance.enable", json!({})).await?;
        let metrics = page.devtools("Performance.getMetrics", json!({})).await?;
        for name in ["JSHeapUsedSize", "Nodes", "JSEventListeners"] {
            let mut all = metrics["metrics"].as_array().into_iter().flatten();
            let metric = all.find(|metric| metric["name"] == name);
            counted
                .push((name.into(), metric.and_then(|metric| metric["value"].as_f64()).unwrap_or(f64::NAN)));
        }
    }
    let own = page.script("return soak.counts()").await?;
    let own = own.as_object().into_iter().flatten();
    counted.extend(
        own.map(|(name, value): (&String, &Value)| (name.clone(), value.as_f64().unwrap_or(f64::NAN))),
    );
    Ok(counted)
}

fn line(counted: &[(String, f64)]) -> String {
    counted.iter().map(|(name, value)| format!("{name} {value:.0}")).collect::<Vec<_>>().join(", ")
}

/// That the least of what the last quarter of the looks found is no more than the most that the second one did: what a
/// collection of garbage leaves varies, and what is left behind only grows. The first quarter is left out: what is kept
/// for good, such as the steps that can be undone, comes about in it.
fn is_flat(counts: &Counts) -> Result<(), String> {
    let quarter = counts.len() / 4;
    for column in 0..counts.first().map_or(0, Vec::len) {
        let found = |rows: &[Vec<(String, f64)>]| rows.iter().map(|row| row[column].1).collect::<Vec<_>>();
        let early = found(&counts[quarter..2 * quarter]).into_iter().fold(f64::NAN, f64::max);
        let late = found(&counts[3 * quarter..]).into_iter().fold(f64::NAN, f64::min);
        let name = &counts[0][column].0;
        let is_flat = late <= early * (1.0 + SLACK / 100.0);
        // What was not counted is no number, and not flat.
        if !is_flat {
            return Err(format!("{name} grows from {early:.0} to {late:.0}"));
        }
    }
    Ok(())
}
