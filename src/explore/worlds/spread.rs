//! Means and percentiles, in a fixed order of summing.

use crate::num::sort_by;

/// The mean; 0 of nothing.
pub(super) fn mean(values: &[f64]) -> f64 {
    let sum = values.iter().fold(0.0, |sum, value| sum + value);
    if values.is_empty() { 0.0 } else { sum / values.len() as f64 }
}

/// The smallest value that at least `share` (0–1) of all values do not exceed; 0 of nothing. Sorts them.
pub(super) fn percentile(values: &mut [f64], share: f64) -> f64 {
    sort_by(values, f64::total_cmp);
    let wanted = share * values.len() as f64;
    let place = (0..values.len()).find(|&place| (place + 1) as f64 >= wanted);
    place.map_or(0.0, |place| values[place])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentile_is_a_value_that_so_many_do_not_exceed() {
        let mut values = [5.0, 1.0, 4.0, 2.0, 3.0, 10.0, 9.0, 8.0, 7.0, 6.0];
        for (share, expected) in [(0.1, 1.0), (0.5, 5.0), (0.9, 9.0), (0.91, 10.0), (1.0, 10.0), (0.0, 1.0)] {
            assert_eq!(percentile(&mut values, share), expected, "{share}");
        }
        assert_eq!((percentile(&mut [], 0.5), mean(&[]), mean(&values)), (0.0, 0.0, 5.5));
    }
}
