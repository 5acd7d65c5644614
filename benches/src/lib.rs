//! The work that is timed, natively (`main.rs`) and in WebAssembly (`node.mjs`): the same worlds to each peer,
//! and each peer's answer, so that whoever times it can see that they are equal.

#[path = "../../tests/support/mod.rs"]
#[allow(dead_code, reason = "shared with the tests, which use more of it")]
mod support;

use capability_path::model::lanes::{Eight, Four, Number, Pair};
use capability_path::model::{Assumptions, digest, evaluate, rank_many_in};
use capability_path::num::Fnv;
use capability_path::scenario::Situation;
use support::Sampler;

/// The peers, `area/case/peer`; all of one case give the same answer.
pub const PEERS: [&str; 5] = [
    "model/rank/scalar",
    "model/rank/two_lanes",
    "model/rank/four_lanes",
    "model/rank/eight_lanes",
    "model/evaluate/page",
];

/// Lets a peer work on the first `count` worlds of `seed`, and gives the hash of its answers.
#[cfg_attr(target_arch = "wasm32", wasm_bindgen::prelude::wasm_bindgen)]
pub fn work(peer: &str, seed: u32, count: u32) -> String {
    let mut sampler = Sampler::new(u64::from(seed));
    let hash = match peer {
        "model/rank/scalar" => rank::<f64>(&mut sampler, count),
        "model/rank/two_lanes" => rank::<Pair>(&mut sampler, count),
        "model/rank/four_lanes" => rank::<Four>(&mut sampler, count),
        "model/rank/eight_lanes" => rank::<Eight>(&mut sampler, count),
        _ => (0..count).map(|_| sampler.scenario()).fold(Fnv::START, |hash, scenario| {
            hash.with(digest(&scenario, &evaluate(&scenario, &Assumptions::CENTRE)).as_bytes())
        }),
    };
    format!("{:016x}", hash.value())
}

/// The peers, for Node.
#[cfg_attr(target_arch = "wasm32", wasm_bindgen::prelude::wasm_bindgen)]
pub fn peers() -> String {
    PEERS.join(" ")
}

fn rank<N: Number>(sampler: &mut Sampler, count: u32) -> Fnv {
    let worlds: Vec<(Situation, Assumptions)> =
        (0..count).map(|_| (sampler.situation(), sampler.assumptions())).collect();
    let worlds: Vec<_> = worlds.iter().map(|(situation, assumptions)| (*situation, assumptions)).collect();
    let fits = rank_many_in::<N>(&worlds);
    fits.iter().flat_map(|fits| fits.fit).fold(Fnv::START, |hash, fit| hash.with(&fit.to_le_bytes()))
}
