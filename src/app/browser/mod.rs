//! Every touch of the outside world: the address, the clock and the calendar, files and paper, and keys that
//! work everywhere.
//!
//! Followers compare what the state says with what is out there and write the difference, so they may run
//! any number of times. Nothing here decides anything.

pub mod address;
pub mod download;
pub mod frame_clock;
pub mod keys;
pub mod paper;
pub mod scroll;
pub mod today;
