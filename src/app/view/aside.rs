//! The pages beside the one to decide on share a program: the file says which of them it is.

use super::meeting::Meeting;
use super::method::Method;
use super::page::{Page, Shown};
use crate::app::browser::page_named;
use crate::session::Action;
use yew::prelude::*;

/// The page that the file asks for.
pub struct Aside;

impl Page for Aside {
    fn draw(shown: Shown, act: &Callback<Action>) -> Html {
        let is_method = page_named().is_some_and(|name| name == "assumptions");
        if is_method { Method::draw(shown, act) } else { Meeting::draw(shown, act) }
    }
}
