//! What is found out in slices while the question changes: whatever came before, and wherever it stopped, the end is the
//! same as of that question asked first.

use capability_path::explore::findings::{Findings, Question};
use capability_path::scenario::examples::Example;
use capability_path::scenario::plausible::{Doubt, Span};
use capability_path::scenario::{Factor, Field, Words};
use capability_path::session::{Action, Part, State, update};
use proptest::prelude::*;

/// Most steps made between two changes: now and then all that there are.
const MOST_STEPS: usize = 900;

fn any_change() -> impl Strategy<Value = Action> {
    let field = (0..Field::ALL.len()).prop_map(|place| Field::ALL[place]);
    prop_oneof![
        4 => (0..Factor::ALL.len(), 0_u8..=100).prop_map(|(place, at)| Action::FactorMoved(Factor::ALL[place], at)),
        2 => Just(Action::GestureEnded),
        4 => (field.clone(), 0_i64..=100).prop_map(|(field, value)| Action::FieldSet(field, value)),
        1 => (field.clone(), 0_u8..=100).prop_map(|(field, value)| {
            Action::RangeSet(field, Doubt::Within(Span::around(field, value, 20)))
        }),
        1 => field.prop_map(|field| Action::RangeSet(field, Doubt::Unsure)),
        1 => Just(Action::WorldsDrawn),
        1 => (0_usize..5, 0_u8..9).prop_map(|(place, value)| Action::AssumptionSet(place, value.into())),
        1 => Just(Action::AssumptionsReset(None)),
        2 => any::<bool>().prop_map(|is_open| Action::ExploreUnfolded(Part::Tornado, is_open)),
        1 => (0..Example::ALL.len()).prop_map(|place| Action::SituationSet(Example::ALL[place].scenario().situation)),
        2 => Just(Action::Undone),
        1 => Just(Action::Redone),
    ]
}

fn question(state: &State) -> Question {
    Question {
        situation: state.scenario.situation,
        in_hand: state.gesture.map(|gesture| (gesture.factor, gesture.start)),
        ranges: state.ranges,
        assumptions: state.assumptions,
        tornado: state.explored.is_open(Part::Tornado),
    }
}

fn whole(mut findings: Findings) -> Findings {
    while findings.step() {}
    findings
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4))]

    #[test]
    fn what_is_found_in_the_end_is_the_same_wherever_an_earlier_question_stopped(
        changes in proptest::collection::vec((any_change(), 0..MOST_STEPS), 1..12),
    ) {
        let mut state = State::default();
        let mut findings = Findings::new(question(&state));
        for (change, steps) in changes {
            state = update(&state, change);
            findings = Findings::new(question(&state)).keeping(&findings);
            for _ in 0..steps {
                if !findings.step() {
                    break;
                }
            }
        }
        let (found, anew) = (whole(findings), whole(Findings::new(question(&state))));
        prop_assert_eq!(found.survey.flips(), anew.survey.flips());
        prop_assert_eq!(found.survey.influences(), anew.survey.influences());
        let Question { situation, ranges, assumptions, tornado, .. } = question(&state);
        // What was found of the same inputs in a drag is of the same worlds.
        let clearness = found.clearness.as_deref();
        prop_assert!(clearness.is_some_and(|clearness| clearness.is_of(situation, &ranges, &assumptions)));
        let seen = |findings: &Findings| {
            let clearness = findings.clearness.as_deref();
            clearness.map(|seen| (seen.worlds, seen.ranks, seen.regrets, seen.finding_out.clone()))
        };
        prop_assert_eq!(seen(&found), seen(&anew));
        if tornado {
            prop_assert_eq!(found.tornado, anew.tornado);
        }
    }
}
