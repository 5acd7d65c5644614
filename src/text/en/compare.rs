//! Scenarios side by side: what differs, and what a difference does to the answer.

use super::answer::NO_REASON;
use super::approaches::{name, of_hundred};
use super::{chrome, in_sentence, inputs, levers, points, readiness};
use crate::explore::compare::{Answered, Effect, Input};
use crate::model::Evaluation;
use crate::scenario::{AdoptionGap, Approach, CapabilityAssessed, Named, Words};
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// The heading.
pub fn title() -> &'static str {
    "Compare"
}

/// What to do here.
pub fn help() -> String {
    format!("Keep this scenario, change what you like, and see both. Up to {} side by side.", Named::MOST + 1)
}

/// The button that keeps the present scenario.
pub fn keep() -> &'static str {
    "Keep this one to compare"
}

/// That there is no room for one more.
pub fn no_room() -> &'static str {
    "Drop one to make room for another."
}

/// The button that makes a kept scenario the present one.
pub fn take() -> &'static str {
    "Use this one"
}

/// The button that lets a kept scenario go.
pub fn drop_it() -> &'static str {
    "Drop"
}

/// The label of a scenario's name.
pub fn name_label() -> &'static str {
    "Name"
}

/// What the present scenario is called where it has no name.
pub fn present() -> &'static str {
    "Now"
}

/// What the scenario at this place beside is called where it has no name.
pub fn unnamed(place: usize) -> String {
    format!("Kept {}", place + 1)
}

/// The label of anything that a scenario says.
pub fn label(input: Input) -> &'static str {
    match input {
        Input::Field(field) => inputs::label(field),
        Input::Approach => levers::approach_label(),
        Input::Lever(lever) => levers::label(lever),
        Input::CapabilityAssessed => "Honest look at what is here",
        Input::AdoptionGap => "Gap to close",
    }
}

/// The heading of the table of what differs.
pub fn caption() -> &'static str {
    "What they lead to, and where they differ"
}

/// The fold with the table of all that the scenarios say.
pub fn all_inputs() -> &'static str {
    "All inputs side by side"
}

/// The label of the approach that fits best.
pub fn best_label() -> &'static str {
    "Fits best"
}

/// The best approach with its fit.
pub fn best(evaluation: &Evaluation) -> String {
    let best = evaluation.best();
    format!("{} ({} {})", name(best), chrome::fit(), of_hundred(evaluation.fit_of(best)))
}

/// A value that is not the present scenario's.
pub fn otherwise(value: &str) -> String {
    format!("\u{2260} {value}")
}

/// What the marks mean.
pub fn otherwise_help() -> &'static str {
    "\u{2260} and bold: different from the first column."
}

/// A button or entry of the scenario called `name`, for who hears it without seeing where it stands.
pub fn button_of(button: &str, name: &str) -> String {
    format!("{button}: {name}")
}

/// How many stand side by side; nothing where the present one stands alone.
pub fn count(beside: usize) -> String {
    if beside == 0 { String::new() } else { format!("{} scenarios side by side", beside + 1) }
}

/// The choice of the scenario that the differences are told of.
pub fn told_beside() -> &'static str {
    "Differences from"
}

/// What a scenario says there.
pub fn value(input: Input, of: Answered) -> String {
    let place = input.value(of);
    match input {
        Input::Field(field) => inputs::with_unit(field, of.scenario.situation.get(field)),
        Input::Approach => name(of.evaluation.plan.approach).to_string(),
        Input::Lever(lever) => levers::setting(lever, place).to_string(),
        Input::CapabilityAssessed => {
            CapabilityAssessed::ALL.get(place).map_or("", |&answer| readiness::assessed(answer)).to_string()
        }
        Input::AdoptionGap => {
            AdoptionGap::ALL.get(place).map_or("", |&answer| readiness::gap(answer)).to_string()
        }
    }
}

/// That the scenarios say the same.
pub fn no_difference() -> &'static str {
    "Both are the same."
}

/// The heading of what the differences do.
pub fn effects_title(other: &str) -> String {
    format!("What in \u{201c}{other}\u{201d} would move the answer")
}

/// What one difference does to the answer now, where `best` fits best.
pub fn effect(effect: &Effect, best: Approach, other: Answered) -> String {
    format!("{}: {}. {}", label(effect.input), value(effect.input, other), moved(effect, best))
}

/// What a difference alone moves of the answer, where `best` fits best.
pub fn moved(effect: &Effect, best: Approach) -> String {
    if effect.changes_best {
        return format!("This alone makes it {}.", in_sentence(name(effect.best)));
    }
    let best = in_sentence(name(best));
    let points = points(effect.lead.abs());
    match (effect.lead, effect.verdicts_changed) {
        (lead, _) if lead >= NO_REASON => format!("The lead of {best} grows by {points}."),
        (lead, _) if lead <= -NO_REASON => format!("The lead of {best} shrinks by {points}."),
        (_, 1) => "One verdict on the plan changes; the answer does not.".to_string(),
        (_, 0) => "This alone moves nothing.".to_string(),
        (_, count) => format!("{count} verdicts on the plan change; the answer does not."),
    }
}

/// Whether a difference alone does nothing worth a sentence.
pub fn moves_nothing(effect: &Effect) -> bool {
    !effect.changes_best && effect.verdicts_changed == 0 && effect.lead.abs() < NO_REASON
}

/// Those of the differences that alone do nothing, in one sentence; nothing where each does something.
pub fn move_nothing(effects: &[Effect]) -> Option<String> {
    let idle: Vec<&str> =
        effects.iter().filter(|effect| moves_nothing(effect)).map(|effect| label(effect.input)).collect();
    (!idle.is_empty()).then(|| format!("Alone, these move nothing: {}.", idle.join("; ")))
}

/// That no difference alone changes the answer, but all of them do.
pub fn together_only() -> &'static str {
    "No single difference changes the answer; together they do."
}

/// That the answer is the same in both.
pub fn same_answer(best: Approach) -> String {
    format!("{} fits best in both.", name(best))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::explore::compare::effects;
    use crate::model::{Assumptions, evaluate};
    use crate::scenario::examples::Example;

    #[test]
    fn every_difference_between_two_examples_gets_a_sentence_with_its_value() {
        let (one, two) = (Example::SteadyTeam.scenario(), Example::HybridInName.scenario());
        let (first, second) = (evaluate(&one, &Assumptions::CENTRE), evaluate(&two, &Assumptions::CENTRE));
        let present = Answered { scenario: &one, evaluation: &first };
        let other = Answered { scenario: &two, evaluation: &second };
        let effects = effects(present, other, &Assumptions::CENTRE);
        assert!(effects.len() > 8);
        for found in &effects {
            let sentence = effect(found, first.best(), other);
            assert!(!value(found.input, other).is_empty() && sentence.ends_with('.'), "{sentence}");
            assert!(sentence.starts_with(label(found.input)), "{sentence}");
            assert_eq!(sentence.contains("This alone makes it"), found.changes_best, "{sentence}");
        }
    }
}
