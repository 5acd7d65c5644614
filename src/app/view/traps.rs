//! The traps that situation and plan walk into; without any there is nothing to see.

use super::term::term;
use crate::app::markup::{each, el};
use crate::explore::remedy::mend_trap;
use crate::model::{Evaluation, Reasons, Trap};
use crate::scenario::{Levers, Plan, Situation, Words};
use crate::session::Action;
use crate::text::{chrome, criteria, glossary, reasons, traps};
use alloc::format;
use yew::prelude::*;

/// The traps walked into, in the order of [`Trap::ALL`], each with its reasons and the levers that lead out of it.
pub type Walked = [Option<(Reasons, Option<Levers>)>; Trap::ALL.len()];

/// The traps that the plan judged in `evaluation` walks into.
pub fn walked(situation: Situation, evaluation: &Evaluation) -> Walked {
    core::array::from_fn(|place| {
        let why = evaluation.traps[place]?;
        Some((why, mend_trap(situation, evaluation.plan, Trap::ALL[place])))
    })
}

/// The traps that `plan` walks into.
pub fn trap_list(plan: Plan, walked: &Walked, act: &Callback<Action>) -> Html {
    if walked.iter().all(Option::is_none) {
        return Html::default();
    }
    let rows =
        Trap::ALL.iter().zip(walked).filter_map(|(&trap, why)| Some(row(plan, trap, why.as_ref()?, act)));
    el!(section "traps" { aria-labelledby: "traps-title" } [
        el!(h2 "section-title" { id: "traps-title" } [term(glossary::TRAP, chrome::traps())]),
        el!(ul "traps-list" [each(rows)]),
    ])
}

fn row(plan: Plan, trap: Trap, (why, mend): &(Reasons, Option<Levers>), act: &Callback<Action>) -> Html {
    let mend = mend.map(|levers| {
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
