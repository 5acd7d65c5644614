//! What the samples of servers' settings (`web/server`) promise of a page, in one table, and what two of them say that
//! nobody can run here: IIS runs on Windows alone, and a static host is somebody else's. They are read by as much of their
//! formats as they use. See `servers.rs` for those that are run.

use crate::observatory::{self, Headers};
use crate::step::{Failure, Outcome, root};
use std::fs;

/// The page whose script stands in it.
pub const ONE_FILE: &str = "/standalone.html";
/// The element for host pages.
pub const EMBED: &str = "/embed.js";
/// How what may change is kept: it is asked for anew.
pub const ANEW: &str = "no-cache";

/// The headers of every file.
const OF_FILES: [(&str, &str); 2] =
    [("X-Content-Type-Options", "nosniff"), ("Strict-Transport-Security", "max-age=63072000")];
/// Those of a page besides; its policy is that of `index.html`.
const OF_PAGES: [(&str, &str); 3] = [
    ("Referrer-Policy", "no-referrer"),
    (
        "Permissions-Policy",
        "accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()",
    ),
    ("Cross-Origin-Opener-Policy", "same-origin"),
];
/// The one file names its script by a hash that changes with each build: its header says only what its own policy cannot,
/// or what holds for both.
const POLICY_OF_ONE_FILE: &str = "frame-ancestors 'self'; base-uri 'none'; form-action 'none'";

/// The headers that each answer has to the letter.
pub struct Promise {
    /// The policy of the pages of the split site.
    policy: String,
}

impl Promise {
    /// By the policy that `index.html` states.
    pub fn of_the_site() -> Outcome<Self> {
        let page = read("index.html")?;
        let own =
            own_policy(&page).ok_or_else(|| Failure("index.html states no policy of its own".into()))?;
        // What only a header can say stands before the last two.
        Ok(Self { policy: own.replace("; require-trusted", "; frame-ancestors 'self'; require-trusted") })
    }

    /// Those of the file at this path, save how it is kept.
    pub fn headers(&self, path: &str) -> Vec<(&'static str, &str)> {
        // Pages of other sites may take the element, and nothing else.
        let takers = if path.ends_with(EMBED) { "cross-origin" } else { "same-origin" };
        let mut headers = OF_FILES.to_vec();
        headers.push(("Cross-Origin-Resource-Policy", takers));
        let policy = if path.ends_with(ONE_FILE) { POLICY_OF_ONE_FILE } else { &self.policy };
        if path.ends_with('/') || path.ends_with(".html") {
            headers.extend(OF_PAGES);
            headers.push(("Content-Security-Policy", policy));
        }
        headers
    }

    /// What is not to the letter among the headers of the file at this path, which is kept as `kept` says.
    pub fn broken(&self, path: &str, kept: &str, found: &Headers) -> Vec<String> {
        let mut promised = self.headers(path);
        promised.push(("Cache-Control", kept));
        let values = promised.into_iter().map(|(name, value)| (name, value, found.get(name)));
        values
            .filter(|(_, value, found)| value != found)
            .map(|(name, value, found)| format!("{path}: {name} is \"{found}\", not \"{value}\""))
            .collect()
    }
}

/// The policy that a page states in an element of its own.
pub fn own_policy(page: &str) -> Option<&str> {
    page.split('"').find(|part| part.starts_with("default-src"))
}

/// Full marks for a page of the split site by its headers alone, and for the one file with the policy that it brings.
pub fn marked(sample: &str, path: &str, headers: &Headers, own_policy: &str) -> Outcome {
    let marks = observatory::marks(headers, own_policy);
    let full = observatory::FULL;
    println!("   {path}: {marks} of {full} by the rules of Mozilla's observatory");
    if marks < full {
        return Err(Failure(format!("the sample for {sample} has {marks} marks of {full} for {path}")));
    }
    Ok(())
}

/// A sample that is read instead of run.
struct Unserved {
    server: &'static str,
    file: &'static str,
    /// The headers that it gives the file at a path.
    headers: fn(&str, &str) -> Headers,
    has_one_file: bool,
}

const UNSERVED: [Unserved; 2] = [
    Unserved { server: "IIS", file: "web.config", headers: of_iis, has_one_file: true },
    // Some hosts join the rules for one file to those for all, and then a second policy forbids its script.
    Unserved { server: "a static host", file: "_headers", headers: of_static_host, has_one_file: false },
];

/// Reads the samples that nobody can run here, and holds what they say of these pages against the same table.
///
/// # Errors
/// Where a sample cannot be read or breaks the promise.
pub fn check(promise: &Promise, pages: &[String], policy_of_one_file: &str) -> Outcome {
    for sample in UNSERVED {
        println!("\n── The sample for {}, read", sample.server);
        let text = read(&format!("web/server/{}", sample.file))?;
        let headers = |path: &str| (sample.headers)(&text, path);
        let pages = pages.iter().filter(|page| *page != ONE_FILE || sample.has_one_file);
        let broken: Vec<String> = pages.flat_map(|page| promise.broken(page, ANEW, &headers(page))).collect();
        if !broken.is_empty() {
            return Err(Failure(format!("web/server/{}:\n  {}", sample.file, broken.join("\n  "))));
        }
        marked(sample.server, "/", &headers("/"), "")?;
        if sample.has_one_file {
            marked(sample.server, ONE_FILE, &headers(ONE_FILE), policy_of_one_file)?;
        }
    }
    Ok(())
}

/// A file of the project.
fn read(path: &str) -> Outcome<String> {
    fs::read_to_string(root().join(path)).map_err(|error| Failure(format!("{path}: {error}")))
}

/// What IIS adds for the whole site, changed by what it adds for this file.
fn of_iis(sample: &str, path: &str) -> Headers {
    let (site, locations) = sample.split_once("<location ").unwrap_or((sample, ""));
    let of_file = format!("path=\"{}\">", path.trim_start_matches('/'));
    let own = locations.split_once(&of_file).and_then(|(_, rest)| rest.split("</location>").next());
    let mut pairs: Vec<(String, String)> = Vec::new();
    for tag in [site, own.unwrap_or_default()].into_iter().flat_map(|part| part.split('<')) {
        let quoted: Vec<&str> = tag.split('"').skip(1).step_by(2).collect();
        match quoted[..] {
            [name] if tag.starts_with("remove name=") => pairs.retain(|(own, _)| own != name),
            [name, value] if tag.starts_with("add name=") => pairs.push((name.into(), value.into())),
            // Its word for `no-cache`.
            ["DisableCache"] if tag.starts_with("clientCache ") => {
                pairs.push(("Cache-Control".into(), ANEW.into()));
            }
            _ => {}
        }
    }
    Headers::of(pairs)
}

/// The lines below every path that means this one.
fn of_static_host(sample: &str, path: &str) -> Headers {
    let mut is_meant = false;
    let mut lines = Vec::new();
    for line in sample.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with('/') {
            is_meant = match line.strip_suffix('*') {
                Some(start) => path.starts_with(start),
                None => line == path,
            };
        } else if is_meant {
            lines.push(line);
        }
    }
    Headers::read(&lines.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample(name: &str) -> String {
        read(&format!("web/server/{name}")).expect("it is there")
    }

    fn promise() -> Promise {
        Promise::of_the_site().expect("a policy")
    }

    #[test]
    fn what_is_read_instead_of_run_keeps_the_promise_and_has_full_marks() {
        let pages = ["/", "/index.html", "/meeting.html", ONE_FILE].map(String::from);
        let whole = read("whole.html").expect("it is there");
        check(&promise(), &pages, own_policy(&whole).expect("a policy")).expect("full marks");
    }

    #[test]
    fn a_sample_without_a_header_or_with_another_value_is_found() {
        let promise = promise();
        for Unserved { file, headers, .. } in UNSERVED {
            let text = sample(file);
            let broken = |text: &str| promise.broken("/map.html", ANEW, &headers(text, "/map.html"));
            assert_eq!(broken(&text), [""; 0]);
            for (name, value) in promise.headers("/map.html") {
                let less: Vec<&str> =
                    text.lines().filter(|line| !(line.contains(name) && line.contains(value))).collect();
                let other = text.replace(value, "other");
                assert!(broken(&less.join("\n"))[0].contains(name), "{file} without {name}");
                assert!(broken(&other).iter().any(|line| line.contains(name)), "{file}: {name}");
            }
        }
    }

    /// The figures of `docs/platforms.md`, Servers.
    #[test]
    fn the_one_file_has_full_marks_only_with_the_policy_that_it_brings() {
        let headers = of_iis(&sample("web.config"), ONE_FILE);
        let whole = read("whole.html").expect("it is there");
        assert_eq!(observatory::marks(&headers, ""), 80);
        assert_eq!(observatory::marks(&headers, own_policy(&whole).expect("a policy")), observatory::FULL);
    }

    #[test]
    fn the_element_may_be_taken_by_others() {
        let taken = |headers: Headers| headers.get("Cross-Origin-Resource-Policy");
        assert_eq!(taken(of_iis(&sample("web.config"), EMBED)), "cross-origin");
        // Neither holds, as the sample says.
        assert_eq!(taken(of_static_host(&sample("_headers"), EMBED)), "same-origin, cross-origin");
    }
}
