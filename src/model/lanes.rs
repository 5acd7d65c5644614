//! One number, or several side by side that go through the same arithmetic in lockstep.
//!
//! The equations are written once, over [`Number`]. A lane never sees its neighbours, and every operation is
//! that of `f64`, so that each lane has the bits that it would have alone. Runs in side-by-side lanes take the
//! same steps; what differs between them (approach, plan, dates, parameters) differs in their numbers, never in
//! the path taken. Where the processor's vectors come in: [`Pair`].

use core::ops::{Add, Div, Mul, Sub};

/// What the equations need of a number.
pub trait Number:
    Copy + Add<Output = Self> + Sub<Output = Self> + Mul<Output = Self> + Div<Output = Self>
{
    /// How many runs it holds.
    const LANES: usize;

    /// `value` of each lane.
    fn from_lanes(value: &dyn Fn(usize) -> f64) -> Self;

    /// The same value in all lanes.
    fn all(value: f64) -> Self;

    /// What one lane holds; `lane` is below [`Self::LANES`].
    fn lane(self, lane: usize) -> f64;

    /// The larger of both, this one where they are equal.
    #[must_use]
    fn larger(self, other: Self) -> Self;

    /// The smaller of both, this one where they are equal.
    #[must_use]
    fn smaller(self, other: Self) -> Self;

    /// `then` where this is above 0, else `otherwise`.
    #[must_use]
    fn where_positive(self, then: Self, otherwise: Self) -> Self;

    /// Whether any lane is at least the other's.
    fn any_at_least(self, other: Self) -> bool;

    /// Whether every lane equals the other's.
    fn equals(self, other: Self) -> bool {
        (0..Self::LANES).all(|lane| self.lane(lane) == other.lane(lane))
    }

    /// Cut to 0–1.
    #[must_use]
    #[inline(always)]
    fn share(self) -> Self {
        self.larger(Self::all(0.0)).smaller(Self::all(1.0))
    }
}

impl Number for f64 {
    const LANES: usize = 1;

    #[inline(always)]
    fn from_lanes(value: &dyn Fn(usize) -> f64) -> Self {
        value(0)
    }

    #[inline(always)]
    fn all(value: f64) -> Self {
        value
    }

    #[inline(always)]
    fn lane(self, _: usize) -> f64 {
        self
    }

    // Not `f64::max`: what it does with 0 and −0 is left open, and here it is one instruction everywhere.
    #[inline(always)]
    fn larger(self, other: Self) -> Self {
        if self < other { other } else { self }
    }

    #[inline(always)]
    fn smaller(self, other: Self) -> Self {
        if other < self { other } else { self }
    }

    #[inline(always)]
    fn where_positive(self, then: Self, otherwise: Self) -> Self {
        if self > 0.0 { then } else { otherwise }
    }

    #[inline(always)]
    fn any_at_least(self, other: Self) -> bool {
        self >= other
    }
}

/// Twice as many lanes as `N` has. Nested rather than a list, so that no loop over lanes is ever left.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Twice<N>(N, N);

/// Two lanes: one vector in WebAssembly, which says so itself since the page is compiled for size; elsewhere
/// the compiler finds the vectors.
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
pub type Pair = simd128::Pair;
/// Two lanes: one vector in WebAssembly, which says so itself since the page is compiled for size; elsewhere
/// the compiler finds the vectors.
#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
pub type Pair = Twice<f64>;
/// Four lanes: the four approaches of one situation.
pub type Four = Twice<Pair>;
/// Eight lanes: the four approaches of two situations.
pub type Eight = Twice<Four>;

macro_rules! lane_by_lane {
    ($($operation:ident $method:ident),+) => {$(
        impl<N: Number> $operation for Twice<N> {
            type Output = Self;

            #[inline(always)]
            fn $method(self, other: Self) -> Self {
                Self(self.0.$method(other.0), self.1.$method(other.1))
            }
        }
    )+};
}

lane_by_lane!(Add add, Sub sub, Mul mul, Div div);

impl<N: Number> Number for Twice<N> {
    const LANES: usize = 2 * N::LANES;

    #[inline(always)]
    fn from_lanes(value: &dyn Fn(usize) -> f64) -> Self {
        Self(N::from_lanes(value), N::from_lanes(&|lane| value(N::LANES + lane)))
    }

    #[inline(always)]
    fn all(value: f64) -> Self {
        Self(N::all(value), N::all(value))
    }

    #[inline(always)]
    fn lane(self, lane: usize) -> f64 {
        if lane < N::LANES { self.0.lane(lane) } else { self.1.lane(lane - N::LANES) }
    }

    #[inline(always)]
    fn larger(self, other: Self) -> Self {
        Self(self.0.larger(other.0), self.1.larger(other.1))
    }

    #[inline(always)]
    fn smaller(self, other: Self) -> Self {
        Self(self.0.smaller(other.0), self.1.smaller(other.1))
    }

    #[inline(always)]
    fn where_positive(self, then: Self, otherwise: Self) -> Self {
        Self(self.0.where_positive(then.0, otherwise.0), self.1.where_positive(then.1, otherwise.1))
    }

    #[inline(always)]
    fn any_at_least(self, other: Self) -> bool {
        self.0.any_at_least(other.0) | self.1.any_at_least(other.1)
    }
}

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
mod simd128 {
    use super::{Add, Div, Mul, Number, Sub};
    use core::arch::wasm32::{
        f64x2, f64x2_add, f64x2_div, f64x2_extract_lane, f64x2_ge, f64x2_gt, f64x2_mul, f64x2_pmax,
        f64x2_pmin, f64x2_splat, f64x2_sub, v128, v128_any_true, v128_bitselect,
    };

    /// Two lanes in one vector.
    #[derive(Clone, Copy, Debug)]
    pub struct Pair(v128);

    macro_rules! by_instruction {
        ($($operation:ident $method:ident $instruction:ident),+) => {$(
            impl $operation for Pair {
                type Output = Self;

                #[inline(always)]
                fn $method(self, other: Self) -> Self {
                    Self($instruction(self.0, other.0))
                }
            }
        )+};
    }

    by_instruction!(Add add f64x2_add, Sub sub f64x2_sub, Mul mul f64x2_mul, Div div f64x2_div);

    impl Number for Pair {
        const LANES: usize = 2;

        #[inline(always)]
        fn from_lanes(value: &dyn Fn(usize) -> f64) -> Self {
            Self(f64x2(value(0), value(1)))
        }

        #[inline(always)]
        fn all(value: f64) -> Self {
            Self(f64x2_splat(value))
        }

        #[inline(always)]
        fn lane(self, lane: usize) -> f64 {
            if lane == 0 { f64x2_extract_lane::<0>(self.0) } else { f64x2_extract_lane::<1>(self.0) }
        }

        // The "pseudo" maximum: `self < other ? other : self`, word for word that of `f64` above.
        #[inline(always)]
        fn larger(self, other: Self) -> Self {
            Self(f64x2_pmax(self.0, other.0))
        }

        #[inline(always)]
        fn smaller(self, other: Self) -> Self {
            Self(f64x2_pmin(self.0, other.0))
        }

        #[inline(always)]
        fn where_positive(self, then: Self, otherwise: Self) -> Self {
            Self(v128_bitselect(then.0, otherwise.0, f64x2_gt(self.0, f64x2_splat(0.0))))
        }

        #[inline(always)]
        fn any_at_least(self, other: Self) -> bool {
            v128_any_true(f64x2_ge(self.0, other.0))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const VALUES: [f64; 8] = [0.0, -0.0, 0.25, -0.25, 1.0, 1.5, f64::MIN_POSITIVE, -3.0];

    /// What one lane alone gives, in every lane, whatever its neighbours hold.
    fn check(wide: impl Fn(Eight, Eight) -> Eight, alone: impl Fn(f64, f64) -> f64) {
        let ones = Eight::from_lanes(&|lane| VALUES[lane]);
        for turn in 0..VALUES.len() {
            let others = Eight::from_lanes(&|lane| VALUES[(lane + turn) % VALUES.len()]);
            let found = wide(ones, others);
            for lane in 0..Eight::LANES {
                let expected = alone(ones.lane(lane), others.lane(lane));
                let same = found.lane(lane).to_bits() == expected.to_bits() || expected.is_nan();
                assert!(same, "{} and {}: {}", ones.lane(lane), others.lane(lane), found.lane(lane));
            }
        }
    }

    #[test]
    fn every_lane_has_the_bits_that_it_has_alone() {
        check(|one, other| one + other, |one, other| one + other);
        check(|one, other| one - other, |one, other| one - other);
        check(|one, other| one * other, |one, other| one * other);
        check(|one, other| one / other, |one, other| one / other);
        check(Number::larger, Number::larger);
        check(Number::smaller, Number::smaller);
        check(|one, _| one.share(), |one, _| one.share());
        check(|one, other| one.where_positive(other, one), |one, other| one.where_positive(other, one));
    }

    #[test]
    fn of_equal_numbers_the_first_is_kept_with_its_sign() {
        for (one, other) in [(0.0_f64, -0.0), (-0.0, 0.0)] {
            assert_eq!(one.larger(other).to_bits(), one.to_bits());
            assert_eq!(one.smaller(other).to_bits(), one.to_bits());
            let pair = Pair::all(one);
            assert_eq!(pair.larger(Pair::all(other)).lane(1).to_bits(), one.to_bits());
            assert_eq!(pair.smaller(Pair::all(other)).lane(1).to_bits(), one.to_bits());
        }
        // Neither sign of zero is above 0.
        assert_eq!((0.0_f64.where_positive(1.0, 2.0), (-0.0_f64).where_positive(1.0, 2.0)), (2.0, 2.0));
    }

    #[test]
    fn one_lane_is_enough_for_any_and_too_few_for_all() {
        let rising = Eight::from_lanes(&|lane| lane as f64);
        assert!(rising.any_at_least(Eight::all(7.0)) && !rising.any_at_least(Eight::all(7.5)));
        assert!(rising.equals(rising) && !rising.equals(Eight::all(7.0)));
    }
}
