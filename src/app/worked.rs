//! A part that is found out between frames by itself, for pages whose program has room for it: what `work` is to the
//! whole page. A question changed begins anew, keeping what still holds; what is not on the page is not worked at.

use super::browser::frame_clock::{Pending, after_frame, slice};
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

    /// What is seen of it so far.
    fn draw(&self, asked: &Self::Asked) -> Html;
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
    next_slice: Option<Pending>,
    tell: Callback<()>,
}

impl<W: Worked> Component for WorkedPart<W> {
    type Message = ();
    type Properties = Props<W::Asked>;

    fn create(context: &Context<Self>) -> Self {
        let work = W::begin(&context.props().asked, None);
        let mut part = Self { work, next_slice: None, tell: context.link().callback(|()| ()) };
        part.come_back();
        part
    }

    fn changed(&mut self, context: &Context<Self>, _: &Self::Properties) -> bool {
        self.work = W::begin(&context.props().asked, Some(&self.work));
        self.come_back();
        true
    }

    fn update(&mut self, _: &Context<Self>, (): ()) -> bool {
        let seen = self.work.stage();
        let is_left = slice(&mut || self.work.step());
        self.next_slice = None;
        if is_left {
            self.come_back();
        }
        self.work.stage() != seen
    }

    fn view(&self, context: &Context<Self>) -> Html {
        self.work.draw(&context.props().asked)
    }
}

impl<W> WorkedPart<W> {
    /// Comes back for more once the browser has painted.
    fn come_back(&mut self) {
        self.next_slice = after_frame(self.tell.clone());
    }
}

/// The part that finds out what is asked.
pub fn worked<W: Worked>(asked: W::Asked) -> Html {
    html! { <WorkedPart<W> {asked} /> }
}
