//! The evaluator without a browser: JSON Lines in, JSON Lines out (`contracts.md`, `evaluate`).
//!
//! `cargo run --release --example evaluate [-- --only fit,order --trajectories] < scenarios.jsonl`

use capability_path::model::Assumptions;
use capability_path::wire::{self, Selection, UnknownKey};
use std::io::{self, BufRead, Write};
use std::process::ExitCode;

/// A command line that cannot be followed (sysexits.h, EX_USAGE).
const USAGE: u8 = 64;
/// At least one line could not be read.
const BAD_LINE: u8 = 2;
/// Input or output broke off (sysexits.h, EX_IOERR).
const BROKEN: u8 = 74;

fn main() -> ExitCode {
    // What is not Unicode is no option of ours, and is named as far as it can be read.
    let arguments = std::env::args_os().skip(1).map(|argument| argument.to_string_lossy().into_owned());
    let selection = match selection(arguments) {
        Ok(selection) => selection,
        Err(message) => {
            eprintln!("evaluate: {message}");
            eprintln!("usage: evaluate [--only KEY,…] [--trajectories] < scenarios.jsonl");
            return ExitCode::from(USAGE);
        }
    };
    match answer_lines(io::stdin().lock(), io::stdout().lock(), selection) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(BAD_LINE),
        // Whoever reads has had enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("evaluate: {error}");
            ExitCode::from(BROKEN)
        }
    }
}

fn selection(mut arguments: impl Iterator<Item = String>) -> Result<Selection, String> {
    let mut selection = Selection::ALL;
    let mut trajectories = false;
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--trajectories" => trajectories = true,
            "--only" => {
                let names = arguments.next().ok_or("--only needs names, such as --only fit,order")?;
                selection = Selection::only(&names)
                    .map_err(|UnknownKey(name)| format!("no part of an answer is called \"{name}\""))?;
            }
            other => return Err(format!("unknown option \"{other}\"")),
        }
    }
    selection.trajectories = trajectories;
    Ok(selection)
}

/// Answers every line; true where all could be read.
fn answer_lines(mut input: impl BufRead, mut output: impl Write, selection: Selection) -> io::Result<bool> {
    let (mut line, mut number, mut all_good) = (Vec::new(), 0, true);
    while input.read_until(b'\n', &mut line)? > 0 {
        number += 1;
        let text = without_ends(&line, number);
        if !text.iter().all(|byte| matches!(byte, b' ' | b'\t' | b'\r')) {
            let answer = wire::read_line(text)
                .map(|scenario| wire::answer(&scenario, &Assumptions::CENTRE, selection))
                .unwrap_or_else(|problem| {
                    all_good = false;
                    wire::problem_line(number, &problem)
                });
            writeln!(output, "{answer}")?;
        }
        line.clear();
    }
    output.flush()?;
    Ok(all_good)
}

/// The line without its end, and the first one without a byte-order mark.
fn without_ends(line: &[u8], number: usize) -> &[u8] {
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    if number == 1 { line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(line) } else { line }
}
