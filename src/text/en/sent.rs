//! What a link that somebody sent says otherwise than one's own state.

use super::approaches::name;
use super::{compare, in_sentence};
use crate::explore::compare::{Answered, Effect};
use crate::explore::look_back::Mark;
use crate::explore::sent::Otherwise;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

/// How much a link says otherwise. `is_of_example`: than the example of a first visit, for want of a state of one's own.
pub fn differs(told: &Otherwise, are_ranges_other: bool, is_of_example: bool) -> String {
    let than = if is_of_example { "the first-visit example" } else { "yours" };
    let inputs = match told.effects.len() {
        0 => None,
        1 => Some(String::from("1 input")),
        count => Some(format!("{count} inputs")),
    };
    let assumptions = (told.assumptions != Mark::AsThen).then(|| "its assumptions".into());
    let ranges = are_ranges_other.then(|| "how sure it is of its inputs".into());
    let said: Vec<String> = [inputs, assumptions, ranges].into_iter().flatten().collect();
    format!("This link differs from {than} in {}.", said.join(", and in "))
}

/// Which of it changes the answer.
pub fn verdict(told: &Otherwise, own: Answered, theirs: Answered) -> String {
    let mut deciding: Vec<String> = told.deciding().map(|effect| step(effect, own, theirs)).collect();
    if told.assumptions == Mark::ChangesAnswer {
        deciding.push("its assumptions".into());
    }
    let [yours, other] = told.best;
    let alone = match deciding.len() {
        0 if yours == other => return compare::same_answer(yours),
        0 => String::from(compare::together_only()),
        1 => format!("What changes the answer: {}.", deciding.concat()),
        count => format!("{count} of them change the answer, each alone: {}.", deciding.join("; ")),
    };
    let together = if yours == other { "Together they do not: both give" } else { "This link gives" };
    format!("{alone} {together} {}.", in_sentence(name(other)))
}

/// A difference, from one's own value to the link's: "Results due in: 6 months → 14 months".
fn step(effect: &Effect, own: Answered, theirs: Answered) -> String {
    let [from, to] = [own, theirs].map(|side| compare::value(effect.input, side));
    format!("{}: {from} \u{2192} {to}", compare::label(effect.input))
}

/// A difference, and what it alone moves.
pub fn difference(effect: &Effect, told: &Otherwise, own: Answered, theirs: Answered) -> String {
    format!("{}. {}", step(effect, own, theirs), compare::moved(effect, told.best[0]))
}

/// What unfolds the differences.
pub fn show() -> &'static str {
    "What differs, and what it moves"
}

/// The button that goes back to one's own state.
pub fn keep() -> &'static str {
    "Keep mine"
}

/// The button that goes on with the link's.
pub fn take() -> &'static str {
    "Take theirs"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::explore::look_back::Side;
    use crate::explore::sent::otherwise;
    use crate::model::{Assumptions, evaluate};
    use crate::scenario::{Field, Scenario, Situation};

    /// What a link with these values says to somebody whose own are those of the first visit.
    fn told(changed: &[(Field, i64)], check: impl Fn(&Otherwise, Answered, Answered)) {
        let situation = changed
            .iter()
            .fold(Situation::default(), |situation, &(field, value)| situation.with_clamped(field, value));
        let (own, theirs) = (Scenario::default(), Scenario { situation, ..Scenario::default() });
        let [one, two] = [own, theirs].map(|scenario| evaluate(&scenario, &Assumptions::CENTRE));
        let own = Answered { scenario: &own, evaluation: &one };
        let theirs = Answered { scenario: &theirs, evaluation: &two };
        let side = |answered| Side { answered, assumptions: &Assumptions::CENTRE };
        check(&otherwise(side(own), side(theirs)), own, theirs);
    }

    #[test]
    fn the_one_thing_that_decides_is_told_with_both_values() {
        told(&[(Field::DependencyComfort, 98), (Field::AiSkills, 36)], |found, own, theirs| {
            assert_eq!(differs(found, false, false), "This link differs from yours in 2 inputs.");
            let said = verdict(found, own, theirs);
            let begins = "What changes the answer: Comfort with relying on others: 40 of 100 \u{2192} 98 of 100. This link gives ";
            assert!(said.starts_with(begins), "{said}");
            let line = difference(&found.effects[1], found, own, theirs);
            assert!(line.starts_with("AI skills: 35 of 100 \u{2192} 36 of 100. "), "{line}");
        });
    }

    #[test]
    fn what_does_not_differ_is_not_counted() {
        told(&[], |found, _, _| {
            let said = "This link differs from yours in how sure it is of its inputs.";
            assert_eq!(differs(found, true, false), said);
        });
    }

    #[test]
    fn where_nothing_decides_the_answer_is_said_to_be_the_same() {
        told(&[(Field::AiSkills, 36)], |found, own, theirs| {
            assert_eq!(
                differs(found, true, true),
                "This link differs from the first-visit example in 1 input, and in how sure it is of its inputs."
            );
            assert!(verdict(found, own, theirs).ends_with("fits best in both."));
        });
    }
}
