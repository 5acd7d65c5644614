//! The eight inputs and the three factors: labels, help, and a plain sentence for every value.

use super::months;
use crate::config::Wording;
use crate::scenario::{Factor, Field, Situation};
use crate::text::wording::or;
use alloc::format;
use alloc::string::{String, ToString};

/// The label of an input.
pub fn label(field: Field) -> &'static str {
    let ours = match field {
        Field::ResultsDueMonths => "Time to the deadline",
        Field::RunwayMonths => "Leadership's patience",
        Field::AiSkills => "AI skills",
        Field::ChangeSkills => "Change skills",
        Field::TeamStability => "Team stability",
        Field::DependencyComfort => "Comfort with relying on others",
        Field::FutureInitiatives => "Later initiatives",
        Field::InitiativeSimilarity => "Similarity of later initiatives",
    };
    or(Wording::Field(field), ours)
}

/// What an input asks.
pub fn help(field: Field) -> &'static str {
    match field {
        Field::ResultsDueMonths => "Months until people must visibly be using the first initiative.",
        Field::RunwayMonths => "Months that leadership will let people build before it asks for results.",
        Field::AiSkills => "Building AI and running it day to day. 100 is as good as any partner.",
        Field::ChangeSkills => "Winning users' trust, fitting AI into their work, changing habits.",
        Field::TeamStability => "Of 100 people with those skills, how many will still be here in a year.",
        Field::DependencyComfort => "How content you are to leave this capability with somebody else.",
        Field::FutureInitiatives => "AI initiatives planned in the three years after the first.",
        Field::InitiativeSimilarity => "How much of the first one's work the later ones repeat.",
    }
}

/// The short name of a named stop, so that an input can be set by what it means.
pub fn stop(field: Field, value: u8) -> &'static str {
    match field {
        Field::ResultsDueMonths => match value {
            0..=1 => "a month",
            2..=3 => "this quarter",
            4..=6 => "half a year",
            7..=12 => "a year",
            13..=18 => "18 months",
            19..=24 => "two years",
            _ => "no date in sight",
        },
        Field::RunwayMonths => match value {
            0 => "none",
            1..=3 => "a quarter",
            4..=6 => "half a year",
            7..=12 => "a year",
            13..=18 => "18 months",
            19..=24 => "two years",
            _ => "three years",
        },
        Field::AiSkills => match value {
            0 => "nobody",
            1..=25 => "pilots only",
            26..=50 => "one or two live",
            51..=75 => "several live",
            _ => "like a partner",
        },
        Field::ChangeSkills => match value {
            0 => "never done",
            1..=25 => "announcements",
            26..=50 => "done once",
            51..=75 => "done often",
            _ => "like a partner",
        },
        Field::TeamStability => match value {
            0 => "all leave",
            1..=25 => "most leave",
            26..=50 => "half leave",
            51..=75 => "ordinary turnover",
            76..=95 => "settled",
            _ => "nobody leaves",
        },
        Field::DependencyComfort => match value {
            0 => "must be inside",
            1..=25 => "better inside",
            26..=50 => "fine for a while",
            51..=75 => "mostly fine",
            _ => "fine for good",
        },
        Field::FutureInitiatives => match value {
            0 => "none",
            1 => "one",
            2..=3 => "three",
            4..=6 => "six",
            _ => "twelve",
        },
        Field::InitiativeSimilarity => match value {
            0 => "each is new",
            1..=25 => "a quarter carries over",
            26..=50 => "half carries over",
            51..=75 => "most carries over",
            _ => "the same again",
        },
    }
}

/// The unit behind a number.
pub fn unit(field: Field) -> &'static str {
    match field {
        Field::ResultsDueMonths | Field::RunwayMonths => "months",
        Field::AiSkills | Field::ChangeSkills | Field::DependencyComfort => "of 100",
        Field::TeamStability | Field::InitiativeSimilarity => "%",
        Field::FutureInitiatives => "planned",
    }
}

/// A value with its unit, as in a sentence.
pub fn with_unit(field: Field, value: u8) -> String {
    match field {
        Field::ResultsDueMonths | Field::RunwayMonths => months(i64::from(value)),
        Field::TeamStability | Field::InitiativeSimilarity => format!("{value}\u{a0}%"),
        Field::AiSkills | Field::ChangeSkills | Field::DependencyComfort => format!("{value} of 100"),
        Field::FutureInitiatives => value.to_string(),
    }
}

/// What is wrong with a number that was typed, and what is used instead.
pub fn entry_problem(field: Field, kept: u8) -> String {
    let row = field.row();
    format!(
        "Please type a whole number from {} to {}, or a range such as 4-8. {kept} is still used.",
        row.minimum, row.maximum
    )
}

/// The present value of an input as a sentence.
pub fn sentence(field: Field, value: u8) -> String {
    let count = i64::from(value);
    match field {
        Field::ResultsDueMonths => due(count),
        Field::RunwayMonths => runway(count),
        Field::AiSkills => banded(
            value,
            [
                "Nobody here has run AI day to day.",
                "There have been pilots, and little more.",
                "A small team has put one or two systems into use.",
                "A team runs several systems.",
                "We are as good at running AI as any partner.",
            ],
        ),
        Field::ChangeSkills => banded(
            value,
            [
                "Nobody here has led people through such a change.",
                "So far, announcements and one-off training.",
                "One roll-out has been carried through to real use.",
                "We have brought people along several times.",
                "We are as good at bringing people along as any partner.",
            ],
        ),
        Field::TeamStability => stability(value),
        Field::DependencyComfort => banded(
            value,
            [
                "This capability must live inside.",
                "We would rather not depend on anybody for long.",
                "Relying on a partner for a while is fine.",
                "Relying on a partner is mostly fine.",
                "We are content to rely on a partner for good.",
            ],
        ),
        Field::FutureInitiatives => match count {
            0 => "Nothing is planned after the first.".to_string(),
            1 => "One more initiative follows within three years.".to_string(),
            _ => format!("{count} more initiatives follow within three years."),
        },
        Field::InitiativeSimilarity => banded(
            value,
            [
                "Each later initiative is new.",
                "A little of the work carries over to the next.",
                "About half of the work carries over to the next.",
                "Most of the work carries over to the next.",
                "The later initiatives are the same again.",
            ],
        ),
    }
}

fn due(count: i64) -> String {
    let time = months(count);
    match count {
        ..=12 => format!("People must be using it within {time}."),
        13..=23 => format!("People should be using it within {time}."),
        _ => format!("{time}: no date is in sight."),
    }
}

fn runway(count: i64) -> String {
    let time = months(count);
    match count {
        0 => "Leadership wants results now.".to_string(),
        1..=17 => format!("Leadership will wait {time} before it asks for results."),
        _ => format!("Leadership will wait {time} and will not hurry us."),
    }
}

fn stability(value: u8) -> String {
    match value {
        0..=9 => "Nearly everybody who knows this will have left within a year.".to_string(),
        10..=39 => "Most of the people who know this will have left within a year.".to_string(),
        40..=60 => "About half of the people who know this will have left within a year.".to_string(),
        61..=84 => "Ordinary turnover: some of the people who know this will leave.".to_string(),
        85..=94 => "A settled team: few of the people who know this will leave.".to_string(),
        _ => "A very settled team: hardly anybody will leave.".to_string(),
    }
}

/// The sentence of the nearest of five anchors: 0, 25, 50, 75, 100.
fn banded(value: u8, sentences: [&'static str; 5]) -> String {
    sentences[usize::from(((value + 12) / 25).min(4))].to_string()
}

/// The name of a factor.
pub fn factor_label(factor: Factor) -> &'static str {
    let ours = match factor {
        Factor::Time => "Time",
        Factor::Depth => "Existing depth",
        Factor::Dependency => "Dependency risk",
    };
    or(Wording::Factor(factor), ours)
}

/// What the two ends of a factor mean.
pub fn factor_ends(factor: Factor) -> (&'static str, &'static str) {
    match factor {
        Factor::Time => ("short", "long"),
        Factor::Depth => ("shallow", "deep"),
        Factor::Dependency => ("low", "high"),
    }
}

/// A factor's parts in one sentence.
pub fn factor_sentence(factor: Factor, situation: Situation) -> String {
    let get = |field| i64::from(situation.get(field));
    match factor {
        Factor::Time => {
            let patience = match get(Field::RunwayMonths) {
                0 => "leadership wants results now".to_string(),
                count => format!("leadership will wait {}", months(count)),
            };
            format!("Results are due in {}; {patience}.", months(get(Field::ResultsDueMonths)))
        }
        Factor::Depth => format!(
            "AI skills: {}; change skills: {}; {} in 100 of the team will still be here in a year.",
            depth(get(Field::AiSkills)),
            depth(get(Field::ChangeSkills)),
            get(Field::TeamStability)
        ),
        Factor::Dependency => dependency(situation),
    }
}

fn depth(value: i64) -> &'static str {
    match value {
        0..=12 => "hardly any",
        13..=37 => "basic",
        38..=62 => "fair",
        63..=87 => "good",
        _ => "as good as any partner",
    }
}

/// In the bands of the sentences of its parts, so that none contradicts another.
fn dependency(situation: Situation) -> String {
    let comfort = match situation.get(Field::DependencyComfort) {
        0..=37 => "The capability should end up inside",
        38..=62 => "Relying on a partner is fine for a while",
        _ => "Relying on a partner is fine",
    };
    let later = match situation.get(Field::FutureInitiatives) {
        0 => return format!("{comfort}; nothing is planned after the first."),
        1 => "one more initiative follows".to_string(),
        count => format!("{count} more initiatives follow"),
    };
    let likeness = match situation.get(Field::InitiativeSimilarity) {
        0..=37 => "mostly different",
        38..=62 => "about half the same",
        _ => "much the same",
    };
    format!("{comfort}; {later}, {likeness}.")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Words;

    #[test]
    fn every_value_of_every_input_has_a_sentence() {
        for &field in Field::ALL {
            for value in field.row().minimum..=field.row().maximum {
                assert!(sentence(field, value).ends_with('.'), "{field:?} {value}");
            }
        }
    }
}
