//! What could not be read of the link, said where the person is looking.

use crate::link::Problem;
use crate::session::Action;
use crate::text::problems;
use yew::prelude::*;

/// The notice of these problems; without any there is none.
pub fn notice(problems: &[Problem], act: &Callback<Action>) -> Html {
    let act = act.clone();
    let sentences = problems.iter().map(|problem| html! { <li>{ problems::sentence(problem) }</li> });
    html! {
        // Always in the page, so that screen readers announce what comes into it.
        <div role="status" data-result="link_problems" data-value={alloc::format!("{}", problems.len())}>
            if !problems.is_empty() {
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
