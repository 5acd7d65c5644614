//! A part that is found out between frames by itself, for pages whose program has room for it: what `work` is to the
//! whole page. A question changed begins anew, keeping what still holds; what is not on the page is not worked at.

use super::browser::frame_clock::{Pending, after_frame, slice};
use super::markup::el;
use crate::text::chrome;
use alloc::string::ToString;
use yew::prelude::*;

/// What can be found out a step at a time, and how it is shown.
pub trait Worked: Sized + 'static {
    /// What is asked, and all else that is seen.
    type Asked: Clone + PartialEq + 'static;

    /// Nothing found yet but what still holds of `earlier`.
    fn begin(asked: &Self::Asked, earlier: Option<&Self>) -> Self;

    /// Makes one step; false where nothing is left to find.
    fn step(&mut self) -> bool;

    /// Changes where more can be seen.
    fn stage(&self) -> usize;

    /// What is seen of it so far, or of the whole.
    fn draw(&self, asked: &Self::Asked, is_whole: bool) -> Html;
}

/// What the part is given.
#[derive(PartialEq, Properties)]
pub struct Props<A: PartialEq> {
    /// What is asked.
    pub asked: A,
}

/// The part.
pub struct WorkedPart<W> {
    work: W,
    is_whole: bool,
    next_slice: Option<Pending>,
    tell: Callback<()>,
}

impl<W: Worked> Component for WorkedPart<W> {
    type Message = ();
    type Properties = Props<W::Asked>;

    fn create(context: &Context<Self>) -> Self {
        let work = W::begin(&context.props().asked, None);
        let mut part =
            Self { work, is_whole: false, next_slice: None, tell: context.link().callback(|()| ()) };
        part.come_back();
        part
    }

    fn changed(&mut self, context: &Context<Self>, _: &Self::Properties) -> bool {
        self.work = W::begin(&context.props().asked, Some(&self.work));
        self.is_whole = false;
        self.come_back();
        true
    }

    fn update(&mut self, _: &Context<Self>, (): ()) -> bool {
        let seen = self.work.stage();
        self.is_whole = !slice(&mut || self.work.step());
        self.next_slice = None;
        if !self.is_whole {
            self.come_back();
        }
        self.is_whole || self.work.stage() != seen
    }

    fn view(&self, context: &Context<Self>) -> Html {
        self.work.draw(&context.props().asked, self.is_whole)
    }
}

impl<W> WorkedPart<W> {
    /// Comes back for more once the browser has painted.
    fn come_back(&mut self) {
        self.next_slice = after_frame(self.tell.clone());
    }
}

/// What a part has taken that is worked out by itself, once it is whole: the cost is told, not hidden.
pub fn evaluations_of_part(count: u32) -> Html {
    let count = count.to_string();
    el!(p "section-help" { data-result: "evaluations_of_part", data-value: count.clone() } [
        chrome::evaluations_of_part(&count),
    ])
}

/// The part that finds out what is asked.
pub fn worked<W: Worked>(asked: W::Asked) -> Html {
    html! { <WorkedPart<W> {asked} /> }
}
