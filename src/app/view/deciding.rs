//! The page on which a decision is thought through: situation on the one side, the answer in view on the other.

use super::answer::answer;
use super::approaches::approach_list;
use super::criteria::{Judged, criterion_list};
use super::examples::{Presets, examples};
use super::explore::explore;
use super::over_time::OverTime;
use super::page::{Frame, Page, Shown, framed};
use super::plan::plan_choices;
use super::readiness::readiness;
use super::sent::sent;
use super::situation::situation;
use super::summary::summary;
use super::takeaway::takeaway;
use super::term::meanings;
use super::tour::{part_at, tour};
use super::traps::{trap_list, walked};
use crate::app::browser::place::{Place, at};
use crate::app::markup::{el, row};
use crate::app::part::part;
use crate::session::Action;
use crate::text::chrome;
use alloc::string::String;
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
    let Shown { state, evaluation, at_rest, mends, findings, .. } = *shown;
    let situation_now = state.scenario.situation;
    let told = (state.scenario.plan, evaluation.plan, evaluation.best(), act.clone());
    row![
        part(Presets(shown.settings.clone()), examples),
        summary(evaluation),
        el!(main [
            sent(state, act),
            el!(div "page-main" [
                el!(div "page-inputs" [
                    situation(state, at_rest.situation, &findings.survey, act),
                    readiness(state, evaluation, act),
                ]),
                // On a laptop all of this stays in view while the inputs beside it scroll.
                el!(div "page-side" { tabindex: "-1" } [
                    answer(shown),
                    el!(div "page-plan" [
                        approach_list(evaluation, &at_rest.evaluation),
                        el!(section "plan" { aria-labelledby: "plan-title" } [
                            part(told, |(plan, judged, best, act)| plan_choices(*plan, *judged, *best, act)),
                            part(String::from(shown.link), |link| way_to_proposal(link)),
                        ]),
                        part((Judged::of(evaluation), *mends, act.clone()), |(judged, mends, act)| {
                            criterion_list(judged, mends, act)
                        }),
                        part((evaluation.plan, walked(situation_now, evaluation), act.clone()), |(plan, walked, act)| {
                            trap_list(*plan, walked, act)
                        }),
                    ]),
                    html! { <OverTime situation={at_rest.situation} ranges={state.ranges} assumptions={state.assumptions} evaluation={at_rest.evaluation.clone()} /> },
                ]),
            ]),
            el!(div "page-wide" [
                explore(shown, act),
                takeaway(shown, act),
            ]),
        ]),
        part((), |()| meanings()),
    ]
}

/// The way to the page on which an offer is read.
fn way_to_proposal(link: &str) -> Html {
    let href = at(Place::Proposal, link);
    el!(p "plan-proposal" [el!(a { href: href, data-open: "proposal" } [chrome::proposal()])])
}
