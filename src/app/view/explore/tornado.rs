//! What matters most: a bar for each input, from the smallest to the largest lead within what is plausible.

use crate::app::markup::{each, el, row};
use crate::explore::tornado::{Bar, Tornado};
use crate::num::fixed;
use crate::scenario::Words;
use crate::text::certainty;
use alloc::rc::Rc;
use yew::prelude::*;

/// The bars, the longest first; all have the same scale.
pub fn tornado(tornado: &Rc<Tornado>) -> Html {
    let bars = tornado.bars().unwrap_or_default();
    // The line at which the two leading approaches are level is always in sight.
    let (low, high) = bars
        .iter()
        .map(ends)
        .fold((0.0, 0.0), |(low, high): (f64, f64), (from, to)| (low.min(from), high.max(to)));
    let scale = Scale { low, width: (high - low).max(f64::MIN_POSITIVE) };
    row![
        el!(p "explore-note" [certainty::tornado_help()]),
        el!(ul "explore-list" [each(bars.iter().map(|bar| bar_of(bar, scale)))]),
    ]
}

#[derive(Clone, Copy)]
struct Scale {
    low: f64,
    width: f64,
}

impl Scale {
    fn along(self, gap: f64) -> f64 {
        (gap - self.low) * 100.0 / self.width
    }
}

/// The smallest and the largest of a bar's gaps.
fn ends(bar: &Bar) -> (f64, f64) {
    let [low, base, high] = [bar.low.gap, bar.base.gap, bar.high.gap];
    (low.min(base).min(high), low.max(base).max(high))
}

fn bar_of(bar: &Bar, scale: Scale) -> Html {
    let (low, high) = ends(bar);
    let (from, to) = (scale.along(low), scale.along(high));
    let mark = |at: f64| fixed(scale.along(at), 2);
    el!(li { data-tornado: bar.field.word(), data-value: bar.importance().word() } [
        certainty::bar(bar),
        el!(svg "bar explore-bar" { viewBox: "0 0 100 10", preserveAspectRatio: "none", aria-hidden: "true", focusable: "false" } [
            el!(rect "bar-ground" { width: "100", height: "10" }),
            el!(rect "bar-fill" { x: fixed(from, 2), width: fixed(to - from, 2), height: "10" }),
            el!(line "explore-base" { x1: mark(bar.base.gap), x2: mark(bar.base.gap), y1: "0", y2: "10", vector-effect: "non-scaling-stroke" }),
            el!(line "explore-level" { x1: mark(0.0), x2: mark(0.0), y1: "-2", y2: "12", vector-effect: "non-scaling-stroke" }),
        ]),
    ])
}
