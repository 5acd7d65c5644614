//! `cargo xtask build`: the site in `dist/`, a page at a time, and what each weighs.

use crate::imports;
use crate::integrity;
use crate::naming;
use crate::need::{self, Compiler};
use crate::pages::{ASIDE, BESIDE, DECIDING, MEETING, Page, TEAM, WHOLE};
use crate::reader;
use crate::scripts;
use crate::ship;
use crate::standalone;
use crate::step::{Failure, Outcome, root, run};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Most that the first visit to a page may download, in bytes after brotli (`quality.md`, size).
pub const BUDGET: usize = 150_000;
/// Stylesheets in the order of their layers; those of the views follow by name.
const LAYERS: [&str; 4] = ["tokens", "base", "layout", "control"];

/// The page of the method; it is committed as the tables say it, with [`STYLESHEET`] for a stylesheet.
pub(crate) const METHOD_PAGE: &str = "method.html";
/// The stylesheet in a page that is not Trunk's.
const STYLESHEET: &str = "href=\"style.css\"";

/// A file of the site and its weight in bytes.
pub struct Weight {
    /// Name in `dist/`.
    pub name: String,
    /// As it is.
    pub raw: usize,
    /// After brotli at its strongest, as it lies beside the file (`ship`).
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
    write_for_trunk("boot.js", &scripts::boot()?)?;
    let whole = root().join("target/site/whole");
    build_page(&DECIDING, &root().join("dist"), compiler)?;
    for page in &BESIDE {
        let built = root().join("target/site").join(page.stem());
        build_page(page, &built, compiler)?;
        write_pages(page, &built)?;
    }
    build_page(&WHOLE, &whole, compiler)?;
    style_method_page()?;
    reader::build(compiler)?;
    scripts::write_beside()?;
    scripts::minify(compiler)?;
    imports::shorten(&root().join("dist"))?;
    imports::shorten(&whole)?;
    naming::by_contents(&root().join("dist"))?;
    integrity::write(&root().join("dist"))?;
    standalone::write(&whole, compiler)?;
    ship::finish(compiler)
}

fn write_for_trunk(name: &str, text: &str) -> Outcome {
    let folder = root().join("target/site");
    fs::create_dir_all(&folder)
        .and_then(|()| fs::write(folder.join(name), text))
        .map_err(|error| unreadable(&folder, &error))
}

/// Copies what was built of a program beside into the site, and writes each of its pages.
fn write_pages(page: &Page, built: &Path) -> Outcome {
    let dist = root().join("dist");
    for file in sorted_files(built)? {
        let name = file.file_name().unwrap_or_default();
        if name == page.file {
            let text = fs::read_to_string(&file).map_err(|error| unreadable(&file, &error))?;
            for (name, title, purpose) in page.pages {
                let file = dist.join(format!("{name}.html"));
                fs::write(&file, named(&text, name, title, purpose)?)
                    .map_err(|error| unreadable(&file, &error))?;
            }
        } else {
            // What all programs need is the same.
            fs::copy(&file, dist.join(name)).map_err(|error| unreadable(&file, &error))?;
        }
    }
    Ok(())
}

/// A page beside, from the one that stands for all of its program, which has a word for each of the three.
fn named(page: &str, name: &str, title: &str, purpose: &str) -> Outcome<String> {
    let title = format!("{title} · Capability Path");
    let purpose = format!("{purpose} Nothing leaves the page.");
    let mut named = page.to_string();
    for (word, text) in [("page", name), ("title", &title), ("purpose", &purpose)] {
        let word = format!("{word}-to-be-named");
        if named.matches(&word).count() != 1 {
            return Err(Failure(format!("the page {name} should have {word} once")));
        }
        named = named.replace(&word, text);
    }
    Ok(named)
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

/// Gives the page of the method the stylesheet of the page of the assumptions, whose name Trunk makes of its contents:
/// a reader who comes from there has it already.
fn style_method_page() -> Outcome {
    let dist = root().join("dist");
    let name = |file: &PathBuf| Some(file.file_name()?.to_string_lossy().into_owned());
    let files = sorted_files(&dist)?;
    let styles: Vec<String> =
        files.iter().filter_map(name).filter(|name| name.starts_with("aside-style-")).collect();
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

/// Trunk is kept off the network (it would fetch tools of its own), and keeps Cargo off it as well; so what
/// the lock file names is fetched before: for every target, since Cargo wants what this machine would need of a
/// dependency as well, though it compiles it for the page alone. The crates of the standard library, which is compiled
/// with the page, are fetched only for a target that is named.
fn fetch(compiler: Compiler) -> Outcome {
    for (what, of) in [
        ("Fetching the crates that Cargo.lock names", &[][..]),
        ("Fetching those of the standard library", &["--target", need::TARGET]),
    ] {
        let mut fetch = Command::new("cargo");
        fetch.args(["fetch", "--quiet", "--locked"]).args(of).current_dir(root());
        run(
            what,
            compiler.prepare_site(&mut fetch),
            "Is crates.io reachable from here? Run the command again once it is.",
        )?;
    }
    Ok(())
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
    write_for_trunk(page.style, &joined)
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

pub(crate) fn sorted_files(folder: &Path) -> Outcome<Vec<PathBuf>> {
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
    files.iter().filter(|file| file.is_file() && !ship::is_compressed(file)).map(|file| weigh(file)).collect()
}

fn weigh(file: &Path) -> Outcome<Weight> {
    let bytes = fs::read(file).map_err(|error| unreadable(file, &error))?;
    let packed = file.with_added_extension("br");
    // What is not compressed beside itself is sent as it is.
    let brotli = fs::metadata(packed).map_or(bytes.len() as u64, |packed| packed.len()) as usize;
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Ok(Weight { name, raw: bytes.len(), brotli })
}

/// Prints a table of weights with the sum of what the first visit to each page downloads, and gives back the largest.
pub fn print_weights(weights: &[Weight]) -> usize {
    println!("\n{:<48} {:>9} {:>9}", "file", "raw", "brotli");
    for Weight { name, raw, brotli } in weights {
        println!("{name:<48} {raw:>9} {brotli:>9}");
    }
    let sums = [DECIDING, MEETING, ASIDE, TEAM].map(|page| {
        let first_visit = || weights.iter().filter(|weight| page.downloads(&weight.name));
        let raw: usize = first_visit().map(|weight| weight.raw).sum();
        let brotli = first_visit().map(|weight| weight.brotli).sum();
        println!("{:<48} {raw:>9} {brotli:>9}", format!("all that a first visit to {} downloads", page.file));
        brotli
    });
    let in_frame =
        || weights.iter().filter(|weight| [scripts::HOST, scripts::FRAMED].contains(&weight.name.as_str()));
    let (raw, brotli): (usize, usize) =
        (in_frame().map(|weight| weight.raw).sum(), in_frame().map(|weight| weight.brotli).sum());
    println!("{:<48} {raw:>9} {brotli:>9}", "what a frame downloads besides");
    sums.into_iter().max().unwrap_or_default()
}

pub(crate) fn unreadable(path: &Path, error: &std::io::Error) -> Failure {
    Failure(format!("{}: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_beside_is_named_all_over_or_not_at_all() {
        let page = "<title>title-to-be-named</title><meta content=\"purpose-to-be-named\"><div data-page=page-to-be-named>";
        let page = named(page, "meeting", "Meet", "To meet.").ok();
        let expected = "<title>Meet · Capability Path</title><meta content=\"To meet. Nothing leaves the page.\"><div data-page=meeting>";
        assert_eq!(page.as_deref(), Some(expected));
        assert!(named("<title>title-to-be-named</title>", "meeting", "Meet", "To meet.").is_err());
    }

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
