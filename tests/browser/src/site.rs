//! The built page, served for tests.

use crate::TestResult;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::thread;
use xtask::engine::Engine;
use xtask::server::{Fault, Server};
use xtask::step::root;

/// The page to decide on, by its file, as [`crate::with_page_of`] wants it.
pub const DECIDING: &str = "index.html";
/// The page to take to the meeting.
pub const MEETING: &str = "meeting.html";
/// The page of a team.
pub const TEAM: &str = "team.html";
/// The page on which an offer is read.
pub const PROPOSAL: &str = "proposal.html";
/// The page of the decision map.
pub const MAP: &str = "map.html";
/// The page of the assumptions.
pub const ASSUMPTIONS: &str = "assumptions.html";
/// Every page that has a program; beside them only the method is read.
pub const PAGES: [&str; 6] = [DECIDING, MEETING, ASSUMPTIONS, TEAM, PROPOSAL, MAP];

/// Where the site is served; the first call starts the server.
pub fn site() -> &'static str {
    static SITE: OnceLock<String> = OnceLock::new();
    SITE.get_or_init(|| {
        let built = root().join("dist");
        assert!(built.join("index.html").exists(), "dist/ is empty: run `cargo xtask build` first");
        let folder = match Engine::chosen() {
            Ok(Engine::Chromium) | Err(_) => built,
            Ok(engine) => watched(&built, engine).expect("target/ can be written"),
        };
        serve(folder)
    })
}

/// Serves a folder until the program ends, and says where.
pub fn serve(folder: PathBuf) -> String {
    serve_with(folder, |_, answer| Some(answer))
}

/// Serves the built site with a fault until the program ends, and says where.
pub fn serve_faulty(fault: Fault) -> String {
    serve_with(root().join("dist"), fault)
}

/// Serves a folder with a fault until the program ends, and says where.
pub fn serve_with(folder: PathBuf, fault: Fault) -> String {
    let server = Server::bind(folder, None).expect("this machine has a free port").with_fault(fault);
    let address = server.address().expect("a bound server has an address");
    thread::spawn(|| server.serve());
    format!("http://{address}/")
}

/// A copy of the site that keeps its errors, and `frame.html` to show it in.
fn watched(built: &Path, engine: Engine) -> TestResult<PathBuf> {
    let folder = root().join("target/watched-site").join(engine.word());
    // Files of earlier builds have other names.
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder)?;
    for entry in fs::read_dir(built)? {
        let entry = entry?;
        // Samples of servers' settings, which nobody opens.
        if entry.path().is_dir() {
            continue;
        }
        // What is packed is packed without the script that keeps the errors.
        if !entry.path().extension().is_some_and(|kind| kind == "br" || kind == "gz") {
            fs::copy(entry.path(), folder.join(entry.file_name()))?;
        }
    }
    watch(&folder)?;
    fs::write(folder.join("frame.html"), include_str!("frame.html"))?;
    Ok(folder)
}

/// Has the pages of a copy of the site keep their errors.
///
/// # Errors
/// Where a file cannot be read or written.
pub fn watch(folder: &Path) -> TestResult {
    for name in PAGES {
        let page = fs::read_to_string(folder.join(name))?;
        // The minified page has no head element of its own; its first meta element begins it.
        let watched = page.replacen("<meta", "<script src=\"errors.js\"></script><meta", 1);
        assert_ne!(watched, page, "{name} has a meta element");
        fs::write(folder.join(name), watched)?;
    }
    Ok(fs::write(folder.join("errors.js"), include_str!("errors.js"))?)
}

/// Copies the site into a folder, for a test that changes it.
///
/// # Errors
/// Where a file cannot be read or written.
pub fn copy_site(to: &Path) -> TestResult {
    copy_files(&root().join("dist"), to)
}

/// Copies the files of a folder, and not what is packed beside them.
///
/// # Errors
/// Where one cannot be read or written.
pub fn copy_files(from: &Path, to: &Path) -> TestResult {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let is_packed = entry.path().extension().is_some_and(|kind| kind == "br" || kind == "gz");
        if entry.path().is_file() && !is_packed {
            fs::copy(entry.path(), to.join(entry.file_name()))?;
        }
    }
    Ok(())
}
