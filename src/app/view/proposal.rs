//! "Read a proposal": six questions about an offer, whose answers fill the plan, and what to ask for where the plan
//! falls short.

use super::criteria::Judged;
use super::sound::setting;
use crate::app::control::choice::{Choice, Setting, choice};
use crate::app::markup::{each, el};
use crate::scenario::proposal::{Answers, Question};
use crate::scenario::{Plan, Words};
use crate::session::Action;
use crate::text::{criteria, proposal as words, sound};
use alloc::string::String;
use alloc::vec::Vec;
use yew::prelude::*;

/// The machine word of a question left open.
const LEFT_OPEN: &str = "left_open";

/// The fold: the questions with their answers, and what to ask for under the plan as judged.
pub fn proposal(answers: Answers, judged: &Judged, act: &Callback<Action>) -> Html {
    let questions = Question::ALL.iter().map(|&question| asked(answers, question, judged.plan, act));
    let forget = (answers != Answers::default()).then(|| {
        let onclick = setting(act, Action::ProposalForgotten);
        el!(button "button proposal-forget" { type: "button", data-action: "forget_proposal" } on { onclick: onclick } [words::forget()])
    });
    el!(details "proposal" { data-disclosure: "proposal" } [
        el!(summary "proposal-summary" [words::title()]),
        el!(div "proposal-contents" { tabindex: "-1" } [
            el!(p "section-help" [words::help()]),
            el!(div "proposal-questions" [each(questions)]),
            forget,
            el!(h3 "proposal-title" [words::requests()]),
            requests(judged),
        ]),
    ])
}

fn asked(answers: Answers, question: Question, plan: Plan, act: &Callback<Action>) -> Html {
    choice(Choice {
        field: handle(question),
        label: words::question(question),
        settings: settings(question),
        chosen: answers.index(question).map_or(0, |index| 1 + index),
        on_choice: act
            .reform(move |place: usize| Action::ProposalAnswered(plan, question, place.checked_sub(1))),
    })
}

fn handle(question: Question) -> &'static str {
    match question {
        Question::Offer => "proposal.offer",
        Question::DailyWork => "proposal.daily_work",
        Question::WorkWithUsers => "proposal.work_with_users",
        Question::LastDay => "proposal.last_day",
        Question::Afterwards => "proposal.afterwards",
        Question::Proof => "proposal.proof",
    }
}

fn settings(question: Question) -> Vec<Setting> {
    let mut settings = Vec::from([Setting { word: LEFT_OPEN, name: String::from(words::left_open()) }]);
    for index in 0..question.answers() {
        if let Some(word) = question.answer_word(index) {
            settings.push(Setting { word, name: String::from(words::answer(question, index)) });
        }
    }
    settings
}

/// Per criterion that is not met, the question to ask and the clause to ask for.
fn requests(judged: &Judged) -> Html {
    let requests: Vec<Html> = judged
        .verdicts()
        .filter_map(|(criterion, verdict)| {
            let request = words::request(judged.plan.approach, criterion, verdict)?;
            Some(el!(li "proposal-request" key(criterion.word()) { data-request: criterion.word() } [
                el!(b [criteria::question(criterion)]),
                el!(p [el!(span "proposal-label" [words::to_ask()]), " ", request.question]),
                el!(p [el!(span "proposal-label" [words::to_write()]), " ", request.clause]),
            ]))
        })
        .collect();
    if requests.is_empty() { el!(p[sound::already()]) } else { el!(ul "proposal-requests" [each(requests)]) }
}
