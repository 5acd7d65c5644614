//! Which parts of the page to decide on a link hides: their words joined by `.`, as in `parts=examples.over_time`.
//!
//! A link says what is hidden and not what is shown, so that a part that comes later is there for whoever opens an older
//! link. The sliders and the answer cannot be hidden: a page without either says nothing. The page hides by stylesheet
//! (`style/view/parts.css`); no answer changes.

use super::Opened;
use super::list::List;
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

    /// The words of what is hidden, in their order, with spaces in between.
    pub fn words(self) -> String {
        let mut words = List::parted_by(" ");
        self.parts().for_each(|part| words.add(part.word()));
        words.value().unwrap_or_default()
    }

    fn parts(self) -> impl Iterator<Item = PagePart> {
        PagePart::ALL.iter().copied().filter(move |&part| self.has(part))
    }
}

fn bit(part: PagePart) -> u16 {
    1 << part.index()
}

/// What is hidden.
pub(super) fn encode(hidden: HiddenParts) -> List {
    let mut list = List::parted_by(".");
    hidden.parts().for_each(|part| list.add(part.word()));
    list
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
            let text = encode(hidden).value();
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
            let mut again = encode(plan);
            again.add(word);
            assert_eq!(again.value(), Some(["plan.", word].concat()));
        }
    }

    #[test]
    fn a_part_given_twice_is_hidden_once() {
        assert_eq!(read("traps.plan.traps").0.words(), "plan traps");
    }
}
