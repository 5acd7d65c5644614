//! The marks that figures are made of, each with a role. Places are shares of the figure's box, x from its left
//! and y from its top, so that one set of marks serves every size.

use crate::scenario::Approach;
use alloc::vec::Vec;

/// A place in the unit square.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// From the left, 0–1.
    pub x: f64,
    /// From the top, 0–1.
    pub y: f64,
}

/// What a mark stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// One approach's values.
    Approach(Approach),
    /// What is expected by then.
    Expectation,
    /// A quarter of the intended users.
    Target,
    /// The due date.
    Due,
    /// The end of the engagement.
    EngagementEnd,
    /// A line to read values by.
    Grid,
}

/// One mark.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// A line through points, left to right.
    Line {
        /// What it stands for.
        role: Role,
        /// Its points.
        points: Vec<Point>,
    },
    /// A straight rule across the whole box, from top to bottom.
    Upright {
        /// What it stands for.
        role: Role,
        /// Where, from the left.
        x: f64,
    },
    /// A straight rule across the whole box, from left to right.
    Level {
        /// What it stands for.
        role: Role,
        /// Where, from the top.
        y: f64,
    },
    /// One value of an approach.
    Dot {
        /// Whose it is.
        approach: Approach,
        /// Its place.
        at: Point,
    },
}

/// A number on an axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tick {
    /// Where along the axis, 0–1 as a mark would stand.
    pub at: f64,
    /// The number.
    pub value: u8,
    /// Whether there is room to write it.
    pub is_labelled: bool,
}

/// A label beside the end of a line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EndLabel {
    /// Whose line it is.
    pub approach: Approach,
    /// Where the line ends, from the top.
    pub line_y: f64,
    /// Where its label stands, from the top: as near to that as the other labels allow.
    pub label_y: f64,
}

/// Moves labels apart to at least `distance`, each as near to its line as that allows, within 0–1, in the
/// order of their lines from the top.
pub fn spread(labels: &mut [EndLabel], distance: f64) {
    sort_from_the_top(labels);
    let mut least = distance / 2.0;
    for label in labels.iter_mut() {
        label.label_y = label.line_y.max(least);
        least = label.label_y + distance;
    }
    let mut most = 1.0 - distance / 2.0;
    for label in labels.iter_mut().rev() {
        label.label_y = label.label_y.min(most);
        most = label.label_y - distance;
    }
}

/// By insertion: there are four labels at most, and the standard library's sort would cost 8 kB of wasm.
fn sort_from_the_top(labels: &mut [EndLabel]) {
    for next in 1..labels.len() {
        let mut place = next;
        while place > 0 && labels[place].line_y < labels[place - 1].line_y {
            labels.swap(place, place - 1);
            place -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Words;

    #[test]
    fn labels_are_moved_apart_and_stay_in_the_box() {
        let rows =
            [[0.5, 0.5, 0.5, 0.5], [0.97, 0.99, 1.0, 0.98], [0.0, 0.01, 0.6, 0.2], [0.1, 0.4, 0.7, 0.9]];
        for ends in rows {
            let mut labels: Vec<EndLabel> = Approach::ALL
                .iter()
                .zip(ends)
                .map(|(&approach, line_y)| EndLabel { approach, line_y, label_y: line_y })
                .collect();
            spread(&mut labels, 0.12);
            assert!(
                labels.windows(2).all(|pair| pair[1].label_y - pair[0].label_y > 0.12 - 1e-9),
                "{labels:?}"
            );
            assert!(labels.iter().all(|label| (0.06..=0.94).contains(&label.label_y)), "{labels:?}");
        }
    }
}
