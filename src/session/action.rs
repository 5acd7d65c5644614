//! What can happen to the page.

use super::{Own, Part};
use crate::link::{Opened, PagePart};
use crate::scenario::plausible::Doubt;
use crate::scenario::proposal::Question;
use crate::scenario::{
    AdoptionGap, Approach, CapabilityAssessed, Factor, Field, Lever, Levers, Plan, Situation,
};
use alloc::boxed::Box;
use alloc::rc::Rc;
use alloc::string::String;

/// A text that can be copied, or given to the device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copied {
    /// The link.
    Link,
    /// What shows the page in a frame.
    Frame,
    /// What does so with a script.
    Element,
    /// The link again, by the device's own way to share.
    Shared,
}

/// Something that happened, in the person's terms.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// A factor slider is in hand and now stands at this value, 0–100.
    FactorMoved(Factor, u8),
    /// The slider in hand was let go, or the entry left: what follows is another step of the history.
    GestureEnded,
    /// An input was set; a value beyond its range is cut to it.
    FieldSet(Field, i64),
    /// All inputs were set at once.
    SituationSet(Situation),
    /// How sure an input is was said. Of a range of values, the input takes the one in the middle.
    RangeSet(Field, Doubt),
    /// Other plausible worlds are to be tried.
    WorldsDrawn,
    /// An input went back to what this link opened with.
    FieldReset(Field),
    /// All parts of a factor went back to what this link opened with.
    FactorReset(Factor),
    /// An approach was chosen; its typical levers come with it.
    ApproachChosen(Approach),
    /// The plan was given back to the product: the best approach with its typical plan.
    PlanLeftOpen,
    /// One lever was set to the setting at this index; the approach shown becomes the chosen one.
    LeverSet(Approach, Levers, Lever, usize),
    /// All levers were set at once, by a mend; the approach shown becomes the chosen one.
    LeversSet(Approach, Levers),
    /// A question about a proposal was answered with the answer at this place, or left open again; what no answer
    /// says stays as in the plan shown, which becomes the chosen one.
    ProposalAnswered(Plan, Question, Option<usize>),
    /// The answers about a proposal were forgotten; the plan stays.
    ProposalForgotten,
    /// The first question of the gate was answered.
    CapabilityAssessedSet(CapabilityAssessed),
    /// The second question of the gate was answered.
    AdoptionGapSet(AdoptionGap),
    /// The assumption at this place of the table was set; a value beyond its range is cut to it.
    AssumptionSet(usize, f64),
    /// The assumption at this place went back to the standard; without a place, all of them did.
    AssumptionsReset(Option<usize>),
    /// The note on the two root questions reads like this now; it is mended as [`crate::scenario::Note`] says.
    NoteTyped(String),
    /// The present scenario is called this now.
    NameTyped(String),
    /// A first preference was sealed, or taken back.
    GuessMade(Option<Approach>),
    /// The seal of the first preference was broken, or put on again.
    GuessLookedAt(bool),
    /// The present scenario was kept beside, under this name; without a place left nothing happens.
    ScenarioKept(String),
    /// The scenario at this place beside is called this now.
    ScenarioNamed(usize, String),
    /// The scenario at this place beside became the present one, and the present one went there.
    ScenarioTaken(usize),
    /// The scenario at this place beside was let go.
    ScenarioDropped(usize),
    /// The people of the team are these now, as [`crate::team`] writes them.
    TeamGathered(String),
    /// A decision was recorded, as [`crate::link::Decided`] writes it, or, where this is empty, taken back.
    DecisionRecorded(String),
    /// The present scenario is to be compared with the one at this place beside.
    ComparedWith(usize),
    /// The last step was undone.
    Undone,
    /// The step undone last was done again.
    Redone,
    /// A link was opened, with what could be read of it and what could not.
    LinkOpened(Box<Opened>),
    /// A link that somebody else sent was opened, beside one's own state.
    LinkSent(Box<Opened>, Rc<Own>),
    /// Of a link that was sent, one's own state is kept.
    OwnKept,
    /// Of a link that was sent, theirs becomes one's own, with what was changed in it since.
    TheirsTaken,
    /// A file or a text was brought here to be opened; the shell does so, and tells what came of it.
    TextBrought(String),
    /// A file or a text was opened that holds no scenario.
    NothingFound,
    /// Everything goes back to what the link or the first visit opened with.
    ResetToStart,
    /// A part of the exploring was unfolded, or folded again.
    ExploreUnfolded(Part, bool),
    /// The decision map is to have these inputs across and upward.
    MapTurned(Field, Field),
    /// This cell of the map, column and row, is in hand.
    MapCellTaken(u8, u8),
    /// Somebody would prefer this approach.
    Preferred(Approach),
    /// The tour went to this stop, or ended.
    TourTaken(Option<usize>),
    /// A file could not be given; this is its text, to be copied.
    TextOffered(Rc<str>),
    /// A text was copied, or the browser refused; `None`: that is no news any more.
    TextCopied(Option<(Copied, bool)>),
    /// In what another page is to frame, this part is shown that was hidden, or hidden that was shown.
    FramePartToggled(PagePart),
    /// The notice about the link was read and put away.
    ProblemsDismissed,
}
