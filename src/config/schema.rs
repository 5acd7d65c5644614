//! The JSON Schema of `config.json`, written from the types that read it (draft 2020-12).

use super::{LONGEST, MOST_ITEMS, Said, Wording};
use crate::link::PagePart;
use crate::scenario::{Name, Words};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

/// The schema, for `config.schema.json`: `cargo run --example config_schema > web/config.schema.json`.
pub fn schema() -> String {
    let wording: Vec<String> = Wording::all()
        .filter(|wording| *wording != Wording::Title)
        .map(|wording| format!("        \"{}\": {}", wording.word(), text(Said::LONGEST)))
        .collect();
    let colour = "{ \"type\": \"string\", \"pattern\": \"^#[0-9a-fA-F]{6}$\" }";
    let name = text(Name::LONGEST);
    let title = text(Said::LONGEST);
    let link = text(LONGEST);
    let origin = r#"{ "type": "string", "pattern": "^https?://[a-z0-9.:\\[\\]-]+$", "not": { "pattern": "^https:.*:443$|^http:.*:80$" } }"#;
    let words: Vec<String> = PagePart::ALL.iter().map(|part| format!("\"{}\"", part.word())).collect();
    let part = &format!("{{ \"enum\": [{}] }}", words.join(", "));
    format!(
        r##"{{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "config.json of Capability Path",
  "description": "How an organisation makes the page its own. What is wrong is named on the page, and the rest is used.",
  "type": "object",
  "additionalProperties": false,
  "properties": {{
    "$schema": {{ "type": "string" }},
    "title": {title},
    "logo": {{ "type": "string", "description": "An address within the site, or data:image/…" }},
    "colours": {{
      "type": "object",
      "additionalProperties": false,
      "description": "Colours of links and buttons, which text can be read in: at least 4.5 to 1 on the page's grounds.",
      "properties": {{ "accent": {colour}, "accent_dark": {colour} }}
    }},
    "locale": {{ "type": "string", "pattern": "^en(-[A-Za-z0-9-]+)?$" }},
    "allowed_origins": {},
    "hidden_parts": {},
    "presets": {{
      "type": "array",
      "maxItems": {MOST_ITEMS},
      "items": {{
        "type": "object",
        "additionalProperties": false,
        "required": ["name", "link"],
        "properties": {{ "name": {name}, "link": {link} }}
      }}
    }},
    "scenario": {{
      "description": "What the page opens with where no link says otherwise: a link, or the parts of a scenario.",
      "oneOf": [
        {link},
        {{
          "type": "object",
          "required": ["situation"],
          "properties": {{ "situation": {{ "type": "object" }}, "plan": {{ "type": "object" }}, "readiness": {{ "type": "object" }} }}
        }}
      ]
    }},
    "wording": {{
      "type": "object",
      "additionalProperties": false,
      "properties": {{
{}
      }}
    }},
    "contact": {{
      "type": "object",
      "additionalProperties": false,
      "required": ["label", "address"],
      "properties": {{ "label": {name}, "address": {{ "type": "string" }} }}
    }}
  }}
}}
"##,
        list(origin),
        list(part),
        wording.join(",\n"),
    )
}

fn text(longest: usize) -> String {
    format!("{{ \"type\": \"string\", \"maxLength\": {longest} }}")
}

fn list(items: &str) -> String {
    format!("{{ \"type\": \"array\", \"maxItems\": {MOST_ITEMS}, \"items\": {items} }}")
}
