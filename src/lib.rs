#![doc = include_str!("../docs/crate.md")]
#![no_std]

extern crate alloc;
// Tests print and read files; Yew's macros name `::std`. The core itself has neither.
#[cfg(any(test, feature = "app"))]
extern crate std;

#[cfg(feature = "app")]
pub mod app;
pub mod chart;
pub mod config;

pub mod date;
pub mod explore;
pub mod json;
pub mod link;
pub mod model;
pub mod num;
pub mod report;
pub mod scenario;
pub mod session;
pub mod team;
pub mod text;
pub mod wire;
