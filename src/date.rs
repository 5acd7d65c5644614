//! A day of the Gregorian calendar. It knows no clock and no time zone: whoever can see a calendar gives it.

use alloc::format;
use alloc::string::String;

/// A day that exists, from 1583 to 9900, so that months added later keep a year of four digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    year: u16,
    /// 1–12.
    month: u8,
    /// 1 to the length of the month.
    day: u8,
}

impl Date {
    /// Where a clock gives no day that exists.
    pub const UNKNOWN: Self = Self { year: 2000, month: 1, day: 1 };

    /// The day with that number; `None` where there is no such day.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let exists = (1583..=9900).contains(&year)
            && (1..=12).contains(&month)
            && (1..=days_of(year, month)).contains(&day);
        exists.then_some(Self { year, month, day })
    }

    /// The year.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, 1–12.
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, from 1.
    pub fn day(self) -> u8 {
        self.day
    }

    /// The same day some months later, or the month's last where it has no such day.
    #[must_use]
    pub fn plus_months(self, months: u8) -> Self {
        let months = u16::from(self.month - 1) + u16::from(months);
        // Below 12, so one more is a month.
        let (year, month) = (self.year + months / 12, (months % 12) as u8 + 1);
        Self { year, month, day: self.day.min(days_of(year, month)) }
    }

    /// `2027-03-01`, as ISO 8601 writes it.
    pub fn iso(self) -> String {
        format!("{}-{:02}-{:02}", self.year, self.month, self.day)
    }

    /// `20270301`, as calendar files write it.
    pub fn basic(self) -> String {
        format!("{}{:02}{:02}", self.year, self.month, self.day)
    }
}

fn days_of(year: u16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_that_exist_can_be_made() {
        for (year, month, day, exists) in [
            (2027, 1, 31, true),
            (2027, 2, 29, false),
            (2028, 2, 29, true),
            (2000, 2, 29, true),
            (2100, 2, 29, false),
            (2027, 4, 31, false),
            (2027, 0, 1, false),
            (2027, 13, 1, false),
            (2027, 1, 0, false),
            (1582, 12, 31, false),
            (9901, 1, 1, false),
        ] {
            assert_eq!(Date::new(year, month, day).is_some(), exists, "{year}-{month}-{day}");
        }
    }

    #[test]
    fn months_are_added_across_years_and_a_day_that_is_missing_becomes_the_last() {
        for (from, months, expected) in [
            ((2026, 11, 25), 0, "2026-11-25"),
            ((2026, 11, 25), 1, "2026-12-25"),
            ((2026, 11, 25), 2, "2027-01-25"),
            ((2026, 12, 31), 2, "2027-02-28"),
            ((2027, 12, 31), 2, "2028-02-29"),
            ((2027, 8, 31), 1, "2027-09-30"),
            ((2026, 11, 25), 60, "2031-11-25"),
            ((9900, 12, 31), 255, "9922-03-31"),
        ] {
            let (year, month, day) = from;
            let date = Date::new(year, month, day).expect("a day that exists");
            assert_eq!(date.plus_months(months).iso(), expected);
        }
    }

    #[test]
    fn a_calendar_file_has_no_hyphens() {
        assert_eq!(Date::new(2027, 3, 1).map(Date::basic).as_deref(), Some("20270301"));
    }
}
