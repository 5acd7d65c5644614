//! What is read off a run, as far as one approach alone can tell. Reach is left out: it compares the month of
//! the target with the earliest of all four approaches.

use super::document::{Document, since};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

/// All readings of a run with so many `initiatives`.
pub fn equations(document: &mut Document, initiatives: usize) {
    document.section("Readings", "What is read off a run. They change nothing.");
    capability(document);
    dependency(document);
    targets(document, initiatives);
    sustained(document, initiatives);
    weights(document);
}

fn capability(document: &mut Document) {
    document.share(
        "capability",
        "100*(capability_ai+capability_change)/2",
        "Capability inside, points of 0 to 100.",
    );
    document.share(
        "independence",
        "MIN(1, MIN(capability_ai, capability_change)/capable_alone)\
         *(1-engagement_months*borrowed/engagement_limit_months)",
        "As it stands; the fit takes its value at the horizon.",
    );
}

fn dependency(document: &mut Document) {
    for kind in ["ai", "change"] {
        let (room, capability) = (format!("room_{kind}"), format!("capability_{kind}"));
        document.share(
            &room,
            &format!("{capability}+gap_closed*most_presence*(1-{capability})"),
            "The skill in the room where a partner is most present.",
        );
        document.share(
            &format!("dependency_{kind}"),
            &format!("IF THEN ELSE({room} > 0, ({room}-{capability})/{room}, 0)"),
            "Share of that skill that the partner brings.",
        );
    }
    document.share("dependency", "(dependency_ai+dependency_change)/2", "Mean over both skills.");
    document.months("last_year", "48", "Dependency at the end is the mean from here on.");
    document.share("late", &since("last_year"), "Whether the last year has begun.");
    mean(document, "dependency_at_end", "late*dependency", "late");
}

fn targets(document: &mut Document, initiatives: usize) {
    document.share("target", "0.25", "A quarter of the intended users.");
    for number in 0..initiatives {
        let of = |name: &str| format!("{name}_{number}");
        let (adoption, flow, months) = (of("adoption"), of("adoption_flow"), of("months_to_target"));
        document.months(
            &of("reached"),
            &format!(
                "IF THEN ELSE(({months} <= 0) :AND: ({adoption} < target) :AND: \
                 ({adoption}+TIME STEP*{flow} >= target), Time-start_{number}+(target-{adoption})/{flow}, 0)"
            ),
            "Months from its start, in the step that crosses the target.",
        );
        let sum = format!("INTEG( {}/TIME STEP, 0)", of("reached"));
        document.months(&months, &sum, "Months from its start to the target; 0: not reached so far.");
    }
}

fn sustained(document: &mut Document, initiatives: usize) {
    document.months("settling", "9", "From this age on an initiative's use counts as sustained.");
    document.months("first_settled", "12", "None counts before this month.");
    let numbers = 0..initiatives;
    document.share("last", &since("FINAL TIME"), "Whether this is the last moment.");
    for number in numbers.clone() {
        let from = format!("settled_from_{number}");
        let latest = format!("MAX(start_{number}+settling, first_settled)");
        document.months(&from, &latest, "The month from which its use counts as sustained.");
        let first = format!("IF THEN ELSE(ABS(Time-{from}) < TIME STEP/2, 0.5, 0)");
        document.share(
            &format!("settled_{number}"),
            &format!("({})-({first})-last*({})/2", since(&from), since(&from)),
            "What its use counts for: the ends of the time half, by the trapezoid rule.",
        );
    }
    let sum = |term: &dyn Fn(usize) -> String| numbers.clone().map(term).collect::<Vec<_>>().join("+");
    let adoption = sum(&|number| format!("settled_{number}*adoption_{number}"));
    let count = sum(&|number| format!("settled_{number}"));
    document.share("settled_adoption", &adoption, "Use of all settled initiatives.");
    document.share("settled", &count, "Settled initiatives.");
    mean(document, "sustained", "settled_adoption", "settled");
}

/// The mean over all steps so far, this one included: `sum` and `count` are what this step adds.
fn mean(document: &mut Document, name: &str, sum: &str, count: &str) {
    for (part, step) in [("sum", sum), ("count", count)] {
        let before = format!("({step})/TIME STEP");
        document.stock(&format!("{name}_{part}"), &before, "0", "Of earlier steps.");
    }
    let value = format!("({name}_sum+{sum})/MAX(1, {name}_count+{count})");
    document.share(name, &value, "Mean over all steps so far.");
}

fn weights(document: &mut Document) {
    document.months(
        "wait_months",
        "shorter_wait*MIN(results_due_months, runway_months)+(1-shorter_wait)*MAX(results_due_months, runway_months)",
        "How long the organisation will wait.",
    );
    document.share("many", "future_initiatives/(future_initiatives+half_initiatives)", "N/(N+N½).");
    document.share(
        "raw_reach",
        "reach_weight+1/(1+wait_months/urgency_months)",
        "The more the shorter the wait.",
    );
    document.share(
        "raw_sustained",
        "sustained_weight+sustained_by_initiatives*many*(1-repeatable_by_partner*comfort*similarity)",
        "The more the more initiatives follow, unless a partner may repeat them.",
    );
    document.share(
        "raw_independence",
        "(1-comfort)*(independence_weight+independence_by_initiatives*many)",
        "The more the less comfort there is with depending on a partner.",
    );
    for part in ["reach", "sustained", "independence"] {
        let share = format!("raw_{part}/(raw_reach+raw_sustained+raw_independence)");
        document.share(&format!("weight_{part}"), &share, "Its share of the fit.");
    }
}
