//! The traps that situation and plan walk into; without any there is nothing to see.

use crate::explore::remedy::mend_trap;
use crate::model::{Evaluation, Reasons, Trap};
use crate::scenario::{Situation, Words};
use crate::session::Action;
use crate::text::{chrome, criteria, reasons, traps};
use alloc::format;
use yew::prelude::*;

/// The traps walked into.
pub fn trap_list(situation: Situation, evaluation: &Evaluation, act: &Callback<Action>) -> Html {
    if evaluation.traps().next().is_none() {
        return Html::default();
    }
    let rows = evaluation.traps().map(|(trap, why)| row(situation, evaluation, trap, &why, act));
    html! {
        <section class="traps" aria-labelledby="traps-title">
            <h2 class="section-title" id="traps-title">{ chrome::traps() }</h2>
            <ul class="traps-list">{ for rows }</ul>
        </section>
    }
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
        html! {
            <button class="button traps-mend" type="button" data-mend={trap.word()} {onclick}>
                { criteria::mend(plan.levers, levers) }
            </button>
        }
    });
    html! {
        <li key={trap.word()} class="traps-row" data-result={format!("trap.{}", trap.word())} data-value="present">
            <h3 class="traps-name">{ traps::name(trap) }</h3>
            <p class="traps-why">{ reasons::sentences(why) }</p>
            <p class="traps-what">{ traps::what_to_do(trap) }</p>
            { mend }
        </li>
    }
}
