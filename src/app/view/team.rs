//! The page of a team: everybody's answers side by side, what their disagreement changes, and what the group as a whole
//! would do. Nothing is uploaded: a link or a file brings an answer here.

mod findings;
mod gather;
mod people;
mod spreads;

use super::page::{Frame, Page, Shown, framed};
use crate::app::browser::Listeners;
use crate::app::browser::download::{Saved, save};
use crate::app::browser::drop;
use crate::app::browser::frame_clock::{Pending, after_frame, slice};
use crate::app::browser::place::{Place, whole};
use crate::app::markup::{each, el, row};
use crate::app::worked::evaluations_of_part;
use crate::link::{Extras, Opened, Pasted, Problem, pasted};
use crate::scenario::{Approach, Words};
use crate::session::{Action, State};
use crate::team::Team;
use crate::team::readings::{Reading, Readings};
use crate::text::team as words;
use alloc::rc::Rc;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use findings::Findings;
use yew::prelude::*;

/// The page of a team.
pub struct TeamPage;

impl Page for TeamPage {
    fn draw(shown: Shown, act: &Callback<Action>) -> Html {
        let own = Rc::new(own_answer(shown.state));
        let room =
            html! { <Room value={shown.state.team.clone()} {own} best={shown.evaluation.best()} {act} /> };
        let beside = Frame::beside(&shown, ("#team", words::skip()), words::title(), room);
        let frame = Frame { shared: Place::Team, ..beside };
        framed(frame, &shown, act)
    }

    fn opens_drops() -> bool {
        false
    }
}

/// What the person at this screen says, as a link of theirs would.
fn own_answer(state: &State) -> Opened {
    let extras = Extras { team: String::new(), decided: String::new(), ..state.extras() };
    Opened { scenario: state.scenario, extras, problems: Vec::new() }
}

/// What the room is given.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The people, as the link has them.
    value: String,
    /// The answer of the person at this screen.
    own: Rc<Opened>,
    /// What fits best by that answer.
    best: Approach,
    act: Callback<Action>,
}

/// What happens in the room.
pub enum Message {
    /// A text was pasted: what was found in it, and how many lines of it hold nothing and are in the field still.
    Pasted(Pasted, usize),
    /// A text was read from files or dropped.
    Brought(String),
    /// The answer of the person at this screen joins.
    OwnAdded,
    /// The answer at this place goes.
    Dropped(usize),
    /// The team is wanted as a file.
    Saved,
    /// The first choices are opened before all are in.
    GuessesOpened,
    /// There is time to find out more.
    Slice,
}

/// The room in which the answers are laid out: it keeps what was found of them.
pub struct Room {
    team: Team,
    problems: Vec<Problem>,
    /// Lines in the field that were pasted and hold no answer.
    left: usize,
    findings: Findings,
    are_guesses_opened: bool,
    /// The text of a file that the browser would not save.
    offered: Option<String>,
    next_slice: Option<Pending>,
    tell: Callback<Message>,
    // They listen for as long as they are held.
    _drops: Listeners,
}

impl Component for Room {
    type Message = Message;
    type Properties = Props;

    fn create(context: &Context<Self>) -> Self {
        let tell = context.link().callback(|message| message);
        let mut room = Self {
            team: Team::default(),
            problems: Vec::new(),
            left: 0,
            findings: Findings::default(),
            are_guesses_opened: false,
            offered: None,
            next_slice: None,
            _drops: drop::listen(tell.reform(Message::Brought)),
            tell,
        };
        room.read(&context.props().value);
        room
    }

    fn changed(&mut self, context: &Context<Self>, before: &Props) -> bool {
        let Props { value, .. } = context.props();
        if *value != before.value && *value != self.team.value() {
            self.read(value);
        }
        true
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        if !matches!(message, Message::Slice) {
            self.offered = None;
            self.problems.clear();
            self.left = 0;
        }
        let Props { own, act, .. } = context.props();
        let team = match message {
            Message::Pasted(found, left) => {
                self.left = left;
                let is_blank = left == 0 && found.links.is_empty();
                let team = self.with_found(found);
                self.problems.extend(is_blank.then_some(Problem::NoLink));
                team
            }
            Message::Brought(text) => {
                let mut found = pasted(&text);
                if found.links.is_empty() {
                    found.problems.push(Problem::NoScenario);
                }
                self.with_found(found)
            }
            Message::OwnAdded => self.team.with_pasted(&[(String::new(), (**own).clone())]).0,
            Message::Dropped(place) => self.team.without(place),
            Message::Saved => return self.save(),
            Message::GuessesOpened => {
                self.are_guesses_opened = true;
                return true;
            }
            Message::Slice => return self.work(),
        };
        self.gather(team);
        act.emit(Action::TeamGathered(self.team.value()));
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let Self { team, findings, tell, .. } = self;
        let members = team.members();
        el!(main[el!(div "page-wide" [
            gather::gather(team, &self.problems, self.left, self.offered.as_deref(), context.props(), tell),
            (!members.is_empty()).then(|| row![
                el!(section "team-answer team-part" { aria-labelledby: "team-answer-title" } [
                    el!(h2 "section-title" { id: "team-answer-title" } [words::readings_title()]),
                    match findings.readings() {
                        Some(readings) => answer_of_all(&readings),
                        None => el!(p "section-help" [words::reading_says_nothing_yet()]),
                    },
                ]),
                spreads::spreads(members, findings),
                people::people(team, findings, self.are_guesses_opened, tell),
                findings.is_whole().then(|| evaluations_of_part(findings.evaluations)),
            ]),
        ])])
    }
}

impl Room {
    /// The team that a link brought: another than before, so that its first choices are sealed.
    fn read(&mut self, value: &str) {
        let (team, problems) = Team::read(value);
        self.are_guesses_opened = false;
        self.gather(team);
        self.problems = problems;
    }

    /// What was found in a text joins, with what could not be read kept to be told.
    fn with_found(&mut self, found: Pasted) -> Team {
        self.problems = found.problems;
        let people: Vec<(String, Opened)> =
            found.links.into_iter().map(|found| (found.name.as_str().to_string(), found.opened)).collect();
        let (team, problems) = self.team.with_pasted(&people);
        self.problems.extend(problems);
        team
    }

    fn gather(&mut self, team: Team) {
        self.findings = self.findings.of(team.members());
        self.team = team;
        self.come_back();
    }

    /// Comes back for more once the browser has painted, if there is any.
    fn come_back(&mut self) {
        let slice = self.tell.reform(|()| Message::Slice);
        self.next_slice = if self.findings.is_whole() { None } else { after_frame(slice) };
    }

    /// Works for one slice; true where more can be seen afterwards.
    fn work(&mut self) -> bool {
        let before = self.findings.stage();
        let (findings, members) = (&mut self.findings, self.team.members());
        slice(&mut || findings.step(members));
        self.come_back();
        self.findings.stage() != before
    }

    fn save(&mut self) -> bool {
        let page = whole(Place::Deciding, "");
        let text = self.team.file(page.strip_suffix('#').unwrap_or(&page));
        let file = Saved { name: words::FILE.into(), media_type: "text/plain", text: text.clone() };
        let is_saved = save(&file);
        self.offered = (!is_saved).then_some(text);
        !is_saved
    }
}

/// The group's answer under every reading, and whether they agree.
fn answer_of_all(readings: &Readings) -> Html {
    let rows = Reading::ALL.iter().map(|&reading| {
        let says = readings.says(reading).map(Words::word);
        el!(li "team-reading" { data-result: "team.reading", data-value: says } [
            el!(b [words::reading(reading)]),
            el!(p "team-says" [words::reading_says(readings, reading)]),
            el!(p "section-help" [words::reading_help(reading)]),
        ])
    });
    row![
        el!(p "team-agreement" { role: "status", data-result: "team.agreed", data-value: readings.agreed().map(Words::word) } [words::agreement(readings)]),
        el!(ul "team-readings" [each(rows)]),
    ]
}
