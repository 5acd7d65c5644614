//! One function per flow, each with its equation (`docs/model.md`, Equations) above it. Flows are per month.
//!
//! They are inlined by order: the page is compiled for size, which would make a call of every addition, and a
//! run takes a hundred thousand of them. What does not change from step to step stands in [`super::terms`] and
//! [`super::regime`].

use super::grid::{Stage, Stock};
use super::lanes::Number;
use super::regime::{Alike, Effect, Lessons, Regime};
use super::stocks::{AI, CHANGE, Stocks};
use super::terms::Terms;

/// Lets every stock flow as one stage finds it.
pub fn flow<N: Number>(run: &Terms<N>, regime: &Regime<N>, stocks: &mut Stocks<Stock<N>>, stage: Stage<N>) {
    let team = Team::at(run, regime, stocks);
    let (first_work, first_adoption) = (stocks.work[0].seen(), stocks.adoption[0].seen());
    let change_lessons =
        if run.scope_grows { Lessons::of(run, regime, run.change_scope(first_work)) } else { regime.change };
    stocks.skill[AI].flow(skill_flow(run, regime, &team, team.ai, regime.ai), stage);
    stocks.skill[CHANGE].flow(skill_flow(run, regime, &team, team.change, change_lessons), stage);
    stocks.routine[AI].flow(routine_flow(run, regime, team.ai), stage);
    stocks.routine[CHANGE].flow(routine_flow(run, regime, team.change), stage);
    stocks.support.flow(support_flow(run, regime, team.support, first_adoption), stage);
    let mut initiative = 0;
    for alike in regime.alike() {
        let site = Site::new(run, alike, &team);
        while initiative < alike.until {
            let (work_stock, adoption_stock) =
                (&mut stocks.work[initiative], &mut stocks.adoption[initiative]);
            let (work, adoption) = (work_stock.seen(), adoption_stock.seen());
            work_stock.flow(work_flow(run, &site, work), stage);
            adoption_stock.flow(adoption_flow(run, &site, work, adoption), stage);
            initiative += 1;
        }
    }
}

/// One kind of skill: what people hold, what is in routines, and what both can do.
#[derive(Clone, Copy)]
struct Craft<N> {
    skill: N,
    routine: N,
    own: N,
}

impl<N: Number> Craft<N> {
    #[inline(always)]
    fn at(run: &Terms<N>, stocks: &Stocks<Stock<N>>, kind: usize) -> Self {
        let (skill, routine) = (stocks.skill[kind].seen(), stocks.routine[kind].seen());
        Self { skill, routine, own: run.capability(skill, routine) }
    }
}

/// What the flows of all initiatives look at.
struct Team<N> {
    ai: Craft<N>,
    change: Craft<N>,
    support: N,
    /// u for the organisation as a whole.
    backing: N,
    /// Share of its use that an initiative keeps from clutter.
    uncluttered: N,
}

impl<N: Number> Team<N> {
    #[inline(always)]
    fn at(run: &Terms<N>, regime: &Regime<N>, stocks: &Stocks<Stock<N>>) -> Self {
        let (ai, change) = (Craft::at(run, stocks, AI), Craft::at(run, stocks, CHANGE));
        let one = N::all(1.0);
        let mean = N::all(0.5) * (ai.own + change.own);
        let uncluttered = one - run.clutter * (one - mean) * run.unowned;
        let support = stocks.support.seen();
        Self { ai, change, support, backing: regime.backing.at(support), uncluttered }
    }
}

/// dK/dt = (1−K)·α·χ·[λ_d·act·m·u + λ_p·π̂·m(c+(1−c)h) + λ_t·B·L·min(1, m₀+m)] − ρK(1−κE) − δK(1−act),
/// α = α₀+(1−α₀)C; m = 1 for AI and the first initiative's change scope for change work, since nobody
/// learns from work that is not in scope (C14, C23).
#[inline(always)]
fn skill_flow<N: Number>(
    run: &Terms<N>,
    regime: &Regime<N>,
    team: &Team<N>,
    craft: Craft<N>,
    lessons: Lessons<N>,
) -> N {
    let one = N::all(1.0);
    let Craft { skill, routine, own } = craft;
    let trained = run.training * team.support * lessons.taught;
    let learnt = lessons.doing * team.backing + lessons.coached + trained;
    let gained = (one - skill) * run.absorption.at(own) * run.participation * learnt;
    let left = run.attrition * skill * (one - run.routine_protection * routine);
    gained - left - run.disuse * skill * regime.idle
}

/// dE/dt = ε·f·o·χ·act·max(0, K−E) + ε_p·h·π̂·χ(1−E) − δ_E·E(1−o), f = f₀+(1−f₀)·max(C, h with a
/// partner): routines are written by those who do the work and kept by those who own it (C07, C25).
#[inline(always)]
fn routine_flow<N: Number>(run: &Terms<N>, regime: &Regime<N>, craft: Craft<N>) -> N {
    let Craft { skill, routine, own } = craft;
    let craft = run.craft.at(own.larger(run.guided));
    let lead = (skill - routine).larger(N::all(0.0));
    let written = run.embedding * craft * run.ownership * run.participation * regime.activity * lead;
    let handed_over = regime.handed_over * (N::all(1.0) - routine);
    written + handed_over - run.routine_decay * routine * run.unowned
}

/// dL/dt = (L*−L)/τ_L; L* = 1 within the runway, then L₀+(1−L₀)·min(1, A₀/A_v): building is starved of time
/// and money when nothing shows by then (the capability trap).
#[inline(always)]
fn support_flow<N: Number>(run: &Terms<N>, regime: &Regime<N>, support: N, first_adoption: N) -> N {
    let shown = (first_adoption / run.visible_adoption).share();
    (regime.support.at(shown) - support) / run.support_months
}

/// G = C + gπ(1−C): the skill in the room where a partner closes a share of the gap, 0–1.
#[inline(always)]
pub fn skill_in_room<N: Number>(capability: N, gap_closed: N) -> N {
    capability + gap_closed * (N::all(1.0) - capability)
}

/// What the flows of initiatives that are alike look at.
struct Site<'a, N> {
    alike: &'a Alike<N>,
    /// Work done per month of what is left to do.
    rate: N,
    /// 1−min(1, C_a(c₀+(1−c₀)o)+π).
    uncared: N,
    /// G_c.
    change: N,
    /// X where no scope grows with the work.
    effect: N,
    /// s₀+(1−s₀)·AI capability at work.
    skilled: N,
    uncluttered: N,
}

impl<'a, N: Number> Site<'a, N> {
    #[inline(always)]
    fn new(run: &Terms<N>, alike: &'a Alike<N>, team: &Team<N>) -> Self {
        let ai = skill_in_room(team.ai.own, alike.closed);
        let change = skill_in_room(team.change.own, alike.closed);
        let care = (team.ai.own * run.care + alike.presence).share();
        Self {
            alike,
            rate: work_rate(alike, team.support, ai + change),
            uncared: N::all(1.0) - care,
            change,
            effect: change_effect(alike.effect, change),
            skilled: run.skilled.at(ai),
            uncluttered: team.uncluttered,
        }
    }
}

/// u·½(G_a+G_c)/(τ_w(1+ω)), u = 1 with a partner, else u₀+(1−u₀)L; a platform is bought in τ_tool whatever the
/// skill.
#[inline(always)]
fn work_rate<N: Number>(alike: &Alike<N>, support: N, both_skills: N) -> N {
    alike.bought + alike.backing.at(support) * N::all(0.5) * both_skills / alike.work_months
}

/// dW/dt = (1−W)·rate − μW(1−min(1, C_a(c₀+(1−c₀)o)+π)).
#[inline(always)]
fn work_flow<N: Number>(run: &Terms<N>, site: &Site<N>, work: N) -> N {
    (N::all(1.0) - work) * site.rate - run.work_decay * work * site.uncared
}

/// dA/dt = (p+qA)·gap/(1+ω) while the ceiling A* is above A, else gap/τ_r (relapse). A bought platform is
/// also tried by some as it is installed, whatever it can carry (C16).
#[inline(always)]
fn adoption_flow<N: Number>(run: &Terms<N>, site: &Site<N>, work: N, adoption: N) -> N {
    let one = N::all(1.0);
    let gap = ceiling(run, site, work) - adoption;
    let pace = gap.where_positive(run.uptake + run.imitation * adoption, one);
    let spread = pace * gap / gap.where_positive(site.alike.effort, run.relapse_months);
    if site.alike.has_trial {
        spread + site.alike.trial * (one - work) / run.tool_months * (one - adoption)
    } else {
        spread
    }
}

/// A* = W·(m₀+(1−m₀)X)·(s₀+(1−s₀)·AI capability at work)·(i₀+(1−i₀)χ): use needs change work, a system
/// that works, and builders who know the users at first hand (C26); bought tools lose use to clutter as well.
#[inline(always)]
fn ceiling<N: Number>(run: &Terms<N>, site: &Site<N>, work: N) -> N {
    let effect = if run.scope_grows {
        let scope = run.change_scope(work);
        change_effect(Effect::of(run, site.alike.kept, site.alike.on, scope), site.change)
    } else {
        site.effect
    };
    work * run.changed.at(effect) * site.skilled * run.insight * site.uncluttered
}

/// X = max(m·G_c, X_s) while the initiative is on, else X_s = (k₀+(1−k₀)·o')(n₀+(1−n₀)m)·C_c (G_c with a
/// partner), o' = o+(1−o)π: while a partner is there, it looks after what is live.
#[inline(always)]
fn change_effect<N: Number>(effect: Effect<N>, skill_in_room: N) -> N {
    (effect.kept_up * skill_in_room).larger(effect.in_project * skill_in_room)
}
