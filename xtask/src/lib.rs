//! The project's own commands: set-up, build, serve, test (`contracts.md`, Commands).
//!
//! A library besides a program, so that the browser tests serve the site by the same few lines.

pub mod bench;
mod bill;
pub mod build;
pub mod digests;
pub mod engine;
pub mod hash;
mod imports;
mod integrity;
pub mod lighthouse;
mod naming;
pub mod need;
mod observatory;
pub mod offline;
mod pack;
mod pages;
mod reader;
mod samples;
mod scripts;
pub mod sdeverywhere;
pub mod serve;
pub mod server;
pub mod servers;
mod ship;
pub mod soak;
mod standalone;
pub mod step;
pub mod test;
pub mod tidy;
