//! The literature behind directions and orders of magnitude, each with what was really read of it.

/// What was read of a source.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Read at its address, mostly as an abstract.
    Read,
    /// Known only as others quote it.
    Quoted,
    /// General knowledge that was not checked.
    Unchecked,
}

/// A source.
pub struct Source {
    /// Who wrote it, when and where.
    pub who: &'static str,
    /// What was read of it.
    pub mark: Mark,
    /// What it says.
    pub finding: &'static str,
    /// What that is used for here.
    pub used_for: &'static str,
}

/// A mark in words.
pub fn mark(mark: Mark) -> &'static str {
    match mark {
        Mark::Read => "read, mostly as an abstract",
        Mark::Quoted => "as quoted elsewhere",
        Mark::Unchecked => "general knowledge, not checked",
    }
}

const fn source(who: &'static str, mark: Mark, finding: &'static str, used_for: &'static str) -> Source {
    Source { who, mark, finding, used_for }
}

/// All sources.
pub const SOURCES: &[Source] = &[
    source(
        "Dutton & Thomas 1984",
        Mark::Read,
        "108 learning curves: most organisations save about a fifth each time they double their experience, but the range is wide.",
        "Wide range of λ_d",
    ),
    source(
        "Morrison 2008",
        Mark::Read,
        "Learning by doing can stall: below a tipping point the old way wins.",
        "Slow start of learning, α",
    ),
    source(
        "Schilling et al. 2003, Management Science 49",
        Mark::Read,
        "Related work teaches more than work that is identical or unrelated.",
        "Similarity lowers work; no claim that it raises learning",
    ),
    source(
        "Cohen & Levinthal 1990, ASQ 35",
        Mark::Read,
        "Those who already know something learn more easily.",
        "Direction of α₀",
    ),
    source(
        "Freeman et al. 2014, PNAS 111",
        Mark::Read,
        "225 studies: those who take part learn more and fail less than those who listen. Students, not firms.",
        "Order of χ",
    ),
    source(
        "Olivero et al. 1997",
        Mark::Read,
        "31 managers: training raised output by 22\u{a0}%, training with eight weeks of coaching by 88\u{a0}%. One group, no control.",
        "λ_p well above λ_t",
    ),
    source(
        "Joyce & Showers",
        Mark::Quoted,
        "Hardly anything from a course is used at work without coaching. Often quoted, on weak evidence.",
        "Order only",
    ),
    source(
        "Ko, Kirsch & King 2005, MISQ 29",
        Mark::Read,
        "96 system projects: what a client learns from consultants depends on prior knowledge, motivation and communication.",
        "α and χ in coached learning",
    ),
    source(
        "Argote",
        Mark::Read,
        "Organisations forget faster the more people leave; knowledge in technology and routines lasts longer.",
        "Directions of ρ, η, κ",
    ),
    source(
        "Darr, Argote & Epple 1995",
        Mark::Read,
        "36 pizza shops: experience fades quickly, and passes within an owner's shops but not between owners.",
        "Upper end of δ",
    ),
    source(
        "Thompson 2007, Management Science 53",
        Mark::Read,
        "Wartime shipyards with better data: forgetting is much smaller than thought and may be nil.",
        "Lower end of δ, 0",
    ),
    source(
        "Benkard 2000, NBER 7127",
        Mark::Read,
        "Aircraft: experience fades, and some of it carries over to the next type.",
        "δ and y",
    ),
    source(
        "Benkard 2000, monthly rate",
        Mark::Unchecked,
        "About 4\u{a0}% of experience lost a month.",
        "Upper end of δ, 0.04",
    ),
    source(
        "Sultan, Farley & Lehmann 1990",
        Mark::Quoted,
        "Consumer goods: about 3\u{a0}% start by themselves and 38\u{a0}% by imitation, per year.",
        "Shape of p and q. Ours are per month, since a mandate at work is faster: that is our judgement",
    ),
    source(
        "Taiwo & Downe 2013",
        Mark::Read,
        "37 studies: good facilities alone do little for use.",
        "Direction of m₀",
    ),
    source(
        "Stirman 2012 and NHS reviews, in Lennox 2023",
        Mark::Quoted,
        "Between a third and a half of improvement programmes are still going later; people who stay matter most.",
        "τ_r and o",
    ),
    source(
        "Prosci",
        Mark::Read,
        "Projects with good work on change meet their aims far more often, and those that plan to keep it up more still. A vendor's survey, self-rated, no cause shown.",
        "Order of m and o only",
    ),
    source(
        "Swimm 2020",
        Mark::Read,
        "80 engineers and managers: three to nine months to get up to speed. A vendor's survey.",
        "Scale of λ_d",
    ),
    source(
        "Peukert 2019, EJIS 28",
        Mark::Read,
        "1,318 credit unions over 11 years: changing the provider costs about a third of a year's spending.",
        "That independence has weight, not how much",
    ),
    source(
        "Whitten et al. 2010, I&M 47",
        Mark::Read,
        "Where changing is costly, firms stay with their provider and take work back last.",
        "The second error's story",
    ),
    source(
        "MIT NANDA 2025",
        Mark::Quoted,
        "AI pilots with partners are reported to go live more often and sooner than those built alone. Few interviews, disputed; we have not seen the report and print no figure of it.",
        "Direction; scale of τ_w",
    ),
    source(
        "Herbsleb & Mockus 2003, TSE 29",
        Mark::Read,
        "Work spread over sites takes about two and a half times as long, because more people are in it.",
        "Far upper bound of ω",
    ),
    source(
        "Repenning & Sterman 2001, 2002",
        Mark::Read,
        "Pressure makes people work harder instead of better; skill then wears away with a delay, and pressure grows.",
        "Support L and its direction",
    ),
    source(
        "Lahdelma & Salminen 2001; Green Book 5.60; Rahmandad & Sterman 2012",
        Mark::Read,
        "How to report ranks under uncertainty, switching values, and a simulation so that others can repeat it.",
        "What this page reports",
    ),
];
