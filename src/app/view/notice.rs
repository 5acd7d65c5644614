//! What could not be read of the link, said where the person is looking.

use crate::app::markup::{each, el, row};
use crate::config::{Key, Settings};
use crate::link::Problem;
use crate::session::{Action, State};
use crate::text::{config, problems};
use alloc::string::{String, ToString};
use yew::prelude::*;

/// Most problems that are told one by one: a link made on purpose has tens of thousands.
const MOST: usize = 50;

/// The notice of what could not be read of what was opened, and that it held nothing; without either there is none.
pub fn notice(state: &State, act: &Callback<Action>) -> Html {
    let act = act.clone();
    let problems = if state.problems_dismissed { &[] } else { state.opened.problems.as_slice() };
    el!(div { role: "status", data-result: "link_problems", data-value: alloc::format!("{}", problems.len()) } [
        state.is_nothing_found.then(|| el!(p "notice" { data-result: "nothing_found" } [problems::sentence(&Problem::NoLink)])),
        (!problems.is_empty()).then(|| el!(div "notice" [
                el!(p "notice-title" [problems::title()]),
                el!(ul "notice-list" { tabindex: "0" } [told(problems)]),
                el!(button "button" { type: "button" } on { onclick: move |_| act.emit(Action::ProblemsDismissed) } [problems::dismiss()]),
            ])),
    ])
}

/// The items of a list of these problems.
pub fn told(problems: &[Problem]) -> Html {
    let sentences = problems
        .iter()
        .take(MOST)
        .map(|problem| el!(li { data-where: problem.place().to_string() } [problems::sentence(problem)]));
    row![each(sentences), (problems.len() > MOST).then(|| el!(li[problems::and_more()]))]
}

/// What of `config.json` could not be used, folded: for whoever edits it, and in nobody else's way.
pub fn faults(settings: &Settings) -> Option<Html> {
    settings.get(Key::Fault)?;
    let sentences = settings.all(Key::Fault).map(|sentence| el!(li[String::from(sentence)]));
    Some(el!(details "notice" { data-result: "config_faults" } [
        el!(summary "notice-title" [config::title()]),
        el!(ul "notice-list" [each(sentences)]),
    ]))
}
