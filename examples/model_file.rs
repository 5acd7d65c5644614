//! Writes the equations as a file for other programs, beside the page:
//! `cargo run --example model_file > web/capability-path.mdl`

use capability_path::model::Assumptions;
use capability_path::scenario::{Approach, Situation};
use capability_path::wire::vensim;

fn main() {
    print!("{}", vensim(Situation::default(), Approach::Hybrid.typical_plan(), &Assumptions::CENTRE));
}
