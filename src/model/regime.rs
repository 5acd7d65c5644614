//! What holds throughout one step: which initiatives run, and where a partner is present.
//!
//! Every change of regime falls on a step's edge, so no stage of the integrator looks across one. Between two
//! changes in any lane ([`super::run::Run::next_change`]) a regime serves for every step.

use super::lanes::Number;
use super::run::Status;
use super::stocks::MAX_INITIATIVES;
use super::terms::{Rising, Runs, Terms};

/// The regime of one step in every lane.
pub struct Regime<N> {
    /// Initiatives that have started in any lane.
    pub started: usize,
    /// g·π̂: share of the skill gap closed where a partner is most present.
    pub most_closed: N,
    /// act: how much is being done from which people learn, 0–1.
    pub activity: N,
    /// 1−act.
    pub idle: N,
    /// λ_d·act, per month.
    doing: N,
    /// λ_p·π̂, per month.
    coached: N,
    /// What there is to learn from about AI.
    pub ai: Lessons<N>,
    /// The same about change work where no scope grows with the work.
    pub change: Lessons<N>,
    /// ε_p·h·π̂·χ, per month.
    pub handed_over: N,
    /// u for the organisation as a whole.
    pub backing: Rising<N>,
    /// L*.
    pub support: Rising<N>,
    alike: [Alike<N>; MAX_INITIATIVES],
    kinds: usize,
}

/// Neighbouring initiatives for which the same holds in every lane: what they share is worked out once.
#[derive(Clone, Copy)]
pub struct Alike<N> {
    /// The first initiative that is no longer like these.
    pub until: usize,
    /// π: a partner's presence, 0–1.
    pub presence: N,
    /// g·π: share of the skill gap closed.
    pub closed: N,
    /// 1 while a project is on, else 0.
    pub on: N,
    /// 1+ω: effort per unit of work.
    pub effort: N,
    /// τ_w(1+ω): months that the work takes.
    pub work_months: N,
    /// u; 0 where the work does not depend on anybody's pace.
    pub backing: Rising<N>,
    /// 1/τ_tool where a platform is bought, per month; else 0.
    pub bought: N,
    /// Users who try what is being installed; 0 where nothing is bought.
    pub trial: N,
    /// Whether any lane has such users.
    pub has_trial: bool,
    /// k₀+(1−k₀)(o+(1−o)π).
    pub kept: N,
    /// X per skill in the room where no scope grows with the work.
    pub effect: Effect<N>,
}

/// What people learn from, with work of a certain scope.
#[derive(Clone, Copy)]
pub struct Lessons<N> {
    /// λ_d·act·m, per month.
    pub doing: N,
    /// λ_p·π̂·m(c+(1−c)h), per month.
    pub coached: N,
    /// min(1, m₀+m).
    pub taught: N,
}

impl<N: Number> Lessons<N> {
    /// Those of work of `scope`.
    #[inline(always)]
    pub fn of(terms: &Terms<N>, regime: &Regime<N>, scope: N) -> Self {
        Self {
            doing: regime.doing * scope,
            coached: regime.coached * scope * terms.coaching,
            taught: (terms.scope_without + scope).share(),
        }
    }
}

/// What change work does per skill in the room.
#[derive(Clone, Copy)]
pub struct Effect<N> {
    /// By keeping up what is live: (k₀+(1−k₀)o')(n₀+(1−n₀)m).
    pub kept_up: N,
    /// By work in a project: m while one is on, else 0.
    pub in_project: N,
}

impl<N: Number> Effect<N> {
    /// With change work of `scope`.
    #[inline(always)]
    pub fn of(terms: &Terms<N>, kept: N, on: N, scope: N) -> Self {
        Self { kept_up: kept * terms.kept_by_scope.at(scope), in_project: on * scope }
    }
}

impl<N: Number> Regime<N> {
    /// Before anything has begun.
    pub fn before(terms: &Terms<N>) -> Self {
        let zero = N::all(0.0);
        let status = Statuses { is_started: zero, is_on: zero, presence: zero };
        Self {
            started: 0,
            most_closed: zero,
            activity: zero,
            idle: zero,
            doing: zero,
            coached: zero,
            ai: Lessons { doing: zero, coached: zero, taught: zero },
            change: Lessons { doing: zero, coached: zero, taught: zero },
            handed_over: zero,
            backing: terms.backing,
            support: terms.support,
            alike: [Alike::of(terms, status); MAX_INITIATIVES],
            kinds: 0,
        }
    }

    /// Turns into the regime of the step that begins at `step`.
    pub fn turn(&mut self, terms: &Terms<N>, runs: Runs, step: usize) {
        let (one, zero) = (N::all(1.0), N::all(0.0));
        let (mut most_presence, mut any_on) = (zero, zero);
        (self.started, self.kinds) = (0, 0);
        // Later initiatives start one after the other in every lane.
        while self.started < MAX_INITIATIVES && runs.any(|run| run.starts[self.started] <= step) {
            if self.started == 0 || !is_like_the_one_before(runs, self.started, step) {
                self.alike[self.kinds] = Alike::of(terms, Statuses::at(runs, self.started, step));
                self.kinds += 1;
            }
            self.started += 1;
            let alike = &mut self.alike[self.kinds - 1];
            alike.until = self.started;
            most_presence = most_presence.larger(alike.presence);
            any_on = any_on.larger(alike.on);
        }
        self.activity = any_on.where_positive(one, terms.live_activity);
        self.idle = one - self.activity;
        self.doing = terms.doing * self.activity;
        self.coached = terms.coached * most_presence;
        self.ai = Lessons::of(terms, self, one);
        self.change = Lessons::of(terms, self, terms.change_scope(zero));
        self.handed_over = terms.transfer * most_presence * terms.participation;
        self.backing = terms.backing.or_all(most_presence);
        self.most_closed = terms.gap_closed * most_presence;
        self.support = terms.support.or_all(runs.all(&|run| f64::from(u8::from(step < run.runway))));
    }

    /// The initiatives that have started, in order, those alike together.
    pub fn alike(&self) -> &[Alike<N>] {
        &self.alike[..self.kinds]
    }
}

/// How one initiative stands in all lanes.
struct Statuses<N> {
    /// 1 where it has started, else 0.
    is_started: N,
    /// 1 where it is still a project, else 0.
    is_on: N,
    /// π, 0–1.
    presence: N,
}

impl<N: Number> Statuses<N> {
    fn at(runs: Runs, initiative: usize, step: usize) -> Self {
        let all = |get: fn(Status) -> f64| runs.all(&|run| get(run.status(initiative, step)));
        Self {
            is_started: all(|status| f64::from(u8::from(status.is_started))),
            is_on: all(|status| f64::from(u8::from(status.is_on))),
            presence: all(|status| status.presence),
        }
    }
}

fn is_like_the_one_before(runs: Runs, initiative: usize, step: usize) -> bool {
    !runs.any(|run| run.status(initiative, step) != run.status(initiative - 1, step))
}

impl<N: Number> Alike<N> {
    fn of(terms: &Terms<N>, status: Statuses<N>) -> Self {
        let Statuses { is_started, is_on, presence } = status;
        let effort = N::all(1.0) + presence * terms.overhead;
        let trial = terms.trial * is_on;
        let kept = terms.kept_by_owner.at(Rising::from(terms.ownership).at(presence));
        Self {
            until: 0,
            presence,
            closed: terms.gap_closed * presence,
            on: is_on,
            effort,
            work_months: terms.build_months * effort,
            backing: terms.backing.or_all(presence).where_there(terms.built * is_started),
            bought: terms.bought * is_started,
            trial,
            has_trial: !trial.equals(N::all(0.0)),
            kept,
            effect: Effect::of(terms, kept, is_on, terms.change_scope(N::all(0.0))),
        }
    }
}
