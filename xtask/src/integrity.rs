//! The hash of each program in the pages and scripts that fetch it, so that only what was built is run.
//!
//! Trunk can write hashes of its own, but only beside a preload, which protects nothing (`web/boot.js` fetches).

use crate::build::{sorted_files, unreadable};
use crate::hash;
use crate::step::{Failure, Outcome};
use std::fs;
use std::path::Path;

/// What `Trunk.toml` puts behind the name of a program.
const TO_BE_HASHED: &str = "-to-be-hashed";

/// Writes the hashes of the programs in `site` into its pages and scripts.
///
/// # Errors
/// Where one names a program that is not there, or a file cannot be read or written.
pub fn write(site: &Path) -> Outcome {
    let files = sorted_files(site)?;
    let of_kind = |wanted: &'static str| files.iter().filter(move |file| is_of(file, wanted));
    let mut programs = Vec::new();
    for file in of_kind("wasm") {
        let bytes = fs::read(file).map_err(|error| unreadable(file, &error))?;
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        programs.push((name, hash::for_integrity(&bytes)));
    }
    for file in of_kind("html").chain(of_kind("js")) {
        let text = fs::read_to_string(file).map_err(|error| unreadable(file, &error))?;
        let hashed = hashed(&text, &programs).map_err(|why| Failure(format!("{}: {why}", file.display())))?;
        fs::write(file, hashed).map_err(|error| unreadable(file, &error))?;
    }
    Ok(())
}

/// Whether the name of a file ends in this kind.
pub(crate) fn is_of(file: &Path, kind: &str) -> bool {
    file.extension().is_some_and(|extension| extension == kind)
}

/// `text` with the hash of each program in place of its name and [`TO_BE_HASHED`].
fn hashed(text: &str, programs: &[(String, String)]) -> Result<String, String> {
    let hashed = programs.iter().fold(text.to_string(), |text, (name, hash)| {
        // Trunk writes the name as an address; its minifier shortens that in the attributes it knows.
        let named = format!("{name}{TO_BE_HASHED}");
        text.replace(&format!("./{named}"), hash).replace(&named, hash)
    });
    if hashed.contains(TO_BE_HASHED) {
        return Err("names a program that is not there".into());
    }
    Ok(hashed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_gets_the_hash_of_its_program_wherever_it_is_named() {
        let programs = [("a.wasm".to_string(), "sha384-A".to_string())];
        let page = "<script data-integrity=./a.wasm-to-be-hashed><link integrity=a.wasm-to-be-hashed>";
        let expected = "<script data-integrity=sha384-A><link integrity=sha384-A>";
        assert_eq!(hashed(page, &programs).as_deref(), Ok(expected));
        assert!(hashed("<script data-integrity=b.wasm-to-be-hashed>", &programs).is_err());
    }
}
