//! Where the people of a team stand apart, and which of their differences change the answer.
//!
//! From the middle of the team, one input alone is put to every value that somebody holds: nothing is left out and
//! nothing is drawn by chance. Differences may only tell together; then the answers differ, and no input alone does it.

use super::{Member, Middle, middle};
use crate::model::{Assumptions, rank_many};
use crate::scenario::{Approach, Field, Situation, Words};
use alloc::vec;
use alloc::vec::Vec;

/// Some people who say the same.
#[derive(Clone, Debug, PartialEq)]
pub struct Held<T> {
    /// What they say.
    pub value: T,
    /// Their places among the members.
    pub who: Vec<usize>,
    /// The best approach at the middle of the team if this, and nothing else, were so.
    pub best: Approach,
}

/// What the people say of one input.
#[derive(Clone, Debug, PartialEq)]
pub struct Spread {
    /// The input.
    pub field: Field,
    /// The median, to the next whole number.
    pub median: u8,
    /// The values, from the smallest to the largest; never none.
    pub held: Vec<Held<u8>>,
    /// Whether the best approach is another one at any of them than at the median.
    pub changes_answer: bool,
}

impl Spread {
    /// Whether not all say the same.
    pub fn differs(&self) -> bool {
        self.held.len() > 1
    }

    /// The smallest value.
    pub fn smallest(&self) -> u8 {
        self.held.first().map_or(self.median, |held| held.value)
    }

    /// The largest value.
    pub fn largest(&self) -> u8 {
        self.held.last().map_or(self.median, |held| held.value)
    }

    /// How many people say another value than the median.
    pub fn elsewhere(&self) -> usize {
        self.held.iter().filter(|held| held.value != self.median).map(|held| held.who.len()).sum()
    }
}

/// What the people say of everything that the fits rest on.
#[derive(Clone, Debug, PartialEq)]
pub struct Spreads {
    /// The middle of the team.
    pub middle: Middle,
    /// The best approach there.
    pub best: Approach,
    /// The eight inputs, in order.
    pub inputs: Vec<Spread>,
    /// The assumptions, taken as one: every set that somebody holds, in the order of the members.
    pub assumptions: Vec<Held<Assumptions>>,
}

impl Spreads {
    /// The inputs on which not all say the same.
    pub fn differing(&self) -> impl Iterator<Item = &Spread> {
        self.inputs.iter().filter(|spread| spread.differs())
    }

    /// The inputs whose differences change the answer, each alone.
    pub fn deciding(&self) -> impl Iterator<Item = &Spread> {
        self.inputs.iter().filter(|spread| spread.changes_answer)
    }

    /// Whether not all assume the same.
    pub fn assumptions_differ(&self) -> bool {
        self.assumptions.len() > 1
    }

    /// Whether anybody's assumptions change the answer, the inputs being those of the middle.
    pub fn assumptions_decide(&self) -> bool {
        self.assumptions.iter().any(|held| held.best != self.best)
    }
}

/// The worlds that tell which differences change the answer, asked one by one between frames.
#[derive(Clone, Debug, PartialEq)]
pub struct Survey {
    middle: Middle,
    values: Vec<Vec<Held<u8>>>,
    sets: Vec<Held<Assumptions>>,
    /// The middle, then the middle with each value that is held of each input, then with each set of assumptions; the
    /// place of the set, where it is not the middle's.
    worlds: Vec<(Situation, Option<usize>)>,
    /// What is best in each of them; `None` where it has not been asked.
    bests: Vec<Option<Approach>>,
}

impl Survey {
    /// Nothing asked yet. Of nobody there is nothing to ask.
    pub fn new(members: &[Member]) -> Self {
        let middle = middle(members);
        let values: Vec<Vec<Held<u8>>> = Field::ALL.iter().map(|&field| values(members, field)).collect();
        let sets = assumption_sets(members);
        let worlds =
            if members.is_empty() { Vec::new() } else { worlds(middle.situation, &values, sets.len()) };
        Self { middle, values, sets, bests: vec![None; worlds.len()], worlds }
    }

    /// The same, with what `earlier` knows of the same worlds: where one of many people comes or goes, that is nearly all.
    #[must_use]
    pub fn keeping(mut self, earlier: &Self) -> Self {
        for place in 0..self.worlds.len() {
            let found = (0..earlier.worlds.len()).find(|&other| earlier.world(other) == self.world(place));
            self.bests[place] = found.and_then(|other| earlier.bests[other]);
        }
        self
    }

    /// Asks the next world that is not known; false where none is left.
    pub fn step(&mut self) -> bool {
        let Some(next) = self.bests.iter().position(Option::is_none) else { return false };
        self.bests[next] = rank_many(&[self.world(next)]).first().map(|fits| fits.order[0]);
        true
    }

    fn world(&self, place: usize) -> (Situation, &Assumptions) {
        let (situation, set) = self.worlds[place];
        (situation, set.map_or(&self.middle.assumptions, |set| &self.sets[set].value))
    }

    /// How many worlds there are to ask: at most 592, and one for each set of assumptions.
    pub fn total(&self) -> usize {
        self.worlds.len()
    }

    /// Whether all have been asked.
    pub fn is_whole(&self) -> bool {
        self.bests.iter().all(Option::is_some)
    }

    /// What came of it; `None` until all have been asked, and of nobody.
    pub fn spreads(&self) -> Option<Spreads> {
        let known: Option<Vec<Approach>> = self.bests.iter().copied().collect();
        let mut bests = known?.into_iter();
        let best = bests.next()?;
        let mut inputs = Vec::new();
        for (&field, values) in Field::ALL.iter().zip(&self.values) {
            let mut held = values.clone();
            held.iter_mut().zip(&mut bests).for_each(|(held, best)| held.best = best);
            let changes_answer = held.iter().any(|held| held.best != best);
            inputs.push(Spread { field, median: self.middle.situation.get(field), held, changes_answer });
        }
        let sets = self.sets.iter().cloned().zip(bests);
        let assumptions = sets.map(|(held, best)| Held { best, ..held }).collect();
        Some(Spreads { middle: self.middle, best, inputs, assumptions })
    }
}

/// Where `members` stand apart, all at once; `None` of nobody.
pub fn spreads(members: &[Member]) -> Option<Spreads> {
    let mut survey = Survey::new(members);
    while survey.step() {}
    survey.spreads()
}

fn worlds(middle: Situation, values: &[Vec<Held<u8>>], sets: usize) -> Vec<(Situation, Option<usize>)> {
    let mut worlds = Vec::from([(middle, None)]);
    for (&field, values) in Field::ALL.iter().zip(values) {
        let put = |held: &Held<u8>| (middle.with_clamped(field, i64::from(held.value)), None);
        worlds.extend(values.iter().map(put));
    }
    worlds.extend((0..sets).map(|set| (middle, Some(set))));
    worlds
}

/// The values of an input and who holds them, ascending; what is best there is not known yet.
fn values(members: &[Member], field: Field) -> Vec<Held<u8>> {
    let mut values: Vec<Held<u8>> = Vec::new();
    for (place, member) in members.iter().enumerate() {
        let value = member.scenario().situation.get(field);
        match values.binary_search_by(|held| held.value.cmp(&value)) {
            Ok(found) => values[found].who.push(place),
            Err(gap) => values.insert(gap, alone(value, place)),
        }
    }
    values
}

/// The sets of assumptions and who holds them; what is best with them is not known yet.
fn assumption_sets(members: &[Member]) -> Vec<Held<Assumptions>> {
    let mut sets: Vec<Held<Assumptions>> = Vec::new();
    for (place, member) in members.iter().enumerate() {
        match sets.iter_mut().find(|held| held.value == *member.assumptions()) {
            Some(held) => held.who.push(place),
            None => sets.push(alone(*member.assumptions(), place)),
        }
    }
    sets
}

fn alone<T>(value: T, place: usize) -> Held<T> {
    Held { value, who: Vec::from([place]), best: Approach::ALL[0] }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::{Extras, Opened};
    use crate::scenario::Scenario;
    use alloc::format;

    fn person(place: usize, scenario: Scenario, assumptions: Assumptions) -> Member {
        let extras = Extras { assumptions, ..Extras::default() };
        Member::of(&format!("{place:03}"), &Opened { scenario, extras, ..Opened::default() })
    }

    #[test]
    fn every_value_that_is_held_is_asked_once_however_many_hold_it() {
        let members: Vec<Member> = (0..200)
            .map(|place| {
                let value = i64::try_from(place).expect("small");
                let situation = Field::ALL
                    .iter()
                    .fold(Situation::default(), |situation, &field| situation.with_clamped(field, value));
                let scenario = Scenario { situation, ..Scenario::default() };
                person(place, scenario, Assumptions { uptake: 0.1, ..Assumptions::CENTRE })
            })
            .collect();
        let all: usize = Field::ALL.iter().map(|field| usize::from(field.width()) + 1).sum();
        // The middle, every value that there is, one set of assumptions; whatever the team, at most so many and 199.
        assert_eq!((Survey::new(&members).total(), all), (1 + all + 1, 591));
    }

    #[test]
    fn a_survey_says_nothing_until_it_is_whole() {
        let members = [1, 2].map(|place| person(place, Scenario::default(), Assumptions::CENTRE));
        let mut survey = Survey::new(&members);
        for asked in 0..survey.total() {
            assert_eq!((survey.is_whole(), survey.spreads()), (false, None), "{asked}");
            assert!(survey.step());
        }
        assert!(survey.is_whole() && !survey.step());
        assert_eq!(survey.spreads(), spreads(&members));
        assert_eq!((Survey::new(&[]).total(), Survey::new(&[]).spreads()), (0, None));
    }

    #[test]
    fn what_is_known_of_a_team_is_not_asked_again_when_somebody_comes() {
        let due = |place, months| {
            let situation = Situation::default().with_clamped(Field::ResultsDueMonths, months);
            person(place, Scenario { situation, ..Scenario::default() }, Assumptions::CENTRE)
        };
        let members = [due(1, 3), due(2, 9), due(3, 9), due(4, 20)];
        let mut earlier = Survey::new(&members[..3]);
        while earlier.step() {}
        let mut survey = Survey::new(&members).keeping(&earlier);
        assert!(survey.step() && !survey.step(), "only the world with the new value is asked");
        assert_eq!(survey.spreads(), spreads(&members));
    }

    #[test]
    fn a_team_that_says_the_same_differs_in_nothing() {
        let members = [1, 2].map(|place| person(place, Scenario::default(), Assumptions::CENTRE));
        let found = spreads(&members).expect("somebody");
        assert_eq!((found.differing().count(), found.deciding().count()), (0, 0));
        assert!(!found.assumptions_differ() && !found.assumptions_decide());
        assert_eq!(spreads(&[]), None);
    }
}
