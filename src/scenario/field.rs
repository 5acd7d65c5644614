//! One row per input. Sliders, the link, the JSON check, the docs and the test sampler all read this table,
//! so an input is added by adding a row (and its wording, which the compiler then asks for).

use super::Factor;
use super::words::words;

words! {
    /// One of the eight inputs of a situation, in the order of `scales.md`.
    Field {
        /// Months until adoption of the first initiative must have visibly improved.
        ResultsDueMonths = "results_due_months",
        /// Months of building that leadership will sit through before it expects any result.
        RunwayMonths = "runway_months",
        /// Skill in building and running AI in production.
        AiSkills = "ai_skills",
        /// Skill in winning trust, fitting AI into workflows and changing behaviour.
        ChangeSkills = "change_skills",
        /// Percent of the people who carry those skills still in place in twelve months.
        TeamStability = "team_stability",
        /// Comfort with leaving this capability outside.
        DependencyComfort = "dependency_comfort",
        /// AI initiatives planned in the three years after the first.
        FutureInitiatives = "future_initiatives",
        /// How much of the first initiative's work the later ones repeat, in percent.
        InitiativeSimilarity = "initiative_similarity",
    }
}

/// What the program knows of an input besides its meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// Smallest valid value.
    pub minimum: u8,
    /// Largest valid value.
    pub maximum: u8,
    /// The value a first visit opens with.
    pub default: u8,
    /// Values with a name of their own, ascending; Page Up and Page Down go from one to the next.
    pub stops: &'static [u8],
    /// The factor this input is a part of.
    pub factor: Factor,
    /// Whether a higher value means less of the factor (comfort and similarity lower dependency risk).
    pub lowers_factor: bool,
    /// The input's key in a link of format 1.
    pub link_key: &'static str,
}

const POINTS: Row = Row {
    minimum: 0,
    maximum: 100,
    default: 50,
    stops: &[0, 25, 50, 75, 100],
    factor: Factor::Depth,
    lowers_factor: false,
    link_key: "",
};

impl Field {
    /// The row of this input.
    pub const fn row(self) -> &'static Row {
        match self {
            Self::ResultsDueMonths => &Row {
                minimum: 1,
                maximum: 36,
                default: 9,
                stops: &[1, 3, 6, 12, 18, 24, 36],
                factor: Factor::Time,
                link_key: "due",
                ..POINTS
            },
            Self::RunwayMonths => &Row {
                maximum: 36,
                default: 6,
                stops: &[0, 3, 6, 12, 18, 24, 36],
                factor: Factor::Time,
                link_key: "runway",
                ..POINTS
            },
            Self::AiSkills => &Row { default: 35, link_key: "ai", ..POINTS },
            Self::ChangeSkills => &Row { default: 25, link_key: "change", ..POINTS },
            Self::TeamStability => {
                &Row { default: 75, stops: &[0, 25, 50, 75, 95, 100], link_key: "stability", ..POINTS }
            }
            Self::DependencyComfort => &Row {
                default: 40,
                stops: &[0, 25, 50, 75, 100],
                factor: Factor::Dependency,
                lowers_factor: true,
                link_key: "comfort",
                ..POINTS
            },
            Self::FutureInitiatives => &Row {
                maximum: 12,
                default: 4,
                stops: &[0, 1, 3, 6, 12],
                factor: Factor::Dependency,
                link_key: "initiatives",
                ..POINTS
            },
            Self::InitiativeSimilarity => {
                &Row { factor: Factor::Dependency, lowers_factor: true, link_key: "similarity", ..POINTS }
            }
        }
    }

    /// Number of values between the ends.
    pub const fn width(self) -> u8 {
        self.row().maximum - self.row().minimum
    }

    /// `value` cut to the input's range.
    pub fn clamp(self, value: i64) -> u8 {
        let row = self.row();
        // The clamp leaves 0–100, so the conversion is exact.
        value.clamp(i64::from(row.minimum), i64::from(row.maximum)) as u8
    }
}
