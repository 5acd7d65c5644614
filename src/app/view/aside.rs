//! The pages on which one thing is gone into share a program: the file says which of them it is.

use super::decision_map::MapPage;
use super::method::Method;
use super::page::{Page, Shown};
use super::proposal::Proposal;
use crate::app::browser::page_named;
use crate::session::Action;
use yew::prelude::*;

/// The page that the file asks for.
pub struct Aside;

impl Page for Aside {
    fn draw(shown: Shown, act: &Callback<Action>) -> Html {
        match page_named().as_deref() {
            Some("proposal") => Proposal::draw(shown, act),
            Some("map") => MapPage::draw(shown, act),
            _ => Method::draw(shown, act),
        }
    }
}
