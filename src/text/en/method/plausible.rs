//! How the plausible worlds are drawn, and what is read off them.

/// The heading.
pub const TITLE: &str = "How sure the answer is";

/// How it is found.
pub const TEXT: &[&str] = &[
    "A thousand and twenty-four plausible worlds are tried. In each, every input is within the range you gave (or 3 \
     months, 10 points, one initiative to either side, where you said nothing), every assumption within its range, \
     shifted with your own value, and every weight between four fifths and five quarters of its size, before they are \
     made to add up to 1. All values in a range are taken to be equally likely and independent.",
    "The worlds are points of a Sobol\u{2019} sequence with a fixed shift: evenly spread, and the same for everybody. A \
     share p of n worlds is given an error of 1.96 \u{221a}(p(1 \u{2212} p)/n), at most 3 in 100. That is the bound for \
     independent draws; these points do better. It says nothing about errors in the model itself.",
    "What a mistake costs is counted in the worlds in which another approach fits best. A target that is not reached \
     within sixty months counts as reached at sixty, so the real loss is at least what is shown.",
    "What finding out is worth: the worlds are put into five groups by one input. Where the mean fit of another \
     approach leads in a group by more than two standard errors, knowing the input would change the choice there. A \
     smaller lead may be chance.",
];
