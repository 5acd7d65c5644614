//! The page to take to the meeting: the brief on one page of paper, and scenarios side by side.

use super::answer::answer_alone;
use super::brief::brief;
use super::compare::compare;
use super::page::{Frame, Page, Shown, framed};
use super::record::record;
use super::share::share;
use crate::app::markup::el;
use crate::session::Action;
use crate::text::chrome;
use yew::prelude::*;

/// The page to take to the meeting.
pub struct Meeting;

impl Page for Meeting {
    fn draw(shown: Shown, act: &Callback<Action>) -> Html {
        let skip = ("#brief", chrome::skip_to_brief());
        let frame = Frame::beside(&shown, skip, chrome::meeting(), contents(&shown, act));
        framed(frame, &shown, act)
    }
}

fn contents(shown: &Shown, act: &Callback<Action>) -> Html {
    let Shown { state, evaluation, .. } = *shown;
    el!(main[el!(div "page-wide" [
        answer_alone(evaluation),
        brief(shown, act),
        compare(state, evaluation, act),
        record(shown, act),
        share(shown, act),
    ])])
}
