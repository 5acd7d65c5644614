//! Figures as geometry: what stands where, in a unit square, with a role instead of a colour.
//!
//! Knows no SVG, no words and no colours: `app/view/figure.rs` draws the marks, stylesheets colour the roles,
//! and [`table`] gives the same data as rows.

pub mod marks;
pub mod over_time;
pub mod scale;
pub mod svg;
pub mod table;
