//! Starts the page.

fn main() {
    capability_path::app::start();
}
