//! Writes the schema of `config.json` from the types that read it:
//! `cargo run --example config_schema > web/config.schema.json`

fn main() {
    print!("{}", capability_path::config::schema());
}
