//! The eight inputs of an organisation, each within its range.

use super::{Field, Words};

/// An organisation's situation. Each value is within its [`Field`]'s range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Situation {
    values: [u8; 8],
}

/// A value that its field does not allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutOfRange {
    /// The field it was meant for.
    pub field: Field,
    /// What was found.
    pub found: i64,
}

impl Situation {
    /// A situation from all eight values, in field order.
    ///
    /// # Errors
    /// Names the first field whose value is out of its range.
    pub fn new(values: [i64; 8]) -> Result<Self, OutOfRange> {
        let mut situation = Self::default();
        for (field, found) in Field::ALL.iter().zip(values) {
            situation = situation.with(*field, found)?;
        }
        Ok(situation)
    }

    /// The value of one field, in the field's unit.
    pub fn get(self, field: Field) -> u8 {
        self.values[field.index()]
    }

    /// The same situation with one field changed.
    ///
    /// # Errors
    /// When `value` is outside the field's range.
    pub fn with(self, field: Field, value: i64) -> Result<Self, OutOfRange> {
        let kept = field.clamp(value);
        if i64::from(kept) == value {
            Ok(self.with_clamped(field, value))
        } else {
            Err(OutOfRange { field, found: value })
        }
    }

    /// The same situation with one field set to the nearest allowed value.
    #[must_use]
    pub fn with_clamped(mut self, field: Field, value: i64) -> Self {
        self.values[field.index()] = field.clamp(value);
        self
    }

    /// A field's value as a share of 100, for the fields that are counted in points or percent.
    pub fn share(self, field: Field) -> f64 {
        f64::from(self.get(field)) / 100.0
    }
}

impl Default for Situation {
    /// What a first visit opens with: every field at its row's default.
    fn default() -> Self {
        let mut values = [0; 8];
        for (value, field) in values.iter_mut().zip(Field::ALL) {
            *value = field.row().default;
        }
        Self { values }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_takes_its_ends_and_refuses_what_lies_beyond() {
        for &field in Field::ALL {
            let row = field.row();
            let (low, high) = (i64::from(row.minimum), i64::from(row.maximum));
            let situation = Situation::default();
            assert_eq!(situation.with(field, low).map(|changed| changed.get(field)), Ok(row.minimum));
            assert_eq!(situation.with(field, high).map(|changed| changed.get(field)), Ok(row.maximum));
            for found in [low - 1, high + 1] {
                assert_eq!(situation.with(field, found), Err(OutOfRange { field, found }));
            }
            assert!(
                row.stops.is_sorted() && row.stops.iter().all(|&stop| field.clamp(i64::from(stop)) == stop)
            );
        }
    }
}
