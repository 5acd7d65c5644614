//! One row per parameter: value, range, unit, source and the claims it bears on.
//!
//! Evidence fixes signs and orders of magnitude; the numbers are our judgement unless the row says
//! otherwise, and `docs/model.md` says so to every reader. The table is the only place that holds them:
//! the equations, the page of the method, the calibration program and the oracle's model file all read it.
//! Ranges are chosen so that orders that the claims rely on hold in every draw (C13, C23, C24, C25).

use crate::scenario::words::words;

/// Where a parameter's value comes from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Source {
    /// Our judgement; literature at most fixes the sign or the order of magnitude.
    Judgement,
    /// Fitted on the calibration cases within the range (`examples/calibrate.rs`); range and start are our
    /// judgement.
    Fitted {
        /// The value before fitting, which the fit is pulled back to.
        from: f64,
    },
    /// A publication that bounds the value, as described in `docs/model.md`.
    Literature(&'static str),
}

words! {
    /// What part of the model a parameter belongs to.
    Group {
        /// How fast work is done, and by whom.
        Pace = "pace",
        /// How people learn and forget.
        Learning = "learning",
        /// What stays when people go.
        Routines = "routines",
        /// What the four levers do.
        Levers = "levers",
        /// How use spreads and falls back.
        Adoption = "adoption",
        /// How long leadership stands behind it.
        Support = "support",
        /// What counts in the fit.
        Fit = "fit",
    }
}

/// What the program knows of a parameter.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    /// The parameter's name, as in `docs/model.md`.
    pub key: &'static str,
    /// The part of the model it belongs to.
    pub group: Group,
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
    /// Claims of `claims.md` that it bears on, with blanks between.
    pub claims: &'static str,
}

macro_rules! assumptions {
    ($($group:ident { $($(#[doc = $meaning:literal])+ $key:ident: $centre:literal in $low:literal..$high:literal,
        $unit:literal, $source:expr, [$($claim:literal),*];)+ })+) => {
        /// A value for every parameter of the model.
        #[derive(Clone, Copy, Debug)]
        pub struct Assumptions { $($($(#[doc = $meaning])+ pub $key: f64,)+)+ }

        impl Assumptions {
            /// The values that the product answers with.
            pub const CENTRE: Self = Self { $($($key: $centre,)+)+ };

            /// All values in the order of [`ROWS`].
            pub const fn to_array(&self) -> [f64; ROWS.len()] {
                [$($(self.$key,)+)+]
            }

            /// The assumptions with these values, in the order of [`ROWS`].
            pub const fn from_array(values: &[f64; ROWS.len()]) -> Self {
                let [$($($key,)+)+] = *values;
                Self { $($($key,)+)+ }
            }
        }

        // One loop instead of a comparison written out for each.
        impl PartialEq for Assumptions {
            fn eq(&self, other: &Self) -> bool {
                self.to_array() == other.to_array()
            }
        }

        /// Every parameter, in the order of the equations.
        pub const ROWS: &[Row] = &[$($(Row {
            key: stringify!($key), group: Group::$group, centre: $centre, low: $low, high: $high,
            unit: $unit, source: $source, claims: concat!($($claim, " "),*).trim_ascii(),
        },)+)+];

        /// What each parameter is, in one sentence, in the order of [`ROWS`]: the text above its row. Apart from
        /// the rows, so that the page, which has words of its own, need not carry it.
        pub const MEANINGS: &[&str] = &[$($(concat!($($meaning),+).trim_ascii(),)+)+];
    };
}

use Source::{Fitted, Judgement, Literature};

assumptions! {
    Pace {
        /// τ_w: time to about 63 % of an initiative's work by a partner-grade team.
        build_months: 3.0 in 2.0..6.0, "months", Literature("MIT NANDA 2025, as quoted"), ["C06", "C08"];
        /// ω_ext: extra effort per unit of work when a partner does it.
        external_overhead: 0.10 in 0.05..0.25, "share", Judgement, ["C13"];
        /// ω_hyb − ω_ext: what sharing the work between two teams costs on top of that.
        coordination_overhead: 0.41 in 0.05..0.55, "share", Fitted { from: 0.20 }, ["C13"];
        /// g: share of the skill gap that a partner working alongside closes.
        hybrid_gap_closed: 0.79 in 0.60..0.95, "share", Fitted { from: 0.80 }, ["C11"];
        /// Share of what a partner working alongside leaves open that a partner working alone leaves open too.
        external_gap_left: 0.25 in 0.0..0.5, "share", Judgement, ["C08"];
        /// T_eng: length of an engagement.
        engagement_months: 9.0 in 6.0..12.0, "months", Judgement, ["C09", "C14"];
        /// lead: time to hire a partner again for a later initiative.
        rehire_months: 2.0 in 1.0..4.0, "months", Judgement, ["C10"];
        /// ret: presence of a partner who is kept on between initiatives, at full comfort.
        retained: 0.80 in 0.2..0.8, "share", Fitted { from: 0.5 }, ["C10"];
        /// Time for which an initiative without a partner counts as a project.
        own_project_months: 18.0 in 12.0..24.0, "months", Judgement, ["C15"];
        /// Pace of a team that leadership has stopped backing, against one that it backs.
        unbacked_pace: 0.4 in 0.2..0.6, "share", Judgement, ["C01"];
        /// τ_tool: time to about 63 % of a bought platform being installed.
        tool_months: 2.0 in 1.0..3.0, "months", Judgement, ["C16"];
    }
    Learning {
        /// λ_d: learning by doing.
        learning_by_doing: 0.040 in 0.02..0.07, "1/month", Literature("ramp-up 3–9 months, vendor survey"), ["C05", "C15"];
        /// λ_p: coached learning beside a partner.
        learning_from_partner: 0.100 in 0.05..0.18, "1/month", Literature("Olivero et al. 1997 (ratio to training)"), ["C14", "C23"];
        /// λ_t: formal upskilling.
        learning_by_training: 0.020 in 0.01..0.04, "1/month", Literature("Olivero et al. 1997 (ratio to coaching)"), ["C06"];
        /// B of a hybrid: its formal upskilling against that of building inside.
        hybrid_training: 0.5 in 0.25..0.75, "share", Judgement, ["C14"];
        /// Share of coached learning that needs no agreement on handing over.
        coaching_without_handover: 0.6 in 0.4..0.8, "share", Judgement, ["C14"];
        /// Activity from which people learn while systems are live and no project is on.
        live_activity: 0.3 in 0.1..0.5, "share", Judgement, ["C15"];
        /// α₀: how fast somebody with no prior knowledge learns, against somebody with all of it.
        absorptive_floor: 0.35 in 0.2..0.6, "share", Literature("Cohen & Levinthal 1990 (sign)"), ["C06", "C15"];
        /// δ: skill lost to disuse.
        disuse: 0.012 in 0.0..0.04, "1/month", Literature("Thompson 2007 (0) to Benkard 2000 (0.04)"), ["C09"];
    }
    Routines {
        /// Share of people's skill that is in routines at the start.
        starting_routine: 0.3 in 0.1..0.5, "share", Judgement, ["C07"];
        /// η: how far routines stand in for skilled people.
        routine_use: 0.60 in 0.4..0.8, "share", Literature("Argote (sign)"), ["C07"];
        /// κ: how far routines protect skill from people leaving.
        routine_protection: 0.80 in 0.5..0.95, "share", Literature("Argote (sign)"), ["C07"];
        /// ε: own people turning what they know into routines.
        embedding: 0.05 in 0.02..0.12, "1/month", Judgement, ["C05", "C25"];
        /// Share of that which needs neither skill nor guidance.
        embedding_without_craft: 0.25 in 0.1..0.4, "share", Judgement, ["C25"];
        /// ε_p: a partner's knowledge turned into routines by explicit transfer.
        embedding_by_transfer: 0.08 in 0.015..0.10, "1/month", Judgement, ["C09", "C14"];
        /// δ_E: routines decaying where nobody owns them.
        routine_decay: 0.02 in 0.0..0.05, "1/month", Judgement, ["C25"];
    }
    Levers {
        /// χ of observers: how much of what is done teaches them; a recipient's is 0, an owner's 1.
        observer_part: 0.12 in 0.08..0.20, "share", Literature("Freeman et al. 2014 (order)"), ["C23", "C28"];
        /// χ of participants.
        participant_part: 0.50 in 0.35..0.65, "share", Literature("Freeman et al. 2014 (order)"), ["C23"];
        /// χ of co-owners.
        co_owner_part: 0.85 in 0.70..0.95, "share", Literature("Freeman et al. 2014 (order)"), ["C23"];
        /// m with no change work: what happens of it anyhow; from the start it is 1.
        scope_without: 0.15 in 0.05..0.25, "share", Literature("Prosci (order)"), ["C24"];
        /// m that change work after launch adds once all is live.
        scope_after_launch: 0.45 in 0.30..0.60, "share", Literature("Prosci (order)"), ["C24"];
        /// o with nothing arranged for afterwards; owned and funded it is 1.
        ownership_without: 0.10 in 0.0..0.20, "share", Literature("Prosci, Stirman 2012 (order)"), ["C25"];
        /// o with an intention alone.
        ownership_planned: 0.40 in 0.25..0.55, "share", Literature("Prosci, Stirman 2012 (order)"), ["C25"];
        /// h of hand-over papers; explicit transfer is 1.
        handover_by_papers: 0.35 in 0.20..0.50, "share", Judgement, ["C09"];
    }
    Adoption {
        /// p: users who start by themselves.
        uptake: 0.10 in 0.05..0.20, "1/month", Literature("Sultan, Farley & Lehmann 1990 (consumers, per year)"), ["C06", "C08"];
        /// q: users who start because others do.
        imitation: 0.50 in 0.25..0.80, "1/month", Literature("Sultan, Farley & Lehmann 1990 (consumers, per year)"), ["C06", "C08"];
        /// τ_r: time in which unsupported use falls away.
        relapse_months: 12.0 in 6.0..24.0, "months", Literature("Stirman 2012 and NHS reviews, as quoted"), ["C25"];
        /// μ: work in place that decays without care.
        work_decay: 0.04 in 0.02..0.08, "1/month", Judgement, ["C25"];
        /// Share of that care which skilled people give though nobody owns it.
        care_without_owner: 0.3 in 0.1..0.5, "share", Judgement, ["C25"];
        /// m₀: share of the ceiling that needs no change work.
        ceiling_without_change: 0.05 in 0.02..0.12, "share", Literature("Taiwo & Downe 2013 (sign)"), ["C24"];
        /// Share of the ceiling that needs no AI skill.
        ceiling_without_skill: 0.35 in 0.2..0.5, "share", Judgement, ["C16"];
        /// Share of the ceiling that needs nobody with first-hand knowledge of the users.
        ceiling_without_insight: 0.90 in 0.8..0.98, "share", Judgement, ["C26"];
        /// Share of change work that goes on after a project though nobody owns it.
        kept_without_owner: 0.25 in 0.1..0.4, "share", Judgement, ["C25"];
        /// Share of change work that goes on after a project though none was in scope.
        kept_without_scope: 0.3 in 0.1..0.5, "share", Judgement, ["C24"];
        /// carry: share of the first initiative's work that an identical later one starts with.
        carry: 0.6 in 0.3..0.9, "share", Literature("Benkard 2000 (some, not all)"), ["C10", "C15"];
        /// Users who try a platform when it is installed, whatever comes of it.
        tool_trial: 0.12 in 0.05..0.20, "share", Judgement, ["C16"];
        /// clutter: use lost to tools that nobody has the skill or mandate to fit in.
        clutter: 0.45 in 0.2..0.7, "share", Judgement, ["C16"];
    }
    Support {
        /// τ_L: time in which leadership support follows what leadership sees.
        support_months: 4.0 in 2.0..8.0, "months", Literature("Repenning & Sterman 2002 (sign)"), ["C01"];
        /// Adoption of the first initiative at which leadership stands behind it in full.
        visible_adoption: 0.12 in 0.06..0.18, "share", Judgement, ["C01"];
        /// Support that is left when nothing has shown by the end of the runway.
        support_without_results: 0.35 in 0.15..0.55, "share", Literature("Repenning & Sterman 2002 (sign)"), ["C01"];
    }
    Fit {
        /// What the shorter of due date and runway counts for in how long the organisation will wait.
        shorter_wait: 0.79 in 0.5..0.8, "share", Fitted { from: 0.6 }, ["C01"];
        /// Weight of reach that is left when there is all the time in the world.
        reach_weight: 0.11 in 0.05..0.20, "weight", Fitted { from: 0.10 }, ["C01"];
        /// Wait at which urgency counts half.
        urgency_months: 7.9 in 5.0..14.0, "months", Fitted { from: 9.0 }, ["C01"];
        /// Weight of sustained use with nothing to follow.
        sustained_weight: 0.20 in 0.05..0.50, "weight", Fitted { from: 0.30 }, ["C10", "C25"];
        /// Weight of sustained use that many different initiatives add.
        sustained_by_initiatives: 0.47 in 0.2..0.8, "weight", Fitted { from: 0.50 }, ["C10"];
        /// Share of that which is not needed where initiatives are alike and a partner may repeat them.
        repeatable_by_partner: 0.36 in 0.0..0.9, "share", Fitted { from: 0.3 }, ["C10"];
        /// Weight of independence with no comfort and nothing to follow.
        independence_weight: 0.17 in 0.1..0.4, "weight", Fitted { from: 0.25 }, ["C03"];
        /// Weight of independence that many initiatives add with no comfort.
        independence_by_initiatives: 0.45 in 0.3..0.9, "weight", Fitted { from: 0.60 }, ["C03", "C10"];
        /// Later initiatives at which their say is half.
        half_initiatives: 2.9 in 1.0..4.0, "initiatives", Fitted { from: 2.0 }, ["C10"];
        /// Capability at which an organisation can go on by itself.
        capable_alone: 0.72 in 0.6..0.85, "share", Fitted { from: 0.70 }, ["C05"];
        /// Months of relying on a partner that would use up independence altogether.
        engagement_limit_months: 30.0 in 18.0..48.0, "months", Fitted { from: 24.0 }, ["C03"];
        /// Share of a hybrid's engagement that counts as relying on the partner; of a delivery all does.
        hybrid_borrowed: 0.46 in 0.3..0.7, "share", Fitted { from: 0.5 }, ["C11"];
    }
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
    fn values_come_back_from_their_array() {
        assert_eq!(Assumptions::from_array(&Assumptions::CENTRE.to_array()), Assumptions::CENTRE);
    }

    #[test]
    fn roles_and_scopes_keep_their_order_in_every_draw() {
        let row = |key| ROWS.iter().find(|row| row.key == key).expect("a row of the table");
        for (less, more) in [
            ("observer_part", "participant_part"),
            ("participant_part", "co_owner_part"),
            ("ownership_without", "ownership_planned"),
        ] {
            assert!(row(less).high < row(more).low, "{less} < {more}");
        }
        assert!(row("coordination_overhead").low > 0.0, "C13");
    }
}
