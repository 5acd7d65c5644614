//! The digests of 10,000 answers, worked out natively and in browsers (`tests/digests`).

use crate::need::{Compiler, TARGET};
use crate::step::{Failure, Outcome, root, run};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

const REMEDY: &str = "`cargo run --release --package digests -- --block N` prints the answers of a block; after a \
    change of the model that moves answers on purpose, `-- --write` renews the file.";

/// The folder with the page that works them out, and nothing else.
pub fn page() -> PathBuf {
    root().join("target/digests-page")
}

/// Compares them natively, as an optimised program does them.
///
/// # Errors
/// Where they are not the committed ones.
pub fn compare_in_release() -> Outcome {
    compare("Digests of 10,000 answers (native, release)", &["run", "--quiet", "--release"])
}

/// Compares them natively, as an unoptimised program does them: a minute.
///
/// # Errors
/// Where they are not the committed ones.
pub fn compare_in_debug() -> Outcome {
    compare("Digests of 10,000 answers (native, debug)", &["run", "--quiet"])
}

fn compare(what: &str, words: &[&str]) -> Outcome {
    run(what, Command::new("cargo").args(words).args(["--package", "digests"]).current_dir(root()), REMEDY)
}

/// Builds the page that works them out in a browser, with the settings of the real page.
///
/// # Errors
/// Where the build fails.
pub fn build_page(compiler: Compiler) -> Outcome {
    let mut cargo = Command::new("cargo");
    cargo.args([
        "build",
        "--quiet",
        "--package",
        "digests",
        "--lib",
        "--profile",
        "site",
        "--target",
        TARGET,
    ]);
    let above = "The messages above say why.";
    run("Building the digests for browsers", compiler.prepare(cargo.current_dir(root())), above)?;
    let mut bind = Command::new("wasm-bindgen");
    bind.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(page());
    bind.arg(compiler.target_folder().join(TARGET).join("site/digests.wasm"));
    run("Joining them and the browser", compiler.prepare(&mut bind), above)?;
    fs::copy(root().join("tests/digests/index.html"), page().join("index.html"))
        .map(drop)
        .map_err(|error| Failure(format!("{}: {error}", page().display())))
}
