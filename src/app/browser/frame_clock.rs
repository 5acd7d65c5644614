//! Time for long work between frames: how much of a slice is used up, and when the next one comes.

use gloo_events::EventListener;
use gloo_utils::window;
use wasm_bindgen::JsValue;
use web_sys::MessageChannel;
use yew::Callback;

/// Longest slice of long work, in milliseconds. With the step that ends it and the picture shown after it, no slice takes
/// longer than half a frame, so that input never waits (`performance.md`).
const SLICE_MS: f64 = 5.0;

/// A slice of work that has begun.
pub struct Slice {
    began_ms: f64,
}

impl Slice {
    /// A slice that begins now.
    pub fn begin() -> Self {
        Self { began_ms: now_ms() }
    }

    /// Whether the slice is used up. Without a clock it always is: work then goes on one step at a time.
    pub fn is_over(&self) -> bool {
        now_ms() - self.began_ms >= SLICE_MS || !now_ms().is_finite()
    }
}

/// Work that is to come; dropping it calls it off.
pub struct Pending {
    _listener: EventListener,
}

/// Runs `work` once the browser has handled what waits, and painted where it is time to. By a message to oneself: a timer
/// would wait 4 ms each time. A browser without messages does no such work.
pub fn after_frame(work: Callback<()>) -> Option<Pending> {
    let channel = MessageChannel::new().ok()?;
    let port = channel.port1();
    let listener = EventListener::new(&port, "message", move |_| work.emit(()));
    port.start();
    channel.port2().post_message(&JsValue::UNDEFINED).ok()?;
    Some(Pending { _listener: listener })
}

fn now_ms() -> f64 {
    window().performance().map_or(f64::NAN, |clock| clock.now())
}
