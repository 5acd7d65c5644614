//! One function per flow, each with its equation (`docs/model.md`, Equations) above it. Flows are per month.
//!
//! They are inlined by order: the page is compiled for size, which would make a call of every addition, and a
//! run takes a hundred thousand of them.

use super::regime::Regime;
use super::run::Run;
use super::stocks::{AI, CHANGE, MAX_INITIATIVES, Stocks};
use crate::num::share;
use crate::scenario::Approach;

/// All flows at `stocks` under `regime`.
pub fn flows(run: &Run, regime: &Regime, stocks: &Stocks) -> Stocks {
    let own = [run.capability(stocks, AI), run.capability(stocks, CHANGE)];
    let mut flows = Stocks::ZERO;
    for kind in [AI, CHANGE] {
        flows.skill[kind] = skill_flow(run, regime, stocks, own[kind], kind);
        flows.routine[kind] = routine_flow(run, regime, stocks, own[kind], kind);
    }
    flows.support = support_flow(run, regime, stocks);
    for initiative in 0..regime.started.min(MAX_INITIATIVES) {
        let site = Site::new(run, regime, stocks, own, initiative);
        flows.work[initiative] = work_flow(run, &site);
        flows.adoption[initiative] = adoption_flow(run, &site);
    }
    flows
}

/// dK/dt = (1−K)·α·χ·[λ_d·act·m·u + λ_p·π̂·m(c+(1−c)h) + λ_t·B·L·min(1, m₀+m)] − ρK(1−κE) − δK(1−act),
/// α = α₀+(1−α₀)C; m = 1 for AI and the first initiative's change scope for change work, since nobody
/// learns from work that is not in scope (C14, C23).
#[inline(always)]
fn skill_flow(run: &Run, regime: &Regime, stocks: &Stocks, own: f64, kind: usize) -> f64 {
    let a = &run.assumptions;
    let skill = stocks.skill[kind];
    let scope = if kind == AI { 1.0 } else { run.change_scope(stocks.work[0]) };
    let absorption = rising(a.absorptive_floor, own);
    let doing =
        a.learning_by_doing * regime.activity * scope * backing(run, regime.most_presence, stocks.support);
    let coached = a.learning_from_partner
        * regime.most_presence
        * scope
        * rising(a.coaching_without_handover, run.handover);
    let trained = a.learning_by_training * training(run) * stocks.support * share(a.scope_without + scope);
    let gained = (1.0 - skill) * absorption * run.participation * (doing + coached + trained);
    let left = run.attrition * skill * (1.0 - a.routine_protection * stocks.routine[kind]);
    gained - left - a.disuse * skill * (1.0 - regime.activity)
}

/// u: a partner is paid for the time it takes; a team alone has as much of it as leadership allows.
#[inline(always)]
fn backing(run: &Run, presence: f64, support: f64) -> f64 {
    if presence > 0.0 { 1.0 } else { rising(run.assumptions.unbacked_pace, support) }
}

/// B: how much formal upskilling the approach itself brings.
fn training(run: &Run) -> f64 {
    match run.approach {
        Approach::InternalUpskilling => 1.0,
        Approach::Hybrid => run.assumptions.hybrid_training,
        Approach::ExternalPartnership | Approach::ToolFirst => 0.0,
    }
}

/// dE/dt = ε·f·o·χ·act·max(0, K−E) + ε_p·h·π̂·χ(1−E) − δ_E·E(1−o), f = f₀+(1−f₀)·max(C, h with a
/// partner): routines are written by those who do the work and kept by those who own it (C07, C25).
#[inline(always)]
fn routine_flow(run: &Run, regime: &Regime, stocks: &Stocks, own: f64, kind: usize) -> f64 {
    let a = &run.assumptions;
    let routine = stocks.routine[kind];
    let guided = if run.approach.has_partner() { run.handover } else { 0.0 };
    let craft = rising(a.embedding_without_craft, own.max(guided));
    let lead = (stocks.skill[kind] - routine).max(0.0);
    let written = a.embedding * craft * run.ownership * run.participation * regime.activity * lead;
    let handed_over =
        a.embedding_by_transfer * run.handover * regime.most_presence * run.participation * (1.0 - routine);
    written + handed_over - a.routine_decay * routine * (1.0 - run.ownership)
}

/// dL/dt = (L*−L)/τ_L; L* = 1 within the runway, then L₀+(1−L₀)·min(1, A₀/A_v): building is starved of time
/// and money when nothing shows by then (the capability trap).
fn support_flow(run: &Run, regime: &Regime, stocks: &Stocks) -> f64 {
    let a = &run.assumptions;
    let shown = share(stocks.adoption[0] / a.visible_adoption);
    let goal = if regime.within_runway { 1.0 } else { rising(a.support_without_results, shown) };
    (goal - stocks.support) / a.support_months
}

/// What one initiative's own flows look at.
struct Site {
    work: f64,
    adoption: f64,
    support: f64,
    presence: f64,
    own: [f64; 2],
    room: [f64; 2],
    overhead: f64,
    on: bool,
}

impl Site {
    #[inline(always)]
    fn new(run: &Run, regime: &Regime, stocks: &Stocks, own: [f64; 2], initiative: usize) -> Self {
        let presence = regime.presence[initiative];
        Self {
            work: stocks.work[initiative],
            adoption: stocks.adoption[initiative],
            support: stocks.support,
            presence,
            own,
            room: own.map(|capability| run.skill_in_room(capability, presence)),
            overhead: presence * overhead_per_unit(run),
            on: regime.on[initiative],
        }
    }

    /// The capability that counts: the room's with a partner in it, else the organisation's own.
    #[inline(always)]
    fn at_work(&self) -> [f64; 2] {
        if self.presence > 0.0 { self.room } else { self.own }
    }
}

/// ω: extra effort per unit of work while a partner is present (C13).
#[inline(always)]
pub fn overhead_per_unit(run: &Run) -> f64 {
    match run.approach {
        Approach::Hybrid => run.assumptions.external_overhead + run.assumptions.coordination_overhead,
        Approach::ExternalPartnership => run.assumptions.external_overhead,
        Approach::InternalUpskilling | Approach::ToolFirst => 0.0,
    }
}

/// dW/dt = (1−W)·u·½(G_a+G_c)/(τ_w(1+ω)) − μW(1−min(1, C_a(c₀+(1−c₀)o)+π)), u = 1 with a partner, else
/// u₀+(1−u₀)L; a platform is bought in τ_tool
/// whatever the skill.
#[inline(always)]
fn work_flow(run: &Run, site: &Site) -> f64 {
    let a = &run.assumptions;
    let rate = match run.approach {
        Approach::ToolFirst => 1.0 / a.tool_months,
        _ => {
            backing(run, site.presence, site.support) * 0.5 * (site.room[AI] + site.room[CHANGE])
                / (a.build_months * (1.0 + site.overhead))
        }
    };
    let care = share(site.own[AI] * rising(a.care_without_owner, run.ownership) + site.presence);
    (1.0 - site.work) * rate - a.work_decay * site.work * (1.0 - care)
}

/// dA/dt = (p+qA)·gap/(1+ω) while the ceiling A* is above A, else gap/τ_r (relapse). A bought platform is
/// also tried by some as it is installed, whatever it can carry (C16).
#[inline(always)]
fn adoption_flow(run: &Run, site: &Site) -> f64 {
    let a = &run.assumptions;
    let gap = ceiling(run, site) - site.adoption;
    let spread = if gap > 0.0 {
        (a.uptake + a.imitation * site.adoption) * gap / (1.0 + site.overhead)
    } else {
        gap / a.relapse_months
    };
    match run.approach {
        Approach::ToolFirst if site.on => {
            spread + a.tool_trial * (1.0 - site.work) / a.tool_months * (1.0 - site.adoption)
        }
        _ => spread,
    }
}

/// A* = W·(m₀+(1−m₀)X)·(s₀+(1−s₀)·AI capability at work)·(i₀+(1−i₀)χ): use needs change work, a system
/// that works, and builders who know the users at first hand (C26); bought tools lose use to clutter as well.
#[inline(always)]
fn ceiling(run: &Run, site: &Site) -> f64 {
    let a = &run.assumptions;
    let ceiling = site.work
        * rising(a.ceiling_without_change, change_effect(run, site))
        * rising(a.ceiling_without_skill, site.at_work()[AI])
        * rising(a.ceiling_without_insight, run.participation);
    match run.approach {
        Approach::ToolFirst => {
            let skill = 0.5 * (site.own[AI] + site.own[CHANGE]);
            ceiling * (1.0 - a.clutter * (1.0 - skill) * (1.0 - run.ownership))
        }
        _ => ceiling,
    }
}

/// X = max(m·G_c, X_s) while the initiative is on, else X_s = (k₀+(1−k₀)·o')(n₀+(1−n₀)m)·C_c (G_c with a
/// partner), o' = o+(1−o)π: while a partner is there, it looks after what is live.
#[inline(always)]
fn change_effect(run: &Run, site: &Site) -> f64 {
    let a = &run.assumptions;
    let scope = run.change_scope(site.work);
    let kept_up = rising(a.kept_without_owner, rising(run.ownership, site.presence))
        * rising(a.kept_without_scope, scope)
        * site.at_work()[CHANGE];
    if site.on { kept_up.max(scope * site.room[CHANGE]) } else { kept_up }
}

/// What there is without `share`, rising to 1 with all of it.
#[inline(always)]
fn rising(without: f64, share: f64) -> f64 {
    without + (1.0 - without) * share
}
