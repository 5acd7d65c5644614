//! Running a step: say what it does, show its progress, and fail with what to do about it.

use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Instant;

/// Why a command of ours stopped, in words that say what to do.
#[derive(Debug)]
pub struct Failure(pub String);

/// What every step gives.
pub type Outcome<T = ()> = Result<T, Failure>;

/// The root of the checkout.
pub fn root() -> PathBuf {
    let xtask = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().map(PathBuf::from).unwrap_or(xtask)
}

/// Prints `what`, runs `command` with its output in view, and says how long it took.
///
/// # Errors
/// With `remedy`, where the command cannot be started or does not succeed.
pub fn run(what: &str, command: &mut Command, remedy: &str) -> Outcome {
    println!("\n── {what}");
    let started = Instant::now();
    let status = command.status().map_err(|error| {
        Failure(format!("{what}: {} could not be started ({error}). {remedy}", name(command)))
    })?;
    if !status.success() {
        return Err(Failure(format!("{what}: {} ended with {status}. {remedy}", name(command))));
    }
    println!("   done in {:.1} s", started.elapsed().as_secs_f64());
    Ok(())
}

/// As [`run`], and gives the lines that `command` prints; what it complains of stays in view.
///
/// # Errors
/// As [`run`].
pub fn lines(what: &str, command: &mut Command, remedy: &str) -> Outcome<Vec<String>> {
    println!("\n── {what}");
    let started = Instant::now();
    let output = command.stderr(Stdio::inherit()).output().map_err(|error| {
        Failure(format!("{what}: {} could not be started ({error}). {remedy}", name(command)))
    })?;
    if !output.status.success() {
        return Err(Failure(format!("{what}: {} ended with {}. {remedy}", name(command), output.status)));
    }
    println!("   done in {:.1} s", started.elapsed().as_secs_f64());
    Ok(String::from_utf8_lossy(&output.stdout).lines().map(String::from).collect())
}

/// What `command` prints, if it succeeds.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Whether `program` can be found and answers `--version`.
pub fn is_there(program: &str) -> bool {
    output(Command::new(program).arg("--version")).is_some()
}

fn name(command: &Command) -> String {
    command.get_program().to_string_lossy().into_owned()
}
