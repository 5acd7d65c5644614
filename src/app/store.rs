//! The state as a Yew reducer; it only delegates.

use crate::session::{Action, State, update};
use alloc::rc::Rc;
use yew::Reducible;

/// The page's state.
#[derive(PartialEq)]
pub struct Store(pub State);

impl Reducible for Store {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(Self(update(&self.0, action)))
    }
}
