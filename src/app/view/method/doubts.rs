//! Which doubts the lead of the best approach hangs on: Sobol' indices, worked out only while this is open.

use crate::app::markup::{each, el, row};
use crate::app::view::explore::fold;
use crate::app::worked::{Worked, evaluations_of_part, worked};
use crate::explore::worlds::Sensitivity;
use crate::explore::worlds::indices::Estimate;
use crate::explore::worlds::sensitivity::{Behind, POINTS};
use crate::model::Assumptions;
use crate::num::fixed;
use crate::scenario::{Ranges, Situation};
use crate::session::{Action, Part, State};
use crate::text::method::doubts as words;
use alloc::string::ToString;
use alloc::vec::Vec;
use yew::prelude::*;

/// Points after which there is something to see, and after which it is drawn anew.
const PICTURE: usize = 32;
/// Most doubts that are listed.
const MOST: usize = 8;

/// The part of the page, which opens by itself.
pub fn doubts(state: &State, act: &Callback<Action>) -> Html {
    let State { scenario, ranges, assumptions, explored, .. } = state;
    let asked = Asked { situation: scenario.situation, ranges: *ranges, assumptions: *assumptions };
    el!(section "method-part" [
        fold(Part::Doubts, words::TITLE, explored, act, &|| worked::<Sensitivity>(asked.clone())),
    ])
}

/// What is in doubt.
#[derive(Clone, PartialEq)]
pub struct Asked {
    situation: Situation,
    ranges: Ranges,
    assumptions: Assumptions,
}

impl Worked for Sensitivity {
    type Asked = Asked;

    fn begin(asked: &Asked, _: Option<&Self>) -> Self {
        Self::new(asked.situation, &asked.ranges, &asked.assumptions)
    }

    fn step(&mut self) -> bool {
        self.step()
    }

    fn stage(&self) -> usize {
        self.points() / PICTURE
    }

    fn draw(&self, _: &Asked, is_whole: bool) -> Html {
        let points = self.points() / PICTURE * PICTURE;
        let telling: Vec<Behind> = match points {
            0 => Vec::new(),
            _ => self.behind().into_iter().filter(|behind| behind.index.total.is_telling()).collect(),
        };
        let heads = words::HEADS.map(|head| el!(th { scope: "col" }[head]));
        let rest = telling.get(MOST..).unwrap_or_default().len();
        row![
            el!(p "method-text" [words::about(self.gap())]),
            el!(p "method-note" { role: "status", data-result: "doubts", data-value: points.to_string() } [words::progress(points, POINTS)]),
            (!telling.is_empty()).then(|| el!(table "explore-table method-doubts" [
                el!(thead [el!(tr [each(heads)])]),
                el!(tbody [each(telling.iter().take(MOST).map(row_of))]),
            ])),
            (points > 0).then(|| el!(p "method-note" [words::how_to_read(rest)])),
            is_whole.then(|| evaluations_of_part(self.evaluations())),
        ]
    }
}

fn row_of(behind: &Behind) -> Html {
    let Behind { doubtful, index } = *behind;
    let width = |estimate: Estimate| fixed(estimate.value.clamp(0.0, 1.0) * 100.0, 2);
    el!(tr { data-doubt: "" } [
        el!(th { scope: "row" } [
            words::name_of(doubtful),
            el!(svg "bar" { viewBox: "0 0 100 10", preserveAspectRatio: "none", aria-hidden: "true", focusable: "false" } [
                el!(rect "bar-ground" { width: "100", height: "10" }),
                el!(rect "bar-fill method-doubt-total" { width: width(index.total), height: "10" }),
                el!(rect "bar-fill" { width: width(index.first), height: "10" }),
            ]),
        ]),
        el!(td [words::share(index.first)]),
        el!(td [words::share(index.total)]),
    ])
}
