//! What the organisation has once: the clock of its initiatives, its skill, its routines, leadership's support.

use super::document::{Document, between, cut, rising};
use crate::scenario::{Approach, Plan};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

/// The two kinds of skill: name, what its size at the start is, and how much of it is in scope.
const KINDS: [(&str, &str, &str); 2] =
    [("ai", "ai_skills", "1"), ("change", "change_skills", "change_scope_0")];

/// All equations that the initiatives share.
pub fn equations(document: &mut Document, plan: Plan, initiatives: usize) {
    clock(document, plan, initiatives);
    for (kind, start, scope) in KINDS {
        skill(document, kind, start, scope);
        routine(document, kind, start);
    }
    support(document);
}

fn clock(document: &mut Document, plan: Plan, initiatives: usize) {
    document.section("Clock", "Every change of regime falls on a quarter of a month.");
    document.months("quarter", "0.25", "Months are rounded to it, halves upward.");
    let rounded = |months: &str| format!("quarter*INTEGER(({months})/quarter+0.5)");
    document.months("engagement", &rounded("engagement_months"), "T_eng.");
    document.months("rehire", &rounded("rehire_months"), "lead: a partner hired again is there after it.");
    let is_internal = plan.approach == Approach::InternalUpskilling;
    let project = if is_internal { rounded("own_project_months") } else { "engagement".into() };
    document.months("project", &project, "How long an initiative counts as a project.");
    document.months("start_0", "0", "The first initiative.");
    document.months("later_months", "36", "Later initiatives are spread over three years.");
    document.equation("first_initiative", "1", "Initiative", "The one that the others follow.");
    for number in 1..initiatives {
        let share = format!("later_months*{number}*first_initiative/(future_initiatives+first_initiative)");
        let start = rounded(&format!("engagement_months+{share}"));
        document.months(
            &format!("start_{number}"),
            &start,
            "Evenly over the three years after the engagement.",
        );
    }
    let all = |name: &str| (0..initiatives).map(|number| format!("{name}_{number}")).collect::<Vec<_>>();
    document.share("projects", &all("on").join("+"), "Projects under way.");
    document.share(
        "activity",
        "IF THEN ELSE(projects > 0, 1, live_activity)",
        "act: what people learn from.",
    );
    let most = all("presence").into_iter().reduce(|most, next| format!("MAX({most}, {next})"));
    document.share("most_presence", &most.unwrap_or_default(), "π̂: a partner's largest presence.");
    document.share("within_runway", &between("0", "runway_months"), "Whether leadership still waits.");
}

fn skill(document: &mut Document, kind: &str, start: &str, scope: &str) {
    document.section(&format!("Skill_{kind}"), "dK/dt: learnt, less what leaves, less what is not used.");
    let name = |name: &str| format!("{name}_{kind}");
    let (skill, routine, capability) = (name("skill"), name("routine"), name("capability"));
    document.stock(&skill, &name("skill_flow"), &format!("{start}/100"), "K: skill held by people.");
    document.rate(
        &name("skill_flow"),
        &format!("{}-{}-disuse*{skill}*(1-activity)", name("gained"), name("left")),
        "",
    );
    document.share(
        &capability,
        &format!("1-(1-{skill})*(1-routine_use*{routine})"),
        "C: what the organisation can do by itself.",
    );
    document.rate(
        &name("gained"),
        &format!(
            "(1-{skill})*{}*participation*({}+{}+{})",
            rising("absorptive_floor", &capability),
            name("doing"),
            name("coached"),
            name("trained")
        ),
        "(1-K)·α·χ·(doing + coached + trained), α = α₀+(1-α₀)C.",
    );
    document.rate(&name("doing"), &format!("learning_by_doing*activity*{scope}"), "λ_d·act·m.");
    let coaching = rising("coaching_without_handover", "handover");
    document.rate(
        &name("coached"),
        &format!("learning_from_partner*most_presence*{scope}*{coaching}"),
        "λ_p·π̂·m·(c+(1-c)h).",
    );
    let trained = format!("learning_by_training*training*support*{}", cut(&format!("scope_without+{scope}")));
    document.rate(&name("trained"), &trained, "λ_t·B·L·min(1, m₀+m).");
    document.rate(
        &name("left"),
        &format!("attrition*{skill}*(1-routine_protection*{routine})"),
        "ρK(1-κE): people who leave, less what routines keep.",
    );
}

fn routine(document: &mut Document, kind: &str, start: &str) {
    document.section(&format!("Routine_{kind}"), "dE/dt: written, handed over, less what nobody keeps.");
    let name = |name: &str| format!("{name}_{kind}");
    let (skill, routine): (String, String) = (name("skill"), name("routine"));
    document.stock(
        &routine,
        &name("routine_flow"),
        &format!("starting_routine*{start}/100"),
        "E: skill embedded in routines.",
    );
    document.rate(
        &name("routine_flow"),
        &format!("{}+{}-routine_decay*{routine}*(1-ownership)", name("written"), name("handed_over")),
        "",
    );
    let craft = rising("embedding_without_craft", &format!("MAX({}, guided)", name("capability")));
    document.rate(
        &name("written"),
        &format!("embedding*{craft}*ownership*participation*activity*MAX(0, {skill}-{routine})"),
        "ε·f·o·χ·act·max(0, K-E).",
    );
    let part = rising("transfer_without_part", "participation");
    document.rate(
        &name("handed_over"),
        &format!("embedding_by_transfer*handover*most_presence*{part}*(1-{routine})"),
        "ε_p·h·π̂·(p₀+(1-p₀)χ)·(1-E).",
    );
}

fn support(document: &mut Document) {
    document.section("Support", "dL/dt = (L*-L)/τ_L: building is starved when nothing shows in time.");
    document.stock("support", "(support_goal-support)/support_months", "1", "L: leadership's support.");
    document.share(
        "support_goal",
        "IF THEN ELSE((within_runway > 0) :OR: (adoption_0 >= visible_adoption), 1, support_without_results)",
        "L*.",
    );
}
