//! Whether the organisation is ready to commit to a direction (C22).

use super::words::words;

words! {
    /// Has present internal capability been assessed, and would the people in it recognise the result?
    CapabilityAssessed {
        /// Not assessed.
        No = "no",
        /// Talked about, not tested.
        Informal = "informal",
        /// Assessed, and the people concerned would agree.
        Honest = "honest",
    }
}

words! {
    /// Does the first initiative have a named adoption gap?
    AdoptionGap {
        /// None named.
        NoneNamed = "none_named",
        /// Named in general terms.
        General = "general",
        /// Who should use what, how often, by when.
        Specific = "specific",
    }
}

/// The two answers that the gate asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Readiness {
    /// How present capability was assessed.
    pub capability_assessed: CapabilityAssessed,
    /// How the gap to close was named.
    pub adoption_gap: AdoptionGap,
}

impl Default for Readiness {
    /// Nothing said yet: `no` and `none_named` (`contracts.md`, evaluate).
    fn default() -> Self {
        Self { capability_assessed: CapabilityAssessed::No, adoption_gap: AdoptionGap::NoneNamed }
    }
}
