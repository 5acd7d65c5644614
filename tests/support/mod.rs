//! What several test files share: the golden links, scenarios drawn at random, and the digests of their answers.

pub mod digests;
pub mod lanes;
pub mod laws;

use capability_path::link::{Decided, Extras, HiddenParts};
use capability_path::model::Assumptions;
use capability_path::model::assumptions::ROWS;
use capability_path::scenario::plausible::{Doubt, Span};
use capability_path::scenario::{
    AdoptionGap, AfterFirstInitiative, Approach, CapabilityAssessed, ChangeManagement, Field, InternalRole,
    Levers, Name, Named, Note, Plan, Ranges, Readiness, Scenario, Situation, Transfer, Words,
};

/// One released link and the scenario it must open for ever.
pub struct GoldenLink {
    /// The text after `#`.
    pub link: &'static str,
    /// What it says.
    pub scenario: Scenario,
    /// What it carries besides.
    pub extras: Extras,
    /// The decision that it carries, as [`decision`] tells one, or nothing.
    pub decided: &'static str,
}

impl GoldenLink {
    /// What the link carries besides. A decision holds an answer, which no later version of the model need give again:
    /// it is compared in words, and then taken from how the link `opened`.
    pub fn carried(&self, opened: &Extras) -> Extras {
        let decided = opened.decided.clone();
        assert_eq!(
            Decided::read(&decided).0.as_ref().map(decision).unwrap_or_default(),
            self.decided,
            "{}",
            self.link
        );
        Extras { decided, ..self.extras.clone() }
    }
}

/// All links of format 1 that were ever released. Rows are only ever added.
pub fn golden_links() -> Vec<GoldenLink> {
    include_str!("../data/links/v1.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| {
            let mut columns = line.split('\t');
            let mut column = || columns.next();
            let (link, words) = column().zip(column()).expect("a row is link, tab, words");
            let mut text = || column().unwrap_or_default();
            let extras = Extras {
                assumptions: assumptions(text()),
                name: Name::of(text()),
                note: Note::of(text()),
                guess: Approach::from_word(text()),
                more: text().split_terminator('|').map(named).collect(),
                ranges: ranges(text()),
                team: text().to_string(),
                ..Extras::default()
            };
            let decided = text();
            let extras = Extras { hidden: hidden(text()), ..extras };
            GoldenLink { link, scenario: scenario(words), extras, decided }
        })
        .collect()
}

/// A decision in words: the day, the model's version, the best approach, the digest, the name, eight numbers, and the
/// approach decided for.
fn decision(decided: &Decided) -> String {
    let Decided { date, best, plan, .. } = decided;
    let numbers = Field::ALL.iter().map(|&field| decided.scenario().situation.get(field).to_string());
    let head = [date.iso(), decided.model().into(), best.word().into(), decided.digest().into()];
    let tail = [plan.approach.word().into()];
    let words: Vec<String> =
        head.into_iter().chain([decided.name().as_str().into()]).chain(numbers).chain(tail).collect();
    words.join(" ")
}

/// A further scenario: its name, a colon, and the scenario in words.
fn named(words: &str) -> Named {
    let (name, words) = words.split_once(':').expect("a name, a colon, a scenario");
    Named { name: Name::of(name), scenario: scenario(words) }
}

/// What is said of how sure inputs are, in words: `results_due_months 4 8|ai_skills all`.
fn ranges(words: &str) -> Ranges {
    words.split_terminator('|').fold(Ranges::default(), |ranges, words| {
        let mut words = words.split_whitespace();
        let field = word(words.next().expect("an input"));
        let mut number = || words.next().and_then(|word| word.parse().ok());
        let ends = number().zip(number());
        let doubt = ends.map_or(Doubt::Unsure, |(low, high)| {
            Doubt::Within(Span::new(field, low, high).expect("a range of the input"))
        });
        ranges.with(field, doubt)
    })
}

/// What is hidden, by its words.
fn hidden(words: &str) -> HiddenParts {
    words.split_whitespace().fold(HiddenParts::default(), |hidden, part| hidden.toggled(word(part)))
}

/// The standard assumptions but for those in words: `uptake 0.12 carry 0.5`.
fn assumptions(words: &str) -> Assumptions {
    let mut values = Assumptions::CENTRE.to_array();
    let mut words = words.split_whitespace();
    while let Some((key, value)) = words.next().zip(words.next()) {
        let place = ROWS.iter().position(|row| row.key == key).expect("a parameter of the model");
        values[place] = value.parse().expect("a number");
    }
    Assumptions::from_array(&values)
}

/// A scenario from words: eight numbers, `auto` or a plan of five words, two words of readiness.
pub fn scenario(words: &str) -> Scenario {
    let mut words = words.split_whitespace();
    let numbers = [(); 8].map(|()| words.next().and_then(|word| word.parse().ok()).expect("a number"));
    let mut next = || words.next().expect("a word");
    let plan = Approach::from_word(next()).map(|approach| Plan {
        approach,
        levers: Levers {
            internal_role: word(next()),
            change_management: word(next()),
            after_first_initiative: word(next()),
            transfer: word(next()),
        },
    });
    let readiness = Readiness { capability_assessed: word(next()), adoption_gap: word(next()) };
    Scenario { situation: Situation::new(numbers).expect("numbers in range"), plan, readiness }
}

fn word<W: Words>(text: &str) -> W {
    W::from_word(text).unwrap_or_else(|| panic!("no such word: {text}"))
}

/// A small generator of our own, so that the same seed gives the same scenarios natively and in wasm.
pub struct Sampler(u64);

impl Sampler {
    /// The sequence of one seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next number (SplitMix64, Steele, Lea & Flood 2014).
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A whole number below `end`, evenly enough for a test.
    pub fn below(&mut self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }

    /// A situation drawn evenly over the ranges of every field.
    pub fn situation(&mut self) -> Situation {
        Field::ALL.iter().fold(Situation::default(), |situation, &field| {
            let value = usize::from(field.row().minimum) + self.below(usize::from(field.width()) + 1);
            situation.with_clamped(field, value as i64)
        })
    }

    /// How sure the inputs are, whatever that is.
    pub fn ranges(&mut self) -> Ranges {
        Field::ALL.iter().fold(Ranges::default(), |ranges, &field| {
            let (one, other) = (self.situation().get(field), self.situation().get(field));
            let span = Span::new(field, one.min(other).into(), one.max(other).into()).expect("in range");
            ranges.with(field, [Doubt::Usual, Doubt::Unsure, Doubt::Within(span)][self.below(3)])
        })
    }

    /// A plan with any levers.
    pub fn plan(&mut self) -> Plan {
        Plan {
            approach: self.one_of::<Approach>(),
            levers: Levers {
                internal_role: self.one_of::<InternalRole>(),
                change_management: self.one_of::<ChangeManagement>(),
                after_first_initiative: self.one_of::<AfterFirstInitiative>(),
                transfer: self.one_of::<Transfer>(),
            },
        }
    }

    /// Every parameter anywhere in its range.
    pub fn assumptions(&mut self) -> Assumptions {
        let mut values = Assumptions::CENTRE.to_array();
        for (value, row) in values.iter_mut().zip(ROWS) {
            *value = row.low + (row.high - row.low) * self.below(1 << 20) as f64 / f64::from(1 << 20);
        }
        Assumptions::from_array(&values)
    }

    /// Any scenario; one in four leaves the plan open.
    pub fn scenario(&mut self) -> Scenario {
        Scenario {
            situation: self.situation(),
            plan: if self.below(4) == 0 { None } else { Some(self.plan()) },
            readiness: Readiness {
                capability_assessed: self.one_of::<CapabilityAssessed>(),
                adoption_gap: self.one_of::<AdoptionGap>(),
            },
        }
    }

    fn one_of<W: Words>(&mut self) -> W {
        W::ALL[self.below(W::ALL.len())]
    }
}
