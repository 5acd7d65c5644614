//! What is written for readers says what the program does.

use capability_path::model::Assumptions;
use capability_path::model::criteria::{CapabilityChange, knowledge_grows};
use capability_path::model::{Outcome, Verdict, evaluate, traps};
use capability_path::report::model_document;
use capability_path::scenario::{Approach, Field, Plan, Scenario, Situation, Words};
use capability_path::wire::vensim;

#[test]
fn the_committed_method_is_what_the_tables_say() {
    assert!(
        include_str!("../docs/model.md") == model_document(),
        "docs/model.md is not what the tables say: run `cargo run --example model_document > docs/model.md`"
    );
}

#[test]
fn the_committed_model_file_is_what_the_equations_say() {
    let plan = Approach::Hybrid.typical_plan();
    assert!(
        include_str!("../web/capability-path.mdl")
            == vensim(Situation::default(), plan, &Assumptions::CENTRE),
        "web/capability-path.mdl is stale: run `cargo run --example model_file > web/capability-path.mdl`"
    );
}

#[test]
fn every_line_of_a_table_has_the_cells_of_its_head() {
    let document = model_document();
    let mut columns = 0;
    for line in document.lines() {
        let bars = line.matches('|').count();
        assert!(bars == 0 || columns == 0 || bars == columns, "{line}");
        columns = if bars == 0 { 0 } else { bars };
    }
}

/// The verdict on knowledge where `learnt` points are learnt and capability rises from 50 by `gained`.
fn knowledge(situation: Situation, learnt: f64, gained: f64) -> Verdict {
    let change =
        CapabilityChange { before: 50.0, after: 50.0 + gained, without_learning: 50.0 + gained - learnt };
    knowledge_grows(situation, Approach::Hybrid.typical_plan(), change).verdict
}

#[test]
fn the_thresholds_of_knowledge_are_those_that_the_method_prints() {
    let settled = Situation::default().with_clamped(Field::TeamStability, 41);
    let leaving = settled.with_clamped(Field::TeamStability, 40);
    assert_eq!(knowledge(settled, 4.0, 9.0), Verdict::Meets, "18 % of the 50 that were missing");
    assert_eq!(knowledge(settled, 4.0, 8.9), Verdict::AtRisk);
    assert_eq!(knowledge(settled, 3.9, 9.0), Verdict::Fails);
    assert_eq!(knowledge(leaving, 4.0, 9.0), Verdict::AtRisk);
    let kept = |before, after| {
        let change = CapabilityChange { before, after, without_learning: after };
        knowledge_grows(settled, Approach::Hybrid.typical_plan(), change).verdict
    };
    assert_eq!(kept(90.0, 88.0), Verdict::Meets, "no more than 2 lost from 90 on");
    assert_eq!(kept(90.0, 87.9), Verdict::Fails);
    assert_eq!(kept(89.9, 89.9), Verdict::Fails);
}

#[test]
fn a_partner_counts_as_much_sooner_at_three_quarters_of_the_months() {
    let situation = Situation::default().with_clamped(Field::ResultsDueMonths, 6);
    let plan: Plan = Approach::InternalUpskilling.typical_plan();
    let mut outcomes: [Outcome; 4] = evaluate(&Scenario::default(), &Assumptions::CENTRE).approaches;
    let mut fires = |inside: f64, partner: f64| {
        outcomes[Approach::InternalUpskilling.index()].months_to_target = Some(inside);
        for approach in [Approach::ExternalPartnership, Approach::Hybrid] {
            outcomes[approach.index()].months_to_target = Some(partner);
        }
        traps::upskilling_under_urgency(situation, plan, &outcomes).is_some()
    };
    assert!(fires(8.0, 6.0));
    assert!(!fires(8.0, 6.1));
    assert!(!fires(6.0, 1.0), "it is not late");
}
