//! Texts that an organisation says in its own words (`config.json`). They are said once, before anything is shown, and
//! hold from then on: every sentence that names an approach or an input then speaks the organisation's language.

use crate::config::{Settings, Wording};
use alloc::boxed::Box;
use once_cell::race::OnceBox;

static SAID: OnceBox<Settings> = OnceBox::new();

/// Has what these settings say stand in the place of our texts. Only the first call counts.
pub fn say(settings: Settings) {
    // A page that is already speaking does not change its words.
    let _ = SAID.set(Box::new(settings));
}

/// The organisation's text, or ours.
pub(super) fn or(wording: Wording, ours: &'static str) -> &'static str {
    SAID.get().and_then(|settings| settings.said(wording.word())).unwrap_or(ours)
}
