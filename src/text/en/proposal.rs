//! "Read a proposal": the six questions, their answers, and what to ask for where a verdict falls short.

use crate::model::{Criterion, Verdict};
use crate::scenario::proposal::{Afterwards, Offer, Proof, Question};
use crate::scenario::{Approach, ChangeManagement, InternalRole, Transfer, Words};

/// The heading.
pub fn title() -> &'static str {
    "Read a proposal"
}

/// The link that jumps over the head of the page.
pub fn skip() -> &'static str {
    "Skip to the questions"
}

/// The heading of the questions.
pub fn questions() -> &'static str {
    "What does the offer say?"
}

/// What the questions are for.
pub fn help() -> &'static str {
    "Answer from what it says, not from what you hope. Each answer sets a part of the plan below."
}

/// The choice that leaves a question open.
pub fn left_open() -> &'static str {
    "As in the plan now"
}

/// The label of the button that leaves every question open again.
pub fn forget() -> &'static str {
    "Clear the answers"
}

/// The heading of what to ask for.
pub fn requests() -> &'static str {
    "What to ask for"
}

/// The label of a question to put to them.
pub fn to_ask() -> &'static str {
    "Ask"
}

/// The label of a clause for the contract.
pub fn to_write() -> &'static str {
    "Put in writing"
}

/// A question.
pub fn question(question: Question) -> &'static str {
    match question {
        Question::Offer => "What is on offer?",
        Question::DailyWork => "What do our people do, day by day?",
        Question::WorkWithUsers => "When does the work with the users start?",
        Question::LastDay => "What has passed to us by the last day?",
        Question::Afterwards => "Who runs it afterwards, and pays?",
        Question::Proof => "How will we know that our people can do it alone?",
    }
}

/// An answer; empty past the last one.
pub fn answer(question: Question, index: usize) -> &'static str {
    match question {
        Question::Offer => Offer::ALL.get(index).map_or("", |&offer| offered(offer)),
        Question::DailyWork => InternalRole::ALL.get(index).map_or("", |&role| daily_work(role)),
        Question::WorkWithUsers => ChangeManagement::ALL.get(index).map_or("", |&start| users_from(start)),
        Question::LastDay => Transfer::ALL.get(index).map_or("", |&transfer| passed(transfer)),
        Question::Afterwards => Afterwards::ALL.get(index).map_or("", |&after| afterwards(after)),
        Question::Proof => Proof::ALL.get(index).map_or("", |&known| proof(known)),
    }
}

fn offered(offer: Offer) -> &'static str {
    match offer {
        Offer::HelpForOurOwn => "Training or coaching: our people do it all",
        Offer::PartnerForUs => "A partner's work, done for us",
        Offer::PartnerWithUs => "A partner's work, done with us",
        Offer::Tool => "A tool or platform",
    }
}

fn daily_work(role: InternalRole) -> &'static str {
    match role {
        InternalRole::Recipient => "They wait for the result",
        InternalRole::Observer => "They watch the work",
        InternalRole::Participant => "They do part of the work",
        InternalRole::CoOwner => "They share decisions and work",
        InternalRole::Owner => "They run it",
    }
}

fn users_from(start: ChangeManagement) -> &'static str {
    match start {
        ChangeManagement::None => "It is not part of the offer",
        ChangeManagement::AfterLaunch => "After launch",
        ChangeManagement::FromStart => "On the first day",
    }
}

fn passed(transfer: Transfer) -> &'static str {
    match transfer {
        Transfer::None => "Nothing that we could name",
        Transfer::Documentation => "Documents, or a course at the end",
        Transfer::ExplicitTransfer => "Responsibility, step by step",
    }
}

fn afterwards(after: Afterwards) -> &'static str {
    match after {
        Afterwards::NotSaid => "The offer does not say",
        Afterwards::ToBeAgreed => "That is to be agreed later",
        Afterwards::FurtherContract => "The seller, under a further contract",
        Afterwards::OwnerInside => "One of us, named, with money and a routine",
    }
}

fn proof(proof: Proof) -> &'static str {
    match proof {
        Proof::OnTrust => "We rely on trust, or on documents",
        Proof::DoneAlone => "They do it alone before the last payment",
    }
}

/// What to ask for about one criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Request {
    /// A question to put to them.
    pub question: &'static str,
    /// A clause for the contract.
    pub clause: &'static str,
}

/// What to ask for where the plan does not meet `criterion`; nothing where it does.
pub fn request(approach: Approach, criterion: Criterion, verdict: Verdict) -> Option<Request> {
    let request = match approach {
        Approach::ToolFirst => of_a_vendor,
        Approach::InternalUpskilling | Approach::ExternalPartnership | Approach::Hybrid => of_a_partner,
    };
    (verdict != Verdict::Meets).then(|| request(criterion))
}

/// Of people who help, be they partners or trainers.
fn of_a_partner(criterion: Criterion) -> Request {
    match criterion {
        Criterion::KnowledgeGrows => Request {
            question: "What will our people do alone in your last month that they cannot do today?",
            clause: "Each task that will come again is done at least once by two of our people before the work \
                     ends, and how it is done is written down.",
        },
        Criterion::InternalDoing => Request {
            question: "Which tasks will our people do themselves, from which week, for how many hours?",
            clause: "The plan of work names our people, the tasks and decisions that are theirs, and the hours \
                     kept free for them.",
        },
        Criterion::ChangeInScope => Request {
            question: "Who sits down with the users in the first week, and what do you do about their doubts?",
            clause: "Work with the users begins on the first day, and part of the price is paid only when the \
                     agreed number of them use it.",
        },
        Criterion::BeyondFirst => Request {
            question: "Which of us runs it from the day you leave, and what will that cost each year?",
            clause: "The last payment is due when an owner whom we name has run and improved it for four weeks \
                     without help.",
        },
    }
}

/// Of a seller of tools.
fn of_a_vendor(criterion: Criterion) -> Request {
    match criterion {
        Criterion::KnowledgeGrows => Request {
            question: "What must people know before your tool is of use, and how long did others take to learn it?",
            clause: "The price includes coaching at the workplace until two of our people can set up, check and \
                     change the tool alone.",
        },
        Criterion::InternalDoing => Request {
            question: "Which parts of setting it up do our people do, and which stay closed to them?",
            clause: "Our people set the tool up beside yours, and have every right that is needed to change it \
                     without you.",
        },
        Criterion::ChangeInScope => Request {
            question: "Whose daily work does your tool change, and who helps them with that from the first day?",
            clause: "Help for the users starts on the first day, and licences are paid only for people who use \
                     the tool.",
        },
        Criterion::BeyondFirst => Request {
            question: "Who keeps it right when our work or your product changes, and what will that cost each year?",
            clause: "Prices are fixed for three years, our data and settings can be taken out at any time, and an \
                     owner whom we name is trained to run it.",
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::vec::Vec;

    fn all_requests() -> Vec<Request> {
        let each = |&approach: &Approach| {
            Criterion::ALL.iter().filter_map(move |&criterion| request(approach, criterion, Verdict::AtRisk))
        };
        Approach::ALL.iter().flat_map(each).collect()
    }

    #[test]
    fn every_question_and_answer_has_words_of_its_own() {
        for &asked in Question::ALL {
            assert!(question(asked).ends_with('?'), "{asked:?}");
            let answers: Vec<&str> = (0..asked.answers()).map(|index| answer(asked, index)).collect();
            for (place, text) in answers.iter().enumerate() {
                assert!(!text.is_empty() && !text.ends_with(['.', '?', ' ']), "{asked:?} {place}");
                assert!(!answers[..place].contains(text), "{asked:?}: {text}");
            }
            assert_eq!(answer(asked, asked.answers()), "");
        }
    }

    #[test]
    fn something_is_asked_for_exactly_where_a_verdict_falls_short() {
        for &approach in Approach::ALL {
            for &criterion in Criterion::ALL {
                assert_eq!(request(approach, criterion, Verdict::Meets), None);
                let asked = request(approach, criterion, Verdict::AtRisk);
                assert!(asked.is_some(), "{approach:?} {criterion:?}");
                assert_eq!(request(approach, criterion, Verdict::Fails), asked);
            }
        }
    }

    #[test]
    fn a_request_is_a_question_and_a_sentence() {
        assert_eq!(all_requests().len(), 16);
        for Request { question, clause } in all_requests() {
            assert!(question.ends_with('?') && clause.ends_with('.'), "{question} {clause}");
        }
    }

    #[test]
    fn a_seller_of_tools_is_asked_for_other_things_than_a_partner() {
        for &criterion in Criterion::ALL {
            let of = |approach| request(approach, criterion, Verdict::Fails);
            assert_ne!(of(Approach::ToolFirst), of(Approach::ExternalPartnership));
            assert_eq!(of(Approach::Hybrid), of(Approach::ExternalPartnership));
        }
    }

    #[test]
    fn no_sentence_has_a_long_dash() {
        let of_requests = all_requests().into_iter().flat_map(|request| [request.question, request.clause]);
        let answers = Question::ALL
            .iter()
            .flat_map(|&asked| (0..asked.answers()).map(move |index| answer(asked, index)));
        let questions = Question::ALL.iter().map(|&asked| question(asked));
        for text in of_requests.chain(answers).chain(questions).chain([title(), help(), left_open()]) {
            assert!(!text.contains(['\u{2013}', '\u{2014}']), "{text}");
        }
    }
}
