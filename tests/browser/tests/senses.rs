//! The page where a person's system or body asks for something else than its hues, its movements and a mouse
//! (`quality.md`, Faults): forced colours, less motion, no colour, touch alone. And at the corners of what can be entered
//! it says numbers, which every reader reads out.

use browser_tests::{MAP, Page, TestResult, with_page, with_page_of};
use capability_path::link::{Extras, encode};
use capability_path::scenario::{
    AfterFirstInitiative, Approach, ChangeManagement, Field, InternalRole, Levers, Plan, Scenario, Situation,
    Transfer, Words,
};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use xtask::engine::Engine;

/// What shows a verdict of each kind, and a trap.
const TROUBLED: &str =
    "v=1&approach=external_partnership&role=recipient&change=none&after=none&transfer=none";
/// What shows a criterion at risk.
const HALF_MEANT: &str =
    "v=1&approach=hybrid&role=participant&change=after_launch&after=planned&transfer=documentation";

/// Steps that every look at colours takes: `look` for what an element is drawn with, `ground` for the colour behind it.
const COLOURS: &str = "
    const look = (element, part) => getComputedStyle(element, part);
    const isClear = (colour) => /^rgba.*, 0\\)$/.test(colour);
    const ground = (element) => {
        for (let at = element; at; at = at.parentElement) {
            if (!isClear(look(at).backgroundColor)) return look(at).backgroundColor;
        }
        return 'rgb(255, 255, 255)';
    };
    const seen = (selector) => [...document.querySelectorAll(selector)].filter(element => element.checkVisibility());
    const wrong = [];
    const hold = (is, element, what) => is || wrong.push(what + ': ' + element.outerHTML.slice(0, 120));
    const hasEdge = (element) => {
        const { borderTopStyle, borderTopWidth, borderTopColor } = look(element);
        return borderTopStyle === 'solid' && parseFloat(borderTopWidth) > 0 && borderTopColor !== ground(element.parentElement);
    };";

/// With no more than the few colours of somebody's system, what can be set and what is said are still told apart.
const TOLD_APART: &str = "
    for (const slider of seen('.slider')) {
        const [track, input] = [slider.querySelector('.slider-track'), slider.querySelector('input')];
        const bands = [...track.querySelectorAll('.slider-band')], behind = ground(slider);
        const along = track.querySelector(bands.length ? '.slider-band' : '.slider-ground'), walked = track.querySelector('.slider-fill');
        hold(look(along).fill !== behind, slider, 'a track like its ground');
        hold(look(walked).fill !== look(along).fill && look(walked).fill !== behind, slider, 'a way like the track that it is on');
        hold(bands.length < 2 || (look(along).stroke !== look(along).fill && parseFloat(look(along).strokeWidth) > 0), slider, 'bands without edges');
        const start = track.querySelector('.slider-start');
        hold(look(start).display === 'none' || look(start).fill !== behind, slider, 'a start like its ground');
        hold(look(input).forcedColorAdjust === 'auto', input, 'a thumb that the system does not colour');
    }
    for (const verdict of seen('.verdict')) {
        hold(verdict.innerText.trim(), verdict, 'a verdict without a word');
        hold(hasEdge(verdict), verdict, 'a verdict without an edge');
        hold(look(verdict).color !== ground(verdict), verdict, 'a verdict that is not seen');
        hold(look(verdict, '::before').backgroundColor !== ground(verdict), verdict, 'a sign that is not seen');
    }
    for (const field of seen('select, .number-entry input, textarea, .button, .field-stop')) {
        hold(hasEdge(field), field, 'without an edge');
    }
    for (const text of seen('button, a, label, summary, p, h1, h2, h3')) {
        hold(look(text).color !== ground(text), text, 'a text in the colour of its ground');
    }
    for (const radio of seen('input[type=radio], input[type=checkbox]')) {
        hold(look(radio).appearance === 'auto', radio, 'not the system\\'s own button');
    }
    for (const stop of seen('.field-stop[aria-current]')) {
        const other = stop.closest('.field-stops').querySelector('.field-stop:not([aria-current])');
        hold(parseFloat(look(stop).borderTopWidth) > parseFloat(look(other).borderTopWidth), stop, 'a chosen stop like any other');
    }
    for (const line of seen('.figure-line, .figure-rule[data-role=due]')) {
        hold(look(line).stroke !== ground(line.closest('section')), line, 'a line that is not seen');
    }
    for (const fill of seen('.approaches-row .bar-fill')) {
        hold(look(fill).fill !== ground(fill.closest('section')), fill, 'a bar that is not seen');
    }
    return wrong;";

/// How many of each the look above has had before it: one at nothing would find nothing.
const LOOKED_AT: &str = "
    return ['.slider', '.slider-band', '.verdict', 'select', '[type=radio]', '.field-stop[aria-current]', '.figure-line'].filter(kind => !seen(kind).length)";

/// The colours of a slider's thumb, which is no element of the page: its edge, itself, and what is behind.
async fn thumb_of(page: &Page) -> TestResult<[String; 3]> {
    page.devtools("DOM.enable", json!({})).await?;
    page.devtools("CSS.enable", json!({})).await?;
    let document = page.devtools("DOM.getDocument", json!({ "depth": -1, "pierce": true })).await?;
    let input = with_attribute(&document["root"], "data-field", "time").ok_or("no slider")?;
    let thumb = with_attribute(input, "id", "thumb").ok_or("no thumb")?;
    let styles = page.devtools("CSS.getComputedStyleForNode", json!({ "nodeId": thumb["nodeId"] })).await?;
    let styles = styles["computedStyle"].as_array().cloned().unwrap_or_default();
    let style = |name: &str| {
        let found = styles.iter().find(|style| style["name"] == name).map(|style| &style["value"]);
        found.and_then(Value::as_str).unwrap_or_default().to_string()
    };
    let behind = page.script(&format!("{COLOURS} return ground(document.querySelector('#time'))")).await?;
    let behind = behind.as_str().unwrap_or_default().to_string();
    Ok([style("border-top-color"), style("background-color"), behind])
}

/// The first node within that has this attribute, what browsers keep to themselves included.
fn with_attribute<'a>(node: &'a Value, name: &str, value: &str) -> Option<&'a Value> {
    let pairs = node["attributes"].as_array().map(Vec::as_slice).unwrap_or_default();
    if pairs.chunks(2).any(|pair| pair[0] == name && pair[1] == value) {
        return Some(node);
    }
    ["children", "shadowRoots", "contentDocument"]
        .iter()
        .flat_map(|within| node[within].as_array().map(Vec::as_slice).unwrap_or_default())
        .find_map(|within| with_attribute(within, name, value))
}

#[tokio::test]
async fn in_forced_colours_all_is_told_apart_and_axe_finds_nothing() -> TestResult {
    // No other driver can be told of somebody's colours.
    if Engine::chosen()? != Engine::Chromium {
        return Ok(());
    }
    with_page(TROUBLED, |page| async move {
        for scheme in ["light", "dark"] {
            page.media(&[("forced-colors", "active"), ("prefers-color-scheme", scheme)]).await?;
            page.wait_for_worlds().await?;
            page.unfold().await?;
            assert_eq!(
                page.script(&format!("{COLOURS}{LOOKED_AT}")).await?,
                json!([]),
                "{scheme}: not there"
            );
            assert_eq!(page.script(&format!("{COLOURS}{TOLD_APART}")).await?, json!([]), "{scheme}");
            let [edge, thumb, behind] = thumb_of(&page).await?;
            assert!(!edge.is_empty() && edge != thumb && edge != behind, "{scheme}: {edge} {thumb} {behind}");
            assert_eq!(page.violations().await?, json!([]), "{scheme}");
        }
        Ok(())
    })
    .await
}

/// Keeps what is animated from now on, save what is only shown late: in one step, with nothing moved or faded.
const WATCH_MOTION: &str = "
    window.moved = [];
    const look = () => {
        for (const one of document.getAnimations()) {
            const steps = one.effect.getKeyframes();
            const changed = new Set(steps.flatMap(step => Object.keys(step)));
            ['offset', 'computedOffset', 'easing', 'composite'].forEach(key => changed.delete(key));
            const isOneStep = [...changed].join() === 'visibility' && steps.every(step => /^steps?(-end|\\(1)/.test(step.easing));
            const what = `${one.animationName ?? one.transitionProperty ?? 'script'}: ${[...changed]} ${steps.map(step => step.easing)}`;
            if (!isOneStep && !moved.includes(what)) moved.push(what);
        }
        requestAnimationFrame(look);
    };
    look();";

/// Elements, and what is put before and after them, that would move by themselves or slide to where they go.
const WOULD_MOVE: &str = "
    const moving = [];
    for (const element of document.querySelectorAll('*')) {
        for (const part of [null, '::before', '::after']) {
            const { transitionDuration, scrollBehavior } = getComputedStyle(element, part);
            if (/[1-9]/.test(transitionDuration) || scrollBehavior === 'smooth') moving.push(element.className + (part ?? ''));
        }
    }
    return moving";

/// The page moves for nobody, so that every engine can look; where one can be told of the wish, it is.
#[tokio::test]
async fn nothing_moves_by_itself_for_whom_motion_makes_ill() -> TestResult {
    with_page("", |page| async move {
        if Engine::chosen()? == Engine::Chromium {
            page.media(&[("prefers-reduced-motion", "reduce")]).await?;
        }
        page.script(WATCH_MOTION).await?;
        page.click("[data-example=\"steady_team\"]").await?;
        page.wait_for_result("best", "internal_upskilling").await?;
        page.choose("approach", "tool_first").await?;
        page.wait_for_worlds().await?;
        page.unfold().await?;
        page.click("[data-action=\"tour\"]").await?;
        page.wait_for_result("tour", "1 of 6").await?;
        assert_eq!(page.script("return moved").await?, json!([]));
        let left = "return document.getAnimations().map(one => one.animationName ?? String(one))";
        page.wait("what is still animated", json!([]), || page.script(left)).await?;
        assert_eq!(page.script(WOULD_MOVE).await?, json!([]));
        Ok(())
    })
    .await
}

/// What a script finds in pairs, the second values by their first.
async fn by_first(page: &Page, script: &str) -> TestResult<BTreeMap<String, BTreeSet<String>>> {
    let pairs: Vec<(String, String)> = serde_json::from_value(page.script(script).await?)?;
    let mut by_first = BTreeMap::new();
    for (first, second) in pairs {
        by_first.entry(first).or_insert_with(BTreeSet::new).insert(second);
    }
    Ok(by_first)
}

/// Each kind has one thing to tell it by, and no two have the same.
fn tell_apart(what: &str, kinds: usize, by_kind: &BTreeMap<String, BTreeSet<String>>) {
    let own: BTreeSet<_> = by_kind.values().flatten().filter(|own| !own.is_empty()).collect();
    assert_eq!(by_kind.len(), kinds, "{what}: {by_kind:#?}");
    assert!(by_kind.values().all(|own| own.len() == 1) && own.len() == kinds, "{what}: {by_kind:#?}");
}

#[tokio::test]
async fn what_a_hue_tells_a_word_or_a_shape_tells_too() -> TestResult {
    with_page(TROUBLED, |page| async move {
        page.wait_for_worlds().await?;
        let words = "return [...document.querySelectorAll('.criteria .verdict')].map(one => [one.dataset.verdict, one.innerText.trim()])";
        let signs = "return [...document.querySelectorAll('.verdict')].map(one => {
            const { clipPath, borderTopLeftRadius } = getComputedStyle(one, '::before');
            return [one.dataset.verdict, `${clipPath} ${borderTopLeftRadius}`] })";
        // None of these criteria is at risk.
        let (mut worded, mut signed) = (by_first(&page, words).await?, by_first(&page, signs).await?);
        page.open(HALF_MEANT).await?;
        page.wait_for_worlds().await?;
        worded.extend(by_first(&page, words).await?);
        signed.extend(by_first(&page, signs).await?);
        tell_apart("words of verdicts", 3, &worded);
        tell_apart("signs of verdicts", 3, &signed);

        page.click("[data-field=\"shown\"] input[value=\"all\"]").await?;
        let dashes = "return [...document.querySelectorAll('.over_time-lines .figure-line')].map(line => {
            const { strokeDasharray, strokeWidth } = getComputedStyle(line);
            return [line.dataset.role, `${strokeDasharray} ${strokeWidth}`] })";
        tell_apart("lines", 5, &by_first(&page, dashes).await?);
        let outlines = "return [...document.querySelectorAll('.figure-sign')].map(sign => [sign.dataset.hue, sign.getAttribute('d')])";
        tell_apart("signs of approaches", 4, &by_first(&page, outlines).await?);
        let names = "return [...document.querySelectorAll('.over_time-names')].map(panel =>
            new Set([...panel.querySelectorAll('[data-role=name]')].map(name => name.textContent)).size)";
        assert_eq!(page.script(names).await?, json!([4, 4]), "names at the ends of lines");

        // Where a track is painted in several hues, the line below says where the answer changes.
        let unsaid = "return [...document.querySelectorAll('.slider')].filter(slider =>
            new Set([...slider.querySelectorAll('.slider-band')].map(band => band.dataset.hue)).size > 1
            && !slider.parentElement.querySelector('.factor-edges, .field-edges').textContent.trim()).map(slider => slider.innerHTML)";
        assert_eq!(page.script(unsaid).await?, json!([]));
        let nameless = "return [...document.querySelectorAll('.approaches-row[data-hue], .answer[data-hue], .summary[data-hue]')]
            .filter(one => !/\\p{L}/u.test(one.querySelector('.approaches-name, .answer-name, .summary-name').textContent)).length";
        assert_eq!(page.script(nameless).await?, 0);
        Ok(())
    })
    .await?;
    with_page_of(MAP, "", |page| async move {
        page.find(".explore-legend li").await?;
        let hatchings = "return [...document.querySelectorAll('.explore-map pattern')].map(one => [one.id, one.querySelector('path').getAttribute('d') || 'none'])";
        tell_apart("hatchings", 4, &by_first(&page, hatchings).await?);
        let named = "return [...document.querySelectorAll('.explore-legend li')].map(one => [one.querySelector('rect').getAttribute('fill'), one.textContent])";
        tell_apart("names in the legend", 4, &by_first(&page, named).await?);
        Ok(())
    })
    .await
}

/// A phone that has nothing but its glass.
const PHONE: (u32, u32) = (390, 844);

/// Puts a finger on the page, moves it and lifts it; each is one place in the window.
async fn touch(page: &Page, places: &[(f64, f64)]) -> TestResult {
    for (step, (x, y)) in places.iter().enumerate() {
        let kind = if step == 0 { "touchStart" } else { "touchMove" };
        page.devtools(
            "Input.dispatchTouchEvent",
            json!({ "type": kind, "touchPoints": [{ "x": x, "y": y }] }),
        )
        .await?;
    }
    page.devtools("Input.dispatchTouchEvent", json!({ "type": "touchEnd", "touchPoints": [] }))
        .await
        .map(drop)
}

/// Brings what matches into the middle of the window and says where a share of its width and its middle are.
async fn place(page: &Page, selector: &str, share: f64) -> TestResult<(f64, f64)> {
    page.find(selector).await?;
    let place = page
        .script(&format!(
            "const element = document.querySelector('{selector}');
            element.scrollIntoView({{ block: 'center', inline: 'center' }});
            const {{ left, top, width, height }} = element.getBoundingClientRect();
            const [x, y] = [left + {share} * width, top + height / 2], hit = document.elementFromPoint(x, y);
            return element.contains(hit) ? [x, y] : String(hit?.outerHTML).slice(0, 120)"
        ))
        .await?;
    Ok(serde_json::from_value(place.clone()).map_err(|_| format!("over {selector} lies {place}"))?)
}

async fn tap(page: &Page, selector: &str) -> TestResult {
    touch(page, &[place(page, selector, 0.5).await?]).await
}

#[tokio::test]
async fn by_touch_alone_a_slider_is_drawn_an_example_taken_and_a_part_unfolded() -> TestResult {
    // Fingers are the devtools' own.
    if Engine::chosen()? != Engine::Chromium {
        return Ok(());
    }
    with_page("", |page| async move {
        let metrics = json!({ "width": PHONE.0, "height": PHONE.1, "deviceScaleFactor": 3, "mobile": true });
        page.devtools("Emulation.setDeviceMetricsOverride", metrics).await?;
        page.devtools("Emulation.setTouchEmulationEnabled", json!({ "enabled": true, "maxTouchPoints": 5 })).await?;
        page.open("").await?;
        let is_phone = "return [matchMedia('(hover: none) and (pointer: coarse)').matches, visualViewport.scale, visualViewport.width]";
        assert_eq!(page.script(is_phone).await?, json!([true, 1, PHONE.0]));

        tap(&page, "[data-example=\"quarterly_pressure\"]").await?;
        page.wait_for_result("best", "hybrid").await?;
        tap(&page, "[data-example=\"steady_team\"]").await?;
        page.wait_for_result("best", "internal_upskilling").await?;

        let (before, fit) = (page.value("depth").await?, page.result("fit.internal_upskilling").await?);
        let share = before.parse::<f64>()? / 100.0;
        let (from, y) = place(&page, "[data-field=\"depth\"]", share).await?;
        let steps: Vec<_> = (0..=20).map(|step| (from + (30.0 - from) * f64::from(step) / 20.0, y)).collect();
        let scrolled = page.script("return scrollY").await?;
        touch(&page, &steps).await?;
        page.wait("that the slider has followed", true, || async {
            Ok(page.value("depth").await?.parse::<u8>()? < 10)
        })
        .await?;
        page.wait("that the answer has followed", true, || async {
            Ok(page.result("fit.internal_upskilling").await? != fit)
        })
        .await?;
        assert_eq!(page.script("return scrollY").await?, scrolled, "the page went with the finger");
        page.wait("that the address has", true, || async { Ok(!page.address().await?.contains("ai=74")) }).await?;
        let said = "return [document.querySelector('.summary-name'), document.querySelector('.answer-name')].map(one => one.textContent)";
        let said: [String; 2] = serde_json::from_value(page.script(said).await?)?;
        assert_eq!(said[0], said[1], "the line that stays in view");

        tap(&page, "[data-factor=\"depth\"] > summary").await?;
        tap(&page, "[data-factor=\"depth\"] [data-stop=\"95\"]").await?;
        page.wait_for_value("team_stability", "95").await?;
        tap(&page, "[data-action=\"undo\"]").await?;
        page.wait("that it is undone", true, || async { Ok(page.value("team_stability").await? != "95") }).await
    })
    .await
}

/// All inputs at their least with each approach at its weakest, at their most with each at its strongest, and both without
/// a plan.
fn corners() -> Vec<Scenario> {
    let weakest = Levers {
        internal_role: InternalRole::Recipient,
        change_management: ChangeManagement::None,
        after_first_initiative: AfterFirstInitiative::None,
        transfer: Transfer::None,
    };
    let mut corners = Vec::new();
    for (end, levers) in [(i64::MIN, weakest), (i64::MAX, Levers::STRONGEST)] {
        let at_end = |situation: Situation, &field: &Field| situation.with_clamped(field, end);
        let situation = Field::ALL.iter().fold(Situation::default(), at_end);
        let plans = Approach::ALL.iter().map(|&approach| Some(Plan { approach, levers })).chain([None]);
        corners.extend(plans.map(|plan| Scenario { situation, plan, ..Scenario::default() }));
    }
    corners
}

/// What is no number where one should be: in the text, in what pictures say and are drawn from, and in what is only heard.
const NO_NUMBERS: &str = "
    const attributes = [...document.querySelectorAll('#app *')].flatMap(element => [...element.attributes])
        .filter(({ name }) => name !== 'href').map(({ name, value }) => `${name}=${value}`);
    const drawn = [...document.querySelectorAll('svg text')].map(text => text.textContent);
    const heard = attributes.filter(text => /^(aria-valuetext|aria-label|title)=/.test(text));
    const none = /\\bNaN\\b|\\bInfinity\\b|\\bundefined\\b|\\u221e/, nought = /(?<![\\w.,])[-\\u2212]0(?:[.,]0+)?(?![\\w.,]*\\d)/;
    const said = [...document.body.innerText.split('\\n'), ...drawn, ...heard];
    return [...attributes.filter(text => none.test(text)), ...said.filter(text => none.test(text) || nought.test(text))]";

#[tokio::test]
async fn at_every_corner_of_what_can_be_entered_numbers_are_numbers() -> TestResult {
    with_page("", |page| async move {
        for scenario in corners() {
            page.open(&encode(&scenario, &Extras::default())).await?;
            page.wait_for_worlds().await?;
            page.unfold().await?;
            assert_eq!(page.script(NO_NUMBERS).await?, json!([]), "{scenario:?}");
        }
        Ok(())
    })
    .await
}
