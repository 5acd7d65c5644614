//! The effectful shell: a thin Yew page around the core.
//!
//! One store, one evaluation per changed scenario, views that take what they show and give back what
//! happened. Every touch of the browser stands in [`browser`]; every word in [`crate::text`].

pub mod browser;
mod control;
mod markup;
mod part;
mod store;
mod view;
mod work;

use crate::model::evaluate;
use crate::session::{Action, State};
use alloc::boxed::Box;
use browser::address;
use gloo_utils::document;
use store::Store;
use view::criteria::mends;
use view::examples::examples;
use view::page::{Shown, page};
use yew::prelude::*;

/// The element that the page is drawn into; without it there is no page of ours to draw.
const MOUNT: &str = "app";

/// Starts the page. A panic anywhere later is a trap, which `web/boot.js` tells of: a Yew page that has panicked stays
/// painted and is dead, so somebody else must say so.
pub fn start() {
    if let Some(mount) = document().get_element_by_id(MOUNT) {
        mount.set_text_content(None);
        yew::Renderer::<App>::with_root(mount).render();
    }
}

/// The root: it alone knows the store.
#[component]
fn App() -> Html {
    let store = use_reducer(|| Store(State::of(address::opened_at_start())));
    let evaluation = use_memo((store.0.scenario, store.0.assumptions), |(scenario, assumptions)| {
        evaluate(scenario, assumptions)
    });
    let act = {
        let dispatcher = store.dispatcher();
        use_callback((), move |action: Action, ()| dispatcher.dispatch(action))
    };
    let on_opened = use_callback(act.clone(), |opened, act| act.emit(Action::LinkOpened(Box::new(opened))));
    address::use_address(&store.0, on_opened);
    let findings = work::use_findings(&store.0);
    let judged = (store.0.scenario.situation, evaluation.plan, store.0.assumptions);
    let mends = use_memo(judged, |(situation, _, assumptions)| mends(*situation, &evaluation, assumptions));
    let examples = use_memo((), |()| examples());
    let shown = Shown {
        state: &store.0,
        evaluation: &evaluation,
        mends: &mends,
        findings: &findings,
        examples: (*examples).clone(),
    };
    page(shown, &act)
}
