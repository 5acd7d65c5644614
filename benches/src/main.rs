//! `cargo run --release --package benches [-- PART OF A NAME]`: microseconds per world of each peer, median and
//! fastest of many runs, and what it gains on the first of its case. For WebAssembly see `node.mjs`.

use benches::{PEERS, work};
use std::time::Instant;

/// Worlds of one run: few, so that some runs pass undisturbed on a busy machine.
const WORLDS: u32 = 16;
/// Runs of each peer, all peers in turn: what else the machine does meets them alike.
const RUNS: usize = 201;

fn main() {
    let part = std::env::args().nth(1).unwrap_or_default();
    let peers: Vec<&str> = PEERS.into_iter().filter(|peer| peer.contains(&part)).collect();
    let answers: Vec<String> = peers.iter().map(|peer| work(peer, 1, WORLDS)).collect();
    let mut micros = vec![Vec::with_capacity(RUNS); peers.len()];
    for _ in 0..RUNS {
        for (place, peer) in peers.iter().enumerate() {
            let start = Instant::now();
            assert_eq!(work(peer, 1, WORLDS), answers[place], "{peer}: the same worlds, another answer");
            micros[place].push(start.elapsed().as_secs_f64() * 1e6 / f64::from(WORLDS));
        }
    }
    micros.iter_mut().for_each(|micros| micros.sort_unstable_by(f64::total_cmp));
    for (place, peer) in peers.iter().enumerate() {
        let case = |peer: &str| peer.rsplit_once('/').map(|(case, _)| case.to_string());
        let first = peers.iter().position(|other| case(other) == case(peer)).unwrap_or(place);
        assert_eq!(answers[place], answers[first], "{peer} answers otherwise than {}", peers[first]);
        let (median, fastest) = (micros[place][RUNS / 2], micros[place][0]);
        let gain = micros[first][0] / fastest;
        println!("{peer:26} {median:8.1} µs per world, fastest {fastest:8.1}, gain {gain:5.2} ×");
    }
}
