//! Milliseconds that a team of 200 takes on its page: `cargo run -p browser-tests --bin team_latency [PEOPLE [THROTTLE]]`.
//! From the press of a button to the table of people, to what differs, and to all readings of the group with every world
//! tried; the longest that the page was busy at a stretch meanwhile. A measurement, not a test: nothing here asserts a time.

use browser_tests::{TEAM, TestResult, with_page_of};
use capability_path::link::{Extras, encode};
use capability_path::scenario::{Field, Scenario, Situation};
use serde_json::json;
use std::time::Duration;

/// Presses the button of an action and notes when each part of the page is there anew, and every long task.
const MEASURE: &str = "
    const [action, text, done] = arguments;
    const area = document.querySelector('[data-field=\"team\"]');
    if (text) { area.value = text; }
    const people = () => document.querySelectorAll('[data-result=\"team.person\"]').length;
    const differs = () => document.querySelector('[data-result=\"team.disagreement\"]') !== null;
    const pooled = () => document.querySelector('[data-result=\"evaluations_of_part\"]') !== null;
    const busy = [];
    new PerformanceObserver(list => list.getEntries().forEach(entry => busy.push(entry.duration)))
        .observe({ type: 'longtask' });
    const before = people();
    const times = {};
    const start = performance.now();
    document.querySelector(`[data-action=\"${action}\"]`).click();
    times.press = performance.now() - start;
    const look = () => {
        const now = performance.now() - start;
        if (times.people === undefined && people() !== before) { times.people = now; }
        if (times.differs === undefined && times.people !== undefined && differs()) { times.differs = now; }
        if (times.pooled === undefined && times.differs !== undefined && pooled()) { times.pooled = now; }
        if (times.pooled === undefined && now < 110000) { requestAnimationFrame(look); }
        else { setTimeout(() => { times.busy = Math.max(0, ...busy); done(times); }, 200); }
    };
    requestAnimationFrame(look);
";

fn team(count: i64) -> String {
    let line = |place: i64| {
        let changed = [
            (Field::AiSkills, place * 7 % 101),
            (Field::ChangeSkills, place * 13 % 101),
            (Field::DependencyComfort, place * 31 % 101),
            (Field::TeamStability, place * 43 % 101),
            (Field::ResultsDueMonths, 1 + place % 36),
            (Field::RunwayMonths, place % 25),
        ];
        let situation = changed
            .into_iter()
            .fold(Situation::default(), |situation, (field, value)| situation.with_clamped(field, value));
        let link = encode(&Scenario { situation, ..Scenario::default() }, &Extras::default());
        format!("Person {place:03}: https://example.org/#{link}\n")
    };
    (1..=count).map(line).collect()
}

#[tokio::main]
async fn main() -> TestResult {
    let mut arguments = std::env::args().skip(1);
    let count: i64 = arguments.next().map_or(Ok(200), |text| text.parse())?;
    let throttle: f64 = arguments.next().map_or(Ok(1.0), |text| text.parse())?;
    with_page_of(TEAM, "", |page| async move {
        page.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": throttle })).await?;
        page.driver.set_script_timeout(Duration::from_secs(120)).await?;
        println!("   {count} people, {throttle}x throttling, milliseconds");
        for (name, action, text) in [
            ("all pasted", "add_to_team", team(count)),
            ("one goes", "drop_person", String::new()),
            ("one comes back", "undo", String::new()),
        ] {
            let times = page.driver.execute_async(MEASURE, vec![json!(action), json!(text)]).await?;
            println!("   {name:<16} {}", times.json());
        }
        Ok(())
    })
    .await
}
