//! Lighthouse's marks for the built page. Performance is a matter of the machine, so it is told by the bench and not
//! asked for by the tests (`quality.md`).

use crate::need;
use crate::server::Server;
use crate::step::{Failure, Outcome, root, run};
use std::path::PathBuf;
use std::process::Command;
use std::thread;

/// What is marked, from 0 to 1.
const CATEGORIES: [&str; 3] = ["accessibility", "best-practices", "seo"];
/// The least mark.
const BAR: f64 = 0.95;
/// What the mark for performance is made of, and when the page can be used.
const AUDITS: [&str; 6] = [
    "first-contentful-paint",
    "largest-contentful-paint",
    "total-blocking-time",
    "cumulative-layout-shift",
    "speed-index",
    "interactive",
];

/// Lets Lighthouse mark the page in `dist/`.
///
/// # Errors
/// Where it does not run, or a mark is below the bar.
pub fn lighthouse() -> Outcome {
    let report = "target/lighthouse.csv";
    let csv = report_on(root().join("dist"), report, &["--preset=desktop"], &CATEGORIES)?;
    CATEGORIES.iter().try_for_each(|category| {
        let mark = marked(&csv, category, report)?;
        if mark < BAR {
            return Err(Failure(format!("{category} is marked {mark}, below {BAR}: see {report}")));
        }
        Ok(())
    })
}

/// Tells how fast the page is on a slow phone with a slow connection (Lighthouse's own profile), from a server that
/// packs by brotli.
///
/// # Errors
/// Where it does not run.
pub fn performance() -> Outcome {
    let (report, category) = ("target/lighthouse-performance.csv", "performance");
    let csv = report_on(root().join("dist"), report, &[], &[category])?;
    marked(&csv, category, report)?;
    for audit in AUDITS {
        println!("   {audit}: {}", found(&csv, category, audit).unwrap_or("not told"));
    }
    Ok(())
}

/// What Lighthouse says of the site in `folder`, as comma-separated values, which are kept in `report` as well.
fn report_on(folder: PathBuf, report: &str, profile: &[&str], categories: &[&str]) -> Outcome<String> {
    let server = Server::bind(folder, None).map_err(|error| Failure(error.to_string()))?;
    let address = server.address().map_err(|error| Failure(error.to_string()))?;
    thread::spawn(|| server.serve());
    let file = root().join(report);
    let mut command = Command::new(need::lighthouse());
    command
        .arg(format!("http://{address}/"))
        .args(["--quiet", "--output=csv", "--disable-full-page-screenshot"])
        .args(profile)
        .arg(format!("--only-categories={}", categories.join(",")))
        .arg(format!("--output-path={}", file.display()))
        .arg("--chrome-flags=--headless --no-sandbox --disable-gpu --disable-background-networking")
        .env("CHROME_PATH", "/usr/bin/chromium");
    run("Lighthouse marks the page", &mut command, "Its messages above say why it could not.")?;
    std::fs::read_to_string(&file).map_err(|error| Failure(format!("{report}: {error}")))
}

/// Tells the mark of a category.
fn marked(csv: &str, category: &str, report: &str) -> Outcome<f64> {
    let mark = mark(csv, category).ok_or_else(|| Failure(format!("{report} has no mark for {category}")))?;
    println!("   {category}: {:.0} of 100", mark * 100.0);
    Ok(mark)
}

/// The line of a category reads `"seo","1"`; those of its audits have more columns.
fn mark(csv: &str, category: &str) -> Option<f64> {
    let rest = csv.lines().find_map(|line| line.strip_prefix(&format!("\"{category}\",\"")))?;
    rest.strip_suffix('"')?.parse().ok()
}

/// The line of an audit reads `"performance","speed-index","0.99","1.2 s","…"`: its mark, then what it found.
fn found<'a>(csv: &'a str, category: &str, audit: &str) -> Option<&'a str> {
    let start = format!("\"{category}\",\"{audit}\",\"");
    csv.lines().find_map(|line| line.strip_prefix(&start))?.split("\",\"").nth(1)
}

#[cfg(test)]
mod tests {
    use super::{found, mark};

    #[test]
    fn a_mark_is_read_off_its_own_line() {
        let csv = "category,score\n\"seo\",\"0.91\"\n\"seo\",\"document-title\",\"1\",\"\",\"…\"\n";
        assert_eq!(mark(csv, "seo"), Some(0.91));
        assert_eq!(mark(csv, "accessibility"), None);
    }

    #[test]
    fn what_an_audit_found_comes_after_its_mark() {
        let csv = "\"performance\",\"0.91\"\n\"performance\",\"speed-index\",\"0.99\",\"1.2 s\",\"Speed\"\n";
        assert_eq!(found(csv, "performance", "speed-index"), Some("1.2 s"));
        assert_eq!(found(csv, "performance", "largest-contentful-paint"), None);
    }
}
