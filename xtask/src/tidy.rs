//! `cargo xtask tidy`: the rules of `docs/architecture.md` that no compiler checks.
//!
//! Each rule is a function of a path and a text, so that each is seen to fail in a test.

mod words;

use crate::step::{Failure, Outcome, root};
use std::fs;
use std::path::{Path, PathBuf};
use words::words_in_text;

/// Longest file, in lines, save wording and tests.
const LONGEST: usize = 400;
/// What each layer may use; the table of `docs/architecture.md`.
const LAYERS: [(&str, &[&str]); 15] = [
    ("num", &[]),
    ("date", &[]),
    ("json", &[]),
    ("scenario", &["num"]),
    ("model", &["num", "scenario"]),
    ("explore", &["num", "scenario", "model"]),
    ("link", &["num", "date", "json", "scenario", "model"]),
    ("config", &["num", "json", "scenario", "link"]),
    ("team", &["num", "scenario", "model", "explore", "link"]),
    ("wire", &["num", "scenario", "model", "explore", "link"]),
    ("chart", &["num", "scenario", "model", "explore"]),
    ("text", &["num", "date", "scenario", "model", "explore", "link", "config", "team", "chart"]),
    ("report", &["num", "date", "scenario", "model", "explore", "link", "config", "chart", "text"]),
    ("session", &["num", "scenario", "model", "link"]),
    (
        "app",
        &[
            "num", "date", "scenario", "model", "explore", "link", "config", "team", "wire", "chart", "text",
            "report", "session",
        ],
    ),
];

type Rule = fn(&str, &str) -> Vec<String>;
const RULES: [Rule; 8] = [
    layers,
    serde_in_wire,
    browser_at_the_edge,
    words_in_text,
    colours_in_tokens,
    no_style_attribute,
    length,
    loose_ends,
];

/// Checks every source, stylesheet and page of the project.
///
/// # Errors
/// Lists what breaks a rule, and what to do instead.
pub fn tidy() -> Outcome {
    let root = root();
    let mut findings = released_links(&root);
    for folder in ["src", "tests", "examples", "xtask/src", "style", "web"] {
        for file in files(&root.join(folder)) {
            check(&root, &file, &mut findings);
        }
    }
    check(&root, &root.join("index.html"), &mut findings);
    if findings.is_empty() {
        println!("\n── Tidy: nothing to mend");
        return Ok(());
    }
    Err(Failure(format!("rules of docs/architecture.md are broken:\n  {}", findings.join("\n  "))))
}

fn check(root: &Path, file: &Path, findings: &mut Vec<String>) {
    let path = file.strip_prefix(root).unwrap_or(file).to_string_lossy().into_owned();
    match fs::read_to_string(file) {
        Ok(text) => findings.extend(
            RULES.iter().flat_map(|rule| rule(&path, &text)).map(|finding| format!("{path}: {finding}")),
        ),
        Err(error) => findings.push(format!("{path}: {error}")),
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    let is_ours = |path: &PathBuf| {
        path.extension().is_some_and(|kind| ["rs", "css", "js"].iter().any(|ours| kind == *ours))
    };
    paths
        .into_iter()
        .flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] })
        .filter(is_ours)
        .collect()
}

fn layer(path: &str) -> Option<&str> {
    let inside = path.strip_prefix("src/")?;
    let first = inside.split('/').next()?;
    Some(first.strip_suffix(".rs").unwrap_or(first))
}

fn layers(path: &str, text: &str) -> Vec<String> {
    let Some((own, allowed)) = layer(path).and_then(|own| LAYERS.iter().find(|(name, _)| *name == own))
    else {
        return Vec::new();
    };
    let code: String = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let names = code.split("crate::").skip(1).map(|rest| {
        rest.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_').next().unwrap_or_default()
    });
    names
        .filter(|name| LAYERS.iter().any(|(layer, _)| layer == name))
        .filter(|name| name != own && !allowed.contains(name))
        .map(|name| format!("{own} may not use {name}; move what is shared up a layer"))
        .collect()
}

fn serde_in_wire(path: &str, text: &str) -> Vec<String> {
    let is_meant = path.starts_with("src/") && !path.starts_with("src/wire/");
    found(is_meant && text.contains("serde"), "serde belongs in src/wire alone")
}

fn browser_at_the_edge(path: &str, text: &str) -> Vec<String> {
    let is_edge = path.starts_with("src/app/browser/") || path.starts_with("src/app/control/")
        // A program without a page: all of it is the edge.
        || path == "src/bin/config.rs";
    let touches = ["web_sys", "js_sys", "gloo_events", "gloo_timers", "wasm_bindgen::"];
    let is_touched = touches.iter().any(|name| text.contains(name));
    found(
        path.starts_with("src/") && !is_edge && is_touched,
        "the browser is touched in src/app/browser and, for event targets, src/app/control alone",
    )
}

fn colours_in_tokens(path: &str, text: &str) -> Vec<String> {
    if !path.starts_with("style/") || path == "style/tokens.css" {
        return Vec::new();
    }
    let is_hex = |word: &str| {
        let digits = word.chars().take_while(char::is_ascii_hexdigit).count();
        digits >= 3
    };
    let has_colour = text.split('#').skip(1).any(is_hex)
        || ["rgb(", "rgba(", "hsl(", "oklch("].iter().any(|name| text.contains(name));
    found(has_colour, "colours belong in style/tokens.css; use var(--…)")
}

fn no_style_attribute(path: &str, text: &str) -> Vec<String> {
    let is_markup = path.starts_with("src/app/") || path.ends_with(".html");
    found(
        is_markup && text.contains(" style="),
        "the policy forbids style attributes; use a class or an SVG attribute",
    )
}

fn length(path: &str, text: &str) -> Vec<String> {
    let lines = text.lines().count();
    let is_free = path.starts_with("src/text/") || path.starts_with("tests/");
    found(!is_free && lines > LONGEST, &format!("{lines} lines; split by meaning at {LONGEST}"))
}

fn loose_ends(path: &str, text: &str) -> Vec<String> {
    if path == "xtask/src/tidy.rs" {
        return Vec::new();
    }
    let unnumbered = text.lines().any(|line| line.contains("TODO") && !line.contains("TODO(#"));
    let unexplained = text.split("allow(").skip(1).any(|rest| {
        let attribute = rest.split(']').next().unwrap_or_default();
        rest.contains(']') && attribute.contains("clippy::") && !attribute.contains("reason")
    });
    [
        found(unnumbered, "a TODO carries its issue: TODO(#7)"),
        found(unexplained, "an allowed lint says why: allow(…, reason = \"…\")"),
    ]
    .concat()
}

fn found(is_found: bool, message: &str) -> Vec<String> {
    if is_found { vec![message.to_string()] } else { Vec::new() }
}

/// Released link formats never change: each is listed with the hash of its file.
fn released_links(root: &Path) -> Vec<String> {
    let folder = root.join("src/link");
    let Ok(list) = fs::read_to_string(folder.join("released.txt")) else {
        return vec!["src/link/released.txt is missing: it lists released formats and their hashes".into()];
    };
    list.lines()
        .filter_map(|line| line.split_once(' '))
        .filter_map(|(name, hash)| {
            let found = fs::read(folder.join(name)).map(|bytes| fnv(&bytes)).unwrap_or_default();
            (found != hash).then(|| {
                format!("src/link/{name} is a released format and has changed (now {found}): make a new one beside it")
            })
        })
        .collect()
}

/// FNV-1a 64 as sixteen hex digits.
fn fnv(bytes: &[u8]) -> String {
    let hash = bytes.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, &byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{hash:016x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_finds_what_it_is_for_and_passes_what_is_right() {
        let rows: [(Rule, &str, &str, &str); 9] = [
            (layers, "src/link/v1.rs", "use crate::text::inputs;", "use crate::scenario::Field;"),
            (serde_in_wire, "src/model/fit.rs", "use serde::Serialize;", "use crate::num;"),
            (browser_at_the_edge, "src/app/view/page.rs", "web_sys::window()", "use yew::prelude::*;"),
            (
                words_in_text,
                "src/app/view/page.rs",
                "el!(p \"answer-tie\" [\"Hello\"])",
                "el!(p \"answer-tie\" [\" \", chrome::skip()])",
            ),
            (colours_in_tokens, "style/base.css", "a { color: #fff; }", "a { color: var(--ink); }"),
            (no_style_attribute, "src/app/view/page.rs", "<p style=\"x\">", "<p class=\"x\">"),
            (length, "src/num.rs", "\n".repeat(LONGEST + 1).leak(), "\n"),
            (loose_ends, "src/num.rs", "// TODO later", "// TODO(#5) later"),
            (
                loose_ends,
                "src/num.rs",
                "#[allow(clippy::all)]",
                "#[allow(clippy::all, reason = \"generated\")]",
            ),
        ];
        for (rule, path, bad, good) in rows {
            assert!(!rule(path, bad).is_empty(), "{path}: {bad}");
            assert!(rule(path, good).is_empty(), "{path}: {good}");
        }
    }
}
