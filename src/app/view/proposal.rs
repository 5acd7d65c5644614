//! "Read a proposal": six questions about an offer, whose answers fill the plan, and what to ask for where the plan
//! falls short.

use super::answer::answer_alone;
use super::criteria::{Judged, criterion_list};
use super::page::{Frame, Page, Shown, framed};
use super::plan::plan_choices;
use super::sound::setting;
use super::term::meanings;
use crate::app::control::choice::{Choice, Setting, choice};
use crate::app::markup::{each, el, row};
use crate::app::part::part;
use crate::scenario::proposal::{Answers, Question};
use crate::scenario::{Plan, Words};
use crate::session::Action;
use crate::text::{criteria, proposal as words, sound};
use alloc::string::String;
use alloc::vec::Vec;
use yew::prelude::*;

/// The machine word of a question left open.
const LEFT_OPEN: &str = "left_open";

/// The page on which an offer is read.
pub struct Proposal;

impl Page for Proposal {
    fn draw(shown: Shown, act: &Callback<Action>) -> Html {
        let skip = ("#proposal", words::skip());
        let frame = Frame::beside(
            &shown,
            skip,
            words::title(),
            row![contents(&shown, act), part((), |()| meanings())],
        );
        framed(frame, &shown, act)
    }
}

fn contents(shown: &Shown, act: &Callback<Action>) -> Html {
    let Shown { state, evaluation, mends, .. } = *shown;
    let judged = Judged::of(evaluation);
    el!(main[el!(div "page-wide proposal" [
        el!(div "proposal-offer" [
            offer(state.answers, judged.plan, act),
            el!(section "plan" { aria-labelledby: "plan-title" } [
                plan_choices(state.scenario.plan, judged.plan, evaluation.best(), act),
            ]),
        ]),
        el!(div "proposal-effect" [
            answer_alone(evaluation),
            criterion_list(&judged, mends, act),
            el!(section "proposal-part" { aria-labelledby: "proposal-requests" } [
                el!(h2 "section-title" { id: "proposal-requests" } [words::requests()]),
                requests(&judged),
            ]),
        ]),
    ])])
}

/// The questions with their answers.
fn offer(answers: Answers, plan: Plan, act: &Callback<Action>) -> Html {
    let questions = Question::ALL.iter().map(|&question| asked(answers, question, plan, act));
    let forget = (answers != Answers::default()).then(|| {
        let onclick = setting(act, Action::ProposalForgotten);
        el!(button "button proposal-forget" { type: "button", data-action: "forget_proposal" } on { onclick: onclick } [words::forget()])
    });
    el!(section "proposal-part" { id: "proposal", tabindex: "-1", aria-labelledby: "proposal-title" } [
        el!(h2 "section-title" { id: "proposal-title" } [words::questions()]),
        el!(p "section-help" [words::help()]),
        el!(div "proposal-questions" [each(questions)]),
        forget,
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
