//! What the curve of one plan may lie between: a band behind it in both panels, and the same in a sentence.

use crate::app::markup::{each, el, row};
use crate::app::view::figure::area;
use crate::app::worked::Worked;
use crate::chart::over_time::Panel;
use crate::explore::worlds::Bands;
use crate::explore::worlds::bands::Band;
use crate::model::Assumptions;
use crate::scenario::{Field, Plan, Ranges, Situation, Words};
use crate::text::over_time;
use yew::prelude::*;

/// What the band is of.
#[derive(Clone, PartialEq)]
pub struct Asked {
    /// The plan.
    pub plan: Plan,
    /// The situation.
    pub situation: Situation,
    /// How sure its inputs are.
    pub ranges: Ranges,
    /// The assumptions.
    pub assumptions: Assumptions,
}

/// The band, in the order of [`Panel::ALL`]; nothing until all its worlds have been run.
pub struct Banded {
    bands: Bands,
    found: Option<[Band; 2]>,
}

impl Worked for Banded {
    type Asked = Asked;

    fn begin(asked: &Asked, _: Option<&Self>) -> Self {
        let Asked { plan, situation, ranges, assumptions } = asked;
        Self { bands: Bands::new(*situation, *plan, ranges, assumptions), found: None }
    }

    fn step(&mut self) -> bool {
        let is_left = self.bands.step();
        if !is_left {
            self.found = Some([self.bands.adoption(), self.bands.capability()]);
        }
        is_left
    }

    fn stage(&self) -> usize {
        usize::from(self.found.is_some())
    }

    fn draw(&self, asked: &Asked, _: bool) -> Html {
        let Some(found) = &self.found else { return Html::default() };
        let approach = asked.plan.approach;
        let panel = |(&panel, band): (&Panel, &Band)| {
            el!(svg "over_time-band" key(panel.word()) { data-panel: panel.word(), aria-hidden: "true", focusable: "false" } [
                area(approach, &panel.band(band)),
            ])
        };
        let [adoption, capability] = found;
        let due = asked.situation.get(Field::ResultsDueMonths);
        row![
            each(Panel::ALL.iter().zip(found).map(panel)),
            el!(p "over_time-band-note" { data-result: "band" } [over_time::band(due, adoption, capability)]),
        ]
    }
}
