//! The plan: made sound in one click, and filled from six answers about a proposal, by pointer and by keyboard alone.

use browser_tests::{PROPOSAL, Page, TestResult, with_page, with_page_of};
use thirtyfour::prelude::*;

const CRITERIA: [&str; 4] = ["knowledge_grows", "internal_doing", "change_in_scope", "beyond_first"];
/// The questions about a proposal in their order, each with an answer and its place after "left open".
const ANSWERS: [(&str, &str, usize); 6] = [
    ("offer", "partner_for_us", 2),
    ("daily_work", "observer", 2),
    ("work_with_users", "after_launch", 2),
    ("last_day", "explicit_transfer", 3),
    ("afterwards", "further_contract", 3),
    ("proof", "on_trust", 1),
];
/// What the plan is after them: on trust, no more than papers count as handed over, and a further contract is no
/// owner inside.
const FILLED: [(&str, &str); 5] = [
    ("approach", "external_partnership"),
    ("internal_role", "observer"),
    ("change_management", "after_launch"),
    ("after_first_initiative", "planned"),
    ("transfer", "documentation"),
];
const MAKE_SOUND: &str = "[data-action=\"make_sound\"]";

async fn open_example(page: &Page, example: &str) -> TestResult {
    page.click(&format!("[data-example=\"{example}\"]")).await
}

/// What the keyboard is on is inside, or is, what the selector matches.
async fn is_focused(page: &Page, selector: &str) -> TestResult<bool> {
    let closest = format!("return !!document.activeElement.closest('{selector}')");
    Ok(page.script(&closest).await?.as_bool().unwrap_or_default())
}

/// The example is no sound plan; `take` makes it one, and nothing but its levers changes.
async fn check_made_sound<F>(take: impl FnOnce(Page) -> F) -> TestResult
where
    F: Future<Output = TestResult>,
{
    with_page("", |page| async move {
        open_example(&page, "hybrid_in_name").await?;
        page.wait_for_result("sound", "change").await?;
        page.wait_for_result("criterion.internal_doing", "fails").await?;
        take(page.clone()).await?;
        page.wait_for_result("sound", "already").await?;
        for criterion in CRITERIA {
            page.wait_for_result(&format!("criterion.{criterion}"), "meets").await?;
        }
        page.wait_for_value("approach", "hybrid").await?;
        let left = page.driver.find_all(By::Css(MAKE_SOUND)).await?;
        assert!(left.is_empty(), "there is nothing more to change");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_plan_is_made_sound_by_one_click() -> TestResult {
    check_made_sound(|page| async move { page.click(MAKE_SOUND).await }).await
}

#[tokio::test]
async fn a_plan_is_made_sound_by_keyboard_which_then_is_where_it_was() -> TestResult {
    check_made_sound(|page| async move {
        page.tab_to(MAKE_SOUND).await?;
        page.driver.action_chain().send_keys(Key::Enter + "").perform().await?;
        page.wait_for_result("sound", "already").await?;
        assert!(is_focused(&page, "[data-result=sound]").await?, "the focus is lost");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_no_change_meets_is_said_and_another_approach_is_one_click_away() -> TestResult {
    // Under a tool alone no levers do, in the situation that the page opens with.
    with_page("", |page| async move {
        page.choose("approach", "tool_first").await?;
        page.wait_for_result("sound", "out_of_reach").await?;
        let other = page.find("[data-action=\"take_approach\"]").await?;
        let approach = other.attr("data-value").await?.unwrap_or_default();
        other.click().await?;
        page.wait_for_value("approach", &approach).await?;
        let reached = page.result("sound").await?;
        assert!(["already", "change"].contains(&reached.as_str()), "{approach}: {reached}");
        Ok(())
    })
    .await
}

/// `answer` answers each question, by its field, the answer's word and place; then the plan and the link say so.
async fn check_proposal_read<F>(answer: impl Fn(Page, String, &'static str, usize) -> F) -> TestResult
where
    F: Future<Output = TestResult>,
{
    with_page_of(PROPOSAL, "", |page| async move {
        for (question, word, place) in ANSWERS {
            let field = format!("proposal.{question}");
            answer(page.clone(), field.clone(), word, place).await?;
            page.wait_for_value(&field, word).await?;
        }
        for (field, expected) in FILLED {
            page.wait_for_value(field, expected).await?;
        }
        page.wait("the address", true, || async {
            let address = page.address().await?;
            Ok(["approach=external_partnership", "role=observer"].iter().all(|part| address.contains(part)))
        })
        .await?;
        assert!(!page.address().await?.contains("further_contract"), "the answers are in no link");
        for criterion in CRITERIA {
            let is_weak = page.result(&format!("criterion.{criterion}")).await? != "meets";
            let requests = page.driver.find_all(By::Css(format!("[data-request=\"{criterion}\"]"))).await?;
            assert_eq!(requests.len(), usize::from(is_weak), "{criterion}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn six_answers_about_a_proposal_fill_the_plan_and_the_link() -> TestResult {
    check_proposal_read(|page, field, word, _| async move { page.choose(&field, word).await }).await
}

#[tokio::test]
async fn six_answers_are_given_by_keyboard_alone() -> TestResult {
    check_proposal_read(|page, field, _, place| async move {
        page.tab_to(&format!("[data-field=\"{field}\"]")).await?;
        for _ in 0..place {
            page.driver.action_chain().send_keys(Key::Down + "").perform().await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn answers_are_forgotten_at_will_with_a_link_and_where_a_lever_says_otherwise() -> TestResult {
    with_page_of(PROPOSAL, "", |page| async move {
        page.choose("proposal.daily_work", "observer").await?;
        page.choose("proposal.offer", "partner_for_us").await?;
        page.choose("internal_role", "owner").await?;
        page.wait_for_value("proposal.daily_work", "left_open").await?;
        page.wait_for_value("proposal.offer", "partner_for_us").await?;
        page.click("[data-action=\"forget_proposal\"]").await?;
        page.wait_for_value("proposal.offer", "left_open").await?;
        page.wait_for_value("approach", "external_partnership").await?;
        page.choose("proposal.work_with_users", "none").await?;
        page.find("[data-request=\"change_in_scope\"]").await.map(drop)
    })
    .await
}

#[tokio::test]
async fn an_offer_is_read_on_a_page_of_its_own_and_its_plan_comes_back() -> TestResult {
    with_page("", |page| async move {
        page.click("[data-open=\"proposal\"]").await?;
        page.choose("proposal.offer", "partner_for_us").await?;
        page.choose("proposal.daily_work", "observer").await?;
        page.act("decide").await?;
        page.wait_for_value("approach", "external_partnership").await?;
        page.wait_for_value("internal_role", "observer").await
    })
    .await
}
