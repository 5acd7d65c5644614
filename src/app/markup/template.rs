//! Templates: what of the markup is known beforehand, as one text in which a control character stands before
//! each piece and says what it is. A template is read once; after that filling it in only copies.

use super::slots::Slot;
use alloc::boxed::Box;
use alloc::rc::Rc;
use alloc::vec::Vec;
use core::cell::RefCell;
use std::thread_local;
use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, Listener, Listeners, VList, VTag, VText};

// The control characters, as the macros of `markup` write them.
const OPEN: char = '\x01';
const NAME: char = '\x02';
const VALUE: char = '\x03';
const VALUE_SLOT: char = '\x04';
const CONTENT_SLOT: char = '\x05';
const WORDS: char = '\x06';
const CLOSE: char = '\x07';
const KEY_SLOT: char = '\x0e';
const NODE_SLOT: char = '\x0f';
const LISTENER_SLOT: char = '\x10';

/// What happens next when a template is filled in.
enum Step {
    /// An element begins.
    Open(Rc<Element>),
    /// A gap stands among the contents.
    Slot,
    /// Words known beforehand.
    Words(AttrValue),
    /// The element ends.
    Close,
}

/// What is known of an element beforehand.
struct Element {
    tag: &'static str,
    has_key: bool,
    has_node: bool,
    listeners: usize,
    /// Names of the attributes: one list per element of the source, so that Yew tells by its address that no
    /// attribute came or went.
    names: &'static [&'static str],
    /// Values known beforehand; the others are gaps.
    values: Box<[Option<&'static str>]>,
}

type Steps = Rc<[Step]>;

thread_local! {
    // A cache and nothing more: the same text always reads the same. Sorted by the text's address.
    static READ: RefCell<Vec<(usize, Steps)>> = const { RefCell::new(Vec::new()) };
}

/// `template` with its gaps filled by `slots`, in their order.
pub fn filled(template: &'static str, slots: Vec<Slot>) -> Html {
    let steps = READ.with_borrow_mut(|read| {
        let address = template.as_ptr().addr();
        let place = read.binary_search_by_key(&address, |entry| entry.0).unwrap_or_else(|place| {
            read.insert(place, (address, steps(template)));
            place
        });
        read[place].1.clone()
    });
    let mut filling = Filling { slots: slots.into_iter(), open: Vec::new(), contents: Vec::new() };
    steps.iter().for_each(|step| filling.take(step));
    in_a_row(filling.contents)
}

/// A template half filled in.
struct Filling {
    slots: alloc::vec::IntoIter<Slot>,
    /// Elements begun, each with the contents that stand before it.
    open: Vec<(Rc<Element>, Own, Vec<Html>)>,
    /// Contents of the innermost.
    contents: Vec<Html>,
}

/// What fills the gaps of an element itself.
struct Own {
    key: Option<Key>,
    node: NodeRef,
    listeners: Vec<Option<Rc<dyn Listener>>>,
    values: Vec<Option<AttributeOrProperty>>,
}

impl Filling {
    fn take(&mut self, step: &Step) {
        match step {
            Step::Open(element) => {
                let own = self.own(element);
                self.open.push((element.clone(), own, core::mem::take(&mut self.contents)));
            }
            Step::Words(words) => self.contents.push(VText::new(words.clone()).into()),
            Step::Slot => {
                if let Some(Slot::Node(node)) = self.slots.next() {
                    self.contents.push(node);
                }
            }
            Step::Close => {
                // The macros close what they open.
                if let Some((element, own, before)) = self.open.pop() {
                    let contents = core::mem::replace(&mut self.contents, before);
                    self.contents.push(made(&element, own, contents));
                }
            }
        }
    }

    fn own(&mut self, element: &Element) -> Own {
        let mut own = Own { key: None, node: NodeRef::default(), listeners: Vec::new(), values: Vec::new() };
        let before = usize::from(element.has_key) + usize::from(element.has_node) + element.listeners;
        for slot in self.slots.by_ref().take(before) {
            match slot {
                Slot::Key(key) => own.key = Some(key),
                Slot::Reference(node) => own.node = node,
                Slot::Listener(listener) => own.listeners.push(listener),
                Slot::Attribute(_) | Slot::Node(_) => {}
            }
        }
        for value in &element.values {
            own.values.push(match value {
                Some(known) => Some(AttributeOrProperty::Static(known)),
                None => match self.slots.next() {
                    Some(Slot::Attribute(value)) => value,
                    _ => None,
                },
            });
        }
        own
    }
}

fn made(element: &Element, own: Own, contents: Vec<Html>) -> Html {
    let Own { key, node, listeners, mut values } = own;
    let listeners =
        if listeners.is_empty() { Listeners::None } else { Listeners::Pending(listeners.into_boxed_slice()) };
    let names = element.names;
    // What a person has put into a box is a property, which Yew keeps apart from the attributes.
    let mut property = |name| {
        let place = names.iter().position(|other| *other == name)?;
        values[place].take()
    };
    let tag = match element.tag {
        "input" => {
            let (value, is_checked) = (property("value"), property("checked").is_some());
            let is_checkable = names.contains(&"checked");
            let attributes = Attributes::Dynamic { keys: names, values: values.into_boxed_slice() };
            VTag::__new_input(
                value.map(text),
                is_checkable.then_some(is_checked),
                node,
                key,
                attributes,
                listeners,
            )
        }
        "textarea" => {
            let value = property("value");
            let attributes = Attributes::Dynamic { keys: names, values: values.into_boxed_slice() };
            VTag::__new_textarea(value.map(text), None, node, key, attributes, listeners)
        }
        tag => {
            let attributes = Attributes::Dynamic { keys: names, values: values.into_boxed_slice() };
            VTag::__new_other(AttrValue::Static(tag), node, key, attributes, listeners, in_a_row(contents))
        }
    };
    tag.into()
}

fn text(value: AttributeOrProperty) -> AttrValue {
    match value {
        AttributeOrProperty::Static(text) => AttrValue::Static(text),
        AttributeOrProperty::Attribute(text) => text,
        AttributeOrProperty::Property(_) => AttrValue::default(),
    }
}

/// The one node, or the nodes in a row.
fn in_a_row(mut contents: Vec<Html>) -> Html {
    if contents.len() == 1 {
        return contents.remove(0);
    }
    VList::from(contents).into()
}

/// Reads a template.
fn steps(template: &'static str) -> Steps {
    let mut steps = Vec::new();
    let mut pieces = pieces(template).peekable();
    while let Some((mark, piece)) = pieces.next() {
        steps.push(match mark {
            CONTENT_SLOT => Step::Slot,
            WORDS => Step::Words(AttrValue::Static(piece)),
            CLOSE => Step::Close,
            _ => {
                let own = core::iter::from_fn(|| {
                    pieces.next_if(|(mark, _)| !matches!(*mark, OPEN | CONTENT_SLOT | WORDS | CLOSE))
                });
                Step::Open(Rc::new(Element::read(piece, own)))
            }
        });
    }
    steps.into()
}

/// The pieces, each with the control character before it.
fn pieces(template: &'static str) -> impl Iterator<Item = (char, &'static str)> {
    let is_mark = |byte: u8| matches!(byte, 1..=7 | 0xe..=0x10);
    let mut rest = template;
    core::iter::from_fn(move || {
        let mark = char::from(*rest.as_bytes().first()?);
        let end = rest.bytes().skip(1).position(is_mark).map_or(rest.len(), |place| place + 1);
        let (piece, after) = rest.split_at(end);
        rest = after;
        Some((mark, &piece[1..]))
    })
}

impl Element {
    fn read(tag: &'static str, pieces: impl Iterator<Item = (char, &'static str)>) -> Self {
        let mut element =
            Self { tag, has_key: false, has_node: false, listeners: 0, names: &[], values: Box::default() };
        let (mut names, mut values) = (Vec::new(), Vec::new());
        for (mark, piece) in pieces {
            match mark {
                KEY_SLOT => element.has_key = true,
                NODE_SLOT => element.has_node = true,
                LISTENER_SLOT => element.listeners += 1,
                NAME => names.push(piece),
                VALUE => values.push(Some(piece)),
                VALUE_SLOT => values.push(None),
                _ => {}
            }
        }
        // Yew wants the names for as long as the page lives, and that is how long the cache keeps them.
        element.names = Box::leak(names.into_boxed_slice());
        element.values = values.into_boxed_slice();
        element
    }
}
