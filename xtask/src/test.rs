//! `cargo xtask test`: every check and every test, the quickest to fail first.

use crate::engine::Engine;
use crate::lighthouse::lighthouse;
use crate::need::{self, Compiler};
use crate::step::{Failure, Outcome, output, root, run};
use crate::{build, digests, servers, tidy};
use std::process::Command;

const READ_ABOVE: &str = "The messages above say where.";
/// Crates that only the page may need.
const BROWSER_CRATES: [&str; 5] = ["yew", "wasm-bindgen", "js-sys", "web-sys", "gloo"];

/// Installs what is missing and runs everything, with Chromium as the browser.
///
/// # Errors
/// At the first check that fails; of the browser tests, after the last.
pub fn test() -> Outcome {
    test_in(&[Engine::Chromium])
}

/// As [`test`], in every engine, and with all digests in debug as well.
///
/// # Errors
/// As [`test`].
pub fn test_in_all_engines() -> Outcome {
    test_in(&Engine::ALL)?;
    digests::compare_in_debug()
}

fn test_in(engines: &[Engine]) -> Outcome {
    let compiler = need::for_build()?;
    need::for_test()?;
    for &engine in engines {
        need::for_engine(engine)?;
    }
    cargo("Formatting", &["fmt", "--all", "--check"], "Run `cargo fmt --all`.")?;
    tidy::tidy()?;
    pure_core()?;
    crates()?;
    cargo("Lints: core, tests, tools", &lints(&["--workspace"]), READ_ABOVE)?;
    cargo("Lints: page", &lints(&["--package", "capability-path", "--features", "app"]), READ_ABOVE)?;
    cargo("Native tests", &["test", "--quiet"], READ_ABOVE)?;
    cargo(
        "Tests of the tools",
        &["test", "--quiet", "--package", "xtask", "--package", "benches"],
        READ_ABOVE,
    )?;
    host_messages()?;
    host_types()?;
    oracle()?;
    digests::compare_in_release()?;
    wasm_tests(compiler)?;
    build::build(compiler)?;
    budget()?;
    servers::check()?;
    digests::build_page(compiler)?;
    // Each takes long: what fails in one hides nothing of what comes after.
    let outcomes: Vec<Outcome> = engines.iter().map(|&engine| browser_tests(engine)).collect();
    outcomes.into_iter().collect::<Outcome>()?;
    lighthouse()
}

fn browser_tests(engine: Engine) -> Outcome {
    let mut command = engine.cargo();
    if engine == Engine::Webkit {
        // Two windows on one virtual screen would take the keyboard from each other.
        command.env("RUST_TEST_THREADS", "1");
    }
    command.args(["test", "--no-fail-fast", "--package", "browser-tests"]);
    run(&format!("Browser tests ({})", engine.name()), command.current_dir(root()), READ_ABOVE)
}

fn lints<'a>(which: &[&'a str]) -> Vec<&'a str> {
    [&["clippy", "--quiet", "--all-targets"], which, &["--", "-D", "warnings"]].concat()
}

fn cargo(what: &str, words: &[&str], remedy: &str) -> Outcome {
    run(what, Command::new("cargo").args(words).current_dir(root()), remedy)
}

/// The default build must know no browser.
fn pure_core() -> Outcome {
    let tree = output(
        Command::new("cargo").args(["tree", "--edges", "normal", "--prefix", "none"]).current_dir(root()),
    )
    .ok_or_else(|| Failure("`cargo tree` does not answer here".into()))?;
    match BROWSER_CRATES.iter().find(|name| tree.lines().any(|line| line.starts_with(*name))) {
        Some(name) => Err(Failure(format!(
            "the pure core depends on {name}. Browser crates belong behind the feature `app` \
             (docs/architecture.md, Layers)."
        ))),
        None => Ok(()),
    }
}

/// Whatever a host page may send to a framed page, read by the script that does.
fn host_messages() -> Outcome {
    need::node("the messages of host pages are tried in Node.js")?;
    let mut command = Command::new("node");
    command.arg("tests/host/messages.mjs").current_dir(root());
    run("Messages of host pages (Node)", &mut command, READ_ABOVE)
}

/// A host page in TypeScript, held against the types that are shipped for it.
fn host_types() -> Outcome {
    let mut command = Command::new(need::typescript());
    command.args(["--noEmit", "--strict", "--target", "es2022", "--module", "es2022", "--lib", "es2022,dom"]);
    command.arg("tests/host/embed_types.ts").current_dir(root());
    run(
        "Types for host pages (TypeScript)",
        &mut command,
        "web/embed.d.ts says otherwise than the host page in tests/host/embed_types.ts needs.",
    )
}

/// Every crate's licence and origin, of the product, its tools and its fuzz targets alike. Advisories are not among the
/// checks: their database is no registry (`docs/security.md`).
fn crates() -> Outcome {
    for (what, folder) in
        [("Licences and origins of all crates", root()), ("Those of the fuzz targets", root().join("fuzz"))]
    {
        let mut deny = Command::new(need::cargo_deny());
        deny.args(["--workspace", "--all-features", "--locked", "check", "--deny", "warnings"]);
        deny.args(["licenses", "bans", "sources"]);
        run(
            what,
            deny.current_dir(folder),
            "deny.toml says what is allowed. A crate that breaks it is replaced, or allowed with a reason.",
        )?;
    }
    Ok(())
}

/// The model's equations as Vensim files, run by another program: `tests/oracle`.
fn oracle() -> Outcome {
    let folder = root().join("target/oracle");
    if folder.exists() {
        // Files of cases that are no more.
        std::fs::remove_dir_all(&folder)
            .map_err(|error| Failure(format!("{} cannot be emptied: {error}", folder.display())))?;
    }
    let mut write = Command::new("cargo");
    write.args(["run", "--quiet", "--example", "oracle", "--"]).arg(&folder).current_dir(root());
    run("Oracle: our runs, and the same equations as files", &mut write, READ_ABOVE)?;
    let mut compare = Command::new(need::oracle_python());
    compare.arg("tests/oracle/run.py").arg(&folder).current_dir(root());
    run(
        "Oracle: PySD runs the files",
        &mut compare,
        "The equations in src/model and in src/wire/vensim differ (docs/model.md says which is right).",
    )
}

fn wasm_tests(compiler: Compiler) -> Outcome {
    let mut command = Command::new("cargo");
    command
        .args(["test", "--profile", "site", "--target", need::TARGET, "--test", "wasm"])
        .current_dir(root())
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", need::wasm_test_runner());
    run("Tests in WebAssembly (Node)", compiler.prepare(&mut command), READ_ABOVE)
}

fn budget() -> Outcome {
    let brotli = build::print_weights(&build::weights()?);
    if brotli > build::BUDGET {
        return Err(Failure(format!(
            "a first visit downloads {brotli} bytes, and may {}: see docs/architecture.md, Size.",
            build::BUDGET
        )));
    }
    Ok(())
}
