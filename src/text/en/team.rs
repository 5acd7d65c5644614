//! A team: where people stand apart, what of it matters, and what the group as a whole would do.

use super::approaches::name;
use super::in_sentence;
use super::inputs::with_unit;
use crate::num::{percent, sort_by};
use crate::scenario::{Approach, Field, Words};
use crate::team::answers::Answer;
use crate::team::guesses::Guesses;
use crate::team::readings::{Reading, Readings, Tally};
use crate::team::spread::{Held, Spread, Spreads};
use crate::team::{MOST, Member};
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// Most names that are told one by one.
const MOST_NAMES: usize = 6;

/// The heading.
pub fn title() -> &'static str {
    "Team"
}

/// The link that jumps over the head.
pub fn skip() -> &'static str {
    "Skip to the team"
}

/// The heading of bringing answers together.
pub fn gather_title() -> &'static str {
    "Bring your answers together"
}

/// The button that adds the answer at this screen.
pub fn add_own() -> &'static str {
    "Add my own answer"
}

/// What the answer at this screen comes to.
pub fn own_answer(best: Approach) -> String {
    format!("Your own answer on this screen: {}.", in_sentence(name(best)))
}

/// The button that opens files.
pub fn from_files() -> &'static str {
    "From files \u{2026}"
}

/// The name of the team's file.
pub const FILE: &str = "capability-path-team.txt";

/// The label of what a browser would not save.
pub fn copy_instead() -> &'static str {
    "This browser does not let the page save a file. Copy the text instead:"
}

/// The heading of where they stand apart.
pub fn spreads_title() -> &'static str {
    "Where you differ, and whether it matters"
}

/// While it is being worked out.
pub fn reading_says_nothing_yet() -> &'static str {
    "Working it out"
}

/// What unfolds who says what.
pub fn who_says_what() -> &'static str {
    "Who says what"
}

/// The button that drops this person, for who does not see where it stands.
pub fn drop_of(name: &str) -> String {
    format!("Drop {name}")
}

/// What to do here.
pub fn help() -> String {
    format!(
        "Everyone answers alone and sends a link. Paste the links here, one per line, with a name before each; up to {MOST}. Nothing is sent anywhere."
    )
}

/// The label of the field for links.
pub fn paste_label() -> &'static str {
    "Links, one per line"
}

/// What a line looks like.
pub fn paste_example() -> &'static str {
    "Anna: https://\u{2026}"
}

/// The button that takes in what was pasted.
pub fn add() -> &'static str {
    "Add to the team"
}

/// The button that drops a person.
pub fn drop_it() -> &'static str {
    "Drop"
}

/// The button that gives the team as a file.
pub fn file() -> &'static str {
    "Save the team as a file"
}

/// That the link is too small for the team.
pub fn too_large_for_a_link() -> &'static str {
    "This team is too large for a link. Save it as a file; whoever opens it has the same team."
}

/// How many there are.
pub fn count(people: usize) -> String {
    match people {
        0 => "Nobody yet".to_string(),
        1 => "1 person".to_string(),
        _ => format!("{people} people"),
    }
}

/// Lines that were pasted and hold no answer.
pub fn left_in_field(lines: usize) -> String {
    match lines {
        1 => "One line holds no link to this page; it is still in the field.".to_string(),
        _ => format!("{lines} lines hold no link to this page; they are still in the field."),
    }
}

/// What a person is called; `place` is that among the members.
pub fn person(place: usize, member: &Member) -> String {
    match member.name().as_str() {
        "" => format!("Person {}", place + 1),
        name => name.to_string(),
    }
}

/// That somebody else's answer goes by the same name.
pub fn named_twice(name: &str) -> String {
    format!("There is more than one answer from {name}. Drop the older one, or give it another name.")
}

/// Who was left out for lack of room.
pub fn over(people: &[Member]) -> String {
    let all: Vec<usize> = (0..people.len()).collect();
    format!("A team can have up to {MOST} people. Left out: {}.", names(&all, people, MOST))
}

/// The people at these places of `members`; the unnamed ones are counted from `first`.
fn names(who: &[usize], members: &[Member], first: usize) -> String {
    let named = |&place: &usize| members.get(place).map(|member| person(first + place, member));
    let mut names: Vec<String> = who.iter().take(MOST_NAMES).filter_map(named).collect();
    if let Some(more) = who.len().checked_sub(MOST_NAMES).filter(|&more| more > 0) {
        names.push(format!("{more} more"));
    }
    listed(&names)
}

/// "one", "one and two", "one, two and three".
fn listed(phrases: &[String]) -> String {
    match phrases {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}

/// Where the team stands apart and whether it matters: the sentence to begin with.
pub fn disagreement(spreads: &Spreads, own: &Tally) -> String {
    if own.total() < 2 {
        return "One answer so far. With a second one you see where you differ.".to_string();
    }
    let differing = spreads.differing().count() + usize::from(spreads.assumptions_differ());
    if differing == 0 {
        return "You say the same on everything that the answer rests on.".to_string();
    }
    format!("{} {}", on_what(spreads), what_decides(spreads, differing, own))
}

/// What the model assumes, as the subject of a sentence.
const ASSUMED: &str = "what the model assumes";

fn on_what(spreads: &Spreads) -> String {
    let all = Field::ALL.len();
    let inputs: Vec<&str> = spreads.differing().map(|spread| what(spread.field)).collect();
    match (inputs.as_slice(), spreads.assumptions_differ()) {
        ([], _) => format!("You differ only on {ASSUMED}."),
        ([one], false) => format!("You differ on 1 of {all} inputs: {one}."),
        ([one], true) => format!("You differ on {one} and on {ASSUMED}."),
        (inputs, false) => format!("You differ on {} of {all} inputs.", inputs.len()),
        (inputs, true) => format!("You differ on {} of {all} inputs and on {ASSUMED}.", inputs.len()),
    }
}

/// Which of so many differences change the answer.
fn what_decides(spreads: &Spreads, differing: usize, own: &Tally) -> String {
    let inputs = spreads.deciding().map(|spread| what(spread.field));
    let assumed = spreads.assumptions_decide().then_some(ASSUMED);
    let deciding: Vec<String> = inputs.chain(assumed).map(ToString::to_string).collect();
    let all_answer_the_middle = own.is_unanimous() && own.count(spreads.best) > 0;
    match deciding.as_slice() {
        [] if !all_answer_the_middle => {
            "No difference alone changes the answer, but together they do.".into()
        }
        [] if differing == 1 => "It does not change the answer.".into(),
        [] => "None of it changes the answer.".into(),
        [_] if differing == 1 => "It changes the answer.".into(),
        [one] => format!("Only {one} changes the answer."),
        several if several.len() == differing => "Each of them changes the answer.".into(),
        several => format!("Only {} change the answer.", listed(several)),
    }
}

/// An input as the subject of a sentence.
fn what(field: Field) -> &'static str {
    match field {
        Field::ResultsDueMonths => "when results are due",
        Field::RunwayMonths => "how long leadership waits",
        Field::AiSkills => "how much AI skill there is",
        Field::ChangeSkills => "how much change skill there is",
        Field::TeamStability => "how stable the team is",
        Field::DependencyComfort => "how far you would rely on others",
        Field::FutureInitiatives => "how many initiatives follow",
        Field::InitiativeSimilarity => "how alike later initiatives are",
    }
}

/// From where to where an input goes, and its middle.
pub fn spread(spread: &Spread) -> String {
    let told = |value| with_unit(spread.field, value);
    if !spread.differs() {
        return format!("All say {}.", told(spread.median));
    }
    let elsewhere = match spread.elsewhere() {
        1 => "1 person says otherwise".to_string(),
        count => format!("{count} say otherwise"),
    };
    format!(
        "From {} to {}. The middle is {}; {elsewhere}.",
        told(spread.smallest()),
        told(spread.largest()),
        told(spread.median)
    )
}

/// Whether the difference matters.
pub fn matters(spread: &Spread) -> &'static str {
    match (spread.differs(), spread.changes_answer) {
        (false, _) => "No difference",
        (true, false) => "Does not change the answer",
        (true, true) => "Changes the answer",
    }
}

/// Who says what of an input and what would be best then, a line for each value.
pub fn held(spread: &Spread, members: &[Member]) -> Vec<String> {
    let line = |held: &Held<u8>| {
        let who = names(&held.who, members, 0);
        format!(
            "{}: {who}. Best then: {}.",
            with_unit(spread.field, held.value),
            in_sentence(name(held.best))
        )
    };
    spread.held.iter().map(line).collect()
}

/// The heading of what the group would do.
pub fn readings_title() -> &'static str {
    "What the group as a whole would do"
}

/// The name of a reading.
pub fn reading(reading: Reading) -> &'static str {
    match reading {
        Reading::Middle => "The middle of your inputs",
        Reading::Own => "Everyone's own answer",
        Reading::Pooled => "All your plausible worlds together",
    }
}

/// What a reading is.
pub fn reading_help(reading: Reading) -> &'static str {
    match reading {
        Reading::Middle => "The middle value of each input, as if one person had said them all.",
        Reading::Own => "How many people's inputs lead to which approach.",
        Reading::Pooled => "Everyone's inputs, each varied a little; everyone counts the same.",
    }
}

/// What a reading says.
pub fn reading_says(readings: &Readings, reading: Reading) -> String {
    match (reading, readings.pooled) {
        (Reading::Middle, _) => name(readings.middle).to_string(),
        (Reading::Own, _) => people_for(&readings.own),
        (Reading::Pooled, None) => "Working it out".to_string(),
        (Reading::Pooled, Some(tally)) => worlds_for(&tally),
    }
}

/// "Hybrid 5, external partnership 2".
fn people_for(tally: &Tally) -> String {
    told(tally, &|approach| tally.count(approach).to_string())
}

/// "Hybrid 71 %, external partnership 29 %".
fn worlds_for(tally: &Tally) -> String {
    let share = |approach| percent(tally.count(approach) as f64 / tally.total().max(1) as f64);
    told(tally, &|approach| match share(approach) {
        0 => "under 1\u{a0}%".to_string(),
        share => format!("{share}\u{a0}%"),
    })
}

/// The approaches that anybody speaks for, most first, each with its count.
fn told(tally: &Tally, count: &dyn Fn(Approach) -> String) -> String {
    let mut approaches: Vec<Approach> = tally.present().collect();
    sort_by(&mut approaches, |one, other| tally.count(*other).cmp(&tally.count(*one)).then(one.cmp(other)));
    let phrases: Vec<String> = approaches
        .iter()
        .enumerate()
        .map(|(place, &approach)| {
            let name = name(approach);
            let name = if place == 0 { name.to_string() } else { in_sentence(name) };
            format!("{name} {}", count(approach))
        })
        .collect();
    phrases.join(", ")
}

/// Whether the readings agree.
pub fn agreement(readings: &Readings) -> String {
    let differ = "It depends on how you read the group: first discuss what changes the answer.";
    let Some(agreed) = readings.agreed() else { return differ.to_string() };
    let approach = name(agreed);
    match readings.own.total() - readings.own.count(agreed) {
        0 => format!("{approach}, however you read the group, and for each of you alone."),
        1 => format!("{approach}, however you read the group. 1 person's own answer differs."),
        others => format!("{approach}, however you read the group. {others} people's own answers differ."),
    }
}

/// The heading of the first choices.
pub fn guesses_title() -> &'static str {
    "First choices"
}

/// The button that opens them before all are in.
pub fn open_guesses() -> &'static str {
    "Open them now"
}

/// What may be said of the first choices.
pub fn guesses(guesses: &Guesses, members: &[Member]) -> String {
    match guesses {
        Guesses::Sealed { missing } if missing.len() >= members.len() => {
            "Nobody has made a first choice.".to_string()
        }
        Guesses::Sealed { missing } => format!(
            "First choices in: {} of {}. They stay sealed until all are in. Missing: {}.",
            members.len() - missing.len(),
            members.len(),
            names(missing, members, 0)
        ),
        Guesses::Open { tally, as_answered, .. } => {
            let of = tally.total();
            let still = match (as_answered, of) {
                (1, 1) => "It matches that person's own answer now.".to_string(),
                (0, 1) => "It does not match that person's own answer now.".to_string(),
                (1, _) => format!("1 of {of} matches that person's own answer now."),
                (0, _) => "None matches that person's own answer now.".to_string(),
                (same, _) if *same == of => "All match their own answers now.".to_string(),
                (same, _) => format!("{same} of {of} match their own answers now."),
            };
            format!("{}. {still}", people_for(tally))
        }
    }
}

/// A person's first choice beside the own answer.
pub fn guess_beside(guess: Option<Approach>, answer: &Answer) -> String {
    match guess {
        None => "No first choice".to_string(),
        Some(guess) if guess == answer.best => format!("{}, the same as the answer", name(guess)),
        Some(guess) => format!("{}; the answer: {}", name(guess), in_sentence(name(answer.best))),
    }
}

/// The heading of the row per person.
pub fn each_title() -> &'static str {
    "Person by person"
}

/// The heads of the columns beside those of the criteria: who, own answer, the plan judged, readiness.
pub const EACH_HEADS: [&str; 4] = ["Who", "Own answer", "Plan judged", "Readiness"];

/// How many are ready to commit.
pub fn ready(ready: usize, people: usize) -> String {
    match (ready, people) {
        (0, _) => "Nobody is ready to commit yet.".to_string(),
        (_, 1) => "Ready to commit.".to_string(),
        (ready, people) if ready == people => "All are ready to commit.".to_string(),
        (1, _) => format!("1 of {people} is ready to commit."),
        _ => format!("{ready} of {people} are ready to commit."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::{Extras, Opened};
    use crate::model::Assumptions;
    use crate::scenario::{Scenario, Situation};
    use crate::team::answers::{answers, tally};
    use crate::team::guesses::guesses as sealed;
    use crate::team::spread::spreads;

    const ORDINARY: [i64; 8] = [9, 6, 35, 25, 75, 40, 4, 50];

    fn person(name: &str, values: [i64; 8], assumptions: Assumptions, guess: Option<Approach>) -> Member {
        let situation = Situation::new(values).expect("in range");
        let scenario = Scenario { situation, ..Scenario::default() };
        let extras = Extras { assumptions, guess, ..Extras::default() };
        Member::of(name, &Opened { scenario, extras, ..Opened::default() })
    }

    fn team(all: &[[i64; 8]]) -> Vec<Member> {
        all.iter().map(|&values| person("", values, Assumptions::CENTRE, None)).collect()
    }

    fn said(members: &[Member]) -> String {
        let spreads = spreads(members).expect("somebody");
        disagreement(&spreads, &tally(&answers(members)))
    }

    #[test]
    fn the_first_sentence_says_on_how_much_they_differ_and_what_of_it_matters() {
        let content = [9, 6, 35, 25, 75, 94, 4, 50];
        // On the edge of several flips: with a team less stable by one, hybrid comes before building inside.
        let edge = [12, 9, 45, 45, 85, 40, 4, 50];
        let below = [11, 9, 44, 45, 85, 40, 4, 50];
        for (members, expected) in [
            (team(&[ORDINARY]), "One answer so far. With a second one you see where you differ."),
            (team(&[ORDINARY, ORDINARY]), "You say the same on everything that the answer rests on."),
            (
                team(&[ORDINARY, [9, 6, 35, 26, 75, 40, 4, 50]]),
                "You differ on 1 of 8 inputs: how much change skill there is. It does not change the answer.",
            ),
            (
                team(&[ORDINARY, [9, 6, 36, 26, 75, 40, 4, 50]]),
                "You differ on 2 of 8 inputs. None of it changes the answer.",
            ),
            (
                team(&[ORDINARY, content]),
                "You differ on 1 of 8 inputs: how far you would rely on others. It changes the answer.",
            ),
            (
                team(&[edge, edge, [13, 10, 46, 46, 60, 40, 4, 50]]),
                "You differ on 5 of 8 inputs. Only how stable the team is changes the answer.",
            ),
            (
                team(&[edge, edge, [13, 8, 46, 46, 60, 40, 4, 50]]),
                "You differ on 5 of 8 inputs. Only how long leadership waits and how stable the team is change the answer.",
            ),
            (
                team(&[edge, below, below]),
                "You differ on 2 of 8 inputs. No difference alone changes the answer, but together they do.",
            ),
        ] {
            assert_eq!(said(&members), expected);
        }
    }

    #[test]
    fn other_assumptions_are_a_difference_of_their_own() {
        let other = Assumptions { uptake: 0.08, ..Assumptions::CENTRE };
        let members = [person("", ORDINARY, other, None), person("", ORDINARY, Assumptions::CENTRE, None)];
        assert!(
            said(&members).starts_with("You differ only on what the model assumes. It "),
            "{}",
            said(&members)
        );
    }

    #[test]
    fn a_spread_is_told_with_its_middle_and_who_says_what() {
        let mut members = team(&[ORDINARY, [12, 6, 35, 25, 75, 40, 4, 50]]);
        members.push(person("Anna", [1, 6, 35, 25, 75, 40, 4, 50], Assumptions::CENTRE, None));
        let spreads = spreads(&members).expect("somebody");
        let due = &spreads.inputs[0];
        assert_eq!(spread(due), "From 1 month to 12 months. The middle is 9 months; 2 say otherwise.");
        assert_eq!(spread(&spreads.inputs[2]), "All say 35 of 100.");
        let lines = held(due, &members);
        assert!(lines[0].starts_with("1 month: Anna. Best then: "), "{lines:?}");
        assert!(lines[1].starts_with("9 months: Person 1. Best then: "), "{lines:?}");
        let crowd = team(&[ORDINARY; 9]);
        assert_eq!(
            names(&[0, 1, 2, 3, 4, 5, 6, 7, 8], &crowd, 0),
            "Person 1, Person 2, Person 3, Person 4, Person 5, Person 6 and 3 more"
        );
    }

    #[test]
    fn choices_stay_sealed_in_words_and_are_counted_once_open() {
        let one = |guess| person("", ORDINARY, Assumptions::CENTRE, guess);
        let told = |members: &[Member], are_opened| {
            guesses(&sealed(members, &answers(members), are_opened), members)
        };
        let best = answers(&[one(None)])[0].best;
        assert_eq!(told(&[one(None)], true), "Nobody has made a first choice.");
        let half = [one(Some(best)), one(None)];
        let closed = "First choices in: 1 of 2. They stay sealed until all are in. Missing: Person 2.";
        assert_eq!(told(&half, false), closed);
        let expected = format!("{} 1. It matches that person's own answer now.", name(best));
        assert_eq!(told(&half, true), expected);
        let other = if best == Approach::ToolFirst { Approach::Hybrid } else { Approach::ToolFirst };
        let all = [one(Some(best)), one(Some(best)), one(Some(other))];
        let expected =
            format!("{} 2, {} 1. 2 of 3 match their own answers now.", name(best), in_sentence(name(other)));
        assert_eq!(told(&all, false), expected);
    }

    #[test]
    fn a_group_that_agrees_is_told_how_many_do_not_answer_so() {
        let tally = |approaches: &[Approach]| Tally::of(&mut approaches.iter().copied());
        let (hybrid, tools) = (Approach::Hybrid, Approach::ToolFirst);
        let told = |own: &[Approach]| {
            agreement(&Readings { middle: hybrid, own: tally(own), pooled: Some(tally(&[hybrid])) })
        };
        assert_eq!(told(&[hybrid]), "Hybrid, however you read the group, and for each of you alone.");
        assert!(told(&[hybrid, hybrid, tools]).ends_with("1 person's own answer differs."));
        assert!(told(&[hybrid, tools]).starts_with("It depends on how you read the group"));
    }
}
