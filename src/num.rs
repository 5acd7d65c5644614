//! The little arithmetic that every layer shares: clamping, rounding, fixed-point text, and a sort that is small.
//!
//! Only + − × ÷ and comparison, which give the same bits on every machine; the one logarithm of the
//! program comes from `libm` for the same reason (`docs/model.md`, How they are solved).

use alloc::string::String;
use core::cmp::Ordering;
use core::fmt::Write;

/// Natural logarithm, the same bits natively and in every browser. `x` > 0.
pub fn ln(x: f64) -> f64 {
    libm::log(x)
}

/// Square root, the same bits everywhere; 0 of what is not above 0. Within a unit or two of the last place.
///
/// Newton's steps from above, which fall until they cannot: the square root of `libm` costs 0.5 kB of wasm, where
/// the machine's own is not in reach of a core without a platform.
pub fn sqrt(x: f64) -> f64 {
    if x <= 0.0 {
        return 0.0;
    }
    let better = |root: f64| 0.5 * (root + x / root);
    let mut root = if x > 1.0 { x } else { 1.0 };
    let mut next = better(root);
    while next < root {
        (root, next) = (next, better(next));
    }
    root
}

/// Sorts by a total order. Shell's method: 0.2 kB of wasm a time, where the standard library's takes 3 kB.
pub fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let mut gap = 1;
    while gap < items.len() / 3 {
        gap = 3 * gap + 1;
    }
    while gap > 0 {
        for end in gap..items.len() {
            let mut place = end;
            while place >= gap && compare(&items[place], &items[place - gap]) == Ordering::Less {
                items.swap(place, place - gap);
                place -= gap;
            }
        }
        gap /= 3;
    }
}

/// `value` cut to 0–1.
#[inline(always)]
pub fn share(value: f64) -> f64 {
    value.clamp(0.0, 1.0)
}

/// The whole number nearest to `value`, halves upward, for |value| < 2⁵³.
pub fn round_half_up(value: f64) -> i64 {
    let below = floor(value);
    if value - below as f64 >= 0.5 { below + 1 } else { below }
}

fn floor(value: f64) -> i64 {
    let towards_zero = value as i64;
    if (towards_zero as f64) > value { towards_zero - 1 } else { towards_zero }
}

/// `value` with `decimals` (0–10) digits after the point, rounded half up, without a negative zero.
///
/// Fixed-point on purpose: the standard library's float formatting would cost 22 kB of wasm.
pub fn fixed(value: f64, decimals: u32) -> String {
    let scale = 10_i64.pow(decimals);
    let scaled = round_half_up(value * scale as f64);
    let mut text = String::new();
    let sign = if scaled < 0 { "-" } else { "" };
    let (whole, part) = (scaled.abs() / scale, scaled.abs() % scale);
    // Writing to a String cannot fail.
    let _ = if decimals == 0 {
        write!(text, "{sign}{whole}")
    } else {
        write!(text, "{sign}{whole}.{part:0width$}", width = decimals as usize)
    };
    text
}

/// `value` as [`fixed`] writes it, without zeros at the end.
pub fn trimmed(value: f64, decimals: u32) -> String {
    let mut text = fixed(value, decimals);
    if text.contains('.') {
        text.truncate(text.trim_end_matches('0').trim_end_matches('.').len());
    }
    text
}

/// The number that `text` says in plain digits, at most `decimals` (0–6) of them after the point, of which
/// one may stand; `None` for anything else. The nearest number to what is written, as in source code.
pub fn parse_fixed(text: &str, decimals: u32) -> Option<f64> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let is_plain = |digits: &str, longest: usize| {
        (1..=longest).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
    };
    let has_part = text.contains('.');
    if !is_plain(whole, LONGEST_WHOLE) || has_part && !is_plain(part, decimals as usize) {
        return None;
    }
    let scale = 10_i64.pow(part.len() as u32);
    let part: i64 = if has_part { part.parse().ok()? } else { 0 };
    Some((whole.parse::<i64>().ok()? * scale + part) as f64 / scale as f64)
}

/// Most digits before the point that are read: with six more behind it they fit an `i64`.
const LONGEST_WHOLE: usize = 9;

/// A share of 0–1 as whole percents.
pub fn percent(share: f64) -> i64 {
    round_half_up(share * 100.0)
}

/// FNV-1a, 64 bits: the hash behind the digest of an answer and the checksum of a link.
#[derive(Clone, Copy, Debug)]
pub struct Fnv(u64);

impl Fnv {
    /// The hash of nothing yet.
    pub const START: Self = Self(0xcbf2_9ce4_8422_2325);

    /// The hash with `bytes` added.
    #[must_use]
    pub fn with(self, bytes: &[u8]) -> Self {
        bytes.iter().fold(self, |hash, &byte| Self((hash.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)))
    }

    /// All 64 bits.
    pub fn value(self) -> u64 {
        self.0
    }

    /// Both halves folded into 32 bits.
    pub fn folded(self) -> u32 {
        // Cut to each half on purpose.
        (self.0 >> 32) as u32 ^ self.0 as u32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_round_upward_on_both_sides_of_zero() {
        for (value, expected) in
            [(0.5, 1), (1.5, 2), (-0.5, 0), (-1.5, -1), (-0.51, -1), (2.4, 2), (-3.0, -3)]
        {
            assert_eq!(round_half_up(value), expected, "{value}");
        }
    }

    #[test]
    fn a_square_root_is_as_near_as_numbers_go() {
        for x in [1e-300, 1e-9, 0.0833, 0.25, 0.5, 1.0, 2.0, 3.0, 144.0, 1e18] {
            assert!((sqrt(x) - x.sqrt()).abs() <= 4.0 * f64::EPSILON * x.sqrt(), "{x}");
        }
        assert_eq!([sqrt(0.0), sqrt(-1.0)], [0.0, 0.0]);
    }

    #[test]
    fn sorting_gives_what_the_standard_library_gives() {
        for length in [0, 1, 2, 3, 8, 100, 1000] {
            let mut ours: alloc::vec::Vec<u32> = (0..length).map(|place| place * 7919 % 1009).collect();
            let mut theirs = ours.clone();
            sort_by(&mut ours, u32::cmp);
            theirs.sort_unstable();
            assert_eq!(ours, theirs, "{length}");
        }
    }

    #[test]
    fn fnv_gives_the_published_values() {
        // From the reference vectors of the FNV authors.
        assert_eq!(Fnv::START.with(b"").value(), 0xcbf2_9ce4_8422_2325);
        assert_eq!(Fnv::START.with(b"a").value(), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(Fnv::START.with(b"foobar").value(), 0x8594_4171_f739_67e8);
    }

    #[test]
    fn a_number_in_plain_digits_is_read_as_source_code_reads_it() {
        for (text, decimals, expected) in [
            ("0.25", 3, Some(0.25)),
            ("0.012", 3, Some(0.012)),
            ("9", 3, Some(9.0)),
            ("007", 0, Some(7.0)),
            ("0.0123", 3, None),
            ("1.", 3, None),
            (".5", 3, None),
            ("-1", 3, None),
            ("1e3", 3, None),
            ("1.2.3", 3, None),
            ("1.0", 0, None),
            ("", 3, None),
            ("9999999999", 0, None),
        ] {
            assert_eq!(parse_fixed(text, decimals), expected, "{text}");
        }
    }

    #[test]
    fn trimmed_text_is_as_short_as_the_number() {
        for (value, expected) in [(3.0, "3"), (0.1, "0.1"), (0.012, "0.012"), (0.0, "0"), (20.0, "20")] {
            assert_eq!(trimmed(value, 3), expected);
        }
        assert_eq!(trimmed(20.0, 0), "20");
    }

    #[test]
    fn fixed_point_text_keeps_leading_zeros_and_drops_the_sign_of_zero() {
        for (value, decimals, expected) in
            [(7.25, 1, "7.3"), (0.05, 2, "0.05"), (-0.001, 1, "0.0"), (-1.26, 1, "-1.3"), (12.0, 0, "12")]
        {
            assert_eq!(fixed(value, decimals), expected);
        }
    }
}
