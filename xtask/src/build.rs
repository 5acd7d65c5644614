//! `cargo xtask build`: the site in `dist/`, and what it weighs.

use crate::need::{self, Compiler};
use crate::step::{Failure, Outcome, root, run};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Most that a first visit may download, in bytes after brotli (`quality.md`, size).
pub const BUDGET: usize = 150_000;
/// Stylesheets in the order of their layers; those of the views follow by name.
const LAYERS: [&str; 4] = ["tokens", "base", "layout", "control"];

/// The page of the method; it is committed as the tables say it, with [`STYLESHEET`] for a stylesheet.
const METHOD_PAGE: &str = "method.html";
/// The stylesheet in a page that is not Trunk's.
const STYLESHEET: &str = "href=\"style.css\"";

/// Files that no visit downloads unless a person asks for them.
const ON_DEMAND: [&str; 3] = ["capability-path.mdl", METHOD_PAGE, "method_page.css"];

/// A file of the site and its weight in bytes.
pub struct Weight {
    /// Name in `dist/`.
    pub name: String,
    /// As it is.
    pub raw: usize,
    /// After brotli at its strongest.
    pub brotli: usize,
}

/// Builds the site and prints what it weighs.
///
/// # Errors
/// Where something is missing that cannot be installed, or the build fails.
pub fn build_with_sizes() -> Outcome {
    build(need::for_build()?)?;
    print_weights(&weights()?);
    println!("\nThe site is in dist/. Any web server can serve it, under any path.");
    Ok(())
}

/// Builds the site into `dist/`.
///
/// # Errors
/// Where the stylesheets cannot be joined or Trunk fails.
pub fn build(compiler: Compiler) -> Outcome {
    join_styles()?;
    fetch(compiler)?;
    let mut trunk = Command::new("trunk");
    trunk.args(["build", "--config", "Trunk.toml"]).current_dir(root()).env_remove("NO_COLOR");
    if !need::has_wasm_opt() {
        // Trunk asks for wasm-opt in a release only.
        trunk.args(["--release", "false"]);
    }
    run(
        "Building the page",
        compiler.prepare_site(&mut trunk),
        "The compiler's messages above say what is wrong.",
    )?;
    style_method_page()?;
    minify_scripts(compiler)
}

/// Gives the page of the method the stylesheet of the app, whose name Trunk makes of its contents: a reader who
/// comes from the app has it already.
fn style_method_page() -> Outcome {
    let dist = root().join("dist");
    let name = |file: &PathBuf| Some(file.file_name()?.to_string_lossy().into_owned());
    let files = sorted_files(&dist)?;
    let styles: Vec<String> =
        files.iter().filter_map(name).filter(|name| name.starts_with("style-")).collect();
    let file = dist.join(METHOD_PAGE);
    let page = fs::read_to_string(&file).map_err(|error| unreadable(&file, &error))?;
    let styled = styled(&page, &styles).ok_or_else(|| {
        Failure(format!("{METHOD_PAGE} should have {STYLESHEET} once, and dist/ one stylesheet: {styles:?}"))
    })?;
    fs::write(&file, styled).map_err(|error| unreadable(&file, &error))
}

/// `page` with the one stylesheet there is.
fn styled(page: &str, styles: &[String]) -> Option<String> {
    let [style] = styles else { return None };
    let is_meant = page.matches(STYLESHEET).count() == 1;
    is_meant.then(|| page.replace(STYLESHEET, &format!("href=\"{style}\"")))
}

/// The scripts as small as they get, in place: nothing reads them but browsers.
fn minify_scripts(compiler: Compiler) -> Outcome {
    if !need::has_esbuild() {
        return Ok(());
    }
    let files = sorted_files(&root().join("dist"))?;
    let scripts = files.iter().filter(|file| file.extension().is_some_and(|kind| kind == "js"));
    let mut esbuild = Command::new("esbuild");
    esbuild.args(["--minify", "--format=esm", "--allow-overwrite", "--log-level=warning"]);
    esbuild.arg(format!("--outdir={}", root().join("dist").display())).args(scripts);
    run(
        "Making the scripts small",
        compiler.prepare(&mut esbuild),
        "esbuild's messages above say what is wrong.",
    )
}

/// Trunk is kept off the network (it would fetch tools of its own), and keeps Cargo off it as well; so what
/// the lock file names is fetched before.
fn fetch(compiler: Compiler) -> Outcome {
    let mut fetch = Command::new("cargo");
    fetch.args(["fetch", "--quiet", "--locked", "--target", need::TARGET]).current_dir(root());
    run(
        "Fetching the crates that Cargo.lock names",
        compiler.prepare_site(&mut fetch),
        "Is crates.io reachable from here? Run the command again once it is.",
    )
}

/// Trunk does not follow `@import`, so the stylesheets become one file, in the order of their layers.
fn join_styles() -> Outcome {
    let style = root().join("style");
    let mut files: Vec<PathBuf> = LAYERS.iter().map(|layer| style.join(format!("{layer}.css"))).collect();
    files.extend(sorted_files(&style.join("view"))?);
    let mut joined = String::from("@layer tokens, base, layout, control, view;\n");
    for file in files {
        joined += &fs::read_to_string(&file).map_err(|error| unreadable(&file, &error))?;
    }
    let folder = root().join("target/site");
    fs::create_dir_all(&folder)
        .and_then(|()| fs::write(folder.join("style.css"), joined))
        .map_err(|error| unreadable(&folder, &error))
}

/// What the page's wasm-opt is told, as `index.html` has it, for programs that are built like the page.
///
/// # Errors
/// Where `index.html` does not say.
pub fn wasm_opt_words() -> Outcome<Vec<String>> {
    let file = root().join("index.html");
    let page = fs::read_to_string(&file).map_err(|error| unreadable(&file, &error))?;
    let value = |name: &str| {
        let rest = page.split_once(&format!("{name}=\""))?.1;
        Some(rest.split_once('"')?.0.to_string())
    };
    let told = value("data-wasm-opt").zip(value("data-wasm-opt-params"));
    let (level, more) = told.ok_or_else(|| Failure("index.html says no data-wasm-opt".into()))?;
    Ok([format!("-O{level}")].into_iter().chain(more.split_whitespace().map(String::from)).collect())
}

fn sorted_files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).map_err(|error| unreadable(folder, &error))?;
    let mut files: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.sort();
    Ok(files)
}

/// What every file of the site weighs, by name.
///
/// # Errors
/// Where `dist/` cannot be read.
pub fn weights() -> Outcome<Vec<Weight>> {
    let files = sorted_files(&root().join("dist"))?;
    files.iter().filter(|file| file.is_file()).map(|file| weigh(file)).collect()
}

fn weigh(file: &Path) -> Outcome<Weight> {
    let bytes = fs::read(file).map_err(|error| unreadable(file, &error))?;
    let packed = packed(&bytes).map_err(|error| unreadable(file, &error))?;
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Ok(Weight { name, raw: bytes.len(), brotli: packed.len() })
}

/// What a server does once, before anybody asks: 4,096 bytes of buffer, quality 11, window 22.
fn packed(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut packed = Vec::new();
    brotli::CompressorWriter::new(&mut packed, 4_096, 11, 22).write_all(bytes)?;
    Ok(packed)
}

/// A copy of the site as a server on the web holds it: each file packed by brotli beside itself.
///
/// # Errors
/// Where `dist/` cannot be read, or the copy not written.
pub fn packed_site() -> Outcome<PathBuf> {
    let folder = root().join("target/packed-site");
    // Files of earlier builds have other names.
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).map_err(|error| unreadable(&folder, &error))?;
    for file in sorted_files(&root().join("dist"))?.into_iter().filter(|file| file.is_file()) {
        let copy = folder.join(file.file_name().unwrap_or_default());
        fs::read(&file)
            .and_then(|bytes| fs::write(&copy, &bytes).and_then(|()| packed(&bytes)))
            .and_then(|packed| fs::write(packed_name(&copy), packed))
            .map_err(|error| unreadable(&file, &error))?;
    }
    Ok(folder)
}

/// The name of a file that is packed by brotli, beside the file.
pub fn packed_name(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".br");
    name.into()
}

/// Prints a table of weights with its sum, which it gives back.
pub fn print_weights(weights: &[Weight]) -> usize {
    println!("\n{:<48} {:>9} {:>9}", "file", "raw", "brotli");
    for Weight { name, raw, brotli } in weights {
        println!("{name:<48} {raw:>9} {brotli:>9}");
    }
    let first_visit = || weights.iter().filter(|weight| !ON_DEMAND.contains(&weight.name.as_str()));
    let sum = |size: fn(&Weight) -> usize| first_visit().map(size).sum::<usize>();
    let brotli = sum(|weight| weight.brotli);
    println!("{:<48} {:>9} {brotli:>9}", "all that a first visit downloads", sum(|weight| weight.raw));
    brotli
}

fn unreadable(path: &Path, error: &std::io::Error) -> Failure {
    Failure(format!("{}: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_gets_the_one_stylesheet_there_is() {
        let page = format!("<link rel=\"stylesheet\" {STYLESHEET}>");
        let names = ["style-1.css".to_string(), "style-2.css".to_string()];
        let expected = "<link rel=\"stylesheet\" href=\"style-1.css\">";
        assert_eq!(styled(&page, &names[..1]).as_deref(), Some(expected));
        for (page, names) in [(page.as_str(), &names[..]), (&page, &[]), (expected, &names[..1])] {
            assert_eq!(styled(page, names), None, "{page} {names:?}");
        }
    }
}
