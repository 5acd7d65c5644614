//! The scripts around the programs: joined from `web/`, and made small.

use crate::build::{sorted_files, unreadable};
use crate::need::{self, Compiler};
use crate::step::{Failure, Outcome, root, run};
use std::fs;
use std::path::Path;
use std::process::Command;

/// What a page in a frame downloads besides.
pub const HOST: &str = "host.js";
/// What a page that could not start downloads besides.
pub const MEND: &str = "mend.js";
/// How a page looks in a frame.
pub const FRAMED: &str = "framed.css";
/// What stands for the version of the product in `web/host.js`.
const VERSION: &str = "version-to-be-named";
/// Files that go into the site as they are: the element for host pages with its types, the settings of a site, which are
/// none until somebody writes them, and their schema.
const COPIED: [&str; 4] = ["embed.js", "embed.d.ts", "config.json", "config.schema.json"];

/// The script that starts a page and the one that speaks when it cannot, as one file that leaves no name behind.
///
/// # Errors
/// Where either cannot be read.
pub fn boot() -> Outcome<String> {
    Ok(format!("(() => {{\n\"use strict\";\n{}\n{}}})();\n", web("recovery.js")?, web("boot.js")?))
}

/// What speaks with the page around a frame.
///
/// # Errors
/// Where a part of it cannot be read.
pub fn host() -> Outcome<String> {
    let manifest = root().join("Cargo.toml");
    let text = fs::read_to_string(&manifest).map_err(|error| unreadable(&manifest, &error))?;
    let version = version(&text).ok_or_else(|| Failure("Cargo.toml says no version".into()))?;
    versioned(&(web("message.js")? + &web("host.js")? + &web("follow.js")?), version)
        .ok_or_else(|| Failure(format!("web/host.js should have {VERSION} once")))
}

/// The version of the product in its manifest.
fn version(manifest: &str) -> Option<&str> {
    manifest.lines().find_map(|line| line.strip_prefix("version = \"")?.strip_suffix('"'))
}

fn versioned(script: &str, version: &str) -> Option<String> {
    (script.matches(VERSION).count() == 1).then(|| script.replace(VERSION, version))
}

/// Writes what stands beside the pages into the site, not yet small.
///
/// # Errors
/// Where a file cannot be read or written.
pub fn write_beside() -> Outcome {
    let dist = root().join("dist");
    let write = |name: &str, text: String| {
        fs::write(dist.join(name), text).map_err(|error| unreadable(&dist.join(name), &error))
    };
    COPIED.into_iter().try_for_each(|name| write(name, web(name)?))?;
    let style = root().join("style").join(FRAMED);
    write(FRAMED, fs::read_to_string(&style).map_err(|error| unreadable(&style, &error))?)?;
    write(MEND, web("obstacle.js")? + &web("mend.js")?)?;
    write(HOST, host()?)
}

/// Puts what calls the program that reads `config.json` behind `script`, which loads it.
///
/// # Errors
/// Where a file cannot be read or written.
pub fn call_reader(script: &Path) -> Outcome {
    let loader = fs::read_to_string(script).map_err(|error| unreadable(script, &error))?;
    fs::write(script, loader + &web("reader.js")?).map_err(|error| unreadable(script, &error))
}

/// Ways to start a program that wasm-bindgen offers and nothing of ours takes, and what stands there instead, so that esbuild
/// drops them: at once, from where wasm-bindgen would look for it, and from an address.
const UNUSED: [(&str, &str); 3] = [
    ("export { initSync, ", "export { "),
    ("module_or_path === undefined", "false"),
    (
        "typeof module_or_path === 'string' || (typeof Request === 'function' && module_or_path instanceof Request) || \
         (typeof URL === 'function' && module_or_path instanceof URL)",
        "false",
    ),
];

/// The scripts of the site as small as they get, in place: nothing reads them but browsers.
///
/// # Errors
/// Where esbuild fails.
pub fn minify(compiler: Compiler) -> Outcome {
    if !need::has_esbuild() {
        return Ok(());
    }
    let files = sorted_files(&root().join("dist"))?;
    let scripts: Vec<_> =
        files.iter().filter(|file| file.extension().is_some_and(|kind| kind == "js")).collect();
    for script in &scripts {
        let text = fs::read_to_string(script).map_err(|error| unreadable(script, &error))?;
        let trimmed = UNUSED.iter().fold(text, |text, (part, instead)| text.replace(part, instead));
        fs::write(script, trimmed).map_err(|error| unreadable(script, &error))?;
    }
    let mut esbuild = Command::new("esbuild");
    esbuild.args(["--minify", "--format=esm", "--allow-overwrite", "--log-level=warning"]);
    // Nor is anybody warned in the console of what web/mend.js says, where it matters.
    esbuild.args(["--tree-shaking=true", "--pure:console.warn"]);
    esbuild.arg(format!("--outdir={}", root().join("dist").display())).args(scripts);
    run(
        "Making the scripts small",
        compiler.prepare(&mut esbuild),
        "esbuild's messages above say what is wrong.",
    )
}

fn web(name: &str) -> Outcome<String> {
    let file = root().join("web").join(name);
    fs::read_to_string(&file).map_err(|error| unreadable(&file, &error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_speaks_to_old_browsers_is_written_as_they_read_it() {
        for name in ["recovery.js", "boot.js", "obstacle.js", "mend.js"] {
            let script = web(name).unwrap_or_default();
            let code = script.lines().filter(|line| !line.trim_start().starts_with(['/', '*']));
            let too_new = ["?.", " ?? ", "??=", "replaceChildren", ".at(", "replaceAll("];
            for line in code {
                assert!(!too_new.iter().any(|new| line.contains(new)), "{name}: {line}");
            }
            assert!(!script.is_empty(), "{name}");
        }
    }

    #[test]
    fn the_version_is_the_products() {
        let manifest = "[workspace.package]\nrust-version = \"1.95\"\n[package]\nversion = \"0.1.0\"\n";
        assert_eq!(version(manifest), Some("0.1.0"));
        assert_eq!(versioned(&format!("\"{VERSION}\""), "0.1.0").as_deref(), Some("\"0.1.0\""));
        assert_eq!(versioned("none", "0.1.0"), None);
    }
}
