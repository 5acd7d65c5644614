//! SDEverywhere, which makes JavaScript of a Vensim file: what the bench is held against (`benches/peers`).

use crate::need::{node, tool_folder};
use crate::step::{Failure, Outcome, run};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// Version of its generator.
const VERSION: &str = "0.7.28";
/// Its packages, pinned, a stand-in for one of them that no registry has, and the script that uses them.
const FILES: [(&str, &str); 5] = [
    ("package.json", include_str!("../../benches/peers/sdeverywhere/package.json")),
    ("package-lock.json", include_str!("../../benches/peers/sdeverywhere/package-lock.json")),
    ("xlsx-stub/package.json", include_str!("../../benches/peers/sdeverywhere/xlsx-stub/package.json")),
    ("xlsx-stub/index.js", include_str!("../../benches/peers/sdeverywhere/xlsx-stub/index.js")),
    (PEER, include_str!("../../benches/peers/sdeverywhere/peer.mjs")),
];
/// Node looks for packages beside the script that asks for them, so it stands with them.
const PEER: &str = "peer.mjs";

/// Installs its packages where they are missing; the script is this checkout's, so it is written anew.
///
/// # Errors
/// Where the files cannot be written, or npm does not get the packages.
pub fn install() -> Outcome {
    let folder = folder();
    for (name, text) in FILES {
        let file = folder.join(name);
        let unwritable = |error| Failure(format!("{} cannot be written: {error}", file.display()));
        fs::create_dir_all(file.parent().unwrap_or(&folder)).map_err(unwritable)?;
        fs::write(&file, text).map_err(unwritable)?;
    }
    // npm writes this list last, so a folder with it holds a finished install.
    if folder.join("node_modules/.package-lock.json").exists() {
        return Ok(());
    }
    node("SDEverywhere comes by npm and runs on Node.js")?;
    run(
        &format!("Installing SDEverywhere {VERSION}, which makes JavaScript of the same equations"),
        Command::new("npm").args(["ci", "--no-audit", "--no-fund"]).current_dir(&folder),
        "Is the npm registry reachable from here? Run the command again once it is.",
    )
}

/// The script that runs a Vensim file as its JavaScript.
pub fn peer() -> PathBuf {
    folder().join(PEER)
}

fn folder() -> PathBuf {
    tool_folder("sdeverywhere", VERSION)
}
