//! A team is a set: its laws, and what is read off it.

#![cfg(not(target_arch = "wasm32"))]

#[allow(dead_code, reason = "each test file uses its part of the shared support")]
mod support;

use capability_path::explore::worlds::{COARSE, Worlds};
use capability_path::link::{Extras, Opened, Problem, decode, encode, pasted};
use capability_path::model::{Assumptions, Criterion, Verdict, evaluate, rank};
use capability_path::scenario::examples::Example;
use capability_path::scenario::{Approach, Field, Name, Note, Ranges, Scenario, Situation, Words};
use capability_path::team::answers::{answers, count, ready, tally};
use capability_path::team::guesses::{Guesses, guesses};
use capability_path::team::pool::Pool;
use capability_path::team::spread::spreads;
use capability_path::team::{MOST, Member, Team, middle};
use proptest::prelude::*;

/// Somebody, with one of a few names, so that names meet.
fn anybody() -> impl Strategy<Value = (String, Opened)> {
    let names = prop::sample::select(vec![
        "",
        "Anna",
        "Ben",
        "\u{c7}a\u{11f}la",
        "Dr. No: .-. .. &=",
        "1. Anna",
        "Anna <a@x>",
        "\"Bob\"",
        "[CFO]",
        "Anna -",
        "2) Sales/IT",
        "v=1",
    ]);
    let values: Vec<_> = Field::ALL.iter().map(|field| field.row().minimum..=field.row().maximum).collect();
    let guess = prop::sample::select(vec![None, Some(Approach::Hybrid), Some(Approach::ToolFirst)]);
    (names, values, guess, prop::bool::ANY, prop::bool::ANY).prop_map(
        |(name, values, guess, has_note, assumes)| {
            let situation =
                Field::ALL.iter().zip(values).fold(Situation::default(), |situation, (&field, value)| {
                    situation.with_clamped(field, value.into())
                });
            let scenario = Scenario { situation, ..Scenario::default() };
            let uptake = if assumes { 0.08 } else { Assumptions::CENTRE.uptake };
            let extras = Extras {
                assumptions: Assumptions { uptake, ..Assumptions::CENTRE },
                note: Note::of(if has_note { "Wer nutzt was?" } else { "" }),
                guess,
                ..Extras::default()
            };
            (name.to_string(), Opened { scenario, extras, ..Opened::default() })
        },
    )
}

fn people(most: usize) -> impl Strategy<Value = Vec<(String, Opened)>> {
    prop::collection::vec(anybody(), 0..=most)
}

fn team(people: &[(String, Opened)]) -> Team {
    Team::default().with_pasted(people).0
}

/// Whom `text` brings where it is pasted.
fn found(text: &str) -> Vec<(String, Opened)> {
    pasted(text).links.into_iter().map(|found| (found.name.as_str().to_string(), found.opened)).collect()
}

/// A team that says the ordinary thing, but for these values of one input.
fn saying(field: Field, values: &[u8]) -> Team {
    let person = |(place, &value): (usize, &u8)| {
        let situation = Situation::default().with_clamped(field, value.into());
        let scenario = Scenario { situation, ..Scenario::default() };
        (format!("{place:03}"), Opened { scenario, ..Opened::default() })
    };
    team(&values.iter().enumerate().map(person).collect::<Vec<_>>())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn merging_teams_asks_for_no_order_and_counts_nobody_twice(a in people(6), b in people(6), c in people(6)) {
        let (a, b, c) = (team(&a), team(&b), team(&c));
        prop_assert_eq!(a.merged(&b), b.merged(&a));
        prop_assert_eq!(a.merged(&b).merged(&c), a.merged(&b.merged(&c)));
        prop_assert_eq!(a.merged(&a), a.clone());
        prop_assert_eq!(a.merged(&b).merged(&b), a.merged(&b));
        prop_assert_eq!(a.merged(&Team::default()), a);
    }

    #[test]
    fn the_order_in_which_links_are_pasted_does_not_matter(people in people(8), turn in 0_usize..8) {
        let mut turned = people.clone();
        turned.rotate_left(turn.min(people.len()));
        turned.reverse();
        prop_assert_eq!(team(&people), team(&turned));
        prop_assert_eq!(team(&people), team(&[people, turned].concat()));
    }

    #[test]
    fn a_team_comes_back_from_its_link_and_from_its_file(people in people(6)) {
        let team = team(&people);
        let (read, problems) = Team::read(&team.value());
        prop_assert_eq!((&read, problems), (&team, vec![]));
        let extras = Extras { team: team.value(), ..Extras::default() };
        let opened = decode(&encode(&Scenario::default(), &extras));
        prop_assert_eq!(opened.problems.len(), 0);
        if !team.everybody().is_empty() {
            let whole = (team.clone(), vec![]);
            prop_assert_eq!(Team::default().with_pasted(&[(String::new(), opened)]), whole);
        }
        for page in ["https://example.org/", "file:///home/a/standalone.html"] {
            let found = found(&team.file(page));
            for before in [&team, &Team::default()] {
                prop_assert_eq!(before.with_pasted(&found), (team.clone(), vec![]));
            }
        }
    }

    #[test]
    fn what_decides_is_what_changes_the_best_at_a_value_that_somebody_holds(people in people(7)) {
        let team = team(&people);
        let members = team.members();
        let Some(found) = spreads(members) else { return Ok(()) };
        let middle = middle(members);
        let best = |situation| rank(situation, &middle.assumptions).order[0];
        prop_assert_eq!(found.best, best(middle.situation));
        for spread in &found.inputs {
            let held = |member: &Member| member.scenario().situation.get(spread.field);
            let mut values: Vec<u8> = members.iter().map(held).collect();
            values.sort_unstable();
            let (lower, upper) = (values[(values.len() - 1) / 2], values[values.len() / 2]);
            prop_assert_eq!(spread.median, (lower + upper).div_ceil(2));
            prop_assert_eq!((spread.smallest(), spread.largest()), (values[0], values[values.len() - 1]));
            let elsewhere = values.iter().filter(|&&value| value != spread.median).count();
            prop_assert_eq!(spread.elsewhere(), elsewhere);
            let changes = values.iter().any(|&value| {
                best(middle.situation.with_clamped(spread.field, value.into())) != found.best
            });
            prop_assert_eq!(spread.changes_answer, changes);
            let who: usize = spread.held.iter().map(|held| held.who.len()).sum();
            prop_assert_eq!(who, members.len());
        }
    }
}

#[test]
fn one_input_decides_where_its_values_lie_on_both_sides_of_a_flip() {
    // With nothing else said hybrid is best up to a comfort of 93.
    let team = saying(Field::DependencyComfort, &[40, 41, 94]);
    let found = spreads(team.members()).expect("somebody");
    let differing: Vec<Field> = found.differing().map(|spread| spread.field).collect();
    let deciding: Vec<Field> = found.deciding().map(|spread| spread.field).collect();
    assert_eq!((differing, deciding), (vec![Field::DependencyComfort], vec![Field::DependencyComfort]));
    assert_eq!(found.middle.situation.get(Field::DependencyComfort), 41);
    let near = saying(Field::DependencyComfort, &[40, 41, 93]);
    assert_eq!(spreads(near.members()).expect("somebody").deciding().count(), 0);
}

#[test]
fn two_hundred_are_read_and_the_last_in_order_are_named_as_left_out() {
    let values: Vec<u8> = (0..=202).map(|place| place % 36 + 1).collect();
    let team = saying(Field::ResultsDueMonths, &values);
    assert_eq!((team.members().len(), team.everybody().len()), (MOST, 203));
    let over: Vec<&str> = team.over().iter().map(|member| member.name().as_str()).collect();
    assert_eq!(over, ["200", "201", "202"]);
    assert!(team.fits_a_link(), "{} characters", team.value().len());
}

#[test]
fn a_team_of_two_hundred_with_long_notes_goes_by_file() {
    let person = |place| {
        let extras = Extras { note: Note::of(&"\u{1f600}".repeat(120)), ..Extras::default() };
        (format!("{place}"), Opened { extras, ..Opened::default() })
    };
    let team = team(&(0..MOST).map(person).collect::<Vec<_>>());
    assert!(!team.fits_a_link());
    assert_eq!(team.file("x").lines().count(), MOST);
}

#[test]
fn two_answers_under_one_name_both_stay_and_are_marked() {
    let named = |name: &str, due: u8| {
        let situation = Situation::default().with_clamped(Field::ResultsDueMonths, due.into());
        (
            name.to_string(),
            Opened { scenario: Scenario { situation, ..Scenario::default() }, ..Opened::default() },
        )
    };
    let team = team(&[named("Ben", 9), named("Anna", 9), named("Anna", 12), named("", 3), named("", 4)]);
    let marks: Vec<bool> = (0..5).map(|place| team.is_named_twice(place)).collect();
    // Unnamed ones come first and are not taken for one person.
    assert_eq!(marks, [false, false, true, true, false]);
    assert!(!team.without(2).is_named_twice(2));
}

#[test]
fn the_name_before_a_link_counts_and_else_the_one_in_it() {
    let extras = Extras { name: Name::of("From the link"), ..Extras::default() };
    let opened = Opened { extras, ..Opened::default() };
    let name = |given: &str| Member::of(given, &opened).name().as_str().to_string();
    assert_eq!([name("  Anna "), name(" ")], ["Anna", "From the link"]);
}

#[test]
fn what_cannot_be_read_of_a_team_is_named_and_stays_in_its_link() {
    let whole = saying(Field::AiSkills, &[10]).value();
    let (team, problems) = Team::read(&format!("nonsense..{whole}..x.1"));
    let bad = |found: &str| Problem::BadScenario { found: found.into() };
    assert_eq!(problems, [bad("nonsense"), bad("x.1")]);
    assert_eq!((team.everybody().len(), team.value()), (1, format!("{whole}..nonsense..x.1")));
}

#[test]
fn what_cannot_be_read_of_a_pasted_team_or_link_is_named() {
    let extras = Extras { team: String::from("nonsense"), ..Extras::default() };
    let link = encode(&Scenario::default(), &extras).replace("due=9", "due=90");
    let (team, problems) = Team::default().with_pasted(&found(&link));
    assert_eq!((team.everybody().len(), team.value().as_str()), (0, "nonsense"));
    let bad = Problem::BadScenario { found: "nonsense".into() };
    assert!(
        problems.len() == 3 && problems.contains(&Problem::Damaged) && problems.contains(&bad),
        "{problems:?}"
    );
}

#[test]
fn own_answers_are_worked_out_under_own_assumptions_with_verdicts_and_readiness() {
    let assumptions = Assumptions { uptake: 0.08, ..Assumptions::CENTRE };
    let extras = Extras { assumptions, ..Extras::default() };
    let one = (String::from("Anna"), Opened { extras, ..Opened::default() });
    let two = (String::from("Ben"), Opened::default());
    let team = team(&[one, two]);
    let found = answers(team.members());
    for (answer, member) in found.iter().zip(team.members()) {
        let evaluation = evaluate(member.scenario(), member.assumptions());
        assert_eq!((answer.best, answer.readiness), (evaluation.best(), evaluation.readiness));
        assert_eq!(answer.verdicts, evaluation.criteria.map(|judgement| judgement.verdict));
    }
    assert_eq!((tally(&found).total(), ready(&found)), (2, 0));
    let all: usize = Verdict::ALL.iter().map(|&verdict| count(&found, Criterion::BeyondFirst, verdict)).sum();
    assert_eq!(all, 2);
}

#[test]
fn first_choices_open_when_all_are_in_or_the_group_says_so() {
    let chose = |name: &str, guess| {
        let extras = Extras { guess, ..Extras::default() };
        (name.to_string(), Opened { extras, ..Opened::default() })
    };
    let half = team(&[chose("Anna", Some(Approach::Hybrid)), chose("Ben", None)]);
    let all = team(&[chose("Anna", Some(Approach::Hybrid)), chose("Ben", Some(Approach::ToolFirst))]);
    let read = |team: &Team, are_opened| guesses(team.members(), &answers(team.members()), are_opened);
    assert_eq!(read(&half, false), Guesses::Sealed { missing: vec![1] });
    let Guesses::Open { each, tally, .. } = read(&half, true) else { panic!("opened by the group") };
    assert_eq!((each, tally.count(Approach::Hybrid)), (vec![Some(Approach::Hybrid), None], 1));
    let best = evaluate(&Scenario::default(), &Assumptions::CENTRE).best();
    let Guesses::Open { each, as_answered, .. } = read(&all, false) else { panic!("all are in") };
    assert_eq!(as_answered, each.iter().filter(|guess| **guess == Some(best)).count());
    assert_eq!(read(&Team::default(), true), Guesses::Sealed { missing: vec![] });
}

#[test]
fn everybody_has_as_many_worlds_and_a_team_of_one_its_own() {
    for people in [1, 2, 3, 7, 200] {
        let team = saying(Field::AiSkills, &(0..people).map(|place| place % 101).collect::<Vec<u8>>());
        let mut pool = Pool::new(team.members());
        assert_eq!(pool.total() % usize::from(people), 0);
        assert!((256..256 + usize::from(people)).contains(&pool.total()), "{}", pool.total());
        assert!(pool.is_of(team.members()) && pool.tally().is_none());
        let mut steps = 0;
        while pool.step() {
            steps += 1;
        }
        assert_eq!((steps, pool.tally().map(|tally| tally.total())), (pool.total(), Some(steps)));
    }
    let nobody = Pool::new(&[]);
    assert_eq!((nobody.is_whole(), nobody.tally()), (true, None));
}

#[test]
fn the_pool_of_people_who_say_the_same_is_the_coarse_picture_of_one() {
    let worlds = Worlds::whole(
        Situation::default().with_clamped(Field::DependencyComfort, 90),
        &Ranges::default(),
        &Assumptions::CENTRE,
    );
    for people in [1, 2, 4] {
        let team = saying(Field::DependencyComfort, &vec![90; people]);
        let mut pool = Pool::new(team.members());
        while pool.step() {}
        for &approach in Approach::ALL {
            let first = worlds.tried()[..COARSE].iter().filter(|world| world.order[0] == approach).count();
            assert_eq!(pool.tally().map(|tally| tally.count(approach)), Some(first), "{people}");
        }
    }
}

#[test]
fn the_teams_of_released_links_are_read_and_written_the_same() {
    let released = support::golden_links();
    let teams: Vec<&str> =
        released.iter().map(|golden| golden.extras.team.as_str()).filter(|team| !team.is_empty()).collect();
    assert_eq!(teams.len(), 3);
    for value in teams {
        let (team, problems) = Team::read(value);
        assert_eq!((team.value().as_str(), problems), (value, vec![]));
        // A link that carries one of everything has a team of one.
        if team.everybody().len() == 1 {
            continue;
        }
        let names: Vec<&str> = team.everybody().iter().map(|member| member.name().as_str()).collect();
        assert_eq!(names, ["", "Anna", "Bj\u{f6}rn"]);
        let anna = &team.everybody()[1];
        assert_eq!((anna.assumptions().uptake, anna.note()), (0.08, "Who uses what, how often?"));
        assert_eq!(anna.scenario(), &Example::HybridInName.scenario());
    }
}
