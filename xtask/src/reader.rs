//! The program that reads `config.json` for the pages (`src/bin/config.rs`). It has no page, so Trunk does not build it.

use crate::build;
use crate::need::{self, Compiler};
use crate::scripts;
use crate::step::{Outcome, root, run};
use std::process::Command;

/// What the names of its files begin with.
pub const READER: &str = "config-reader";
const READ_ABOVE: &str = "The messages above say why.";

/// Builds it into `dist/`, as small as the pages.
///
/// # Errors
/// Where the build fails.
pub fn build(compiler: Compiler) -> Outcome {
    let mut cargo = Command::new("cargo");
    cargo.args(["build", "--quiet", "--features", "app", "--bin", "config", "--profile", "site"]);
    cargo.args(["--target", need::TARGET]).current_dir(root());
    run("Building the program that reads config.json", compiler.prepare_site(&mut cargo), READ_ABOVE)?;
    let dist = root().join("dist");
    let mut bind = Command::new("wasm-bindgen");
    bind.args(["--target", "web", "--no-typescript", "--out-name", READER, "--out-dir"]).arg(&dist);
    bind.arg(compiler.target_folder().join(need::TARGET).join("site/config.wasm"));
    run("Joining it and the browser", compiler.prepare(&mut bind), READ_ABOVE)?;
    scripts::call_reader(&dist.join(format!("{READER}.js")))?;
    if !need::has_wasm_opt() {
        return Ok(());
    }
    let program = dist.join(format!("{READER}_bg.wasm"));
    let mut optimise = Command::new("wasm-opt");
    optimise.args(build::wasm_opt_words()?).arg(&program).arg("-o").arg(&program);
    run("Optimising it", compiler.prepare(&mut optimise), READ_ABOVE)
}
