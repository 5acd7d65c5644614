//! A number that counts what is done with it: the operations of an evaluation, for the roofline.

use capability_path::model::lanes::Number;
use std::ops::{Add, Div, Mul, Sub};
use std::sync::atomic::{AtomicU64, Ordering};

/// Kinds of operation, in the order of [`taken`].
const KINDS: [&str; 4] = ["additions", "multiplications", "divisions", "comparisons"];
static COUNTS: [AtomicU64; KINDS.len()] = [const { AtomicU64::new(0) }; KINDS.len()];

/// How many operations of each kind `work` takes, with their names; one piece of work at a time.
pub fn taken(work: impl FnOnce()) -> [(&'static str, u64); KINDS.len()] {
    let before = counts();
    work();
    let after = counts();
    std::array::from_fn(|kind| (KINDS[kind], after[kind] - before[kind]))
}

fn counts() -> [u64; KINDS.len()] {
    std::array::from_fn(|kind| COUNTS[kind].load(Ordering::Relaxed))
}

fn note(kind: usize) {
    COUNTS[kind].fetch_add(1, Ordering::Relaxed);
}

/// One lane that notes every operation.
#[derive(Clone, Copy, Debug)]
pub struct Counted(f64);

macro_rules! counted {
    ($($operation:ident $method:ident $kind:literal),+) => {$(
        impl $operation for Counted {
            type Output = Self;

            fn $method(self, other: Self) -> Self {
                note($kind);
                Self(self.0.$method(other.0))
            }
        }
    )+};
}

counted!(Add add 0, Sub sub 0, Mul mul 1, Div div 2);

impl Number for Counted {
    const LANES: usize = 1;

    fn from_lanes(value: &dyn Fn(usize) -> f64) -> Self {
        Self(value(0))
    }

    fn all(value: f64) -> Self {
        Self(value)
    }

    fn lane(self, _: usize) -> f64 {
        self.0
    }

    fn larger(self, other: Self) -> Self {
        note(3);
        Self(self.0.larger(other.0))
    }

    fn smaller(self, other: Self) -> Self {
        note(3);
        Self(self.0.smaller(other.0))
    }

    fn where_positive(self, then: Self, otherwise: Self) -> Self {
        note(3);
        Self(self.0.where_positive(then.0, otherwise.0))
    }

    fn any_at_least(self, other: Self) -> bool {
        note(3);
        self.0.any_at_least(other.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_operation_is_counted_once() {
        let (one, two) = (Counted::all(1.0), Counted::all(2.0));
        let found = taken(|| assert_eq!(((one + two) * two - one / two).larger(one).lane(0), 5.5));
        assert_eq!(found.map(|(_, count)| count), [2, 1, 1, 1]);
    }
}
