//! Worked examples to start from: ordinary links, so they can be shared, opened beside, and gone back from.

use crate::app::markup::{each, el};
use crate::config::{Key, Settings};
use crate::link::{self, Extras};
use crate::scenario::Words;
use crate::scenario::examples::Example;
use crate::text::{chrome, examples as words};
use alloc::format;
use alloc::rc::Rc;
use alloc::string::String;
use yew::prelude::*;

/// Where presets stand; they never change, so that the examples are drawn once.
#[derive(Clone)]
pub struct Presets(pub Rc<Settings>);

impl PartialEq for Presets {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The examples, or what an organisation has to start from instead.
pub fn examples(Presets(settings): &Presets) -> Html {
    let has_presets = settings.get(Key::Preset).is_some();
    let ours = Example::ALL.iter().filter(|_| !has_presets).map(|&example| {
        let link = link::encode(&example.scenario(), &Extras::default());
        item(example.word(), words::title(example), words::story(example), &link)
    });
    let theirs = settings.pairs(Key::Preset).map(|(name, link)| item("preset", name, "", link));
    let items = ours.chain(theirs);
    el!(nav "examples" { aria-labelledby: "examples-title" } [
        el!(h2 "examples-title" { id: "examples-title" } [chrome::examples()]),
        el!(ul "examples-list" [each(items)]),
    ])
}

fn item(word: &'static str, title: &str, story: &'static str, link: &str) -> Html {
    let href = format!("#{link}");
    el!(li "examples-item" [
        el!(a "examples-link" { href: href, data-example: word, title: story } [String::from(title)]),
    ])
}
