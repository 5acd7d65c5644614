//! Time for long work between frames: how much is done at a stretch, and when the rest comes.

use gloo_events::EventListener;
use gloo_utils::window;
use wasm_bindgen::JsValue;
use web_sys::{MessageChannel, MessagePort};
use yew::Callback;

/// Longest slice of long work, in milliseconds. With the step that ends it and the picture shown after it, no slice takes
/// longer than half a frame, so that input never waits (`performance.md`).
const SLICE_MS: f64 = 5.0;

/// Makes steps until a slice is used up; false where `step` says that none is left. Without a clock it is one step at a time.
pub fn slice(step: &mut dyn FnMut() -> bool) -> bool {
    let began_ms = now_ms();
    while step() {
        if now_ms() - began_ms >= SLICE_MS || !began_ms.is_finite() {
            return true;
        }
    }
    false
}

/// Work that is to come; dropping it calls it off.
pub struct Pending {
    port: MessagePort,
    _listener: EventListener,
}

impl Drop for Pending {
    /// Left open, a port waits for the collector of garbage, and WebKit asks its network process about every open one at
    /// each message: after a thousand moves it did little else.
    fn drop(&mut self) {
        self.port.close();
    }
}

/// Runs `work` once the browser has handled what waits, and painted where it is time to. By a message to oneself: a timer
/// would wait 4 ms each time. A browser without messages does no such work.
pub fn after_frame(work: Callback<()>) -> Option<Pending> {
    let channel = MessageChannel::new().ok()?;
    let port = channel.port1();
    let listener = EventListener::new(&port, "message", move |_| work.emit(()));
    port.start();
    channel.port2().post_message(&JsValue::UNDEFINED).ok()?;
    Some(Pending { port, _listener: listener })
}

fn now_ms() -> f64 {
    window().performance().map_or(f64::NAN, |clock| clock.now())
}
