//! One row per parameter: value, range, unit, source and the claims it bears on.
//!
//! Evidence fixes signs and orders of magnitude; the numbers are our judgement unless the row says
//! otherwise, and `docs/model.md` says so to every reader. The table is the only place that holds them.

/// Where a parameter's value comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// Our judgement; literature at most fixes the sign or the order of magnitude.
    Judgement,
    /// A publication that bounds the value, as described in `docs/model.md`.
    Literature(&'static str),
}

/// What the program knows of a parameter.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    /// The parameter's name, as in `docs/model.md`.
    pub key: &'static str,
    /// The value used.
    pub centre: f64,
    /// Smallest plausible value.
    pub low: f64,
    /// Largest plausible value.
    pub high: f64,
    /// Unit of all three.
    pub unit: &'static str,
    /// Where the value comes from.
    pub source: Source,
    /// Claims of `claims.md` that it bears on.
    pub claims: &'static [&'static str],
}

macro_rules! assumptions {
    ($($(#[$doc:meta])* $key:ident: $centre:literal in $low:literal..$high:literal,
        $unit:literal, $source:expr, [$($claim:literal),*];)+) => {
        /// A value for every parameter of the model.
        #[derive(Clone, Copy, Debug, PartialEq)]
        pub struct Assumptions { $($(#[$doc])* pub $key: f64,)+ }

        impl Assumptions {
            /// The values that the product answers with.
            pub const CENTRE: Self = Self { $($key: $centre,)+ };
        }

        /// Every parameter, in the order of the equations.
        pub const ROWS: &[Row] = &[$(Row {
            key: stringify!($key), centre: $centre, low: $low, high: $high,
            unit: $unit, source: $source, claims: &[$($claim),*],
        },)+];
    };
}

use Source::{Judgement, Literature};

assumptions! {
    /// τ_w: time to about 63 % of an initiative's work by a partner-grade team.
    build_months: 3.0 in 2.0..6.0, "months", Literature("MIT NANDA 2025, as quoted"), ["C06", "C08"];
    /// ω_hyb: extra effort per unit of work when two teams share it.
    hybrid_overhead: 0.30 in 0.10..0.80, "share", Literature("Herbsleb & Mockus 2003 (upper bound)"), ["C13"];
    /// ω_ext: extra effort per unit of work when a partner does it.
    external_overhead: 0.10 in 0.05..0.25, "share", Judgement, ["C13"];
    /// g: share of the skill gap that a partner working alongside closes.
    hybrid_gap_closed: 0.80 in 0.60..0.95, "share", Judgement, ["C11"];
    /// g_ext: share of the skill gap that a partner working alone closes; above g in every draw.
    external_gap_closed: 0.95 in 0.85..1.0, "share", Judgement, ["C08"];
    /// λ_d: learning by doing.
    learning_by_doing: 0.040 in 0.02..0.07, "1/month", Literature("ramp-up 3–9 months, vendor survey"), ["C05", "C15"];
    /// λ_p: coached learning beside a partner.
    learning_from_partner: 0.100 in 0.05..0.18, "1/month", Literature("Olivero et al. 1997 (ratio to training)"), ["C14", "C23"];
    /// λ_t: formal upskilling.
    learning_by_training: 0.020 in 0.01..0.04, "1/month", Literature("Olivero et al. 1997 (ratio to coaching)"), ["C06"];
    /// α₀: how fast somebody with no prior knowledge learns, against somebody with all of it.
    absorptive_floor: 0.35 in 0.2..0.6, "share", Literature("Cohen & Levinthal 1990 (sign)"), ["C06", "C15"];
    /// δ: skill lost to disuse.
    disuse: 0.012 in 0.0..0.04, "1/month", Literature("Thompson 2007 (0) to Benkard 2000 (0.04)"), ["C09"];
    /// η: how far routines stand in for skilled people.
    routine_use: 0.60 in 0.4..0.8, "share", Literature("Argote (sign)"), ["C07"];
    /// κ: how far routines protect skill from people leaving.
    routine_protection: 0.80 in 0.5..0.95, "share", Literature("Argote (sign)"), ["C07"];
    /// ε: own people turning what they know into routines.
    embedding: 0.06 in 0.02..0.12, "1/month", Judgement, ["C05", "C25"];
    /// ε_p: a partner's knowledge turned into routines by explicit transfer.
    embedding_by_transfer: 0.10 in 0.03..0.20, "1/month", Judgement, ["C09", "C14"];
    /// δ_E: routines decaying where nobody owns them.
    routine_decay: 0.02 in 0.0..0.05, "1/month", Judgement, ["C25"];
    /// p: users who start by themselves.
    uptake: 0.10 in 0.05..0.20, "1/month", Literature("Sultan, Farley & Lehmann 1990 (consumers, per year)"), ["C06", "C08"];
    /// q: users who start because others do.
    imitation: 0.50 in 0.25..0.80, "1/month", Literature("Sultan, Farley & Lehmann 1990 (consumers, per year)"), ["C06", "C08"];
    /// τ_r: time in which unsupported use falls away.
    relapse_months: 12.0 in 6.0..24.0, "months", Literature("Stirman 2012 and NHS reviews, as quoted"), ["C25"];
    /// μ: work in place that decays without care.
    work_decay: 0.04 in 0.02..0.08, "1/month", Judgement, ["C25"];
    /// m₀: share of the ceiling that needs no change work.
    ceiling_without_change: 0.10 in 0.05..0.2, "share", Judgement, ["C24"];
    /// carry: share of the first initiative's work that an identical later one starts with.
    carry: 0.6 in 0.3..0.9, "share", Literature("Benkard 2000 (some, not all)"), ["C10", "C15"];
    /// clutter: use lost to tools that nobody has the skill or mandate to fit in.
    clutter: 0.25 in 0.0..0.5, "share", Judgement, ["C16"];
    /// τ_tool: time to about 63 % of a bought platform being installed.
    tool_months: 2.0 in 1.0..3.0, "months", Judgement, ["C16"];
    /// lead: time to hire a partner again for a later initiative.
    rehire_months: 2.0 in 1.0..4.0, "months", Judgement, ["C10"];
    /// T_eng: length of an engagement.
    engagement_months: 9.0 in 6.0..12.0, "months", Judgement, ["C09", "C14"];
    /// ret: presence of a partner who is kept on between initiatives, at full comfort.
    retained: 0.5 in 0.2..0.8, "share", Judgement, ["C10"];
    /// τ_L: time in which leadership support follows what leadership sees.
    support_months: 4.0 in 2.0..8.0, "months", Judgement, ["C01"];
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_centre_lies_within_its_range_and_names_a_claim() {
        for row in ROWS {
            assert!(row.low <= row.centre && row.centre <= row.high, "{}", row.key);
            assert!(!row.claims.is_empty(), "{}", row.key);
        }
    }

    #[test]
    fn coordination_costs_more_in_a_hybrid_and_a_partner_alone_closes_more_of_the_gap() {
        let centre = Assumptions::CENTRE;
        assert!(centre.hybrid_overhead > centre.external_overhead, "C13");
        assert!(centre.external_gap_closed > centre.hybrid_gap_closed);
    }
}
