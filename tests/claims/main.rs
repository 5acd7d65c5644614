//! The claims of the article (C01–C28), each held against thousands of sampled situations.
//!
//! The tests know the public answer alone, not how the model comes to it. `cargo test --test claims --
//! --nocapture` prints for every claim the share of situations in which it holds; with `CLAIM_EXAMPLES=4` in
//! the environment four counter-examples as well.

#[allow(dead_code, reason = "each test file uses its part of the shared support")]
#[path = "../support/mod.rs"]
mod support;

mod capability;
mod fits;
mod pace;
mod use_over_time;
mod verdicts;

use capability_path::model::{Assumptions, Outcome, outcome};
use capability_path::scenario::{Approach, Field, Levers, Plan, Situation, Words};
use support::Sampler;

/// Situations per part of a claim.
const SAMPLES: usize = 2_000;

/// Of a claim without "usually": what is left covers ties and values at the very edge of their range.
const ALWAYS: f64 = 0.995;

/// One seed for all, so that every run and every machine sees the same situations.
const SEED: u64 = 28;

/// Values this near count as equal; far above rounding, far below what anyone could see.
const TOLERANCE: f64 = 1e-9;

const CENTRE: Assumptions = Assumptions::CENTRE;

/// One part of a claim, and what speaks against it.
struct Part {
    what: &'static str,
    needed: f64,
    samples: usize,
    violations: Vec<String>,
}

impl Part {
    fn holds(&self) -> bool {
        let held = self.samples - self.violations.len();
        held as f64 >= self.needed * self.samples as f64
    }
}

/// A part that must always hold: `against` draws a situation and says what is wrong there, if anything.
fn always(what: &'static str, against: impl FnMut(&mut Sampler) -> Option<String>) -> Part {
    usually(ALWAYS, what, against)
}

/// A part that must hold in a share of the situations.
fn usually(needed: f64, what: &'static str, mut against: impl FnMut(&mut Sampler) -> Option<String>) -> Part {
    let mut sampler = Sampler::new(SEED);
    let violations = (0..SAMPLES).filter_map(|_| against(&mut sampler)).collect();
    Part { what, needed, samples: SAMPLES, violations }
}

/// Prints how often each part of a claim holds, then insists on it.
fn check(id: &str, parts: &[Part]) {
    for Part { what, samples, violations, .. } in parts {
        println!("{id} held in {} of {samples}: {what}", samples - violations.len());
        for violation in violations.iter().take(examples_to_print()) {
            println!("    not in {violation}");
        }
    }
    for part in parts {
        let example = part.violations.first().map_or("", String::as_str);
        let count = part.violations.len();
        assert!(part.holds(), "{id}, {}: not in {count} of {}, such as {example}", part.what, part.samples);
    }
}

/// How many counter-examples to print, from the environment: for whoever mends the model.
fn examples_to_print() -> usize {
    std::env::var("CLAIM_EXAMPLES").ok().and_then(|number| number.parse().ok()).unwrap_or(0)
}

/// A situation drawn evenly, with some fields drawn from a part of their range (ends included).
fn situation_with(sampler: &mut Sampler, ranges: &[(Field, u8, u8)]) -> Situation {
    let mut situation = sampler.situation();
    for &(field, low, high) in ranges {
        let value = usize::from(low) + sampler.below(usize::from(high - low) + 1);
        situation = situation.with_clamped(field, value as i64);
    }
    situation
}

/// The same, drawn again until `condition` holds.
fn situation_where(
    sampler: &mut Sampler,
    ranges: &[(Field, u8, u8)],
    condition: impl Fn(Situation) -> bool,
) -> Situation {
    loop {
        let situation = situation_with(sampler, ranges);
        if condition(situation) {
            return situation;
        }
    }
}

/// Both skills in one range.
fn skills(low: u8, high: u8) -> [(Field, u8, u8); 2] {
    [(Field::AiSkills, low, high), (Field::ChangeSkills, low, high)]
}

/// The mean of both skills, points.
fn mean_skill(situation: Situation) -> f64 {
    (f64::from(situation.get(Field::AiSkills)) + f64::from(situation.get(Field::ChangeSkills))) / 2.0
}

/// Which way a field is moved.
#[derive(Clone, Copy, PartialEq)]
enum Direction {
    Down,
    Up,
}

/// A range from which `field` can still move by a step.
fn with_room(field: Field, direction: Direction) -> (Field, u8, u8) {
    let row = field.row();
    match direction {
        Direction::Down => (field, row.minimum + 1, row.maximum),
        Direction::Up => (field, row.minimum, row.maximum - 1),
    }
}

/// `situation` with `field` moved by one step, and by a random larger move where there is room for it.
fn moves(sampler: &mut Sampler, situation: Situation, field: Field, direction: Direction) -> [Situation; 2] {
    let (row, value) = (field.row(), situation.get(field));
    let (room, sign) = match direction {
        Direction::Down => (value - row.minimum, -1),
        Direction::Up => (row.maximum - value, 1),
    };
    let larger = if room < 2 { 1 } else { 2 + sampler.below(usize::from(room) - 1) };
    [1, larger as i64].map(|steps| situation.with_clamped(field, i64::from(value) + sign * steps))
}

/// The outcome of `approach` with these levers.
fn planned(situation: Situation, approach: Approach, levers: Levers) -> Outcome {
    outcome(situation, Plan { approach, levers }, &CENTRE)
}

/// The outcome of `approach` with its typical levers.
fn typical(situation: Situation, approach: Approach) -> Outcome {
    planned(situation, approach, approach.typical_levers())
}

/// Months for comparisons: what is not reached is later than any number, and equal to itself.
fn months(value: Option<f64>) -> f64 {
    value.unwrap_or(f64::INFINITY)
}

/// Capability at the start, points.
fn capability_at_start(outcome: &Outcome) -> f64 {
    outcome.trajectory.capability[0]
}

/// The two approaches in which a partner leads or shares the work.
const PARTNER_LED: [Approach; 2] = [Approach::ExternalPartnership, Approach::Hybrid];

/// A situation in a counter-example: its fields in order.
fn shown(situation: Situation) -> String {
    let values: Vec<String> = Field::ALL
        .iter()
        .map(|&field| {
            let name = field.row().link_key;
            format!("{name} {}", situation.get(field))
        })
        .collect();
    values.join(" ")
}
