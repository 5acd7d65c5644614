//! The work that is timed, natively (`main.rs`) and in WebAssembly (`timing.mjs`): the same worlds to each peer,
//! and each peer's answer, so that whoever times it can see that they are equal. What other programs are given to
//! do stands in [`table`].

#[path = "../../tests/support/mod.rs"]
#[allow(dead_code, reason = "shared with the tests, which use more of it")]
mod support;

pub mod count;
pub mod roof;
pub mod table;

use capability_path::model::lanes::{Eight, Four, Number, Pair};
use capability_path::model::{
    Assumptions, Criterion, Grid, Method, Ranking, criteria, digest, evaluate, judge, rank_in, rank_many_in,
    traps,
};
use capability_path::num::Fnv;
use capability_path::scenario::{Field, Readiness, Situation};
use capability_path::wire::vensim;
use std::hint::black_box;
use support::Sampler;

/// The steps of the Vensim file: what other programs take.
pub const FILE_STEPS: Grid = Grid { method: Method::Euler, steps_per_month: vensim::STEPS_PER_MONTH };
/// Later initiatives of a world that other programs run too: their file has a fixed number of stocks.
pub const LATER_INITIATIVES: u8 = 4;

/// The peers, `case/peer`; all of one case give the same answer.
///
/// - `evaluation`: one full evaluation on the steps of the Vensim file: four approaches, criteria, traps.
/// - `page`: the same on the product's own steps, any scenario, all that the page shows.
/// - `worlds`: many evaluations on the product's own steps, as robustness and maps need them.
/// - `file_worlds`: the runs of many worlds on the steps of the Vensim file.
pub const PEERS: [&str; 9] = [
    "evaluation/one_lane",
    "evaluation/two_lanes",
    "page/two_lanes",
    "worlds/one_lane",
    "worlds/two_lanes",
    "worlds/four_lanes",
    "worlds/eight_lanes",
    "file_worlds/one_lane",
    "file_worlds/two_lanes",
];

/// A situation in which all that a person is unsure of is drawn.
pub type World = (Situation, Assumptions);

/// Lets a peer work on the first `count` worlds of `seed`, and gives the hash of its answers.
#[cfg_attr(target_arch = "wasm32", wasm_bindgen::prelude::wasm_bindgen)]
pub fn work(peer: &str, seed: u32, count: u32) -> String {
    let hash = match peer {
        "evaluation/one_lane" => evaluations::<f64>(seed, count),
        "evaluation/two_lanes" => evaluations::<Pair>(seed, count),
        "worlds/one_lane" => many_worlds::<f64>(seed, count),
        "worlds/two_lanes" => many_worlds::<Pair>(seed, count),
        "worlds/four_lanes" => many_worlds::<Four>(seed, count),
        "worlds/eight_lanes" => many_worlds::<Eight>(seed, count),
        "file_worlds/one_lane" => file_worlds_in::<f64>(seed, count),
        "file_worlds/two_lanes" => file_worlds_in::<Pair>(seed, count),
        _ => pages(seed, count),
    };
    format!("{:016x}", hash.value())
}

/// The peers, for JavaScript.
#[cfg_attr(target_arch = "wasm32", wasm_bindgen::prelude::wasm_bindgen)]
pub fn peers() -> String {
    PEERS.join(" ")
}

/// Worlds with any number of later initiatives.
pub fn worlds(seed: u32, count: u32) -> Vec<World> {
    let mut sampler = Sampler::new(u64::from(seed));
    (0..count).map(|_| (sampler.situation(), sampler.assumptions())).collect()
}

/// Worlds with as many later initiatives as the Vensim file has.
pub fn file_worlds(seed: u32, count: u32) -> Vec<World> {
    let fixed = |(situation, assumptions): World| {
        (situation.with_clamped(Field::FutureInitiatives, i64::from(LATER_INITIATIVES)), assumptions)
    };
    worlds(seed, count).into_iter().map(fixed).collect()
}

/// Weighs the approaches in many worlds, on the product's steps.
pub fn many_worlds<N: Number>(seed: u32, count: u32) -> Fnv {
    let worlds = worlds(seed, count);
    let worlds: Vec<_> = worlds.iter().map(|(situation, assumptions)| (*situation, assumptions)).collect();
    let fits = rank_many_in::<N>(&worlds);
    hash(fits.iter().flat_map(|fits| fits.fit))
}

fn file_worlds_in<N: Number>(seed: u32, count: u32) -> Fnv {
    let rankings =
        file_worlds(seed, count).into_iter().map(|world| rank_in::<N>(FILE_STEPS, world.0, &world.1));
    hash(rankings.flat_map(|ranking| ranking.fit))
}

fn evaluations<N: Number>(seed: u32, count: u32) -> Fnv {
    let rankings = file_worlds(seed, count).into_iter().map(|world| evaluate_on_file_steps::<N>(&world));
    hash(rankings.flat_map(|ranking| ranking.fit))
}

/// What [`evaluate`] does, on the steps of the Vensim file.
fn evaluate_on_file_steps<N: Number>((situation, assumptions): &World) -> Ranking {
    let ranking = rank_in::<N>(FILE_STEPS, *situation, assumptions);
    let plan = ranking.order[0].typical_plan();
    black_box((
        judge(*situation, plan, Criterion::KnowledgeGrows, assumptions),
        criteria::internal_doing(plan),
        criteria::change_in_scope(plan),
        criteria::beyond_first(*situation, plan),
        traps::upskilling_under_urgency(*situation, plan, &ranking.approaches),
        traps::delivery_not_transfer(*situation, plan),
        traps::tools_as_strategy(plan),
        traps::question_not_asked(Readiness::default()),
    ));
    ranking
}

fn pages(seed: u32, count: u32) -> Fnv {
    let mut sampler = Sampler::new(u64::from(seed));
    (0..count).map(|_| sampler.scenario()).fold(Fnv::START, |hash, scenario| {
        hash.with(digest(&scenario, &evaluate(&scenario, &Assumptions::CENTRE)).as_bytes())
    })
}

fn hash(values: impl Iterator<Item = f64>) -> Fnv {
    values.fold(Fnv::START, |hash, value| hash.with(&value.to_le_bytes()))
}
