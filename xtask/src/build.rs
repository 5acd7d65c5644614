//! `cargo xtask build`: the site in `dist/`, a page at a time, and what each weighs.

use crate::need::{self, Compiler};
use crate::step::{Failure, Outcome, root, run};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Most that the first visit to a page may download, in bytes after brotli (`quality.md`, size).
pub const BUDGET: usize = 150_000;
/// Stylesheets in the order of their layers; those of the views follow by name.
const LAYERS: [&str; 4] = ["tokens", "base", "layout", "control"];

/// A page of the site with a program of its own.
struct Page {
    /// Trunk's file for it, at the root.
    file: &'static str,
    /// Its stylesheet in `target/site`.
    style: &'static str,
    /// The views whose stylesheets it takes; all but those of other pages where none are named.
    views: &'static [&'static str],
}

/// The page to decide on, which a visit opens.
const DECIDING: Page = Page { file: "index.html", style: "style.css", views: &[] };
/// The page to take to the meeting. What is its own has a name that begins with `meeting`.
const MEETING: Page = Page {
    file: "meeting.html",
    style: "meeting-style.css",
    views: &["answer", "brief", "compare", "figure", "history", "keep", "notice", "page"],
};
/// Views that the page to decide on does not show.
const MEETING_ALONE: [&str; 2] = ["brief", "compare"];

/// The page of the method; it is committed as the tables say it, with [`STYLESHEET`] for a stylesheet.
const METHOD_PAGE: &str = "method.html";
/// The stylesheet in a page that is not Trunk's.
const STYLESHEET: &str = "href=\"style.css\"";

/// Files that no visit downloads unless a person asks for them.
const ON_DEMAND: [&str; 3] = ["capability-path.mdl", METHOD_PAGE, "method_page.css"];

impl Page {
    fn shows(&self, view: &str) -> bool {
        if self.views.is_empty() { !MEETING_ALONE.contains(&view) } else { self.views.contains(&view) }
    }

    /// Whether its first visit downloads the file of this name.
    fn downloads(&self, name: &str) -> bool {
        let is_of_a_page = !ON_DEMAND.contains(&name);
        let is_of_both = ["boot.js", "icon.svg"].contains(&name);
        is_of_a_page && (is_of_both || name.starts_with("meeting") == (self.file == MEETING.file))
    }
}

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
    fetch(compiler)?;
    let aside = root().join("target/site/dist");
    build_page(&DECIDING, &root().join("dist"), compiler)?;
    build_page(&MEETING, &aside, compiler)?;
    for file in sorted_files(&aside)? {
        // What both pages have is the same.
        let name = file.file_name().unwrap_or_default();
        fs::copy(&file, root().join("dist").join(name)).map_err(|error| unreadable(&file, &error))?;
    }
    style_method_page()?;
    minify_scripts(compiler)
}

/// Builds one page into `folder`, which Trunk empties before.
fn build_page(page: &Page, folder: &Path, compiler: Compiler) -> Outcome {
    join_styles(page)?;
    let mut trunk = Command::new("trunk");
    trunk.args(["build", page.file, "--config", "Trunk.toml", "--html-output", page.file, "--dist"]);
    trunk.arg(folder).current_dir(root()).env_remove("NO_COLOR");
    if !need::has_wasm_opt() {
        // Trunk asks for wasm-opt in a release only.
        trunk.args(["--release", "false"]);
    }
    run(
        &format!("Building {}", page.file),
        compiler.prepare_site(&mut trunk),
        "The compiler's messages above say what is wrong.",
    )
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
fn join_styles(page: &Page) -> Outcome {
    let style = root().join("style");
    let mut files: Vec<PathBuf> = LAYERS.iter().map(|layer| style.join(format!("{layer}.css"))).collect();
    let views = sorted_files(&style.join("view"))?;
    files.extend(
        views.into_iter().filter(|file| page.shows(&file.file_stem().unwrap_or_default().to_string_lossy())),
    );
    let mut joined = String::from("@layer tokens, base, layout, control, view;\n");
    for file in files {
        joined += &fs::read_to_string(&file).map_err(|error| unreadable(&file, &error))?;
    }
    let folder = root().join("target/site");
    fs::create_dir_all(&folder)
        .and_then(|()| fs::write(folder.join(page.style), joined))
        .map_err(|error| unreadable(&folder, &error))
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
    let mut packed = Vec::new();
    // 4,096 bytes of buffer, quality 11, window 22: what a server does once, before anybody asks.
    brotli::CompressorWriter::new(&mut packed, 4_096, 11, 22)
        .write_all(&bytes)
        .map_err(|error| unreadable(file, &error))?;
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Ok(Weight { name, raw: bytes.len(), brotli: packed.len() })
}

/// Prints a table of weights with the sum of what the first visit to each page downloads, and gives back the largest.
pub fn print_weights(weights: &[Weight]) -> usize {
    println!("\n{:<48} {:>9} {:>9}", "file", "raw", "brotli");
    for Weight { name, raw, brotli } in weights {
        println!("{name:<48} {raw:>9} {brotli:>9}");
    }
    let sums = [DECIDING, MEETING].map(|page| {
        let first_visit = || weights.iter().filter(|weight| page.downloads(&weight.name));
        let raw: usize = first_visit().map(|weight| weight.raw).sum();
        let brotli = first_visit().map(|weight| weight.brotli).sum();
        println!("{:<48} {raw:>9} {brotli:>9}", format!("all that a first visit to {} downloads", page.file));
        brotli
    });
    sums.into_iter().max().unwrap_or_default()
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
