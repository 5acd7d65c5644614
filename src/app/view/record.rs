//! A decision put on record in the link, and the look back at it: then and now side by side.

use super::brief::sheet;
use super::notice::told;
use super::page::Shown;
use crate::app::browser::download::{Saved, save};
use crate::app::browser::place::{Place, whole};
use crate::app::browser::today::today;
use crate::app::markup::{each, el, row};
use crate::app::part::part;
use crate::explore::compare::Answered;
use crate::explore::flips::flips;
use crate::explore::look_back::{Mark, Side};
use crate::link::Decided;
use crate::model::evaluate;
use crate::report::markdown::markdown;
use crate::report::record::{Check, Now, Recorded, check_document, checked, record as written};
use crate::session::{Action, State};
use crate::text::record as words;
use alloc::string::String;
use yew::prelude::*;

/// All that the record looks at.
type Seen = (State, Callback<Action>);

/// The decision on record, or the way to put one there.
pub fn record(shown: &Shown, act: &Callback<Action>) -> Html {
    let (decided, problems) = match shown.state.decided.as_str() {
        "" => (None, alloc::vec::Vec::new()),
        value => Decided::read(value),
    };
    let put = {
        let decided = Decided::new(today(), &shown.state.scenario, shown.evaluation, &shown.state.extras());
        let act = act.clone();
        move |_: MouseEvent| act.emit(Action::DecisionRecorded(decided.encode()))
    };
    let back = act.reform(|_: MouseEvent| Action::DecisionRecorded(String::new()));
    let is_there = decided.is_some();
    el!(section "record" { id: "record", tabindex: "-1", aria-labelledby: "record-title" } [
        el!(h2 "section-title" { id: "record-title" } [words::heading()]),
        el!(p "section-help" [words::help()]),
        (!problems.is_empty()).then(|| el!(ul "notice-list" { role: "status" } [told(&problems)])),
        el!(div "record-tools" { data-result: "decided", data-value: alloc::format!("{is_there}") } [
            (!is_there).then(|| el!(button "button" { type: "button", data-action: "decide_now" } on { onclick: put } [words::decide()])),
            is_there.then(|| el!(button "button" { type: "button", data-action: "take_back" } on { onclick: back } [words::take_back()])),
        ]),
        is_there.then(|| part((shown.state.clone(), act.clone()), on_record)),
    ])
}

/// The record and the look back. Drawn anew only where the state has changed: the flip points of then take a while.
fn on_record(seen: &Seen) -> Html {
    let (state, act) = seen;
    let Some(decided) = Decided::read(&state.decided).0 else { return Html::default() };
    let evaluation = evaluate(decided.scenario(), decided.assumptions());
    let flips = flips(decided.scenario().situation, decided.assumptions());
    let link = whole(Place::Deciding, &state.link());
    let recorded = Recorded { decided: &decided, evaluation: &evaluation, flips: Some(&flips), link: &link };
    let present = evaluate(&state.scenario, &state.assumptions);
    let answered = Answered { scenario: &state.scenario, evaluation: &present };
    let now = Now { side: Side { answered, assumptions: &state.assumptions }, date: today() };
    let check = checked(&recorded, &now);
    let paper = written(&recorded);
    let documents = [
        ("save_record", words::file(), "capability-path-record.md", markdown(&paper)),
        (
            "save_check",
            words::check_file(),
            "capability-path-then-and-now.md",
            check_document(&recorded, &check, today()),
        ),
    ];
    let buttons = documents.into_iter().map(|(action, label, name, text)| {
        let act = act.clone();
        let onclick = move |_: MouseEvent| {
            let file = Saved { name: name.into(), media_type: "text/markdown", text: text.clone() };
            if !save(&file) {
                act.emit(Action::TextOffered(file.text.into()));
            }
        };
        el!(button "button" { type: "button", data-action: action } on { onclick: onclick } [label])
    });
    row![
        el!(div "record-tools" [each(buttons)]),
        looked_back(&check),
        el!(details "record-paper" { data-disclosure: "record" } [
            el!(summary "record-summary" [words::show()]),
            sheet(paper, &mut None),
        ]),
    ]
}

/// Then and now.
fn looked_back(check: &Check) -> Html {
    let sentences = check.sentences.iter().map(|text| el!(p[text.clone()]));
    let changed = check.rows.iter().filter(|row| row.mark != Mark::AsThen);
    let rows = changed.map(|row| {
        let cells = [row.then.clone(), row.now.clone(), words::mark(row.mark).into()];
        el!(tr { data-result: "record.changed" } [el!(th { scope: "row" } [row.label]), each(cells.into_iter().map(|cell| el!(td [cell])))])
    });
    let heads = words::HEADS.into_iter().map(|head| el!(th { scope: "col" }[head]));
    let watched = check.watched.iter().map(|text| el!(li[text.clone()]));
    let has_changed = check.rows.iter().any(|row| row.mark != Mark::AsThen);
    row![
        el!(div "record-said" { role: "status" } [each(sentences)]),
        has_changed.then(|| row![
            el!(h3 "record-subtitle" [words::then_and_now()]),
            el!(div "record-scroll" { tabindex: "0", role: "group", aria-label: words::then_and_now() } [
                el!(table "record-table" [el!(thead [el!(tr [each(heads)])]), el!(tbody [each(rows)])]),
            ]),
        ]),
        el!(h3 "record-subtitle" [words::what_came_about()]),
        el!(ul "record-list" [each(watched)]),
    ]
}
