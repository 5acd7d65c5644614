//! A link as a QR code (ISO/IEC 18004): dark squares on a light ground, with the quiet zone that readers need.

use alloc::string::String;
use core::fmt::Write;
use qrcodegen::{QrCode, QrCodeEcc};

/// Light squares on every side of the code, as the standard asks for.
const QUIET_ZONE: i32 = 4;

/// A code, in squares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// Squares along a side, quiet zones included.
    pub side: i32,
    /// The outline of the dark ones, as an SVG path in squares.
    pub path: String,
}

/// The code that reads as `text`, with at least the standard's medium error correction (15 % may be dirty or torn).
/// `None` where the text is too long for any code, which holds 2,331 bytes.
pub fn code(text: &str) -> Option<Code> {
    let code = QrCode::encode_binary(text.as_bytes(), QrCodeEcc::Medium).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        for run in runs(&code, y) {
            let (x, y) = (run.start + QUIET_ZONE, y + QUIET_ZONE);
            // Writing to a string cannot fail.
            let _ = write!(path, "M{x} {y}h{0}v1h-{0}z", run.len());
        }
    }
    Some(Code { side: code.size() + 2 * QUIET_ZONE, path })
}

/// The dark squares of a row, side by side as one.
fn runs(code: &QrCode, y: i32) -> impl Iterator<Item = core::ops::Range<i32>> + '_ {
    let mut x = 0;
    core::iter::from_fn(move || {
        let start = (x..code.size()).find(|&x| code.get_module(x, y))?;
        let end = (start..code.size()).find(|&x| !code.get_module(x, y)).unwrap_or(code.size());
        x = end;
        Some(start..end)
    })
}
