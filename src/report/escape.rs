//! Words in a format that keeps some signs for its own: one loop for all formats, each with a table of its own.

use alloc::string::String;

/// Adds `text` to `file`: `signs` become what stands beside them, other control characters become `control`, or
/// stay as they are without it.
pub(super) fn escape(file: &mut String, text: &str, signs: &[(char, &str)], control: Option<&str>) {
    for letter in text.chars() {
        match (signs.iter().find(|(sign, _)| *sign == letter), control) {
            (Some((_, escaped)), _) => *file += escaped,
            (None, Some(control)) if letter.is_control() => *file += control,
            _ => file.push(letter),
        }
    }
}
