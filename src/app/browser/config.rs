//! What `config.json` says, as `web/boot.js` left it in the page, and what of it concerns the document around the page.

use crate::config::{Key, Settings};
use crate::report;
use crate::text::chrome;
use alloc::format;
use gloo_utils::{document, document_element};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Where the settings stand at the element that the page is drawn into.
const SETTINGS: &str = "data-settings";
/// Where the text of a `config.json` stands in a page that reads it by itself.
const CONFIG: &str = "data-config";
/// The properties of `style/tokens.css` that the organisation's colours go to.
const ACCENTS: [(Key, &str); 2] = [(Key::Accent, "--brand"), (Key::AccentDark, "--brand-dark")];

/// What the organisation says; nothing where there is no `config.json`.
pub fn settings() -> Settings {
    super::mount().and_then(|mount| mount.get_attribute(SETTINGS)).map(Settings::of).unwrap_or_default()
}

/// Reads the text of the `config.json` that a page has in it, for [`settings`].
pub fn read_own() {
    if let Some((mount, text)) =
        super::mount().and_then(|mount| Some((mount.clone(), mount.get_attribute(CONFIG)?)))
    {
        // An element that is there takes an attribute.
        let _ = mount.set_attribute(SETTINGS, report::settings(&text).lines());
    }
}

/// Gives the document the organisation's language, colours, hidden parts and title, once its words are said.
pub fn dress(settings: &Settings) {
    let root = document_element();
    for (key, name) in [(Key::Locale, "lang"), (Key::HiddenPart, "data-hide")] {
        // An element that is there takes an attribute.
        let _ = settings.get(key).map(|set| root.set_attribute(name, set));
    }
    let style = root.unchecked_into::<HtmlElement>().style();
    for (key, name) in ACCENTS {
        // By the object model, which the policy leaves open, and not by an attribute.
        let _ = settings.get(key).map(|colour| style.set_property(name, colour));
    }
    // The title of every page ends with the product's name.
    let title = document().title();
    let ours = title.strip_suffix(chrome::PRODUCT).unwrap_or_default();
    document().set_title(&format!("{ours}{}", chrome::product()));
}
