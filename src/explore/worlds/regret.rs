//! Which mistake one can live with: what each approach costs in the worlds in which another one is best.

use super::Worlds;
use super::spread::{mean, percentile};
use crate::model::stocks::HORIZON_MONTHS;
use crate::scenario::{Approach, Words};
use alloc::vec::Vec;

/// What choosing an approach costs where it proves wrong: in the worlds in which another approach fits best, compared
/// with that one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Regret {
    /// The approach chosen.
    pub approach: Approach,
    /// Share of worlds, 0–1, in which it proves wrong.
    pub wrong: f64,
    /// Months later to the target.
    pub months: Loss,
    /// Points of fit (0–1) given away.
    pub fit: Loss,
}

/// How much is lost.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Loss {
    /// On average.
    pub mean: f64,
    /// In all but one in ten of these worlds no more than this.
    pub nine_in_ten: f64,
}

/// The regret of one approach; `None` where it never proves wrong.
///
/// A target that is not reached within sixty months counts as reached at sixty, so that such a loss is at least what
/// is told. Months may be below 0: what fits better as a whole may be later in use.
pub fn regret(worlds: &Worlds, approach: Approach) -> Option<Regret> {
    let chosen = approach.index();
    let wrong: Vec<_> = worlds.tried().iter().filter(|world| world.order[0] != approach).collect();
    let months = |time: Option<f64>| time.unwrap_or(HORIZON_MONTHS as f64);
    (!wrong.is_empty()).then(|| Regret {
        approach,
        wrong: wrong.len() as f64 / worlds.tried().len() as f64,
        months: loss(wrong.iter().map(|world| {
            months(world.months_to_target[chosen]) - months(world.months_to_target[world.order[0].index()])
        })),
        fit: loss(wrong.iter().map(|world| world.fit[world.order[0].index()] - world.fit[chosen])),
    })
}

fn loss(values: impl Iterator<Item = f64>) -> Loss {
    let mut values: Vec<f64> = values.collect();
    Loss { mean: mean(&values), nine_in_ten: percentile(&mut values, 0.9) }
}

#[cfg(test)]
mod tests {
    use super::super::RankAcceptability;
    use super::*;
    use crate::model::Assumptions;
    use crate::scenario::Ranges;
    use crate::scenario::examples::Example;

    fn worlds() -> Worlds {
        let situation = Example::QuarterlyPressure.scenario().situation;
        Worlds::whole(situation, &Ranges::default(), &Assumptions::CENTRE)
    }

    #[test]
    fn an_approach_is_wrong_where_it_is_not_first_and_then_gives_fit_away() {
        let worlds = worlds();
        let acceptability = RankAcceptability::of(&worlds);
        for &approach in Approach::ALL {
            let regret = regret(&worlds, approach).expect("each is wrong somewhere");
            assert!((regret.wrong - (1.0 - acceptability.share(approach, 0))).abs() < 1e-12);
            assert!(regret.fit.mean > 0.0 && regret.fit.mean <= 1.0, "{regret:?}");
            assert!(regret.fit.nine_in_ten >= 0.0 && regret.months.nine_in_ten <= 60.0, "{regret:?}");
        }
    }

    #[test]
    fn under_quarterly_pressure_building_inside_is_the_mistake_that_costs_more_time() {
        let worlds = worlds();
        let months = |approach| regret(&worlds, approach).expect("wrong somewhere").months.mean;
        assert!(months(Approach::InternalUpskilling) > months(Approach::Hybrid) + 3.0);
    }
}
