//! What only a run of the tests can say. The one place to write such figures: `None` is shown as "not yet
//! measured", here and in `docs/model.md`.

use super::claims::CLAIMS;

/// How often a claim held in the situations drawn for it.
#[derive(Clone, Copy)]
pub struct Held {
    /// Situations in which it held.
    pub held: u32,
    /// Situations drawn.
    pub of: u32,
}

/// The claims in their order; figures from `cargo test --release --test claims`.
pub const CLAIMS_HELD: [Option<Held>; CLAIMS.len()] = [None; CLAIMS.len()];

/// A figure of another kind.
pub struct Measured {
    /// What was measured.
    pub what: &'static str,
    /// How.
    pub how: &'static str,
    /// What came out.
    pub result: Option<&'static str>,
}

/// All other figures.
pub const MEASURED: &[Measured] = &[
    Measured {
        what: "A careful reader's choice",
        how: "Calibration cases in which the model's choice is the reader's own, or one the reader would defend.",
        result: None,
    },
    Measured {
        what: "Cases kept for checking",
        how: "The same on cases that took no part in the fitting.",
        result: None,
    },
    Measured {
        what: "Step error",
        how: "Largest difference of a fit when every step is halved.",
        result: None,
    },
    Measured {
        what: "A second program",
        how: "Largest difference of a stock against the same equations run by PySD.",
        result: None,
    },
    Measured {
        what: "Same answer everywhere",
        how: "Answers that differ in a bit between the native program and the browsers.",
        result: None,
    },
];
