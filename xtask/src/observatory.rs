//! Marks for the headers of a page by the rules of Mozilla's HTTP Observatory, in short
//! (`developer.mozilla.org/en-US/observatory/docs/tests_and_scoring`, and `mdn/mdn-http-observatory` as of 20 August 2026):
//! 100 to begin with, less for what is missing, and from 90 on more for what few have. Left out: cookies (there are none),
//! redirection to https and a place on browsers' lists (the owner's), integrity of scripts (they come from the page's own
//! origin), and `Cross-Origin-Embedder-Policy` (10 more; it is for pages that share memory between threads, as these do not).

/// The most that can be had here: 100, and 10, 5, 5, 10 and 10 above.
pub const FULL: i32 = 140;

/// Headers of an answer.
pub struct Headers(Vec<(String, String)>);

impl Headers {
    /// Of the lines between the first and the blank one.
    pub fn read(text: &str) -> Self {
        let pairs = text.lines().filter_map(|line| line.split_once(':'));
        Self(pairs.map(|(name, value)| (name.trim().to_string(), value.trim().to_string())).collect())
    }

    /// Of names and values.
    pub fn of(pairs: Vec<(String, String)>) -> Self {
        Self(pairs)
    }

    /// The value of a header; empty where there is none. Of one that came twice both, as a browser joins them.
    pub fn get(&self, name: &str) -> String {
        let own = self.0.iter().filter(|(own, _)| own.eq_ignore_ascii_case(name));
        own.map(|(_, value)| value.as_str()).collect::<Vec<_>>().join(", ")
    }
}

/// The marks of a page, whose own element may state a policy besides: the observatory takes the two together, but who may
/// frame the page from the header alone, as a browser does.
pub fn marks(headers: &Headers, own_policy: &str) -> i32 {
    let policy = headers.get("content-security-policy");
    let marks = [
        content_policy(&[&policy, own_policy].join(" ")),
        framing(&policy, &headers.get("x-frame-options")),
        transport(&headers.get("strict-transport-security")),
        sniffing(&headers.get("x-content-type-options")),
        referrer(&headers.get("referrer-policy")),
        opener(&headers.get("cross-origin-opener-policy")),
        resource(&headers.get("cross-origin-resource-policy")),
        sharing(&headers.get("access-control-allow-origin")),
    ];
    let less = 100 + marks.iter().filter(|&&mark| mark < 0).sum::<i32>();
    if less < 90 { less } else { less + marks.iter().filter(|&&mark| mark > 0).sum::<i32>() }
}

fn content_policy(policy: &str) -> i32 {
    let has = |part: &str| policy.contains(part);
    match () {
        () if policy.trim().is_empty() => -25,
        () if has("'unsafe-inline'") || !has("script-src") && !has("default-src") => -20,
        () if has("'unsafe-eval'") => -10,
        () if has("http:") => -20,
        () if has("default-src 'none'") => 10,
        () => 5,
    }
}

fn framing(policy: &str, options: &str) -> i32 {
    if policy.contains("frame-ancestors") {
        return 5;
    }
    if ["DENY", "SAMEORIGIN"].contains(&options) { 0 } else { -20 }
}

/// Half a year is the least that counts.
fn transport(value: &str) -> i32 {
    let seconds = value.split("max-age=").nth(1).and_then(|rest| rest.split(';').next()?.trim().parse().ok());
    match seconds {
        Some(15_768_000_u64..) => 0,
        Some(_) => -10,
        None => -20,
    }
}

fn sniffing(value: &str) -> i32 {
    if value == "nosniff" { 0 } else { -5 }
}

fn referrer(value: &str) -> i32 {
    match value {
        "no-referrer" | "same-origin" | "strict-origin" | "strict-origin-when-cross-origin" => 5,
        "" => 0,
        _ => -5,
    }
}

fn opener(value: &str) -> i32 {
    match value {
        "same-origin" | "same-origin-allow-popups" | "noopener-allow-popups" => 10,
        "unsafe-none" | "" => 0,
        _ => -5,
    }
}

fn resource(value: &str) -> i32 {
    match value {
        "same-origin" | "same-site" => 10,
        "cross-origin" | "" => 0,
        _ => -5,
    }
}

fn sharing(value: &str) -> i32 {
    if value == "*" { -50 } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_marks_are_for_every_header_and_each_that_lacks_costs() {
        let full = "Content-Security-Policy: default-src 'none'; script-src 'self'; frame-ancestors 'self'\r\n\
            Strict-Transport-Security: max-age=63072000\r\nX-Content-Type-Options: nosniff\r\n\
            Referrer-Policy: no-referrer\r\nCross-Origin-Opener-Policy: same-origin\r\n\
            Cross-Origin-Resource-Policy: same-origin\r\n";
        let marks = |text: &str| marks(&Headers::read(text), "");
        assert_eq!(marks(full), FULL);
        for line in full.lines() {
            let less = full.replace(line, "");
            assert!(marks(&less) < FULL, "{line}");
        }
        for (good, bad) in
            [("'self';", "'self' 'unsafe-inline';"), ("63072000", "3600"), ("'none'", "'self'")]
        {
            assert!(marks(&full.replace(good, bad)) < FULL, "{bad}");
        }
        assert_eq!(marks(""), 100 - 25 - 20 - 20 - 5);
    }

    #[test]
    fn a_policy_of_the_pages_own_counts_but_not_for_who_may_frame_it() {
        let own = "default-src 'none'; script-src 'sha256-x='; frame-ancestors 'self'";
        let marks = |text: &str, own: &str| marks(&Headers::read(text), own);
        let rest = "Strict-Transport-Security: max-age=63072000\r\nX-Content-Type-Options: nosniff";
        let framed = format!("{rest}\r\nContent-Security-Policy: frame-ancestors 'self'");
        assert_eq!(marks(&framed, own), 100 + 10 + 5);
        assert_eq!(marks(&framed, ""), 100 - 20);
        assert_eq!(marks(rest, own), 100 - 20, "framing is the header's to forbid");
        assert_eq!(marks(rest, ""), 100 - 25 - 20);
    }

    #[test]
    fn a_header_that_came_twice_is_joined() {
        let twice = Headers::read("Cache-Control: no-cache\r\ncache-control: immutable");
        assert_eq!(twice.get("CACHE-CONTROL"), "no-cache, immutable");
        assert_eq!(twice.get("vary"), "");
    }
}
