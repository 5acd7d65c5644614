//! One file for each part of the page, with a stylesheet of the same name.

pub mod page;

mod answer;
mod approaches;
mod criteria;
mod examples;
mod figure;
mod method;
mod notice;
mod over_time;
mod plan;
mod readiness;
mod situation;
mod summary;
mod traps;
