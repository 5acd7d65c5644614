//! Choices with a fixed set of words: one declaration gives the type, its order and its machine words.

/// A choice whose values have machine words, shared by JSON, links, page handles and tests.
pub trait Words: Copy + Eq + Sized + 'static {
    /// Every value, in the order of `scales.md`.
    const ALL: &'static [Self];

    /// The machine word, as in `scales.md`.
    fn word(self) -> &'static str;

    /// The value with that word.
    fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|value| value.word() == word)
    }

    /// The place of this value in [`Words::ALL`].
    fn index(self) -> usize;
}

macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[$doc])* $variant,)+ }

        impl $crate::scenario::Words for $name {
            const ALL: &'static [Self] = &[$(Self::$variant,)+];

            fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }

            fn index(self) -> usize {
                self as usize
            }
        }
    };
}

pub(crate) use words;
