//! What a `config.json` says, for the pages of a site.

use crate::config::{Config, Contact, Key, Preset, SAID, Settings, Shade, read};
use crate::link::{HiddenParts, encode};
use crate::text::config::{and_more, sentence};
use alloc::string::String;

/// The settings that the text of a `config.json` says, and what of it cannot be used as sentences.
pub fn settings(text: &str) -> Settings {
    let config = read(text);
    let mut lines = Lines(String::new());
    lines.add_texts(&config);
    lines.add_scenarios(&config);
    for origin in &config.allowed_origins {
        lines.add(Key::AllowedOrigin, &[origin]);
    }
    if config.hidden_parts != HiddenParts::default() {
        lines.add(Key::HiddenPart, &[&config.hidden_parts.words()]);
    }
    for fault in &config.faults {
        lines.add(Key::Fault, &[&sentence(fault)]);
    }
    if config.unnamed_faults > 0 {
        lines.add(Key::Fault, &[&and_more(config.unnamed_faults)]);
    }
    Settings::of(lines.0)
}

struct Lines(String);

impl Lines {
    fn add(&mut self, key: Key, parts: &[&str]) {
        self.add_word(key.word(), parts);
    }

    fn add_word(&mut self, word: &str, parts: &[&str]) {
        self.0 += word;
        for part in parts {
            self.0.push('\t');
            self.0 += part;
        }
        self.0.push('\n');
    }

    fn add_texts(&mut self, config: &Config) {
        for (wording, said) in &config.wording {
            self.add_word(SAID, &[wording.word(), said.as_str()]);
        }
        for (key, text) in [(Key::Logo, &config.logo), (Key::Locale, &config.locale)] {
            if !text.is_empty() {
                self.add(key, &[text]);
            }
        }
        for (key, shade) in [(Key::Accent, Shade::Light), (Key::AccentDark, Shade::Dark)] {
            if let Some(colour) = config.accents[shade as usize] {
                self.add(key, &[&colour.css()]);
            }
        }
        if let Some(Contact { label, address }) = &config.contact {
            self.add(Key::Contact, &[label.as_str(), address]);
        }
    }

    fn add_scenarios(&mut self, config: &Config) {
        if let Some(start) = &config.start {
            self.add(Key::Start, &[&encode(&start.scenario, &start.extras)]);
        }
        for Preset { name, opened } in &config.presets {
            self.add(Key::Preset, &[name.as_str(), &encode(&opened.scenario, &opened.extras)]);
        }
    }
}
