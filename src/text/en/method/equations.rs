//! The equations, each as a line of symbols and a plain sentence. `method.html` and `docs/model.md` are both
//! written from this list, so they cannot say different things.

/// One equation or rule.
pub struct Equation {
    /// What it gives.
    pub name: &'static str,
    /// It in symbols.
    pub symbols: &'static str,
    /// It in plain words.
    pub plain: &'static str,
    /// Unit of what it gives.
    pub unit: &'static str,
    /// Claims that it serves, with blanks between.
    pub claims: &'static str,
}

/// Equations that belong together.
pub struct Chapter {
    /// Its heading.
    pub title: &'static str,
    /// What it is about.
    pub about: &'static str,
    /// Its equations, in the order in which they are worked out.
    pub equations: &'static [Equation],
}

/// All equations.
pub const CHAPTERS: &[Chapter] = &[
    Chapter {
        title: "What the inputs become",
        about: "Stocks and shares run from 0 to 1. A capability of 1 is as good as any partner. A delivery is \
                an external partnership. Time is in months; a run covers sixty of them. k stands for AI (a) or change (c), j for the initiative: 0 \
                is the first.",
        equations: &[
            Equation {
                name: "Leaving, ρ",
                symbols: "ρ = −ln(stability) / 12, stability kept within 0.02 and 0.995",
                plain: "If 75 in 100 are still there after a year, a steady trickle leaves each month.",
                unit: "per month",
                claims: "C07",
            },
            Equation {
                name: "Comfort d, similarity s, later initiatives N",
                symbols: "d = comfort / 100; s = similarity / 100; t₀ = 0; tⱼ = T_eng + 36·j / (N + 1)",
                plain: "Later initiatives are spread evenly over the three years after the first engagement.",
                unit: "0–1; months",
                claims: "C10",
            },
            Equation {
                name: "Part taken, χ",
                symbols: "χ = 0 recipient, χ_o observer, χ_p participant, χ_c co-owner, 1 owner",
                plain: "How much of what happens teaches your own people: nothing if it is handed to them, little if they watch, all if they run it.",
                unit: "0–1",
                claims: "C14 C23 C28",
            },
            Equation {
                name: "Ownership afterwards, o",
                symbols: "o = o_n none, o_p planned, 1 owned and funded",
                plain: "How far somebody looks after the result once the project is over.",
                unit: "0–1",
                claims: "C25",
            },
            Equation {
                name: "Handing over, h",
                symbols: "h = 0 none, h_d documentation, 1 explicit transfer",
                plain: "How much knowledge changes hands: none, what documents hold, or all of it in steps.",
                unit: "0–1",
                claims: "C09",
            },
            Equation {
                name: "Change work in scope, m",
                symbols: "m = m_n none; m_n + m_l·W after launch; 1 from the start",
                plain: "Change work that waits for launch takes effect only once something is live, and never fully.",
                unit: "0–1",
                claims: "C24",
            },
            Equation {
                name: "Start",
                symbols: "K = skill / 100; E = e₀·K; L = 1; W = A = 0",
                plain: "Skills are as you set them; some of it is in routines; leadership stands behind it; nothing is built or used yet.",
                unit: "0–1",
                claims: "C07",
            },
        ],
    },
    Chapter {
        title: "Who is in the room",
        about: "What people can do is their own skill plus what routines hold, plus what a partner brings \
                while one is there.",
        equations: &[
            Equation {
                name: "Own capability, C",
                symbols: "C = 1 − (1 − K)·(1 − η·E)",
                plain: "Routines make up for part of the skill that people lack.",
                unit: "0–1",
                claims: "C05 C07",
            },
            Equation {
                name: "Partner's presence, π",
                symbols: "hybrid: 1 while t < T_eng. External: 1 while t < T_eng; for a later initiative d from \
                          tⱼ + T_hire, for T_eng; in between ret·max(0, 2d − 1). Internal and tool-first: 0. π̂ is the largest of all",
                plain: "A partner is there for one engagement. A delivery partner comes back later as far as you \
                        are content to rely on one, and stays around in between if you are more than half content.",
                unit: "0–1",
                claims: "C09 C10",
            },
            Equation {
                name: "Skill in the room, G",
                symbols: "G = C + g·π·(1 − C) in a hybrid; G = C + (1 − x·(1 − g))·π·(1 − C) in a delivery; else G = C",
                plain: "A partner closes most of the gap: a little more of it working alone than side by side.",
                unit: "0–1",
                claims: "C08 C11",
            },
            Equation {
                name: "Overhead, ω",
                symbols: "ω = π·(ω_ext + Δω) in a hybrid; π·ω_ext in a delivery; else 0",
                plain: "Two teams on one job take more effort per step than one partner, and one partner more than your own people alone.",
                unit: "share of effort",
                claims: "C13",
            },
            Equation {
                name: "Activity, act",
                symbols: "act = 1 while t − tⱼ < T_eng for any j (T_own when building inside; T_eng + \
                          T_hire for a partner hired again); else act₀",
                plain: "People learn from projects, and a little from looking after what is live.",
                unit: "0–1",
                claims: "C15",
            },
        ],
    },
    Chapter {
        title: "What changes from month to month",
        about: "Six stocks move: skill in people K and in routines E, each for AI and for change work; support \
                by leadership L; and for each initiative the work in place W and the share of intended users \
                who use it, A.",
        equations: &[
            Equation {
                name: "Work in place, W",
                symbols: "dW/dt = (1 − W)·u·½(G_a + G_c) / (τ_w·(1 + ω)) − μ·W·(1 − min(1, C_a·(v₀ + (1 − v₀)·o) + π)); \
                          u = 1 with a partner, else u₀ + (1 − u₀)·L; tool-first: (1 − W) / τ_tool",
                plain: "Work goes faster the more skill is in the room and the less overhead there is, and \
                        slower once leadership has lost faith. What is built decays unless skilled people or \
                        a partner look after it. A platform is bought quickly whatever the skill.",
                unit: "per month",
                claims: "C06 C08 C13",
            },
            Equation {
                name: "A later initiative's start",
                symbols: "W = y·s·W₀ at tⱼ",
                plain: "The more alike the initiatives, the more of the first one's work is already there.",
                unit: "0–1",
                claims: "C10 C15",
            },
            Equation {
                name: "Change work that takes effect, X",
                symbols: "X = max(m·G_c, X_s) while the project is on, else X_s; \
                          X_s = (k₀ + (1 − k₀)·(o + (1 − o)·π))·(n₀ + (1 − n₀)·m)·(G_c with a partner, else C_c)",
                plain: "During a project change work acts with all the skill in the room; afterwards as far as \
                        somebody keeps it up.",
                unit: "0–1",
                claims: "C24 C25",
            },
            Equation {
                name: "The most that would use it, A*",
                symbols: "A* = W·(m₀ + (1 − m₀)·X)·(s₀ + (1 − s₀)·(G_a with a partner, else C_a))·(i₀ + (1 − i₀)·χ); \
                          tool-first also × (1 − z·(1 − ½(C_a + C_c))·(1 − o))",
                plain: "People use what is in place, works, was brought to them, and was built by somebody who \
                        knows their work. One more tool that nobody fits in costs use.",
                unit: "0–1",
                claims: "C16 C24 C26",
            },
            Equation {
                name: "Use, A",
                symbols: "dA/dt = (p + q·A)·(A* − A) / (1 + ω) while A* > A, else (A* − A) / τ_r; \
                          tool-first also + v·(1 − W) / τ_tool·(1 − A) while the project is on",
                plain: "Some start by themselves, more because colleagues do, until nobody is left whom it would \
                        suit. When support goes, use falls back. A bought platform is tried by some as it \
                        arrives, whatever it can carry.",
                unit: "per month",
                claims: "C06 C08 C16 C25 C27",
            },
            Equation {
                name: "Skill in people, K",
                symbols: "dK/dt = (1 − K)·α·χ·(λ_d·act·m_k·u + λ_p·π̂·m_k·(c₀ + (1 − c₀)·h) + λ_t·B·L·min(1, m_n + m_k)) \
                          − ρ·K·(1 − κ·E) − δ·K·(1 − act); α = α₀ + (1 − α₀)·C; m_a = 1, m_c = m of the first; \
                          B = 1 internal, B_hyb hybrid, else 0; u as in work, by the largest presence",
                plain: "People learn by doing, faster when coached, a little from courses; those who take part \
                        learn, those who know something learn faster, and nobody learns from change work that is \
                        not in scope. Skill goes with leavers, less where routines hold it, and fades unused.",
                unit: "per month",
                claims: "C05 C07 C14 C15 C23",
            },
            Equation {
                name: "Skill in routines, E",
                symbols: "dE/dt = ε·f·o·χ·act·max(0, K − E) + ε_p·h·π̂·χ·(1 − E) − δ_E·E·(1 − o); \
                          f = f₀ + (1 − f₀)·max(C, h with a partner)",
                plain: "Routines are written by those who do the work and own it, or handed over by a partner \
                        to those who take part, and go stale where nobody owns them.",
                unit: "per month",
                claims: "C07 C09 C25",
            },
            Equation {
                name: "Leadership's support, L",
                symbols: "dL/dt = (L* − L) / τ_L; L* = 1 while t < runway, else L₀ + (1 − L₀)·min(1, A₀ / A_v)",
                plain: "Support holds while the runway lasts. After that it follows what shows, and where \
                        nothing does, it drains away, and with it the time to build and learn.",
                unit: "per month",
                claims: "C01 C19",
            },
        ],
    },
    Chapter {
        title: "From sixty months to fit",
        about: "Each approach is weighed as it is usually run. Fit is three attributes, weighed by what this \
                organisation needs.",
        equations: &[
            Equation {
                name: "Months to target, M",
                symbols: "M = first t − tⱼ with A ≥ 0.25, linear between steps",
                plain: "The month in which a quarter of the intended users use it.",
                unit: "months",
                claims: "C06 C08 C11",
            },
            Equation {
                name: "Wait",
                symbols: "wait = b·min(due, runway) + (1 − b)·max(due, runway)",
                plain: "How long you will wait: due date and patience together, the shorter with more weight.",
                unit: "months",
                claims: "C01 C04",
            },
            Equation {
                name: "On time, R",
                symbols: "R = min(1, max(wait, earliest M of the four) / M); 0 if never",
                plain: "1 if the target comes within the wait, less the later it comes. Where nobody can be in \
                        time, the first to arrive sets the measure.",
                unit: "0–1",
                claims: "C01 C19",
            },
            Equation {
                name: "Lasting use, S",
                symbols: "S = mean of Aⱼ over all quarter months from month max(12, tⱼ + 9) on, over all initiatives",
                plain: "How many of the intended users use it once things have settled, over all initiatives.",
                unit: "0–1",
                claims: "C10 C25",
            },
            Equation {
                name: "Independence, I",
                symbols: "I = min(1, smaller C(60) / C_s)·(1 − T_eng·share / T_max); share 1 external, s_hyb hybrid, else 0",
                plain: "How capable the weaker of the two skills is in the end, less the time spent relying on a partner.",
                unit: "0–1",
                claims: "C03 C05 C11",
            },
            Equation {
                name: "Weights",
                symbols: "w_R = a_R + 1 / (1 + wait / T_u); w_S = a_S + b_S·n·(1 − d_S·d·s); \
                          w_I = (1 − d)·(a_I + b_I·n); n = N / (N + N_h); then divided by their sum",
                plain: "Being in time counts more the shorter the wait; lasting use the more initiatives follow, \
                        unless a partner could repeat them; independence the less comfortable you are without it.",
                unit: "0–1",
                claims: "C01 C02 C03 C10 C12",
            },
            Equation {
                name: "Fit",
                symbols: "fit = w_R·R + w_S·S + w_I·I",
                plain: "The three attributes by their weights. Two fits less than 0.03 apart are called a tie.",
                unit: "0–1",
                claims: "C04 C12",
            },
            Equation {
                name: "Capability and dependency shown",
                symbols: "capability = 100·½(C_a + C_c); dependency = mean of (G − C) / G over both skills, at the end over months 48–60",
                plain: "Points of capability inside, and the share of the skill in the room that a partner brings.",
                unit: "points; 0–1",
                claims: "C05 C09 C28",
            },
        ],
    },
    Chapter {
        title: "Criteria, traps and the gate",
        about: "Rules, not equations: they judge the plan as you set it. Everything else here is weighed; \
                these are thresholds, and they are our judgement.",
        equations: &[
            Equation {
                name: "Will we know more afterwards?",
                symbols: "met: learnt ≥ 4 points and gained ≥ 18\u{a0}% of what was missing, stability > 40, change \
                          work in scope; or from 90 on, no more than 2 lost. Not met: learnt < 4 points. Else at risk",
                plain: "Learnt is what the engagement adds against the same months with nobody learning. What \
                        only people who are about to leave have learnt is at risk.",
                unit: "verdict",
                claims: "C14 C18",
            },
            Equation {
                name: "Do our own people do the work?",
                symbols: "met: owner, co-owner, participant (in a delivery: with explicit transfer, else at risk). Not met: observer, recipient",
                plain: "Watching does not count, however good the documents are.",
                unit: "verdict",
                claims: "C18 C23",
            },
            Equation {
                name: "Is winning people over part of it from day one?",
                symbols: "met: from start. At risk: after launch. Not met: none",
                plain: "The scope alone decides, not the skill.",
                unit: "verdict",
                claims: "C18 C24",
            },
            Equation {
                name: "Is it settled what follows the first initiative?",
                symbols: "met: owned and funded. At risk: planned. Not met: none. One step worse where more \
                          follows, nothing is handed over explicitly, and knowledge stays with the partner or \
                          stability ≤ 40",
                plain: "An owner, money and a routine; and where more follows, people who stay or knowledge handed over.",
                unit: "verdict",
                claims: "C18 C25",
            },
            Equation {
                name: "Trap: training against the clock",
                symbols: "internal chosen, its M > due, and a partner's M ≤ ¾ of it",
                plain: "It would miss the date, and a way with a partner would be much sooner.",
                unit: "yes or no",
                claims: "C19",
            },
            Equation {
                name: "Trap: a delivery, not a hand-over",
                symbols: "partner, recipient or observer, no explicit transfer, N ≥ 1",
                plain: "The next initiative starts where this one did.",
                unit: "yes or no",
                claims: "C20",
            },
            Equation {
                name: "Trap: the tool is the strategy",
                symbols: "tool-first with fewer than two of: owner or co-owner, change from the start, owned and funded",
                plain: "Tools are fine beside people, routines and change work; alone they add clutter.",
                unit: "yes or no",
                claims: "C16 C17",
            },
            Equation {
                name: "Trap: the first question was not asked; the gate",
                symbols: "trap: not assessed or no gap named. Ready: assessed honestly and a specific gap",
                plain: "Which capability you want, and which gap the first initiative closes, come before which way.",
                unit: "yes or no",
                claims: "C21 C22",
            },
        ],
    },
];

/// The heading of how the equations are solved.
pub const SOLVER_TITLE: &str = "How they are solved, everywhere alike";
/// How they are.
pub const SOLVER: &str = "Solved by the classic fourth-order Runge–Kutta method in steps of a quarter month. \
    Whatever begins or ends does so on a step's edge. Only additions, multiplications and divisions are used, and \
    one logarithm that is the same everywhere, so the same inputs give the same bits in every browser.";

#[cfg(test)]
mod tests {
    use super::super::assumptions::symbol;
    use super::super::claims::CLAIMS;
    use super::*;
    use crate::model::assumptions::ROWS;

    fn equations() -> impl Iterator<Item = &'static Equation> {
        CHAPTERS.iter().flat_map(|chapter| chapter.equations)
    }

    /// The signs in a line of symbols.
    fn signs(line: &'static str) -> impl Iterator<Item = &'static str> {
        line.split(|letter: char| !letter.is_alphanumeric() && letter != '_')
    }

    #[test]
    fn every_parameter_stands_in_an_equation_by_its_sign() {
        for row in ROWS {
            let stands = |equation: &Equation| signs(equation.symbols).any(|sign| sign == symbol(row));
            assert!(equations().any(stands), "no equation has {} ({})", symbol(row), row.key);
        }
    }

    #[test]
    fn equations_serve_claims_that_exist_and_every_claim_is_served() {
        for id in equations().flat_map(|equation| equation.claims.split(' ')) {
            assert!(CLAIMS.iter().any(|claim| claim.id == id), "{id}");
        }
        for claim in CLAIMS {
            assert!(equations().any(|equation| equation.claims.contains(claim.id)), "{}", claim.id);
        }
    }
}
