//! Worked examples to start from: ordinary links, so they can be shared, opened beside, and gone back from.

use crate::app::markup::{each, el};
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
        el!(li "examples-item" key(example.word()) [
            el!(a "examples-link" { href: href, data-example: example.word(), title: words::story(example) } [words::title(example)]),
        ])
    });
    el!(nav "examples" { aria-labelledby: "examples-title" } [
        el!(h2 "examples-title" { id: "examples-title" } [chrome::examples()]),
        el!(ul "examples-list" [each(items)]),
    ])
}
