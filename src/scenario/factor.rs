//! The three factors a person moves first, each a view of two or three inputs (`scales.md`, Factors).
//!
//! A factor is never stored: it is the rounded mean of its parts, each scaled to 0–100. Moving it shifts
//! all parts alike, so that their differences stay as far as their ranges allow.

use super::words::words;
use super::{Field, Situation, Words};
use crate::num::round_half_up;

words! {
    /// One of the three things that decide which approach fits.
    Factor {
        /// How soon results are due, and how long leadership will wait.
        Time = "time",
        /// Skills and stability of the people already there.
        Depth = "depth",
        /// How much rests on relying on a partner: little comfort, many and different initiatives.
        Dependency = "dependency",
    }
}

/// Halvings of the shift's interval of 200 points; the rest is far below a rounding step.
const HALVINGS: usize = 48;

impl Factor {
    /// The inputs the factor is made of, in field order.
    pub fn parts(self) -> impl Iterator<Item = Field> + Clone {
        Field::ALL.iter().copied().filter(move |field| field.row().factor == self)
    }

    /// The factor's value in `situation`, 0–100.
    pub fn value(self, situation: Situation) -> u8 {
        // A mean of values in 0–100 rounds to a value in 0–100.
        round_half_up(self.mean_shifted(situation, 0.0)) as u8
    }

    /// `start` with the factor moved to `target` (0–100; more is cut). Moving back to the start's own
    /// value gives `start` itself, so a drag that returns loses nothing.
    pub fn moved(self, start: Situation, target: u8) -> Situation {
        if target == self.value(start) {
            return start;
        }
        let shift = self.shift_to(start, f64::from(target.min(100)));
        self.parts().fold(start, |moved, field| {
            let scaled = (scaled(start, field) + shift).clamp(0.0, 100.0);
            moved.with_clamped(field, round_half_up(unscaled(field, scaled)))
        })
    }

    fn shift_to(self, start: Situation, target: f64) -> f64 {
        // At the ends every part goes to its own end, which a shift of 100 always reaches.
        if target <= 0.0 || target >= 100.0 {
            return if target <= 0.0 { -100.0 } else { 100.0 };
        }
        let (mut low, mut high) = (-100.0, 100.0);
        for _ in 0..HALVINGS {
            let middle = (low + high) / 2.0;
            if self.mean_shifted(start, middle) < target { low = middle } else { high = middle }
        }
        high
    }

    fn mean_shifted(self, situation: Situation, shift: f64) -> f64 {
        let shifted = self.parts().map(|field| (scaled(situation, field) + shift).clamp(0.0, 100.0));
        let (sum, count) = shifted.fold((0.0, 0.0), |(sum, count), part| (sum + part, count + 1.0));
        sum / count
    }
}

/// A part on the factor's scale: 0–100, rising with the factor.
fn scaled(situation: Situation, field: Field) -> f64 {
    let row = field.row();
    let along = f64::from(situation.get(field) - row.minimum) * 100.0 / f64::from(field.width());
    if row.lowers_factor { 100.0 - along } else { along }
}

fn unscaled(field: Field, scaled: f64) -> f64 {
    let row = field.row();
    let along = if row.lowers_factor { 100.0 - scaled } else { scaled };
    f64::from(row.minimum) + along * f64::from(field.width()) / 100.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn situations() -> impl Strategy<Value = Situation> {
        proptest::array::uniform8(0_i64..=100).prop_map(|values| {
            Field::ALL
                .iter()
                .zip(values)
                .fold(Situation::default(), |situation, (&field, value)| situation.with_clamped(field, value))
        })
    }

    #[test]
    fn the_ends_set_every_part_to_its_end() {
        let low = Factor::Dependency.moved(Situation::default(), 0);
        assert_eq!(low.get(Field::DependencyComfort), 100);
        assert_eq!(low.get(Field::FutureInitiatives), 0);
        assert_eq!(low.get(Field::InitiativeSimilarity), 100);
        let high = Factor::Time.moved(Situation::default(), 100);
        assert_eq!((high.get(Field::ResultsDueMonths), high.get(Field::RunwayMonths)), (36, 36));
    }

    #[test]
    fn parts_keep_their_difference_while_there_is_room() {
        let start = Situation::new([9, 6, 30, 40, 50, 40, 4, 50]).expect("in range");
        let moved = Factor::Depth.moved(start, 60);
        assert_eq!(
            [Field::AiSkills, Field::ChangeSkills, Field::TeamStability].map(|field| moved.get(field)),
            [50, 60, 70]
        );
    }

    proptest! {
        #[test]
        fn moving_there_and_back_in_one_gesture_restores_the_start(start in situations()) {
            for &factor in Factor::ALL {
                prop_assert_eq!(factor.moved(start, factor.value(start)), start);
            }
        }

        #[test]
        fn a_moved_factor_is_where_it_was_put_up_to_rounding(start in situations(), target in 0_u8..=100) {
            for &factor in Factor::ALL {
                let distance = factor.value(factor.moved(start, target)).abs_diff(target);
                // A step of `future_initiatives` is 8.3 points, of a month 2.9: half of one, shared out.
                prop_assert!(distance <= 2, "{factor:?} {target} {distance}");
            }
        }

        #[test]
        fn other_factors_are_left_alone(start in situations(), target in 0_u8..=100) {
            let moved = Factor::Depth.moved(start, target);
            for field in Factor::Time.parts().chain(Factor::Dependency.parts()) {
                prop_assert_eq!(moved.get(field), start.get(field));
            }
        }
    }
}
