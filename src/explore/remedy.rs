//! The smallest change of plan that meets a criterion or gets out of a trap (C18).
//!
//! Smallest means: fewest levers changed, then fewest steps along their settings in `scales.md`, then the
//! order of the levers. The approach stays as chosen.

use crate::model::{Assumptions, Criterion, Evaluation, Trap, Verdict, capability_change, judge, traps};
use crate::scenario::{Approach, Field, Lever, Levers, Plan, Situation, Words};
use alloc::collections::BinaryHeap;
use core::cmp::Reverse;

/// How a criterion could be met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mend {
    /// It is met.
    NotNeeded,
    /// These levers meet it, and no smaller change does.
    Change(Levers),
    /// No levers do.
    OutOfReach {
        /// The input in the way: the first that at one of its ends would let the strongest levers do; then the
        /// first that would anywhere; where none would alone, the one that would bring the plan nearest to it.
        in_the_way: Field,
        /// The best fitting other approach whose typical plan meets it; where none does, the best fitting one that
        /// meets it with some levers.
        approach: Option<Approach>,
    },
}

/// How the plan judged in `evaluation` could meet `criterion`.
pub fn mend_criterion(
    situation: Situation,
    evaluation: &Evaluation,
    criterion: Criterion,
    assumptions: &Assumptions,
) -> Mend {
    let plan = evaluation.plan;
    let meets = |situation, plan| judge(situation, plan, criterion, assumptions).verdict == Verdict::Meets;
    if evaluation.judgement(criterion).verdict == Verdict::Meets {
        return Mend::NotNeeded;
    }
    // No levers do more than the strongest (tests/claims, C18), so one look spares the search where it is vain.
    let strongest = |approach| Plan { approach, levers: Levers::STRONGEST };
    let plan_at_best = strongest(plan.approach);
    if meets(situation, plan_at_best) {
        let smallest = smallest(plan.levers, &|levers| meets(situation, Plan { levers, ..plan }));
        return Mend::Change(smallest.unwrap_or(Levers::STRONGEST));
    }
    let frees = |field, step| with_values(situation, field, step).any(|there| meets(there, plan_at_best));
    let frees_at =
        |step: fn(Field) -> u8| Field::ALL.iter().copied().find(|&field| frees(field, step(field)));
    let freeing = frees_at(Field::width).or_else(|| frees_at(|_| 1));
    let others = || evaluation.order.into_iter().filter(|&approach| approach != plan.approach);
    let by_typical_plan = others().find(|approach| meets(situation, approach.typical_plan()));
    let by_some_levers = || others().find(|&approach| meets(situation, strongest(approach)));
    Mend::OutOfReach {
        in_the_way: freeing.unwrap_or_else(|| most_telling(situation, plan_at_best, assumptions)),
        approach: by_typical_plan.or_else(by_some_levers),
    }
}

/// The situation with one input at every `step`th of its values; a step of its width gives both ends.
fn with_values(situation: Situation, field: Field, step: u8) -> impl Iterator<Item = Situation> {
    let row = field.row();
    (row.minimum..=row.maximum)
        .step_by(usize::from(step))
        .map(move |value| situation.with_clamped(field, i64::from(value)))
}

/// The input that at one of its ends lets most be learnt under `plan`: only a criterion on what is learnt can
/// be out of the reach of every lever and every single input.
fn most_telling(situation: Situation, plan: Plan, assumptions: &Assumptions) -> Field {
    let learnt = |field: Field| {
        with_values(situation, field, field.width())
            .map(|end| capability_change(end, plan, assumptions).share_gained())
            .fold(f64::MIN, f64::max)
    };
    let mut telling = (Field::ALL[0], f64::MIN);
    for &field in Field::ALL {
        let learnt = learnt(field);
        if learnt > telling.1 {
            telling = (field, learnt);
        }
    }
    telling.0
}

/// The smallest change under which `plan` no longer walks into `trap`; `None` where it does not, or where
/// levers are not what it is about (another approach or an answer to the gate is).
pub fn mend_trap(situation: Situation, plan: Plan, trap: Trap) -> Option<Levers> {
    let is_out = |levers| {
        let plan = Plan { levers, ..plan };
        match trap {
            Trap::DeliveryNotTransfer => traps::delivery_not_transfer(situation, plan).is_none(),
            Trap::ToolsAsStrategy => traps::tools_as_strategy(plan).is_none(),
            Trap::UpskillingUnderUrgency | Trap::QuestionNotAsked => false,
        }
    };
    smallest(plan.levers, &is_out)
}

/// The levers nearest to `from` that `suit`; `None` where `from` itself does or none do.
pub(super) fn smallest(from: Levers, suit: &dyn Fn(Levers) -> bool) -> Option<Levers> {
    if suit(from) {
        return None;
    }
    // A heap gives the nearest first and orders only as many as are tried; sorting all of them also takes
    // several times as much of the page's program.
    let mut candidates: BinaryHeap<Reverse<Distance>> =
        Levers::all().map(|levers| Reverse(Distance::between(from, levers))).collect();
    core::iter::from_fn(|| candidates.pop())
        .map(|Reverse(distance)| distance.levers())
        .find(|&levers| suit(levers))
}

/// How far two plans are apart, ordered as C18 says.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Distance {
    levers_changed: usize,
    steps: usize,
    /// Per lever, 0 where it changed: of two equally small changes the one in an earlier field comes first.
    unchanged: [bool; 4],
    /// Then the lower setting, so that the order is total.
    settings: [usize; 4],
}

impl Distance {
    fn between(from: Levers, to: Levers) -> Self {
        let indices = |levers: Levers| {
            let mut indices = [0; 4];
            for &lever in Lever::ALL {
                indices[lever.index()] = levers.index(lever);
            }
            indices
        };
        let (before, settings) = (indices(from), indices(to));
        let mut distance = Self { levers_changed: 0, steps: 0, unchanged: [true; 4], settings };
        for place in 0..settings.len() {
            let steps = before[place].abs_diff(settings[place]);
            distance.steps += steps;
            distance.levers_changed += usize::from(steps > 0);
            distance.unchanged[place] = steps == 0;
        }
        distance
    }

    /// The plan at this distance.
    fn levers(&self) -> Levers {
        Lever::ALL
            .iter()
            .fold(Levers::STRONGEST, |levers, &lever| levers.with(lever, self.settings[lever.index()]))
    }
}
