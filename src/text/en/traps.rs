//! The traps: what each is called and what to do.

use crate::model::Trap;

/// The name of a trap.
pub fn name(trap: Trap) -> &'static str {
    match trap {
        Trap::UpskillingUnderUrgency => "Training against the clock",
        Trap::DeliveryNotTransfer => "A delivery, not a hand-over",
        Trap::ToolsAsStrategy => "The tool is the strategy",
        Trap::QuestionNotAsked => "The first question was not asked",
    }
}

/// What to do about it.
pub fn what_to_do(trap: Trap) -> &'static str {
    match trap {
        Trap::UpskillingUnderUrgency => {
            "Bring in a partner for the first initiative and let your people own it with them, or move the date."
        }
        Trap::DeliveryNotTransfer => {
            "Put your people into the work, and agree how they show that they can do it alone."
        }
        Trap::ToolsAsStrategy => {
            "Name owners, work on habits from the first day, and set money aside for later."
        }
        Trap::QuestionNotAsked => {
            "Take an honest look at what your people can do, and name the gap to close."
        }
    }
}
