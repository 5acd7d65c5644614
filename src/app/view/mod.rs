//! One file for each part of the page, with a stylesheet of the same name.

pub mod criteria;
pub mod examples;
pub mod page;

mod answer;
mod approaches;
mod certainty;
mod explore;
mod figure;
mod method;
mod notice;
mod over_time;
mod plan;
mod readiness;
mod situation;
mod summary;
mod traps;
