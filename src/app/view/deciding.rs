//! The page on which a decision is thought through: situation on the one side, the answer in view on the other.

use super::answer::answer;
use super::approaches::approach_list;
use super::criteria::criterion_list;
use super::examples::examples;
use super::explore::explore;
use super::over_time::OverTime;
use super::page::{Frame, Page, Shown, framed};
use super::plan::plan_choices;
use super::readiness::readiness;
use super::situation::situation;
use super::summary::summary;
use super::takeaway::takeaway;
use super::term::meanings;
use super::tour::{part_at, tour};
use super::traps::trap_list;
use crate::app::browser::address::Place;
use crate::app::markup::row;
use crate::app::part::part;
use crate::session::Action;
use crate::text::chrome;
use yew::prelude::*;

/// The page to decide on.
pub struct Deciding;

impl Page for Deciding {
    fn draw(shown: Shown, act: &Callback<Action>) -> Html {
        let frame = Frame {
            skip_to: "#situation",
            skip: chrome::skip(),
            title: chrome::product(),
            promise: chrome::promise().into(),
            on_tour: part_at(shown.state.tour),
            shared: Place::Deciding,
            tools: tour(shown.state.tour, act),
            contents: contents(&shown, act),
        };
        framed(frame, &shown, act)
    }
}

fn contents(shown: &Shown, act: &Callback<Action>) -> Html {
    let Shown { state, evaluation, mends, findings, .. } = *shown;
    row![
        part((), |()| examples()),
        summary(evaluation),
        el!(main [
            el!(div "page-main" [
                el!(div "page-inputs" [
                    situation(state, &findings.survey, act),
                    readiness(state, evaluation, act),
                ]),
                // On a laptop all of this stays in view while the inputs beside it scroll.
                el!(div "page-side" { tabindex: "-1" } [
                    answer(shown),
                    el!(div "page-plan" [
                        part(evaluation.clone(), |evaluation| approach_list(evaluation)),
                        part((state.scenario.plan, evaluation.clone(), act.clone()), |(plan, evaluation, act)| {
                            plan_choices(*plan, evaluation, act)
                        }),
                        part((evaluation.clone(), *mends, act.clone()), |(evaluation, mends, act)| {
                            criterion_list(evaluation, mends, act)
                        }),
                        part((state.scenario.situation, evaluation.clone(), act.clone()), |(situation, evaluation, act)| {
                            trap_list(*situation, evaluation, act)
                        }),
                    ]),
                    html! { <OverTime situation={state.scenario.situation} assumptions={state.assumptions} {evaluation} /> },
                ]),
            ]),
            el!(div "page-wide" [
                explore(state, findings, act),
                takeaway(shown, act),
            ]),
        ]),
        part((), |()| meanings()),
    ]
}
