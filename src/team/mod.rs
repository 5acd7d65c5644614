//! A group's answers side by side: where people stand apart ([`spread`]), whose differences change the answer, what the
//! group as a whole would do ([`readings`]), and what each one's own answer says ([`answers`], [`guesses`]).
//!
//! A team is a set: the same link given twice counts once, and neither the order of links nor of teams matters
//! (`tests/team.rs`). A link tells no time, so nobody can say which of two answers under one name is the newer: both
//! stay, marked, until a person drops one. Nothing is sent anywhere; a team travels in a link's key `team`, or as a file
//! with one link a line.

pub mod answers;
pub mod guesses;
pub mod pool;
pub mod readings;
pub mod spread;

use crate::link::{self, Enclosed, Extras, Opened, Problem, enclosed};
use crate::model::Assumptions;
use crate::num::sort_by;
use crate::scenario::{Approach, Field, Name, Ranges, Scenario, Situation, Words};
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::cmp::Ordering;

/// Most people whose answers are read together.
pub const MOST: usize = 200;
/// The link's key as problems name it.
const KEY: &str = "team";
/// What a link may carry besides its team, at most: names, a note, scenarios beside, a decision.
const REST_OF_LINK: usize = 8 * 1024;

/// A person with an answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    said: Enclosed,
    /// `said` as a link writes it: what tells one answer from another.
    text: String,
}

impl Member {
    /// Whoever sent `opened`, called `name`, or where that is blank as the link says.
    pub fn of(name: &str, opened: &Opened) -> Self {
        let name = Name::of(name.trim());
        let name = if name.is_empty() { opened.extras.name.clone() } else { name };
        Self::from(Enclosed::new(name, opened.scenario, &opened.extras))
    }

    /// The person's name; may be empty.
    pub fn name(&self) -> &Name {
        self.said.name()
    }

    /// The inputs.
    pub fn scenario(&self) -> &Scenario {
        self.said.scenario()
    }

    /// The assumptions that the answer rests on.
    pub fn assumptions(&self) -> &Assumptions {
        &self.said.extras().assumptions
    }

    /// How sure the inputs are.
    pub fn ranges(&self) -> Ranges {
        self.said.extras().ranges
    }

    /// The approach preferred before any answer was seen. Read it by way of [`guesses`], which keeps the seal.
    fn guess(&self) -> Option<Approach> {
        self.said.extras().guess
    }

    /// The note on the two root questions; may be empty.
    pub fn note(&self) -> &str {
        self.said.extras().note.as_str()
    }

    /// The text after `#` that opens this answer alone.
    pub fn link(&self) -> String {
        let extras = Extras { name: self.name().clone(), ..self.said.extras().clone() };
        link::encode(self.scenario(), &extras)
    }

    /// By name, then by all that is said.
    fn compare(&self, other: &Self) -> Ordering {
        let by_name = self.name().as_str().cmp(other.name().as_str());
        by_name.then_with(|| self.text.cmp(&other.text))
    }
}

impl From<Enclosed> for Member {
    fn from(said: Enclosed) -> Self {
        Self { text: said.encode(), said }
    }
}

/// People with their answers, each once, in the order of their names.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Team {
    people: Vec<Member>,
    /// Parts of a link's team that cannot be read: kept as written, each once, in order.
    unread: Vec<String>,
}

impl Team {
    /// The team that the value of a link's key says, and what could not be taken as it was written.
    pub fn read(value: &str) -> (Self, Vec<Problem>) {
        let (mut team, mut problems) = (Self::default(), Vec::new());
        for text in enclosed::split(value) {
            match Enclosed::decode(KEY, text, &mut problems) {
                Some(said) => team.add(said.into()),
                None => {
                    problems.push(Problem::bad_scenario(text));
                    team.add_unread(text);
                }
            }
        }
        (team, problems)
    }

    /// The same as the value of a link's key; empty where there is nobody.
    pub fn value(&self) -> String {
        let texts: Vec<String> =
            self.people.iter().map(|member| member.text.clone()).chain(self.unread.iter().cloned()).collect();
        enclosed::joined(&texts)
    }

    /// Whether a link can hold all of them; where it cannot, there is the [`Team::file`].
    pub fn fits_a_link(&self) -> bool {
        self.value().len() + REST_OF_LINK <= link::LONGEST
    }

    /// A file that a team can be made from again by pasting it: `name: link`, one a line. `page` is the address before
    /// the `#`.
    pub fn file(&self, page: &str) -> String {
        let line = |member: &Member| match member.name().as_str() {
            "" => format!("{page}#{}\n", member.link()),
            name => format!("{name}: {page}#{}\n", member.link()),
        };
        self.people.iter().map(line).collect()
    }

    /// The same with what was pasted: everybody whom a link's own team holds, else whoever sent it; and what could not be
    /// taken as it was written, of the links and of their teams.
    pub fn with_pasted(&self, people: &[(String, Opened)]) -> (Self, Vec<Problem>) {
        let (mut team, mut problems) = (self.clone(), Vec::new());
        for (name, opened) in people {
            problems.extend_from_slice(&opened.problems);
            if opened.extras.team.is_empty() {
                team.add(Member::of(name, opened));
            } else {
                let (theirs, unread) = Self::read(&opened.extras.team);
                team = team.merged(&theirs);
                problems.extend(unread);
            }
        }
        (team, problems)
    }

    /// Both together.
    #[must_use]
    pub fn merged(&self, other: &Self) -> Self {
        let mut team = self.clone();
        other.people.iter().for_each(|member| team.add(member.clone()));
        other.unread.iter().for_each(|text| team.add_unread(text));
        team
    }

    /// The same without the answer at this place of [`Team::everybody`].
    #[must_use]
    pub fn without(&self, place: usize) -> Self {
        let mut team = self.clone();
        if place < team.people.len() {
            team.people.remove(place);
        }
        team
    }

    /// All people, also those over [`MOST`].
    pub fn everybody(&self) -> &[Member] {
        &self.people
    }

    /// The people whose answers are read together, at most [`MOST`].
    pub fn members(&self) -> &[Member] {
        &self.people[..self.people.len().min(MOST)]
    }

    /// The people for whom there is no room: the last in the order of names, so that it does not matter who came first.
    pub fn over(&self) -> &[Member] {
        &self.people[self.people.len().min(MOST)..]
    }

    /// Whether somebody else's answer goes by the same name as the one at this place.
    pub fn is_named_twice(&self, place: usize) -> bool {
        let name = |place: usize| self.people.get(place).map(Member::name).filter(|name| !name.is_empty());
        let mine = name(place);
        mine.is_some() && (place.checked_sub(1).and_then(name) == mine || name(place + 1) == mine)
    }

    fn add(&mut self, member: Member) {
        if let Err(place) = self.people.binary_search_by(|other| other.compare(&member)) {
            self.people.insert(place, member);
        }
    }

    fn add_unread(&mut self, text: &str) {
        if let Err(place) = self.unread.binary_search_by(|other| other.as_str().cmp(text)) {
            self.unread.insert(place, text.to_string());
        }
    }
}

/// The middle of a team: of each input and each assumption the median, halfway between two where there are two in the
/// middle, an input to the next whole number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Middle {
    /// The inputs.
    pub situation: Situation,
    /// The assumptions.
    pub assumptions: Assumptions,
}

/// The middle of `members`; of nobody, the first visit's scenario.
pub fn middle(members: &[Member]) -> Middle {
    let situation = Field::ALL.iter().fold(Situation::default(), |situation, &field| {
        let values = members.iter().map(|member| f64::from(member.scenario().situation.get(field)));
        // From zero up, so that what is cut off rounds it.
        median(values.collect())
            .map_or(situation, |value| situation.with_clamped(field, (value + 0.5) as i64))
    });
    let mut assumptions = Assumptions::CENTRE.to_array();
    let held: Vec<_> = members.iter().map(|member| member.assumptions().to_array()).collect();
    for (place, assumption) in assumptions.iter_mut().enumerate() {
        let values = held.iter().map(|assumptions| assumptions[place]);
        *assumption = median(values.collect()).unwrap_or(*assumption);
    }
    Middle { situation, assumptions: Assumptions::from_array(&assumptions) }
}

fn median(mut values: Vec<f64>) -> Option<f64> {
    sort_by(&mut values, f64::total_cmp);
    let (lower, upper) = (values.get(values.len().saturating_sub(1) / 2)?, values.get(values.len() / 2)?);
    Some((lower + upper) / 2.0)
}
