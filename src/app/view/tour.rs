//! A short tour for who wants one: a card that stays at the lower edge and the part it speaks of set off.

use crate::app::browser::scroll::scroll_to;
use crate::app::markup::{el, row};
use crate::session::Action;
use crate::text::tour::{self, STOPS};
use yew::prelude::*;

/// The button that begins the tour, and the card at its stop. The card follows the button, so that the next Tab
/// goes there.
pub fn tour(at: Option<usize>, act: &Callback<Action>) -> Html {
    let begin = go_to(act, Some(0));
    row![
        el!(button "button" { type: "button", data-action: "tour", aria-expanded: at.map_or("false", |_| "true") } on { onclick: begin } [
            tour::invitation(),
        ]),
        at.and_then(|place| Some(card(place, STOPS.get(place)?.text, act))),
    ]
}

/// The part that the tour speaks of.
pub fn part_at(at: Option<usize>) -> Option<&'static str> {
    Some(STOPS.get(at?)?.part)
}

fn card(place: usize, text: &'static str, act: &Callback<Action>) -> Html {
    let after = (place + 1 < STOPS.len()).then_some(place + 1);
    let end = act.clone();
    let onkeydown = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            end.emit(Action::TourTaken(None));
        }
    };
    el!(section "tour" { aria-label: tour::invitation(), data-result: "tour", data-value: tour::at(place) } on { onkeydown: onkeydown } [
        el!(p "tour-text" { role: "status" } [el!(b [tour::at(place)]), " ", text]),
        el!(div "tour-tools" [
            el!(button "button" { type: "button", data-action: "tour_back", disabled: place == 0 } on { onclick: go_to(act, place.checked_sub(1)) } [tour::back()]),
            el!(button "button" { type: "button", data-action: "tour_next" } on { onclick: go_to(act, after) } [
                if after.is_some() { tour::next() } else { tour::end() },
            ]),
            after.map(|_| el!(button "button" { type: "button", data-action: "tour_end" } on { onclick: go_to(act, None) } [tour::end()])),
        ]),
    ])
}

/// Goes to a stop and brings its part into view.
fn go_to(act: &Callback<Action>, place: Option<usize>) -> Callback<MouseEvent> {
    let act = act.clone();
    Callback::from(move |_: MouseEvent| {
        act.emit(Action::TourTaken(place));
        if let Some(part) = part_at(place) {
            scroll_to(part);
        }
    })
}
