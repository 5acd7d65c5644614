//! What can be explored beside the answer: how sure it is, what matters, and what would change it. Each part opens by
//! itself, and what is closed costs no evaluation.

mod flips;
mod ranks;
mod tornado;

use super::page::Shown;
use crate::app::browser::address::{Place, at};
use crate::app::control::disclosure::toggled;
use crate::app::markup::{each, el, row};
use crate::app::part::part;
use crate::explore::findings::Findings;
use crate::scenario::Words;
use crate::session::{Action, Explored, Part, State};
use crate::text::certainty;
use crate::text::method::doubts;
use alloc::format;
use alloc::rc::Rc;
use alloc::string::String;
use yew::prelude::*;

/// The parts of this page: the others are on the pages beside.
const FOLDS: [Part; 4] = [Part::Ranks, Part::Regret, Part::Tornado, Part::Flips];

/// All parts.
pub fn explore(shown: &Shown, act: &Callback<Action>) -> Html {
    let Shown { state, findings, .. } = *shown;
    let folds = FOLDS.map(|part| fold(part, &state.explored, act, &|| contents(part, state, findings, act)));
    el!(section "explore" { aria-labelledby: "explore-title" } [
        el!(h2 "section-title" { id: "explore-title" } [certainty::explore_title()]),
        el!(p "section-help" [certainty::explore_help()]),
        el!(div "explore-parts" [each(folds)]),
        part(String::from(shown.link), |link| way_to_map(link)),
    ])
}

/// The way to the decision map and to what would have to be true, which have a page of their own.
fn way_to_map(link: &str) -> Html {
    let href = at(Place::Map, link);
    el!(p "explore-way" [el!(a { href: href, data-open: "map" } [certainty::way_to_map()])])
}

fn title(part: Part) -> &'static str {
    match part {
        Part::Ranks => certainty::ranks_title(),
        Part::Regret => certainty::regret_title(),
        Part::Tornado => certainty::tornado_title(),
        Part::Flips => certainty::flips_title(),
        Part::MapTable => certainty::map_table(),
        Part::Doubts => doubts::TITLE,
    }
}

/// A part that opens; its contents are made only while it is open.
pub fn fold(shown: Part, explored: &Explored, act: &Callback<Action>, contents: &dyn Fn() -> Html) -> Html {
    let (is_open, id) = (explored.is_open(shown), format!("explore-{}", shown.word()));
    let (act, own_id) = (act.clone(), id.clone());
    let ontoggle = move |event: Event| {
        if let Some(is_open) = toggled(&event, &own_id) {
            act.emit(Action::ExploreUnfolded(shown, is_open));
        }
    };
    el!(details "explore-part" key(shown.word()) { id: id, data-disclosure: shown.word(), open: is_open } on { ontoggle: ontoggle } [
        el!(summary "explore-summary" [el!(h3 "explore-title" [title(shown)])]),
        is_open.then(contents),
    ])
}

/// What is in a part.
fn contents(shown: Part, state: &State, findings: &Findings, act: &Callback<Action>) -> Html {
    let State { scenario, ranges, assumptions, .. } = state;
    let situation = scenario.situation;
    match shown {
        Part::Ranks | Part::Regret => {
            let draw = if shown == Part::Ranks { ranks::ranks } else { ranks::regrets };
            let found = findings.clearness.clone();
            row![
                picture(found, |found| found.is_of(situation, ranges, assumptions), draw),
                (shown == Part::Ranks).then(|| other_worlds(act)),
            ]
        }
        Part::Tornado => {
            let found = findings.tornado.clone();
            picture(found, |found| found.is_of(situation, ranges, assumptions), tornado::tornado)
        }
        Part::Flips => {
            let survey = &findings.survey;
            let flips = survey.flips().filter(|_| survey.is_of(situation, assumptions));
            let is_fresh = flips.is_some();
            picture(Some(Rc::new((situation, flips.unwrap_or_default()))), |_| is_fresh, flips::flips)
        }
        // On pages beside.
        Part::MapTable | Part::Doubts => Html::default(),
    }
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
