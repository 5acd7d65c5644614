//! The laws of `support/laws.rs` on the corpus of the fuzzer and on seeded changes of it: short, and the same on every
//! machine. `fuzz/README.md` tells how to look for longer.

#[allow(dead_code, reason = "each test file uses its part of the shared support")]
mod support;

use std::fs;
use std::path::Path;
use support::Sampler;
use support::laws::LAWS;

/// Changed texts of each corpus.
const CHANGED: usize = 4_000;
/// Longest text that is made, in bytes.
const LONGEST: usize = 4_096;
/// What parsers trip over.
const PIECES: [&str; 32] = [
    "v=1&",
    "&sum=",
    "=",
    "&",
    "%3D",
    "%26",
    "%25",
    "%",
    "&amp;",
    "&#",
    "=3D",
    "=\n",
    "\n> ",
    "\r\n",
    " ",
    ".",
    "..",
    "-",
    "\u{ac}",
    "\u{e4}",
    "\u{200b}",
    "\u{0}",
    "\"",
    "\\u",
    "\\",
    "{",
    "}",
    "[",
    ",",
    ":",
    "0",
    "https://example.org/?",
];

#[test]
fn the_laws_hold_on_the_corpus_and_on_changes_of_it() {
    for (seed, (name, law)) in LAWS.iter().enumerate() {
        let corpus = corpus(name);
        assert!(corpus.len() >= 5, "{name}: {} texts", corpus.len());
        corpus.iter().for_each(|text| law(text));
        let mut sampler = Sampler::new(seed as u64);
        (0..CHANGED).for_each(|_| law(&changed(&corpus, &mut sampler)));
    }
}

/// The texts in `fuzz/corpus`, in the order of their names.
fn corpus(name: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(name);
    let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("an entry of the corpus").path()).collect();
    paths.sort();
    paths.iter().map(|path| fs::read(path).expect("a file of the corpus")).collect()
}

/// One text of the corpus with up to eight changes.
fn changed(corpus: &[Vec<u8>], sampler: &mut Sampler) -> Vec<u8> {
    let mut text = corpus[sampler.below(corpus.len())].clone();
    for _ in 0..=sampler.below(8) {
        let place = sampler.below(text.len() + 1);
        let end = place + sampler.below(text.len() - place + 1).min(40);
        match sampler.below(6) {
            0 => text.truncate(place),
            1 => drop(text.drain(place..end)),
            2 => text.insert(place, sampler.below(256) as u8),
            3 => drop(text.splice(place..place, text[place..end].to_vec())),
            4 => {
                let other = &corpus[sampler.below(corpus.len())];
                drop(text.splice(place..end, other[sampler.below(other.len() + 1)..].iter().copied()));
            }
            _ => drop(text.splice(place..end, PIECES[sampler.below(PIECES.len())].bytes())),
        }
    }
    text.truncate(LONGEST);
    text
}
