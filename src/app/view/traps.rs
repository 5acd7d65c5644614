//! The traps that situation and plan walk into; without any there is nothing to see.

use super::term::term;
use crate::app::markup::{each, el};
use crate::explore::remedy::mend_trap;
use crate::model::{Evaluation, Reasons, Trap};
use crate::scenario::{Situation, Words};
use crate::session::Action;
use crate::text::{chrome, criteria, glossary, reasons, traps};
use alloc::format;
use yew::prelude::*;

/// The traps walked into.
pub fn trap_list(situation: Situation, evaluation: &Evaluation, act: &Callback<Action>) -> Html {
    if evaluation.traps().next().is_none() {
        return Html::default();
    }
    let rows = evaluation.traps().map(|(trap, why)| row(situation, evaluation, trap, &why, act));
    el!(section "traps" { aria-labelledby: "traps-title" } [
        el!(h2 "section-title" { id: "traps-title" } [term(glossary::TRAP, chrome::traps())]),
        el!(ul "traps-list" [each(rows)]),
    ])
}

fn row(
    situation: Situation,
    evaluation: &Evaluation,
    trap: Trap,
    why: &Reasons,
    act: &Callback<Action>,
) -> Html {
    let plan = evaluation.plan;
    let mend = mend_trap(situation, plan, trap).map(|levers| {
        let onclick = act.reform(move |_: MouseEvent| Action::LeversSet(plan.approach, levers));
        el!(button "button traps-mend" { type: "button", data-mend: trap.word() } on { onclick: onclick } [criteria::mend(plan.levers, levers)])
    });
    el!(li "traps-row" key(trap.word()) { data-result: format!("trap.{}", trap.word()), data-value: "present" } [
        el!(h3 "traps-name" [traps::name(trap)]),
        el!(p "traps-why" [reasons::sentences(why)]),
        el!(p "traps-what" [traps::what_to_do(trap)]),
        mend,
    ])
}
