//! The equations as a Vensim file, for who wants to run them without this program.
//!
//! Written down a second time, from `docs/model.md` and not from [`crate::model`]'s code: `tests/oracle`
//! runs the file in PySD and compares every stock at every step. Names and parameters are those of
//! [`crate::model::assumptions`]; one file holds one plan in one situation, since the number of stocks
//! depends on how many initiatives follow.

mod document;
mod initiative;
mod readings;
mod team;

use crate::model::Assumptions;
use crate::model::assumptions::{Group, ROWS};
use crate::scenario::{
    AfterFirstInitiative, Approach, Field, InternalRole, Plan, Situation, Transfer, Words,
};
use alloc::format;
use alloc::string::{String, ToString};
use document::Document;

/// Steps in a month of the file, which is made for Euler's method: with a sixteenth, no fit is further than
/// about 0.002 from what finer steps give (`examples/step_error.rs`).
pub const STEPS_PER_MONTH: usize = 16;

/// What `plan` leads to in `situation`, as the text of a `.mdl` file. Parameters are written to six decimals.
pub fn vensim(situation: Situation, plan: Plan, assumptions: &Assumptions) -> String {
    let mut document = Document::new();
    let initiatives = 1 + usize::from(situation.get(Field::FutureInitiatives));
    about_situation(&mut document, situation);
    about_plan(&mut document, plan);
    parameters(&mut document, assumptions);
    team::equations(&mut document, plan, initiatives);
    for number in 0..initiatives {
        initiative::equations(&mut document, plan, number);
    }
    readings::equations(&mut document, initiatives);
    control(&mut document);
    document.into_text()
}

fn about_situation(document: &mut Document, situation: Situation) {
    document.section(
        "Situation",
        "The organisation's eight inputs. Another number of initiatives needs another file.",
    );
    for &field in Field::ALL {
        let row = field.row();
        let unit = match field {
            Field::ResultsDueMonths | Field::RunwayMonths => "Month",
            Field::FutureInitiatives => "Initiative",
            _ => "Dmnl",
        };
        let comment = format!("{} to {}.", row.minimum, row.maximum);
        document.equation(field.word(), &situation.get(field).to_string(), unit, &comment);
    }
    document.months("months_per_year", "12", "Stability is counted over a year.");
    document.rate(
        "attrition",
        "-LN(MAX(0.02, MIN(0.995, team_stability/100)))/months_per_year",
        "ρ: share of skilled people who leave.",
    );
    document.share("comfort", "dependency_comfort/100", "d: comfort with depending on a partner.");
    document.share("similarity", "initiative_similarity/100", "s: how much later initiatives repeat.");
}

fn about_plan(document: &mut Document, plan: Plan) {
    let levers = plan.levers;
    document.section("Plan", &format!("How {} is run.", plan.approach.word()));
    let participation = match levers.internal_role {
        InternalRole::Recipient => "recipient_part",
        InternalRole::Observer => "observer_part",
        InternalRole::Participant => "participant_part",
        InternalRole::CoOwner => "co_owner_part",
        InternalRole::Owner => "1",
    };
    let ownership = match levers.after_first_initiative {
        AfterFirstInitiative::None => "ownership_without",
        AfterFirstInitiative::Planned => "ownership_planned",
        AfterFirstInitiative::OwnedAndFunded => "1",
    };
    let handover = match levers.transfer {
        Transfer::None => "0",
        Transfer::Documentation => "handover_by_papers",
        Transfer::ExplicitTransfer => "1",
    };
    let setting = |symbol: &str, lever: &str, word: &str| format!("{symbol} of {lever} = {word}.");
    let role = setting("χ", "internal_role", levers.internal_role.word());
    let after = setting("o", "after_first_initiative", levers.after_first_initiative.word());
    let transfer = setting("h", "transfer", levers.transfer.word());
    document.share("participation", participation, &role);
    document.share("ownership", ownership, &after);
    document.share("handover", handover, &transfer);
    approach(document, plan.approach);
}

/// What an approach itself fixes: the numbers that a partner brings or costs.
fn approach(document: &mut Document, approach: Approach) {
    let (gap_closed, overhead, training, borrowed) = match approach {
        Approach::InternalUpskilling => ("0", "0", "1", "0"),
        Approach::ExternalPartnership => {
            ("1-external_gap_left*(1-hybrid_gap_closed)", "external_overhead", "0", "1")
        }
        Approach::Hybrid => (
            "hybrid_gap_closed",
            "external_overhead+coordination_overhead",
            "hybrid_training",
            "hybrid_borrowed",
        ),
        Approach::ToolFirst => ("0", "0", "0", "0"),
    };
    let guided = if approach.has_partner() { "handover" } else { "0" };
    document.share("gap_closed", gap_closed, "g: share of the skill gap that a present partner closes.");
    document.share("overhead", overhead, "ω: extra effort per unit of work with a partner.");
    document.share("training", training, "B: how much formal upskilling the approach itself brings.");
    document.share("borrowed", borrowed, "Share of the engagement that counts as relying on a partner.");
    document.share("guided", guided, "How far a partner guides what is written into routines.");
}

fn parameters(document: &mut Document, assumptions: &Assumptions) {
    let mut group: Option<Group> = None;
    for (row, value) in ROWS.iter().zip(assumptions.to_array()) {
        if group != Some(row.group) {
            document
                .section(&format!("Parameters_{}", group_name(row.group)), "From the table of parameters.");
            group = Some(row.group);
        }
        document.parameter(row, value);
    }
}

fn group_name(group: Group) -> &'static str {
    match group {
        Group::Pace => "pace",
        Group::Learning => "learning",
        Group::Routines => "routines",
        Group::Levers => "levers",
        Group::Adoption => "adoption",
        Group::Support => "support",
        Group::Fit => "fit",
    }
}

fn control(document: &mut Document) {
    document.section("Control", "Integration: Euler. Starts are impulses, which other methods would smear.");
    document.months("FINAL TIME", "60", "The horizon.");
    document.months("INITIAL TIME", "0", "The first initiative starts.");
    document.months("SAVEPER", "TIME STEP", "Every step is kept.");
    document.months(
        "TIME STEP",
        &format!("1/{STEPS_PER_MONTH}"),
        "A power of two, so that time adds up exactly.",
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    fn file(later: i64, approach: Approach) -> String {
        let situation = Situation::default().with_clamped(Field::FutureInitiatives, later);
        vensim(situation, approach.typical_plan(), &Assumptions::CENTRE)
    }

    #[test]
    fn there_are_as_many_initiatives_as_the_situation_says() {
        for (later, expected) in [(0, 1), (3, 4), (12, 13)] {
            let text = file(later, Approach::Hybrid);
            assert_eq!(text.matches("\nadoption_flow_").count(), expected, "{later} later");
        }
    }

    #[test]
    fn every_parameter_and_input_is_a_constant_of_its_own() {
        let text = file(2, Approach::ExternalPartnership);
        for name in ROWS.iter().map(|row| row.key).chain(Field::ALL.iter().map(|field| field.word())) {
            assert_eq!(text.matches(&format!("\n{name} = ")).count(), 1, "{name}");
        }
    }

    #[test]
    fn no_name_is_given_twice() {
        for &approach in Approach::ALL {
            let text = file(1, approach);
            let equations = text.lines().filter(|line| !line.starts_with('\t'));
            let mut names: Vec<String> =
                equations.filter_map(|line| Some(line.split_once(" = ")?.0.to_lowercase())).collect();
            let count = names.len();
            names.sort();
            names.dedup();
            assert_eq!(names.len(), count, "{}", approach.word());
        }
    }
}
