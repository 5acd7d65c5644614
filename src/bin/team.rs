//! The program of `team.html`.

fn main() {
    capability_path::app::start_team();
}
