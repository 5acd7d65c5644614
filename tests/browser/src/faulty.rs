//! Faults that a test puts on the way of a page, as [`xtask::server::Fault`]s are made of.

use xtask::server::Answer;

/// A script that runs before everything of the page's own.
const SCRIPT: &str = "fault.js";

/// Puts `script` before the page's own. What asks for nothing else is answered as it was.
pub fn with_script(path: &str, answer: Answer, script: &str) -> Answer {
    if path.ends_with(SCRIPT) {
        return Answer { status: "200 OK", mime: "text/javascript", encoding: "", body: script.into() };
    }
    in_page(answer, |page| page.replacen("<meta", "<script src=\"fault.js\"></script><meta", 1))
}

/// Changes pages and nothing else.
pub fn in_page(answer: Answer, change: impl Fn(&str) -> String) -> Answer {
    if !answer.mime.starts_with("text/html") {
        return answer;
    }
    let page = String::from_utf8(answer.body).unwrap_or_default();
    Answer { body: change(&page).into(), ..answer }
}

/// A page of the test's own, such as one that frames the page, at any path that ends in `name`.
pub fn with_page_of_ours(path: &str, answer: Answer, name: &str, page: &str) -> Answer {
    if path.ends_with(name) {
        return Answer { status: "200 OK", mime: "text/html", encoding: "", body: page.into() };
    }
    answer
}
