//! Bringing answers together: pasted, from files, or one's own.

use super::{Message, Props};
use crate::app::control::form::{read_chosen, take_text};
use crate::app::markup::{el, row};
use crate::app::view::notice::told;
use crate::link::{Problem, pasted};
use crate::scenario::Words;
use crate::team::{Member, Team};
use crate::text::team as words;
use alloc::string::{String, ToString};
use yew::prelude::*;

/// The id of the field for links.
const PASTE: &str = "team-paste";

/// The field for links with its button, files, one's own answer, and what came of it; `left` lines are in the field still.
pub fn gather(
    team: &Team,
    problems: &[Problem],
    left: usize,
    offered: Option<&str>,
    props: &Props,
    tell: &Callback<Message>,
) -> Html {
    let people = team.everybody().len();
    let on_paste = tell.clone();
    let add = move |event: SubmitEvent| {
        take_text(&event, |text| {
            let found = pasted(text);
            let unread = found.unread(text);
            let left = unread.join("\n");
            on_paste.emit(Message::Pasted(found, unread.len()));
            left
        });
    };
    let on_files = tell.reform(Message::Brought);
    let files = move |event: Event| read_chosen(&event, &on_files);
    let is_in = team.everybody().contains(&Member::of("", &props.own));
    let add_own = tell.reform(|_: MouseEvent| Message::OwnAdded);
    let save = tell.reform(|_: MouseEvent| Message::Saved);
    let notices = row![
        (left > 0).then(|| el!(p[words::left_in_field(left)])),
        (!problems.is_empty()).then(|| el!(ul "notice-list" [told(problems)])),
        (!team.over().is_empty()).then(|| el!(p[words::over(team.over())])),
        (!team.fits_a_link()).then(|| el!(p[words::too_large_for_a_link()])),
    ];
    el!(section "team team-part" { id: "team", tabindex: "-1", aria-labelledby: "team-title" } [
        el!(h2 "section-title" { id: "team-title" } [words::gather_title()]),
        el!(p "section-help" [words::help()]),
        el!(form "team-gather" on { onsubmit: add } [
            el!(label "text-label" { for: PASTE } [words::paste_label()]),
            el!(textarea "text-entry" { id: PASTE, data-field: "team", rows: "4", placeholder: words::paste_example() }),
            el!(div "team-tools" [
                el!(button "button" { type: "submit", data-action: "add_to_team" } [words::add()]),
                el!(button "button" { type: "button", data-action: "add_own", aria-disabled: is_in.then_some("true") } on { onclick: add_own } [words::add_own()]),
                el!(label "button file-button" [
                    words::from_files(),
                    el!(input "unseen" { type: "file", multiple: "", data-field: "team_files" } on { onchange: files }),
                ]),
                el!(button "button" { type: "button", data-action: "save_team", disabled: people == 0 } on { onclick: save } [words::file()]),
            ]),
        ]),
        el!(p "team-count" { role: "status", data-result: "team", data-value: people.to_string() } [words::count(people)]),
        el!(div { role: "status", data-result: "team.problems", data-value: (problems.len() + left).to_string() } [notices]),
        el!(p "section-help" { data-result: "best", data-value: props.best.word() } [words::own_answer(props.best)]),
        offered.map(|text| row![
            el!(label "text-label" { for: "team-text" } [words::copy_instead()]),
            el!(textarea "text-entry" { id: "team-text", readonly: "", rows: "6", value: String::from(text) }),
        ]),
    ])
}
