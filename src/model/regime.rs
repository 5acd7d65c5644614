//! What holds throughout one step: which initiatives run, and where a partner is present.
//!
//! Every change of regime falls on a step's edge, so no stage of the integrator looks across one.

use super::run::Run;
use super::stocks::MAX_INITIATIVES;
use crate::scenario::Approach;

/// The regime of one step.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Regime {
    /// Initiatives that have started.
    pub started: usize,
    /// Whether each initiative is still a project.
    pub on: [bool; MAX_INITIATIVES],
    /// πⱼ: a partner's presence in each initiative, 0–1.
    pub presence: [f64; MAX_INITIATIVES],
    /// π̂: the largest presence of all, 0–1.
    pub most_presence: f64,
    /// act: how much is being done from which people learn, 0–1.
    pub activity: f64,
    /// Whether leadership still waits without asking for results.
    pub within_runway: bool,
}

impl Regime {
    /// The regime of the step that begins at `step`.
    pub fn at(run: &Run, step: usize) -> Self {
        let started = run.starts[..run.initiatives].iter().filter(|&&start| start <= step).count();
        let mut regime = Self {
            started,
            on: [false; MAX_INITIATIVES],
            presence: [0.0; MAX_INITIATIVES],
            most_presence: 0.0,
            activity: run.assumptions.live_activity,
            within_runway: step < run.runway,
        };
        for initiative in 0..started {
            let age = step - run.starts[initiative];
            let presence = presence(run, initiative, age);
            regime.on[initiative] = age < project_steps(run, initiative);
            regime.presence[initiative] = presence;
            if presence > regime.most_presence {
                regime.most_presence = presence;
            }
            if regime.on[initiative] {
                regime.activity = 1.0;
            }
        }
        regime
    }
}

fn is_rehired(run: &Run, initiative: usize) -> bool {
    initiative > 0 && run.approach == Approach::ExternalPartnership
}

fn project_steps(run: &Run, initiative: usize) -> usize {
    if is_rehired(run, initiative) { run.project + run.rehire } else { run.project }
}

fn presence(run: &Run, initiative: usize, age: usize) -> f64 {
    match run.approach {
        Approach::InternalUpskilling | Approach::ToolFirst => 0.0,
        Approach::Hybrid => f64::from(u8::from(initiative == 0 && age < run.engagement)),
        Approach::ExternalPartnership => {
            let lead = if initiative == 0 { 0 } else { run.rehire };
            let hired = (lead..lead + run.engagement).contains(&age);
            match (hired, initiative) {
                (true, 0) => 1.0,
                // A later engagement comes about as far as the organisation is content to rely on one.
                (true, _) => run.comfort,
                (false, _) => run.assumptions.retained * (2.0 * run.comfort - 1.0).max(0.0),
            }
        }
    }
}
