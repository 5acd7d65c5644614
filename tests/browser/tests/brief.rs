//! What is taken to the meeting: one page of paper, and files. Printing and saving are watched in Chromium, whose
//! driver alone tells of files; the page is the same in all engines.

use browser_tests::{Page, TestResult, with_page};
use capability_path::report::file::File;
use capability_path::scenario::Words;
use capability_path::wire::read_line;
use miniz_oxide::inflate::decompress_to_vec_zlib;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use thirtyfour::common::print::{PrintMargins, PrintPage, PrintParameters};
use thirtyfour::prelude::*;
use xtask::engine::Engine;

/// Width and height of sheets, in centimetres.
const SHEETS: [(&str, f64, f64); 2] = [("A4", 21.0, 29.7), ("Letter", 21.59, 27.94)];
/// The margin that the stylesheet asks for, in centimetres.
const MARGIN: f64 = 1.5;
const EXAMPLES: [&str; 2] = ["quarterly_pressure", "leaving_team"];

fn is_chromium() -> bool {
    Engine::chosen().is_ok_and(|engine| engine == Engine::Chromium)
}

/// The page as it is printed by the browser's own command, as a PDF file.
async fn printed(page: &Page, width: f64, height: f64) -> TestResult<Vec<u8>> {
    let parameters = PrintParameters {
        page: PrintPage { width, height },
        margin: PrintMargins { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
        shrink_to_fit: false,
        ..PrintParameters::default()
    };
    Ok(page.driver.handle.print_page(parameters).await?)
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|window| window == what)
}

/// How many pages a PDF file has: Chromium writes their objects plainly.
fn pages(pdf: &[u8]) -> usize {
    let text = String::from_utf8_lossy(pdf);
    text.match_indices("/Type /Page").filter(|(at, _)| !text[at + 11..].starts_with('s')).count()
}

/// The streams of a PDF file that are compressed text.
fn streams(mut pdf: &[u8]) -> Vec<String> {
    let mut streams = Vec::new();
    while let Some(start) = find(pdf, b"stream\n") {
        pdf = &pdf[start + 7..];
        if let Ok(bytes) = decompress_to_vec_zlib(pdf) {
            streams.push(String::from_utf8_lossy(&bytes).into_owned());
        }
        let Some(end) = find(pdf, b"endstream") else { break };
        pdf = &pdf[end + 9..];
    }
    streams
}

/// The numbers between angle brackets in `text`.
fn hexadecimal(text: &str) -> impl Iterator<Item = &str> {
    text.split('<').skip(1).filter_map(|rest| rest.split_once('>')).map(|(digits, _)| digits)
}

/// What glyphs stand for, as a font's table in the file has it.
struct Font(Vec<(u32, u32)>);

impl Font {
    fn read(table: &str) -> Self {
        let mut signs = Vec::new();
        for (kind, width) in [("bfchar", 2), ("bfrange", 3)] {
            let (begin, end) = (format!("begin{kind}"), format!("end{kind}"));
            for block in table.split(&begin).skip(1).filter_map(|block| block.split(&end).next()) {
                let numbers: Vec<u32> =
                    hexadecimal(block).filter_map(|digits| u32::from_str_radix(digits, 16).ok()).collect();
                for row in numbers.chunks_exact(width) {
                    let (first, last, sign) = (row[0], row[width - 2], row[width - 1]);
                    signs.extend((first..=last).map(|glyph| (glyph, sign + glyph - first)));
                }
            }
        }
        Self(signs)
    }

    fn sign(&self, glyph: u32) -> char {
        let known = self.0.iter().find(|(known, _)| *known == glyph);
        known.and_then(|(_, sign)| char::from_u32(*sign)).unwrap_or(' ')
    }
}

/// All that a PDF file says, once for each of its fonts: words in another font are scrambled.
fn readings(pdf: &[u8]) -> Vec<String> {
    let streams = streams(pdf);
    let (tables, contents): (Vec<&String>, Vec<&String>) =
        streams.iter().partition(|stream| stream.contains("begincmap"));
    let glyphs: Vec<u32> = contents
        .iter()
        .filter(|stream| stream.contains("Tj") || stream.contains("TJ"))
        .flat_map(|stream| hexadecimal(stream))
        .flat_map(|digits| {
            digits.as_bytes().chunks(4).map(|glyph| String::from_utf8_lossy(glyph).into_owned())
        })
        .filter_map(|digits| u32::from_str_radix(&digits, 16).ok())
        .collect();
    tables
        .into_iter()
        .map(|table| Font::read(table))
        .map(|font| glyphs.iter().map(|&glyph| font.sign(glyph)).collect())
        .collect()
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
    with_page("", |page| async move {
        assert!(page.driver.find(By::Css(".brief-paper")).await.is_err(), "drawn before it is wanted");
        assert_one_page(&page, "the first visit").await?;
        for example in EXAMPLES {
            page.find(&format!("[data-example=\"{example}\"]")).await?.click().await?;
            assert_one_page(&page, example).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_button_draws_the_brief_before_it_prints() -> TestResult {
    with_page("", |page| async move {
        let watch = "window.print = () => { document.title = document.querySelector('.brief-paper') ? 'drawn' : 'missing' }";
        page.script(watch).await?;
        page.find("[data-action=\"print\"]").await?.click().await?;
        page.wait("what is printed", "drawn".to_string(), || async { Ok(page.driver.title().await?) }).await
    })
    .await
}

/// The one file in a folder, once it is whole.
async fn saved(page: &Page, folder: &Path, extension: &str) -> TestResult<PathBuf> {
    let ends = |path: &PathBuf| path.extension().is_some_and(|end| end == extension);
    let found = || fs::read_dir(folder).ok()?.filter_map(|entry| Some(entry.ok()?.path())).find(ends);
    page.wait(&format!("that a file .{extension} is there"), true, || async { Ok(found().is_some()) })
        .await?;
    found().ok_or_else(|| "the file is gone".into())
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
    if !is_chromium() {
        return Ok(());
    }
    let folder = TempDir::new()?;
    let path = folder.path().to_path_buf();
    with_page("", |page| async move {
        let behaviour = json!({ "behavior": "allow", "downloadPath": path.display().to_string() });
        page.devtools("Browser.setDownloadBehavior", behaviour).await?;
        let digest = page.result("digest").await?;
        for &file in File::ALL {
            page.find(&format!("[data-action=\"download_{}\"]", file.word())).await?.click().await?;
            let saved = saved(&page, &path, file.extension()).await?;
            let name = saved.file_name().unwrap_or_default().to_string_lossy().into_owned();
            assert_eq!(name, format!("capability-path-{digest}.{}", file.extension()));
            let bytes = fs::read(saved)?;
            assert!(bytes.starts_with(beginning(file)), "{name}: {:?}", bytes.get(..60));
        }
        let file: Value =
            serde_json::from_slice(&fs::read(path.join(format!("capability-path-{digest}.json")))?)?;
        let scenario = read_line(file["scenario"].to_string().as_bytes()).map_err(|error| error.message())?;
        assert_eq!(scenario.plan, None);
        assert_eq!(file["result"]["digest"], digest.as_str());
        assert_eq!(
            file["link"].as_str().and_then(|link| link.split('#').next()),
            Some(browser_tests::site())
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_frame_without_an_origin_offers_the_text_instead() -> TestResult {
    with_page("", |page| async move {
        // What a sandboxed frame of a host page finds.
        page.script("Object.defineProperty(window, 'origin', { value: 'null' })").await?;
        page.find("[data-action=\"download_calendar\"]").await?.click().await?;
        let text = page.find("#brief-text").await?.prop("value").await?.unwrap_or_default();
        assert!(text.starts_with("BEGIN:VCALENDAR"), "{text}");
        page.field("time").await?.send_keys(Key::Right + "").await?;
        page.wait("texts of another answer", 0, || async {
            Ok(page.driver.find_all(By::Css("#brief-text")).await?.len())
        })
        .await
    })
    .await
}
