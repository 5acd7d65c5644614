//! `cargo run --release --package benches [-- OPTION]`: what the model takes on one core, without its peers.
//! `cargo xtask bench` runs everything.
//!
//! - without an option, or with part of a name: microseconds per evaluation of each peer, as `time CASE/PEER µs`, five
//!   times; for WebAssembly see `timing.mjs`.
//! - `--write FOLDER`: what other programs are given to do.
//! - `--count`: operations of an evaluation.

use benches::count::{Counted, taken};
use benches::{PEERS, many_worlds, roof, table, work};
use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

/// Worlds of one batch: few, so that some batches pass undisturbed on a busy machine.
const WORLDS: u32 = 16;
/// Batches of each peer in a run, all peers in turn: what else the machine does meets them alike.
const BATCHES: usize = 81;
/// Runs, of which whoever reads them takes the median.
const RUNS: usize = 5;
/// Worlds that other programs are given.
const WORLDS_OF_OTHERS: u32 = 1024;
/// Rounds of the chains that show what the machine can do at best.
const ROUNDS: u32 = 20_000;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["--write", folder] => {
            if let Err(error) = table::write(Path::new(folder), 1, WORLDS_OF_OTHERS) {
                eprintln!("benches: {folder}: {error}");
                return ExitCode::FAILURE;
            }
        }
        ["--count"] => count(),
        [] => time(""),
        [part] => time(part),
        _ => return ExitCode::from(64),
    }
    ExitCode::SUCCESS
}

fn time(part: &str) {
    let peers: Vec<&str> = PEERS.into_iter().filter(|peer| peer.contains(part)).collect();
    let answers: Vec<String> = peers.iter().map(|peer| work(peer, 1, WORLDS)).collect();
    for (peer, answer) in peers.iter().zip(&answers) {
        let first = peers.iter().position(|other| case(other) == case(peer)).unwrap_or_default();
        assert_eq!(answer, &answers[first], "{peer} answers otherwise than {}", peers[first]);
    }
    for _ in 0..RUNS {
        let mut batches = vec![Vec::with_capacity(BATCHES); peers.len()];
        for _ in 0..BATCHES {
            for ((peer, answer), micros) in peers.iter().zip(&answers).zip(&mut batches) {
                let start = Instant::now();
                assert_eq!(&work(peer, 1, WORLDS), answer, "{peer}: the same worlds, another answer");
                micros.push(start.elapsed().as_secs_f64() * 1e6 / f64::from(WORLDS));
            }
        }
        for (peer, micros) in peers.iter().zip(batches) {
            println!("time {peer} {}", quickest(micros));
        }
        println!("time roof/pairs {}", quickest((0..BATCHES).map(|_| roof()).collect()));
    }
}

/// Microseconds for one operation in one lane where nothing waits.
fn roof() -> f64 {
    let start = Instant::now();
    let operations = roof::multiply_and_add(ROUNDS);
    start.elapsed().as_secs_f64() * 1e6 / operations
}

fn case(peer: &str) -> Option<&str> {
    peer.split('/').next()
}

/// What else the machine does only ever adds.
fn quickest(values: Vec<f64>) -> f64 {
    values.into_iter().fold(f64::INFINITY, f64::min)
}

/// Prints `count KIND operations`, per evaluation of the case `worlds`.
fn count() {
    let counts = taken(|| {
        many_worlds::<Counted>(1, WORLDS);
    });
    for (kind, count) in counts {
        println!("count {kind} {}", count as f64 / f64::from(WORLDS));
    }
}
