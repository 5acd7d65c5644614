#![doc = include_str!("../docs/crate.md")]
#![no_std]

extern crate alloc;
// Tests print and read files; Yew's macros name `::std`. The core itself has neither.
#[cfg(any(test, feature = "app"))]
extern crate std;

pub mod num;
pub mod scenario;
pub mod model;
pub mod explore;
pub mod link;
pub mod wire;
pub mod text;
pub mod session;
#[cfg(feature = "app")]
pub mod app;
