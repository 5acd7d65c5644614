//! Controls that know numbers and labels, and no word of the domain.

pub mod bar;
pub mod choice;
pub mod disclosure;
pub mod focus;
pub mod form;
pub mod number_entry;
pub mod plane;
pub mod plot;
pub mod radio_group;
pub mod slider;
pub mod text_entry;
