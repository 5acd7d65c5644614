//! The four approaches in the order of their fit.

use crate::app::control::bar::bar;
use crate::model::{Attribute, Evaluation};
use crate::num::fixed;
use crate::scenario::{Approach, Words};
use crate::text::{approaches, chrome};
use alloc::format;
use yew::prelude::*;

/// The list, best first.
pub fn approach_list(evaluation: &Evaluation) -> Html {
    let rows = evaluation.order.map(|approach| {
        html! { <li key={approach.word()} class="approaches-item">{ row(evaluation, approach) }</li> }
    });
    html! {
        <section class="approaches" aria-labelledby="approaches-title">
            <h2 class="section-title" id="approaches-title">{ chrome::approaches() }</h2>
            <ol class="approaches-list">{ for rows }</ol>
        </section>
    }
}

fn row(evaluation: &Evaluation, approach: Approach) -> Html {
    let fit = evaluation.fit_of(approach);
    let word = approach.word();
    let outcome = evaluation.outcome_of(approach);
    html! {
        <details class="approaches-row" data-hue={word}>
            <summary class="approaches-summary" data-result={format!("fit.{word}")} data-value={fixed(fit, 4)}>
                <span class="approaches-name">{ approaches::name(approach) }</span>
                <span class="approaches-fit">
                    <span>{ chrome::fit() }</span>{ " " }<b>{ approaches::of_hundred(fit) }</b>
                </span>
                { bar(fit, word) }
                <span class="approaches-facts">
                    { fact(approaches::months_label(), approaches::months(outcome)) }
                    { fact(approaches::capability_label(), approaches::capability(outcome)) }
                    { fact(approaches::dependency_label(), approaches::dependency(outcome)) }
                </span>
            </summary>
            { more(evaluation, approach) }
        </details>
    }
}

fn fact(label: &'static str, value: alloc::string::String) -> Html {
    html! { <span class="approaches-fact"><span class="approaches-label">{ label }</span>{ " " }<b>{ value }</b></span> }
}

fn more(evaluation: &Evaluation, approach: Approach) -> Html {
    let parts = Attribute::ALL.iter().map(|&attribute| {
        let share = evaluation.fit_parts[approach.index()].get(attribute);
        html! {
            <div class="approaches-part" key={attribute.word()}>
                <dt>{ approaches::attribute(attribute) }</dt>
                <dd>
                    { bar(share, approach.word()) }
                    <b>{ approaches::of_hundred(share) }</b>{ " " }
                    <span class="approaches-part-help">{ approaches::attribute_help(attribute) }</span>
                </dd>
            </div>
        }
    });
    html! {
        <div class="approaches-more">
            <p>{ approaches::what(approach) }</p>
            <p><b>{ chrome::fits_when() }</b>{ " " }{ approaches::fits_when(approach) }</p>
            <p><b>{ chrome::fails_when() }</b>{ " " }{ approaches::fails_when(approach) }</p>
            <p>{ approaches::on_the_way(evaluation.outcome_of(approach)) }</p>
            <p data-result={format!("later.{}", approach.word())}>{ approaches::later(evaluation.outcome_of(approach)) }</p>
            <dl class="approaches-parts">{ for parts }</dl>
        </div>
    }
}
