//! What can be explored beside the answer: how sure it is, what matters, and what would change it. Each part opens by
//! itself, and what is closed costs no evaluation.

mod flips;
mod map;
mod ranks;
mod required;
mod tornado;

use super::page::Shown;
use crate::app::browser::address::{Place, at};
use crate::app::control::disclosure::toggled;
use crate::app::markup::{each, el, row};
use crate::app::part::part;
use crate::explore::findings::Findings;
use crate::scenario::Words;
use crate::session::{Action, Part, State};
use crate::text::certainty;
use alloc::format;
use alloc::rc::Rc;
use alloc::string::String;
use yew::prelude::*;

/// All parts.
pub fn explore(shown: &Shown, act: &Callback<Action>) -> Html {
    let Shown { state, findings, .. } = *shown;
    let folds = Part::ALL.iter().filter(|part| ![Part::Map, Part::MapTable].contains(part));
    let folds = folds.map(|&part| fold(part, state, act, &|| contents(part, state, findings, act)));
    el!(section "explore" { aria-labelledby: "explore-title" } [
        el!(h2 "section-title" { id: "explore-title" } [certainty::explore_title()]),
        el!(p "section-help" [certainty::explore_help()]),
        el!(div "explore-parts" [each(folds)]),
        part(String::from(shown.link), |link| way_to_map(link)),
    ])
}

/// The way to the decision map, which has a page of its own.
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
        Part::Map => certainty::map_part(),
        Part::MapTable => certainty::map_table(),
        Part::Required => certainty::required_title(),
    }
}

/// A part that opens; its contents are made only while it is open.
fn fold(shown: Part, state: &State, act: &Callback<Action>, contents: &dyn Fn() -> Html) -> Html {
    let (is_open, id) = (state.explored.is_open(shown), format!("explore-{}", shown.word()));
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
    let State { scenario, ranges, assumptions, explored, .. } = state;
    let situation = scenario.situation;
    match shown {
        Part::Ranks | Part::Regret => {
            let draw = if shown == Part::Ranks { ranks::ranks } else { ranks::regrets };
            let found = findings.clearness.clone();
            picture(found, |found| found.is_of(situation, ranges, assumptions), draw)
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
        // On a page of its own.
        Part::Map | Part::MapTable => Html::default(),
        Part::Required => {
            let preferred = explored.preferred;
            let search = findings.search.as_ref();
            let search = search.filter(|search| search.is_of(situation, preferred, assumptions));
            let found = search.and_then(|search| search.required());
            required::required(situation, preferred, found.as_ref(), act)
        }
    }
}

/// The decision map over the two inputs chosen, and the same as a table.
pub fn decision_map(state: &State, findings: &Findings, act: &Callback<Action>) -> Html {
    let State { scenario, assumptions, explored, .. } = state;
    let situation = scenario.situation;
    let map = findings.map.clone();
    let seen = map.map(|map| Rc::new(map::Seen { map, situation, cell: explored.cell, act: act.clone() }));
    let is_fresh =
        |seen: &map::Seen| seen.map.sides() == explored.sides && seen.map.is_of(situation, assumptions);
    let table = || picture(seen.clone(), is_fresh, map::table);
    row![
        map::sides(explored.sides, act),
        picture(seen.clone(), is_fresh, map::map),
        fold(Part::MapTable, state, act, &table),
    ]
}

/// A picture, drawn anew only where it has changed. One of earlier inputs keeps its room and is not to be seen.
fn picture<S: PartialEq + 'static>(
    found: Option<Rc<S>>,
    is_fresh: impl Fn(&S) -> bool,
    draw: fn(&Rc<S>) -> Html,
) -> Html {
    let is_stale = !found.as_deref().is_some_and(is_fresh);
    let drawn = found.map_or_else(|| certainty::looking().into(), |found| part(found, draw));
    el!(div "explore-picture" { aria-busy: is_stale.then_some("true") } [drawn])
}
