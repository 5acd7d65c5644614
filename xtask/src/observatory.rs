//! Marks for the headers of a page by the rules of Mozilla's HTTP Observatory, in short
//! (`developer.mozilla.org/en-US/observatory/docs/tests_and_scoring`): 100 to begin with, less for what is missing, and
//! from 90 on more for what few have. Left out: cookies (there are none), redirection to https and a place on browsers'
//! lists (the owner's), and integrity of scripts (they come from the page's own origin).

/// The most that can be had here: 100, and 10, 5, 5 and 10 above.
pub const FULL: i32 = 130;

/// Headers of an answer.
pub struct Headers(Vec<(String, String)>);

impl Headers {
    /// Of the lines between the first and the blank one.
    pub fn read(text: &str) -> Self {
        let pairs = text.lines().filter_map(|line| line.split_once(':'));
        Self(pairs.map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_string())).collect())
    }

    /// The value of a header by its name in small letters; empty where there is none.
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(own, _)| own == name).map_or("", |(_, value)| value)
    }
}

/// The marks of a page.
pub fn marks(headers: &Headers) -> i32 {
    let policy = headers.get("content-security-policy");
    let marks = [
        content_policy(policy),
        framing(policy, headers.get("x-frame-options")),
        transport(headers.get("strict-transport-security")),
        sniffing(headers.get("x-content-type-options")),
        referrer(headers.get("referrer-policy")),
        resource(headers.get("cross-origin-resource-policy")),
        sharing(headers.get("access-control-allow-origin")),
    ];
    let less = 100 + marks.iter().filter(|&&mark| mark < 0).sum::<i32>();
    if less < 90 { less } else { less + marks.iter().filter(|&&mark| mark > 0).sum::<i32>() }
}

fn content_policy(policy: &str) -> i32 {
    let has = |part: &str| policy.contains(part);
    match () {
        () if policy.is_empty() => -25,
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
            Referrer-Policy: no-referrer\r\nCross-Origin-Resource-Policy: same-origin\r\n";
        assert_eq!(marks(&Headers::read(full)), FULL);
        for line in full.lines() {
            let less = full.replace(line, "");
            assert!(marks(&Headers::read(&less)) < FULL, "{line}");
        }
        for (good, bad) in
            [("'self';", "'self' 'unsafe-inline';"), ("63072000", "3600"), ("'none'", "'self'")]
        {
            assert!(marks(&Headers::read(&full.replace(good, bad))) < FULL, "{bad}");
        }
        assert_eq!(marks(&Headers::read("")), 100 - 25 - 20 - 20 - 5);
    }
}
