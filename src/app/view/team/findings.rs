//! What is found out of a team, a step at a time: each one's own answer, which differences decide, and the worlds of
//! all.

use crate::team::Member;
use crate::team::answers::{Answer, answer, tally};
use crate::team::pool::Pool;
use crate::team::readings::Readings;
use crate::team::spread::{Spreads, Survey};
use alloc::vec::Vec;

/// What is known so far of a team.
#[derive(Default)]
pub struct Findings {
    /// Steps made for these members, each of about one evaluation of the four approaches, where it was not known before.
    pub evaluations: u32,
    /// Those of the first so many members.
    answers: Vec<Answer>,
    /// What was found of those who were there before, wherever they stand now.
    earlier: Vec<(Member, Answer)>,
    members: Vec<Member>,
    survey: Option<Survey>,
    pool: Option<Pool>,
    spreads: Option<Spreads>,
}

impl Findings {
    /// Nothing found yet of `members`, but the own answers of those who were there before, and the worlds that
    /// were asked already.
    pub fn of(&self, members: &[Member]) -> Self {
        Self {
            evaluations: 0,
            answers: Vec::new(),
            earlier: self.members.iter().cloned().zip(self.answers.iter().copied()).collect(),
            members: members.to_vec(),
            survey: Some(match &self.survey {
                Some(earlier) => Survey::new(members).keeping(earlier),
                None => Survey::new(members),
            }),
            pool: Some(Pool::new(members)),
            spreads: None,
        }
    }

    /// Finds out a little more; false where nothing is left.
    pub fn step(&mut self, members: &[Member]) -> bool {
        if let Some(member) = members.get(self.answers.len()) {
            let known = self.earlier.iter().find(|earlier| earlier.0 == *member);
            self.evaluations += u32::from(known.is_none());
            self.answers.push(known.map_or_else(|| answer(member), |known| known.1));
            return true;
        }
        if let (None, Some(survey)) = (&self.spreads, &mut self.survey) {
            if survey.step() {
                self.evaluations += 1;
                return true;
            }
            self.spreads = survey.spreads();
            return self.spreads.is_some();
        }
        let is_tried = self.pool.as_mut().is_some_and(Pool::step);
        self.evaluations += u32::from(is_tried);
        is_tried
    }

    /// Whether nothing is left to find out.
    pub fn is_whole(&self) -> bool {
        self.members.is_empty()
            || self.answers.len() == self.members.len()
                && self.spreads.is_some()
                && self.pool.as_ref().is_none_or(Pool::is_whole)
    }

    /// A number that changes when more can be shown.
    pub fn stage(&self) -> [bool; 3] {
        [self.all_answers().is_some(), self.spreads.is_some(), self.is_whole()]
    }

    /// Each one's own answer, once all are there.
    pub fn all_answers(&self) -> Option<&[Answer]> {
        (self.answers.len() == self.members.len()).then_some(&self.answers)
    }

    /// Where they stand apart.
    pub fn spreads(&self) -> Option<&Spreads> {
        self.spreads.as_ref()
    }

    /// What the group would do.
    pub fn readings(&self) -> Option<Readings> {
        let (answers, spreads) = (self.all_answers()?, self.spreads()?);
        let pooled = self.pool.as_ref().and_then(Pool::tally);
        Some(Readings { middle: spreads.best, own: tally(answers), pooled })
    }
}
