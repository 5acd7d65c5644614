//! From values to places along an axis, and back.

/// A linear axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// The value at the axis's beginning.
    pub from: f64,
    /// The value at its end; above `from`.
    pub to: f64,
}

impl Scale {
    /// How far along the axis `value` stands, 0–1; what is past an end stands at it.
    pub fn along(self, value: f64) -> f64 {
        ((value - self.from) / (self.to - self.from)).clamp(0.0, 1.0)
    }

    /// The same on an axis that points up, where places count from the top.
    pub fn up(self, value: f64) -> f64 {
        1.0 - self.along(value)
    }

    /// The value that stands `along` the axis, 0–1.
    pub fn value_at(self, along: f64) -> f64 {
        self.from + along.clamp(0.0, 1.0) * (self.to - self.from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_and_values_go_both_ways_and_stop_at_the_ends() {
        let months = Scale { from: 0.0, to: 60.0 };
        for (value, along) in [(0.0, 0.0), (15.0, 0.25), (60.0, 1.0)] {
            assert_eq!(months.along(value), along);
            assert_eq!(months.up(value), 1.0 - along);
            assert_eq!(months.value_at(along), value);
        }
        assert_eq!((months.along(-1.0), months.along(99.0)), (0.0, 1.0));
        assert_eq!((months.value_at(-0.2), months.value_at(1.2)), (0.0, 60.0));
    }
}
