//! Milliseconds from an input event to the painted answer: `cargo run -p browser-tests --bin latency [THROTTLE]`, and
//! what the page's one thread does for it. A measurement, not a test: nothing here asserts a time.

use browser_tests::{Page, TestResult, with_page};
use serde_json::{Value, json};
use std::time::Duration;

const MOVES: usize = 500;
/// Moves after which all pictures are waited for.
const RESTS: usize = 20;
/// Times that the page is looked at with no move, which shows what looking costs.
const LOOKS: usize = 100;
/// What Chromium counts of the page's thread, in seconds since it was opened.
const WORK: [(&str, &str); 4] = [
    ("ScriptDuration", "script"),
    ("RecalcStyleDuration", "style"),
    ("LayoutDuration", "layout"),
    ("TaskDuration", "all its tasks"),
];

/// Moves the slider and notes when the next frame has been painted: a task queued from within that frame
/// runs after its paint.
const MEASURE: &str = "
    const done = arguments[arguments.length - 1];
    const slider = document.querySelector('[data-field=\"depth\"]');
    const channel = new MessageChannel();
    const times = [], script = [];
    let move = 0, start = 0;
    channel.port1.onmessage = () => {
        times.push(performance.now() - start);
        if (times.length === arguments[0]) { done({ times, script }); } else { setTimeout(next, 20); }
    };
    function next() {
        move += 1;
        start = performance.now();
        slider.value = String(10 + (move * 7) % 80);
        slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
        requestAnimationFrame(() => { script.push(performance.now() - start); channel.port2.postMessage(0); });
    }
    next();
";

/// Drags the slider, two units a move, and notes what the page's thread works for each until the answer is laid out: what
/// is listened to, what is drawn, style and layout. Waiting for the frame is none of it.
const DRAG: &str = "
    const [count, done] = arguments;
    const slider = document.querySelector('[data-field=\"depth\"]');
    const work = [];
    function next() {
        slider.value = String(10 + Math.abs((work.length * 2) % 160 - 80));
        const start = performance.now();
        slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
        // Drawing is a microtask, which may begin others.
        queueMicrotask(() => queueMicrotask(() => queueMicrotask(() => {
            document.body.offsetHeight;
            work.push(performance.now() - start);
            if (work.length === count) { done({ work }); } else { setTimeout(next, 16); }
        })));
    }
    next();
";

/// Moves the slider, waits for the coarse and the full picture of how clear the answer is, and notes when each came and
/// how long each slice of work in between took.
const PICTURES: &str = "
    const [count, done] = arguments;
    const slider = document.querySelector('[data-field=\"depth\"]');
    const coarse = [], full = [], slices = [];
    // Slices come by messages to oneself.
    const ports = MessagePort.prototype, { addEventListener, removeEventListener } = ports, timed = new WeakMap();
    ports.addEventListener = function (kind, act, options) {
        timed.set(act, (event) => {
            const start = performance.now();
            act(event);
            slices.push(performance.now() - start);
        });
        addEventListener.call(this, kind, timed.get(act), options);
    };
    ports.removeEventListener = function (kind, act, options) {
        removeEventListener.call(this, kind, timed.get(act) ?? act, options);
    };
    let start, isCoarse;
    new MutationObserver(() => {
        const worlds = Number(document.querySelector('[data-result=\"robustness\"]').dataset.worlds);
        if (worlds > 0 && !isCoarse) { isCoarse = true; coarse.push(performance.now() - start); }
        if (worlds === 1024) {
            full.push(performance.now() - start);
            if (full.length === count) { done({ coarse, full, slices }); } else { setTimeout(next, 200); }
        }
    }).observe(document.querySelector('[data-result=\"robustness\"]'), { attributeFilter: ['data-worlds'] });
    function next() {
        isCoarse = false;
        start = performance.now();
        slider.value = String(10 + (full.length * 7) % 80);
        slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    next();
";

/// Moves the slider, where it is told a position, and comes back when the next frame has been painted. What an earlier
/// move has left to do in slices goes on meanwhile, as under a hand that does not rest.
const MOVE: &str = "
    const done = arguments[arguments.length - 1];
    const slider = document.querySelector('[data-field=\"depth\"]');
    const channel = new MessageChannel();
    channel.port1.onmessage = () => done();
    if (arguments[0] !== null) {
        slider.value = String(arguments[0]);
        slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    requestAnimationFrame(() => channel.port2.postMessage(0));
";

#[tokio::main]
async fn main() -> TestResult {
    let throttle: f64 = std::env::args().nth(1).map_or(Ok(4.0), |text| text.parse())?;
    with_page("", |page| async move {
        page.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": throttle })).await?;
        page.driver.set_script_timeout(Duration::from_secs(120)).await?;
        println!("   {throttle}x throttling, {MOVES} moves, milliseconds");
        let answer = page.driver.execute_async(MEASURE, vec![json!(MOVES)]).await?;
        for (kind, name) in [("script", "to the frame"), ("times", "to the painted answer")] {
            tell(name, serde_json::from_value(answer.json()[kind].clone())?);
        }
        let answer = page.driver.execute_async(DRAG, vec![json!(MOVES)]).await?;
        tell("work of a drag's move", serde_json::from_value(answer.json()["work"].clone())?);
        let answer = page.driver.execute_async(PICTURES, vec![json!(RESTS)]).await?;
        for (kind, name) in [("coarse", "to 256 worlds"), ("full", "to all 1,024"), ("slices", "a slice")] {
            tell(name, serde_json::from_value(answer.json()[kind].clone())?);
        }
        page.devtools("Performance.enable", json!({})).await?;
        work(&page, "work of a move", MOVES, |number| json!(10 + (number * 7) % 80)).await?;
        work(&page, "work with no move", LOOKS, |_| Value::Null).await
    })
    .await
}

/// Tells what the page's thread does until the frame after a move has been painted, by kind.
async fn work(page: &Page, what: &str, count: usize, position: impl Fn(usize) -> Value) -> TestResult {
    let mut spent = [const { Vec::new() }; WORK.len()];
    for number in 0..count {
        let before = seconds(page).await?;
        page.driver.execute_async(MOVE, vec![position(number)]).await?;
        let after = seconds(page).await?;
        for (kind, spent) in spent.iter_mut().enumerate() {
            spent.push((after[kind] - before[kind]) * 1e3);
        }
    }
    for ((_, name), spent) in WORK.iter().zip(spent) {
        tell(&format!("{what}: {name}"), spent);
    }
    Ok(())
}

async fn seconds(page: &Page) -> TestResult<[f64; WORK.len()]> {
    let answer = page.devtools("Performance.getMetrics", json!({})).await?;
    let metrics = answer["metrics"].as_array().ok_or("Chromium tells no metrics")?;
    let value = |name: &str| {
        metrics.iter().find(|metric| metric["name"] == name).and_then(|metric| metric["value"].as_f64())
    };
    Ok(WORK.map(|(name, _)| value(name).unwrap_or(f64::NAN)))
}

fn tell(name: &str, mut times: Vec<f64>) {
    times.sort_by(f64::total_cmp);
    let quantile = |share: f64| times[((times.len() - 1) as f64 * share) as usize];
    let (median, late, longest) = (quantile(0.5), quantile(0.95), quantile(1.0));
    println!("   {name:<32} median {median:>6.1}, p95 {late:>6.1}, longest {longest:>6.1}");
}
