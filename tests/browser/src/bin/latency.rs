//! Milliseconds from an input event to the painted answer: `cargo run -p browser-tests --bin latency [THROTTLE]`.
//! A measurement, not a test: nothing here asserts a time.

use browser_tests::{TestResult, with_page};
use serde_json::json;

const MOVES: usize = 500;

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

#[tokio::main]
async fn main() -> TestResult {
    let throttle: f64 = std::env::args().nth(1).map_or(Ok(4.0), |text| text.parse())?;
    with_page("", |page| async move {
        page.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": throttle })).await?;
        page.driver.set_script_timeout(std::time::Duration::from_secs(120)).await?;
        let answer = page.driver.execute_async(MEASURE, vec![json!(MOVES)]).await?;
        for kind in ["script", "times"] {
            let mut times: Vec<f64> = serde_json::from_value(answer.json()[kind].clone())?;
            times.sort_by(f64::total_cmp);
            let quantile = |share: f64| times[((times.len() - 1) as f64 * share) as usize];
            let name = if kind == "script" { "to the frame" } else { "to the painted answer" };
            println!(
                "{throttle}x throttling, {MOVES} moves, {name}: median {:.1} ms, p95 {:.1} ms, longest {:.1} ms",
                quantile(0.5),
                quantile(0.95),
                quantile(1.0)
            );
        }
        Ok(())
    })
    .await
}
