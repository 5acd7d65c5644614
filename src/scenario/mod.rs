//! The vocabulary of `scales.md`: what a person tells the product, and nothing that is worked out from it.
//!
//! A value that exists is valid: ranges are declared once, in [`field`], and enforced where a value is
//! made. Nothing here knows the model, a link or a page; see [`crate::model`] for the answer.

pub mod approach;
pub mod examples;
pub mod factor;
pub mod field;
pub mod plan;
pub mod plausible;
pub mod proposal;
pub mod readiness;
pub mod short_text;
pub mod situation;
pub(crate) mod words;

pub use approach::Approach;
pub use factor::Factor;
pub use field::Field;
pub use plan::{AfterFirstInitiative, ChangeManagement, InternalRole, Lever, Levers, Plan, Transfer};
pub use plausible::Ranges;
pub use readiness::{AdoptionGap, CapabilityAssessed, Readiness};
pub use short_text::{Name, Note};
pub use situation::{OutOfRange, Situation};
pub use words::Words;

/// Everything the answer depends on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scenario {
    /// The organisation's eight inputs.
    pub situation: Situation,
    /// The plan under test; `None` means the best approach with its typical plan, whichever that is.
    pub plan: Option<Plan>,
    /// Whether the organisation is ready to commit.
    pub readiness: Readiness,
}

/// A scenario that is kept beside the present one, to compare.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Named {
    /// What it is called; may be empty.
    pub name: Name,
    /// Its inputs.
    pub scenario: Scenario,
}

impl Named {
    /// Most scenarios beside the present one: four side by side still fit a page.
    pub const MOST: usize = 3;
}
