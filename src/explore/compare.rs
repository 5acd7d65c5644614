//! Two or more scenarios side by side: which inputs differ, and which of the differences move the answer.
//!
//! What a difference does is found by putting that one input, and nothing else, from the present scenario to the
//! other's value. Differences may only tell together; see [`together_only`].

use crate::model::{Assumptions, Criterion, Evaluation, evaluate};
use crate::num::sort_by;
use crate::scenario::{Approach, Field, Lever, Plan, Scenario, Words};
use alloc::vec::Vec;

/// A scenario with its answer.
#[derive(Clone, Copy, Debug)]
pub struct Answered<'a> {
    /// The inputs.
    pub scenario: &'a Scenario,
    /// The answer to them.
    pub evaluation: &'a Evaluation,
}

/// Anything that a scenario says, in the order of `scales.md`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Input {
    /// One of the eight inputs of the situation.
    Field(Field),
    /// The approach of the plan judged.
    Approach,
    /// One of its levers.
    Lever(Lever),
    /// The first answer of readiness.
    CapabilityAssessed,
    /// The second answer of readiness.
    AdoptionGap,
}

/// What the answer would be with one input as in the other scenario.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Effect {
    /// The input.
    pub input: Input,
    /// The approach that would fit best.
    pub best: Approach,
    /// Whether that is another one than now.
    pub changes_best: bool,
    /// How the lead of the present best over the present runner-up would change, points of fit (0–1); negative
    /// brings the two nearer to a change.
    pub lead: f64,
    /// How many of the four verdicts on the plan would be others.
    pub verdicts_changed: usize,
}

impl Input {
    /// Every input, in order. A list, since an iterator put together of several takes 0.3 kB of the page.
    pub const ALL: [Self; 15] = [
        Self::Field(Field::ResultsDueMonths),
        Self::Field(Field::RunwayMonths),
        Self::Field(Field::AiSkills),
        Self::Field(Field::ChangeSkills),
        Self::Field(Field::TeamStability),
        Self::Field(Field::DependencyComfort),
        Self::Field(Field::FutureInitiatives),
        Self::Field(Field::InitiativeSimilarity),
        Self::Approach,
        Self::Lever(Lever::InternalRole),
        Self::Lever(Lever::ChangeManagement),
        Self::Lever(Lever::AfterFirstInitiative),
        Self::Lever(Lever::Transfer),
        Self::CapabilityAssessed,
        Self::AdoptionGap,
    ];

    /// The value in a scenario: of a field its number, else the place among the words. A plan left open has the
    /// values of the one judged in its place.
    pub fn value(self, of: Answered) -> usize {
        let (Scenario { situation, readiness, .. }, plan) = (of.scenario, of.evaluation.plan);
        match self {
            Self::Field(field) => usize::from(situation.get(field)),
            Self::Approach => plan.approach.index(),
            Self::Lever(lever) => plan.levers.index(lever),
            Self::CapabilityAssessed => readiness.capability_assessed.index(),
            Self::AdoptionGap => readiness.adoption_gap.index(),
        }
    }

    /// `present` with this one input as in `other`.
    fn put(self, present: Answered, other: Answered) -> Scenario {
        let mut mixed = *present.scenario;
        let (plan, wanted) = (present.evaluation.plan, other.evaluation.plan);
        match self {
            Self::Field(field) => {
                let value = i64::from(other.scenario.situation.get(field));
                mixed.situation = mixed.situation.with_clamped(field, value);
            }
            Self::Approach => mixed.plan = Some(Plan { approach: wanted.approach, ..plan }),
            Self::Lever(lever) => {
                let levers = plan.levers.with(lever, wanted.levers.index(lever));
                mixed.plan = Some(Plan { levers, ..plan });
            }
            Self::CapabilityAssessed => {
                mixed.readiness.capability_assessed = other.scenario.readiness.capability_assessed;
            }
            Self::AdoptionGap => mixed.readiness.adoption_gap = other.scenario.readiness.adoption_gap,
        }
        mixed
    }
}

/// The inputs in which not all of `compared` are the same, in order.
pub fn differences(compared: &[Answered]) -> Vec<Input> {
    let [first, others @ ..] = compared else { return Vec::new() };
    Input::ALL
        .into_iter()
        .filter(|input| others.iter().any(|other| input.value(*other) != input.value(*first)))
        .collect()
}

/// The inputs that two people said otherwise, in order. Of a plan that both left open neither said anything, although
/// the best approach, and with it what stands in the plan's place, may be another one.
pub fn said_otherwise(one: Answered, other: Answered) -> Vec<Input> {
    let mut said = differences(&[one, other]);
    if one.scenario.plan.is_none() && other.scenario.plan.is_none() {
        said.retain(|input| !matches!(input, Input::Approach | Input::Lever(_)));
    }
    said
}

/// What each difference between two scenarios does to the answer of `present`: those that change the best approach
/// first, then by how much they move the lead, then in order.
pub fn effects(present: Answered, other: Answered, assumptions: &Assumptions) -> Vec<Effect> {
    effects_of(differences(&[present, other]), present, other, assumptions)
}

/// The same of these differences alone: an evaluation each.
pub fn effects_of(
    inputs: Vec<Input>,
    present: Answered,
    other: Answered,
    assumptions: &Assumptions,
) -> Vec<Effect> {
    let mut effects: Vec<Effect> =
        inputs.into_iter().map(|input| effect(input, present, other, assumptions)).collect();
    sort_by(&mut effects, |one, two| {
        let by_lead = two.lead.abs().total_cmp(&one.lead.abs());
        two.changes_best.cmp(&one.changes_best).then(by_lead).then(one.input.cmp(&two.input))
    });
    effects
}

/// Whether the two scenarios have other best approaches although none of their differences alone changes it.
pub fn together_only(present: Answered, other: Answered, effects: &[Effect]) -> bool {
    present.evaluation.best() != other.evaluation.best() && !effects.iter().any(|effect| effect.changes_best)
}

fn effect(input: Input, present: Answered, other: Answered, assumptions: &Assumptions) -> Effect {
    let now = present.evaluation;
    let then = evaluate(&input.put(present, other), assumptions);
    let [best, second, ..] = now.order;
    let lead = |evaluation: &Evaluation| evaluation.fit_of(best) - evaluation.fit_of(second);
    let is_other =
        |&&criterion: &&Criterion| now.judgement(criterion).verdict != then.judgement(criterion).verdict;
    Effect {
        input,
        best: then.best(),
        changes_best: then.best() != best,
        lead: lead(&then) - lead(now),
        verdicts_changed: Criterion::ALL.iter().filter(is_other).count(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::examples::Example;
    use crate::scenario::{AdoptionGap, InternalRole, Situation};

    const CENTRE: &Assumptions = &Assumptions::CENTRE;

    fn situation(values: [i64; 8]) -> Scenario {
        Scenario { situation: Situation::new(values).expect("in range"), ..Scenario::default() }
    }

    /// Hands both scenarios with their answers to `check`.
    fn compared(present: Scenario, other: Scenario, check: impl Fn(Answered, Answered)) {
        let (one, two) = (evaluate(&present, CENTRE), evaluate(&other, CENTRE));
        check(
            Answered { scenario: &present, evaluation: &one },
            Answered { scenario: &other, evaluation: &two },
        );
    }

    #[test]
    fn every_input_is_in_the_list_in_order() {
        let fields = Field::ALL.iter().map(|&field| Input::Field(field));
        let levers = Lever::ALL.iter().map(|&lever| Input::Lever(lever));
        let readiness = [Input::CapabilityAssessed, Input::AdoptionGap];
        let all: Vec<Input> = fields.chain([Input::Approach]).chain(levers).chain(readiness).collect();
        assert_eq!(all, Input::ALL);
    }

    #[test]
    fn a_scenario_differs_from_itself_in_nothing() {
        let scenario = Example::HybridInName.scenario();
        compared(scenario, scenario, |present, other| {
            assert_eq!(differences(&[present, other]), []);
            assert_eq!(differences(&[present]), []);
            assert_eq!(effects(present, other, CENTRE), []);
        });
    }

    #[test]
    fn a_plan_left_open_differs_from_its_typical_plan_in_nothing() {
        let open = Scenario::default();
        let plan = Some(evaluate(&open, CENTRE).best().typical_plan());
        compared(open, Scenario { plan, ..open }, |present, other| {
            assert_eq!(differences(&[present, other]), []);
        });
    }

    #[test]
    fn of_a_plan_that_both_leave_open_nobody_said_anything() {
        let (mut open, mut other) = (Example::QuarterlyPressure.scenario(), Example::SteadyTeam.scenario());
        (open.plan, other.plan) = (None, None);
        compared(open, other, |one, two| {
            assert_ne!(one.evaluation.best(), two.evaluation.best());
            assert!(differences(&[one, two]).contains(&Input::Approach));
            let said = said_otherwise(one, two);
            assert!(said.iter().all(|input| !matches!(input, Input::Approach | Input::Lever(_))), "{said:?}");
        });
        let chosen = Scenario { plan: Some(Approach::ToolFirst.typical_plan()), ..open };
        compared(open, chosen, |one, two| assert!(said_otherwise(one, two).contains(&Input::Approach)));
    }

    #[test]
    fn every_input_that_differs_anywhere_is_found_in_order() {
        let (mut plan, first) = (Approach::Hybrid.typical_plan(), Scenario::default());
        let one = Scenario { plan: Some(plan), ..first };
        plan.levers.internal_role = InternalRole::Observer;
        let mut two = Scenario { plan: Some(plan), ..first };
        two.readiness.adoption_gap = AdoptionGap::Specific;
        two.situation = two.situation.with_clamped(Field::AiSkills, 36);
        compared(one, two, |present, other| {
            let inputs =
                [Input::Field(Field::AiSkills), Input::Lever(Lever::InternalRole), Input::AdoptionGap];
            assert_eq!(differences(&[present, other]), inputs);
            assert_eq!(differences(&[present, present, other]), inputs);
        });
    }

    #[test]
    fn with_one_difference_its_effect_is_the_whole_change() {
        let (present, other) =
            (situation([9, 6, 35, 25, 75, 40, 4, 50]), situation([36, 6, 35, 25, 75, 40, 4, 50]));
        compared(present, other, |present, other| {
            let [effect] = effects(present, other, CENTRE)[..] else { panic!("one difference") };
            let [best, second, ..] = present.evaluation.order;
            let lead = |of: Answered| of.evaluation.fit_of(best) - of.evaluation.fit_of(second);
            assert_eq!(effect.lead, lead(other) - lead(present));
            assert_eq!(effect.best, other.evaluation.best());
            assert_eq!(effect.changes_best, other.evaluation.best() != best);
        });
    }

    #[test]
    fn plan_and_readiness_move_verdicts_and_no_fit() {
        let present = Example::HybridInName.scenario();
        let mut other = Scenario { plan: Some(Approach::Hybrid.typical_plan()), ..present };
        other.readiness.adoption_gap = AdoptionGap::General;
        compared(present, other, |present, other| {
            let effects = effects(present, other, CENTRE);
            assert!(effects.iter().all(|effect| effect.lead == 0.0 && !effect.changes_best));
            let verdicts_changed = |input| {
                effects.iter().find(|effect| effect.input == input).map(|effect| effect.verdicts_changed)
            };
            assert_ne!(verdicts_changed(Input::Lever(Lever::InternalRole)), Some(0));
            assert_eq!(verdicts_changed(Input::AdoptionGap), Some(0));
        });
    }

    #[test]
    fn what_changes_the_best_comes_first_then_what_moves_the_lead_most() {
        let pairs = Example::ALL.iter().flat_map(|one| Example::ALL.iter().map(move |two| (one, two)));
        let (mut alone, mut together) = (0, 0);
        for (one, two) in pairs {
            let (one, two) = (one.scenario(), two.scenario());
            let (first, second) = (evaluate(&one, CENTRE), evaluate(&two, CENTRE));
            let present = Answered { scenario: &one, evaluation: &first };
            let other = Answered { scenario: &two, evaluation: &second };
            let effects = effects(present, other, CENTRE);
            assert!(effects.is_sorted_by_key(|effect| (!effect.changes_best, -effect.lead.abs())));
            alone += usize::from(effects.iter().any(|effect| effect.changes_best));
            together += usize::from(together_only(present, other, &effects));
        }
        assert!(alone > 0 && together > 0, "{alone} {together}");
    }
}
