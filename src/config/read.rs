//! Reads the text of `config.json`.

use super::address::{is_contact, is_origin, is_picture};
use super::{Colour, Config, Contact, Fault, LONGEST, MOST_ITEMS, Preset, Shade, Why, Wording};
use crate::json::{self, Value};
use crate::link::{Opened, PagePart, open_address, open_values, shortened};
use crate::scenario::short_text::ShortText;
use crate::scenario::{Name, Words};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// Keys whose value is a list or an object, with its bracket; what is in them is read by its own path.
const HOLDERS: [(&str, &str); 8] = [
    ("", "{"),
    ("colours", "{"),
    ("allowed_origins", "["),
    ("hidden_parts", "["),
    ("presets", "["),
    ("presets.", "{"),
    ("wording", "{"),
    ("contact", "{"),
];
/// The key of the scenario that the page opens with; what is in it is read together.
const SCENARIO: &str = "scenario";

/// What `text` says, and what of it could not be used.
pub fn read(text: &str) -> Config {
    let mut config = Config::default();
    if text.len() > LONGEST {
        config.blame("", "", Why::TooLong);
        return config;
    }
    let (values, is_whole) = json::values(text, |_, _| true);
    if !is_whole {
        config.blame("", "", Why::NotWhole);
    }
    let mut counted: Vec<Value> = Vec::with_capacity(values.len());
    let mut passed_over: Option<String> = None;
    for value in values {
        if passed_over.as_ref().is_some_and(|key| is_within(&value.path, key)) {
            continue;
        }
        passed_over = None;
        let is_item = value.path.ends_with('.');
        // Within an item of a list, keys are those since it began.
        let is_of_item = value.path.contains("..");
        let earlier = counted.iter().rev();
        let mut since = earlier.take_while(|earlier| !is_of_item || !earlier.path.ends_with('.'));
        if !is_item && since.any(|earlier| earlier.path == value.path) {
            config.blame(&value.path, &value.text, Why::Repeated);
            passed_over = Some(value.path);
        } else {
            config.take(&value);
            counted.push(value);
        }
    }
    config.take_scenario(counted);
    config.drop_incomplete();
    config
}

impl Config {
    fn blame(&mut self, path: &str, found: &str, why: Why) {
        if self.faults.len() < MOST_ITEMS {
            // Freed of signs that would break a line or hide.
            let plain = |text: &str| shortened(Name::of(text).as_str());
            let fault = Fault { path: plain(path.trim_end_matches('.')), found: plain(found), why };
            self.faults.push(fault);
        } else {
            self.unnamed_faults += 1;
        }
    }

    fn take(&mut self, value: &Value) {
        let Value { path, text, is_text } = value;
        let is_of_scenario = path == SCENARIO || is_within(path, SCENARIO);
        let bracket = HOLDERS.iter().find(|holder| holder.0 == path).map(|holder| holder.1);
        if path == "$schema" || is_of_scenario || !is_text && bracket == Some(text) {
            if path == "presets." {
                self.presets.push(Preset { name: Name::default(), opened: Opened::default() });
            }
            return;
        }
        let why = if path.is_empty() {
            Some(Why::NotWhole)
        } else if let Some(bracket) = bracket {
            Some(if bracket == "[" { Why::NotAList } else { Why::NotAnObject })
        } else if *is_text {
            self.take_text(path, text)
        } else {
            // What would be said of a text under this key.
            let of_text = Self::default().take_text(path, "");
            Some(of_text.filter(|why| *why == Why::UnknownKey).unwrap_or(Why::NotText))
        };
        // Of a list where none belongs only its bracket is told.
        let why = why.filter(|why| *why != Why::UnknownKey || !path.ends_with('.'));
        if let Some(why) = why {
            self.blame(path, text, why);
        }
    }

    /// Takes a text; where it cannot be used, or not as it is, says why.
    fn take_text(&mut self, path: &str, text: &str) -> Option<Why> {
        match path {
            "logo" if is_picture(text) => self.logo = text.to_string(),
            "contact.address" if is_contact(text) => self.contact().address = text.to_string(),
            "logo" | "contact.address" => return Some(Why::NotAnAddress),
            "colours.accent" => return self.take_accent(Shade::Light, text),
            "colours.accent_dark" => return self.take_accent(Shade::Dark, text),
            "locale" if is_spoken(text) => self.locale = text.to_string(),
            "locale" => return Some(Why::NotALanguage),
            "allowed_origins." if !is_origin(text) => return Some(Why::NotAnOrigin),
            "allowed_origins." => return push(&mut self.allowed_origins, text),
            "hidden_parts." => match PagePart::from_word(text) {
                Some(part) => self.hidden_parts = self.hidden_parts.with(part),
                None => return Some(Why::NotAPart),
            },
            "presets..name" => return put(&mut self.presets.last_mut()?.name, text),
            "presets..link" => {
                let preset = self.presets.last_mut()?;
                preset.opened = open_address(text).unwrap_or_default();
                return (!is_clean(&preset.opened)).then_some(Why::NotALink);
            }
            "contact.label" => return put(&mut self.contact().label, text),
            _ => {
                let key = path.strip_prefix("wording.");
                let wording = Wording::all().find(|wording| match wording {
                    // It has a key of its own.
                    Wording::Title => path == "title",
                    _ => key == Some(wording.word()),
                });
                let Some(wording) = wording else { return Some(Why::UnknownKey) };
                let mut said = super::Said::default();
                let why = put(&mut said, text);
                self.wording.push((wording, said));
                return why;
            }
        }
        None
    }

    fn contact(&mut self) -> &mut Contact {
        self.contact.get_or_insert_with(|| Contact { label: Name::default(), address: String::new() })
    }

    fn take_accent(&mut self, shade: Shade, text: &str) -> Option<Why> {
        let Some(colour) = Colour::read(text) else { return Some(Why::NotAColour) };
        if !colour.is_legible(shade) {
            return Some(Why::TooFaint);
        }
        self.accents[shade as usize] = Some(colour);
        None
    }

    /// The scenario to begin with: a link, or the parts of a scenario as in a saved file.
    fn take_scenario(&mut self, values: Vec<Value>) {
        let Some(place) = values.iter().position(|value| value.path == SCENARIO) else { return };
        let Value { text: found, is_text, .. } = values[place].clone();
        let opened = if is_text {
            open_address(&found)
        } else {
            Some(open_values(values.into_iter().filter(|value| is_within(&value.path, SCENARIO)).collect()))
        };
        let is_clean = opened.as_ref().is_some_and(is_clean);
        self.start = opened;
        if !is_clean {
            self.blame(SCENARIO, &found, Why::NotALink);
        }
    }

    /// What lacks a part that it cannot be shown without goes.
    fn drop_incomplete(&mut self) {
        let is_whole = |preset: &Preset| !preset.name.is_empty() && is_clean(&preset.opened);
        let count = self.presets.len();
        self.presets.retain(is_whole);
        if self.presets.len() < count {
            self.blame("presets", "", Why::Incomplete);
        }
        if self.presets.len() > MOST_ITEMS {
            self.presets.truncate(MOST_ITEMS);
            self.blame("presets", "", Why::TooMany);
        }
        let is_half = |contact: &Contact| contact.label.is_empty() || contact.address.is_empty();
        if self.contact.as_ref().is_some_and(is_half) {
            self.contact = None;
            self.blame("contact", "", Why::Incomplete);
        }
    }
}

/// Whether a value is in what stands under the key.
fn is_within(path: &str, key: &str) -> bool {
    path.strip_prefix(key).is_some_and(|rest| rest.starts_with('.'))
}

fn put<const LONGEST: usize>(place: &mut ShortText<LONGEST>, text: &str) -> Option<Why> {
    let (read, mended) = ShortText::read(text);
    *place = read;
    (mended.is_cut || mended.had_hidden).then_some(Why::Mended)
}

fn push(list: &mut Vec<String>, text: &str) -> Option<Why> {
    if list.len() == MOST_ITEMS {
        return Some(Why::TooMany);
    }
    list.push(text.to_string());
    None
}

fn is_clean(opened: &Opened) -> bool {
    opened.problems.is_empty() && *opened != Opened::default()
}

/// Whether the page speaks this language: English, of any country.
fn is_spoken(tag: &str) -> bool {
    let is_plain = tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    is_plain && (tag == "en" || tag.starts_with("en-") && tag != "en-")
}
