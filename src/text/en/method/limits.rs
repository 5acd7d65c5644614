//! What the model is for, what it is not for, and what it leaves out.

/// What it is for.
pub const PURPOSE: &[&str] = &[
    "To compare four ways of building AI capability for one organisation, and to show what the comparison rests on.",
    "To find the input or the assumption that would change the choice, so that you can talk about that.",
    "To see what a plan lacks, and the smallest change that would fix it.",
];

/// What it is not for.
pub const NOT_PURPOSE: &[&str] = &[
    "To predict your use, your skills or your dates. It is a structured argument, not a forecast.",
    "To choose among partners, people or products. It knows kinds of work, not who does it.",
    "To weigh costs. It knows no prices.",
];

/// What goes in.
pub const INPUTS: &str = "Eight numbers about the situation, a plan of an approach and four levers (or none), and \
    two answers on readiness. The last two change no number.";

/// What comes out.
pub const OUTPUTS: &str = "For each approach as it is usually run: months until a quarter of the intended users \
    use it, use and skill over sixty months, dependence at the end, and a fit of 0 to 1. For your plan: the same \
    run as you planned it, four verdicts, the traps it walks into, and whether you are ready to commit.";

/// The evidence behind it.
pub const EVIDENCE: &str = "Research suggests the direction of many effects; the rest, and the numbers, are our \
    judgement. Research says what helps and what helps more, hardly ever how much, and seldom about AI at work. \
    So every number below has a range, and you can change it.";

/// The limits, said plainly.
pub const LIMITS: &[&str] = &[
    "No cost, and no limit on how many initiatives a team can carry at once.",
    "The numbers that decide most (coordination between two teams, how fast use starts, how long an engagement lasts) \
     are judgement, at most fitted to 40 cases. Change them first.",
    "Use of AI at work is taken to spread per month as consumer goods do per year. That is a judgement, not a finding.",
    "Comfort with relying on others counts twice: in whether a partner comes back, and in how much independence weighs. \
     That is intended.",
    "Later initiatives that start late are followed for a short time only, so with very many of them lasting use rests on little.",
    "Where people leave quickly and there is plenty of time, internal upskilling and hybrid come close, and \
     our sources do not say which is better.",
    "Similarity makes later work smaller. Whether it also teaches more is left open.",
    "All people with a skill count as one average. Relying on one expert is riskier than the model says.",
    "The cases it was fitted to were written and judged by two readers, and readers differ. They are not a sample of real organisations.",
    "The rules of the four criteria are thresholds: just under and just over one make no real difference.",
];

/// How to disagree.
pub const DISAGREE: &str = "Change any number below. The answer follows at once, and the link carries your numbers \
    along, so that others see what you changed. If the choice stays the same over the whole range that you find \
    plausible, the number is not worth arguing about.";
