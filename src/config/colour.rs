//! Colours of an organisation, and whether text in them can be read.

use alloc::string::String;

/// Which of the page's two looks a colour is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shade {
    /// Dark text on a light ground.
    Light,
    /// Light text on a dark ground.
    Dark,
}

/// Least contrast between text and its ground (WCAG 2.2, 1.4.3).
const LEAST_CONTRAST: f64 = 4.5;
/// What text in the accent stands on, or on what of the accent text stands: `--surface`, `--ground`, `--sunken` and
/// `--accent-ink` of `style/tokens.css`, light and dark.
const GROUNDS: [[u32; 4]; 2] =
    [[0xff_ff_ff, 0xf6_f7_f9, 0xec_ef_f3, 0xff_ff_ff], [0x1c_22_29, 0x14_18_1d, 0x26_2e_37, 0x0d_1a_25]];

/// A colour of the screen: red, green, blue, a byte each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(u32);

impl Colour {
    /// The colour that `text` says, as `#0f5c8c`.
    pub fn read(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#')?;
        let is_plain = digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        is_plain.then(|| u32::from_str_radix(digits, 16).ok().map(Self)).flatten()
    }

    /// As it is written in a stylesheet.
    pub fn css(self) -> String {
        alloc::format!("#{:06x}", self.0)
    }

    /// Whether text in this colour, and text on it, can be read in this look.
    pub fn is_legible(self, shade: Shade) -> bool {
        GROUNDS[shade as usize].iter().all(|&ground| contrast(self, Self(ground)) >= LEAST_CONTRAST)
    }

    /// How light it is, 0–1 (WCAG 2.2, relative luminance).
    fn luminance(self) -> f64 {
        let part = |shift: u32| linear(f64::from(self.0 >> shift & 0xff) / 255.0);
        0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0)
    }
}

/// The contrast of two colours, 1–21 (WCAG 2.2).
fn contrast(one: Colour, two: Colour) -> f64 {
    let (one, two) = (one.luminance() + 0.05, two.luminance() + 0.05);
    if one > two { one / two } else { two / one }
}

/// The light behind a value of the screen, both 0–1 (sRGB).
fn linear(value: f64) -> f64 {
    if value <= 0.04045 {
        return value / 12.92;
    }
    let base = (value + 0.055) / 1.055;
    // To the power of 2.4.
    base * base * fifth_root(base * base)
}

/// The fifth root of `x`, 0–1, by Newton's steps from above.
fn fifth_root(x: f64) -> f64 {
    (0..32).fold(1.0, |root: f64, _| (4.0 * root + x / (root * root * root * root)) / 5.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_is_six_hex_digits_after_a_hash() {
        assert_eq!(Colour::read("#0F5c8c").map(Colour::css).as_deref(), Some("#0f5c8c"));
        for other in ["", "#", "#fff", "0f5c8c", "#0f5c8g", "#+f5c8c", "#0f5c8c0", "red", "#ｆｆ"] {
            assert_eq!(Colour::read(other), None, "{other}");
        }
    }

    #[test]
    fn contrasts_are_those_of_the_guidelines() {
        let colour = |text| Colour::read(text).expect("a colour");
        // From WebAIM's contrast checker.
        for (one, two, expected) in [
            ("#000000", "#ffffff", 21.0),
            ("#777777", "#ffffff", 4.48),
            ("#0f5c8c", "#ffffff", 7.17),
            ("#ff0000", "#00ff00", 2.91),
        ] {
            let found = contrast(colour(one), colour(two));
            assert!((found - expected).abs() < 0.006, "{one} {two}: {found}");
        }
    }

    #[test]
    fn the_grounds_are_those_of_the_stylesheet() {
        let tokens = include_str!("../../style/tokens.css");
        let (light, dark) = tokens.split_once("prefers-color-scheme: dark").expect("two looks");
        for (look, grounds) in [light, dark].into_iter().zip(GROUNDS) {
            for (name, ground) in
                ["--surface", "--ground", "--sunken", "--accent-ink"].into_iter().zip(grounds)
            {
                let expected = alloc::format!("{name}: {};", Colour(ground).css());
                assert!(look.contains(&expected), "{expected}");
            }
        }
    }

    #[test]
    fn the_accents_of_the_page_itself_are_legible() {
        for (text, shade) in [("#0f5c8c", Shade::Light), ("#7cc4f2", Shade::Dark)] {
            assert!(Colour::read(text).is_some_and(|colour| colour.is_legible(shade)), "{text}");
        }
        for (text, shade) in [("#7cc4f2", Shade::Light), ("#0f5c8c", Shade::Dark), ("#808080", Shade::Dark)] {
            assert!(Colour::read(text).is_some_and(|colour| !colour.is_legible(shade)), "{text}");
        }
    }
}
