//! Sharing by link: as text, as a square code, on another page, as a file.

/// The heading.
pub fn heading() -> &'static str {
    "Share"
}

/// What a link is.
pub fn help() -> &'static str {
    "The link holds everything that was entered. It is made here; nothing is uploaded, and nobody but its readers sees it."
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
    if is_copied { "The link is copied." } else { "The browser does not let this page copy." }
}

/// Where the browser refuses.
pub fn copy_by_hand() -> &'static str {
    "This browser does not let the page copy. Select the link and copy it:"
}

/// The button of the device's own way to share.
pub fn share() -> &'static str {
    "Share …"
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

/// The label of the text for another page.
pub fn embed_label() -> &'static str {
    "For an intranet page"
}

/// What to do with it.
pub fn embed_help() -> &'static str {
    "Paste this where the page takes HTML. It works at this height without any script."
}
