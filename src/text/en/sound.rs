//! "Make it sound": the button, what each change of the plan buys, and where no change would do.

use super::approaches::{capability_label, name};
use super::criteria::{question, verdict};
use super::levers::setting;
use super::{in_sentence, levers, time_to_target};
use crate::explore::sound::{Change, Reached, Shortfall};
use crate::model::Criterion;
use crate::num::round_half_up;
use crate::scenario::{Approach, Lever, Levers, Words};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

/// The heading.
pub fn title() -> &'static str {
    "Make the plan sound"
}

/// That nothing need change.
pub fn already() -> &'static str {
    "This plan meets all four criteria as it is."
}

/// The label of the button that makes the change.
pub fn button(before: Levers, change: &Change) -> String {
    match changed(before, change).count() {
        1 => "Make this change".into(),
        count => format!("Make these {count} changes"),
    }
}

/// The change in a line.
pub fn in_short(before: Levers, change: &Change) -> String {
    format!("The smallest change: {}.", levers::change(before, change.levers))
}

/// The label that opens the sentences of [`changes`].
pub fn bought() -> &'static str {
    "What each change brings"
}

/// The label of the button that takes the approach with which all four could be met.
pub fn take(approach: Approach) -> String {
    format!("Take {} instead", in_sentence(name(approach)))
}

/// The change, a sentence per lever with what it buys, then what the levers bring together.
pub fn changes(before: Levers, change: &Change) -> Vec<String> {
    let part = |lever: Lever| {
        let asked = do_this(lever, change.levers.index(lever));
        format!("{asked}. Then {}.", gains("otherwise", &change.bought[lever.index()]))
    };
    let together = gains("now", &change.bought_together);
    let together = (!together.is_empty()).then(|| format!("Together they also mean that {together}."));
    changed(before, change).map(part).chain(together).collect()
}

fn changed(before: Levers, change: &Change) -> impl Iterator<Item = Lever> {
    let after = change.levers;
    Lever::ALL.iter().copied().filter(move |&lever| before.index(lever) != after.index(lever))
}

/// A lever's setting as something to do.
fn do_this(lever: Lever, index: usize) -> String {
    let what = match lever {
        Lever::InternalRole => "See that your people",
        Lever::ChangeManagement => "Work on trust and habits",
        Lever::AfterFirstInitiative => "Settle what follows:",
        Lever::Transfer => "Hand over",
    };
    format!("{what} {}", setting(lever, index))
}

/// What is met then, each with the verdict that it has without.
fn gains(without: &str, bought: &Shortfall) -> String {
    let gains: Vec<String> = bought
        .iter()
        .map(|(criterion, unmet)| format!("{} ({without}: {})", gain(criterion), in_sentence(verdict(unmet))))
        .collect();
    gains.join(", and ")
}

/// What it means that a criterion is met.
fn gain(criterion: Criterion) -> &'static str {
    match criterion {
        Criterion::KnowledgeGrows => "your people know more afterwards",
        Criterion::InternalDoing => "your own people do the work",
        Criterion::ChangeInScope => "users are won over from day one",
        Criterion::BeyondFirst => "the plan lasts beyond the first initiative",
    }
}

/// The two results after the change, each beside what it is now.
pub fn before_and_after(before: Reached, after: Reached) -> String {
    let months = |reached: Reached| time_to_target(reached.months_to_target);
    let skill = |reached: Reached| format!("{} of 100", round_half_up(reached.capability_at_end));
    format!(
        "Time until a quarter use it: {}. {}: {}.",
        beside(months(before), months(after)),
        capability_label(),
        beside(skill(before), skill(after))
    )
}

fn beside(before: String, after: String) -> String {
    if before == after { format!("{after} (as now)") } else { format!("{after} (now: {before})") }
}

/// What no change meets, and the approach with which all four could be met.
pub fn out_of_reach(unmet: &Shortfall, approach: Option<Approach>) -> String {
    let questions: Vec<String> =
        unmet.iter().map(|(criterion, _)| format!("\u{201c}{}\u{201d}", question(criterion))).collect();
    let unmet = questions.join(" or ");
    match approach {
        Some(approach) => format!("No change of plan meets {unmet}. {} could meet all four.", name(approach)),
        None => format!("No change of plan meets {unmet}, and no other approach could meet all four."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::explore::sound::{Sound, sound};
    use crate::model::{Assumptions, evaluate};
    use crate::scenario::{Field, Plan, Scenario, Situation};

    /// The plan's levers and the change that makes it sound.
    fn change_of(situation: Situation, plan: Plan) -> (Levers, Change) {
        let scenario = Scenario { situation, plan: Some(plan), ..Scenario::default() };
        let evaluation = evaluate(&scenario, &Assumptions::CENTRE);
        match sound(situation, &evaluation, &Assumptions::CENTRE) {
            Sound::Change(change) => (plan.levers, change),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn each_change_of_a_bare_delivery_says_what_it_buys() {
        let mut plan = Approach::ExternalPartnership.typical_plan();
        for &lever in Lever::ALL {
            plan.levers = plan.levers.with(lever, 0);
        }
        let (before, change) = change_of(Situation::default(), plan);
        assert_eq!(button(before, &change), "Make these 3 changes");
        assert_eq!(
            in_short(before, &change),
            "The smallest change: our people share decisions and work; trust and habits from the first day; \
             afterwards owner, money, routine."
        );
        assert_eq!(
            changes(before, &change),
            [
                "See that your people share decisions and work. Then your people know more afterwards (otherwise: \
                 not met), and your own people do the work (otherwise: not met), and the plan lasts beyond the \
                 first initiative (otherwise: at risk).",
                "Work on trust and habits from the first day. Then your people know more afterwards (otherwise: \
                 at risk), and users are won over from day one (otherwise: not met).",
                "Settle what follows: owner, money, routine. Then the plan lasts beyond the first initiative \
                 (otherwise: not met).",
            ]
        );
    }

    #[test]
    fn every_setting_can_be_asked_for() {
        for &lever in Lever::ALL {
            for index in 0..lever.settings() {
                let asked = do_this(lever, index);
                assert!(asked.ends_with(setting(lever, index)) && asked != setting(lever, index), "{asked}");
            }
        }
    }

    #[test]
    fn one_change_is_not_called_several() {
        let mut plan = Approach::Hybrid.typical_plan();
        plan.levers = plan.levers.with(Lever::ChangeManagement, 0);
        let (before, change) = change_of(Situation::default(), plan);
        assert_eq!(button(before, &change), "Make this change");
    }

    #[test]
    fn what_more_than_one_change_would_bring_is_said_of_all_together() {
        let values = [17, 21, 73, 26, 99, 86, 8, 23];
        let situation = Situation::new(values).expect("values in range");
        let mut plan = Approach::InternalUpskilling.typical_plan();
        for (lever, index) in
            [(Lever::InternalRole, 3), (Lever::ChangeManagement, 1), (Lever::AfterFirstInitiative, 1)]
        {
            plan.levers = plan.levers.with(lever, index);
        }
        let (before, change) = change_of(situation, plan);
        assert_eq!(
            changes(before, &change).last().map(String::as_str),
            Some("Together they also mean that your people know more afterwards (now: at risk).")
        );
    }

    #[test]
    fn before_and_after_stand_side_by_side() {
        let before = Reached { months_to_target: None, capability_at_end: 40.4 };
        let after = Reached { months_to_target: Some(7.2), capability_at_end: 61.6 };
        assert_eq!(
            before_and_after(before, after),
            "Time until a quarter use it: 7 months (now: not within five years). Skill inside in year 5: 62 of 100 (now: 40 of 100)."
        );
        assert_eq!(
            before_and_after(after, after),
            "Time until a quarter use it: 7 months (as now). Skill inside in year 5: 62 of 100 (as now)."
        );
    }

    #[test]
    fn what_is_out_of_reach_is_named_with_the_approach_that_would_do() {
        let scenario = Scenario {
            situation: Situation::default().with_clamped(Field::TeamStability, 10),
            plan: Some(Approach::InternalUpskilling.typical_plan()),
            ..Scenario::default()
        };
        let evaluation = evaluate(&scenario, &Assumptions::CENTRE);
        let Sound::OutOfReach { unmet, approach } =
            sound(scenario.situation, &evaluation, &Assumptions::CENTRE)
        else {
            panic!("too many leave for knowledge to stay");
        };
        assert_eq!(
            out_of_reach(&unmet, approach),
            "No change of plan meets \u{201c}Will we know more afterwards?\u{201d} or \u{201c}Is it settled what \
             follows the first initiative?\u{201d}, and no other approach could meet all four."
        );
        assert!(out_of_reach(&unmet, Some(Approach::Hybrid)).ends_with(". Hybrid could meet all four."));
    }
}
