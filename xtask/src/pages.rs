//! The pages of the site: which program each belongs to, which stylesheets it takes, and what its first visit downloads.

use crate::build::METHOD_PAGE;
use crate::reader::READER;
use crate::scripts;
use crate::ship;
use crate::standalone::STANDALONE;

/// A page of the site with a program of its own.
pub struct Page {
    /// Trunk's file for it, at the root.
    pub file: &'static str,
    /// Its stylesheet in `target/site`.
    pub style: &'static str,
    /// The views whose stylesheets it takes, where it does not take all but a few.
    views: &'static [&'static str],
    /// The pages that it becomes: the name of each, its title, and what it is for. Its program knows which it is by the
    /// file; of one that becomes itself alone there are none.
    pub pages: &'static [(&'static str, &'static str, &'static str)],
}

/// The page to decide on, which a visit opens.
pub const DECIDING: Page = Page { file: "index.html", style: "style.css", views: &[], pages: &[] };
/// The pages on which one thing is gone into: one program, whose file says which page it is. What is their own begins with `aside`.
pub const ASIDE: Page = Page {
    file: "aside.html",
    style: "aside-style.css",
    views: &[
        "answer",
        "approaches",
        "copy",
        "criteria",
        "decision_map",
        "explore",
        "history",
        "method",
        "notice",
        "page",
        "plan",
        "proposal",
        "situation",
        "sound",
        "term",
    ],
    pages: &[
        (
            "assumptions",
            "How the answer is worked out",
            "Every assumption behind the answer, with its range and source, for you to change and see what it does.",
        ),
        (
            "proposal",
            "Read a proposal",
            "Six questions about an offer of help with AI show what it will leave behind, and what to ask for before you sign.",
        ),
        (
            "map",
            "Decision map",
            "Which way of building AI capability fits best for every pair of values of two inputs.",
        ),
    ],
};
/// The page to take to the meeting. What is its own begins with `meeting`.
pub const MEETING: Page = Page {
    file: "meeting.html",
    style: "meeting-style.css",
    views: &[
        "answer",
        "brief",
        "compare",
        "copy",
        "figure",
        "history",
        "keep",
        "notice",
        "open_saved",
        "page",
        "record",
        "share",
    ],
    pages: &[(
        "meeting",
        "Take it to the meeting",
        "The brief on one page and scenarios side by side: what to take to the meeting about building AI capability.",
    )],
};
/// The page of a team. What is its own begins with `team`.
pub const TEAM: Page = Page {
    file: "team.html",
    style: "team-style.css",
    views: &["copy", "history", "notice", "page", "team"],
    pages: &[(
        "team",
        "Decide as a team",
        "Everybody's answers side by side, which of your differences matter, and what the group as a whole would do.",
    )],
};
/// The programs beside that of the page to decide on.
pub const BESIDE: [Page; 3] = [ASIDE, MEETING, TEAM];
/// Every page in one program, for the one-file page; its stylesheet has every view.
pub const WHOLE: Page = Page { file: "whole.html", style: "whole-style.css", views: &[], pages: &[] };
/// Views that the page to decide on does not show.
const BESIDE_ALONE: [&str; 8] =
    ["brief", "compare", "decision_map", "method", "proposal", "record", "share", "team"];

/// Files that no visit downloads unless a person asks for them.
const ON_DEMAND: [&str; 10] = [
    "capability-path.mdl",
    METHOD_PAGE,
    "method_page.css",
    STANDALONE,
    scripts::HOST,
    scripts::MEND,
    scripts::FRAMED,
    "embed.js",
    "embed.d.ts",
    "config.schema.json",
];

impl Page {
    /// What the names of its own files begin with.
    pub fn stem(&self) -> &'static str {
        self.file.trim_end_matches(".html")
    }

    /// Whether it takes the stylesheet of a view.
    pub fn shows(&self, view: &str) -> bool {
        match self.file {
            file if file == WHOLE.file => true,
            file if file == DECIDING.file => !BESIDE_ALONE.contains(&view),
            _ => self.views.contains(&view),
        }
    }

    /// Whether its first visit downloads the file of this name.
    pub fn downloads(&self, name: &str) -> bool {
        let is_of_a_page =
            !ON_DEMAND.contains(&name) && !ship::ON_DEMAND.contains(&name) && !name.starts_with(READER);
        let is_of_both = ["boot.js", "config.json", "icon.svg"].contains(&name);
        let pages =
            |page: &Self| page.pages.iter().map(|page| format!("{}.html", page.0)).collect::<Vec<_>>();
        let is_own = |page: &Self| {
            name.starts_with(page.stem()) || pages(page).first().is_some_and(|first| first == name)
        };
        let is_another_page = BESIDE.iter().any(|page| pages(page).iter().skip(1).any(|other| other == name));
        let is_mine = match self.pages {
            [] => !BESIDE.iter().any(is_own),
            _ => is_own(self),
        };
        is_of_a_page && !is_another_page && (is_of_both || is_mine)
    }
}
