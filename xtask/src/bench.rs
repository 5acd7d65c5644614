//! `cargo xtask bench`: the program beside its peers, in one run. Every peer compares its answers with ours before it
//! takes time, and stops the bench where they differ. Times are told, never asserted (`performance.md`).

mod table;

use crate::need::{self, Compiler};
use crate::step::{Failure, Outcome, lines, root, run};
use crate::{build, lighthouse, sdeverywhere};
use std::fs;
use std::path::Path;
use std::process::Command;
use table::Times;

const READ_ABOVE: &str = "The messages above say why.";
const DISAGREES: &str = "Where a peer disagrees, `cargo xtask test` says which equations differ.";
const PEERS: &str = "benches/peers";

/// Installs what is missing, builds, lets every peer work, and prints one table.
///
/// # Errors
/// Where something is missing that cannot be installed, a build fails, or a peer's answers are not ours.
pub fn bench() -> Outcome {
    let compiler = need::for_build()?;
    need::for_bench()?;
    let folder = root().join("target/bench");
    tell_load();
    build_native()?;
    build_wasm(compiler, &folder)?;
    run("Writing what other programs are given to do", native().arg("--write").arg(&folder), READ_ABOVE)?;
    let mut times = Times::default();
    times.take("native", &lines("Ours, native", &mut native(), READ_ABOVE)?);
    let mut node = Command::new("node");
    node.arg("benches/node.mjs").arg(folder.join("node")).current_dir(root());
    times.take("node", &lines("Ours, in WebAssembly under Node", &mut node, READ_ABOVE)?);
    let mut chromium = browser_program("benchmark");
    chromium.arg(folder.join("web"));
    times.take("chromium", &lines("Ours, in WebAssembly in Chromium", &mut chromium, READ_ABOVE)?);
    for (what, command) in others(&folder) {
        times.take("peer", &lines(what, &mut { command }, DISAGREES)?);
    }
    times.take("count", &lines("Counting operations", native().arg("--count"), READ_ABOVE)?);
    times.print();
    build::build(compiler)?;
    run("A slider move in Chromium", &mut browser_program("latency"), READ_ABOVE)?;
    lighthouse::performance()
}

/// What else the machine does: with more at work than it has processors, latencies say little.
fn tell_load() {
    // Linux alone tells it so.
    if let Ok(load) = fs::read_to_string("/proc/loadavg") {
        println!("\n── At work on average over 1, 5 and 15 minutes: {}", load.trim());
    }
}

/// Programs that know nothing of ours but the equations.
fn others(folder: &Path) -> [(&'static str, Command); 3] {
    let python = |script: &str| {
        let mut command = Command::new(need::oracle_python());
        // It would leave what it compiles in the sources.
        command.env("PYTHONDONTWRITEBYTECODE", "1").arg(root().join(PEERS).join(script)).arg(folder);
        command
    };
    let mut javascript = Command::new("node");
    javascript.arg(sdeverywhere::peer()).arg(folder);
    [
        ("SDEverywhere's JavaScript of the Vensim file, under Node", javascript),
        ("NumPy over arrays of runs", python("numpy_twin.py")),
        ("PySD", python("pysd_peer.py")),
    ]
}

fn build_native() -> Outcome {
    run(
        "Building the benches, native",
        cargo().args(["build", "--quiet", "--release", "--package", "benches"]),
        READ_ABOVE,
    )
}

fn native() -> Command {
    let mut command = cargo();
    command.args(["run", "--quiet", "--release", "--package", "benches", "--"]);
    command
}

fn browser_program(name: &str) -> Command {
    let mut command = cargo();
    command.args(["run", "--quiet", "--package", "browser-tests", "--bin", name, "--"]);
    command
}

fn cargo() -> Command {
    let mut command = Command::new("cargo");
    command.current_dir(root());
    command
}

/// The benches as the page is built: for size, and by the same optimiser.
fn build_wasm(compiler: Compiler, folder: &Path) -> Outcome {
    let mut build = cargo();
    build.args(["build", "--quiet", "--package", "benches", "--lib", "--profile", "site"]);
    build.args(["--target", need::TARGET]);
    run("Building the benches for WebAssembly, as the page", compiler.prepare_site(&mut build), READ_ABOVE)?;
    for (target, place) in [("nodejs", folder.join("node")), ("web", folder.join("web"))] {
        join(compiler, target, &place)?;
    }
    for name in ["index.html", "timing.mjs"] {
        let copied = fs::copy(root().join("benches").join(name), folder.join("web").join(name));
        copied.map_err(|error| Failure(format!("{name}: {error}")))?;
    }
    Ok(())
}

/// Joins the benches and what runs them.
fn join(compiler: Compiler, target: &str, place: &Path) -> Outcome {
    let mut bind = Command::new("wasm-bindgen");
    bind.args(["--target", target, "--no-typescript", "--out-dir"]).arg(place);
    bind.arg(compiler.target_folder().join(need::TARGET).join("site/benches.wasm"));
    run(&format!("Joining them and {target}"), compiler.prepare(&mut bind), READ_ABOVE)?;
    if !need::has_wasm_opt() {
        return Ok(());
    }
    let program = place.join("benches_bg.wasm");
    let mut optimise = Command::new("wasm-opt");
    optimise.args(build::wasm_opt_words()?).arg(&program).arg("-o").arg(&program);
    run("Optimising them as the page is", compiler.prepare(&mut optimise), READ_ABOVE)
}
