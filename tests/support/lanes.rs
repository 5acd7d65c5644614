//! Runs of every kind side by side, against each alone: situations, plans, approaches and parameters all differ
//! from lane to lane.

use super::Sampler;
use capability_path::model::integrate::{Trajectory, integrate};
use capability_path::model::lanes::{Eight, Four, Pair};
use capability_path::model::run::Run;
use capability_path::model::{Fits, Grid, rank, rank_many_in};

/// Lanes of the widest number, and so runs of a batch.
const BATCH: usize = 8;
/// Sizes of batches of worlds: fewer than lanes, one more, odd ones.
const SIZES: [usize; 6] = [1, 2, 3, 5, 9, 17];

/// Batches of 10,000 runs.
pub const BATCHES: u64 = 10_000 / BATCH as u64;

/// Batches out of `batches` in which some lane differs by a bit from the same run alone.
pub fn runs_that_differ(batches: u64) -> Vec<u64> {
    (0..batches).filter(|&batch| !are_alike(&drawn(&mut Sampler::new(batch)))).collect()
}

fn drawn(sampler: &mut Sampler) -> [Run; BATCH] {
    [(); BATCH]
        .map(|()| Run::new(Grid::QUARTERS, sampler.situation(), sampler.plan(), &sampler.assumptions()))
}

fn are_alike(runs: &[Run; BATCH]) -> bool {
    let alone = bits(&integrate::<f64, BATCH>(runs));
    let turned = std::array::from_fn(|lane| runs[(lane + 3) % BATCH]);
    let mut among_others = bits(&integrate::<Eight, BATCH>(&turned));
    among_others.rotate_right(3);
    alone == among_others
        && alone == bits(&integrate::<Pair, BATCH>(runs))
        && alone == bits(&integrate::<Four, BATCH>(runs))
}

/// Every number of every trajectory, so that 0 and −0 are two things.
fn bits(trajectories: &[Trajectory]) -> Vec<Vec<u64>> {
    let numbers = |one: &Trajectory| {
        let months = one.adoption.iter().chain(&one.capability).chain(&one.dependency).copied();
        let targets = one.months_to_target.iter().map(|months| months.unwrap_or(-1.0));
        let rest = [one.sustained, one.weakest_capability, one.capability_at_engagement_end];
        months.chain(targets).chain(rest).map(f64::to_bits).collect()
    };
    trajectories.iter().map(numbers).collect()
}

/// Sizes of batches at which some world of many differs from the same world asked alone.
pub fn sizes_that_differ() -> Vec<usize> {
    let mut sampler = Sampler::new(7);
    SIZES.into_iter().filter(|&size| !worlds_are_alike(&mut sampler, size)).collect()
}

fn worlds_are_alike(sampler: &mut Sampler, size: usize) -> bool {
    let drawn: Vec<_> = (0..size).map(|_| (sampler.situation(), sampler.assumptions())).collect();
    let worlds: Vec<_> = drawn.iter().map(|(situation, assumptions)| (*situation, assumptions)).collect();
    let alone: Vec<_> =
        worlds.iter().map(|&(situation, assumptions)| rank(situation, assumptions).fit).collect();
    let fits = |many: Vec<Fits>| -> Vec<_> { many.iter().map(|one| one.fit).collect() };
    alone == fits(rank_many_in::<f64>(&worlds))
        && alone == fits(rank_many_in::<Pair>(&worlds))
        && alone == fits(rank_many_in::<Four>(&worlds))
        && alone == fits(rank_many_in::<Eight>(&worlds))
}
