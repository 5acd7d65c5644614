//! What matters most: each input alone at the low and the high end of what is plausible, all else as it is, and what
//! that does to the gap between the best approach and the runner-up. One at a time: interactions are not shown.
//!
//! Work that can be paused: [`Tornado::step`] looks at one input.

use super::gap::Gap;
use crate::model::{Assumptions, Ranking, rank};
use crate::num::{round_half_up, sort_by};
use crate::scenario::plausible::Span;
use crate::scenario::words::words;
use crate::scenario::{Approach, Field, Ranges, Situation, Words};
use alloc::vec::Vec;

/// How far along the plausible values the two ends are: one in ten lies below the low one, one in ten above the
/// high one.
const LOW_END: f64 = 0.1;
const HIGH_END: f64 = 0.9;

/// Points of fit (0–1) from which importance is high and medium. Two fits nearer than the second are
/// called a tie (`contracts.md`).
const HIGH_FROM: f64 = 0.10;
const MEDIUM_FROM: f64 = 0.03;

words! {
    /// How much hangs on an input.
    Importance {
        /// Enough to turn a clear answer.
        High = "high",
        /// More than a tie.
        Medium = "medium",
        /// No more than a tie.
        Low = "low",
    }
}

impl Importance {
    /// The importance of what moves a gap by so many points of fit (0–1).
    pub fn of(points: f64) -> Self {
        match points {
            HIGH_FROM.. => Self::High,
            MEDIUM_FROM.. => Self::Medium,
            _ => Self::Low,
        }
    }
}

/// One end of a bar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct End {
    /// The input's value there.
    pub value: u8,
    /// The gap there, points of fit; below 0 the runner-up is ahead.
    pub gap: f64,
    /// The best approach there.
    pub best: Approach,
}

/// What one input does to the gap.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    /// The input.
    pub field: Field,
    /// The input at the low end of what is plausible.
    pub low: End,
    /// As it is.
    pub base: End,
    /// At the high end.
    pub high: End,
}

impl Bar {
    /// Distance between the smallest and the largest of the three gaps.
    pub fn swing(&self) -> f64 {
        let gaps = [self.low.gap, self.base.gap, self.high.gap];
        gaps.into_iter().fold(f64::MIN, f64::max) - gaps.into_iter().fold(f64::MAX, f64::min)
    }

    /// How much hangs on the input.
    pub fn importance(&self) -> Importance {
        Importance::of(self.swing())
    }
}

/// The bars of one situation, worked out one by one.
#[derive(Clone, Debug, PartialEq)]
pub struct Tornado {
    situation: Situation,
    ranges: Ranges,
    assumptions: Assumptions,
    base: Option<(Gap, End)>,
    bars: Vec<Bar>,
}

impl Tornado {
    /// Nothing looked at yet.
    pub fn new(situation: Situation, ranges: &Ranges, assumptions: &Assumptions) -> Self {
        Self { situation, ranges: *ranges, assumptions: *assumptions, base: None, bars: Vec::new() }
    }

    /// All inputs looked at.
    pub fn whole(situation: Situation, ranges: &Ranges, assumptions: &Assumptions) -> Self {
        let mut tornado = Self::new(situation, ranges, assumptions);
        while tornado.step() > 0 {}
        tornado
    }

    /// Looks at one input. Gives the number of evaluations: none where no input is left.
    pub fn step(&mut self) -> u32 {
        let Some(&field) = Field::ALL.get(self.bars.len()) else { return 0 };
        // One at each end, and once one of the situation as it is.
        let evaluations = 2 + u32::from(self.base.is_none());
        let (gap, base) = self.base.unwrap_or_else(|| {
            let ranking = rank(self.situation, &self.assumptions);
            let gap = Gap::of(&ranking);
            (gap, end(gap, self.situation.get(field), &ranking))
        });
        self.base = Some((gap, base));
        let at = |value: u8| {
            let situation = self.situation.with_clamped(field, i64::from(value));
            end(gap, value, &rank(situation, &self.assumptions))
        };
        let span = self.ranges.span(field, self.situation);
        self.bars.push(Bar {
            field,
            low: at(along(span, LOW_END)),
            base: End { value: self.situation.get(field), ..base },
            high: at(along(span, HIGH_END)),
        });
        if self.bars.len() == Field::ALL.len() {
            let swings = |one: &Bar, other: &Bar| other.swing().total_cmp(&one.swing());
            sort_by(&mut self.bars, |one, other| swings(one, other).then(one.field.cmp(&other.field)));
        }
        evaluations
    }

    /// The bars, the longest first, then in field order; `None` before all inputs have been looked at.
    pub fn bars(&self) -> Option<&[Bar]> {
        (self.bars.len() == Field::ALL.len()).then_some(&self.bars)
    }

    /// Whether this is the tornado of that situation.
    pub fn is_of(&self, situation: Situation, ranges: &Ranges, assumptions: &Assumptions) -> bool {
        self.situation == situation && self.ranges == *ranges && self.assumptions == *assumptions
    }
}

fn end(gap: Gap, value: u8, ranking: &Ranking) -> End {
    End { value, gap: gap.points(&ranking.fit), best: ranking.order[0] }
}

/// The whole number nearest to `share` of the way through a span.
fn along(span: Span, share: f64) -> u8 {
    // Within the span, so within a u8.
    span.low() + round_half_up(share * f64::from(span.high() - span.low())) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    const CENTRE: &Assumptions = &Assumptions::CENTRE;

    fn situation() -> Situation {
        Situation::new([6, 4, 40, 45, 80, 35, 3, 50]).expect("in range")
    }

    #[test]
    fn bars_come_longest_first_and_agree_with_the_model() {
        let tornado = Tornado::whole(situation(), &Ranges::default(), CENTRE);
        let bars = tornado.bars().expect("all inputs have been looked at");
        assert!(bars.windows(2).all(|pair| pair[0].swing() >= pair[1].swing()));
        let gap = Gap::of(&rank(situation(), CENTRE));
        for &field in Field::ALL {
            let bar = bars.iter().find(|bar| bar.field == field).expect("one bar for each input");
            for end in [bar.low, bar.base, bar.high] {
                let there = rank(situation().with_clamped(field, i64::from(end.value)), CENTRE);
                assert_eq!((end.gap, end.best), (gap.points(&there.fit), there.order[0]), "{field:?}");
            }
        }
        // 40 within ten: one in ten of the values lies below 32.
        let skills = bars.iter().find(|bar| bar.field == Field::AiSkills).expect("a bar");
        assert_eq!((skills.low.value, skills.base.value, skills.high.value), (32, 40, 48));
    }

    #[test]
    fn importance_follows_the_swing() {
        let end = |gap| End { value: 0, gap, best: Approach::Hybrid };
        for (gap, expected) in [
            (0.099, Importance::Medium),
            (0.101, Importance::High),
            (0.031, Importance::Medium),
            (-0.029, Importance::Low),
        ] {
            let bar = Bar { field: Field::AiSkills, low: end(gap), base: end(0.0), high: end(0.0) };
            assert_eq!(bar.importance(), expected, "{gap}");
        }
    }
}
