//! The plan: its levers, their settings and what each means.

use crate::scenario::{
    AfterFirstInitiative, Approach, ChangeManagement, InternalRole, Lever, Levers, Transfer, Words,
};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

/// The label of a lever.
pub fn label(lever: Lever) -> &'static str {
    match lever {
        Lever::InternalRole => "Our people",
        Lever::ChangeManagement => "Trust and habits",
        Lever::AfterFirstInitiative => "Afterwards",
        Lever::Transfer => "Handing over",
    }
}

/// The name of a lever's setting; empty past the last one.
pub fn setting(lever: Lever, index: usize) -> &'static str {
    match lever {
        Lever::InternalRole => InternalRole::ALL.get(index).map_or("", |&role| role_name(role)),
        Lever::ChangeManagement => ChangeManagement::ALL.get(index).map_or("", |&change| change_name(change)),
        Lever::AfterFirstInitiative => {
            AfterFirstInitiative::ALL.get(index).map_or("", |&after| after_name(after))
        }
        Lever::Transfer => Transfer::ALL.get(index).map_or("", |&transfer| transfer_name(transfer)),
    }
}

fn role_name(role: InternalRole) -> &'static str {
    match role {
        InternalRole::Recipient => "are handed the result",
        InternalRole::Observer => "watch the work",
        InternalRole::Participant => "do part of the work",
        InternalRole::CoOwner => "share decisions and work",
        InternalRole::Owner => "run it",
    }
}

fn change_name(change: ChangeManagement) -> &'static str {
    match change {
        ChangeManagement::None => "not in scope",
        ChangeManagement::AfterLaunch => "after launch",
        ChangeManagement::FromStart => "from the first day",
    }
}

fn after_name(after: AfterFirstInitiative) -> &'static str {
    match after {
        AfterFirstInitiative::None => "nothing arranged",
        AfterFirstInitiative::Planned => "intended, nobody named",
        AfterFirstInitiative::OwnedAndFunded => "owner, money, routine",
    }
}

fn transfer_name(transfer: Transfer) -> &'static str {
    match transfer {
        Transfer::None => "nothing",
        Transfer::Documentation => "documents at the end",
        Transfer::ExplicitTransfer => "step by step, with a test",
    }
}

/// A change of levers in a few words.
pub fn change(before: Levers, after: Levers) -> String {
    let changed = Lever::ALL.iter().filter(|&&lever| before.index(lever) != after.index(lever));
    let words: Vec<String> = changed
        .map(|&lever| format!("{} {}", super::in_sentence(label(lever)), setting(lever, after.index(lever))))
        .collect();
    words.join("; ")
}

/// The label of the choice of approach.
pub fn approach_label() -> &'static str {
    "Approach"
}

/// The choice that leaves the approach to the answer.
pub fn approach_left_open(best: &str) -> String {
    format!("Whatever fits best (now {})", super::in_sentence(best))
}

/// That the plan is for another approach than the one that fits best.
pub fn other_than(best: Approach) -> String {
    format!("{} fits best here; this plan is for another approach.", super::approaches::name(best))
}
