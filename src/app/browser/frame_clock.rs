//! Time for long work between frames: how much of a slice is used up, and when the next one comes.

use gloo_timers::callback::Timeout;
use gloo_utils::window;

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
    _timer: Timeout,
}

/// Runs `work` once the browser has painted and handled what waits.
pub fn after_frame(work: impl FnOnce() + 'static) -> Pending {
    Pending { _timer: Timeout::new(0, work) }
}

fn now_ms() -> f64 {
    window().performance().map_or(f64::NAN, |clock| clock.now())
}
