//! What a slider's painted track says, for those who do not see its colours.

use super::approaches::name;
use super::in_sentence;
use super::inputs::with_unit;
use crate::explore::track::{Band, Track};
use crate::scenario::Field;
use alloc::format;
use alloc::string::{String, ToString};

/// Where the answer changes on both sides of `value`; nothing while that is not known yet. `field` gives the
/// unit; a factor has none.
pub fn edges(track: Option<&Track>, value: u8, field: Option<Field>) -> String {
    let Some(track) = track.filter(|track| track.is_complete()) else { return String::new() };
    let bands = track.bands();
    let Some(own) = bands.iter().position(|band| (band.from..=band.to).contains(&value)) else {
        return String::new();
    };
    let below = own.checked_sub(1).and_then(|place| bands.get(place));
    let at = |position: u8| field.map_or(position.to_string(), |field| with_unit(field, position));
    let lower = |band: &Band| {
        let or_less = if band.from < band.to { " or less" } else { "" };
        format!("{} at {}{or_less}", in_sentence(name(band.best)), at(band.to))
    };
    let upper = |band: &Band| format!("{} from {}", in_sentence(name(band.best)), at(band.from));
    match (below, bands.get(own + 1)) {
        (None, None) => "All else equal, no value here changes the answer.".to_string(),
        (Some(one), None) => format!("All else equal: {}.", lower(one)),
        (None, Some(one)) => format!("All else equal: {}.", upper(one)),
        (Some(one), Some(other)) => format!("All else equal: {}, {}.", lower(one), upper(other)),
    }
}
