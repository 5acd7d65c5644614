//! Writes `docs/model.md` from the tables of the model and its words:
//! `cargo run --example model_document > docs/model.md`

fn main() {
    print!("{}", capability_path::report::model_document());
}
