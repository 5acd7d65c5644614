//! `cargo run --release --package benches`: microseconds per world, the median of five runs, and what each peer
//! gains on the first of its case. For WebAssembly see `node.mjs`.

use benches::{PEERS, work};
use std::time::Instant;

/// Worlds of one run.
const WORLDS: u32 = 512;
const RUNS: usize = 5;

fn main() {
    let mut first = (String::new(), String::new(), 0.0);
    for peer in PEERS {
        let case = peer.rsplit_once('/').map_or(peer, |(case, _)| case);
        let answer = work(peer, 1, WORLDS);
        let mut micros = [0.0; RUNS].map(|_: f64| {
            let start = Instant::now();
            assert_eq!(work(peer, 1, WORLDS), answer, "the same worlds, another answer");
            start.elapsed().as_secs_f64() * 1e6 / f64::from(WORLDS)
        });
        micros.sort_unstable_by(f64::total_cmp);
        let median = micros[RUNS / 2];
        if first.0 != case {
            first = (case.to_string(), answer.clone(), median);
        }
        assert_eq!(answer, first.1, "{peer} answers otherwise than its peers");
        println!("{peer:26} {median:8.1} µs per world   {:5.2} ×", first.2 / median);
    }
}
