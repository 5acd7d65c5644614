//! Fits the parameters that literature leaves open on the calibration cases, within their ranges and with
//! the claims as constraints, and says how well that holds for cases it has not seen.
//!
//! `cargo run --release --example calibrate -- [fit | check | leave-out | shares]`
//!
//! - `check` (the default): how far the committed table agrees with the readers.
//! - `fit`: searches from the values before fitting and prints where the search ends. The committed table holds
//!   that rounded to two digits, which costs no case.
//! - `shares`: how often each approach comes first in situations drawn evenly over all inputs.
//! - `leave-out`: fits eight times, each time without five of the cases, and scores those five.
//!
//! The search is a seeded random walk that takes every step that lowers the loss, so that two runs give the
//! same table. The loss is a margin loss on the fits, with a pull back to the starting table: a sample of
//! forty judgements can tilt a number, not prove one.

#[path = "../tests/support/calibration.rs"]
#[allow(dead_code, reason = "the tests read more of a judgement than the fit does")]
mod calibration;
#[path = "../tests/support/mod.rs"]
#[allow(dead_code, reason = "shared with the tests")]
mod support;

use calibration::{Case, Confidence, cases};
use capability_path::model::assumptions::{ROWS, Source};
use capability_path::model::{Assumptions, rank};
use capability_path::scenario::{Approach, Field, Situation, Words};
use support::Sampler;

/// Steps of a search.
const STEPS: usize = 2_000;
/// Cases left out at a time.
const LEFT_OUT: usize = 5;
/// Situations drawn for the shares.
const SITUATIONS: usize = 4_000;
/// Lead that the reader's choice should have, and that every defensible choice should have over the rest.
const LEAD: f64 = 0.02;
const SAFE_LEAD: f64 = 0.05;
/// A case that is further from the reader's choice than this is not forced: the reader may have seen what the
/// inputs do not say.
const FORCED: f64 = 1.0;
/// What pulls a parameter back: half a range away costs this much, against a sum over forty cases.
const PULL: f64 = 0.08;
/// Share of the situations of C12 in which hybrid should be best, with a margin over the claim's 0.80.
const HYBRID_SHARE: f64 = 0.84;

fn main() {
    let cases = cases();
    match std::env::args().nth(1).as_deref() {
        None | Some("check") => println!("{}", Score::of(&cases, &Assumptions::CENTRE)),
        Some("fit") => print_fit(&fit(&cases.iter().collect::<Vec<_>>(), STEPS), &cases),
        Some("leave-out") => leave_out(&cases),
        Some("shares") => shares(),
        Some(other) => {
            eprintln!("calibrate: unknown word \"{other}\"; one of check, fit, leave-out, shares");
            std::process::exit(64);
        }
    }
}

type Values = [f64; ROWS.len()];

fn print_fit(values: &Values, cases: &[Case]) {
    for (row, &value) in ROWS.iter().zip(values) {
        if (value - row.centre).abs() > 1e-9 {
            println!("{:28} {} -> {value:.3} in {}..{}", row.key, row.centre, row.low, row.high);
        }
    }
    println!("before: {}", Score::of(cases, &Assumptions::CENTRE));
    println!("after:  {}", Score::of(cases, &Assumptions::from_array(values)));
}

/// How often each approach comes first. Real organisations are not spread evenly.
fn shares() {
    let mut sampler = Sampler::new(5);
    let mut first = [0; Approach::ALL.len()];
    for _ in 0..SITUATIONS {
        first[rank(sampler.situation(), &Assumptions::CENTRE).order[0].index()] += 1;
    }
    for (approach, count) in Approach::ALL.iter().zip(first) {
        println!("{}: first in {count} of {SITUATIONS} situations", approach.word());
    }
}

fn leave_out(cases: &[Case]) {
    let folds: Vec<usize> = (0..cases.len() / LEFT_OUT).collect();
    let fit_without = |fold: usize| {
        // Every eighth case, so that neighbours in the list, often variants of one story, part.
        let is_out = |place: usize| place % folds.len() == fold;
        let (unseen, seen): (Vec<_>, Vec<_>) =
            cases.iter().enumerate().partition(|(place, _)| is_out(*place));
        let seen: Vec<&Case> = seen.into_iter().map(|(_, case)| case).collect();
        let fitted = Assumptions::from_array(&fit(&seen, STEPS / 2));
        let score = Score::of(unseen.into_iter().map(|(_, case)| case), &fitted);
        println!("without fold {fold}: {score}");
        score
    };
    let scores: Vec<Score> = std::thread::scope(|scope| {
        let fit_without = &fit_without;
        let fits: Vec<_> = folds.iter().map(|&fold| scope.spawn(move || fit_without(fold))).collect();
        fits.into_iter().map(|fit| fit.join().expect("a fit does not panic")).collect()
    });
    let sum = scores.into_iter().fold(Score::default(), |sum, score| Score {
        cases: sum.cases + score.cases,
        defensible: sum.defensible + score.defensible,
        own_choice: sum.own_choice + score.own_choice,
        high: sum.high + score.high,
        high_met: sum.high_met + score.high_met,
    });
    println!("all cases, each judged by a fit that has not seen it: {sum}");
}

/// How often the model's best approach is the reader's.
#[derive(Clone, Copy, Debug, Default)]
struct Score {
    cases: usize,
    defensible: usize,
    own_choice: usize,
    high: usize,
    high_met: usize,
}

impl Score {
    fn of<'a>(cases: impl IntoIterator<Item = &'a Case>, assumptions: &Assumptions) -> Self {
        let mut score = Self::default();
        for case in cases {
            let best = rank(case.scenario.situation, assumptions).order[0];
            let is_own = best == case.reader.best;
            score.cases += 1;
            score.defensible += usize::from(case.reader.acceptable.contains(&best));
            score.own_choice += usize::from(is_own);
            if case.reader.confidence == Confidence::High {
                score.high += 1;
                score.high_met += usize::from(is_own);
            }
        }
        score
    }
}

impl std::fmt::Display for Score {
    fn fmt(&self, formatter: &mut std::fmt::Formatter) -> std::fmt::Result {
        let Self { cases, defensible, own_choice, high, high_met } = self;
        write!(
            formatter,
            "defensible {defensible} of {cases}, the reader's own choice {own_choice}, high confidence {high_met} of {high}"
        )
    }
}

/// The table that the search ends with.
fn fit(cases: &[&Case], steps: usize) -> Values {
    let open: Vec<(usize, f64)> = ROWS
        .iter()
        .enumerate()
        .filter_map(|(place, row)| match row.source {
            Source::Fitted { from } => Some((place, from)),
            Source::Judgement | Source::Literature(_) => None,
        })
        .collect();
    let mut values = Assumptions::CENTRE.to_array();
    for &(place, from) in &open {
        values[place] = from;
    }
    let constraints = Constraints::sampled();
    let mut sampler = Sampler::new(4);
    let mut least = loss(cases, &constraints, &values);
    for step in 0..steps {
        // Steps shrink from a fifth of a range to a fiftieth.
        let width = 0.2 - 0.18 * step as f64 / steps as f64;
        let mut tried = values;
        for _ in 0..=sampler.below(3) {
            let (place, _) = open[sampler.below(open.len())];
            let row = &ROWS[place];
            let moved = tried[place] + (row.high - row.low) * width * (2.0 * unit(&mut sampler) - 1.0);
            tried[place] = moved.clamp(row.low, row.high);
        }
        let loss = loss(cases, &constraints, &tried);
        if loss < least {
            (values, least) = (tried, loss);
        }
    }
    values
}

fn unit(sampler: &mut Sampler) -> f64 {
    sampler.below(1 << 30) as f64 / f64::from(1 << 30)
}

fn loss(cases: &[&Case], constraints: &Constraints, values: &Values) -> f64 {
    let assumptions = Assumptions::from_array(values);
    let pull: f64 = ROWS
        .iter()
        .zip(values)
        .map(|(row, value)| match row.source {
            Source::Fitted { from } => {
                let halves = (value - from) / (0.5 * (row.high - row.low));
                PULL * halves * halves
            }
            Source::Judgement | Source::Literature(_) => 0.0,
        })
        .sum();
    let judged: f64 = cases.iter().map(|case| judged(case, &assumptions)).sum();
    pull + judged + constraints.loss(&assumptions)
}

/// How far a case is from being as the readers say, with a margin. Open cases only say what is indefensible.
fn judged(case: &Case, assumptions: &Assumptions) -> f64 {
    let fit = rank(case.scenario.situation, assumptions).fit;
    let fit_of = |approach: Approach| fit[approach.index()];
    let is_defensible = |approach: &Approach| case.reader.acceptable.contains(approach);
    let others = Approach::ALL.iter().copied().filter(|approach| *approach != case.reader.best);
    let is_open = case.reader.confidence == Confidence::Low || case.reader.best != case.second.best;
    let weight = if case.reader.confidence == Confidence::High { 2.0 } else { 1.0 };
    let defensible = case.reader.acceptable.iter().map(|&approach| fit_of(approach)).fold(f64::MIN, f64::max);
    let indefensible: f64 = Approach::ALL
        .iter()
        .filter(|approach| !is_defensible(approach))
        .map(|&approach| short(defensible - fit_of(approach), SAFE_LEAD))
        .sum();
    let own: f64 = others.map(|other| short(fit_of(case.reader.best) - fit_of(other), LEAD)).sum();
    weight * (2.0 * indefensible + if is_open { 0.3 } else { 1.0 } * own.min(FORCED))
}

/// How far a lead falls short of the one wanted, in tenths of fit.
fn short(lead: f64, wanted: f64) -> f64 {
    10.0 * (wanted - lead).max(0.0)
}

/// Claims that a fit must not break, on a small sample; `tests/claims.rs` tests them all on large ones.
struct Constraints {
    gap_to_close: Vec<Situation>,
    steady: Vec<Situation>,
}

impl Constraints {
    fn sampled() -> Self {
        let mut sampler = Sampler::new(12);
        let mut draw = |rule: fn(&dyn Fn(Field) -> u8) -> bool, count: usize| {
            let mut found = Vec::new();
            while found.len() < count {
                let situation = sampler.situation();
                if rule(&|field| situation.get(field)) {
                    found.push(situation);
                }
            }
            found
        };
        Self {
            gap_to_close: draw(
                |get| {
                    let skill = (u16::from(get(Field::AiSkills)) + u16::from(get(Field::ChangeSkills))) / 2;
                    get(Field::ResultsDueMonths) <= 9
                        && get(Field::DependencyComfort) <= 40
                        && (15..=65).contains(&skill)
                        && get(Field::FutureInitiatives) >= 2
                },
                60,
            ),
            steady: draw(
                |get| {
                    get(Field::ResultsDueMonths) >= 12
                        && get(Field::RunwayMonths) >= 12
                        && get(Field::AiSkills) >= 70
                        && get(Field::ChangeSkills) >= 70
                        && get(Field::TeamStability) >= 85
                        && get(Field::DependencyComfort) <= 60
                },
                6,
            ),
        }
    }

    /// C12 (hybrid closes a gap soon) and C04 (the steady team builds inside).
    fn loss(&self, assumptions: &Assumptions) -> f64 {
        let leads = |situations: &[Situation], approach: Approach| -> Vec<f64> {
            situations
                .iter()
                .map(|&situation| {
                    let fit = rank(situation, assumptions).fit;
                    let others = Approach::ALL.iter().filter(|other| **other != approach);
                    let best = others.map(|other| fit[other.index()]).fold(f64::MIN, f64::max);
                    fit[approach.index()] - best
                })
                .collect()
        };
        let hybrid = leads(&self.gap_to_close, Approach::Hybrid);
        let share = hybrid.iter().filter(|lead| **lead > 0.0).count() as f64 / hybrid.len() as f64;
        let inside: f64 =
            leads(&self.steady, Approach::InternalUpskilling).iter().map(|&lead| short(lead, 0.01)).sum();
        50.0 * (HYBRID_SHARE - share).max(0.0) + inside
    }
}
