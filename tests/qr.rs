//! The link as a QR code: an independent reader finds in the picture what was written.

use capability_path::chart::qr::{Code, code};
use capability_path::link::{Extras, encode};
use capability_path::scenario::Words;
use capability_path::scenario::examples::Example;

/// Dots per square in the picture that is read.
const DOTS: usize = 4;

/// What an independent reader finds in the picture of a code.
fn read(code: &Code) -> String {
    let side = usize::try_from(code.side).expect("a length");
    let mut is_dark = vec![false; side * side];
    for run in code.path.split('M').skip(1) {
        let (place, length) = run.split_once('h').expect("a run");
        let (x, y) = place.split_once(' ').expect("a place");
        let number = |text: &str| text.parse::<usize>().expect("a number");
        let length = number(length.split('v').next().expect("a length"));
        let start = number(y) * side + number(x);
        is_dark[start..start + length].fill(true);
    }
    let dots = side * DOTS;
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(dots, dots, |x, y| {
        if is_dark[y / DOTS * side + x / DOTS] { 0 } else { 255 }
    });
    let grids = picture.detect_grids();
    assert_eq!(grids.len(), 1, "one code is found");
    grids[0].decode().expect("it can be read").1
}

#[test]
fn links_of_all_examples_read_as_they_were_written() {
    for &example in Example::ALL {
        let link = format!(
            "https://intranet.example.com/ai/index.html#{}",
            encode(&example.scenario(), &Extras::default())
        );
        assert_eq!(read(&code(&link).expect("it is short enough")), link);
    }
}

#[test]
fn a_quiet_zone_of_four_surrounds_it() {
    let code = code("x").expect("it is short enough");
    assert_eq!(code.side, 21 + 8);
    assert!(code.path.starts_with("M4 4h7v1h-7z"), "{}", code.path);
}

#[test]
fn the_longest_text_has_a_code_and_a_longer_one_none() {
    let longest = "x".repeat(2_331);
    assert_eq!(read(&code(&longest).expect("it is just short enough")), longest);
    assert_eq!(code(&(longest + "x")), None);
}
