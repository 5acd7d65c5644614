//! What stands in `dist/` beside the pages: samples for servers, the element for host pages, what the programs are made
//! of, every file compressed, and all of it as one archive.

use crate::build::{sorted_files, unreadable};
use crate::need::Compiler;
use crate::step::{Failure, Outcome, root};
use crate::{bill, pack};
use std::fs;
use std::path::Path;

/// The archive of the site.
pub const ARCHIVE: &str = "site.zip";
/// What no visit downloads.
pub const ON_DEMAND: [&str; 3] = [ARCHIVE, "NOTICES.txt", "sbom.cdx.json"];
/// Kinds of files that get smaller, and that browsers ask for.
const COMPRESSIBLE: [&str; 6] = ["html", "css", "js", "wasm", "svg", "mdl"];

/// Puts what is shipped besides into the site, once the pages are as they stay.
///
/// # Errors
/// Where a file cannot be read or written, or Cargo does not say what the programs are made of.
pub fn finish(compiler: Compiler) -> Outcome {
    let dist = root().join("dist");
    let samples = dist.join("server");
    fs::create_dir_all(&samples).map_err(|error| unreadable(&samples, &error))?;
    for file in sorted_files(&root().join("web/server"))? {
        copy(&file, &samples.join(file.file_name().unwrap_or_default()))?;
    }
    bill::write(&dist, compiler)?;
    for file in sorted_files(&dist)? {
        if is_of(&file, &COMPRESSIBLE) {
            compress(&file)?;
        }
    }
    pack(&dist)
}

/// Puts the archive of a site into it.
///
/// # Errors
/// Where a file cannot be read or written.
pub fn pack(site: &Path) -> Outcome {
    let file = site.join(ARCHIVE);
    fs::write(&file, archive(site)?).map_err(|error| unreadable(&file, &error))
}

/// Whether a file is another one compressed.
pub fn is_compressed(file: &Path) -> bool {
    is_of(file, &["br", "gz"])
}

fn is_of(file: &Path, kinds: &[&str]) -> bool {
    file.extension().is_some_and(|kind| kinds.iter().any(|one| kind == *one))
}

fn copy(from: &Path, to: &Path) -> Outcome {
    fs::copy(from, to).map(drop).map_err(|error| unreadable(from, &error))
}

/// Writes a file compressed beside itself, for servers that hand that on.
///
/// # Errors
/// Where a file cannot be read or written.
pub fn compress(file: &Path) -> Outcome {
    let failed = |error| unreadable(file, &error);
    let bytes = fs::read(file).map_err(failed)?;
    let beside = |kind: &str| file.with_added_extension(kind);
    fs::write(beside("br"), pack::brotli(&bytes).map_err(failed)?).map_err(failed)?;
    fs::write(beside("gz"), pack::gzip(&bytes)).map_err(failed)
}

/// Every file of the site as an archive: the same bytes from the same site, wherever and whenever.
fn archive(site: &Path) -> Outcome<Vec<u8>> {
    let mut files = Vec::new();
    gather(site, "", &mut files)?;
    pack::zip(&files).map_err(|error| Failure(format!("{ARCHIVE}: {error}")))
}

fn gather(folder: &Path, prefix: &str, files: &mut Vec<(String, Vec<u8>)>) -> Outcome {
    for file in sorted_files(folder)? {
        let name = format!("{prefix}{}", file.file_name().unwrap_or_default().to_string_lossy());
        if file.is_dir() {
            gather(&file, &format!("{name}/"), files)?;
        } else if name != ARCHIVE {
            files.push((name, fs::read(&file).map_err(|error| unreadable(&file, &error))?));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_archive_has_every_file_but_itself_and_knows_no_time() {
        let folder = std::env::temp_dir().join(format!("capability-path-ship-{}", std::process::id()));
        fs::create_dir_all(folder.join("server")).expect("a temporary folder can be made");
        let write = || {
            fs::write(folder.join("index.html"), "<!doctype html>").expect("writes");
            fs::write(folder.join("server/nginx.conf"), "gzip_static on;").expect("writes");
            archive(&folder).unwrap_or_else(|Failure(why)| panic!("{why}"))
        };
        let first = write();
        fs::write(folder.join(ARCHIVE), &first).expect("writes");
        // The clock of many file systems has steps; archives count in two seconds.
        std::thread::sleep(std::time::Duration::from_millis(2_100));
        let second = write();
        let _ = fs::remove_dir_all(&folder);
        assert_eq!(first, second);
        let holds = |name: &str| second.windows(name.len()).any(|part| part == name.as_bytes());
        assert!(holds("index.html") && holds("server/nginx.conf") && !holds(ARCHIVE));
    }
}
