//! Person by person: the first choice once it may be known, the own answer, the verdicts on the plan, and readiness.

use super::Message;
use super::findings::Findings;
use crate::app::browser::place::{Place, at};
use crate::app::markup::{each, el, row};
use crate::model::{Criterion, Verdict};
use crate::scenario::Words;
use crate::team::answers::{self, Answer};
use crate::team::guesses::{Guesses, guesses};
use crate::team::{Member, Team};
use crate::text::{approaches, chrome, criteria, readiness, team as words};
use alloc::format;
use yew::prelude::*;

/// The first choices and the table.
pub fn people(team: &Team, findings: &Findings, are_opened: bool, tell: &Callback<Message>) -> Html {
    let members = team.members();
    let Some(answers) = findings.all_answers() else { return Html::default() };
    let guesses = guesses(members, answers, are_opened);
    // Asked for once: for each of two hundred people it took a tenth of the time that the table takes.
    let alone = at(Place::Deciding, "");
    let rows = members.iter().zip(answers).enumerate().map(|(place, (member, answer))| {
        let drop = tell.reform(move |_: MouseEvent| Message::Dropped(place));
        person(place, member, answer, team, &guesses, &alone, drop)
    });
    let heads =
        words::EACH_HEADS.into_iter().chain(Criterion::ALL.iter().map(|&one| criteria::question(one)));
    let ready = words::ready(answers::ready(answers), answers.len());
    el!(section "team-people team-part" { aria-labelledby: "team-people-title" } [
        el!(h2 "section-title" { id: "team-people-title" } [words::each_title()]),
        first_choices(&guesses, members, tell),
        el!(p [ready]),
        el!(div "team-scroll" { tabindex: "0", role: "group", aria-labelledby: "team-people-title" } [
            el!(table "team-table" [
                el!(thead [el!(tr [each(heads.map(|head| el!(th { scope: "col" } [head]))), el!(td)])]),
                el!(tbody [each(rows)]),
            ]),
        ]),
    ])
}

fn first_choices(guesses: &Guesses, members: &[Member], tell: &Callback<Message>) -> Html {
    let can_open = match guesses {
        Guesses::Sealed { missing } => missing.len() < members.len(),
        Guesses::Open { .. } => false,
    };
    let open = tell.reform(|_: MouseEvent| Message::GuessesOpened);
    el!(div "team-guesses" { data-result: "team.guesses", data-value: guesses.word() } [
        el!(h3 "team-subtitle" [words::guesses_title()]),
        el!(p { role: "status" } [words::guesses(guesses, members)]),
        can_open.then(|| el!(button "button" { type: "button", data-action: "open_guesses" } on { onclick: open } [words::open_guesses()])),
    ])
}

fn person(
    place: usize,
    member: &Member,
    answer: &Answer,
    team: &Team,
    guesses: &Guesses,
    alone: &str,
    drop: Callback<MouseEvent>,
) -> Html {
    let name = words::person(place, member);
    let twice = team.is_named_twice(place).then(|| words::named_twice(&name));
    let guess = match guesses {
        Guesses::Open { each, .. } => each.get(place).copied().flatten(),
        Guesses::Sealed { .. } => None,
    };
    let guess = guess.map(|guess| el!(p "team-note" [words::guess_beside(Some(guess), answer)]));
    let verdicts = Criterion::ALL.iter().map(|&criterion| verdict(answer.verdict(criterion)));
    let note =
        (!member.note().is_empty()).then(|| el!(p "team-note" [alloc::string::String::from(member.note())]));
    el!(tr { data-result: "team.person", data-value: answer.best.word() } [
        el!(th { scope: "row" } [name.clone(), twice.map(|text| el!(p "team-note" [text])), note]),
        el!(td { data-hue: answer.best.word() } [el!(b "team-best" [approaches::name(answer.best)]), guess]),
        el!(td [approaches::name(answer.planned)]),
        el!(td [readiness::word(answer.readiness)]),
        each(verdicts),
        el!(td [row![
            el!(a { href: format!("{alone}{}", member.link()) } [chrome::open()]),
            " ",
            el!(button "button" { type: "button", data-action: "drop_person", aria-label: words::drop_of(&name) } on { onclick: drop } [words::drop_it()]),
        ]]),
    ])
}

fn verdict(verdict: Verdict) -> Html {
    el!(td "team-verdict" { data-verdict: verdict.word() } [criteria::verdict(verdict)])
}
