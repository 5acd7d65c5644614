//! A part of the page that is drawn anew only where what it shows has changed. One component for all of them: a
//! Yew component of its own takes 3 kB of the page.

use alloc::rc::Rc;
use core::any::Any;
use yew::prelude::*;

/// The part that `draw` makes of `seen`, which is all that it may look at.
pub fn part<S: PartialEq + 'static>(seen: S, draw: fn(&S) -> Html) -> Html {
    let drawn = Drawn(Rc::new(Seen { seen, draw }));
    html! { <Part {drawn} /> }
}

#[derive(PartialEq, Properties)]
struct Props {
    drawn: Drawn,
}

struct Part;

impl Component for Part {
    type Message = ();
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, context: &Context<Self>) -> Html {
        context.props().drawn.0.draw()
    }
}

#[derive(Clone)]
struct Drawn(Rc<dyn Draw>);

impl PartialEq for Drawn {
    fn eq(&self, other: &Self) -> bool {
        self.0.is_same(&*other.0)
    }
}

/// What is seen and what draws it, of whatever type.
trait Draw: Any {
    fn is_same(&self, other: &dyn Any) -> bool;
    fn draw(&self) -> Html;
}

struct Seen<S> {
    seen: S,
    draw: fn(&S) -> Html,
}

impl<S: PartialEq + 'static> Draw for Seen<S> {
    fn is_same(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<Self>().is_some_and(|other| self.seen == other.seen)
    }

    fn draw(&self) -> Html {
        (self.draw)(&self.seen)
    }
}
