//! What the equations multiply by throughout a run, worked out once, side by side for the runs in all lanes.
//!
//! Where an approach or a plan lacks a term of an equation, its factor is the one that leaves the rest as it
//! is to the bit (0 added, 1 multiplied by), so that runs of any kind stand in neighbouring lanes.

use super::lanes::Number;
use super::run::Run;

/// The runs in the lanes of one walk; where they are fewer than the lanes, the last fills the rest.
#[derive(Clone, Copy)]
pub struct Runs<'a>(pub &'a [Run]);

impl<'a> Runs<'a> {
    /// The run in one lane.
    #[inline(always)]
    pub fn lane(self, lane: usize) -> &'a Run {
        &self.0[lane.min(self.0.len() - 1)]
    }

    /// What `get` finds in each lane's run.
    pub fn all<N: Number>(self, get: &dyn Fn(&Run) -> f64) -> N {
        N::from_lanes(&|lane| get(self.lane(lane)))
    }

    /// Whether `is` holds of any lane's run. By order without a call: each change of regime asks dozens of times.
    #[inline(always)]
    pub fn any(self, is: impl Fn(&Run) -> bool) -> bool {
        for run in self.0 {
            if is(run) {
                return true;
            }
        }
        false
    }
}

/// w + (1−w)·share: what there is without `share`, rising to 1 with all of it.
#[derive(Clone, Copy, Debug)]
pub struct Rising<N> {
    without: N,
    rise: N,
}

impl<N: Number> Rising<N> {
    /// The one that begins at `without`.
    #[inline(always)]
    pub fn from(without: N) -> Self {
        Self { without, rise: N::all(1.0) - without }
    }

    /// Its value at `share`.
    #[inline(always)]
    pub fn at(self, share: N) -> N {
        self.without + self.rise * share
    }

    /// 1 at every share in the lanes where `whole` is above 0, unchanged elsewhere.
    pub fn or_all(self, whole: N) -> Self {
        Self {
            without: whole.where_positive(N::all(1.0), self.without),
            rise: whole.where_positive(N::all(0.0), self.rise),
        }
    }

    /// 0 at every share in the lanes where `is_there` is 0, unchanged where it is 1.
    pub fn where_there(self, is_there: N) -> Self {
        Self { without: self.without * is_there, rise: self.rise * is_there }
    }
}

/// The constants of the equations, in the letters of `docs/model.md`.
#[derive(Clone, Copy, Debug)]
pub struct Terms<N> {
    /// ρ, per month.
    pub attrition: N,
    /// η.
    pub routine_use: N,
    /// κ.
    pub routine_protection: N,
    /// δ, per month.
    pub disuse: N,
    /// α.
    pub absorption: Rising<N>,
    /// χ.
    pub participation: N,
    /// o.
    pub ownership: N,
    /// 1−o.
    pub unowned: N,
    /// λ_d, per month.
    pub doing: N,
    /// λ_p, per month.
    pub coached: N,
    /// c+(1−c)h.
    pub coaching: N,
    /// λ_t·B, per month.
    pub training: N,
    /// m₀, and m where it does not grow with the work.
    pub scope_without: N,
    scope: N,
    scope_growth: N,
    /// Whether m grows with the work in any lane.
    pub scope_grows: bool,
    /// ε, per month.
    pub embedding: N,
    /// f.
    pub craft: Rising<N>,
    /// h where a partner was engaged, else 0.
    pub guided: N,
    /// ε_p·h, per month.
    pub transfer: N,
    /// δ_E, per month.
    pub routine_decay: N,
    /// act while systems are live and no project is on.
    pub live_activity: N,
    /// u of a team alone: a partner is paid for the time it takes; a team has as much of it as leadership allows.
    pub backing: Rising<N>,
    /// A_v.
    pub visible_adoption: N,
    /// L* past the runway.
    pub support: Rising<N>,
    /// τ_L, months.
    pub support_months: N,
    /// g.
    pub gap_closed: N,
    /// ω.
    pub overhead: N,
    /// τ_w, months.
    pub build_months: N,
    /// 1 where work is built at somebody's pace, 0 where it is bought.
    pub built: N,
    /// 1/τ_tool where it is bought, per month; else 0.
    pub bought: N,
    /// Users who try what is being bought; else 0.
    pub trial: N,
    /// Carry·s: share of the first initiative's work that a later one starts with.
    pub carried: N,
    /// μ, per month.
    pub work_decay: N,
    /// c₀+(1−c₀)o.
    pub care: N,
    /// p, per month.
    pub uptake: N,
    /// q, per month.
    pub imitation: N,
    /// τ_r, months.
    pub relapse_months: N,
    /// m₀+(1−m₀)X.
    pub changed: Rising<N>,
    /// s₀+(1−s₀)·AI capability at work.
    pub skilled: Rising<N>,
    /// i₀+(1−i₀)χ.
    pub insight: N,
    /// k₀+(1−k₀)o'.
    pub kept_by_owner: Rising<N>,
    /// n₀+(1−n₀)m.
    pub kept_by_scope: Rising<N>,
    /// Clutter of bought tools; 0 elsewhere.
    pub clutter: N,
    /// τ_tool, months.
    pub tool_months: N,
}

impl<N: Number> Terms<N> {
    /// The constants of these runs.
    pub fn of(runs: Runs) -> Self {
        let all = |get: &dyn Fn(&Run) -> f64| -> N { runs.all(get) };
        let rising = |get: &dyn Fn(&Run) -> f64| Rising::from(runs.all::<N>(get));
        let ownership = all(&|run| run.ownership);
        let participation = all(&|run| run.participation);
        let handover = all(&|run| run.handover);
        let scope_growth = all(&|run| run.change_scope().1);
        Self {
            attrition: all(&|run| run.attrition),
            routine_use: all(&|run| run.assumptions.routine_use),
            routine_protection: all(&|run| run.assumptions.routine_protection),
            disuse: all(&|run| run.assumptions.disuse),
            absorption: rising(&|run| run.assumptions.absorptive_floor),
            participation,
            ownership,
            unowned: N::all(1.0) - ownership,
            doing: all(&|run| run.assumptions.learning_by_doing),
            coached: all(&|run| run.assumptions.learning_from_partner),
            coaching: rising(&|run| run.assumptions.coaching_without_handover).at(handover),
            training: all(&|run| run.assumptions.learning_by_training * run.training()),
            scope_without: all(&|run| run.assumptions.scope_without),
            scope: all(&|run| run.change_scope().0),
            scope_growth,
            scope_grows: !scope_growth.equals(N::all(0.0)),
            embedding: all(&|run| run.assumptions.embedding),
            craft: rising(&|run| run.assumptions.embedding_without_craft),
            guided: all(&|run| if run.approach.has_partner() { run.handover } else { 0.0 }),
            transfer: all(&|run| run.assumptions.embedding_by_transfer * run.handover),
            routine_decay: all(&|run| run.assumptions.routine_decay),
            live_activity: all(&|run| run.assumptions.live_activity),
            backing: rising(&|run| run.assumptions.unbacked_pace),
            visible_adoption: all(&|run| run.assumptions.visible_adoption),
            support: rising(&|run| run.assumptions.support_without_results),
            support_months: all(&|run| run.assumptions.support_months),
            gap_closed: all(&Run::gap_closed),
            overhead: all(&Run::overhead_per_unit),
            build_months: all(&|run| run.assumptions.build_months),
            built: all(&|run| if run.buys() { 0.0 } else { 1.0 }),
            bought: all(&|run| if run.buys() { 1.0 / run.assumptions.tool_months } else { 0.0 }),
            trial: all(&|run| if run.buys() { run.assumptions.tool_trial } else { 0.0 }),
            carried: all(&|run| run.assumptions.carry * run.similarity),
            work_decay: all(&|run| run.assumptions.work_decay),
            care: rising(&|run| run.assumptions.care_without_owner).at(ownership),
            uptake: all(&|run| run.assumptions.uptake),
            imitation: all(&|run| run.assumptions.imitation),
            relapse_months: all(&|run| run.assumptions.relapse_months),
            changed: rising(&|run| run.assumptions.ceiling_without_change),
            skilled: rising(&|run| run.assumptions.ceiling_without_skill),
            insight: rising(&|run| run.assumptions.ceiling_without_insight).at(participation),
            kept_by_owner: rising(&|run| run.assumptions.kept_without_owner),
            kept_by_scope: rising(&|run| run.assumptions.kept_without_scope),
            clutter: all(&|run| {
                if run.buys() { run.assumptions.clutter } else { 0.0 }
            }),
            tool_months: all(&|run| run.assumptions.tool_months),
        }
    }

    /// m: how much of an initiative's change work is in scope once `work` of it is in place, 0–1.
    #[inline(always)]
    pub fn change_scope(&self, work: N) -> N {
        self.scope + self.scope_growth * work.share()
    }

    /// C = 1 − (1−K)(1−ηE): what the organisation can do by itself, 0–1.
    #[inline(always)]
    pub fn capability(&self, skill: N, routine: N) -> N {
        let one = N::all(1.0);
        one - (one - skill) * (one - self.routine_use * routine)
    }
}
