//! The effectful shell: a thin Yew page around the core.
//!
//! One state, one evaluation per changed scenario, views that take what they show and give back what
//! happened. Every touch of the browser stands in [`browser`]; every word in [`crate::text`].

pub mod browser;
mod control;
mod markup;
mod part;
mod view;
mod work;

use crate::explore::findings::Findings;
use crate::model::{Evaluation, evaluate};
use crate::session::{Action, State, update};
use alloc::rc::Rc;
use browser::address::{self, Follower};
use browser::{keys, paper};
use view::criteria::{Mends, mends};
use view::examples::examples;
use view::page::{Shown, page};
use work::Run;
use yew::prelude::*;

/// The element that the page is drawn into; without it there is no page of ours to draw.
const MOUNT: &str = "app";

/// Starts the page. A panic anywhere later is a trap, which `web/boot.js` tells of: a Yew page that has panicked stays
/// painted and is dead, so somebody else must say so.
pub fn start() {
    if let Some(mount) = browser::emptied(MOUNT) {
        yew::Renderer::<App>::with_root(mount).render();
    }
}

/// What reaches the root.
enum Message {
    /// Something happened.
    Happened(Action),
    /// More is known of what takes more than one evaluation.
    Found(Rc<Findings>),
}

/// The root: it alone knows the state, and what was worked out from it. A component of Yew's other kind, with a hook for
/// each of these, takes 3 kB more to download.
struct App {
    state: State,
    evaluation: Rc<Evaluation>,
    mends: Mends,
    findings: Rc<Findings>,
    work: Rc<Run>,
    address: Rc<Follower>,
    examples: Html,
    act: Callback<Action>,
    // They listen for as long as they are held.
    _listeners: browser::Listeners,
}

impl Component for App {
    type Message = Message;
    type Properties = ();

    fn create(context: &Context<Self>) -> Self {
        let act = context.link().callback(Message::Happened);
        let state = State::of(address::opened_at_start());
        let evaluation = Rc::new(evaluate(&state.scenario, &state.assumptions));
        let mends = mends(state.scenario.situation, &evaluation, &state.assumptions);
        let address = Follower::at_start();
        let mut listeners = address::listen(&address, &act);
        listeners.extend(keys::listen(&act));
        listeners.push(paper::listen(&act));
        let mut app = Self {
            findings: Rc::new(Findings::new(work::question(&state))),
            work: Rc::default(),
            examples: examples(),
            _listeners: listeners,
            address,
            state,
            evaluation,
            mends,
            act,
        };
        app.find_anew(context);
        app
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Happened(action) => self.happened(context, action),
            Message::Found(findings) => self.findings = findings,
        }
        true
    }

    fn view(&self, _: &Context<Self>) -> Html {
        let Self { state, evaluation, mends, findings, examples, act, .. } = self;
        page(Shown { state, evaluation, mends, findings, examples: examples.clone() }, act)
    }
}

impl App {
    /// The next state, and what follows from it: only what depends on what has changed is worked out anew.
    fn happened(&mut self, context: &Context<Self>, action: Action) {
        let next = update(&self.state, action);
        let before = core::mem::replace(&mut self.state, next);
        let State { scenario, assumptions, .. } = self.state;
        if (scenario, assumptions) != (before.scenario, before.assumptions) {
            let plan = self.evaluation.plan;
            self.evaluation = Rc::new(evaluate(&scenario, &assumptions));
            let judged = (scenario.situation, self.evaluation.plan, assumptions);
            if judged != (before.scenario.situation, plan, before.assumptions) {
                self.mends = mends(scenario.situation, &self.evaluation, &assumptions);
            }
        }
        self.mends.answers = self.state.answers;
        if work::question(&self.state) != work::question(&before) {
            self.find_anew(context);
        }
        self.address.follow_state(&self.state);
    }

    fn find_anew(&mut self, context: &Context<Self>) {
        let findings = Findings::new(work::question(&self.state)).keeping(&self.findings);
        self.work.start(findings, context.link().callback(Message::Found));
    }
}
