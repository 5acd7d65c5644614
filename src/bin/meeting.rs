//! The program of `meeting.html`. A program of its own, so that a first visit does not download it.

fn main() {
    capability_path::app::start_meeting();
}
