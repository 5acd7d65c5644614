//! Lighthouse's marks for the built page. Performance is a matter of the machine and of the bench, so it is not
//! asked for here (`quality.md`).

use crate::need;
use crate::server::Server;
use crate::step::{Failure, Outcome, root, run};
use std::process::Command;
use std::thread;

/// What is marked, from 0 to 1.
const CATEGORIES: [&str; 3] = ["accessibility", "best-practices", "seo"];
/// The least mark.
const BAR: f64 = 0.95;

/// Lets Lighthouse mark the page in `dist/`.
///
/// # Errors
/// Where it does not run, or a mark is below the bar.
pub fn lighthouse() -> Outcome {
    let server = Server::bind(root().join("dist"), None).map_err(|error| Failure(error.to_string()))?;
    let address = server.address().map_err(|error| Failure(error.to_string()))?;
    thread::spawn(|| server.serve());
    let report = root().join("target/lighthouse.csv");
    let mut command = Command::new(need::lighthouse());
    command
        .arg(format!("http://{address}/"))
        .args(["--quiet", "--output=csv", "--preset=desktop", "--disable-full-page-screenshot"])
        .arg(format!("--only-categories={}", CATEGORIES.join(",")))
        .arg(format!("--output-path={}", report.display()))
        .arg("--chrome-flags=--headless --no-sandbox --disable-gpu --disable-background-networking")
        .env("CHROME_PATH", "/usr/bin/chromium");
    run("Lighthouse marks the page", &mut command, "Its messages above say why it could not.")?;
    let csv = std::fs::read_to_string(&report)
        .map_err(|error| Failure(format!("{}: {error}", report.display())))?;
    CATEGORIES.iter().try_for_each(|category| {
        let mark = mark(&csv, category)
            .ok_or_else(|| Failure(format!("{} has no mark for {category}", report.display())))?;
        println!("   {category}: {:.0} of 100", mark * 100.0);
        if mark < BAR {
            return Err(Failure(format!(
                "{category} is marked {mark}, below {BAR}: see {}",
                report.display()
            )));
        }
        Ok(())
    })
}

/// The line of a category reads `"seo","1"`; those of its audits have more columns.
fn mark(csv: &str, category: &str) -> Option<f64> {
    let rest = csv.lines().find_map(|line| line.strip_prefix(&format!("\"{category}\",\"")))?;
    rest.strip_suffix('"')?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::mark;

    #[test]
    fn a_mark_is_read_off_its_own_line() {
        let csv = "category,score\n\"seo\",\"0.91\"\n\"seo\",\"document-title\",\"1\",\"\",\"…\"\n";
        assert_eq!(mark(csv, "seo"), Some(0.91));
        assert_eq!(mark(csv, "accessibility"), None);
    }
}
