//! "Read a proposal": six plain questions about somebody's offer, whose answers fill the plan.
//!
//! What each answer comes to is a judgement of ours. A question left open leaves the plan as it was. Whether the
//! plan is any good is for [`crate::model`] to say.

use super::words::{Words, words};
use super::{AfterFirstInitiative, Approach, ChangeManagement, InternalRole, Levers, Plan, Transfer};

words! {
    /// One of the six questions, in the order in which they are asked.
    Question {
        /// What is on offer, and from whom? See [`Offer`].
        Offer = "offer",
        /// Who does the work day by day? See [`InternalRole`].
        DailyWork = "daily_work",
        /// When does work with the users start? See [`ChangeManagement`].
        WorkWithUsers = "work_with_users",
        /// What happens on the last day? See [`Transfer`].
        LastDay = "last_day",
        /// Who runs and pays for it afterwards? See [`Afterwards`].
        Afterwards = "afterwards",
        /// How is it known that our people can do it alone? See [`Proof`].
        Proof = "proof",
    }
}

words! {
    /// What is on offer.
    Offer {
        /// Help for our own people, who do it all.
        HelpForOurOwn = "help_for_our_own",
        /// A partner's work, done for us.
        PartnerForUs = "partner_for_us",
        /// A partner's work, done with us.
        PartnerWithUs = "partner_with_us",
        /// A tool or platform.
        Tool = "tool",
    }
}

impl Offer {
    fn approach(self) -> Approach {
        match self {
            Self::HelpForOurOwn => Approach::InternalUpskilling,
            Self::PartnerForUs => Approach::ExternalPartnership,
            Self::PartnerWithUs => Approach::Hybrid,
            Self::Tool => Approach::ToolFirst,
        }
    }
}

words! {
    /// Who runs what was built, and pays for it.
    Afterwards {
        /// The offer does not say.
        NotSaid = "not_said",
        /// It is to be agreed later.
        ToBeAgreed = "to_be_agreed",
        /// The partner or vendor, under a further contract.
        FurtherContract = "further_contract",
        /// Somebody named inside, with money and a routine.
        OwnerInside = "owner_inside",
    }
}

impl Afterwards {
    /// A further contract is money and a routine, but nobody's inside: no more than an intention to own it.
    fn after_first_initiative(self) -> AfterFirstInitiative {
        match self {
            Self::NotSaid => AfterFirstInitiative::None,
            Self::ToBeAgreed | Self::FurtherContract => AfterFirstInitiative::Planned,
            Self::OwnerInside => AfterFirstInitiative::OwnedAndFunded,
        }
    }
}

words! {
    /// How it is known that our people can do it alone.
    Proof {
        /// It is taken on trust, or on papers.
        OnTrust = "on_trust",
        /// They do it alone before the last payment.
        DoneAlone = "done_alone",
    }
}

/// What an offer answers; `None` where it was not asked or does not say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// What is on offer.
    pub offer: Option<Offer>,
    /// What our people do day by day.
    pub daily_work: Option<InternalRole>,
    /// When work with the users starts.
    pub work_with_users: Option<ChangeManagement>,
    /// What is handed over by the last day, and how.
    pub last_day: Option<Transfer>,
    /// Who runs it afterwards.
    pub afterwards: Option<Afterwards>,
    /// How it is known that our people can do it alone.
    pub proof: Option<Proof>,
}

impl Question {
    /// How many answers the question has; valid indices are below it.
    pub fn answers(self) -> usize {
        match self {
            Self::Offer => Offer::ALL.len(),
            Self::DailyWork => InternalRole::ALL.len(),
            Self::WorkWithUsers => ChangeManagement::ALL.len(),
            Self::LastDay => Transfer::ALL.len(),
            Self::Afterwards => Afterwards::ALL.len(),
            Self::Proof => Proof::ALL.len(),
        }
    }

    /// The machine word of the answer at `index`; `None` past the end.
    pub fn answer_word(self, index: usize) -> Option<&'static str> {
        match self {
            Self::Offer => at::<Offer>(index).map(Words::word),
            Self::DailyWork => at::<InternalRole>(index).map(Words::word),
            Self::WorkWithUsers => at::<ChangeManagement>(index).map(Words::word),
            Self::LastDay => at::<Transfer>(index).map(Words::word),
            Self::Afterwards => at::<Afterwards>(index).map(Words::word),
            Self::Proof => at::<Proof>(index).map(Words::word),
        }
    }
}

impl Answers {
    /// The place of the answer to one question.
    pub fn index(self, question: Question) -> Option<usize> {
        match question {
            Question::Offer => self.offer.map(Words::index),
            Question::DailyWork => self.daily_work.map(Words::index),
            Question::WorkWithUsers => self.work_with_users.map(Words::index),
            Question::LastDay => self.last_day.map(Words::index),
            Question::Afterwards => self.afterwards.map(Words::index),
            Question::Proof => self.proof.map(Words::index),
        }
    }

    /// The same with another answer to one question; one that does not exist leaves it open.
    #[must_use]
    pub fn with(mut self, question: Question, index: Option<usize>) -> Self {
        match question {
            Question::Offer => self.offer = index.and_then(at),
            Question::DailyWork => self.daily_work = index.and_then(at),
            Question::WorkWithUsers => self.work_with_users = index.and_then(at),
            Question::LastDay => self.last_day = index.and_then(at),
            Question::Afterwards => self.afterwards = index.and_then(at),
            Question::Proof => self.proof = index.and_then(at),
        }
        self
    }

    /// The plan that the offer comes to; what it leaves open stays as in `present`.
    pub fn plan(self, present: Plan) -> Plan {
        let Plan { approach, levers } = present;
        Plan {
            approach: self.offer.map_or(approach, Offer::approach),
            levers: Levers {
                internal_role: self.daily_work.unwrap_or(levers.internal_role),
                change_management: self.work_with_users.unwrap_or(levers.change_management),
                after_first_initiative: self
                    .afterwards
                    .map_or(levers.after_first_initiative, Afterwards::after_first_initiative),
                transfer: self.transfer(levers.transfer),
            },
        }
    }

    /// As many of the answers, in their order, as together say nothing but what `plan` says already.
    #[must_use]
    pub fn borne_out_by(self, plan: Plan) -> Self {
        let mut kept = Self::default();
        for &question in Question::ALL {
            let with_this = kept.with(question, self.index(question));
            if with_this.plan(plan) == plan {
                kept = with_this;
            }
        }
        kept
    }

    /// Two questions bear on what is handed over, for `explicit_transfer` is steps and a test (`scales.md`). The
    /// last day says how much there is; on trust no more than papers count. A question left open stands as in the
    /// present plan, so neither answer alone makes responsibility pass where it did not.
    fn transfer(self, present: Transfer) -> Transfer {
        let counts_up_to = match self.proof {
            Some(Proof::DoneAlone) => Transfer::ExplicitTransfer,
            Some(Proof::OnTrust) => Transfer::Documentation,
            None => present.max(Transfer::Documentation),
        };
        self.last_day.unwrap_or(present).min(counts_up_to)
    }
}

fn at<W: Words>(index: usize) -> Option<W> {
    W::ALL.get(index).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Lever;
    use std::vec::Vec;

    /// Every answer to every question, and each question left open.
    fn all_answers() -> Vec<Answers> {
        let mut all = Vec::from([Answers::default()]);
        for &question in Question::ALL {
            let further = |answers: &Answers| {
                (0..question.answers()).map(|index| answers.with(question, Some(index))).collect::<Vec<_>>()
            };
            let answered: Vec<Answers> = all.iter().flat_map(further).collect();
            all.extend(answered);
        }
        all
    }

    fn present_plans() -> impl Iterator<Item = Plan> {
        let settings = [0, 1, 2];
        Approach::ALL.iter().zip(settings.into_iter().cycle()).map(|(&approach, index)| Plan {
            approach,
            levers: Lever::ALL
                .iter()
                .fold(approach.typical_levers(), |levers, &lever| levers.with(lever, index)),
        })
    }

    #[test]
    fn each_question_has_two_to_five_answers_that_are_kept() {
        for &question in Question::ALL {
            let count = question.answers();
            assert!((2..=5).contains(&count), "{question:?}: {count}");
            for index in 0..count {
                let answers = Answers::default().with(question, Some(index));
                assert_eq!(answers.index(question), Some(index));
                assert!(question.answer_word(index).is_some_and(|word| !word.is_empty()));
                assert_eq!(answers.with(question, None), Answers::default());
                assert_eq!(answers.with(question, Some(count)), Answers::default(), "{question:?}");
            }
        }
        assert_eq!(all_answers().len(), 5 * 6 * 4 * 4 * 5 * 3);
    }

    #[test]
    fn a_plan_bears_out_what_it_was_filled_from_and_no_answer_that_says_otherwise() {
        for present in present_plans() {
            for answers in all_answers() {
                assert_eq!(answers.borne_out_by(answers.plan(present)), answers, "{present:?}");
                let kept = answers.borne_out_by(present);
                assert_eq!(kept.plan(present), present, "{answers:?}");
                assert_eq!(kept == answers, answers.plan(present) == present, "{answers:?} {present:?}");
            }
        }
    }

    #[test]
    fn an_offer_not_asked_about_changes_nothing() {
        for present in present_plans() {
            assert_eq!(Answers::default().plan(present), present);
        }
    }

    #[test]
    fn each_answer_says_its_own_part_of_the_plan_and_the_rest_stays() {
        for present in present_plans() {
            for answers in all_answers() {
                let plan = answers.plan(present);
                let expected_approach = match answers.offer {
                    None => present.approach,
                    Some(Offer::HelpForOurOwn) => Approach::InternalUpskilling,
                    Some(Offer::PartnerForUs) => Approach::ExternalPartnership,
                    Some(Offer::PartnerWithUs) => Approach::Hybrid,
                    Some(Offer::Tool) => Approach::ToolFirst,
                };
                let expected_after = match answers.afterwards {
                    None => present.levers.after_first_initiative,
                    Some(Afterwards::NotSaid) => AfterFirstInitiative::None,
                    Some(Afterwards::ToBeAgreed | Afterwards::FurtherContract) => {
                        AfterFirstInitiative::Planned
                    }
                    Some(Afterwards::OwnerInside) => AfterFirstInitiative::OwnedAndFunded,
                };
                let expected = (
                    expected_approach,
                    answers.daily_work.unwrap_or(present.levers.internal_role),
                    answers.work_with_users.unwrap_or(present.levers.change_management),
                    expected_after,
                );
                let Levers { internal_role, change_management, after_first_initiative, .. } = plan.levers;
                let found = (plan.approach, internal_role, change_management, after_first_initiative);
                assert_eq!(found, expected, "{answers:?} in {present:?}");
            }
        }
    }

    #[test]
    fn responsibility_counts_as_handed_over_only_in_steps_and_with_proof() {
        use Transfer::{Documentation, ExplicitTransfer};
        let (trust, alone) = (Some(Proof::OnTrust), Some(Proof::DoneAlone));
        let (steps, papers, nothing) = (Some(ExplicitTransfer), Some(Documentation), Some(Transfer::None));
        for (last_day, proof, present, expected) in [
            (steps, alone, Transfer::None, ExplicitTransfer),
            (steps, trust, ExplicitTransfer, Documentation),
            (papers, alone, ExplicitTransfer, Documentation),
            (papers, trust, Transfer::None, Documentation),
            (nothing, alone, ExplicitTransfer, Transfer::None),
            // One question alone: the other half is what the present plan has, papers at the least.
            (steps, None, Transfer::None, Documentation),
            (steps, None, ExplicitTransfer, ExplicitTransfer),
            (nothing, None, ExplicitTransfer, Transfer::None),
            (None, trust, ExplicitTransfer, Documentation),
            (None, alone, ExplicitTransfer, ExplicitTransfer),
            (None, alone, Documentation, Documentation),
            (None, alone, Transfer::None, Transfer::None),
            (None, None, ExplicitTransfer, ExplicitTransfer),
        ] {
            let mut plan = Approach::Hybrid.typical_plan();
            plan.levers.transfer = present;
            let answers = Answers { last_day, proof, ..Answers::default() };
            assert_eq!(answers.plan(plan).levers.transfer, expected, "{last_day:?} {proof:?} {present:?}");
        }
    }

    #[test]
    fn every_approach_and_every_setting_can_be_read_from_an_offer() {
        let present = Approach::ToolFirst.typical_plan();
        let plans: Vec<Plan> = all_answers().into_iter().map(|answers| answers.plan(present)).collect();
        for &approach in Approach::ALL {
            for levers in Levers::all() {
                assert!(plans.contains(&Plan { approach, levers }), "{approach:?} {levers:?}");
            }
        }
    }
}
