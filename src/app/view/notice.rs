//! What could not be read of the link, said where the person is looking.

use crate::link::Problem;
use crate::session::Action;
use crate::text::problems;
use alloc::vec::Vec;
use yew::prelude::*;

/// What the notice shows.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The problems; without any there is no notice.
    pub problems: Vec<Problem>,
    /// What happened.
    pub act: Callback<Action>,
}

/// The notice.
#[component]
pub fn Notice(props: &Props) -> Html {
    let act = props.act.clone();
    let sentences = props.problems.iter().map(|problem| html! { <li>{ problems::sentence(problem) }</li> });
    html! {
        // Always in the page, so that screen readers announce what comes into it.
        <div role="status" data-result="link_problems" data-value={alloc::format!("{}", props.problems.len())}>
            if !props.problems.is_empty() {
                <div class="notice">
                    <p class="notice-title">{ problems::title() }</p>
                    <ul class="notice-list">{ for sentences }</ul>
                    <button class="button" type="button" onclick={move |_| act.emit(Action::ProblemsDismissed)}>
                        { problems::dismiss() }
                    </button>
                </div>
            }
        </div>
    }
}
