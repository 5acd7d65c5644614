//! The hashes of 10,000 answers on this machine: `cargo run --release --package digests -- [OPTION]`.
//!
//! - without an option: compares them with `tests/data/digests.txt`.
//! - `--write`: writes that file, after a change of the model that moves answers on purpose.
//! - `--block N`: prints the scenarios of a block with their digests, to find the answer that moved.

use digests::digests::{BLOCKS, block_digests, block_hash, differences};
use std::process::ExitCode;
use std::{env, fs, io};

/// A command line that cannot be followed (sysexits.h, EX_USAGE).
const USAGE: u8 = 64;
const COMMITTED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../data/digests.txt");

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        [] => compare(),
        ["--write"] => match write() {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("digests: {COMMITTED}: {error}");
                ExitCode::FAILURE
            }
        },
        ["--block", number] => match number.parse() {
            Ok(block) if block < BLOCKS => print(block),
            _ => usage(&format!("\"{number}\" is not a block: a number below {BLOCKS} is")),
        },
        _ => usage("that is not an option"),
    }
}

fn compare() -> ExitCode {
    let differences = differences(0..BLOCKS);
    if differences.is_empty() {
        println!("all {BLOCKS} blocks have the committed hash");
        return ExitCode::SUCCESS;
    }
    eprintln!("digests: other answers than the committed ones:\n  {}", differences.join("\n  "));
    ExitCode::FAILURE
}

fn write() -> io::Result<()> {
    fs::write(COMMITTED, (0..BLOCKS).map(|block| block_hash(block) + "\n").collect::<String>())
}

fn print(block: u64) -> ExitCode {
    for (scenario, digest) in block_digests(block) {
        println!("{digest} {scenario:?}");
    }
    ExitCode::SUCCESS
}

fn usage(problem: &str) -> ExitCode {
    eprintln!("digests: {problem}\nusage: digests [--write | --block N]");
    ExitCode::from(USAGE)
}
