//! What can happen to the page.

use crate::link::Opened;
use crate::scenario::{AdoptionGap, Approach, CapabilityAssessed, Factor, Field, Lever, Levers};
use alloc::boxed::Box;

/// Something that happened, in the person's terms.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// A factor slider is in hand and now stands at this value, 0–100.
    FactorMoved(Factor, u8),
    /// The slider in hand was let go.
    GestureEnded,
    /// An input was set; a value beyond its range is cut to it.
    FieldSet(Field, i64),
    /// An approach was chosen; its typical levers come with it.
    ApproachChosen(Approach),
    /// The plan was given back to the product: the best approach with its typical plan.
    PlanLeftOpen,
    /// One lever was set to the setting at this index; the approach shown becomes the chosen one.
    LeverSet(Approach, Levers, Lever, usize),
    /// All levers were set at once, by a mend; the approach shown becomes the chosen one.
    LeversSet(Approach, Levers),
    /// The first question of the gate was answered.
    CapabilityAssessedSet(CapabilityAssessed),
    /// The second question of the gate was answered.
    AdoptionGapSet(AdoptionGap),
    /// The assumption at this place of the table was set; a value beyond its range is cut to it.
    AssumptionSet(usize, f64),
    /// The assumption at this place went back to the standard; without a place, all of them did.
    AssumptionsReset(Option<usize>),
    /// A link was opened, with what could be read of it and what could not.
    LinkOpened(Box<Opened>),
    /// Everything goes back to what the link or the first visit opened with.
    ResetToStart,
    /// The method was unfolded, or folded again.
    MethodUnfolded(bool),
    /// The notice about the link was read and put away.
    ProblemsDismissed,
}
