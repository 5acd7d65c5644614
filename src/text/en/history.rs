//! Undo and redo.

/// The button that undoes the last step.
pub fn undo() -> &'static str {
    "Undo"
}

/// The keys that undo it as well.
pub fn undo_keys() -> &'static str {
    "Ctrl+Z, on a Mac \u{2318}Z"
}

/// The button that does again what was undone.
pub fn redo() -> &'static str {
    "Redo"
}

/// The keys that do it again as well.
pub fn redo_keys() -> &'static str {
    "Ctrl+Shift+Z or Ctrl+Y, on a Mac \u{21e7}\u{2318}Z"
}
