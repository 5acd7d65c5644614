//! Hashes as browsers read them: in a policy, and where a file is fetched.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256, Sha384};

/// Of a script or a stylesheet that stands in its page, for the page's policy.
pub fn for_policy(text: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(text)))
}

/// Of a file, for the `integrity` of a fetch. Its 64 characters need no quotes in HTML: 48 bytes fill them.
pub fn for_integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

/// Digits of a hash in the name of a file.
pub const NAME_DIGITS: usize = 16;

/// Of a file, for its name.
pub fn for_name(bytes: &[u8]) -> String {
    let digits = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    digits[..NAME_DIGITS].to_string()
}

/// Bytes as text that can stand in a page.
pub fn as_text(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_are_those_of_other_programs() {
        // `printf abc | openssl dgst -sha256 -binary | base64`, and the same with -sha384.
        assert_eq!(for_policy("abc"), "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
        assert_eq!(for_name(b"abc"), "ba7816bf8f01cfea");
        assert_eq!(
            for_integrity(b"abc"),
            "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn"
        );
    }
}
