//! What a visit remembers: undo and redo over all that the link says, scenarios kept beside, and going back to
//! this link's values.

use capability_path::link::{Extras, HiddenParts, Opened, PagePart, decode};
use capability_path::model::evaluate;
use capability_path::scenario::examples::Example;
use capability_path::scenario::plausible::{Doubt, Span};
use capability_path::scenario::proposal::{Answers, Question};
use capability_path::scenario::{
    AdoptionGap, Approach, CapabilityAssessed, Factor, Field, Lever, Name, Named, Note, Plan, Words,
};
use capability_path::session::history::{LONGEST, Snapshot};
use capability_path::session::{Action, Copied, Own, Part, State, Whose, update};
use proptest::prelude::*;

fn after(state: &State, actions: impl IntoIterator<Item = Action>) -> State {
    actions.into_iter().fold(state.clone(), |state, action| update(&state, action))
}

/// How often `state` can be undone.
fn steps(state: &State) -> usize {
    let mut state = state.clone();
    let mut steps = 0;
    while state.can_undo() {
        state = update(&state, Action::Undone);
        steps += 1;
    }
    steps
}

/// These actions on a first visit are this many steps, and undoing them all gives the first visit.
fn check(expected: usize, actions: impl IntoIterator<Item = Action>) {
    let start = State::default();
    let end = after(&start, actions);
    assert_eq!(steps(&end), expected);
    let back = after(&end, vec![Action::Undone; expected]);
    assert_eq!(Snapshot::of(&back), Snapshot::of(&start));
    let forth = after(&back, vec![Action::Redone; expected]);
    assert_eq!(forth.link(), end.link());
    assert!(!forth.can_redo());
}

fn link_opened(example: Example) -> Action {
    Action::LinkOpened(Box::new(Opened { scenario: example.scenario(), ..Opened::default() }))
}

#[test]
fn a_drag_is_one_step_until_the_slider_is_let_go() {
    let drag = [10, 40, 70].map(|at| Action::FactorMoved(Factor::Time, at));
    check(1, drag.clone());
    check(2, drag.iter().cloned().chain([Action::GestureEnded, Action::FactorMoved(Factor::Time, 20)]));
    check(2, drag.into_iter().chain([Action::FactorMoved(Factor::Depth, 90)]));
}

#[test]
fn a_range_sets_its_input_to_the_middle_in_one_step_and_is_in_the_link() {
    let span = Span::new(Field::AiSkills, 40, 61).expect("in range");
    let ranged = Action::RangeSet(Field::AiSkills, Doubt::Within(span));
    let state = after(&State::default(), [ranged.clone()]);
    assert_eq!(state.scenario.situation.get(Field::AiSkills), 50);
    assert!(state.link().contains("&ai=50&") && state.link().contains("&ranges=ai.40.61&"));
    check(1, [ranged.clone()]);
    check(2, [ranged, Action::RangeSet(Field::AiSkills, Doubt::Unsure)]);
    let unsure = after(&state, [Action::RangeSet(Field::AiSkills, Doubt::Unsure)]);
    assert_eq!(unsure.scenario.situation, state.scenario.situation, "not being sure moves nothing");
}

#[test]
fn what_is_explored_is_no_step_and_in_no_link() {
    let start = State::default();
    let explored = [
        Action::ExploreUnfolded(Part::Tornado, true),
        Action::MapTurned(Field::TeamStability, Field::RunwayMonths),
        Action::MapCellTaken(3, 4),
        Action::Preferred(Approach::ToolFirst),
    ];
    check(0, explored.clone());
    let state = after(&start, explored);
    assert_eq!(state.link(), start.link());
    assert!(state.explored.is_open(Part::Tornado) && state.explored.cell == Some((3, 4)));
    let turned = after(&state, [Action::MapTurned(Field::AiSkills, Field::AiSkills)]);
    assert_eq!(turned.explored.sides, (Field::TeamStability, Field::RunwayMonths));
}

#[test]
fn a_run_of_one_field_is_one_step_and_another_field_begins_another() {
    let set = Action::FieldSet;
    check(1, [set(Field::AiSkills, 40), set(Field::AiSkills, 50)]);
    check(2, [set(Field::AiSkills, 40), set(Field::ChangeSkills, 50)]);
    check(3, [set(Field::AiSkills, 40), set(Field::ChangeSkills, 50), set(Field::AiSkills, 60)]);
    check(2, [set(Field::AiSkills, 40), Action::GestureEnded, set(Field::AiSkills, 50)]);
    check(
        3,
        [
            set(Field::AiSkills, 40),
            Action::PlanLeftOpen,
            set(Field::AiSkills, 50),
            link_opened(Example::OneOff),
        ],
    );
}

#[test]
fn a_run_of_typing_is_one_step() {
    let typed = |text: &str| Action::NoteTyped(text.into());
    check(1, [typed("w"), typed("wh"), typed("who")]);
    check(2, [typed("w"), Action::NameTyped("b".into()), Action::NameTyped("be".into())]);
    check(2, [typed("w"), Action::GestureEnded, typed("wh")]);
    check(2, [typed(""), typed("w"), Action::FieldSet(Field::AiSkills, 1)]);
}

#[test]
fn a_drag_that_comes_back_is_no_step_and_one_that_goes_on_is() {
    let at = |at| Action::FactorMoved(Factor::Depth, at);
    let start = State::default().factor_position(Factor::Depth);
    check(0, [at(90), at(start)]);
    check(1, [at(90), at(start), at(80)]);
    check(1, [at(90), at(start), at(80), at(70)]);
}

#[test]
fn everything_the_link_says_can_be_undone() {
    check(1, [Action::ApproachChosen(Approach::Hybrid)]);
    check(1, [Action::LeverSet(Approach::Hybrid, Approach::Hybrid.typical_levers(), Lever::InternalRole, 0)]);
    check(1, [Action::CapabilityAssessedSet(CapabilityAssessed::Honest)]);
    check(1, [Action::AdoptionGapSet(AdoptionGap::Specific)]);
    check(1, [Action::AssumptionSet(0, 4.0), Action::AssumptionSet(0, 5.0)]);
    check(2, [Action::AssumptionSet(0, 4.0), Action::AssumptionsReset(None)]);
    check(1, [Action::GuessMade(Some(Approach::Hybrid))]);
    check(2, [Action::ScenarioKept("a".into()), Action::ScenarioNamed(0, "b".into())]);
    check(2, [Action::ScenarioKept("a".into()), Action::ScenarioDropped(0)]);
    check(1, [link_opened(Example::LeavingTeam)]);
    check(2, [Action::NoteTyped("a".into()), Action::ResetToStart]);
}

#[test]
fn what_the_link_does_not_say_is_no_step() {
    check(0, [Action::TourTaken(Some(1)), Action::ProblemsDismissed, Action::GestureEnded]);
    check(0, [Action::GuessLookedAt(true), Action::ComparedWith(1)]);
    check(0, [Action::PlanLeftOpen, Action::FieldSet(Field::AiSkills, 35), Action::ScenarioDropped(0)]);
    let dismissed =
        after(&State::default(), [Action::FieldSet(Field::AiSkills, 90), Action::ProblemsDismissed]);
    let undone = update(&dismissed, Action::Undone);
    assert!(undone.problems_dismissed && undone.can_redo());
    let unread = after(&State::default(), [Action::FieldSet(Field::AiSkills, 90), Action::Undone]);
    assert!(!unread.problems_dismissed);
}

#[test]
fn undoing_a_link_goes_back_to_the_start_and_the_notice_of_the_one_before() {
    let broken = State::of(decode("v=1&ai=900"));
    let read = after(&broken, [Action::ProblemsDismissed, link_opened(Example::OneOff)]);
    let undone = update(&read, Action::Undone);
    assert_eq!(undone.opened, broken.opened);
    assert!(undone.is_as_opened() && !undone.problems_dismissed);
}

#[test]
fn a_new_change_leaves_nothing_to_redo() {
    let undone = after(&State::default(), [Action::GuessMade(Some(Approach::Hybrid)), Action::Undone]);
    assert!(undone.can_redo());
    assert!(update(&undone, Action::TourTaken(Some(1))).can_redo());
    assert!(!update(&undone, Action::FieldSet(Field::AiSkills, 80)).can_redo());
}

#[test]
fn only_the_newest_steps_are_kept() {
    let fields = [Field::AiSkills, Field::ChangeSkills];
    let many = (0..300).map(|step: usize| Action::FieldSet(fields[step % 2], (step % 100) as i64));
    assert_eq!(steps(&after(&State::default(), many)), LONGEST);
}

#[test]
fn the_newest_steps_go_along_to_another_page_and_are_undone_there() {
    let ages = (0..30).map(|value| Action::FieldSet(Field::AiSkills, value));
    let state = after(&State::default(), ages.flat_map(|set| [set, Action::GestureEnded]));
    let mut there = State::of(decode(&state.link()));
    there.take_up(&state.steps());
    assert_eq!((steps(&state), steps(&there)), (30, 20));
    let back = |state: &State, count| after(state, vec![Action::Undone; count]).link();
    for count in [1, 7, 20] {
        assert_eq!(back(&there, count), back(&state, count), "{count}");
    }
    assert_eq!(State::default().steps(), "");
    let mut fresh = State::default();
    fresh.take_up("");
    assert!(!fresh.can_undo());
}

#[test]
fn one_input_or_one_factor_goes_back_to_this_links_value() {
    let opened = after(&State::default(), [link_opened(Example::SteadyTeam)]);
    let start = opened.scenario.situation;
    let moved = after(&opened, [Action::FactorMoved(Factor::Time, 3), Action::FieldSet(Field::AiSkills, 1)]);
    let field = update(&moved, Action::FieldReset(Field::AiSkills)).scenario.situation;
    assert_eq!(field.get(Field::AiSkills), start.get(Field::AiSkills));
    assert_eq!(field.get(Field::RunwayMonths), moved.scenario.situation.get(Field::RunwayMonths));
    let factor = update(&moved, Action::FactorReset(Factor::Time)).scenario.situation;
    assert!(Factor::Time.parts().all(|part| factor.get(part) == start.get(part)));
    assert_eq!(factor.get(Field::AiSkills), 1);
}

#[test]
fn a_guess_is_sealed_anew_where_it_changes_and_where_a_link_is_opened() {
    let looked_at = after(
        &State::default(),
        [Action::GuessMade(Some(Approach::Hybrid)), Action::GuessLookedAt(true), Action::PlanLeftOpen],
    );
    assert!(looked_at.is_guess_looked_at);
    assert!(!update(&looked_at, Action::GuessMade(Some(Approach::ToolFirst))).is_guess_looked_at);
    assert!(!update(&looked_at, link_opened(Example::OneOff)).is_guess_looked_at);
    let undone = after(&looked_at, [Action::FieldSet(Field::AiSkills, 90), Action::Undone]);
    assert!(undone.is_guess_looked_at, "undoing something else leaves it open");
}

#[test]
fn a_name_goes_with_the_scenario_kept_under_it() {
    let kept = after(&State::default(), [Action::NameTyped("a".into()), Action::ScenarioKept("a".into())]);
    assert_eq!((kept.name.as_str(), kept.compared[0].name.as_str()), ("", "a"));
    assert_eq!(update(&kept, Action::Undone).name.as_str(), "a");
}

#[test]
fn the_differences_are_told_of_one_that_is_there() {
    let keep = || Action::ScenarioKept(String::new());
    let two = after(&State::default(), [keep(), keep(), Action::ComparedWith(1)]);
    assert_eq!(two.told_beside(), 1);
    assert_eq!(update(&two, Action::ScenarioDropped(0)).told_beside(), 0);
}

#[test]
fn scenarios_are_kept_beside_named_taken_and_dropped() {
    let kept = after(
        &State::default(),
        [
            Action::NameTyped("today".into()),
            Action::ScenarioKept("as it is".into()),
            Action::FieldSet(Field::AiSkills, 90),
        ],
    );
    assert_eq!(kept.compared, [Named { name: Name::of("as it is"), scenario: State::default().scenario }]);
    let taken = update(&kept, Action::ScenarioTaken(0));
    assert_eq!((taken.name.as_str(), taken.scenario), ("as it is", State::default().scenario));
    assert_eq!((taken.compared[0].name.as_str(), taken.compared[0].scenario), ("today", kept.scenario));
    assert_eq!(Snapshot::of(&update(&taken, Action::ScenarioTaken(0))), Snapshot::of(&kept));
    assert_eq!(update(&kept, Action::ScenarioNamed(0, "b".into())).compared[0].name.as_str(), "b");
    assert_eq!(update(&kept, Action::ScenarioDropped(0)).compared, []);
    let full = after(&kept, vec![Action::ScenarioKept(String::new()); 9]);
    assert_eq!((full.compared.len(), full.can_keep()), (Named::MOST, false));
}

#[test]
fn a_link_opens_all_that_a_state_says() {
    let state = after(
        &State::default(),
        [
            Action::NoteTyped("Claims handlers use it daily\u{202e}\nby June".into()),
            Action::NameTyped("Plan A".into()),
            Action::GuessMade(Some(Approach::ToolFirst)),
            Action::ScenarioKept("before".into()),
            Action::FieldSet(Field::AiSkills, 90),
        ],
    );
    assert_eq!(state.note, Note::of("Claims handlers use it daily by June"));
    let opened = decode(&state.link());
    assert_eq!(opened.problems, []);
    assert_eq!((opened.scenario, &opened.extras), (state.scenario, &state.extras()));
    let reopened = State::of(opened);
    assert!(reopened.is_as_opened());
    let reset = after(
        &reopened,
        [Action::NoteTyped(String::new()), Action::ScenarioDropped(0), Action::ResetToStart],
    );
    assert_eq!(Snapshot::of(&reset), Snapshot::of(&reopened));
    assert_ne!(state.extras(), Extras::default());
}

fn any_action() -> impl Strategy<Value = Action> {
    let one_of = |place: usize| Field::ALL[place % Field::ALL.len()];
    let factor = |place: usize| Factor::ALL[place % Factor::ALL.len()];
    let text = "[a-c]{0,2}";
    prop_oneof![
        3 => (0_usize..3, 0_u8..=100).prop_map(move |(place, at)| Action::FactorMoved(factor(place), at)),
        1 => Just(Action::GestureEnded),
        3 => (0_usize..8, 0_i64..=100).prop_map(move |(place, value)| Action::FieldSet(one_of(place), value)),
        1 => (0_usize..8).prop_map(move |place| Action::FieldReset(one_of(place))),
        1 => (0_usize..3).prop_map(move |place| Action::FactorReset(factor(place))),
        1 => (0_usize..4).prop_map(|place| Action::ApproachChosen(Approach::ALL[place])),
        1 => Just(Action::PlanLeftOpen),
        1 => (0_usize..3).prop_map(|place| Action::AdoptionGapSet(AdoptionGap::ALL[place])),
        1 => (0_usize..5, 0_u8..9).prop_map(|(place, value)| Action::AssumptionSet(place, f64::from(value))),
        1 => Just(Action::AssumptionsReset(None)),
        2 => text.prop_map(Action::NoteTyped),
        1 => text.prop_map(Action::NameTyped),
        1 => proptest::option::of(0_usize..4)
            .prop_map(|guess| Action::GuessMade(guess.map(|place| Approach::ALL[place]))),
        1 => text.prop_map(Action::ScenarioKept),
        1 => (0_usize..4, text).prop_map(|(place, name)| Action::ScenarioNamed(place, name)),
        1 => (0_usize..4).prop_map(Action::ScenarioTaken),
        1 => (0_usize..4).prop_map(Action::ScenarioDropped),
        1 => (0_usize..8).prop_map(|place| link_opened(Example::ALL[place])),
        1 => Just(Action::ResetToStart),
        1 => any::<Option<bool>>().prop_map(|done| Action::TextCopied(done.map(|done| (Copied::Link, done)))),
        1 => (0_usize..9).prop_map(|place| Action::FramePartToggled(PagePart::ALL[place])),
        2 => Just(Action::Undone),
        1 => Just(Action::Redone),
    ]
}

proptest! {
    #[test]
    fn as_many_undos_as_there_are_give_the_start(actions in proptest::collection::vec(any_action(), 0..60)) {
        let mut state = after(&State::default(), actions);
        while state.can_undo() {
            let before = update(&state, Action::Undone);
            prop_assert_ne!(Snapshot::of(&before), Snapshot::of(&state), "a step that changes nothing");
            let again = update(&before, Action::Redone);
            prop_assert_eq!(Snapshot::of(&again), Snapshot::of(&state));
            state = before;
        }
        prop_assert_eq!(Snapshot::of(&state), Snapshot::of(&State::default()));
    }

    #[test]
    fn undo_then_redo_changes_nothing_and_a_change_clears_redo(
        actions in proptest::collection::vec(any_action(), 0..40),
        next in any_action(),
    ) {
        let state = after(&State::default(), actions);
        let again = after(&state, [Action::Undone, Action::Redone]);
        if state.can_undo() {
            prop_assert_eq!(Snapshot::of(&again), Snapshot::of(&state));
        }
        let changed = update(&state, next.clone());
        let is_travel = matches!(next, Action::Undone | Action::Redone);
        if !is_travel && Snapshot::of(&changed) != Snapshot::of(&state) {
            prop_assert!(!changed.can_redo());
        }
    }
}

/// What the offer is, what our people do and what follows are answered about a proposal, beside a typical hybrid.
fn proposal_read() -> (Plan, State) {
    let present = Approach::Hybrid.typical_plan();
    let answers = [(Question::Offer, 1), (Question::DailyWork, 1), (Question::Afterwards, 2)];
    let read = answers.into_iter().fold(State::default(), |state, (question, place)| {
        let shown = state.scenario.plan.unwrap_or(present);
        update(&state, Action::ProposalAnswered(shown, question, Some(place)))
    });
    (present, read)
}

#[test]
fn answers_about_a_proposal_fill_the_plan_in_steps_that_can_be_undone() {
    let (present, read) = proposal_read();
    assert_eq!(read.scenario.plan, Some(read.answers.plan(present)));
    assert_eq!(read.answers.index(Question::DailyWork), Some(1));
    assert_eq!(steps(&read), 3);
    let undone = update(&read, Action::Undone);
    assert_eq!(undone.answers, read.answers.with(Question::Afterwards, None));
    let left_open = update(
        &read,
        Action::ProposalAnswered(undone.scenario.plan.unwrap_or(present), Question::DailyWork, None),
    );
    assert_eq!(left_open.answers.index(Question::DailyWork), None);
}

#[test]
fn answers_about_a_proposal_are_forgotten_with_the_link_the_start_and_at_will() {
    let (_, read) = proposal_read();
    for action in [link_opened(Example::HybridInName), Action::ResetToStart, Action::PlanLeftOpen] {
        assert_eq!(after(&read, [action.clone()]).answers, Answers::default(), "{action:?}");
    }
    // Even where the link says the very plan that the answers came to.
    let link = Action::LinkOpened(Box::new(decode(&read.link())));
    let again = after(&read, [link, Action::ResetToStart]);
    assert_eq!((again.scenario, again.answers), (read.scenario, Answers::default()));
    let forgotten = update(&read, Action::ProposalForgotten);
    assert_eq!((forgotten.scenario, forgotten.answers), (read.scenario, Answers::default()));
}

#[test]
fn a_lever_set_by_hand_takes_the_answer_back_that_said_otherwise() {
    let (_, read) = proposal_read();
    let plan = read.scenario.plan.expect("filled from the answers");
    let by_hand = Action::LeverSet(plan.approach, plan.levers, Lever::InternalRole, 4);
    let changed = update(&read, by_hand);
    assert_eq!(changed.answers, read.answers.with(Question::DailyWork, None));
    let other = update(&read, Action::FieldSet(Field::AiSkills, 90));
    assert_eq!(other.answers, read.answers);
}

#[test]
fn what_a_link_hides_stays_hidden_whatever_is_done_until_another_link_is_opened() {
    let hiding = decode("v=1&parts=plan.traps");
    let state = after(
        &State::of(hiding),
        [Action::FieldSet(Field::AiSkills, 80), Action::ResetToStart, Action::NameTyped("a".into())],
    );
    assert!(state.link().contains("&parts=plan.traps&"), "{}", state.link());
    let opened = update(&state, link_opened(Example::ALL[0]));
    assert!(!opened.link().contains("parts="), "{}", opened.link());
    assert!(update(&opened, Action::Undone).link().contains("&parts=plan.traps&"));
}

#[test]
fn what_a_frame_is_to_hide_is_ticked_beside_the_link_and_begins_with_what_the_link_hides() {
    let state = State::of(decode("v=1&parts=plan"));
    let ticked = after(&state, [PagePart::Plan, PagePart::Traps].map(Action::FramePartToggled));
    assert_eq!(ticked.hidden_in_frame.words(), "traps");
    assert_eq!((ticked.link(), steps(&ticked)), (state.link(), 0));
    assert_eq!(update(&ticked, link_opened(Example::ALL[0])).hidden_in_frame, HiddenParts::default());
}

#[test]
fn what_is_hidden_belongs_to_the_place_that_hides_it_and_not_to_what_is_kept() {
    let own = State::of(decode("v=1&parts=plan.traps"));
    let (beside, _) = sent(&update(&own, Action::FieldSet(Field::AiSkills, 80)));
    let kept = update(&beside, Action::OwnKept);
    assert_eq!(kept.scenario.situation.get(Field::AiSkills), 80);
    assert!(!kept.link().contains("parts="), "{}", kept.link());
    assert_eq!(kept.hidden_in_frame, HiddenParts::default());
}

/// A link of somebody else, with one's own state beside it.
fn sent(own: &State) -> (State, Action) {
    let opened = Opened { scenario: Example::SteadyTeam.scenario(), ..Opened::default() };
    let beside = Own::beside(&opened, &own.link(), "").expect("it says otherwise");
    assert!(!beside.is_example);
    let action = Action::LinkSent(Box::new(opened), beside);
    (update(own, action.clone()), action)
}

#[test]
fn of_a_link_that_was_sent_either_state_is_chosen_and_the_choice_undone() {
    let own = after(
        &State::default(),
        [Action::NoteTyped("By June".into()), Action::FieldSet(Field::AiSkills, 80)],
    );
    let (beside, _) = sent(&own);
    assert_eq!(beside.scenario, Example::SteadyTeam.scenario());
    assert!(beside.whose() == Whose::Undecided && beside.is_as_opened());
    assert_eq!(beside.link_beside(), own.link());
    let kept = update(&beside, Action::OwnKept);
    assert_eq!((kept.scenario, &kept.note, &kept.own), (own.scenario, &own.note, &None));
    assert!(kept.whose() == Whose::Own && kept.is_as_opened());
    assert_eq!(kept.link(), own.link());
    let taken = update(&beside, Action::TheirsTaken);
    assert_eq!((taken.scenario, &taken.own), (beside.scenario, &None));
    assert_eq!((taken.whose(), taken.link_beside()), (Whose::Own, String::new()));
    for chosen in [kept, taken] {
        let undone = update(&chosen, Action::Undone);
        assert_eq!(
            (undone.scenario, &undone.own, &undone.opened),
            (beside.scenario, &beside.own, &beside.opened)
        );
        let redone = update(&undone, Action::Redone);
        assert_eq!((redone.scenario, redone.link()), (chosen.scenario, chosen.link()));
    }
    // Undoing the opening itself leads back as well.
    assert_eq!(update(&beside, Action::Undone).link(), own.link());
}

#[test]
fn steps_that_came_along_lose_no_state_of_ones_own() {
    let (beside, _) = sent(&update(&State::default(), Action::FieldSet(Field::AiSkills, 80)));
    let tried = update(&beside, Action::FieldSet(Field::ChangeSkills, 5));
    let mut there = State::of(decode(&tried.link()));
    there.own = tried.own.clone();
    there.take_up(&tried.steps());
    let undone = update(&there, Action::Undone);
    assert_eq!((undone.link(), &undone.own), (beside.link(), &beside.own));
    assert_eq!(undone.whose(), Whose::Undecided);
}

/// A step says what stood there and not whose that was, so those beyond a choice stay where it was made.
#[test]
fn no_step_beyond_a_choice_comes_along() {
    let own = update(&State::default(), Action::FieldSet(Field::AiSkills, 80));
    let (beside, _) = sent(&own);
    assert_eq!(beside.steps(), "");
    for choice in [Action::OwnKept, Action::TheirsTaken] {
        let chosen = update(&beside, choice);
        assert_eq!(chosen.steps(), "");
        assert_eq!(update(&chosen, Action::FieldSet(Field::ChangeSkills, 5)).steps(), chosen.link());
    }
}

#[test]
fn a_link_as_it_was_sent_does_not_come_along_as_ones_own() {
    let opened = Opened { scenario: Example::SteadyTeam.scenario(), ..Opened::default() };
    let example = Own::beside(&opened, "", "");
    let mut first = State::of(opened);
    first.own = example;
    let changed = update(&first, Action::FieldSet(Field::ChangeSkills, 5));
    assert_eq!(changed.steps(), "");
    assert_eq!(update(&changed, Action::FieldSet(Field::AiSkills, 5)).steps(), changed.link());
}

#[test]
fn what_is_tried_out_in_a_link_that_was_sent_is_not_yet_ones_own() {
    let (beside, _) = sent(&update(&State::default(), Action::FieldSet(Field::AiSkills, 80)));
    let tried = update(&beside, Action::FieldSet(Field::ChangeSkills, 5));
    assert_eq!(tried.whose(), Whose::Undecided);
    assert_eq!(update(&tried, Action::TheirsTaken).whose(), Whose::Own);
    // Against the example there is nothing to choose: the first change makes it one's own.
    let opened = Opened { scenario: Example::SteadyTeam.scenario(), ..Opened::default() };
    let example = Own::beside(&opened, "", "").expect("it says otherwise");
    assert!(example.is_example);
    let first = update(&State::default(), Action::LinkSent(Box::new(opened), example));
    assert_eq!((first.whose(), first.link_beside()), (Whose::Sent, String::new()));
    let changed = update(&first, Action::FieldSet(Field::ChangeSkills, 5));
    assert_eq!((changed.whose(), changed.link_beside()), (Whose::Own, String::new()));
}

#[test]
fn nothing_stands_beside_a_link_that_says_the_same_or_only_other_words() {
    let state = update(&State::default(), Action::FieldSet(Field::AiSkills, 80));
    let named = update(&state, Action::NameTyped("Claims".into()));
    let opened = |state: &State| decode(&state.link());
    assert_eq!(Own::beside(&opened(&state), &state.link(), ""), None);
    assert_eq!(Own::beside(&opened(&named), &state.link(), ""), None);
    assert!(Own::beside(&opened(&state), "", "").is_some_and(|own| own.is_example));
    // A plan that is judged anyway, where it is left open, is none to choose between.
    let plan = evaluate(&state.scenario, &state.assumptions).plan;
    let chosen = update(&state, Action::LeversSet(plan.approach, plan.levers));
    assert!(chosen.scenario.plan.is_some() && state.scenario.plan.is_none());
    assert_eq!(Own::beside(&opened(&chosen), &state.link(), ""), None);
    let other = update(&state, Action::ApproachChosen(Approach::ToolFirst));
    assert_ne!(plan.approach, Approach::ToolFirst);
    assert!(Own::beside(&opened(&other), &state.link(), "").is_some_and(|own| !own.is_example));
    // An organisation's own start is the example there.
    assert_eq!(Own::beside(&opened(&state), "", &state.link()), None);
    // What storage may hold is no state of one's own unless it is a link.
    assert!(Own::beside(&opened(&state), "nonsense", "").is_some_and(|own| own.is_example));
}

#[test]
fn what_holds_nothing_changes_nothing_and_is_told_until_something_happens() {
    let state = update(&State::default(), Action::FieldSet(Field::AiSkills, 80));
    let told = update(&state, Action::NothingFound);
    assert_eq!((told.is_nothing_found, told.link()), (true, state.link()));
    assert!(!update(&told, Action::FieldSet(Field::AiSkills, 81)).is_nothing_found);
    assert!(!update(&told, Action::Undone).is_nothing_found);
}
