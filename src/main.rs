//! The program of `index.html`.

fn main() {
    capability_path::app::start_deciding();
}
