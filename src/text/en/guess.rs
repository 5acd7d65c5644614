//! A first preference, sealed until its owner looks: the invitation, and what the answer says of it.

use super::answer::{leads_over, ties_with_best};
use super::approaches::name;
use super::in_sentence;
use crate::model::Evaluation;
use crate::scenario::Approach;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

/// The heading.
pub fn title() -> &'static str {
    "Guess first"
}

/// Why to guess, and what becomes of it.
pub fn invitation() -> &'static str {
    "Which approach would you choose now, before you see more? It changes no number, and stays sealed until you look."
}

/// The choice of not guessing.
pub fn none() -> &'static str {
    "No first choice"
}

/// What is shown while the guess is sealed.
pub fn sealed() -> &'static str {
    "Your first choice is sealed. It travels with the link."
}

/// The button that breaks the seal.
pub fn look() -> &'static str {
    "Look at my first choice"
}

/// The button that takes the guess back.
pub fn take_back() -> &'static str {
    "Take it back"
}

/// The guess beside the answer: that they agree, or what decided otherwise.
pub fn beside_the_answer(guess: Approach, evaluation: &Evaluation) -> String {
    let best = evaluation.best();
    let (first, answer) = (name(guess), in_sentence(name(best)));
    if guess == best {
        return format!("{first} was your first choice, and it is the answer.");
    }
    // Three leads too small to be a reason are still a tie, so what is no tie has a reason.
    let leads = if ties_with_best(evaluation, guess) { Vec::new() } else { leads_over(evaluation, guess) };
    match leads.as_slice() {
        [] => format!("{first} was your first choice. It is too close to {answer} to tell apart."),
        [one] => format!("{first} was your first choice. What puts {answer} ahead: {one}."),
        [one, two, ..] => {
            format!("{first} was your first choice. What puts {answer} ahead: {one}, and {two}.")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Assumptions, evaluate};
    use crate::scenario::Words;
    use crate::scenario::examples::Example;

    #[test]
    fn every_guess_gets_a_sentence_that_names_it_and_says_what_decided() {
        for example in Example::ALL {
            let evaluation = evaluate(&example.scenario(), &Assumptions::CENTRE);
            for &guess in Approach::ALL {
                let sentence = beside_the_answer(guess, &evaluation);
                assert!(sentence.starts_with(name(guess)) && sentence.ends_with('.'), "{sentence}");
                let agrees = sentence.ends_with("it is the answer.");
                assert_eq!(agrees, guess == evaluation.best(), "{sentence}");
                let decided = sentence.contains("What puts");
                assert_eq!(decided, !ties_with_best(&evaluation, guess), "{sentence}");
            }
        }
    }

    #[test]
    fn at_most_two_reasons_are_given() {
        let evaluation = evaluate(&Example::SteadyTeam.scenario(), &Assumptions::CENTRE);
        let leads = leads_over(&evaluation, Approach::ToolFirst);
        assert_eq!(leads.len(), 3);
        let sentence = beside_the_answer(Approach::ToolFirst, &evaluation);
        assert!(
            sentence.contains(&leads[0]) && sentence.contains(&leads[1]) && !sentence.contains(&leads[2])
        );
    }
}
