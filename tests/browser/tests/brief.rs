//! What is taken to the meeting: one page of paper, and files. Printing is watched in Chromium, whose driver alone gives a
//! sheet that can be read, and so is what lies on the disk; elsewhere the page's own hand-over of a file is.

use browser_tests::paper::{pages, printed, readings};
use browser_tests::{MEETING, Page, TestResult, with_page_of};
use capability_path::link::{Extras, encode};
use capability_path::report::file::File;
use capability_path::scenario::Words;
use capability_path::scenario::examples::Example;
use capability_path::wire::read_line;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use tempfile::TempDir;
use thirtyfour::prelude::*;
use xtask::engine::Engine;

/// Width and height of sheets, in centimetres.
const SHEETS: [(&str, f64, f64); 2] = [("A4", 21.0, 29.7), ("Letter", 21.59, 27.94)];
const EXAMPLES: [Example; 2] = [Example::QuarterlyPressure, Example::LeavingTeam];

fn is_chromium() -> bool {
    Engine::chosen().is_ok_and(|engine| engine == Engine::Chromium)
}

async fn assert_one_page(page: &Page, about: &str) -> TestResult {
    let best = page.find(".answer-name").await?.text().await?;
    for (sheet, width, height) in SHEETS {
        let pdf = printed(page, width, height).await?;
        assert_eq!(pages(&pdf), 1, "{about} on {sheet}");
        let readings = readings(&pdf);
        assert!(readings.iter().any(|text| text.contains(&best)), "{best} of {about}: {readings:?}");
    }
    Ok(())
}

#[tokio::test]
async fn the_brief_is_printed_on_one_page_by_the_browsers_own_command() -> TestResult {
    if !is_chromium() {
        return Ok(());
    }
    with_page_of(MEETING, "", |page| async move {
        assert_one_page(&page, "the first visit").await?;
        for example in EXAMPLES {
            page.open(&encode(&example.scenario(), &Extras::default())).await?;
            assert_one_page(&page, example.word()).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_button_prints_the_brief() -> TestResult {
    with_page_of(MEETING, "", |page| async move {
        page.find(".brief-paper").await?;
        let watch = "window.print = () => { document.title = document.querySelector('.brief-paper') ? 'drawn' : 'missing' }";
        page.script(watch).await?;
        page.click("[data-action=\"print\"]").await?;
        page.wait("what is printed", "drawn".to_string(), || async { Ok(page.driver.title().await?) }).await
    })
    .await
}

/// Has what is saved told by the page: what each file is named, and its bytes. Nothing else comes of it.
const WATCH_SAVING: &str = "
    window.saved = {};
    const blobs = new Map();
    URL.createObjectURL = blob => { const address = 'blob:' + blobs.size; blobs.set(address, blob); return address; };
    HTMLAnchorElement.prototype.click = async function () {
        saved[this.download] = [...new Uint8Array(await blobs.get(this.href).arrayBuffer())];
    };";

/// Has files saved where [`saved`] finds them.
async fn watch_saving(page: &Page, folder: &Path) -> TestResult {
    if !is_chromium() {
        return page.script(WATCH_SAVING).await.map(drop);
    }
    let behaviour = json!({ "behavior": "allow", "downloadPath": folder.display().to_string() });
    page.devtools("Browser.setDownloadBehavior", behaviour).await.map(drop)
}

/// What a saved file holds, once it is whole.
async fn saved(page: &Page, folder: &Path, name: &str) -> TestResult<Vec<u8>> {
    let path = folder.join(name);
    if !is_chromium() {
        let bytes = format!("return window.saved['{name}'] ?? null");
        let is_there = || async { Ok(!page.script(&bytes).await?.is_null()) };
        page.wait(&format!("that {name} is saved"), true, is_there).await?;
        fs::write(&path, serde_json::from_value::<Vec<u8>>(page.script(&bytes).await?)?)?;
    }
    page.wait(&format!("that {name} is there"), true, || async { Ok(path.exists()) }).await?;
    Ok(fs::read(path)?)
}

/// What the file of a kind begins with.
fn beginning(file: File) -> &'static [u8] {
    match file {
        File::Markdown => b"# Building AI capability\n",
        File::Calendar => b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n",
        File::Csv => b"part,key,label,approach,month,value\r\n",
        File::Json => b"{\"capability_path\":\"1\",",
        File::Svg => b"<svg width=\"960\"",
        // The signature, then a header of 13 bytes: 1920 by 1400 dots.
        File::Png => b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\x07\x80\0\0\x05\x78",
    }
}

#[tokio::test]
async fn each_button_gives_its_file_under_the_name_of_the_answer() -> TestResult {
    let folder = TempDir::new()?;
    let path = folder.path().to_path_buf();
    with_page_of(MEETING, "", |page| async move {
        watch_saving(&page, &path).await?;
        let digest = page.result("digest").await?;
        for &file in File::ALL {
            page.click(&format!("[data-action=\"download_{}\"]", file.word())).await?;
            let name = format!("capability-path-{digest}.{}", file.extension());
            let bytes = saved(&page, &path, &name).await?;
            assert!(bytes.starts_with(beginning(file)), "{name}: {:?}", bytes.get(..60));
        }
        let file: Value =
            serde_json::from_slice(&fs::read(path.join(format!("capability-path-{digest}.json")))?)?;
        let scenario = read_line(file["scenario"].to_string().as_bytes()).map_err(|error| error.message())?;
        assert_eq!(scenario.plan, None);
        assert_eq!(file["result"]["digest"], digest.as_str());
        assert_eq!(
            file["link"].as_str().and_then(|link| link.split('#').next()),
            Some(format!("{}index.html", browser_tests::site()).as_str()),
            "it opens the page to decide on"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_frame_without_an_origin_offers_the_text_instead() -> TestResult {
    with_page_of(MEETING, "", |page| async move {
        // What a sandboxed frame of a host page finds.
        page.script("Object.defineProperty(window, 'origin', { value: 'null' })").await?;
        page.click("[data-action=\"download_calendar\"]").await?;
        let text = page.find("#brief-text").await?.prop("value").await?.unwrap_or_default();
        assert!(text.starts_with("BEGIN:VCALENDAR"), "{text}");
        page.field("name").await?.send_keys("Another").await?;
        page.wait("texts under another name", 0, || async {
            Ok(page.driver.find_all(By::Css("#brief-text")).await?.len())
        })
        .await
    })
    .await
}
