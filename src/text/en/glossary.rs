//! Words with one meaning, wherever they stand in the product.

/// A word and what it means here.
pub struct Term {
    /// The word.
    pub word: &'static str,
    /// Its one meaning.
    pub meaning: &'static str,
}

const fn term(word: &'static str, meaning: &'static str) -> Term {
    Term { word, meaning }
}

/// Use, which initiatives are for.
pub const ADOPTION: &str = "Adoption, use";
/// What the organisation can do by itself.
pub const CAPABILITY: &str = "Capability, skill inside";
/// What is left with a partner.
pub const DEPENDENCY: &str = "Dependency, skill from a partner";
/// What a plan can walk into.
pub const TRAP: &str = "Trap";
/// What the criteria judge.
pub const PLAN: &str = "Plan";
/// What the order of the approaches goes by.
pub const FIT: &str = "Fit";
/// What months count to.
pub const TARGET: &str = "Target";

/// The heading.
pub const TITLE: &str = "Words with one meaning";

/// All words, in the order of the alphabet.
pub const TERMS: &[Term] = &[
    term(ADOPTION, "The share of the people an initiative is meant for who really use it in their work."),
    term(
        "Approach",
        "One of four ways of building capability: internal upskilling, external partnership, hybrid, tool-first.",
    ),
    term(
        CAPABILITY,
        "What the organisation can do without outsiders, in AI and in bringing people along, in points of 100. 100 is as good as any partner.",
    ),
    term("Change work", "Work on trust and habits: winning users over, fitting AI into their work."),
    term("Comfort", "How content you are to leave this capability with somebody else."),
    term(DEPENDENCY, "The share of the skill in the room that a partner brings; 0 without one."),
    term("Engagement", "The months for which a partner is hired; without one, the same months count."),
    term(
        "Expectation line",
        "What is expected of use: nothing on the first day, a straight rise to the target on the due date, level from there.",
    ),
    term(
        "Factor",
        "One of the three sliders: time, existing depth, dependency risk. Each is the mean of its parts.",
    ),
    term(FIT, "How well an approach, as it is usually run, suits the situation: 0 to 100 on the page."),
    term("Gap", "How far use is below what is expected. Named exactly: who uses what, how often, by when."),
    term("Initiative", "One AI system brought into one kind of work."),
    term("Lever", "One of four choices of a plan: our people, trust and habits, afterwards, handing over."),
    term("Patience, runway", "The months that leadership lets people build before it asks for results."),
    term(PLAN, "An approach with its four levers, as you would really run it."),
    term("Provisional", "An answer given before capability was honestly assessed and a gap was named."),
    term("Routine", "Knowledge that stays when people go: written down, built in, or done by habit."),
    term(TARGET, "A quarter of the intended users use it."),
    term("Tie", "Two fits less than 3 of 100 apart: too close to tell apart."),
    term(TRAP, "A known mistake that the plan walks into in this situation."),
    term("Usual plan", "How an approach is typically bought or run. The four fits compare these."),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_in_the_order_of_the_alphabet() {
        assert!(TERMS.windows(2).all(|pair| pair[0].word < pair[1].word));
    }
}
