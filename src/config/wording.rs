//! Texts that an organisation may say in its own words.

use crate::scenario::{Approach, Factor, Field, Words};

/// A text that can be said otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wording {
    /// The title of the page; its key stands outside of the others.
    Title,
    /// The line beside the title.
    Promise,
    /// The last line.
    Footer,
    /// The name of an approach.
    Approach(Approach),
    /// The name of a factor's slider.
    Factor(Factor),
    /// The label of an input.
    Field(Field),
}

impl Wording {
    /// All of them, in the order of the schema.
    pub fn all() -> impl Iterator<Item = Self> {
        let approaches = Approach::ALL.iter().copied().map(Self::Approach);
        let factors = Factor::ALL.iter().copied().map(Self::Factor);
        let fields = Field::ALL.iter().copied().map(Self::Field);
        [Self::Title, Self::Promise, Self::Footer].into_iter().chain(approaches).chain(factors).chain(fields)
    }

    /// The key in `config.json`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Promise => "promise",
            Self::Footer => "footer",
            Self::Approach(approach) => approach.word(),
            Self::Factor(factor) => factor.word(),
            Self::Field(field) => field.word(),
        }
    }
}
