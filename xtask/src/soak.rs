//! `cargo xtask soak`: random actions in the real page, on demand (`quality.md`, soak). What it does and asserts stands in
//! `tests/browser/src/bin/soak.rs`.

use crate::engine::Engine;
use crate::step::{Outcome, root, run};
use crate::{build, need};

/// Actions where the command line does not say how many.
const ACTIONS: u64 = 100_000;

/// What the command line asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Soak {
    engine: Engine,
    actions: u64,
}

impl Soak {
    /// Reads what stands behind `soak`.
    ///
    /// # Errors
    /// With what cannot be followed.
    pub fn read(words: &[&str]) -> Result<Self, String> {
        let mut soak = Self { engine: Engine::Chromium, actions: ACTIONS };
        let mut words = words.iter();
        while let Some(&option) = words.next() {
            let value = words.next().copied().unwrap_or_default();
            match option {
                "--engine" => {
                    soak.engine =
                        Engine::of_word(value).ok_or_else(|| format!("\"{value}\" is no engine"))?;
                }
                "--actions" => {
                    soak.actions =
                        value.parse().map_err(|_| format!("\"{value}\" is no number of actions"))?;
                }
                _ => return Err(format!("\"{option}\" is no option of soak")),
            }
        }
        Ok(soak)
    }

    /// Installs what is missing, builds, and does the actions.
    ///
    /// # Errors
    /// Where something is missing that cannot be installed, the build fails, or the page does.
    pub fn run(self) -> Outcome {
        let compiler = need::for_build()?;
        need::for_engine(self.engine)?;
        build::build(compiler)?;
        let mut command = self.engine.cargo();
        command.args(["run", "--quiet", "--package", "browser-tests", "--bin", "soak", "--"]);
        command.arg(self.actions.to_string()).current_dir(root());
        let what = format!("{} random actions ({})", self.actions, self.engine.name());
        run(&what, &mut command, "The last line above says on which page, and by which seed it comes again.")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_come_in_any_order_and_others_are_named() {
        let read = Soak::read(&["--actions", "500", "--engine", "firefox"]);
        assert_eq!(read, Ok(Soak { engine: Engine::Firefox, actions: 500 }));
        assert_eq!(Soak::read(&[]), Ok(Soak { engine: Engine::Chromium, actions: ACTIONS }));
        for words in [&["--engine"][..], &["--actions", "many"], &["--engine", "opera"], &["now"]] {
            assert!(Soak::read(words).is_err(), "{words:?}");
        }
    }
}
