//! The four approaches: what each is, when it fits, how it fails, and what it leads to here.

use super::time_to_target;
use crate::config::Wording;
use crate::model::{Attribute, Outcome};
use crate::num::{percent, round_half_up};
use crate::scenario::Approach;
use crate::text::wording::or;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// The name of an approach.
pub fn name(approach: Approach) -> &'static str {
    let ours = match approach {
        Approach::InternalUpskilling => "Internal upskilling",
        Approach::ExternalPartnership => "External partnership",
        Approach::Hybrid => "Hybrid",
        Approach::ToolFirst => "Tool-first",
    };
    or(Wording::Approach(approach), ours)
}

/// What the approach is.
pub fn what(approach: Approach) -> &'static str {
    match approach {
        Approach::InternalUpskilling => {
            "Your own people do it all: you hire, train and let skills grow on the job."
        }
        Approach::ExternalPartnership => {
            "A partner who has done it before does the work and brings the users along."
        }
        Approach::Hybrid => {
            "A partner's experts work side by side with your people, who share every decision."
        }
        Approach::ToolFirst => "You buy platforms and expect people to use them.",
    }
}

/// When it fits.
pub fn fits_when(approach: Approach) -> &'static str {
    match approach {
        Approach::InternalUpskilling => {
            "There is time, the team will stay, and some of the skill is already here."
        }
        Approach::ExternalPartnership => {
            "It is urgent, the skill is missing, and little of it is needed again."
        }
        Approach::Hybrid => "A gap must close soon, and the skill should be yours when the partner has gone.",
        Approach::ToolFirst => "Hardly ever alone. It helps where people and routines are already in place.",
    }
}

/// How it fails.
pub fn fails_when(approach: Approach) -> &'static str {
    match approach {
        Approach::InternalUpskilling => {
            "The date passes while people are still learning, or the learners leave."
        }
        Approach::ExternalPartnership => "The partner leaves, and the next initiative starts from nothing.",
        Approach::Hybrid => "Your people get no time for it, so they end up watching.",
        Approach::ToolFirst => "One more tool arrives, and work goes on as before.",
    }
}

/// The name of a part of fit.
pub fn attribute(attribute: Attribute) -> &'static str {
    match attribute {
        Attribute::Reach => "On time",
        Attribute::Sustained => "Lasting use",
        Attribute::Independence => "Independence",
    }
}

/// What a part of fit says.
pub fn attribute_help(attribute: Attribute) -> &'static str {
    match attribute {
        Attribute::Reach => "how soon a quarter use it, against how long you can wait",
        Attribute::Sustained => "how much of the intended use lasts, over all initiatives",
        Attribute::Independence => "how well you could go on without a partner after five years",
    }
}

/// A fit or a part of it, as a whole number of 100.
pub fn of_hundred(share: f64) -> String {
    format!("{}", percent(share))
}

/// The label of the time to the target.
pub fn months_label() -> &'static str {
    "in use after"
}

/// The time to the target.
pub fn months(outcome: &Outcome) -> String {
    time_to_target(outcome.months_to_target)
}

/// The label of the capability left.
pub fn capability_label() -> &'static str {
    "Skill inside in year 5"
}

/// The capability left inside.
pub fn capability(outcome: &Outcome) -> String {
    format!("{} of 100", round_half_up(outcome.capability_at_end))
}

/// What the approach leads to on the way: at the due date and when the engagement ends.
pub fn on_the_way(outcome: &Outcome) -> String {
    format!(
        "When results are due, {}\u{a0}% of the intended users use it. When an engagement ends, skill inside is {} of 100.",
        percent(outcome.adoption_at_due),
        round_half_up(outcome.capability_at_engagement_end)
    )
}

/// How long the later initiatives take to the target, one by one; nothing where none follow.
pub fn later(outcome: &Outcome) -> String {
    let later = &outcome.later_months_to_target[..outcome.later_initiatives];
    if later.is_empty() {
        return String::new();
    }
    if later.iter().all(Option::is_none) {
        return "No later initiative gets a quarter to use it within five years.".into();
    }
    let time = |months: &Option<f64>| {
        months.map_or_else(|| "not within five years".into(), |months| round_half_up(months).to_string())
    };
    let times: Vec<String> = later.iter().map(time).collect();
    format!(
        "Months until a quarter use each later initiative, counted from its own start: {}.",
        times.join(", ")
    )
}

/// The label of the dependence left.
pub fn dependency_label() -> &'static str {
    "Skill from a partner"
}

/// The dependence left.
pub fn dependency(outcome: &Outcome) -> String {
    format!("{}\u{a0}%", percent(outcome.dependency_at_end))
}
