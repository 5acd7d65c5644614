//! The browsers that the page is tested in, and what each needs on a machine.

use std::env;
use std::path::Path;
use std::process::Command;

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chrome, Edge, Opera.
    Chromium,
    /// Firefox.
    Firefox,
    /// Safari, and every browser on an iPhone; here GNOME's MiniBrowser.
    Webkit,
}

impl Engine {
    /// All of them, the quickest first.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::Webkit];
    /// Names the engine of the browser tests in the environment, by its word.
    pub const VARIABLE: &str = "CAPABILITY_PATH_ENGINE";

    /// The engine that [`Engine::VARIABLE`] names; Chromium where it names none.
    ///
    /// # Errors
    /// With its value, where that is no engine's word.
    pub fn chosen() -> Result<Self, String> {
        let word = env::var(Self::VARIABLE).unwrap_or_else(|_| Self::Chromium.word().into());
        Self::of_word(&word)
            .ok_or_else(|| format!("{}={word}: chromium, firefox and webkit are known", Self::VARIABLE))
    }

    /// The engine of a word.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|engine| engine.word() == word)
    }

    /// Cargo, as it runs what drives this engine.
    pub(crate) fn cargo(self) -> Command {
        let mut command = Command::new(if self == Self::Webkit { "xvfb-run" } else { "cargo" });
        if self == Self::Webkit {
            // WebKit has no headless mode, so it draws on a virtual screen.
            command.args(["--auto-servernum", "cargo"]);
        }
        command.env(Self::VARIABLE, self.word());
        command
    }

    /// Its word in the environment.
    pub fn word(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Webkit => "webkit",
        }
    }

    /// Its name for people.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::Webkit => "WebKit",
        }
    }

    /// Debian's packages that bring it.
    pub(crate) fn packages(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &["chromium", "chromium-driver"],
            // Its driver comes from crates.io.
            Self::Firefox => &["firefox-esr"],
            // It has no headless mode; xvfb-run needs xauth, which Debian only recommends.
            Self::Webkit => &["webkit2gtk-driver", "xvfb", "xauth"],
        }
    }

    /// Whether the programs of those packages are there.
    pub(crate) fn is_installed(self) -> bool {
        let programs: &[&str] = match self {
            Self::Chromium => &["chromium", "chromedriver"],
            Self::Firefox => &["firefox-esr"],
            Self::Webkit => &["WebKitWebDriver", "xvfb-run", "Xvfb", "xauth"],
        };
        programs.iter().all(|program| is_on_path(program))
    }
}

/// Not every one of them answers `--version`.
fn is_on_path(program: &str) -> bool {
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path).any(|folder| Path::new(&folder).join(program).is_file())
}
