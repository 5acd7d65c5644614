//! The answer in one line that stays in view on a phone while a slider is in hand. The answer itself says the
//! same in full, so this line is kept from screen readers.

use crate::app::control::bar::bar;
use crate::app::markup::{each, el};
use crate::model::Evaluation;
use crate::scenario::Words;
use crate::text::approaches;
use yew::prelude::*;

/// The line.
pub fn summary(evaluation: &Evaluation) -> Html {
    let best = evaluation.best();
    let bars = evaluation.order.map(|approach| bar(evaluation.fit_of(approach), approach.word()));
    el!(div "summary" { aria-hidden: "true", data-hue: best.word() } [
        el!(span "summary-name" [approaches::name(best)]),
        el!(span "summary-bars" [each(bars)]),
    ])
}
