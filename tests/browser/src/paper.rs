//! What a page is on paper: printed to a PDF file by the browser's own command, and what that file says. Chromium's files
//! are read, whose objects stand there plainly.

use crate::{Page, TestResult};
use miniz_oxide::inflate::decompress_to_vec_zlib;
use thirtyfour::common::print::{PrintMargins, PrintPage, PrintParameters};

/// The margin that the stylesheet asks for, in centimetres.
const MARGIN: f64 = 1.5;

/// The page as it is printed by the browser's own command on a sheet of this width and height in centimetres, as a PDF
/// file.
///
/// # Errors
/// Where the browser does not print.
pub async fn printed(page: &Page, width: f64, height: f64) -> TestResult<Vec<u8>> {
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
pub fn pages(pdf: &[u8]) -> usize {
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
pub fn readings(pdf: &[u8]) -> Vec<String> {
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
