//! The figure over five years, used by pointer and by keyboard alone.

use browser_tests::{Page, TestResult, with_page};
use thirtyfour::prelude::*;

const READOUT_ROWS: &str = "[data-result=\"over_time.month\"] tbody tr";
const LINES: &str = ".over_time-lines[data-panel=\"adoption\"] polyline:not([data-role=\"expectation\"])";
/// The latest due date and the most later initiatives.
const CROWDED: &str =
    "v=1&due=36&runway=2&ai=15&change=12&stability=70&comfort=30&initiatives=12&similarity=35";

/// Moves the mouse to a share of a panel's width, at half its height.
async fn point_at(page: &Page, panel: &str, along: f64) -> TestResult {
    let plot = page.find(&format!(".over_time-in-hand[data-panel=\"{panel}\"]")).await?;
    plot.scroll_into_view().await?;
    let (left, _, width, _) = plot.rect().await.map(|rect| (rect.x, rect.y, rect.width, rect.height))?;
    let from_middle = (left + along * width) - (left + width / 2.0);
    let chain = page.driver.action_chain();
    chain.move_to_element_with_offset(&plot, from_middle.round() as i64, 0).perform().await?;
    Ok(())
}

#[tokio::test]
async fn the_month_in_hand_moves_by_keyboard_and_the_readout_follows() -> TestResult {
    with_page("", |page| async move {
        let due = page.value("results_due_months").await?;
        page.wait_for_result("over_time.month", &due).await?;
        let before = page.result("over_time.hybrid").await?;
        let slider = page.field("month").await?;
        for (key, expected) in [(Key::Home, "0"), (Key::Right, "1"), (Key::PageUp, "6"), (Key::End, "60")] {
            slider.send_keys(key + "").await?;
            page.wait_for_result("over_time.month", expected).await?;
        }
        assert_ne!(page.result("over_time.hybrid").await?, before);
        let said = slider.attr("aria-valuetext").await?.unwrap_or_default();
        assert!(said.contains("60") && said.contains("Hybrid"), "{said}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_month_in_hand_is_the_one_under_the_pointer_in_either_panel_and_direction() -> TestResult {
    with_page("", |page| async move {
        for (direction, panel, along, month) in [
            ("ltr", "adoption", 0.25, "15"),
            ("ltr", "capability", 0.75, "45"),
            ("rtl", "adoption", 0.5, "30"),
            ("rtl", "capability", 0.25, "15"),
        ] {
            page.script(&format!("document.documentElement.dir = '{direction}'")).await?;
            point_at(&page, panel, along).await?;
            page.wait_for_result("over_time.month", month).await?;
            page.wait_for_value("month", month).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn whose_lines_are_shown_is_chosen_by_keyboard() -> TestResult {
    with_page("", |page| async move {
        page.wait_for_result("over_time", "all").await?;
        assert_eq!((page.count(LINES).await?, page.count(READOUT_ROWS).await?), (4, 4));
        let chosen = page.find("[data-field=\"shown\"] input:checked").await?;
        chosen.send_keys(Key::Left + "").await?;
        page.wait_for_result("over_time", "best").await?;
        page.wait("the number of lines", 1, || async { page.count(LINES).await }).await?;
        let line = page.find(LINES).await?.attr("data-role").await?.unwrap_or_default();
        assert_eq!(line, page.result("best").await?);
        assert_eq!(page.count(READOUT_ROWS).await?, 1);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_plan_that_is_shown_follows_the_plan() -> TestResult {
    with_page("", |page| async move {
        page.click("[data-field=\"shown\"] input[value=\"plan\"]").await?;
        page.choose("approach", "external_partnership").await?;
        page.wait_for_result("over_time", "plan").await?;
        let usual = page.result("over_time.external_partnership").await?;
        page.choose("change_management", "none").await?;
        page.wait("that the line has moved", true, || async {
            Ok(page.result("over_time.external_partnership").await? != usual)
        })
        .await
    })
    .await
}

#[tokio::test]
async fn the_table_is_there_once_it_is_opened_and_has_a_row_for_every_third_month() -> TestResult {
    with_page("", |page| async move {
        assert_eq!(page.count(".over_time-table").await?, 0);
        let summary = page.find("[data-disclosure=\"over_time\"] > summary").await?;
        summary.send_keys(Key::Enter + "").await?;
        page.find(".over_time-table caption").await?;
        assert_eq!(page.count(".over_time-table tbody tr").await?, 21);
        assert_eq!(page.count(".over_time-table tbody th[scope=\"row\"]").await?, 21);
        summary.send_keys(Key::Enter + "").await?;
        page.wait("the number of tables", 0, || async { page.count(".over_time-table").await }).await
    })
    .await
}

#[tokio::test]
async fn the_break_even_is_told_and_building_inside_under_urgency_shows_its_wider_gap() -> TestResult {
    with_page("", |page| async move {
        page.click("[data-example=\"quarterly_pressure\"]").await?;
        page.wait_for_result("break_even", "by_month").await?;
        let gap = page.find("[data-result=\"wider_gap\"]").await?.text().await?;
        assert!(gap.contains("month 3"), "{gap}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn on_a_phone_the_figure_is_no_wider_than_the_page_and_no_labels_meet() -> TestResult {
    with_page(CROWDED, |page| async move {
        page.resize(320, 700).await?;
        page.click("[data-disclosure=\"over_time\"] > summary").await?;
        page.find(".over_time-table").await?;
        let overflow = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
        assert_eq!(page.script(overflow).await?, 0);
        let within = "const words = document.querySelector('.over_time-words');
            return words.scrollWidth - words.clientWidth";
        assert_eq!(page.script(within).await?, 0);
        // By their letters alone: the box of an element has the pale rim around them as well, in Firefox.
        let meeting = "const boxes = [...document.querySelectorAll('.over_time-panels text')].map(text => {
              const [from, box] = [text.ownerSVGElement.getBoundingClientRect(), text.getBBox()];
              return [text.textContent, new DOMRect(from.x + box.x, from.y + box.y, box.width, box.height)];
            });
            return boxes.flatMap(([one, a], place) => boxes.slice(place + 1)
              .filter(([, b]) => a.left < b.right && b.left < a.right && a.top + 2 < b.bottom && b.top + 2 < a.bottom)
              .map(([other]) => one + ' / ' + other))";
        assert_eq!(page.script(meeting).await?, serde_json::json!([]));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_answer_that_stays_in_view_never_covers_the_figure() -> TestResult {
    with_page("", |page| async move {
        // Beside each other, where there is room; else one after the other.
        for width in [1440, 1100, 700] {
        page.resize(width, 800).await?;
        let covered = "document.querySelector('.over_time').scrollIntoView();
            const [a, b] = ['.answer', '.over_time'].map(name => document.querySelector(name).getBoundingClientRect());
            return a.bottom > b.top && a.top < b.bottom && a.right > b.left && a.left < b.right";
        assert_eq!(page.script(covered).await?, false, "{width} px");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_curve_of_one_plan_has_a_band_that_follows_how_sure_the_inputs_are() -> TestResult {
    with_page("", |page| async move {
        let bands = || async { Ok(page.driver.find_all(By::Css(".over_time-band polygon")).await?.len()) };
        assert_eq!(bands().await?, 0, "four bands would hide one another");
        page.click("[data-field=\"shown\"] input[value=\"best\"]").await?;
        page.wait("bands", 2, bands).await?;
        let told = page.find("[data-result=\"band\"]").await?.text().await?;
        page.script("document.querySelector('[data-factor=\"depth\"] > summary').click()").await?;
        page.click("[data-field=\"unsure.change_skills\"]").await?;
        page.wait("whether the band says the same", false, || async {
            Ok(page.find("[data-result=\"band\"]").await?.text().await? == told)
        })
        .await?;
        page.wait("bands", 2, bands).await?;
        page.click("[data-field=\"shown\"] input[value=\"all\"]").await?;
        page.wait("bands", 0, bands).await
    })
    .await
}
