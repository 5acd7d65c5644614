//! How sure each input is: the values that it may as well have. "I'm not sure" is an answer.
//!
//! An input that nobody has said anything of is taken to be right within a little; see [`default_span`].

use super::{Field, OutOfRange, Situation, Words};

/// The values an input may have, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    low: u8,
    high: u8,
}

impl Span {
    /// The values of `field` from `low` to `high`.
    ///
    /// # Errors
    /// When the ends are the wrong way round, or the input does not allow one of them.
    pub fn new(field: Field, low: i64, high: i64) -> Result<Self, RangeProblem> {
        if low > high {
            return Err(RangeProblem::Backwards);
        }
        Ok(Self { low: allowed(field, low)?, high: allowed(field, high)? })
    }

    /// Every value of `field`.
    pub fn whole(field: Field) -> Self {
        Self { low: field.row().minimum, high: field.row().maximum }
    }

    /// The values of `field` no farther from `value` than `either_side`, as far as its range goes.
    pub fn around(field: Field, value: u8, either_side: u8) -> Self {
        let (value, either_side) = (i64::from(value), i64::from(either_side));
        Self { low: field.clamp(value - either_side), high: field.clamp(value + either_side) }
    }

    /// The smallest value.
    pub fn low(self) -> u8 {
        self.low
    }

    /// The largest value, not below the smallest.
    pub fn high(self) -> u8 {
        self.high
    }

    /// The value in the middle, of two the lower one.
    pub fn middle(self) -> u8 {
        self.low + (self.high - self.low) / 2
    }

    /// Number of values, 1–101.
    pub fn count(self) -> u8 {
        self.high - self.low + 1
    }
}

/// What is said of how sure an input is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Doubt {
    /// Nothing: right within a little.
    #[default]
    Usual,
    /// These values, whether or not the input's own is among them.
    Within(Span),
    /// "I'm not sure": the input's whole range.
    Unsure,
}

/// The seed of the worlds that are tried unless somebody asks for others (`contracts.md`).
pub const SEED: u32 = 1;

/// What is said of each of the eight inputs, and which of the worlds that are then plausible are tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ranges {
    doubts: [Doubt; 8],
    seed: u32,
}

impl Default for Ranges {
    /// Nothing is said, and the usual worlds are tried.
    fn default() -> Self {
        Self { doubts: [Doubt::Usual; 8], seed: SEED }
    }
}

impl Ranges {
    /// The seed of the worlds that are tried.
    pub fn seed(&self) -> u32 {
        self.seed
    }

    /// The same with other worlds.
    #[must_use]
    pub fn with_seed(mut self, seed: u32) -> Self {
        self.seed = seed;
        self
    }

    /// What is said of one input.
    pub fn get(&self, field: Field) -> Doubt {
        self.doubts[field.index()]
    }

    /// The same with something else said of one input.
    #[must_use]
    pub fn with(mut self, field: Field, doubt: Doubt) -> Self {
        self.doubts[field.index()] = doubt;
        self
    }

    /// The values that `field` may have in `situation`.
    pub fn span(&self, field: Field, situation: Situation) -> Span {
        match self.get(field) {
            Doubt::Usual => default_span(field, situation.get(field)),
            // A span that was made for another input does not reach beyond this one's range.
            Doubt::Within(Span { low, high }) => {
                Span { low: field.clamp(i64::from(low)), high: field.clamp(i64::from(high)) }
            }
            Doubt::Unsure => Span::whole(field),
        }
    }
}

/// What an input is taken to be right within: 3 months, 10 points, one initiative (`contracts.md`, `robustness`),
/// as far as its range goes.
pub fn default_span(field: Field, value: u8) -> Span {
    let either_side = match field {
        Field::ResultsDueMonths | Field::RunwayMonths => 3,
        Field::FutureInitiatives => 1,
        Field::AiSkills
        | Field::ChangeSkills
        | Field::TeamStability
        | Field::DependencyComfort
        | Field::InitiativeSimilarity => 10,
    };
    Span::around(field, value, either_side)
}

/// What is wrong with a typed range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RangeProblem {
    /// Not two whole numbers with a dash or "to" between them.
    NotARange,
    /// The first number is above the second.
    Backwards,
    /// A number that the input does not allow.
    OutOfRange(OutOfRange),
}

/// Reads a range as people type it: "4-8", "4 to 8", "4–8".
///
/// # Errors
/// Says what is wrong with it; nothing is put right in silence.
pub fn parse_span(field: Field, text: &str) -> Result<Span, RangeProblem> {
    let (low, high) = ["–", "—", "to", "-"]
        .iter()
        .find_map(|&between| text.split_once(between))
        .and_then(|(low, high)| Some((whole_number(low)?, whole_number(high)?)))
        .ok_or(RangeProblem::NotARange)?;
    Span::new(field, low, high)
}

/// A whole number in plain digits, with blanks around it; one too long for its type is larger than any input takes.
fn whole_number(text: &str) -> Option<i64> {
    let digits = text.trim_ascii();
    let is_plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_plain.then(|| digits.parse().unwrap_or(i64::MAX))
}

fn allowed(field: Field, found: i64) -> Result<u8, RangeProblem> {
    let kept = field.clamp(found);
    if i64::from(kept) == found {
        Ok(kept)
    } else {
        Err(RangeProblem::OutOfRange(OutOfRange { field, found }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_is_read_as_people_type_it() {
        for text in ["4-8", "4 - 8", "4 to 8", "4–8", " 4 — 8 ", "4to8", "04-8"] {
            assert_eq!(parse_span(Field::ResultsDueMonths, text), Ok(Span { low: 4, high: 8 }), "{text}");
        }
    }

    #[test]
    fn what_is_no_range_is_named() {
        let out = |found| RangeProblem::OutOfRange(OutOfRange { field: Field::ResultsDueMonths, found });
        for (text, expected) in [
            ("", RangeProblem::NotARange),
            ("4", RangeProblem::NotARange),
            ("-4", RangeProblem::NotARange),
            ("4-", RangeProblem::NotARange),
            ("4-8-9", RangeProblem::NotARange),
            ("4.5-8", RangeProblem::NotARange),
            ("four to eight", RangeProblem::NotARange),
            ("8-4", RangeProblem::Backwards),
            ("0-8", out(0)),
            ("4-37", out(37)),
            ("4-99999999999999999999", out(i64::MAX)),
        ] {
            assert_eq!(parse_span(Field::ResultsDueMonths, text), Err(expected), "{text}");
        }
    }

    #[test]
    fn an_input_is_right_within_a_little_unless_something_else_is_said() {
        let situation = Situation::new([2, 36, 95, 5, 50, 40, 0, 100]).expect("in range");
        let spans = |ranges: Ranges| {
            Field::ALL
                .iter()
                .map(move |&field| ranges.span(field, situation))
                .map(|span| (span.low, span.high))
        };
        let usual = [(1, 5), (33, 36), (85, 100), (0, 15), (40, 60), (30, 50), (0, 1), (90, 100)];
        assert!(spans(Ranges::default()).eq(usual));
        let said = Ranges::default()
            .with(Field::AiSkills, Doubt::Unsure)
            .with(Field::TeamStability, Doubt::Within(Span { low: 7, high: 7 }))
            .with(Field::FutureInitiatives, Doubt::Within(Span { low: 5, high: 80 }));
        let mut expected = usual;
        (expected[2], expected[4], expected[6]) = ((0, 100), (7, 7), (5, 12));
        assert!(spans(said).eq(expected));
    }
}
