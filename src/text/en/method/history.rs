//! The versions of the model, newest first.

/// One version.
pub struct Version {
    /// Its number, as in an answer's `model`.
    pub number: &'static str,
    /// What changed.
    pub changes: &'static [&'static str],
}

/// All versions.
pub const VERSIONS: &[Version] = &[Version {
    number: "1",
    changes: &[
        "First version: sixty months of four approaches, three attributes of fit, four criteria, four traps, the gate.",
        "Every constant of the equations is a parameter with a range; the ones that decide most were fitted to cases.",
    ],
}];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::MODEL_VERSION;

    #[test]
    fn the_present_version_stands_first() {
        assert_eq!(VERSIONS.first().map(|version| version.number), Some(MODEL_VERSION));
    }
}
