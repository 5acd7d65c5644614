//! The effectful shell: a thin Yew page around the core.
//!
//! One state, one evaluation per changed scenario, views that take what they show and give back what
//! happened. While a slider moves, a frame shows what the eye is on (the slider, the answer, the verdicts); what
//! nobody sees in that frame and what takes long comes once it is painted, when the inputs rest. Every touch of the browser stands in [`browser`]; every word in [`crate::text`].

pub mod browser;
mod control;
mod markup;
mod part;
mod view;
mod work;
mod worked;

use crate::config::Settings;
use crate::explore::findings::{Findings, Question};
use crate::model::{Evaluation, evaluate};
use crate::session::{Action, State, update};
use crate::text::wording;
use alloc::rc::Rc;
use alloc::string::String;
use browser::address::{self, Follower};
use browser::drop;
use browser::frame_clock::{Pending, after_frame};
use browser::{keys, place};
use core::marker::PhantomData;
use view::aside::Aside;
use view::criteria::{Mends, mends};
use view::deciding::Deciding;
use view::meeting::Meeting;
use view::page::{AtRest, Page, Shown};
use view::team::TeamPage;
use view::whole::Whole;
use work::Run;
use yew::prelude::*;

/// Starts the page to decide on.
pub fn start_deciding() {
    start::<Deciding>();
}

/// Starts the page beside it that the file asks for.
pub fn start_aside() {
    start::<Aside>();
}

/// Starts the page to take to the meeting.
pub fn start_meeting() {
    start::<Meeting>();
}

/// Starts the page of a team.
pub fn start_team() {
    start::<TeamPage>();
}

/// Starts the page that the address asks for, of all there are.
pub fn start_whole() {
    browser::config::read_own();
    start::<Whole>();
}

/// A panic anywhere later is a trap, which `web/boot.js` tells of: a Yew page that has panicked stays painted and is
/// dead, so somebody else must say so.
fn start<P: Page>() {
    if let Some(mount) = browser::emptied_mount() {
        yew::Renderer::<App<P>>::with_root(mount).render();
    }
}

/// What reaches the root.
enum Message {
    /// Something happened.
    Happened(Action),
    /// The frame of a slider's move is painted.
    Rested,
    /// More is known of what takes more than one evaluation.
    Found(Rc<Findings>),
}

/// The root: it alone knows the state, and what was worked out from it. A component of Yew's other kind, with a hook for
/// each of these, takes 3 kB more to download.
struct App<P> {
    state: State,
    link: String,
    evaluation: Rc<Evaluation>,
    mends: Mends,
    at_rest: AtRest,
    rest: Option<Pending>,
    question: Option<Question>,
    findings: Rc<Findings>,
    work: Rc<Run>,
    settings: Rc<Settings>,
    address: Rc<Follower>,
    act: Callback<Action>,
    page: PhantomData<P>,
    // They listen for as long as they are held.
    _listeners: browser::Listeners,
}

impl<P: Page> Component for App<P> {
    type Message = Message;
    type Properties = ();

    fn create(context: &Context<Self>) -> Self {
        let act = context.link().callback(Message::Happened);
        let settings = Rc::new(browser::config::settings());
        wording::say(Settings::clone(&settings));
        browser::config::dress(&settings);
        let address = Follower::at_start(&settings);
        let state = address.at_first();
        let evaluation = Rc::new(evaluate(&state.scenario, &state.assumptions));
        let mends = mends(state.scenario.situation, &evaluation, &state.assumptions);
        let mut listeners = address::listen(&address, &act);
        listeners.extend(keys::listen(&act));
        if P::opens_drops() {
            listeners.extend(drop::listen(act.reform(Action::TextBrought)));
        }
        let mut app = Self {
            at_rest: AtRest { situation: state.scenario.situation, evaluation: evaluation.clone() },
            rest: None,
            question: None,
            findings: Rc::new(Findings::new(work::question(&state))),
            work: Rc::default(),
            _listeners: listeners,
            page: PhantomData,
            settings,
            address,
            link: state.link(),
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
            Message::Rested => self.rested(context),
            Message::Found(findings) => self.findings = findings,
        }
        true
    }

    fn view(&self, _: &Context<Self>) -> Html {
        let Self { state, link, evaluation, at_rest, mends, findings, settings, act, .. } = self;
        P::draw(Shown { state, link, evaluation, at_rest, mends, findings, settings }, act)
    }

    fn rendered(&mut self, _: &Context<Self>, is_first: bool) {
        if is_first {
            place::show_part_named();
        }
    }
}

impl<P: Page> App<P> {
    /// The next state, and what follows from it: only what depends on what has changed is worked out anew.
    fn happened(&mut self, context: &Context<Self>, action: Action) {
        let action = self.address.opened_from(action, P::opened);
        if matches!(action, Action::OwnKept) {
            self.address.renew_own(&mut self.state);
        }
        let is_move = matches!(action, Action::FactorMoved(..) | Action::FieldSet(..));
        let is_let_go = matches!(action, Action::GestureEnded);
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
        if !is_move {
            self.rested(context);
            if is_let_go {
                self.address.write_now();
            }
        } else if self.rest.is_none() {
            // One that waits already is not put off, so that fast moves do not starve what comes with it.
            self.rest = after_frame(context.link().callback(|()| Message::Rested));
        }
    }

    /// What follows from inputs that rest: where they are found again, and the long work.
    fn rested(&mut self, context: &Context<Self>) {
        self.rest = None;
        self.at_rest =
            AtRest { situation: self.state.scenario.situation, evaluation: self.evaluation.clone() };
        self.link = self.state.link();
        self.address.follow(&self.link, &self.state);
        self.find_anew(context);
    }

    /// Begins the long work anew, where it is of another question than before.
    fn find_anew(&mut self, context: &Context<Self>) {
        let question = work::question(&self.state);
        if self.question != Some(question) {
            self.question = Some(question);
            self.work.start(question, &self.findings, context.link().callback(Message::Found));
        }
    }
}
