//! Writes one of the files to take away about a worked example, as of 25 November 2026:
//! `cargo run --example take_away -- markdown leaving_team > tests/data/brief/leaving_team.md`

use capability_path::chart::over_time::Shown;
use capability_path::date::Date;
use capability_path::explore::findings::Clearness;
use capability_path::explore::flips::flips;
use capability_path::link::{Extras, encode};
use capability_path::model::{Assumptions, evaluate};
use capability_path::report::Subject;
use capability_path::report::brief::brief;
use capability_path::report::calendar::calendar;
use capability_path::report::data::{csv, json};
use capability_path::report::figure::over_time_svg;
use capability_path::report::markdown::markdown;
use capability_path::scenario::examples::Example;
use capability_path::scenario::{Ranges, Words};
use std::process::ExitCode;

const USAGE: &str = "usage: take_away markdown|calendar|csv|json|svg EXAMPLE";

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let kind = arguments.next().unwrap_or_default();
    let example = arguments.next().as_deref().and_then(Example::from_word);
    match example.and_then(|example| file(&kind, example)) {
        Some(file) => print!("{file}"),
        None => {
            eprintln!("{USAGE}");
            return ExitCode::from(64);
        }
    }
    ExitCode::SUCCESS
}

fn file(kind: &str, example: Example) -> Option<String> {
    let scenario = example.scenario();
    let assumptions = Assumptions::CENTRE;
    let subject = Subject {
        scenario: &scenario,
        assumptions: &assumptions,
        evaluation: &evaluate(&scenario, &assumptions),
        flips: Some(&flips(scenario.situation, &assumptions)),
        clearness: Some(&Clearness::whole(scenario.situation, &Ranges::default(), &assumptions)),
        name: None,
        note: None,
        link: &format!("https://example.org/#{}", encode(&scenario, &Extras::default())),
        date: Date::new(2026, 11, 25)?,
    };
    Some(match kind {
        "markdown" => markdown(&brief(&subject)),
        "calendar" => calendar(&subject),
        "csv" => csv(&subject),
        "json" => json(&subject),
        "svg" => over_time_svg(&subject, Shown::All),
        _ => return None,
    })
}
