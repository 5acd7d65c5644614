//! The reader's own assumptions: setting one, and telling which differ from the standard.

use crate::model::Assumptions;
use crate::model::assumptions::ROWS;

/// `assumptions` with the one at `place` of [`ROWS`] set to `value`, cut to its range; unchanged past the end.
#[must_use]
pub fn with_value(assumptions: &Assumptions, place: usize, value: f64) -> Assumptions {
    let mut values = assumptions.to_array();
    if let (Some(held), Some(row)) = (values.get_mut(place), ROWS.get(place)) {
        // Not `clamp`: its check of the ends would bring the formatting of floats into the page.
        *held = value.max(row.low).min(row.high);
    }
    Assumptions::from_array(&values)
}

/// `assumptions` with the one at `place` back at the standard; without a place, the standard ones.
#[must_use]
pub fn with_standard(assumptions: &Assumptions, place: Option<usize>) -> Assumptions {
    match place {
        None => Assumptions::CENTRE,
        Some(place) => ROWS.get(place).map_or(*assumptions, |row| with_value(assumptions, place, row.centre)),
    }
}

/// How many differ from the standard.
pub fn count_changed(assumptions: &Assumptions) -> usize {
    ROWS.iter().zip(assumptions.to_array()).filter(|(row, value)| *value != row.centre).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_cut_to_its_range_and_goes_back_alone_or_with_all() {
        let place = ROWS.iter().position(|row| row.key == "uptake").expect("a row of the table");
        let changed = with_value(&with_value(&Assumptions::CENTRE, place, 99.0), 0, 4.0);
        assert_eq!((changed.uptake, changed.build_months), (ROWS[place].high, 4.0));
        assert_eq!(count_changed(&changed), 2);
        assert_eq!(with_standard(&changed, Some(place)), with_value(&Assumptions::CENTRE, 0, 4.0));
        assert_eq!(with_standard(&changed, None), Assumptions::CENTRE);
        assert_eq!(with_value(&changed, ROWS.len(), 1.0), changed);
    }
}
