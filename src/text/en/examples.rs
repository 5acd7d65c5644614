//! The worked examples.

use crate::scenario::examples::Example;

/// The title of an example.
pub fn title(example: Example) -> &'static str {
    match example {
        Example::SteadyTeam => "Steady team, a year's patience",
        Example::QuarterlyPressure => "Big gaps, one quarter",
        Example::OneOff => "One urgent project",
        Example::ToolsFirst => "Platform already bought",
        Example::LeavingTeam => "Good people leaving",
        Example::LopsidedTeam => "Builders, no persuaders",
        Example::HybridInName => "Hybrid in name only",
        Example::SameAgain => "Same again in nine places",
    }
}

/// The story of an example.
pub fn story(example: Example) -> &'static str {
    match example {
        Example::SteadyTeam => {
            "A maker of medical devices has run several AI systems and brought its planners along each time. \
             Hardly anybody leaves, and the board has given it more than a year."
        }
        Example::QuarterlyPressure => {
            "A parcel carrier has deployed route advice that its dispatchers ignore. Nobody has done such a \
             thing before, and the regional heads want to see use within the quarter."
        }
        Example::OneOff => {
            "A group of seaside hotels needs a booking assistant in use before the season. No second project is \
             in view, and they are happy to leave it with a partner."
        }
        Example::ToolsFirst => {
            "A utility has bought an AI platform with six uses in mind. Nobody has asked yet who should use it \
             or who will look after it."
        }
        Example::LeavingTeam => {
            "A pump factory wants its own people to do everything, and has time. A competitor has opened \
             next door, and two in three will be gone within the year."
        }
        Example::LopsidedTeam => {
            "A chip designer has engineers who run a dozen models, and no idea why planners will not open the \
             newest one. They mean to look into that once it is live."
        }
        Example::HybridInName => {
            "A hospital group pays a partner and calls it working together. In the meetings its own people take \
             notes; the partner decides and builds."
        }
        Example::SameAgain => {
            "A housing association wants the same repairs assistant in nine regions, one after the other, and is \
             glad to have one firm do it each time."
        }
    }
}
