//! Addresses that `config.json` may name: what only looks like one of these leads nowhere.

/// Whether `text` is an origin as browsers write it: scheme, host, and a port where it is not the scheme's own.
pub(super) fn is_origin(text: &str) -> bool {
    let rest = [("https://", ":443"), ("http://", ":80")]
        .into_iter()
        .find_map(|(scheme, own_port)| text.strip_prefix(scheme).filter(|host| !host.ends_with(own_port)));
    let is_host = |host: &str| {
        let is_sign =
            |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b".-[]:".contains(&byte);
        !host.is_empty() && host.bytes().all(is_sign)
    };
    rest.is_some_and(is_host)
}

/// Whether `text` leads to a place within the site, without a scheme or a host of its own.
fn is_within(text: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/._-~%?=&#".contains(&byte);
    !text.is_empty() && !text.starts_with("//") && text.bytes().all(is_plain)
}

/// Whether a person may be led there.
pub(super) fn is_contact(text: &str) -> bool {
    let is_plain = text.bytes().all(|byte| byte.is_ascii_graphic());
    is_plain && (["https://", "mailto:"].iter().any(|scheme| text.starts_with(scheme)) || is_within(text))
}

/// Whether a picture may come from there: the policy of the page lets it come from the site or stand in the text.
pub(super) fn is_picture(text: &str) -> bool {
    let is_inside = text.starts_with("data:image/") && text.bytes().all(|byte| byte.is_ascii_graphic());
    is_inside || is_within(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_is_a_scheme_and_a_host() {
        for origin in [
            "https://intranet.example",
            "http://localhost:8080",
            "https://[::1]:8443",
            "https://a:80",
            "http://a:443",
            "https://[::443]",
        ] {
            assert!(is_origin(origin), "{origin}");
        }
        for other in [
            "",
            "*",
            "null",
            "intranet.example",
            "https://",
            "https://a/b",
            "https://A.example",
            "ftp://a",
            "https://a b",
            "https://a:443",
            "http://[::1]:80",
        ] {
            assert!(!is_origin(other), "{other}");
        }
    }

    #[test]
    fn a_contact_is_no_script() {
        for address in ["https://a.example/ask?x=1", "mailto:ai@a.example", "help.html", "../help/"] {
            assert!(is_contact(address), "{address}");
        }
        for other in [
            "",
            "javascript:alert(1)",
            "JavaScript:x",
            "//evil.example",
            "data:text/html,x",
            "https://a b",
            "\u{1}javascript:x",
        ] {
            assert!(!is_contact(other), "{other}");
        }
    }

    #[test]
    fn a_picture_is_of_the_site_or_in_the_text() {
        for address in ["logo.svg", "/brand/logo.png", "data:image/png;base64,AAAA"] {
            assert!(is_picture(address), "{address}");
        }
        for other in
            ["https://a.example/logo.svg", "//a.example/logo.svg", "data:text/html,x", "javascript:x"]
        {
            assert!(!is_picture(other), "{other}");
        }
    }
}
