//! What can be explored beside the answer: how sure it is, what matters, and what would change it. Each part opens by
//! itself, and what is closed costs no evaluation.

mod flips;
mod ranks;
mod tornado;

use super::page::Shown;
use crate::app::browser::place::{Place, at};
use crate::app::control::disclosure::toggled;
use crate::app::markup::{el, row};
use crate::app::part::part;
use crate::explore::findings::Clearness;
use crate::scenario::Words;
use crate::session::{Action, Explored, Part, State};
use crate::text::certainty;
use alloc::format;
use alloc::rc::Rc;
use alloc::string::String;
use yew::prelude::*;

/// All parts of this page; others are on the pages beside.
pub fn explore(shown: &Shown, act: &Callback<Action>) -> Html {
    let Shown { state, findings, .. } = *shown;
    let State { scenario, ranges, assumptions, explored, .. } = state;
    let situation = scenario.situation;
    let clearness = |draw: fn(&Rc<Clearness>) -> Html| {
        picture(findings.clearness.clone(), |found| found.is_of(situation, ranges, assumptions), draw)
    };
    let tornado = || {
        let found = findings.tornado.clone();
        picture(found, |found| found.is_of(situation, ranges, assumptions), tornado::tornado)
    };
    let flips = || {
        let survey = &findings.survey;
        let flips = survey.flips().filter(|_| survey.is_of(situation, assumptions));
        let is_fresh = flips.is_some();
        picture(Some(Rc::new((situation, flips.unwrap_or_default()))), |_| is_fresh, flips::flips)
    };
    let fold = |part, title, contents: &dyn Fn() -> Html| fold(part, title, explored, act, contents);
    el!(section "explore" { aria-labelledby: "explore-title" } [
        el!(h2 "section-title" { id: "explore-title" } [certainty::explore_title()]),
        el!(p "section-help" [certainty::explore_help()]),
        el!(div "explore-parts" [
            fold(Part::Ranks, certainty::ranks_title(), &|| row![clearness(ranks::ranks), other_worlds(act)]),
            fold(Part::Regret, certainty::regret_title(), &|| clearness(ranks::regrets)),
            fold(Part::Tornado, certainty::tornado_title(), &tornado),
            fold(Part::Flips, certainty::flips_title(), &flips),
        ]),
        part(String::from(shown.link), |link| way_to_map(link)),
    ])
}

/// The way to the decision map and to what would have to be true, which have a page of their own.
fn way_to_map(link: &str) -> Html {
    let href = at(Place::Map, link);
    el!(p "explore-way" [el!(a { href: href, data-open: "map" } [certainty::way_to_map()])])
}

/// A part that opens; its contents are made only while it is open.
pub fn fold(
    shown: Part,
    title: &'static str,
    explored: &Explored,
    act: &Callback<Action>,
    contents: &dyn Fn() -> Html,
) -> Html {
    let (is_open, id) = (explored.is_open(shown), format!("explore-{}", shown.word()));
    let (act, own_id) = (act.clone(), id.clone());
    let ontoggle = move |event: Event| {
        if let Some(is_open) = toggled(&event, &own_id) {
            act.emit(Action::ExploreUnfolded(shown, is_open));
        }
    };
    el!(details "explore-part" key(shown.word()) { id: id, data-disclosure: shown.word(), open: is_open } on { ontoggle: ontoggle } [
        el!(summary "explore-summary" [el!(h3 "explore-title" [title])]),
        is_open.then(contents),
    ])
}

/// The button that tries other worlds: what it changes, chance had a hand in.
fn other_worlds(act: &Callback<Action>) -> Html {
    let onclick = act.reform(|_: MouseEvent| Action::WorldsDrawn);
    el!(button "button" { type: "button", data-action: "draw_worlds" } on { onclick: onclick } [certainty::other_worlds()])
}

/// A picture, drawn anew only where it has changed. One of earlier inputs keeps its room and is not to be seen.
pub fn picture<S: PartialEq + 'static>(
    found: Option<Rc<S>>,
    is_fresh: impl Fn(&S) -> bool,
    draw: fn(&Rc<S>) -> Html,
) -> Html {
    let is_stale = !found.as_deref().is_some_and(is_fresh);
    let drawn = found.map_or_else(|| certainty::looking().into(), |found| part(found, draw));
    el!(div "explore-picture" { aria-busy: is_stale.then_some("true") } [drawn])
}
