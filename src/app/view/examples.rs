//! Worked examples to start from: ordinary links, so they can be shared, opened beside, and gone back from.

use crate::link::{self, Extras};
use crate::scenario::Words;
use crate::scenario::examples::Example;
use crate::text::{chrome, examples as words};
use alloc::format;
use yew::prelude::*;

/// The examples; they never change, so they are drawn once.
pub fn examples() -> Html {
    let items = Example::ALL.iter().map(|&example| {
        let href = format!("#{}", link::encode(&example.scenario(), &Extras::default()));
        html! {
            <li class="examples-item" key={example.word()}>
                <a class="examples-link" {href} data-example={example.word()} title={words::story(example)}>
                    { words::title(example) }
                </a>
            </li>
        }
    });
    html! {
        <nav class="examples" aria-labelledby="examples-title">
            <h2 class="examples-title" id="examples-title">{ chrome::examples() }</h2>
            <ul class="examples-list">{ for items }</ul>
        </nav>
    }
}
