//! How sure the answer is, in words: a share of plausible worlds, never a chance of success.

use super::approaches::name;
use super::inputs::{entry_problem, label, with_unit};
use super::{in_sentence, months, points};
use crate::explore::flips::Flip;
use crate::explore::map::DecisionMap;
use crate::explore::required::{Change, Required};
use crate::explore::tornado::{Bar, Importance};
use crate::explore::worlds::{FindingOut, RankAcceptability, Regret};
use crate::num::{percent, round_half_up};
use crate::scenario::plausible::{Doubt, RangeProblem, Span};
use crate::scenario::{Approach, Field, Words};
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// How often the best approach comes first, what that is not, and which approach does so more often, if one does.
pub fn first(best: Approach, ranks: &RankAcceptability) -> String {
    let share = ranks.share(best, 0);
    let chance = match percent(share) {
        certain @ 1..100 => format!("{} {certain}\u{a0}% chance", article(certain)),
        _ => "proof".to_string(),
    };
    let oftener = |one, other| if ranks.share(other, 0) > ranks.share(one, 0) { other } else { one };
    let most = Approach::ALL.iter().copied().fold(best, oftener);
    let more = if most == best {
        String::new()
    } else {
        format!(" {} does more often, in {}.", name(most), of_100(ranks.share(most, 0)))
    };
    format!(
        "{} comes first in {} plausible worlds: that is not {chance} of success.{more}",
        name(best),
        of_100(share)
    )
}

/// What stands behind a share of worlds while more of them are tried.
pub fn refining() -> &'static str {
    "refining"
}

/// The heading of all that is explored.
pub fn explore_title() -> &'static str {
    "Explore"
}

/// What exploring is for.
pub fn explore_help() -> &'static str {
    "How sure this is, what matters, and what would change it. Not sure of an input? Say so beside its slider."
}

/// What stands where something is still worked out.
pub fn looking() -> &'static str {
    "Working it out"
}

/// The heading of how often each approach takes each rank.
pub fn ranks_title() -> &'static str {
    "How often each comes first"
}

/// What the numbers of the ranks are counted in.
pub fn ranks_of() -> &'static str {
    "Of 100 plausible worlds"
}

/// The ranks, the best first.
pub const RANKS: [&str; 4] = ["first", "second", "third", "last"];

/// What a plausible world is, and how far a share may be off.
pub fn worlds_help(ranks: &RankAcceptability) -> String {
    let errors =
        Approach::ALL.iter().flat_map(|&approach| (0..4).map(move |rank| ranks.error(approach, rank)));
    let error = percent(errors.fold(0.0, f64::max)).max(1);
    format!(
        "A plausible world is yours with every input, assumption and weight a little different. \
         By chance alone, a share may be off by {error} in 100."
    )
}

/// The button that tries other worlds.
pub fn other_worlds() -> &'static str {
    "Try 1,024 other worlds"
}

/// "83 of 100"; shares that only rounding makes none or all say so.
fn of_100(share: f64) -> String {
    match percent(share) {
        0 if share > 0.0 => "fewer than 1 of 100".to_string(),
        100 if share < 1.0 => "more than 99 of 100".to_string(),
        whole => format!("{whole} of 100"),
    }
}

/// Before a percentage from 1 to 99: "an 8", "an 83", "a 54".
fn article(number: i64) -> &'static str {
    if matches!(number, 8 | 11 | 18 | 80..=89) { "an" } else { "a" }
}

/// The heading of what each mistake costs.
pub fn regret_title() -> &'static str {
    "Which mistake you can live with"
}

/// What an approach costs where it proves wrong.
pub fn regret(approach: Approach, regret: Option<&Regret>) -> String {
    let Some(regret) = regret else {
        return format!("{} proves wrong in none of these worlds.", name(approach));
    };
    let approach = in_sentence(name(approach));
    let (mean, worst) = (round_half_up(regret.months.mean), round_half_up(regret.months.nine_in_ten));
    match mean {
        1.. if worst > mean => {
            format!(
                "If {approach} proves wrong, you lose {} on average, and over {worst} in one case of ten.",
                months(mean)
            )
        }
        1.. => format!("If {approach} proves wrong, you lose {} on average.", months(mean)),
        _ => format!(
            "If {approach} proves wrong, you lose no time on average, but {} of fit.",
            points(regret.fit.mean)
        ),
    }
}

/// The heading of what is worth finding out.
pub fn finding_out_title() -> &'static str {
    "What to find out first"
}

/// Which doubtful input is worth most to know; `found` as [`crate::explore::worlds::finding_out()`] orders it.
pub fn finding_out(found: &[FindingOut]) -> String {
    let Some(most) = found.first().filter(|most| most.changes > 0.0) else {
        return "Within what is plausible here, knowing one input better changes no choice.".to_string();
    };
    let worlds = match round_half_up(most.changes * 10.0) {
        0 => "fewer than 1".to_string(),
        tenths => tenths.to_string(),
    };
    format!("First, {}: it would change the choice in {worlds} of 10 plausible worlds.", errand(most.field))
}

/// What to do to know an input better.
fn errand(field: Field) -> &'static str {
    match field {
        Field::ResultsDueMonths => "settle when results are due",
        Field::RunwayMonths => "ask how long leadership will wait",
        Field::AiSkills => "assess AI skills",
        Field::ChangeSkills => "assess change skills",
        Field::TeamStability => "find out who will stay",
        Field::DependencyComfort => "settle how far you would rely on others",
        Field::FutureInitiatives => "list later initiatives",
        Field::InitiativeSimilarity => "find out how alike later initiatives are",
    }
}

/// The heading of the tornado.
pub fn tornado_title() -> &'static str {
    "What matters most"
}

/// How the tornado is to be read.
pub fn tornado_help() -> &'static str {
    "How the lead of the best, in points of fit, moves with each input alone over its plausible range. \
     Short line: the lead now. Tall line: the first two are level. What several do together is not shown."
}

/// An importance, to stand before its number.
pub fn importance(importance: Importance) -> &'static str {
    match importance {
        Importance::High => "high",
        Importance::Medium => "medium",
        Importance::Low => "low",
    }
}

/// One bar in words: importance first, the number behind it, and where another approach takes over.
pub fn bar(bar: &Bar) -> String {
    let size = format!(
        "{}: {}, {} between {} and {}",
        label(bar.field),
        importance(bar.importance()),
        points(bar.swing()),
        bar.low.value,
        with_unit(bar.field, bar.high.value)
    );
    let turns = [bar.low, bar.high].into_iter().filter(|end| end.best != bar.base.best);
    turns.fold(size, |text, end| format!("{text}; at {} {} is best", end.value, in_sentence(name(end.best))))
}

/// The heading of the flip points.
pub fn flips_title() -> &'static str {
    "Where the answer changes"
}

/// The columns of the flip points.
pub const FLIP_COLUMNS: [&str; 4] = ["Input alone", "Now", "Downward", "Upward"];

/// Where one input, moved to one side, puts another approach first.
pub fn flip_cell(flip: Option<&Flip>) -> String {
    flip.map_or("nowhere".to_string(), |flip| format!("{}: {}", flip.to, in_sentence(name(flip.best))))
}

/// The way to the page of the decision map.
pub fn way_to_map() -> &'static str {
    "Where another approach would win: the decision map, and what would have to be true"
}

/// The link that jumps over the head of that page.
pub fn skip_to_map() -> &'static str {
    "Skip to the map"
}

/// The heading over the map.
pub fn map_question() -> &'static str {
    "What fits best for every pair of values?"
}

/// The heading over the decision map.
pub fn map_part() -> &'static str {
    "Decision map"
}

/// The labels of its two sides.
pub const MAP_SIDES: [&str; 2] = ["Across", "Upward"];

/// What stands at a side of the map, behind an arrow.
pub fn map_side(arrow: char, field: Field) -> String {
    let row = field.row();
    format!("{arrow} {}, {} to {}", label(field), row.minimum, with_unit(field, row.maximum))
}

/// How the map is moved over.
pub fn map_help() -> &'static str {
    "The ring is where you are. Arrow keys move over the map; a click or Enter sets both inputs."
}

/// The same as a table.
pub fn map_table() -> &'static str {
    "The map as a table"
}

/// What the decision map shows.
pub fn map_title(map: &DecisionMap) -> String {
    let side = |field| in_sentence(label(field));
    format!("What would fit best: {} across, {} upward", side(map.across().field), side(map.up().field))
}

/// One cell of the decision map.
pub fn map_cell(map: &DecisionMap, column: u8, row: u8) -> String {
    let (across, up) = (map.across(), map.up());
    let at = |field, value| format!("{} {}", label(field), with_unit(field, value));
    let winner = map.winner(column, row).map_or("", name);
    format!(
        "{}, {}: {winner}",
        at(across.field, across.value(column)),
        in_sentence(&at(up.field, up.value(row)))
    )
}

/// The heading of what an approach takes.
pub fn required_title() -> &'static str {
    "What would have to be true"
}

/// The label of the approach that somebody would prefer.
pub fn preferred() -> &'static str {
    "If we would rather choose"
}

/// The button that sets what would have to be true.
pub fn try_it() -> &'static str {
    "Try it"
}

/// What would have to be true for `preferred` to come first.
pub fn required(preferred: Approach, required: &Required) -> String {
    let approach = name(preferred);
    match required {
        Required::Nothing => format!("{approach} already comes first."),
        Required::OutOfReach => {
            format!(
                "Nothing that was tried puts {} first, not even three inputs changed together.",
                in_sentence(approach)
            )
        }
        Required::Changes(changes) => {
            let clauses: Vec<String> = changes.iter().map(clause).collect();
            format!("{approach} would come first if {}.", clauses.join(" and "))
        }
    }
}

fn clause(change: &Change) -> String {
    let Change { field, from, to } = *change;
    format!("{} were {} instead of {from}", in_sentence(label(field)), with_unit(field, to))
}

/// The answer that an input is not known, with the values that it may have.
pub fn not_sure(field: Field, doubt: Doubt) -> String {
    let span = match doubt {
        Doubt::Usual => return "I\u{2019}m not sure".to_string(),
        Doubt::Within(span) => span,
        Doubt::Unsure => Span::whole(field),
    };
    format!("I\u{2019}m not sure: {} to {}", span.low(), with_unit(field, span.high()))
}

/// What is wrong with what was typed as a number or a range of an input.
pub fn range_problem(field: Field, kept: u8, problem: RangeProblem) -> String {
    match problem {
        RangeProblem::Backwards => "Write the smaller number first.".to_string(),
        RangeProblem::NotARange | RangeProblem::OutOfRange(_) => entry_problem(field, kept),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::explore::tornado::End;
    use crate::explore::worlds::Worlds;
    use crate::explore::worlds::regret::Loss;
    use crate::model::Assumptions;
    use crate::scenario::Ranges;
    use crate::scenario::examples::Example;

    #[test]
    fn a_share_is_told_in_worlds_and_never_as_a_chance() {
        let situation = Example::QuarterlyPressure.scenario().situation;
        let worlds = Worlds::whole(situation, &Ranges::default(), &Assumptions::CENTRE);
        let shares = RankAcceptability::of(&worlds);
        let text = first(Approach::Hybrid, &shares);
        let share = percent(shares.share(Approach::Hybrid, 0));
        assert!(
            text.starts_with(&format!(
                "Hybrid comes first in {share} of 100 plausible worlds: that is not a"
            ))
        );
        assert!(text.ends_with(&format!("{share}\u{a0}% chance of success.")), "{text}");
        assert_eq!(
            first(Approach::ToolFirst, &shares),
            format!(
                "Tool-first comes first in 0 of 100 plausible worlds: that is not proof of success. \
                 Hybrid does more often, in {share} of 100."
            )
        );
    }

    #[test]
    fn shares_that_round_to_none_or_all_say_so() {
        for (share, expected) in [
            (0.0, "0 of 100"),
            (0.001, "fewer than 1 of 100"),
            (0.83, "83 of 100"),
            (0.999, "more than 99 of 100"),
            (1.0, "100 of 100"),
        ] {
            assert_eq!(of_100(share), expected);
        }
        assert_eq!([8, 11, 18, 83, 54, 1].map(article), ["an", "an", "an", "an", "a", "a"]);
    }

    #[test]
    fn a_mistake_is_told_in_months_or_in_points_of_fit() {
        let with = |mean, nine_in_ten| Regret {
            approach: Approach::Hybrid,
            wrong: 0.2,
            months: Loss { mean, nine_in_ten },
            fit: Loss { mean: 0.043, nine_in_ten: 0.1 },
        };
        for (told, expected) in [
            (None, "Hybrid proves wrong in none of these worlds."),
            (
                Some(with(2.2, 11.0)),
                "If hybrid proves wrong, you lose 2 months on average, and over 11 in one case of ten.",
            ),
            (Some(with(1.0, 1.2)), "If hybrid proves wrong, you lose 1 month on average."),
            (
                Some(with(-3.0, -1.0)),
                "If hybrid proves wrong, you lose no time on average, but 4 points of fit.",
            ),
        ] {
            assert_eq!(regret(Approach::Hybrid, told.as_ref()), expected);
        }
    }

    #[test]
    fn the_next_step_is_what_would_change_most() {
        let found = |changes| FindingOut { field: Field::ChangeSkills, changes, gain: 0.01 };
        assert_eq!(
            finding_out(&[found(0.31)]),
            "First, assess change skills: it would change the choice in 3 of 10 plausible worlds."
        );
        assert!(finding_out(&[found(0.04)]).contains("fewer than 1 of 10"));
        assert!(finding_out(&[found(0.0)]).contains("changes no choice"));
    }

    #[test]
    fn a_bar_names_its_importance_and_who_takes_over() {
        let end = |value, gap, best| End { value, gap, best };
        let told = Bar {
            field: Field::AiSkills,
            low: end(32, -0.04, Approach::ExternalPartnership),
            base: end(40, 0.05, Approach::Hybrid),
            high: end(48, 0.1, Approach::Hybrid),
        };
        assert_eq!(
            bar(&told),
            "AI skills: high, 14 points between 32 and 48 of 100; at 32 external partnership is best"
        );
    }

    #[test]
    fn what_would_have_to_be_true_names_every_change() {
        let changes = Vec::from([
            Change { field: Field::AiSkills, from: 40, to: 56 },
            Change { field: Field::FutureInitiatives, from: 3, to: 0 },
        ]);
        assert_eq!(
            required(Approach::InternalUpskilling, &Required::Changes(changes)),
            "Internal upskilling would come first if AI skills were 56 of 100 instead of 40 and later initiatives \
             were 0 instead of 3."
        );
    }

    #[test]
    fn a_cell_of_the_map_says_where_it_is_and_who_wins() {
        let mut map = DecisionMap::new(
            Example::QuarterlyPressure.scenario().situation,
            Field::AiSkills,
            Field::TeamStability,
            &Assumptions::CENTRE,
        )
        .expect("two inputs");
        while !map.is_coarse() {
            map.step();
        }
        let text = map_cell(&map, 0, 0);
        assert!(text.starts_with("AI skills 0 of 100, team stability 0\u{a0}%: "), "{text}");
        assert_eq!(map_title(&map), "What would fit best: AI skills across, team stability upward");
    }
}
