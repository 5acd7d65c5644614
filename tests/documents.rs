//! What is written for readers says what the program does.

use capability_path::model::Assumptions;
use capability_path::model::assumptions::ROWS;
use capability_path::model::criteria::{CapabilityChange, knowledge_grows};
use capability_path::model::{Outcome, Verdict, evaluate, traps};
use capability_path::report::{method_page, model_document};
use capability_path::scenario::{Approach, Field, Plan, Scenario, Situation, Words};
use capability_path::text::method::assumptions::{help, label, range, symbol};
use capability_path::text::method::claims::CLAIMS;
use capability_path::text::method::equations::CHAPTERS;
use capability_path::text::method::sources::SOURCES;
use capability_path::wire::vensim;

#[test]
fn the_committed_method_is_what_the_tables_say() {
    assert!(
        include_str!("../docs/model.md") == model_document(),
        "docs/model.md is not what the tables say: run `cargo run --example model_document > docs/model.md`"
    );
}

#[test]
fn the_committed_page_of_the_method_is_what_the_tables_say() {
    assert!(
        include_str!("../web/method.html") == method_page(),
        "web/method.html is not what the tables say: run `cargo run --example method_page > web/method.html`"
    );
}

/// What a browser shows for `text` is `text` again: no sign of it is markup.
fn written(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[test]
fn the_page_of_the_method_has_every_equation_claim_source_and_assumption() {
    let page = method_page();
    let has = |text: &str| assert!(page.contains(&format!(">{}<", written(text))), "missing: {text}");
    for equation in CHAPTERS.iter().flat_map(|chapter| chapter.equations) {
        [equation.name, equation.symbols, equation.plain, equation.unit].into_iter().for_each(has);
    }
    for claim in CLAIMS {
        [claim.id, claim.statement, claim.test].into_iter().for_each(has);
    }
    for source in SOURCES {
        [source.who, source.finding, source.used_for].into_iter().for_each(has);
    }
    for row in ROWS {
        [symbol(row), label(row), row.key].into_iter().for_each(has);
        assert!(page.contains(&written(help(row))) && page.contains(&range(row)), "{}", row.key);
        assert!(page.contains(&format!("id=\"assumption-{}\"", row.key)), "{}", row.key);
    }
}

/// The values of an attribute, in the order of the page.
fn values<'a>(page: &'a str, attribute: &str) -> Vec<&'a str> {
    let begin = format!(" {attribute}=\"");
    page.split(begin.as_str()).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn every_place_of_the_method_has_an_address_of_its_own_and_every_link_leads_to_one() {
    let page = method_page();
    let ids = values(&page, "id");
    for (place, id) in ids.iter().enumerate() {
        assert!(!id.ends_with('-') && !ids[..place].contains(id), "{id}");
    }
    for link in values(&page, "href").into_iter().filter_map(|link| link.strip_prefix('#')) {
        assert!(ids.contains(&link), "#{link} leads nowhere");
    }
}

#[test]
fn the_page_of_the_method_allows_itself_no_more_than_the_app_and_no_script() {
    let page = method_page();
    let policy = |page: &'static str| {
        values(page, "content").into_iter().find(|value| value.starts_with("default-src"))
    };
    let app = policy(include_str!("../index.html")).expect("the app has a policy");
    let own = policy(page.clone().leak()).expect("the page has a policy");
    let directives: Vec<_> = app.split("; ").filter(|part| !part.starts_with("script-src")).collect();
    assert_eq!(own.split("; ").collect::<Vec<_>>(), directives, "as index.html has it, without scripts");
    assert!(!page.contains("<script") && !page.contains("javascript:"));
    for tag in page.split('<').skip(1).filter_map(|tag| tag.split('>').next()) {
        // What stands outside of quotes: the tag and the names of its attributes.
        let mut names = tag.split('"').step_by(2);
        assert!(!names.any(|name| name.starts_with(" on") || name.starts_with(" style")), "<{tag}>");
    }
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

#[test]
fn the_committed_schema_is_what_the_types_say() {
    assert!(
        include_str!("../web/config.schema.json") == capability_path::config::schema(),
        "web/config.schema.json is stale: run `cargo run --example config_schema > web/config.schema.json`"
    );
}
