//! `cargo xtask build --offline-site`: the site with a worker that keeps it in the browser, so that it opens without a
//! server (`web/offline`). A site of its own beside `dist/`, made of the same files: the default one registers no worker
//! and asks for nothing once it has loaded.

use crate::build::{sorted_files, unreadable};
use crate::pages::BESIDE;
use crate::ship::{self, ARCHIVE};
use crate::standalone::STANDALONE;
use crate::step::{Failure, Outcome, root};
use crate::{build, hash, need};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Where the site stands, at the root.
const FOLDER: &str = "dist-offline";
/// What stands beside the pages' own files.
const PARTS: [&str; 2] = ["offline.js", "offline.css"];
/// The organisation's own, which is no part of a build.
const SETTINGS: &str = "config.json";
/// The worker, which no worker keeps.
const WORKER: &str = "service-worker.js";
/// What the default policy says last, and what it says here: the worker, and the one rule by which its address is made.
const POLICY: (&str, &str) = (
    "require-trusted-types-for 'script'; trusted-types 'none'",
    "worker-src 'self'; require-trusted-types-for 'script'; trusted-types offline",
);
/// What every page has once, before what it shows, and what stands there here.
const PLACE: (&str, &str) = (
    "<noscript>",
    "<link rel=\"stylesheet\" href=\"offline.css\"><script defer src=\"offline.js\"></script><noscript>",
);

/// Builds the site, and the one for offline use from it.
///
/// # Errors
/// As [`build::build_with_sizes`], and where a file cannot be read or written.
pub fn build() -> Outcome {
    build::build(need::for_build()?)?;
    let folder = root().join(FOLDER);
    write(&root().join("dist"), &folder)?;
    ship::pack(&folder)?;
    println!("\nThe site for offline use is in {FOLDER}/, the default one in dist/.");
    Ok(())
}

/// Writes the site for offline use into `folder`, which is emptied before, from the default one in `site`.
///
/// # Errors
/// Where a page or a sample is not as this expects it, or a file cannot be read or written.
pub fn write(site: &Path, folder: &Path) -> Outcome {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(|error| unreadable(folder, &error))?;
    }
    copy(site, folder)?;
    for name in pages() {
        change(&folder.join(name), &[POLICY, PLACE])?;
    }
    for sample in sorted_files(&folder.join("server"))? {
        change(&sample, &[POLICY])?;
    }
    let parts = root().join("web/offline");
    for name in PARTS {
        fs::copy(parts.join(name), folder.join(name)).map_err(|error| unreadable(&parts, &error))?;
    }
    let template = parts.join(WORKER);
    let template = fs::read_to_string(&template).map_err(|error| unreadable(&template, &error))?;
    let file = folder.join(WORKER);
    fs::write(&file, worker(&template, &kept(folder)?)?).map_err(|error| unreadable(&file, &error))?;
    let changed = pages().into_iter().chain(PARTS.map(String::from)).chain([WORKER.into()]);
    changed.into_iter().try_for_each(|name| ship::compress(&folder.join(name)))
}

/// The pages that start a program. That of the method needs nothing of this, and the one-file page has no parts to keep.
fn pages() -> Vec<String> {
    let beside = BESIDE.iter().flat_map(|page| page.pages).map(|(name, ..)| format!("{name}.html"));
    [String::from("index.html")].into_iter().chain(beside).collect()
}

/// Every file but the archive, which is of the other site.
fn copy(from: &Path, to: &Path) -> Outcome {
    fs::create_dir_all(to).map_err(|error| unreadable(to, &error))?;
    for file in sorted_files(from)? {
        let name = file.file_name().unwrap_or_default();
        if file.is_dir() {
            copy(&file, &to.join(name))?;
        } else if name != ARCHIVE {
            fs::copy(&file, to.join(name)).map_err(|error| unreadable(&file, &error))?;
        }
    }
    Ok(())
}

/// Says in `file` what is said here in place of what the default site says.
fn change(file: &Path, changes: &[(&str, &str)]) -> Outcome {
    let text = fs::read_to_string(file).map_err(|error| unreadable(file, &error))?;
    let changed = changed(&text, changes).map_err(|why| Failure(format!("{}: {why}", file.display())))?;
    fs::write(file, changed).map_err(|error| unreadable(file, &error))
}

fn changed(text: &str, changes: &[(&str, &str)]) -> Result<String, String> {
    changes.iter().try_fold(text.to_string(), |text, (before, after)| match text.matches(before).count() {
        1 => Ok(text.replace(before, after)),
        count => Err(format!("should have {before} once, and has it {count} times")),
    })
}

/// What the worker keeps: the files that a page asks for, each with its hash.
fn kept(folder: &Path) -> Outcome<BTreeMap<String, String>> {
    let mut kept = BTreeMap::new();
    for file in sorted_files(folder)? {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let is_asked_for = !ship::ON_DEMAND.contains(&name.as_str())
            && ![STANDALONE, SETTINGS, WORKER].contains(&name.as_str());
        if file.is_file() && is_asked_for && !ship::is_compressed(&file) {
            let bytes = fs::read(&file).map_err(|error| unreadable(&file, &error))?;
            kept.insert(name, hash::for_integrity(&bytes));
        }
    }
    Ok(kept)
}

/// The worker of a build of these files. The build is named by the hash of them all.
fn worker(template: &str, files: &BTreeMap<String, String>) -> Outcome<String> {
    let list = serde_json::to_string_pretty(files).map_err(|error| Failure(error.to_string()))?;
    let build = hash::for_integrity(list.as_bytes());
    changed(template, &[("build-to-be-written", &build), ("files_to_be_written", &list)])
        .map_err(|why| Failure(format!("{WORKER}: {why}")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::METHOD_PAGE;

    #[test]
    fn a_build_is_named_by_what_its_files_hold() {
        let template = "const BUILD = \"build-to-be-written\"; const FILES = files_to_be_written;";
        let of = |text: &str| {
            let files = BTreeMap::from([("index.html".to_string(), hash::for_integrity(text.as_bytes()))]);
            worker(template, &files).unwrap_or_else(|Failure(why)| panic!("{why}"))
        };
        assert!(of("a").contains("\"index.html\": \"sha384-"), "{}", of("a"));
        assert_eq!(of("a"), of("a"));
        let name = |worker: String| worker.split(';').next().map(String::from);
        assert_ne!(name(of("a")), name(of("b")));
    }

    #[test]
    fn the_policy_gains_a_worker_and_one_rule_in_pages_and_samples_or_the_build_stops() {
        for file in ["index.html", "aside.html", "team.html"] {
            let page = fs::read_to_string(root().join(file)).expect("a page of ours");
            let page = changed(&page, &[POLICY, PLACE]).expect("it has both once");
            assert!(page.contains("worker-src 'self'") && !page.contains("trusted-types 'none'"), "{page}");
        }
        for file in sorted_files(&root().join("web/server")).unwrap_or_else(|Failure(why)| panic!("{why}")) {
            let sample = fs::read_to_string(&file).expect("a sample of ours");
            assert!(changed(&sample, &[POLICY]).is_ok(), "{}", file.display());
        }
        assert!(changed("script-src 'self'", &[POLICY]).is_err());
    }

    #[test]
    fn the_page_of_the_method_is_kept_with_the_others_and_what_an_organisation_writes_is_not() {
        let folder = std::env::temp_dir().join(format!("capability-path-offline-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a temporary folder can be made");
        for name in ["index.html", METHOD_PAGE, STANDALONE, ARCHIVE, SETTINGS, WORKER, "index.html.br"] {
            fs::write(folder.join(name), name).expect("writes");
        }
        let kept = kept(&folder).unwrap_or_else(|Failure(why)| panic!("{why}"));
        let _ = fs::remove_dir_all(&folder);
        assert_eq!(kept.into_keys().collect::<Vec<_>>(), ["index.html", METHOD_PAGE]);
    }
}
