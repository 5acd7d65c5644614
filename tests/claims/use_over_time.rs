//! Claims about whether use lasts and how far it goes: C25, C26.

use super::{CENTRE, TOLERANCE, always, check, planned, shown, situation_with};
use crate::support::Sampler;
use capability_path::model::{Assumptions, outcome};
use capability_path::scenario::{
    AfterFirstInitiative, Approach, Field, InternalRole, Levers, Plan, Situation, Words,
};

/// The month two years after the engagement.
fn two_years_on() -> usize {
    (CENTRE.engagement_months + 24.0).round() as usize
}

#[test]
fn c25_what_happens_after_the_first_initiative_decides_whether_use_lasts() {
    let in_order = |what, approaches: &'static [Approach], strictly: bool| {
        always(what, move |sampler| {
            let (situation, levers) = (sampler.situation(), sampler.plan().levers);
            let approach = approaches[sampler.below(approaches.len())];
            let by_arrangement = [
                AfterFirstInitiative::None,
                AfterFirstInitiative::Planned,
                AfterFirstInitiative::OwnedAndFunded,
            ]
            .map(|after_first_initiative| {
                let levers = Levers { after_first_initiative, ..levers };
                planned(situation, approach, levers).trajectory.adoption[two_years_on()]
            });
            let is_right = by_arrangement
                .windows(2)
                .all(|pair| if strictly { pair[0] < pair[1] } else { pair[0] <= pair[1] + TOLERANCE });
            (!is_right).then(|| {
                format!("{}: {approach:?} {levers:?} adoption {by_arrangement:.5?}", shown(situation))
            })
        })
    };
    check(
        "C25",
        &[
            in_order("owned ≥ planned ≥ none under any approach", Approach::ALL, false),
            in_order("strictly where a partner led", &super::PARTNER_LED, true),
        ],
    );
}

/// Adoption month by month for each role, all else equal.
fn a_higher_role_lowers_use(
    sampler: &mut Sampler,
    situation: Situation,
    assumptions: &Assumptions,
) -> Option<String> {
    let plan = sampler.plan();
    let by_role: Vec<[f64; 61]> = InternalRole::ALL
        .iter()
        .map(|&internal_role| {
            let levers = Levers { internal_role, ..plan.levers };
            outcome(situation, Plan { levers, ..plan }, assumptions).trajectory.adoption
        })
        .collect();
    let steps =
        by_role.windows(2).flat_map(|pair| (0..=60).map(|month| (month, pair[0][month], pair[1][month])));
    let (month, lower, higher) = steps.into_iter().find(|&(_, lower, higher)| higher < lower - TOLERANCE)?;
    Some(format!("{}: {plan:?} month {month}: {lower:.5} -> {higher:.5}", shown(situation)))
}

#[test]
fn c26_those_who_know_the_users_are_adopted_more() {
    let complete = always("a team as good as any partner, settled", |sampler| {
        let ranges =
            [(Field::AiSkills, 100, 100), (Field::ChangeSkills, 100, 100), (Field::TeamStability, 100, 100)];
        let situation = situation_with(sampler, &ranges);
        a_higher_role_lowers_use(sampler, situation, &CENTRE)
    });
    // Without any learning the skill in the room is the same for every role, whatever the situation.
    let nobody_learns = Assumptions {
        learning_by_doing: 0.0,
        learning_from_partner: 0.0,
        learning_by_training: 0.0,
        embedding: 0.0,
        embedding_by_transfer: 0.0,
        ..CENTRE
    };
    let any = always("any team, where nobody learns", |sampler| {
        let situation = sampler.situation();
        a_higher_role_lowers_use(sampler, situation, &nobody_learns)
    });
    check("C26", &[complete, any]);
}
