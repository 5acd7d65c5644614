//! What fills the gaps of a template. Every way of filling one is a function of its own that is not inlined, so
//! that a gap costs the page a call and no more.

use super::template;
use alloc::rc::Rc;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Key, Listener, VList, VText};

/// What fills one gap.
pub enum Slot {
    /// An attribute's value; without one the attribute is not there.
    Attribute(Option<AttributeOrProperty>),
    /// What stands inside an element.
    Node(Html),
    /// What listens; nothing where a listener is optional and absent.
    Listener(Option<Rc<dyn Listener>>),
    /// What tells an element from its siblings where they move.
    Key(Key),
    /// What the element is referred to by.
    Reference(NodeRef),
}

/// What fills the gaps of one template, in their order.
#[derive(Default)]
pub struct Slots(Vec<Slot>);

impl Slots {
    /// The template with its gaps filled.
    #[inline(never)]
    pub fn filled(self, template: &'static str) -> Html {
        template::filled(template, self.0)
    }

    /// Fills a key.
    pub fn key(&mut self, key: impl Into<Key>) {
        self.put(Slot::Key(key.into()));
    }

    /// Fills a reference.
    pub fn node(&mut self, node: NodeRef) {
        self.put(Slot::Reference(node));
    }

    #[inline(never)]
    fn put(&mut self, slot: Slot) {
        self.0.push(slot);
    }
}

/// What can listen.
pub trait Listens {
    /// Fills a listener.
    fn listen(self, slots: &mut Slots);
}

impl Listens for Option<Rc<dyn Listener>> {
    fn listen(self, slots: &mut Slots) {
        slots.put(Slot::Listener(self));
    }
}

/// What can be the value of an attribute.
pub trait Value {
    /// Fills the value.
    fn put(self, slots: &mut Slots);
}

impl Value for &'static str {
    #[inline(never)]
    fn put(self, slots: &mut Slots) {
        slots.put(Slot::Attribute(Some(AttributeOrProperty::Static(self))));
    }
}

impl Value for AttrValue {
    #[inline(never)]
    fn put(self, slots: &mut Slots) {
        slots.put(Slot::Attribute(Some(AttributeOrProperty::Attribute(self))));
    }
}

impl Value for String {
    #[inline(never)]
    fn put(self, slots: &mut Slots) {
        Value::put(AttrValue::from(self), slots);
    }
}

impl Value for u8 {
    #[inline(never)]
    fn put(self, slots: &mut Slots) {
        Value::put(self.to_string(), slots);
    }
}

/// An attribute or a property as Yew has them: for a property, which a hand changes where the attribute stays.
impl Value for AttributeOrProperty {
    #[inline(never)]
    fn put(self, slots: &mut Slots) {
        slots.put(Slot::Attribute(Some(self)));
    }
}

/// An attribute that says yes by being there.
impl Value for bool {
    #[inline(never)]
    fn put(self, slots: &mut Slots) {
        slots.put(Slot::Attribute(self.then_some(AttributeOrProperty::Static(""))));
    }
}

impl<T: Value> Value for Option<T> {
    #[inline(never)]
    fn put(self, slots: &mut Slots) {
        match self {
            Some(value) => value.put(slots),
            None => slots.put(Slot::Attribute(None)),
        }
    }
}

/// What can stand inside an element.
pub trait Content {
    /// Fills the place.
    fn put(self, slots: &mut Slots);
}

impl Content for Html {
    #[inline(never)]
    fn put(self, slots: &mut Slots) {
        slots.put(Slot::Node(self));
    }
}

impl Content for AttrValue {
    #[inline(never)]
    fn put(self, slots: &mut Slots) {
        slots.put(Slot::Node(VText::new(self).into()));
    }
}

impl Content for &'static str {
    #[inline(never)]
    fn put(self, slots: &mut Slots) {
        Content::put(AttrValue::Static(self), slots);
    }
}

impl Content for String {
    #[inline(never)]
    fn put(self, slots: &mut Slots) {
        Content::put(AttrValue::from(self), slots);
    }
}

impl Content for u8 {
    #[inline(never)]
    fn put(self, slots: &mut Slots) {
        Content::put(self.to_string(), slots);
    }
}

impl<T: Content> Content for Option<T> {
    #[inline(never)]
    fn put(self, slots: &mut Slots) {
        match self {
            Some(content) => content.put(slots),
            None => Content::put(Html::default(), slots),
        }
    }
}

/// As many nodes in a row as there are.
pub fn each(nodes: impl IntoIterator<Item = Html>) -> Html {
    let mut nodes = nodes.into_iter();
    listed(&mut || nodes.next())
}

/// Collecting is written once, not at every place that has nodes: that took half a kilobyte more to download.
#[inline(never)]
fn listed(next: &mut dyn FnMut() -> Option<Html>) -> Html {
    let mut nodes = Vec::new();
    while let Some(node) = next() {
        nodes.push(node);
    }
    VList::from(nodes).into()
}
