//! The answer in one line that stays in view on a phone while a slider is in hand. The answer itself says the
//! same in full, so this line is kept from screen readers.

use crate::app::control::bar::Bar;
use crate::model::Evaluation;
use crate::scenario::Words;
use crate::text::approaches;
use alloc::rc::Rc;
use yew::prelude::*;

/// What the line shows.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The answer.
    pub evaluation: Rc<Evaluation>,
}

/// The line.
#[component]
pub fn Summary(props: &Props) -> Html {
    let evaluation = &props.evaluation;
    let best = evaluation.best();
    let bars = evaluation.order.map(|approach| {
        html! { <Bar key={approach.word()} share={evaluation.fit_of(approach)} hue={approach.word()} /> }
    });
    html! {
        <div class="summary" aria-hidden="true" data-hue={best.word()}>
            <span class="summary-name">{ approaches::name(best) }</span>
            <span class="summary-bars">{ for bars }</span>
        </div>
    }
}
