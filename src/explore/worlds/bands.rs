//! How far the curves may lie apart: adoption and capability of one plan, month by month, in eight of ten worlds.
//!
//! Work that can be paused: [`Bands::step`] runs one world. The first 256 of the worlds are enough for a band on a
//! chart.

use super::spread::percentile;
use super::{COARSE, Sample};
use crate::model::stocks::HORIZON_MONTHS;
use crate::model::{Assumptions, outcome};
use crate::scenario::{Plan, Ranges, Situation};
use alloc::vec::Vec;

/// Below and above which one in ten worlds lies.
const LOW_SHARE: f64 = 0.1;
const HIGH_SHARE: f64 = 0.9;

/// Values at months 0–60.
pub type Months = [f64; HORIZON_MONTHS + 1];

/// What eight of ten worlds lie between.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    /// One in ten lies below.
    pub low: Months,
    /// One in ten lies above.
    pub high: Months,
}

/// The bands of one plan, worked out world by world.
#[derive(Clone, Debug, PartialEq)]
pub struct Bands {
    sample: Sample,
    plan: Plan,
    runs: Vec<Run>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Run {
    adoption: Months,
    capability: Months,
}

impl Bands {
    /// No world run yet.
    pub fn new(situation: Situation, plan: Plan, ranges: &Ranges, assumptions: &Assumptions) -> Self {
        let sample = Sample::new(situation, ranges, assumptions);
        Self { sample, plan, runs: Vec::with_capacity(COARSE) }
    }

    /// Runs the next world; false where none is left.
    pub fn step(&mut self) -> bool {
        if self.is_whole() {
            return false;
        }
        let world = self.sample.world(self.runs.len());
        let run = outcome(world.situation, self.plan, &world.assumptions).trajectory;
        self.runs.push(Run { adoption: run.adoption, capability: run.capability });
        true
    }

    /// Whether all worlds have been run.
    pub fn is_whole(&self) -> bool {
        self.runs.len() >= COARSE
    }

    /// Adoption of the first initiative, share of 0–1.
    pub fn adoption(&self) -> Band {
        self.band(|run| &run.adoption)
    }

    /// Capability inside, points of 0–100.
    pub fn capability(&self) -> Band {
        self.band(|run| &run.capability)
    }

    fn band(&self, values: fn(&Run) -> &Months) -> Band {
        let mut band = Band { low: [0.0; HORIZON_MONTHS + 1], high: [0.0; HORIZON_MONTHS + 1] };
        for month in 0..=HORIZON_MONTHS {
            let mut there: Vec<f64> = self.runs.iter().map(|run| values(run)[month]).collect();
            band.low[month] = percentile(&mut there, LOW_SHARE);
            band.high[month] = percentile(&mut there, HIGH_SHARE);
        }
        band
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Approach;

    #[test]
    fn eight_of_ten_worlds_lie_within_the_band() {
        let plan = Approach::Hybrid.typical_plan();
        let mut bands = Bands::new(Situation::default(), plan, &Ranges::default(), &Assumptions::CENTRE);
        while bands.step() {}
        let adoption = bands.adoption();
        for month in 1..=HORIZON_MONTHS {
            let (low, high) = (adoption.low[month], adoption.high[month]);
            let within = bands.runs.iter().filter(|run| (low..=high).contains(&run.adoption[month])).count();
            assert!((200..=216).contains(&within), "month {month}: {within} of 256");
        }
        let capability = bands.capability();
        assert!(capability.low.iter().zip(&capability.high).all(|(low, high)| low <= high));
        assert!(capability.high[HORIZON_MONTHS] <= 100.0);
    }
}
