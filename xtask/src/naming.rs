//! Names of files by what they hold, which servers and browsers may then keep for ever. Trunk makes a hash of what the
//! compiler gave; what becomes of that afterwards (wasm-bindgen, wasm-opt, esbuild, [`crate::imports`]) is not in it, so that
//! another build could have other files of the same names, and whoever had been there before would be stuck with the old.

use crate::build::{sorted_files, unreadable};
use crate::hash;
use crate::integrity::is_of;
use crate::step::Outcome;
use std::fs;
use std::path::Path;

/// Fewest digits of Trunk's hashes: it leaves out the zeros at their beginning.
const FEWEST_DIGITS: usize = 8;

/// Names every file of `site` that has a hash in its name by what it holds, also where pages name it.
///
/// # Errors
/// Where a file cannot be read, written or renamed.
pub fn by_contents(site: &Path) -> Outcome {
    let mut renamed = Vec::new();
    for file in sorted_files(site)? {
        let old = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let Some((before, after)) = around_hash(&old) else { continue };
        let bytes = fs::read(&file).map_err(|error| unreadable(&file, &error))?;
        let new = format!("{before}{}{after}", hash::for_name(&bytes));
        fs::rename(&file, site.join(&new)).map_err(|error| unreadable(&file, &error))?;
        renamed.push((old, new));
    }
    // Only pages name them: a program's script is given its program by the page.
    for file in sorted_files(site)?.iter().filter(|file| is_of(file, "html")) {
        let page = fs::read_to_string(file).map_err(|error| unreadable(file, &error))?;
        let page = renamed.iter().fold(page, |page, (old, new)| page.replace(old, new));
        fs::write(file, page).map_err(|error| unreadable(file, &error))?;
    }
    Ok(())
}

/// What stands before and after the hash in a name that has one.
fn around_hash(name: &str) -> Option<(&str, &str)> {
    let (before, rest) = name.rsplit_once('-')?;
    let digits = rest.bytes().take_while(u8::is_ascii_hexdigit).count();
    let after = &rest[digits..];
    let is_hashed = digits >= FEWEST_DIGITS && [".js", "_bg.wasm", ".css"].contains(&after);
    is_hashed.then(|| (&name[..=before.len()], after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_found_where_trunk_writes_one() {
        for (name, expected) in [
            ("capability-path-f3bac7ff295897b6.js", Some(("capability-path-", ".js"))),
            ("aside-306a09f9405500e_bg.wasm", Some(("aside-", "_bg.wasm"))),
            ("aside-style-42ed9a4e22773613.css", Some(("aside-style-", ".css"))),
            ("config-reader.js", None),
            ("config-reader_bg.wasm", None),
            ("capability-path.mdl", None),
            ("boot.js", None),
        ] {
            assert_eq!(around_hash(name), expected, "{name}");
        }
    }

    #[test]
    fn another_content_has_another_name_and_the_page_names_it() {
        let folder = std::env::temp_dir().join(format!("capability-path-naming-{}", std::process::id()));
        let page_of = |script: &str| {
            let _ = fs::remove_dir_all(&folder);
            fs::create_dir_all(&folder).expect("a temporary folder can be made");
            fs::write(folder.join("page-0123456789abcde.js"), script).expect("writes");
            fs::write(folder.join("page.html"), "<script src=page-0123456789abcde.js>").expect("writes");
            by_contents(&folder).unwrap_or_else(|failure| panic!("{}", failure.0));
            let page = fs::read_to_string(folder.join("page.html")).expect("it is there");
            let name = page.split('=').nth(1).expect("a name").trim_end_matches('>').to_string();
            assert_eq!(fs::read_to_string(folder.join(&name)).expect("what it names is there"), script);
            name
        };
        assert_eq!(page_of("abc"), "page-ba7816bf8f01cfea.js");
        assert_ne!(page_of("abd"), page_of("abc"));
        let _ = fs::remove_dir_all(&folder);
    }
}
