//! The value of an optional key that is a list: its parts with the same text between any two.

use alloc::string::{String, ToString};

/// A list as it is being written.
pub(super) struct List {
    between: &'static str,
    text: Option<String>,
}

impl List {
    /// A list without parts yet.
    pub(super) fn parted_by(between: &'static str) -> Self {
        Self { between, text: None }
    }

    /// Adds a part; it may be empty.
    // One call wherever a part is added: written out at each place, the lists took 1 kB more of every program.
    #[inline(never)]
    pub(super) fn add(&mut self, part: &str) {
        match &mut self.text {
            Some(text) => {
                *text += self.between;
                *text += part;
            }
            None => self.text = Some(part.to_string()),
        }
    }

    /// The value; `None` where there is no part.
    pub(super) fn value(self) -> Option<String> {
        self.text
    }
}
