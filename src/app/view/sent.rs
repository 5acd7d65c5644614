//! What a link that somebody sent says otherwise than one's own state, told without a question before it is shown; and
//! the choice between the two.

use crate::app::markup::{each, el, row};
use crate::app::part::part;
use crate::explore::compare::Answered;
use crate::explore::look_back::Side;
use crate::explore::sent::otherwise;
use crate::model::evaluate;
use crate::scenario::Words;
use crate::session::{Action, State};
use crate::text::sent as words;
use alloc::string::ToString;
use yew::prelude::*;

/// The differences of the link that was sent, where there are any; told more quietly against the example of a first
/// visit, where nothing is to be chosen.
pub fn sent(state: &State, act: &Callback<Action>) -> Html {
    let Some(own) = &state.own else { return Html::default() };
    part((own.clone(), state.opened.clone(), act.clone()), |(own, opened, act)| {
        let yours = evaluate(&own.scenario, &own.extras.assumptions);
        let theirs = evaluate(&opened.scenario, &opened.extras.assumptions);
        let yours = Answered { scenario: &own.scenario, evaluation: &yours };
        let theirs = Answered { scenario: &opened.scenario, evaluation: &theirs };
        let told = otherwise(
            Side { answered: yours, assumptions: &own.extras.assumptions },
            Side { answered: theirs, assumptions: &opened.extras.assumptions },
        );
        let are_ranges_other = own.extras.ranges != opened.extras.ranges;
        if told.is_nothing() && !are_ranges_other {
            return Html::default();
        }
        let lines = told.effects.iter().map(|effect| {
            let best = effect.changes_best.then(|| effect.best.word());
            el!(li { data-result: "sent.difference", data-value: best } [words::difference(effect, &told, yours, theirs)])
        });
        let said = row![
            el!(b[words::differs(&told, are_ranges_other, own.is_example)]),
            " ",
            words::verdict(&told, yours, theirs),
        ];
        let list = el!(ul "sent-list" [each(lines)]);
        let count = told.effects.len().to_string();
        if own.is_example {
            return el!(details "sent" { data-result: "sent", data-value: count } [el!(summary "sent-quiet" [said]), list]);
        }
        let [keep, take] = [Action::OwnKept, Action::TheirsTaken]
            .map(|action| act.reform(move |_: MouseEvent| action.clone()));
        el!(section "sent" { data-result: "sent", data-value: count } [
            el!(p { role: "status" } [said]),
            el!(details [el!(summary "sent-open" [words::show()]), list]),
            el!(div "sent-choice" [
                el!(button "button" { type: "button", data-action: "keep_mine" } on { onclick: keep } [words::keep()]),
                el!(button "button" { type: "button", data-action: "take_theirs" } on { onclick: take } [words::take()]),
            ]),
        ])
    })
}
