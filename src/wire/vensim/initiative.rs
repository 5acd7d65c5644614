//! One initiative: a partner's presence, work in place, and the users who come to use it.

use super::document::{Document, between, cut, rising, since};
use crate::scenario::{Approach, ChangeManagement, Plan};
use alloc::format;
use alloc::string::String;

/// All equations of initiative `number`, 0 being the first.
pub fn equations(document: &mut Document, plan: Plan, number: usize) {
    document
        .section(&format!("Initiative_{number}"), "W: work in place. A: intended users actually using it.");
    presence(document, plan.approach, number);
    room(document, number);
    change_scope(document, plan.levers.change_management, number);
    work(document, plan.approach, number);
    adoption(document, plan.approach, number);
}

fn presence(document: &mut Document, approach: Approach, number: usize) {
    let started = since(&format!("start_{number}"));
    document.share(&format!("started_{number}"), &started, "Whether it has started.");
    // A partner hired again comes late, and the project ends late.
    let wait = if approach == Approach::ExternalPartnership && number > 0 { "+rehire" } else { "" };
    let on = between(&format!("start_{number}"), &format!("start_{number}+project{wait}"));
    document.share(&format!("on_{number}"), &on, "Whether it is still a project.");
    let hired = between(&format!("start_{number}{wait}"), &format!("start_{number}{wait}+engagement"));
    let presence = match approach {
        Approach::Hybrid if number == 0 => hired,
        Approach::ExternalPartnership => {
            document.share(&format!("hired_{number}"), &hired, "Whether a partner is hired for it.");
            let full = if number == 0 { "1" } else { "comfort" };
            let kept = format!("started_{number}*retained*MAX(0, 2*comfort-1)");
            format!("IF THEN ELSE(hired_{number} > 0, {full}, {kept})")
        }
        _ => "0".into(),
    };
    document.share(&format!("presence_{number}"), &presence, "π: a partner's presence.");
}

fn room(document: &mut Document, number: usize) {
    for kind in ["ai", "change"] {
        let capability = format!("capability_{kind}");
        document.share(
            &format!("room_{kind}_{number}"),
            &format!("{capability}+gap_closed*presence_{number}*(1-{capability})"),
            "G: the skill in the room.",
        );
    }
}

fn change_scope(document: &mut Document, change_management: ChangeManagement, number: usize) {
    let scope = match change_management {
        ChangeManagement::None => "scope_without".into(),
        ChangeManagement::AfterLaunch => {
            format!("scope_without+scope_after_launch*{}", cut(&format!("work_{number}")))
        }
        ChangeManagement::FromStart => String::from("1"),
    };
    document.share(&format!("change_scope_{number}"), &scope, "m: change work in scope.");
}

fn work(document: &mut Document, approach: Approach, number: usize) {
    let (work, presence) = (format!("work_{number}"), format!("presence_{number}"));
    let flow = format!("work_flow_{number}");
    if number == 0 {
        document.stock(&work, &flow, "0", "W: work in place.");
    } else {
        carried_over(document, number, &flow);
    }
    let rate = if approach == Approach::ToolFirst {
        "1/tool_months".into()
    } else {
        let backing = rising("unbacked_pace", "support");
        document.share(
            &format!("backing_{number}"),
            &format!("IF THEN ELSE({presence} > 0, 1, {backing})"),
            "u: a partner is paid; a team alone needs leadership's support.",
        );
        format!(
            "backing_{number}*(room_ai_{number}+room_change_{number})/2/(build_months*(1+overhead*{presence}))"
        )
    };
    let care = format!("capability_ai*{}+{presence}", rising("care_without_owner", "ownership"));
    document.share(&format!("care_{number}"), &cut(&care), "Care that keeps work from decaying.");
    document.rate(
        &flow,
        &format!("started_{number}*((1-{work})*{rate}-work_decay*{work}*(1-care_{number}))"),
        "dW/dt = (1-W)·u·½(G_a+G_c)/(τ_w(1+ω)) - μW(1-care).",
    );
}

/// A later initiative starts with some of the first one's work. That is there from its first step on, while a
/// stock would show it one step late: hence the part that is begun and the part that is held.
fn carried_over(document: &mut Document, number: usize, flow: &str) {
    document.share(
        &format!("work_begun_{number}"),
        &format!("IF THEN ELSE(ABS(Time-start_{number}) < TIME STEP/2, carry*similarity*work_0, 0)"),
        "What carries over of the first initiative's work, in the step in which this one starts.",
    );
    document.stock(
        &format!("work_held_{number}"),
        &format!("work_begun_{number}/TIME STEP+{flow}"),
        "0",
        "Work in place since earlier steps.",
    );
    document.share(
        &format!("work_{number}"),
        &format!("work_held_{number}+work_begun_{number}"),
        "W: work in place.",
    );
}

fn adoption(document: &mut Document, approach: Approach, number: usize) {
    let of = |name: &str| format!("{name}_{number}");
    let looked_after = format!("(ownership+(1-ownership)*presence_{number})");
    document.share(
        &of("kept_up"),
        &format!(
            "{}*{}*room_change_{number}",
            rising("kept_without_owner", &looked_after),
            rising("kept_without_scope", &of("change_scope"))
        ),
        "X_s: change work that goes on once a project is over.",
    );
    document.share(
        &of("change_effect"),
        &format!(
            "IF THEN ELSE(on_{number} > 0, MAX(kept_up_{number}, change_scope_{number}*room_change_{number}), \
             kept_up_{number})"
        ),
        "X: how well change work works.",
    );
    let clutter = match approach {
        Approach::ToolFirst => "*(1-clutter*(1-(capability_ai+capability_change)/2)*(1-ownership))",
        _ => "",
    };
    document.share(
        &of("ceiling"),
        &format!(
            "work_{number}*{}*{}*{}{clutter}",
            rising("ceiling_without_change", &of("change_effect")),
            rising("ceiling_without_skill", &of("room_ai")),
            rising("ceiling_without_insight", "participation")
        ),
        "A*: use that the work in place, skill and change work can carry.",
    );
    document.share(
        &of("gap"),
        &format!("ceiling_{number}-adoption_{number}"),
        "Room for more use, or too much of it.",
    );
    document.rate(
        &of("adoption_flow"),
        &format!(
            "started_{number}*IF THEN ELSE(gap_{number} > 0, \
             (uptake+imitation*adoption_{number})*gap_{number}/(1+overhead*presence_{number}), \
             gap_{number}/relapse_months)"
        ),
        "dA/dt = (p+qA)·gap/(1+ω) below the ceiling, else gap/τ_r.",
    );
    document.stock(&of("adoption"), &of("adoption_flow"), "0", "A: intended users actually using it.");
}
