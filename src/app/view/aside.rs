//! The pages on which one thing is gone into share a program: the file says which of them it is.

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
        let is_proposal = page_named().is_some_and(|name| name == "proposal");
        if is_proposal { Proposal::draw(shown, act) } else { Method::draw(shown, act) }
    }
}
