#![no_main]
#![allow(dead_code, reason = "each target calls one of the laws")]

#[path = "../../tests/support/laws.rs"]
mod laws;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| laws::config(bytes));
