//! The form of a Vensim file: sections of equations, each with its unit and a comment.

use crate::model::assumptions::Row;
use crate::num::fixed;
use alloc::format;
use alloc::string::String;

/// A Vensim file in the making.
pub struct Document(String);

impl Document {
    /// A file without an equation; the mark says how its letters are encoded.
    pub fn new() -> Self {
        Self("{UTF-8}\n".into())
    }

    /// Begins a section of the file.
    pub fn section(&mut self, name: &str, comment: &str) {
        let bar = "********************************************************";
        self.0 += &format!("{bar}\n\t.{name}\n{bar}~\n\t\t{comment}\n\t|\n\n");
    }

    /// Adds `name = expression`.
    pub fn equation(&mut self, name: &str, expression: &str, unit: &str, comment: &str) {
        self.0 += &format!("{name} = {expression}\n\t~\t{unit}\n\t~\t{comment}\n\t|\n\n");
    }

    /// Adds a share of 0–1 or another number without a unit.
    pub fn share(&mut self, name: &str, expression: &str, comment: &str) {
        self.equation(name, expression, "Dmnl", comment);
    }

    /// Adds a flow or another rate per month.
    pub fn rate(&mut self, name: &str, expression: &str, comment: &str) {
        self.equation(name, expression, "1/Month", comment);
    }

    /// Adds a number of months.
    pub fn months(&mut self, name: &str, expression: &str, comment: &str) {
        self.equation(name, expression, "Month", comment);
    }

    /// Adds a stock that starts at `start` and changes by `flow`.
    pub fn stock(&mut self, name: &str, flow: &str, start: &str, comment: &str) {
        self.share(name, &format!("INTEG( {flow}, {start})"), comment);
    }

    /// Adds a parameter as a constant.
    pub fn parameter(&mut self, row: &Row, value: f64) {
        let comment = format!("{} Range {} to {}.", row.meaning, decimal(row.low), decimal(row.high));
        self.equation(row.key, &decimal(value), unit(row.unit), &comment);
    }

    /// The file's text.
    pub fn into_text(self) -> String {
        self.0
    }
}

/// `value` with as many decimals as it needs, six at most: enough to give every number of the table exactly.
pub fn decimal(value: f64) -> String {
    let digits = fixed(value, 6);
    digits.trim_end_matches('0').trim_end_matches('.').into()
}

/// What there is without `share`, rising to 1 with all of it.
pub fn rising(without: &str, share: &str) -> String {
    format!("({without}+(1-{without})*{share})")
}

/// `expression` cut to 0–1.
pub fn cut(expression: &str) -> String {
    format!("MAX(0, MIN(1, {expression}))")
}

/// 1 from `from` on, up to `until`, else 0. Half a step of slack, so that no rounding of time moves a change.
pub fn between(from: &str, until: &str) -> String {
    format!("IF THEN ELSE((Time >= {from}-TIME STEP/2) :AND: (Time < {until}-TIME STEP/2), 1, 0)")
}

/// 1 from `from` on, else 0.
pub fn since(from: &str) -> String {
    format!("IF THEN ELSE(Time >= {from}-TIME STEP/2, 1, 0)")
}

fn unit(unit: &str) -> &str {
    match unit {
        "months" => "Month",
        "1/month" => "1/Month",
        "initiatives" => "Initiative",
        _ => "Dmnl",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::assumptions::ROWS;

    #[test]
    fn every_number_of_the_table_is_written_exactly() {
        for row in ROWS {
            for value in [row.centre, row.low, row.high] {
                assert_eq!(decimal(value).parse(), Ok(value), "{}", row.key);
            }
        }
    }

    #[test]
    fn no_comment_of_the_table_ends_an_equation_early() {
        assert!(ROWS.iter().all(|row| !row.meaning.is_empty() && !row.meaning.contains(['|', '~'])));
    }
}
