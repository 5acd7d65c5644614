//! Which parts of the page to decide on a link hides: their words joined by `.`, as in `parts=examples.over_time`.
//!
//! A link says what is hidden and not what is shown, so that a part that comes later is there for whoever opens an older
//! link. The sliders and the answer cannot be hidden: a page without either says nothing. The page hides by stylesheet
//! (`style/view/parts.css`); no answer changes.

use super::Opened;
use super::problem::{Problem, Used, shortened};
use crate::scenario::Words;
use crate::scenario::words::words;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

const BETWEEN: char = '.';
/// The key as problems name it.
const KEY: &str = "parts";

words! {
    /// A part of the page that can be hidden, by the class that its element has.
    PagePart {
        /// The worked examples.
        Examples = "examples",
        /// The root questions and the gate.
        Readiness = "readiness",
        /// The four approaches side by side.
        Approaches = "approaches",
        /// The plan and its levers.
        Plan = "plan",
        /// The four criteria.
        Criteria = "criteria",
        /// The traps.
        Traps = "traps",
        /// The chart over time.
        OverTime = "over_time",
        /// How sure the answer is, and what would change it.
        Explore = "explore",
        /// The ways to the other pages.
        Takeaway = "takeaway",
    }
}

/// The parts that are hidden.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HiddenParts(u16);

impl HiddenParts {
    /// Whether a part is hidden.
    pub fn has(self, part: PagePart) -> bool {
        self.0 & bit(part) != 0
    }

    /// The same with this part hidden.
    #[must_use]
    pub fn with(self, part: PagePart) -> Self {
        Self(self.0 | bit(part))
    }

    /// The same with a part hidden that was shown, or shown that was hidden.
    #[must_use]
    pub fn toggled(self, part: PagePart) -> Self {
        Self(self.0 ^ bit(part))
    }

    /// The words of what is hidden, in their order, with `between` in between.
    pub fn words(self, between: char) -> String {
        let mut joined = String::new();
        for &part in PagePart::ALL {
            if self.has(part) {
                if !joined.is_empty() {
                    joined.push(between);
                }
                joined += part.word();
            }
        }
        joined
    }
}

fn bit(part: PagePart) -> u16 {
    1 << part.index()
}

/// What is hidden, then the words of an earlier link that could not be read; `None` where there is neither.
pub(super) fn encode<'a>(hidden: HiddenParts, unread: impl Iterator<Item = &'a str>) -> Option<String> {
    let mut text = hidden.words(BETWEEN);
    let mut is_empty = text.is_empty();
    for word in unread {
        if !is_empty {
            text.push(BETWEEN);
        }
        text += word;
        is_empty = false;
    }
    (!is_empty).then_some(text)
}

/// Reads every word of `text` that is a part of the page, and gives back the others, as written. A part given twice is
/// hidden once.
pub(super) fn decode(text: &str, opened: &mut Opened) -> Vec<String> {
    let mut unread = Vec::new();
    let Opened { extras, problems, .. } = opened;
    for word in text.split(BETWEEN) {
        match PagePart::from_word(word) {
            Some(part) => extras.hidden = extras.hidden.with(part),
            None => {
                problems.push(Problem::BadValue { key: KEY, found: shortened(word), used: Used::Nothing });
                unread.push(word.to_string());
            }
        }
    }
    unread
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::grammar::is_plain;

    fn read(text: &str) -> (HiddenParts, Vec<String>, Vec<Problem>) {
        let mut opened = Opened::default();
        let unread = decode(text, &mut opened);
        (opened.extras.hidden, unread, opened.problems)
    }

    #[test]
    fn every_set_of_parts_comes_back_from_its_text() {
        for bits in 0..1 << PagePart::ALL.len() {
            let hidden = HiddenParts(bits);
            let text = encode(hidden, [].into_iter());
            assert_eq!(text.is_none(), bits == 0);
            if let Some(text) = text {
                assert!(text.bytes().all(is_plain), "{text}");
                assert_eq!(read(&text), (hidden, Vec::new(), Vec::new()), "{text}");
            }
        }
    }

    #[test]
    fn what_is_no_part_is_named_and_given_back_and_the_rest_is_kept() {
        let plan = HiddenParts::default().toggled(PagePart::Plan);
        for word in ["weather", "Plan", "", "situation"] {
            let named = Problem::BadValue { key: KEY, found: word.to_string(), used: Used::Nothing };
            assert_eq!(read(&["plan.", word].concat()), (plan, [word.to_string()].into(), [named].into()));
            assert_eq!(encode(plan, [word].into_iter()), Some(["plan.", word].concat()));
        }
    }

    #[test]
    fn a_part_given_twice_is_hidden_once() {
        assert_eq!(read("traps.plan.traps").0.words(' '), "plan traps");
    }
}
