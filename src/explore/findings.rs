//! All that takes more than one evaluation and is on the page: one list of work that can be paused, in the order in
//! which it is seen.
//!
//! [`Findings::step`] makes one step of the work in turn. What still holds of the findings of an earlier [`Question`]
//! is taken over, and the rest begins anew. A picture stays until there is a newer one, so that its room can be kept
//! meanwhile; each says what it is of.

use super::tornado::Tornado;
use super::track::{Picture, Survey};
use super::worlds::{FindingOut, RankAcceptability, Regret, Worlds, finding_out, regret};
use crate::model::Assumptions;
use crate::scenario::{Approach, Factor, Ranges, Situation, Words};
use alloc::rc::Rc;
use alloc::vec::Vec;

/// What the findings are of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Question {
    /// The inputs.
    pub situation: Situation,
    /// A factor slider in hand, and the inputs when it was taken up.
    pub in_hand: Option<(Factor, Situation)>,
    /// How sure the inputs are.
    pub ranges: Ranges,
    /// The assumptions.
    pub assumptions: Assumptions,
    /// Whether what each input matters is asked.
    pub tornado: bool,
}

impl Question {
    /// Whether it is about these inputs, doubts and assumptions.
    fn is_of(&self, situation: Situation, ranges: &Ranges, assumptions: &Assumptions) -> bool {
        self.situation == situation && self.ranges == *ranges && self.assumptions == *assumptions
    }
}

/// How clear the answer is: what is read off the worlds tried.
#[derive(Clone, Debug, PartialEq)]
pub struct Clearness {
    question: Question,
    /// Number of worlds tried.
    pub worlds: usize,
    /// How often each approach takes each rank.
    pub ranks: RankAcceptability,
    /// What each approach costs where it proves wrong, in the order of [`Approach::ALL`].
    pub regrets: [Option<Regret>; 4],
    /// What it is worth to know each input, the one that changes most first.
    pub finding_out: Vec<FindingOut>,
}

impl Clearness {
    fn of(worlds: &Worlds, question: Question) -> Self {
        Self {
            question,
            worlds: worlds.tried().len(),
            ranks: RankAcceptability::of(worlds),
            regrets: core::array::from_fn(|place| regret(worlds, Approach::ALL[place])),
            finding_out: finding_out(worlds),
        }
    }

    /// How clear the answer is once all worlds are tried.
    pub fn whole(situation: Situation, ranges: &Ranges, assumptions: &Assumptions) -> Self {
        let question =
            Question { situation, in_hand: None, ranges: *ranges, assumptions: *assumptions, tornado: false };
        Self::of(&Worlds::whole(situation, ranges, assumptions), question)
    }

    /// Whether this is how clear the answer is in that situation.
    pub fn is_of(&self, situation: Situation, ranges: &Ranges, assumptions: &Assumptions) -> bool {
        self.question.is_of(situation, ranges, assumptions)
    }
}

/// What has been found so far. Cheap to clone.
#[derive(Clone, Debug, PartialEq)]
pub struct Findings {
    question: Question,
    /// Evaluations of the four approaches made for this question.
    pub evaluations: u32,
    worlds: Rc<Worlds>,
    bars: Option<Rc<Tornado>>,
    /// What would win at every position of every slider, the flips and the influences.
    pub survey: Rc<Survey>,
    /// The last picture of how clear the answer is.
    pub clearness: Option<Rc<Clearness>>,
    /// The last picture of what each input matters.
    pub tornado: Option<Rc<Tornado>>,
}

/// What a step works at.
#[derive(Clone, Copy)]
enum Work {
    Survey,
    Worlds,
    Bars,
}

impl Findings {
    /// Nothing found yet.
    pub fn new(question: Question) -> Self {
        let Question { situation, in_hand, ranges, assumptions, .. } = question;
        Self {
            question,
            evaluations: 0,
            worlds: Rc::new(Worlds::new(situation, &ranges, &assumptions)),
            bars: question.tornado.then(|| Rc::new(Tornado::new(situation, &ranges, &assumptions))),
            survey: Rc::new(Survey::new(situation, in_hand, &assumptions)),
            clearness: None,
            tornado: None,
        }
    }

    /// The same with all of `earlier` that still holds, and its pictures until there are others.
    #[must_use]
    pub fn keeping(mut self, earlier: &Self) -> Self {
        let Question { situation, ranges, assumptions, in_hand, .. } = self.question;
        let is_same = earlier.question.is_of(situation, &ranges, &assumptions);
        if is_same && in_hand == earlier.question.in_hand {
            self.survey = earlier.survey.clone();
        } else {
            Rc::make_mut(&mut self.survey).keep(&earlier.survey);
        }
        if is_same {
            self.worlds = earlier.worlds.clone();
            self.bars = self.bars.map(|new| earlier.bars.clone().unwrap_or(new));
        }
        self.clearness = earlier.clearness.clone();
        self.tornado = earlier.tornado.clone();
        self
    }

    /// Makes one step, of at most four evaluations of the four approaches; false where nothing is left to find.
    pub fn step(&mut self) -> bool {
        let Some((stage, work)) = self.next() else { return false };
        self.evaluations += match work {
            Work::Survey => Rc::make_mut(&mut self.survey).step(),
            Work::Worlds => Rc::make_mut(&mut self.worlds).step().into(),
            Work::Bars => self.bars.as_mut().map_or(0, |bars| Rc::make_mut(bars).step()),
        };
        if self.stage() != Some(stage) {
            self.picture(work);
        }
        true
    }

    /// How far the work has come: more can be seen where this has changed. `None` where all is found.
    pub fn stage(&self) -> Option<usize> {
        self.next().map(|(stage, _)| stage)
    }

    /// Makes the picture of a work that has come to a stage.
    fn picture(&mut self, work: Work) {
        match work {
            Work::Worlds => self.clearness = Some(Rc::new(Clearness::of(&self.worlds, self.question))),
            Work::Bars => self.tornado = self.bars.clone(),
            Work::Survey => {}
        }
    }

    /// The first work that is not done: what the eye sees first, coarse before fine.
    fn next(&self) -> Option<(usize, Work)> {
        let survey = self.survey.picture();
        let is_whole = |bars: &Rc<Tornado>| bars.bars().is_some();
        [
            (Work::Survey, survey < Picture::Glimpse),
            (Work::Survey, survey < Picture::Coarse),
            (Work::Worlds, !self.worlds.is_coarse()),
            (Work::Survey, survey < Picture::Whole),
            (Work::Bars, !self.bars.as_ref().is_none_or(is_whole)),
            (Work::Worlds, !self.worlds.is_whole()),
        ]
        .into_iter()
        .enumerate()
        .find_map(|(stage, (work, is_left))| is_left.then_some((stage, work)))
    }
}

#[cfg(test)]
mod tests {
    use super::super::flips::flips;
    use super::super::worlds::COARSE;
    use super::*;
    use crate::scenario::Field;
    use crate::scenario::examples::Example;

    fn question() -> Question {
        Question {
            situation: Example::QuarterlyPressure.scenario().situation,
            in_hand: None,
            ranges: Ranges::default(),
            assumptions: Assumptions::CENTRE,
            tornado: false,
        }
    }

    fn whole(mut findings: Findings) -> Findings {
        while findings.step() {}
        findings
    }

    fn asked() -> Question {
        Question { tornado: true, ..question() }
    }

    #[test]
    fn stages_only_go_forward_and_end_with_everything_found() {
        let mut findings = Findings::new(asked());
        let mut stage = findings.stage();
        while findings.step() {
            let next = findings.stage();
            assert!(next.is_none() || next >= stage, "{stage:?} {next:?}");
            stage = next;
            assert!(findings.clearness.is_none() || findings.survey.picture() >= Picture::Coarse);
        }
        let Question { situation, ranges, assumptions, .. } = asked();
        let worlds = Worlds::whole(situation, &ranges, &assumptions);
        assert_eq!(findings.clearness.as_deref(), Some(&Clearness::of(&worlds, asked())));
        assert_eq!(findings.survey.flips(), Some(flips(situation, &assumptions)));
        assert_eq!(findings.tornado.as_deref(), Some(&Tornado::whole(situation, &ranges, &assumptions)));
    }

    #[test]
    fn what_is_not_asked_costs_nothing() {
        let [found, more] = [question(), asked()].map(|question| whole(Findings::new(question)));
        assert!(found.tornado.is_none());
        // Each input at both ends, and once the situation as it is.
        assert_eq!(more.evaluations, found.evaluations + 2 * 8 + 1);
    }

    #[test]
    fn asking_more_keeps_what_was_found() {
        let found = whole(Findings::new(question()));
        let more = Findings::new(asked()).keeping(&found);
        assert!(Rc::ptr_eq(&more.survey, &found.survey) && Rc::ptr_eq(&more.worlds, &found.worlds));
        assert_eq!(more.clearness, found.clearness);
        let more = whole(more);
        assert!(more.tornado.is_some_and(|tornado| tornado.bars().is_some()));
    }

    #[test]
    fn a_picture_says_what_it_is_of_and_stays_until_there_is_another() {
        let found = whole(Findings::new(asked()));
        let Question { ranges, assumptions, .. } = asked();
        let situation = asked().situation.with_clamped(Field::ResultsDueMonths, 20);
        let mut moved = Findings::new(Question { situation, ..asked() }).keeping(&found);
        let is_fresh = |findings: &Findings| {
            findings.clearness.as_ref().map(|clearness| clearness.is_of(situation, &ranges, &assumptions))
        };
        assert_eq!(is_fresh(&moved), Some(false));
        assert_eq!(
            moved.tornado.as_ref().map(|bars| bars.is_of(situation, &ranges, &assumptions)),
            Some(false)
        );
        while moved.worlds.tried().len() < COARSE {
            assert!(moved.step());
        }
        assert_eq!(is_fresh(&moved), Some(true));
    }
}
