//! The parameters of the model in words: symbol, label and one plain sentence each, in the order of the table.

use crate::link::assume::DECIMALS;
use crate::model::assumptions::{Group, ROWS, Row, Source};
use crate::num::trimmed;
use alloc::format;
use alloc::string::String;

/// The words of one parameter.
struct Words {
    key: &'static str,
    symbol: &'static str,
    label: &'static str,
}

const fn words(key: &'static str, symbol: &'static str, label: &'static str) -> Words {
    Words { key, symbol, label }
}

const WORDS: [Words; ROWS.len()] = [
    words("build_months", "τ_w", "Time a very good team needs"),
    words("external_overhead", "ω_ext", "Overhead of a partner working alone"),
    words("coordination_overhead", "Δω", "Further overhead of working side by side"),
    words("hybrid_gap_closed", "g", "Skill gap a partner closes, side by side"),
    words("external_gap_left", "x", "What a partner alone leaves open"),
    words("engagement_months", "T_eng", "Length of an engagement"),
    words("rehire_months", "T_hire", "Time to hire a partner again"),
    words("retained", "ret", "Partner kept on in between"),
    words("own_project_months", "T_own", "Length of a project of your own"),
    words("unbacked_pace", "u₀", "Pace without leadership's backing"),
    words("tool_months", "τ_tool", "Time to install a bought platform"),
    words("learning_by_doing", "λ_d", "Learning by doing"),
    words("learning_from_partner", "λ_p", "Coached learning beside a partner"),
    words("learning_by_training", "λ_t", "Formal training"),
    words("hybrid_training", "B_hyb", "Training that comes with a hybrid"),
    words("coaching_without_handover", "c₀", "Coaching that happens anyway"),
    words("live_activity", "act₀", "Learning while systems merely run"),
    words("absorptive_floor", "α₀", "How fast a beginner learns"),
    words("disuse", "δ", "Skill lost to disuse"),
    words("starting_routine", "e₀", "Routines at the start"),
    words("routine_use", "η", "How far routines stand in for people"),
    words("routine_protection", "κ", "How far routines protect from leavers"),
    words("embedding", "ε", "Writing knowledge into routines"),
    words("embedding_without_craft", "f₀", "Routines written without craft"),
    words("embedding_by_transfer", "ε_p", "Routines handed over by a partner"),
    words("routine_decay", "δ_E", "Routines decaying"),
    words("observer_part", "χ_o", "What watching teaches"),
    words("participant_part", "χ_p", "What doing part of it teaches"),
    words("co_owner_part", "χ_c", "What sharing it teaches"),
    words("scope_without", "m_n", "Change work that happens anyway"),
    words("scope_after_launch", "m_l", "Change work begun after launch"),
    words("ownership_without", "o_n", "Ownership with nothing arranged"),
    words("ownership_planned", "o_p", "Ownership as an intention"),
    words("handover_by_papers", "h_d", "Handing over by documents"),
    words("uptake", "p", "Users who start by themselves"),
    words("imitation", "q", "Users who start because others do"),
    words("relapse_months", "τ_r", "How fast unsupported use falls away"),
    words("work_decay", "μ", "Work that decays without care"),
    words("care_without_owner", "v₀", "Care nobody was asked for"),
    words("ceiling_without_change", "m₀", "Use without any change work"),
    words("ceiling_without_skill", "s₀", "Use without AI skill"),
    words("ceiling_without_insight", "i₀", "Use without first-hand knowledge"),
    words("kept_without_owner", "k₀", "Change work kept up without an owner"),
    words("kept_without_scope", "n₀", "Change work kept up without scope"),
    words("carry", "y", "Work an identical initiative starts with"),
    words("tool_trial", "v", "Users who try a new platform"),
    words("clutter", "z", "Use lost to clutter"),
    words("support_months", "τ_L", "How fast leadership changes its mind"),
    words("visible_adoption", "A_v", "Use that satisfies leadership"),
    words("support_without_results", "L₀", "Support without results"),
    words("shorter_wait", "b", "Weight of the shorter deadline"),
    words("reach_weight", "a_R", "Weight of being in time, without hurry"),
    words("urgency_months", "T_u", "Wait at which hurry counts half"),
    words("sustained_weight", "a_S", "Weight of lasting use"),
    words("sustained_by_initiatives", "b_S", "Lasting use: added by later initiatives"),
    words("repeatable_by_partner", "d_S", "What a partner could simply repeat"),
    words("independence_weight", "a_I", "Weight of independence"),
    words("independence_by_initiatives", "b_I", "Independence: added by later initiatives"),
    words("half_initiatives", "N_h", "When later initiatives count half"),
    words("capable_alone", "C_s", "Capability to go on alone"),
    words("engagement_limit_months", "T_max", "Reliance that uses up independence"),
    words("hybrid_borrowed", "s_hyb", "Share of a hybrid that is borrowed"),
];

/// What each parameter means, in the order of the table. Apart from the other words, since the page leaves them to
/// `method.html`.
const MEANINGS: [&str; ROWS.len()] = [
    "Months in which a team as good as any partner gets about two thirds of an initiative's work done.",
    "Extra effort per unit of work for briefing and checking a partner.",
    "What sharing the work between two teams costs on top of the partner's own overhead.",
    "Share of what your people lack that a partner brings into the room when both work together.",
    "Of the skill gap left when working side by side, the share that a partner working alone leaves too.",
    "Months that a partner is there. A matter of the contract: set yours.",
    "Months before a partner is back for a later initiative.",
    "How present a partner is between initiatives, where you are fully content to rely on one.",
    "Months for which an initiative without a partner counts as a project.",
    "Pace of a team that leadership no longer backs, compared with one that it does.",
    "Months in which about two thirds of a bought platform is in place, whatever the skill.",
    "Share of what is still to learn that an owner of the work picks up in a month.",
    "The same, for people whom a partner coaches on the job.",
    "The same, for courses and hiring alone.",
    "How much formal training a hybrid brings, compared with building inside.",
    "Share of coached learning that needs no agreement on handing over.",
    "How much there is to learn while systems are live and no project is on, compared with a project.",
    "Pace of learning with no prior knowledge, compared with that of somebody who knows it all.",
    "Share of skill that fades in a month without practice.",
    "Share of people's skill that is written into routines on the first day.",
    "How much of a missing skill a good routine makes up for.",
    "Share of the loss that routines prevent when skilled people go.",
    "Pace at which your people turn what they know into routines, where they own the work.",
    "Share of that pace which needs neither skill nor a partner's guidance.",
    "Pace at which a partner's knowledge becomes routine under explicit transfer.",
    "Share of routines that goes stale in a month where nobody owns them.",
    "How much observers learn of what an owner would learn.",
    "How much participants learn of what an owner would learn.",
    "How much co-owners learn of what an owner would learn.",
    "Share of the change work that gets done though none is in scope.",
    "What change work adds that starts only when systems are live, once all of them are.",
    "How far somebody looks after the result though nothing is arranged.",
    "How far somebody looks after it where there is an intention and nobody named.",
    "What documents at the end hand over, against step by step with a test.",
    "Share of the open gap that takes it up in a month.",
    "The same, for each share of colleagues who already use it.",
    "Months in which about two thirds of the use that nothing supports is gone.",
    "Share of work in place that is lost in a month.",
    "Share of upkeep that skilled people give though nobody owns it.",
    "Share of the possible use that needs no work on trust and habits.",
    "Share of the possible use that needs no AI skill at work.",
    "Share of the possible use that is reached though nobody who builds knows the users.",
    "Share of change work that goes on after a project though nobody owns it.",
    "Share of change work that goes on after a project though none was in scope.",
    "Share of the first initiative's work that a later one just like it need not do again.",
    "Share of intended users who try a bought platform as it is installed, whatever comes of it.",
    "Use lost to bought tools that nobody has the skill or mandate to fit in.",
    "Months in which support follows about two thirds of the way to what leadership sees.",
    "Share of intended users at which leadership stands behind the work in full.",
    "Support that is left when nothing shows by the end of leadership's patience, the runway.",
    "Share that the shorter of due date and runway has in how long you will wait.",
    "What being in time still counts for with all the time in the world.",
    "Months of waiting at which urgency has half its weight.",
    "What lasting use counts for with nothing to follow.",
    "What many later initiatives add to that.",
    "Share of that addition which goes where initiatives are alike and a partner may repeat them.",
    "What independence counts for with no comfort in relying on others and nothing to follow.",
    "What many later initiatives add to that, with no comfort.",
    "Number of later initiatives at which they have half their weight.",
    "Capability at which an organisation needs nobody else.",
    "Months of relying on a partner after which nothing of independence would be left.",
    "How much of a hybrid's engagement counts as relying on the partner; of a delivery all of it does.",
];

const _: () = assert!(
    every_row_has_its_words(),
    "WORDS has one entry for every row of model/assumptions.rs, in the same order"
);

const fn every_row_has_its_words() -> bool {
    let mut place = 0;
    while place < ROWS.len() {
        if !is_same(ROWS[place].key.as_bytes(), WORDS[place].key.as_bytes()) {
            return false;
        }
        place += 1;
    }
    true
}

const fn is_same(one: &[u8], other: &[u8]) -> bool {
    let mut place = 0;
    while place < one.len() && place < other.len() {
        if one[place] != other[place] {
            return false;
        }
        place += 1;
    }
    one.len() == other.len()
}

/// The words of a row of the table; a row of nobody's table gets those of the first one.
fn of(row: &Row) -> &'static Words {
    WORDS.iter().find(|words| words.key == row.key).unwrap_or(&WORDS[0])
}

/// What a parameter is called.
pub fn label(row: &Row) -> &'static str {
    of(row).label
}

/// What it says, in one sentence.
pub fn help(row: &Row) -> &'static str {
    ROWS.iter().position(|other| other.key == row.key).map_or("", |place| MEANINGS[place])
}

/// Its sign in the equations.
pub fn symbol(row: &Row) -> &'static str {
    of(row).symbol
}

/// A value of a parameter, as short as it is.
pub fn decimal(value: f64) -> String {
    trimmed(value, DECIMALS)
}

/// Its unit in words.
pub fn unit(row: &Row) -> &'static str {
    match row.unit {
        "share" => "of 1",
        "1/month" => "per month",
        other => other,
    }
}

/// Its range.
pub fn range(row: &Row) -> String {
    format!("{} to {}", decimal(row.low), decimal(row.high))
}

/// Where its value comes from, and what that does not say.
pub fn source(row: &Row) -> String {
    match row.source {
        Source::Judgement => "Our judgement".into(),
        Source::Fitted { from } if from == row.centre => {
            format!("Our judgement; fitting to the calibration cases left it at {}", decimal(from))
        }
        Source::Fitted { from } => {
            format!("Fitted to the calibration cases; our judgement before was {}", decimal(from))
        }
        Source::Literature(name) => format!("Direction or bound: {name}. The number is our judgement"),
    }
}

/// The name of a part of the model.
pub fn group(group: Group) -> &'static str {
    match group {
        Group::Pace => "Pace: how fast work is done, and by whom",
        Group::Learning => "Learning: how people learn and forget",
        Group::Routines => "Routines: what stays when people go",
        Group::Levers => "Levers: what the four choices of a plan do",
        Group::Adoption => "Use: how it spreads and falls back",
        Group::Support => "Support: how long leadership stands behind it",
        Group::Fit => "Fit: what counts in the answer",
    }
}

/// The parts of the model, in the order of the table.
pub const GROUPS: [Group; 7] = [
    Group::Pace,
    Group::Learning,
    Group::Routines,
    Group::Levers,
    Group::Adoption,
    Group::Support,
    Group::Fit,
];

/// What is wrong with a number that was typed, and what is used instead.
pub fn entry_problem(row: &Row, kept: f64) -> String {
    format!(
        "Please type a number from {} to {}, such as {}. {} is still used.",
        decimal(row.low),
        decimal(row.high),
        decimal(row.centre),
        decimal(kept)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_symbol_stands_for_one_parameter() {
        for (place, words) in WORDS.iter().enumerate() {
            assert!(WORDS[..place].iter().all(|other| other.symbol != words.symbol), "{}", words.symbol);
        }
    }

    #[test]
    fn every_group_of_the_table_is_listed() {
        assert!(ROWS.iter().all(|row| GROUPS.contains(&row.group)));
    }
}
