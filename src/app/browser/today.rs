//! The day, by the browser's own clock and calendar.

use crate::date::Date;

/// Today where the browser stands.
pub fn today() -> Date {
    let now = js_sys::Date::new_0();
    // Both below 32; the year of a clock is checked with the day.
    let (month, day) = (now.get_month() as u8 + 1, now.get_date() as u8);
    u16::try_from(now.get_full_year())
        .ok()
        .and_then(|year| Date::new(year, month, day))
        .unwrap_or(Date::UNKNOWN)
}
