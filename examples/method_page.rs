//! Writes the page of the method from the tables of the model and its words:
//! `cargo run --example method_page > web/method.html`

fn main() {
    print!("{}", capability_path::report::method_page());
}
