//! `dist/standalone.html`: every page in one file, for a disk, a mail, or a frame of no origin, where the parts of a
//! site cannot be loaded.
//!
//! Its policy has no exception: the one script and the one stylesheet are named by their hashes.

use crate::build::{METHOD_PAGE, sorted_files, unreadable};
use crate::hash;
use crate::need::{self, Compiler};
use crate::pages::BESIDE;
use crate::scripts;
use crate::step::{Failure, Outcome, root, run};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Its name in the site.
pub const STANDALONE: &str = "standalone.html";
/// As small as it gets; a larger number gains nothing more.
const STRONGEST: u8 = 10;

/// What goes into the file.
struct Parts {
    script: String,
    style: String,
    /// The program, compressed and as text: a quarter less than the bare bytes would take in a mail.
    program: String,
    icon: String,
    method: String,
    equations: String,
}

/// Writes the file from its program's parts in `built` and the pages in the site.
///
/// # Errors
/// Where a part is missing or cannot stand in a page.
pub fn write(built: &Path, compiler: Compiler) -> Outcome {
    let page = read(&root().join("whole.html"))?;
    let program = bytes(&only(built, "wasm")?)?;
    let dist = root().join("dist");
    let parts = Parts {
        script: script(&only(built, "js")?, compiler)?,
        style: read(&only(built, "css")?)?
            + &read(&dist.join("method_page.css"))?
            + &read(&dist.join(scripts::FRAMED))?,
        program: hash::as_text(&miniz_oxide::deflate::compress_to_vec(&program, STRONGEST)),
        icon: hash::as_text(&bytes(&root().join("web/icon.svg"))?),
        method: read(&dist.join(METHOD_PAGE))?,
        equations: hash::as_text(&bytes(&root().join("web/capability-path.mdl"))?),
    };
    let file = dist.join(STANDALONE);
    let whole = joined(&page, &parts).map_err(|why| Failure(format!("{STANDALONE}: {why}")))?;
    fs::write(&file, whole).map_err(|error| unreadable(&file, &error))
}

/// The one script: what speaks when the program cannot, and with a page around it, the program's own, and what starts it.
fn script(generated: &Path, compiler: Compiler) -> Outcome<String> {
    let web = root().join("web");
    // Its names are its own: the program's script has many.
    let host = format!("function speakWithHost() {{\n{}}}\n", scripts::host()?);
    let [recovery, obstacle, start] =
        ["recovery.js", "obstacle.js", "standalone.js"].map(|name| read(&web.join(name)));
    let joined = [recovery?, obstacle?, host, read(generated)?, start?].join("\n");
    let file = root().join("target/site/standalone.js");
    fs::write(&file, &joined).map_err(|error| unreadable(&file, &error))?;
    if !need::has_esbuild() {
        return Ok(joined);
    }
    let mut esbuild = Command::new("esbuild");
    esbuild.args(["--minify", "--format=esm", "--allow-overwrite", "--log-level=warning"]);
    esbuild.arg(format!("--outfile={}", file.display())).arg(&file);
    let what = "Making the script of the one-file page small";
    run(what, compiler.prepare(&mut esbuild), "esbuild's messages above say what is wrong.")?;
    read(&file)
}

/// The page with its parts in it.
fn joined(page: &str, parts: &Parts) -> Result<String, String> {
    for (text, end) in [(&parts.script, "</script"), (&parts.script, "<!--"), (&parts.style, "</style")] {
        if text.contains(end) {
            return Err(format!("a part has \"{end}\" in it, which would end it in a page"));
        }
    }
    // What Trunk reads in it is for the parts; nothing of the file comes from elsewhere.
    let own: String =
        page.lines().filter(|line| !line.contains("data-trunk")).flat_map(|line| [line, "\n"]).collect();
    let head = format!("<style>{}</style>\n</head>", parts.style);
    let body = format!(
        "<template id=\"method\">{}</template>\n<script type=\"text/plain\" id=\"program\">{}</script>\n\
         <script type=\"module\">{}</script>\n</body>",
        method(&parts.method, &parts.equations)?,
        parts.program,
        parts.script
    );
    let titled = format!("<div id=\"app\"{}", titles(&parts.method)?);
    let rows = [
        ("script-to-be-hashed", hash::for_policy(&parts.script)),
        ("style-to-be-hashed", hash::for_policy(&parts.style)),
        ("href=\"icon.svg\"", format!("href=\"data:image/svg+xml;base64,{}\"", parts.icon)),
        ("<div id=\"app\"", titled),
        // Last, since what they bring is long, and may have any of the words above in it.
        ("</head>", head),
        ("</body>", body),
    ];
    rows.into_iter().try_fold(own, |page, (word, text)| replaced_once(&page, word, &text))
}

/// The titles of the pages that the address can ask for.
fn titles(method: &str) -> Result<String, String> {
    let method = between(method, "<title>", "</title>")?;
    let asides = BESIDE
        .iter()
        .flat_map(|page| page.pages)
        .map(|(name, title, _)| format!(" data-title-{name}=\"{title} · Capability Path\""));
    Ok(asides.chain([format!(" data-title-method=\"{method}\"")]).collect())
}

/// What stands in the page of the method, with its ways out leading to the file itself.
fn method(page: &str, equations: &str) -> Result<String, String> {
    let body = between(page, "<body>", "</body>")?;
    let file = format!("href=\"data:text/plain;base64,{equations}\" download=\"capability-path.mdl\"");
    let back = replaced_once(body, "href=\"./\"", "href=\"?\"")?;
    replaced_once(&back, "href=\"capability-path.mdl\" download", &file)
}

fn replaced_once(page: &str, word: &str, text: &str) -> Result<String, String> {
    let is_once = page.matches(word).count() == 1;
    is_once.then(|| page.replace(word, text)).ok_or_else(|| format!("should have {word} once"))
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> Result<&'a str, String> {
    let inside = text.split_once(start).and_then(|(_, rest)| rest.split_once(end));
    inside.map(|(inside, _)| inside).ok_or_else(|| format!("a part has no {start}…{end}"))
}

/// The one file of a kind in a folder.
fn only(folder: &Path, kind: &str) -> Outcome<PathBuf> {
    let of_kind = |file: &PathBuf| file.extension().is_some_and(|extension| extension == kind);
    let mut files: Vec<PathBuf> = sorted_files(folder)?.into_iter().filter(of_kind).collect();
    match (files.pop(), files.pop()) {
        (Some(file), None) => Ok(file),
        _ => Err(Failure(format!("{} should have one file that ends in .{kind}", folder.display()))),
    }
}

fn read(file: &Path) -> Outcome<String> {
    fs::read_to_string(file).map_err(|error| unreadable(file, &error))
}

fn bytes(file: &Path) -> Outcome<Vec<u8>> {
    fs::read(file).map_err(|error| unreadable(file, &error))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<meta content=\"script-src 'script-to-be-hashed'; style-src 'style-to-be-hashed'\">\n\
        <link rel=\"icon\" href=\"icon.svg\">\n<link data-trunk rel=\"css\">\n</head><body><div id=\"app\"></div></body>\n";

    fn parts(script: &str) -> Parts {
        Parts {
            script: script.into(),
            style: "p {}".into(),
            program: "AA==".into(),
            icon: "BB==".into(),
            method: "<title>All of it</title><body><a href=\"./\">back</a><a href=\"capability-path.mdl\" download>file</a></body>"
                .into(),
            equations: "CC==".into(),
        }
    }

    #[test]
    fn the_file_has_its_parts_in_it_and_names_script_and_style_by_their_hashes() {
        let whole = joined(PAGE, &parts("start();")).expect("every part has its place");
        let policy = format!(
            "script-src '{}'; style-src '{}'",
            hash::for_policy("start();"),
            hash::for_policy("p {}")
        );
        for part in [
            &policy,
            "<style>p {}</style>",
            "<script type=\"module\">start();</script>",
            "id=\"program\">AA==</script>",
            "href=\"data:image/svg+xml;base64,BB==\"",
            "data-title-method=\"All of it\"",
            "<a href=\"?\">back</a>",
            "href=\"data:text/plain;base64,CC==\" download=\"capability-path.mdl\"",
        ] {
            assert!(whole.contains(part), "{part} is not in {whole}");
        }
        assert!(!whole.contains("data-trunk"), "{whole}");
    }

    #[test]
    fn a_part_that_would_end_its_element_is_refused() {
        assert!(joined(PAGE, &parts("'</script>'")).is_err());
        assert!(joined("<body></body>", &parts("start();")).is_err());
    }
}
