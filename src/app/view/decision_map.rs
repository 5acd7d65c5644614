//! Where another approach would win, on a page of its own beside the sliders: the best approach at every pair of values of
//! two inputs, all else as the sliders say, and what would have to be true for one that somebody would prefer.

mod map;
mod required;

use super::answer::answer_alone;
use super::explore::{fold, picture};
use super::page::{Frame, Page, Shown, framed};
use super::situation::situation;
use super::term::meanings;
use crate::app::markup::{el, row};
use crate::app::part::part;
use crate::app::worked::{Worked, evaluations_of_part, worked};
use crate::explore::alternatives::{Alternatives, Question};
use crate::session::{Action, Explored, Part, State};
use crate::text::certainty;
use alloc::rc::Rc;
use yew::prelude::*;

/// The page of the decision map.
pub struct MapPage;

impl Page for MapPage {
    fn draw(shown: Shown, act: &Callback<Action>) -> Html {
        let skip = ("#map", certainty::skip_to_map());
        let frame = Frame::beside(
            &shown,
            skip,
            certainty::map_part(),
            row![contents(&shown, act), part((), |()| meanings())],
        );
        framed(frame, &shown, act)
    }
}

fn contents(shown: &Shown, act: &Callback<Action>) -> Html {
    let Shown { state, evaluation, at_rest, findings, .. } = *shown;
    el!(main[el!(div "page-wide decision_map" [
        el!(div "decision_map-inputs" [
            answer_alone(evaluation),
            situation(state, at_rest.situation, &findings.survey, act),
        ]),
        worked::<Alternatives>(Asked::of(state, act)),
    ])])
}

/// What the map and the rest are of, and what is in sight of them.
#[derive(Clone, PartialEq)]
pub struct Asked {
    question: Question,
    explored: Explored,
    act: Callback<Action>,
}

impl Asked {
    fn of(state: &State, act: &Callback<Action>) -> Self {
        let State { scenario, assumptions, explored, .. } = state;
        let question = Question {
            situation: scenario.situation,
            assumptions: *assumptions,
            sides: explored.sides,
            preferred: explored.preferred,
        };
        Self { question, explored: *explored, act: act.clone() }
    }
}

impl Worked for Alternatives {
    type Asked = Asked;

    fn begin(asked: &Asked, earlier: Option<&Self>) -> Self {
        let new = Self::new(asked.question);
        match earlier {
            Some(earlier) => new.keeping(earlier),
            None => new,
        }
    }

    fn step(&mut self) -> bool {
        self.step()
    }

    fn stage(&self) -> usize {
        self.stage().iter().filter(|is_there| **is_there).count()
    }

    fn draw(&self, asked: &Asked, is_whole: bool) -> Html {
        let Asked { question, explored, act } = asked;
        let situation = question.situation;
        let seen = self
            .map
            .clone()
            .map(|map| Rc::new(map::Seen { map, situation, cell: explored.cell, act: act.clone() }));
        let is_fresh = self.is_map_fresh();
        let table = || picture(seen.clone(), |_| is_fresh, map::table);
        el!(div "explore decision_map-found" [
            el!(section { id: "map", tabindex: "-1", aria-labelledby: "map-title" } [
                el!(h2 "section-title" { id: "map-title" } [certainty::map_question()]),
                map::sides(explored.sides, act),
                picture(seen.clone(), |_| is_fresh, map::map),
                fold(Part::MapTable, certainty::map_table(), explored, act, &table),
            ]),
            el!(section { id: "required", tabindex: "-1", aria-labelledby: "required-title" } [
                el!(h2 "section-title" { id: "required-title" } [certainty::required_title()]),
                required::required(situation, question.preferred, self.required().as_ref(), act),
            ]),
            is_whole.then(|| evaluations_of_part(self.evaluations)),
        ])
    }
}
