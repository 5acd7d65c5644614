//! Every page in one program: the address says which of them it is, since there is but one file.

use super::deciding::Deciding;
use super::decision_map::MapPage;
use super::meeting::Meeting;
use super::method::Method;
use super::page::{Page, Shown};
use super::proposal::Proposal;
use super::team::TeamPage;
use crate::app::browser::place::page_asked;
use crate::link::Opened;
use crate::session::Action;
use yew::prelude::*;

/// The page that the address asks for.
pub struct Whole;

impl Page for Whole {
    fn draw(shown: Shown, act: &Callback<Action>) -> Html {
        match page_asked().as_deref() {
            Some("meeting") => Meeting::draw(shown, act),
            Some("team") => TeamPage::draw(shown, act),
            Some("assumptions") => Method::draw(shown, act),
            Some("map") => MapPage::draw(shown, act),
            Some("proposal") => Proposal::draw(shown, act),
            _ => Deciding::draw(shown, act),
        }
    }

    fn opened(text: &str) -> Opened {
        Meeting::opened(text)
    }

    fn opens_drops() -> bool {
        page_asked().as_deref() != Some("team")
    }
}
