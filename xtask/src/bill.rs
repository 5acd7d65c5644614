//! What the programs of the site are made of: `dist/sbom.cdx.json` (CycloneDX 1.5) for machines and `dist/NOTICES.txt`
//! for people, both from Cargo's own account of it. Without times and numbers of their own, so that the same sources give
//! the same bytes.

use crate::build::unreadable;
use crate::need::{Compiler, TARGET};
use crate::step::{Failure, Outcome, output, root};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Our own package.
const OURS: &str = "capability-path";
/// How files with a licence in them begin.
const LICENCE_FILES: [&str; 5] = ["LICENSE", "LICENCE", "COPYING", "NOTICE", "UNLICENSE"];
/// Between the texts.
const LINE: &str = "================================================================================";

/// A crate in the programs.
struct Crate {
    name: String,
    version: String,
    /// As its author writes it, in the words of SPDX.
    licence: String,
    repository: String,
    /// SHA-256 of what the registry has; none for our own.
    checksum: Option<String>,
    folder: PathBuf,
    /// Names and versions of the crates it is built on.
    needs: Vec<String>,
}

impl Crate {
    /// How other programs name it (a "package URL").
    fn url(&self) -> String {
        format!("pkg:cargo/{}@{}", self.name, self.version)
    }
}

/// Writes both files into `site`.
///
/// # Errors
/// Where Cargo does not answer or a file cannot be read or written.
pub fn write(site: &Path, compiler: Compiler) -> Outcome {
    let crates = crates()?;
    let compiler = output(compiler.prepare(Command::new("rustc").arg("--version")))
        .ok_or_else(|| Failure("`rustc --version` does not answer here".into()))?;
    let bill = format!("{:#}\n", bill(&crates, compiler.trim()));
    for (name, text) in [("sbom.cdx.json", bill), ("NOTICES.txt", notices(&crates, compiler.trim()))] {
        let file = site.join(name);
        fs::write(&file, text).map_err(|error| unreadable(&file, &error))?;
    }
    Ok(())
}

/// Our package and all that its programs for the browser are built on, by name. What only runs while they are built
/// (procedural macros, build scripts, tests) is not in them.
fn crates() -> Outcome<Vec<Crate>> {
    let mut cargo = Command::new("cargo");
    cargo.args(["metadata", "--format-version=1", "--locked", "--features=app", "--filter-platform", TARGET]);
    let text = output(cargo.current_dir(root()))
        .ok_or_else(|| Failure("`cargo metadata` does not answer here".into()))?;
    let account: Value = serde_json::from_str(&text).map_err(|error| Failure(error.to_string()))?;
    let lock = root().join("Cargo.lock");
    let lock = fs::read_to_string(&lock).map_err(|error| unreadable(&lock, &error))?;
    Ok(built_on(&account, &checksums(&lock)))
}

fn built_on(account: &Value, checksums: &BTreeMap<String, String>) -> Vec<Crate> {
    let by_id = |list: &Value| -> BTreeMap<String, Value> {
        let entries = list.as_array().into_iter().flatten();
        entries.map(|entry| (word(entry, "id"), entry.clone())).collect()
    };
    let (packages, nodes) = (by_id(&account["packages"]), by_id(&account["resolve"]["nodes"]));
    let start = packages.iter().filter(|(_, package)| package["name"] == OURS).map(|(id, _)| id.clone());
    let mut waiting: Vec<String> = start.collect();
    let mut found = BTreeMap::new();
    while let Some(id) = waiting.pop() {
        let (Some(package), Some(node)) = (packages.get(&id), nodes.get(&id)) else { continue };
        if found.contains_key(&id) {
            continue;
        }
        let needs: Vec<String> = linked(node).into_iter().filter(|id| !is_macro(&packages[id])).collect();
        waiting.extend(needs.iter().cloned());
        let needs = needs.iter().map(|id| key(&packages[id])).collect();
        found.insert(id, read_crate(package, needs, checksums));
    }
    let mut crates: Vec<Crate> = found.into_values().collect();
    crates.sort_by_key(Crate::url);
    crates
}

/// The crates that a node of Cargo's account links, not those that only test or build it.
fn linked(node: &Value) -> BTreeSet<String> {
    let is_linked = |dependency: &&Value| {
        dependency["dep_kinds"].as_array().into_iter().flatten().any(|kind| kind["kind"].is_null())
    };
    let dependencies = node["deps"].as_array().into_iter().flatten();
    dependencies.filter(is_linked).map(|dependency| word(dependency, "pkg")).collect()
}

fn is_macro(package: &Value) -> bool {
    let targets = package["targets"].as_array().into_iter().flatten();
    targets.flat_map(|target| target["kind"].as_array()).flatten().any(|kind| kind == "proc-macro")
}

fn read_crate(package: &Value, needs: Vec<String>, checksums: &BTreeMap<String, String>) -> Crate {
    let manifest = PathBuf::from(word(package, "manifest_path"));
    Crate {
        name: word(package, "name"),
        version: word(package, "version"),
        licence: word(package, "license"),
        repository: word(package, "repository"),
        checksum: checksums.get(&key(package)).cloned(),
        folder: manifest.parent().map(PathBuf::from).unwrap_or_default(),
        needs,
    }
}

fn key(package: &Value) -> String {
    format!("{}@{}", word(package, "name"), word(package, "version"))
}

fn word(value: &Value, name: &str) -> String {
    value[name].as_str().unwrap_or_default().to_string()
}

/// The registry's checksums, by name and version.
fn checksums(lock: &str) -> BTreeMap<String, String> {
    let field = |block: &str, name: &str| {
        let line = block.lines().find_map(|line| line.strip_prefix(&format!("{name} = \"")));
        line.and_then(|line| line.strip_suffix('"')).map(String::from)
    };
    let blocks = lock.split("[[package]]").skip(1);
    blocks
        .filter_map(|block| {
            let key = format!("{}@{}", field(block, "name")?, field(block, "version")?);
            Some((key, field(block, "checksum")?))
        })
        .collect()
}

fn bill(crates: &[Crate], compiler: &str) -> Value {
    let (own, others): (Vec<&Crate>, Vec<&Crate>) = crates.iter().partition(|one| one.name == OURS);
    let mut components: Vec<Value> = others.into_iter().map(component).collect();
    components.push(json!({
        "type": "library",
        "bom-ref": "rust-std",
        "name": "std",
        "version": compiler,
        "description": "Rust's standard library, of the compiler that built the programs",
        "licenses": [{ "expression": "MIT OR Apache-2.0" }],
    }));
    let dependencies = crates.iter().map(|one| {
        let needs: Vec<String> = one.needs.iter().map(|key| format!("pkg:cargo/{key}")).collect();
        json!({ "ref": one.url(), "dependsOn": needs })
    });
    json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": { "component": own.first().map(|one| component(one)) },
        "components": components,
        "dependencies": dependencies.collect::<Vec<_>>(),
    })
}

fn component(one: &Crate) -> Value {
    let kind = if one.name == OURS { "application" } else { "library" };
    let mut component = json!({
        "type": kind,
        "bom-ref": one.url(),
        "name": one.name,
        "version": one.version,
        "purl": one.url(),
        "licenses": [{ "expression": one.licence.replace('/', " OR ") }],
    });
    if let Some(checksum) = &one.checksum {
        component["hashes"] = json!([{ "alg": "SHA-256", "content": checksum }]);
    }
    component
}

/// What each licence asks to be handed on: names, terms and the texts, equal ones once.
fn notices(crates: &[Crate], compiler: &str) -> String {
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut list = String::new();
    for one in crates.iter().filter(|one| one.name != OURS) {
        let title = format!("{} {}", one.name, one.version);
        list += &format!("  {title}: {}, {}\n", one.licence, one.repository);
        for text in licences(one) {
            texts.entry(text).or_default().push(title.clone());
        }
    }
    let mut notices = format!(
        "The programs of this site are built with the crates below and with Rust's standard library ({compiler},\n\
         MIT OR Apache-2.0, https://github.com/rust-lang/rust). Where a crate may be had under MIT or other terms,\n\
         it is used under MIT. Crates without a text here have none in their package: the one for MIT below holds.\n\n{list}"
    );
    let mut by_user: Vec<(&Vec<String>, &String)> = texts.iter().map(|(text, users)| (users, text)).collect();
    by_user.sort();
    for (users, text) in by_user {
        notices += &format!("\n{LINE}\n{}\n{LINE}\n{}\n", users.join(", "), text.trim());
    }
    notices
}

/// The texts in a crate's folder; the one for MIT alone where there is a choice.
fn licences(one: &Crate) -> Vec<String> {
    let Ok(entries) = fs::read_dir(&one.folder) else { return Vec::new() };
    let is_licence = |name: &str| LICENCE_FILES.iter().any(|start| name.to_uppercase().starts_with(start));
    let mut names: Vec<String> = entries
        .filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned()))
        .filter(|name| is_licence(name))
        .collect();
    names.sort();
    if let Some(mit) = names.iter().find(|name| name.to_uppercase().contains("MIT")) {
        names = vec![mit.clone()];
    }
    let read = |name: &String| fs::read_to_string(one.folder.join(name)).ok();
    names.iter().filter_map(read).map(|text| text.replace("\r\n", "\n")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn account() -> Value {
        let package = |id: &str, kind: &str| {
            json!({ "id": id, "name": id, "version": "1.0.0", "license": "MIT", "manifest_path": "/none/Cargo.toml",
                "targets": [{ "kind": [kind] }] })
        };
        let edge = |to: &str, kind: Value| json!({ "pkg": to, "dep_kinds": [{ "kind": kind }] });
        json!({
            "packages": [package(OURS, "lib"), package("linked", "lib"), package("deeper", "lib"),
                package("tested", "lib"), package("derive", "proc-macro")],
            "resolve": { "nodes": [
                { "id": OURS, "deps": [edge("linked", Value::Null), edge("tested", "dev".into())] },
                { "id": "linked", "deps": [edge("deeper", Value::Null), edge("derive", Value::Null)] },
                { "id": "deeper", "deps": [] },
                { "id": "tested", "deps": [] },
                { "id": "derive", "deps": [] },
            ] },
        })
    }

    #[test]
    fn what_is_linked_is_listed_and_what_only_builds_or_tests_is_not() {
        let lock = "[[package]]\nname = \"linked\"\nversion = \"1.0.0\"\nchecksum = \"abc\"\n";
        let crates = built_on(&account(), &checksums(lock));
        let names: Vec<&str> = crates.iter().map(|one| one.name.as_str()).collect();
        assert_eq!(names, [OURS, "deeper", "linked"]);
        let bill = bill(&crates, "rustc 1");
        assert_eq!(bill["metadata"]["component"]["name"], OURS);
        assert_eq!(bill["components"][1]["hashes"][0]["content"], "abc");
        assert_eq!(bill["dependencies"][2]["dependsOn"], json!(["pkg:cargo/deeper@1.0.0"]));
        assert!(notices(&crates, "rustc 1").contains("linked 1.0.0: MIT"));
    }

    #[test]
    fn every_crate_of_the_real_programs_has_a_licence_and_a_checksum() {
        let crates = crates().unwrap_or_else(|Failure(why)| panic!("{why}"));
        assert!(crates.iter().any(|one| one.name == "yew"));
        for one in crates.iter().filter(|one| one.name != OURS) {
            assert!(!one.licence.is_empty() && one.checksum.is_some(), "{} {}", one.name, one.version);
        }
    }
}
