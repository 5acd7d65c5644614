//! What the model must make true, in our own words, and how each statement is tested.

/// One claim.
pub struct Claim {
    /// Its number.
    pub id: &'static str,
    /// What must hold.
    pub statement: &'static str,
    /// How that is tested.
    pub test: &'static str,
}

const fn claim(id: &'static str, statement: &'static str, test: &'static str) -> Claim {
    Claim { id, statement, test }
}

/// All claims, in order.
pub const CLAIMS: &[Claim] = &[
    claim(
        "C01",
        "With less time, building inside never looks better against a way that is quicker there.",
        "Due date or runway shortened: it never moves up past an approach that reaches the target sooner.",
    ),
    claim(
        "C02",
        "A more skilled or more stable team favours building inside.",
        "Either skill or stability raised: a delivery by a partner never moves up past it.",
    ),
    claim(
        "C03",
        "An organisation that dislikes depending on others is less well served by a delivery.",
        "Comfort lowered: a delivery never moves up past hybrid or building inside.",
    ),
    claim(
        "C04",
        "A settled, skilled team with a year's patience and a team with gaps and a quarter's time get different advice.",
        "The first kind always gets building inside, the second never does.",
    ),
    claim(
        "C05",
        "With time and people who stay, building inside leaves the most skill behind.",
        "Due in 18 months or more, stability 85 or more: capability after five years at least that of a delivery.",
    ),
    claim(
        "C06",
        "Starting from nothing, building inside takes long.",
        "Skills of at most 25: delivery and hybrid both reach the target first.",
    ),
    claim(
        "C07",
        "What only people know goes when they go.",
        "Stability lowered: capability after five years never rises, and falls more where routines hold less.",
    ),
    claim(
        "C08",
        "An experienced partner is quick.",
        "Skills of at most 40: a delivery reaches the target first, or within a month of the first.",
    ),
    claim(
        "C09",
        "A result that is handed over cannot be repeated alone.",
        "A delivery to recipients with nothing handed over adds at most 5 points; without the partner the next, different initiative is no faster.",
    ),
    claim(
        "C10",
        "That matters more, the more initiatives follow and the less alike they are.",
        "More initiatives or less similarity: a delivery never moves up past hybrid.",
    ),
    claim(
        "C11",
        "Working side by side helps soon and leaves skill behind.",
        "Skills of at most 40: hybrid is sooner than building inside and leaves more than a delivery.",
    ),
    claim(
        "C12",
        "An organisation that must close a gap soon and stay independent usually does best side by side.",
        "Drawn at random with little time, little comfort, middling skills and more to follow: hybrid first in at least 80 in 100.",
    ),
    claim(
        "C13",
        "Working side by side costs coordination, and each step is slower than by the same skill alone.",
        "Overhead per step is highest in a hybrid and nil inside, in every draw; with full skills hybrid is no faster than building inside.",
    ),
    claim(
        "C14",
        "A team that shares the work ends clearly more able than it began.",
        "Skills of at most 70, stability 60 or more, co-owners: at least 10 points more when the engagement ends.",
    ),
    claim(
        "C15",
        "Skill adds up from one initiative to the next, or each starts from scratch.",
        "Inside and hybrid with people who stay: the second initiative is faster than the first, none later is slower; with a delivery to recipients and nothing alike the second is not.",
    ),
    claim(
        "C16",
        "Tools without the skill to use them make the gap wider.",
        "Mean skill of at most 60: tool-first is last in at least 85 in 100; with little skill and no change work its gap grows over two years.",
    ),
    claim(
        "C17",
        "Tools are welcome beside a real effort to build skill.",
        "The trap is never named where owners, change work from the start and an owner afterwards are there, and always where tool-first has fewer than two of them.",
    ),
    claim(
        "C18",
        "Four questions tell lasting skill from a one-off delivery.",
        "Each has a verdict for every plan, with its reason and the smallest change that would meet it.",
    ),
    claim(
        "C19",
        "First error: building inside when the date can no longer be met.",
        "Named exactly where building inside is chosen, would be late, and a partner needs at most three quarters of its months.",
    ),
    claim(
        "C20",
        "Second error: a partner engaged to hand over a result and nothing else.",
        "Named exactly where people receive or watch, transfer is not explicit, and more initiatives follow.",
    ),
    claim(
        "C21",
        "Both errors come from choosing a way before asking what skill is wanted.",
        "Named exactly where nothing was assessed or no gap is named; the page asks before it answers.",
    ),
    claim(
        "C22",
        "Ready to commit means an honest look at what is there and a gap with a name.",
        "Ready exactly with both; otherwise the answer is provisional and says what is missing.",
    ),
    claim(
        "C23",
        "Taking part teaches, watching hardly does.",
        "The skill gained rises strictly with the part taken, under any way led by a partner.",
    ),
    claim(
        "C24",
        "Use needs work on trust and habits from the first day.",
        "Change work from the start reaches the target no later than after launch, and that no later than none.",
    ),
    claim(
        "C25",
        "What is arranged for afterwards decides whether use lasts.",
        "Two years after the engagement owned and funded is ahead of planned, and planned is ahead of nothing.",
    ),
    claim(
        "C26",
        "What is built by people who know the users' work is used more.",
        "With equal skill and levers, a larger part taken never lowers the most that would use it.",
    ),
    claim(
        "C27",
        "While a slow way builds, the gap grows.",
        "Little skill and little time: at the due date the gap inside is at least that of the ways with a partner.",
    ),
    claim(
        "C28",
        "If the partner has learnt more than you by the end, you depend on it more.",
        "Recipients of partner work: the partner's lead at the end is no smaller than at the start.",
    ),
];
