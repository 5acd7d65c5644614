//! The four approaches in the order of their fit.

use super::term::term;
use crate::app::browser::is_folded;
use crate::app::control::bar::bar;
use crate::app::markup::{each, el};
use crate::app::part::part;
use crate::model::{Attribute, Evaluation};
use crate::num::fixed;
use crate::scenario::{Approach, Words};
use crate::text::{approaches, chrome, glossary};
use alloc::format;
use alloc::rc::Rc;
use alloc::string::String;
use yew::prelude::*;

/// The list, best first. What is folded away is drawn of the answer `at_rest`: nobody sees it.
pub fn approach_list(evaluation: &Rc<Evaluation>, at_rest: &Rc<Evaluation>) -> Html {
    let rows = evaluation
        .order
        .map(|approach| el!(li "approaches-item" key(approach.word()) [row(evaluation, at_rest, approach)]));
    el!(section "approaches" { aria-labelledby: "approaches-title" } [
        el!(h2 "section-title" { id: "approaches-title" } [chrome::approaches()]),
        el!(p "approaches-heads" [el!(span [term(glossary::FIT, chrome::fit_of())]), el!(span [term(glossary::TARGET, approaches::months_label())])]),
        el!(ol "approaches-list" [each(rows)]),
    ])
}

fn row(evaluation: &Rc<Evaluation>, at_rest: &Rc<Evaluation>, approach: Approach) -> Html {
    let fit = evaluation.fit_of(approach);
    let word = approach.word();
    let outcome = evaluation.outcome_of(approach);
    let id = format!("approaches-{word}");
    let told = if !Rc::ptr_eq(at_rest, evaluation) && is_folded(&id) { at_rest } else { evaluation };
    el!(details "approaches-row" { id: id, data-hue: word } [
        el!(summary "approaches-summary" { data-result: format!("fit.{word}"), data-value: fixed(fit, 4) } [
            el!(span "approaches-name" [approaches::name(approach)]),
            bar(fit, word),
            el!(b "approaches-fit" [approaches::of_hundred(fit)]),
            el!(span "approaches-months" [approaches::months(outcome)]),
        ]),
        part((told.clone(), approach), |(evaluation, approach)| more(evaluation, *approach)),
    ])
}

fn fact(label: Html, value: String) -> Html {
    el!(p "approaches-fact" [el!(span "approaches-label" [label]), " ", el!(b [value])])
}

fn more(evaluation: &Evaluation, approach: Approach) -> Html {
    let parts = Attribute::ALL.iter().map(|&attribute| {
        let share = evaluation.fit_parts[approach.index()].get(attribute);
        el!(div "approaches-part" key(attribute.word()) [
            el!(dt [approaches::attribute(attribute)]),
            el!(dd [
                bar(share, approach.word()),
                el!(b [approaches::of_hundred(share)]),
                " ",
                el!(span "approaches-part-help" [approaches::attribute_help(attribute)]),
            ]),
        ])
    });
    let outcome = evaluation.outcome_of(approach);
    el!(div "approaches-more" [
        el!(div "approaches-facts" [
            fact(term(glossary::CAPABILITY, approaches::capability_label()), approaches::capability(outcome)),
            fact(term(glossary::DEPENDENCY, approaches::dependency_label()), approaches::dependency(outcome)),
        ]),
        el!(p [approaches::what(approach)]),
        el!(p [el!(b [chrome::fits_when()]), " ", approaches::fits_when(approach)]),
        el!(p [el!(b [chrome::fails_when()]), " ", approaches::fails_when(approach)]),
        el!(p [approaches::on_the_way(outcome)]),
        el!(p { data-result: format!("later.{}", approach.word()) } [approaches::later(outcome)]),
        el!(dl "approaches-parts" [each(parts)]),
    ])
}
