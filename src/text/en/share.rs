//! Sharing by link: as text, as a square code, on another page, as a file.

use super::{certainty, chrome, over_time};
use crate::link::PagePart;

/// The heading.
pub fn heading() -> &'static str {
    "Share"
}

/// What a link is.
pub fn help() -> &'static str {
    "The link holds everything you entered. It is made here and nothing is uploaded. Whoever has the link can read it."
}

/// The button that copies the link.
pub fn copy() -> &'static str {
    "Copy link"
}

/// The same once it is copied.
pub fn copied() -> &'static str {
    "Copied"
}

/// What came of it, for who does not see the button.
pub fn told(is_copied: bool) -> &'static str {
    if is_copied { "Copied." } else { "The browser does not let this page copy." }
}

/// Where the browser refuses.
pub fn copy_by_hand() -> &'static str {
    "This browser does not let the page copy. Select the link and copy it:"
}

/// The button of the device's own way to share.
pub fn share() -> &'static str {
    "Share …"
}

/// That nothing came of it.
pub fn not_shared() -> &'static str {
    "Not shared. The link above is there to be copied."
}

/// The label of the link.
pub fn link_label() -> &'static str {
    "Link"
}

/// The label of the square code.
pub fn code_label() -> &'static str {
    "The link as a QR code"
}

/// That the link has no code.
pub fn no_code() -> &'static str {
    "This link is too long for a QR code."
}

/// The title above what other pages hold.
pub fn embed_title() -> &'static str {
    "On an intranet page"
}

/// The label of the parts to choose from.
pub fn parts_label() -> &'static str {
    "Parts to show there, beside the sliders and the answer"
}

/// A part, as its own heading calls it.
pub fn part(part: PagePart) -> &'static str {
    match part {
        PagePart::Examples => chrome::examples(),
        PagePart::Readiness => chrome::readiness(),
        PagePart::Approaches => chrome::approaches(),
        PagePart::Plan => chrome::plan(),
        PagePart::Criteria => chrome::criteria(),
        PagePart::Traps => chrome::traps(),
        PagePart::OverTime => over_time::title(),
        PagePart::Explore => certainty::explore_title(),
        PagePart::Takeaway => chrome::meeting(),
    }
}

/// The label of the text for a page without scripts.
pub fn embed_label() -> &'static str {
    "Where a page takes HTML"
}

/// What to do with it.
pub fn embed_help() -> &'static str {
    "Works at this height without a script in the page around it."
}

/// The label of the text for a page with scripts.
pub fn element_label() -> &'static str {
    "Where a page takes scripts"
}

/// What it does besides.
pub fn element_help() -> &'static str {
    "Follows the height of what is shown, and can be set from the text around it."
}

/// The button that copies such a text.
pub fn copy_text() -> &'static str {
    "Copy"
}
