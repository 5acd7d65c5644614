//! One file for each part of the page, with a stylesheet of the same name.

pub mod aside;
pub mod criteria;
pub mod deciding;
mod decision_map;
pub mod meeting;
pub mod page;
pub mod whole;

mod answer;
mod approaches;
mod brief;
mod certainty;
mod compare;
mod copy;
mod examples;
mod explore;
mod figure;
mod guess;
mod history;
mod keep;

mod method;
mod notice;
mod open_saved;
mod over_time;
mod plan;
mod proposal;
mod readiness;
mod record;
mod sent;
mod share;
mod situation;
mod sound;
mod summary;
mod takeaway;
pub mod team;
mod term;
mod tour;
mod traps;
