//! Figures as geometry: what stands where, in a unit square, with a role instead of a colour.
//!
//! Knows no words and no colours: `app/view/figure.rs` draws the marks, stylesheets colour the roles, [`table`]
//! gives the same data as rows, and `report/svg.rs` the marks as text for files outside the page.

pub mod marks;
pub mod over_time;
pub mod qr;
pub mod scale;
pub mod table;
