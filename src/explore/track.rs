//! Which approach would win at every position of a slider, all else as it is: what its track is painted with.
//! On the way, what moved the answer and what would change it.
//!
//! Work that can be paused: [`Survey::step`] evaluates one position, coarse positions of every slider first,
//! so that a first picture is there soon and never waits for the last value. A track is kept while nothing
//! but its own slider moves, since that move cannot change it.

use super::flips::{Flip, sort_flips};
use super::influence::{Influence, Lead, influence, sort_influences};
use crate::model::{Assumptions, rank};
use crate::scenario::{Approach, Factor, Field, Situation, Words};
use alloc::vec::Vec;

/// Distances between the positions of one pass, each half the one before: a pass fills in what is between.
const STRIDES: [u8; 5] = [16, 8, 4, 2, 1];
/// The last stride of the first, coarse picture.
const COARSE: u8 = 8;

/// What a slider moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Axis {
    /// A factor, with all its parts.
    Factor(Factor),
    /// One input.
    Field(Field),
}

impl Axis {
    /// All sliders of the page: the factors, then the inputs.
    pub fn all() -> impl Iterator<Item = Self> {
        let factors = Factor::ALL.iter().copied().map(Self::Factor);
        factors.chain(Field::ALL.iter().copied().map(Self::Field))
    }

    /// Smallest and largest position.
    pub fn ends(self) -> (u8, u8) {
        match self {
            Self::Factor(_) => (0, 100),
            Self::Field(field) => (field.row().minimum, field.row().maximum),
        }
    }

    /// The situation with the slider at `position`, moved there from `start`.
    fn at(self, start: Situation, position: u8) -> Situation {
        match self {
            Self::Factor(factor) => factor.moved(start, position),
            Self::Field(field) => start.with_clamped(field, i64::from(position)),
        }
    }

    /// What a track of this slider depends on: an input's track not on the input itself.
    fn basis(self, start: Situation) -> Situation {
        match self {
            Self::Factor(_) => start,
            Self::Field(field) => start.with_clamped(field, 0),
        }
    }
}

/// A run of positions with one winner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    /// First position.
    pub from: u8,
    /// Last position.
    pub to: u8,
    /// The approach that would win there.
    pub best: Approach,
}

/// The winners along one slider, as far as they are known.
#[derive(Clone, Debug, PartialEq)]
pub struct Track {
    /// The slider.
    pub axis: Axis,
    start: Situation,
    winners: Vec<Option<Approach>>,
}

impl Track {
    fn new(axis: Axis, start: Situation) -> Self {
        let (low, high) = axis.ends();
        Self { axis, start, winners: alloc::vec![None; usize::from(high - low) + 1] }
    }

    /// The winner at `position`, if it is known.
    pub fn winner(&self, position: u8) -> Option<Approach> {
        let place = position.checked_sub(self.axis.ends().0)?;
        *self.winners.get(usize::from(place))?
    }

    /// Whether every position is known.
    pub fn is_complete(&self) -> bool {
        self.winners.iter().all(Option::is_some)
    }

    /// The whole slider in runs of one winner. What is not known yet is taken from the nearest position below
    /// that is; without any there is nothing to show.
    pub fn bands(&self) -> Vec<Band> {
        let low = self.axis.ends().0;
        let mut bands: Vec<Band> = Vec::new();
        // A slider has at most 101 positions, so a place is a u8.
        for (place, winner) in (low..).zip(&self.winners) {
            match (winner, bands.last_mut()) {
                (Some(best), Some(band)) if band.best != *best => {
                    bands.push(Band { from: place, to: place, best: *best });
                }
                (_, Some(band)) => band.to = place,
                (Some(best), None) => bands.push(Band { from: low, to: place, best: *best }),
                (None, None) => {}
            }
        }
        bands
    }
}

/// The tracks of all sliders of one situation, worked out bit by bit.
#[derive(Clone, Debug, PartialEq)]
pub struct Survey {
    situation: Situation,
    assumptions: Assumptions,
    tracks: Vec<Track>,
    /// Track and position still to be evaluated, the next one last.
    pending: Vec<(usize, u8)>,
    /// How many of them are left when the factors have been glimpsed, and when all sliders are coarse.
    glimpse_left: usize,
    coarse_left: usize,
    /// The lead whose influences are listed, once the tracks are whole; and the inputs looked at so far.
    lead: Option<Lead>,
    influences: Vec<Influence>,
    fields_looked_at: usize,
}

/// How much of a survey can be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Picture {
    /// Not even the factors are covered.
    Partial,
    /// Every factor is covered, at the widest stride.
    Glimpse,
    /// Every slider is covered.
    Coarse,
    /// Every position is known, and what each input does to the lead.
    Whole,
}

impl Survey {
    /// A survey of `situation`. A factor in hand moves from where it was taken up: `in_hand` with that start.
    pub fn new(
        situation: Situation,
        in_hand: Option<(Factor, Situation)>,
        assumptions: &Assumptions,
    ) -> Self {
        let start_of = |axis| match (axis, in_hand) {
            (Axis::Factor(factor), Some((held, start))) if factor == held => start,
            _ => situation,
        };
        let tracks = Axis::all().map(|axis| Track::new(axis, start_of(axis))).collect();
        let mut survey = Self {
            situation,
            assumptions: *assumptions,
            tracks,
            pending: Vec::new(),
            glimpse_left: 0,
            coarse_left: 0,
            lead: None,
            influences: Vec::new(),
            fields_looked_at: 0,
        };
        survey.plan();
        survey
    }

    /// Takes over every track of `earlier` that still holds.
    pub fn keep(&mut self, earlier: &Self) {
        if self.assumptions == earlier.assumptions {
            for (track, known) in self.tracks.iter_mut().zip(&earlier.tracks) {
                if track.axis.basis(track.start) == known.axis.basis(known.start) {
                    track.winners.clone_from(&known.winners);
                }
            }
            self.plan();
        }
    }

    /// Lists what is to be evaluated: coarse to fine, the factors before the inputs.
    fn plan(&mut self) {
        self.pending.clear();
        let (mut glimpse, mut coarse) = (0, 0);
        for stride in STRIDES {
            for place in 0..self.tracks.len() {
                self.plan_pass(place, stride);
                if stride == STRIDES[0] && place + 1 == Factor::ALL.len() {
                    glimpse = self.pending.len();
                }
            }
            if stride == COARSE {
                coarse = self.pending.len();
            }
        }
        self.glimpse_left = self.pending.len() - glimpse;
        self.coarse_left = self.pending.len() - coarse;
        self.pending.reverse();
    }

    /// One pass over one slider: positions on this stride, and in the first pass its end, that no earlier pass
    /// has listed and nobody knows yet.
    fn plan_pass(&mut self, place: usize, stride: u8) {
        let track = &self.tracks[place];
        let (low, high) = track.axis.ends();
        let is_first = stride == STRIDES[0];
        let on = |stride: u8, position: u8| (position - low).is_multiple_of(stride);
        let wanted = (low..=high).filter(|&position| {
            let is_end = position == high;
            let is_due = on(stride, position) || is_first && is_end;
            let was_due = !is_first && (is_end || on(2 * stride, position));
            is_due && !was_due && track.winner(position).is_none()
        });
        self.pending.extend(wanted.map(|position| (place, position)));
    }

    /// Evaluates one position, or one influence when all positions are known. Gives the number of evaluations: none for
    /// an input that is as in an ordinary organisation, and where nothing is left.
    pub fn step(&mut self) -> u32 {
        let Some((place, position)) = self.pending.pop() else { return self.look_at_next_field() };
        let track = &mut self.tracks[place];
        let situation = track.axis.at(track.start, position);
        let winner = rank(situation, &self.assumptions).order[0];
        track.winners[usize::from(position - track.axis.ends().0)] = Some(winner);
        1
    }

    fn look_at_next_field(&mut self) -> u32 {
        let Some(&field) = Field::ALL.get(self.fields_looked_at) else { return 0 };
        let lead = self.lead.unwrap_or_else(|| Lead::of(self.situation, &self.assumptions));
        let influence = influence(self.situation, field, lead, &self.assumptions);
        // The lead and an influence take two each.
        let evaluations = 2 * (u32::from(self.lead.is_none()) + u32::from(influence.is_some()));
        self.lead = Some(lead);
        self.influences.extend(influence);
        self.fields_looked_at += 1;
        if self.fields_looked_at == Field::ALL.len() {
            sort_influences(&mut self.influences);
        }
        evaluations
    }

    /// Whether this is the survey of that situation under those assumptions.
    pub fn is_of(&self, situation: Situation, assumptions: &Assumptions) -> bool {
        self.situation == situation && self.assumptions == *assumptions
    }

    /// How much can be shown.
    pub fn picture(&self) -> Picture {
        match self.pending.len() {
            0 if self.fields_looked_at == Field::ALL.len() => Picture::Whole,
            left if left <= self.coarse_left => Picture::Coarse,
            left if left <= self.glimpse_left => Picture::Glimpse,
            _ => Picture::Partial,
        }
    }

    /// The track of one slider.
    pub fn track(&self, axis: Axis) -> Option<&Track> {
        self.tracks.iter().find(|track| track.axis == axis)
    }

    /// The flip points of the situation, as [`super::flips::flips`] gives them; `None` before all is known.
    pub fn flips(&self) -> Option<Vec<Flip>> {
        if self.picture() != Picture::Whole {
            return None;
        }
        let mut flips: Vec<Flip> = Field::ALL.iter().flat_map(|&field| self.flips_of(field)).collect();
        sort_flips(&mut flips);
        Some(flips)
    }

    /// What each input does to the lead, as [`super::influence::influences`] gives it; `None` before all is known.
    pub fn influences(&self) -> Option<&[Influence]> {
        (self.picture() == Picture::Whole).then_some(&self.influences)
    }

    fn flips_of(&self, field: Field) -> impl Iterator<Item = Flip> {
        let (low, high) = Axis::Field(field).ends();
        let from = self.situation.get(field);
        [self.first_flip(field, (low..from).rev()), self.first_flip(field, from + 1..=high)]
            .into_iter()
            .flatten()
    }

    fn first_flip(&self, field: Field, mut positions: impl Iterator<Item = u8>) -> Option<Flip> {
        let track = self.track(Axis::Field(field))?;
        let from = self.situation.get(field);
        let here = track.winner(from)?;
        positions.find_map(|to| {
            let best = track.winner(to).filter(|&best| best != here)?;
            Some(Flip { field, from, to, best })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::flips::flips;
    use super::super::influence::influences;
    use super::*;

    const CENTRE: &Assumptions = &Assumptions::CENTRE;

    fn whole(mut survey: Survey) -> Survey {
        while survey.picture() < Picture::Whole {
            survey.step();
        }
        survey
    }

    fn situation() -> Situation {
        Situation::new([6, 4, 40, 45, 80, 35, 3, 50]).expect("in range")
    }

    #[test]
    fn a_whole_survey_knows_every_winner_and_the_same_flips_as_a_search() {
        let survey = whole(Survey::new(situation(), None, CENTRE));
        for track in &survey.tracks {
            assert!(track.is_complete());
            let (low, high) = track.axis.ends();
            let bands = track.bands();
            assert_eq!((bands[0].from, bands[bands.len() - 1].to), (low, high));
            assert!(
                bands.windows(2).all(|pair| pair[0].to + 1 == pair[1].from && pair[0].best != pair[1].best)
            );
        }
        assert_eq!(survey.flips(), Some(flips(situation(), CENTRE)));
        assert_eq!(survey.influences(), Some(influences(situation(), CENTRE).as_slice()));
    }

    #[test]
    fn a_survey_counts_the_evaluations_of_positions_of_the_lead_and_of_each_influence() {
        // Two inputs are not as in an ordinary organisation.
        let moved =
            Situation::default().with_clamped(Field::AiSkills, 90).with_clamped(Field::RunwayMonths, 1);
        for (situation, of_influences) in [(Situation::default(), 2), (moved, 2 + 2 * 2)] {
            let mut survey = Survey::new(situation, None, CENTRE);
            let positions: usize = survey.tracks.iter().map(|track| track.winners.len()).sum();
            let mut evaluations = 0;
            while survey.picture() < Picture::Whole {
                evaluations += survey.step();
            }
            assert_eq!(evaluations as usize, positions + of_influences, "{situation:?}");
            assert_eq!(survey.step(), 0);
        }
    }

    #[test]
    fn a_coarse_picture_covers_every_slider_before_the_rest_is_known() {
        let mut survey = Survey::new(situation(), None, CENTRE);
        while survey.picture() < Picture::Coarse {
            assert_eq!(survey.step(), 1);
        }
        assert_eq!((survey.picture(), survey.flips()), (Picture::Coarse, None));
        for track in &survey.tracks {
            let (low, high) = track.axis.ends();
            assert_eq!(track.bands().last().map(|band| band.to), Some(high));
            assert!(track.winner(low).is_some() && track.winner(high).is_some());
        }
    }

    #[test]
    fn a_slider_that_moves_alone_keeps_its_track() {
        let first = whole(Survey::new(situation(), None, CENTRE));
        let moved = situation().with_clamped(Field::AiSkills, 90);
        let mut next = Survey::new(moved, None, CENTRE);
        next.keep(&first);
        let is_complete = |axis| next.track(axis).is_some_and(Track::is_complete);
        assert!(is_complete(Axis::Field(Field::AiSkills)));
        assert!(!is_complete(Axis::Field(Field::ChangeSkills)));
        assert!(whole(next).tracks == whole(Survey::new(moved, None, CENTRE)).tracks);
    }

    #[test]
    fn a_factor_in_hand_keeps_its_track_from_where_it_was_taken_up() {
        let first = whole(Survey::new(situation(), None, CENTRE));
        let moved = Factor::Depth.moved(situation(), 95);
        let mut next = Survey::new(moved, Some((Factor::Depth, situation())), CENTRE);
        next.keep(&first);
        assert!(next.track(Axis::Factor(Factor::Depth)).is_some_and(Track::is_complete));
        assert!(!next.track(Axis::Factor(Factor::Time)).is_some_and(Track::is_complete));
    }
}
