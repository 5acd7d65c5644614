//! One function per flow, each with its equation (`docs/model.md`, Equations) above it. Flows are per month.

use super::regime::Regime;
use super::run::{Run, change_scope};
use super::stocks::{AI, CHANGE, MAX_INITIATIVES, STEPS_PER_MONTH, Stocks};
use crate::num::share;
use crate::scenario::Approach;

/// One step, in months.
pub const STEP_MONTHS: f64 = 1.0 / STEPS_PER_MONTH as f64;
/// Adoption of the first initiative at which leadership sees that something works.
const VISIBLE_TO_LEADERSHIP: f64 = 0.12;
/// Support that is left when nothing has shown by the end of the runway.
const SUPPORT_WITHOUT_RESULTS: f64 = 0.35;

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

/// dK/dt = (1−K)·α·χ·[λ_d·act·m + λ_p·π̂·m(.6+.4h) + λ_t·B·L·min(1, .15+m)] − ρK(1−κE) − δK(1−act),
/// α = α₀+(1−α₀)C; m = 1 for AI and the first initiative's change scope for change work, since nobody
/// learns from work that is not in scope (C14, C23).
fn skill_flow(run: &Run, regime: &Regime, stocks: &Stocks, own: f64, kind: usize) -> f64 {
    let a = &run.assumptions;
    let skill = stocks.skill[kind];
    let scope = if kind == AI { 1.0 } else { change_scope(run.change_management, stocks.work[0]) };
    let absorption = a.absorptive_floor + (1.0 - a.absorptive_floor) * own;
    let doing = a.learning_by_doing * regime.activity * scope;
    let coached = a.learning_from_partner * regime.most_presence * scope * (0.6 + 0.4 * run.handover);
    let trained = a.learning_by_training * training(run.approach) * stocks.support * share(0.15 + scope);
    let gained = (1.0 - skill) * absorption * run.participation * (doing + coached + trained);
    let left = run.attrition * skill * (1.0 - a.routine_protection * stocks.routine[kind]);
    gained - left - a.disuse * skill * (1.0 - regime.activity)
}

/// B: how much formal upskilling the approach itself brings.
fn training(approach: Approach) -> f64 {
    match approach {
        Approach::InternalUpskilling => 1.0,
        Approach::Hybrid => 0.5,
        Approach::ExternalPartnership | Approach::ToolFirst => 0.0,
    }
}

/// dE/dt = ε·f·o·χ·act·max(0, K−E) + ½ε_p·h·π̂(.2+.8χ)(1−E) − δ_E·E(1−o), f = .25+.75·max(C, h with a
/// partner): routines are written by those who do the work and kept by those who own it (C07, C25).
fn routine_flow(run: &Run, regime: &Regime, stocks: &Stocks, own: f64, kind: usize) -> f64 {
    let a = &run.assumptions;
    let routine = stocks.routine[kind];
    let guided = if run.approach.has_partner() { run.handover } else { 0.0 };
    let craft = 0.25 + 0.75 * own.max(guided);
    let lead = (stocks.skill[kind] - routine).max(0.0);
    let written = a.embedding * craft * run.ownership * run.participation * regime.activity * lead;
    let handed_over = 0.5
        * a.embedding_by_transfer
        * run.handover
        * regime.most_presence
        * (0.2 + 0.8 * run.participation)
        * (1.0 - routine);
    written + handed_over - a.routine_decay * routine * (1.0 - run.ownership)
}

/// dL/dt = (L*−L)/τ_L; L* = 1 while within the runway or once A₀ ≥ .12 shows, else .35 (capability trap).
fn support_flow(run: &Run, regime: &Regime, stocks: &Stocks) -> f64 {
    let something_shows = stocks.adoption[0] >= VISIBLE_TO_LEADERSHIP;
    let goal = if regime.within_runway || something_shows { 1.0 } else { SUPPORT_WITHOUT_RESULTS };
    (goal - stocks.support) / run.assumptions.support_months
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
    fn at_work(&self) -> [f64; 2] {
        if self.presence > 0.0 { self.room } else { self.own }
    }
}

/// ω: extra effort per unit of work while a partner is present (C13).
pub fn overhead_per_unit(run: &Run) -> f64 {
    match run.approach {
        Approach::Hybrid => run.assumptions.hybrid_overhead,
        Approach::ExternalPartnership => run.assumptions.external_overhead,
        Approach::InternalUpskilling | Approach::ToolFirst => 0.0,
    }
}

/// dW/dt = (1−W)·u·½(G_a+G_c)/(τ_w(1+ω)) − μW(1−min(1, C_a(.3+.7o)+π)); a platform is bought in τ_tool
/// whatever the skill.
fn work_flow(run: &Run, site: &Site) -> f64 {
    let a = &run.assumptions;
    let backing = if site.presence > 0.0 { 1.0 } else { 0.4 + 0.6 * site.support };
    let rate = match run.approach {
        Approach::ToolFirst => 1.0 / a.tool_months,
        _ => backing * 0.5 * (site.room[AI] + site.room[CHANGE]) / (a.build_months * (1.0 + site.overhead)),
    };
    let care = share(site.own[AI] * (0.3 + 0.7 * run.ownership) + site.presence);
    (1.0 - site.work) * rate - a.work_decay * site.work * (1.0 - care)
}

/// dA/dt = (p+qA)·gap/(1+ω) while the ceiling A* is above A, else gap/τ_r (relapse).
fn adoption_flow(run: &Run, site: &Site) -> f64 {
    let a = &run.assumptions;
    let gap = ceiling(run, site) - site.adoption;
    if gap > 0.0 {
        (a.uptake + a.imitation * site.adoption) * gap / (1.0 + site.overhead)
    } else {
        gap / a.relapse_months
    }
}

/// A* = W·(m₀+(1−m₀)X)·(.35+.65·own capability at work); bought tools lose use to clutter as well.
fn ceiling(run: &Run, site: &Site) -> f64 {
    let a = &run.assumptions;
    let use_of_change =
        a.ceiling_without_change + (1.0 - a.ceiling_without_change) * change_effect(run, site);
    let ceiling = site.work * use_of_change * (0.35 + 0.65 * site.at_work()[AI]);
    match run.approach {
        Approach::ToolFirst => {
            let skill = 0.5 * (site.own[AI] + site.own[CHANGE]);
            ceiling * (1.0 - a.clutter * (1.0 - skill) * (1.0 - run.ownership))
        }
        _ => ceiling,
    }
}

/// X = max(m·G_c, X_s) while the initiative is on, else X_s = (.25+.75o)(.3+.7m)·C_c (G_c with a partner).
fn change_effect(run: &Run, site: &Site) -> f64 {
    let scope = change_scope(run.change_management, site.work);
    let kept_up = (0.25 + 0.75 * run.ownership) * (0.3 + 0.7 * scope) * site.at_work()[CHANGE];
    if site.on { kept_up.max(scope * site.room[CHANGE]) } else { kept_up }
}
