//! Origins of outer sites as browsers spell them: scheme, host and port, nothing else.

/// The longest origin taken: a host name has at most 253 characters.
const MOST_CHARACTERS: usize = 300;

/// Reads one origin. The text is what browsers send: lower case, no path, no port that the scheme implies.
/// Plain http is taken for this computer alone, where people try things out.
pub fn read(text: &str) -> Result<String, String> {
    let given = text.trim();
    let spelled = given.strip_suffix('/').unwrap_or(given).to_ascii_lowercase();
    let fault = |what: &str| Err(format!("\"{given}\" {what}"));
    if spelled.len() > MOST_CHARACTERS {
        return fault("is too long for an origin. Please write scheme and host, as in https://www.example.com.");
    }
    let Some((scheme, rest)) = spelled.split_once("://") else {
        return fault("has no scheme. Please write the whole origin, as in https://www.example.com.");
    };
    let (host, port) = match rest.rsplit_once(':') {
        Some((host, port)) if !port.contains(']') => (host, Some(port)),
        _ => (rest, None),
    };
    if host.contains('*') {
        return fault("has a wildcard. Each origin is named exactly; please list them one by one.");
    }
    if rest.contains(['/', '?', '#', '@']) {
        return fault("is more than an origin. Please leave out the path and everything behind it.");
    }
    if !is_host(host) || port.is_some_and(|port| port.parse::<u16>().is_err() || port.starts_with('0')) {
        return fault("is no origin. Please write it as in https://www.example.com or https://www.example.com:8443.");
    }
    match scheme {
        "https" if port == Some("443") => Ok(format!("https://{host}")),
        "http" if !is_this_computer(host) => {
            fault("is not encrypted. Please use https; plain http is taken for localhost only.")
        }
        "http" if port == Some("80") => Ok(format!("http://{host}")),
        "http" | "https" => Ok(spelled),
        _ => fault("is no web address. Please write it as in https://www.example.com."),
    }
}

/// The origins of a list, one a line or separated by commas or spaces.
pub fn read_list(text: &str) -> Result<Vec<String>, String> {
    let parts = text.split(|sign: char| sign.is_whitespace() || sign == ',').filter(|part| !part.is_empty());
    let mut origins = Vec::new();
    for part in parts {
        let origin = read(part)?;
        if !origins.contains(&origin) {
            origins.push(origin);
        }
    }
    Ok(origins)
}

/// The origin of an address.
pub fn of_address(address: &str) -> Option<String> {
    let (scheme, rest) = address.trim().split_once("://")?;
    let host = rest.split(['/', '?', '#']).next()?;
    read(&format!("{scheme}://{host}")).ok()
}

/// Whether a pattern of a CORS rule covers an origin. `*` alone is every origin; `https://*.example.com` every host
/// below, never the host itself.
pub fn covers(pattern: &str, origin: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == origin,
        Some(("", "")) => true,
        Some((scheme, below)) => {
            let inside = origin.strip_prefix(scheme).and_then(|rest| rest.strip_suffix(below));
            inside.is_some_and(|name| !name.is_empty() && !name.contains(['/', ':']))
        }
    }
}

/// Reads the domain of a CORS rule: an origin, `*`, or a scheme with `*.` before the host.
pub fn read_pattern(text: &str) -> Result<String, String> {
    let given = text.trim();
    if given == "*" {
        return Ok(given.to_owned());
    }
    match given.split_once("://*.") {
        Some((scheme, below)) => {
            let below = read(&format!("{scheme}://{below}"))?;
            Ok(below.replacen("://", "://*.", 1))
        }
        None => read(given),
    }
}

fn is_host(host: &str) -> bool {
    if let Some(address) = host.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        return address.contains(':') && address.chars().all(|sign| sign.is_ascii_hexdigit() || sign == ':');
    }
    let is_label = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '-' || sign == '_')
    };
    !host.is_empty() && host.split('.').all(is_label)
}

fn is_this_computer(host: &str) -> bool {
    host == "localhost" || host == "127.0.0.1" || host == "[::1]" || host.ends_with(".localhost")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn origins_are_kept_as_browsers_spell_them() {
        for (typed, kept) in [
            ("https://www.example.com", "https://www.example.com"),
            (" HTTPS://WWW.Example.com/ ", "https://www.example.com"),
            ("https://example.com:443", "https://example.com"),
            ("https://example.com:8443", "https://example.com:8443"),
            ("http://localhost:5173", "http://localhost:5173"),
            ("http://127.0.0.1:80", "http://127.0.0.1"),
            ("http://[::1]:3000", "http://[::1]:3000"),
        ] {
            assert_eq!(read(typed).as_deref(), Ok(kept), "{typed}");
        }
    }

    #[test]
    fn what_is_no_exact_origin_is_refused_with_what_to_do() {
        for typed in [
            "www.example.com",
            "http://www.example.com",
            "https://*.example.com",
            "*",
            "null",
            "https://example.com/path",
            "https://user@example.com",
            "https://example.com?x",
            "https://example.com:port",
            "https://",
            "https://-x.com",
            "ftp://example.com",
            "javascript://example.com",
        ] {
            let sentence = read(typed).expect_err(typed);
            assert!(sentence.ends_with('.'), "{sentence}");
        }
    }

    #[test]
    fn patterns_cover_hosts_below_and_nothing_else() {
        assert!(covers("*", "https://a.example"));
        assert!(covers("https://a.example", "https://a.example"));
        assert!(covers("https://*.a.example", "https://shop.a.example"));
        for (pattern, origin) in [
            ("https://*.a.example", "https://a.example"),
            ("https://*.a.example", "https://evil.example/.a.example"),
            ("https://*.a.example", "http://shop.a.example"),
            ("https://*.a.example", "https://shop.a.example.evil"),
            ("https://a.example", "https://a.example.evil"),
        ] {
            assert!(!covers(pattern, origin), "{pattern} {origin}");
        }
        assert_eq!(read_pattern("https://*.A.example").as_deref(), Ok("https://*.a.example"));
        assert!(read_pattern("https://*").is_err() && read_pattern("https://a.*.example").is_err());
    }

    #[test]
    fn lists_are_read_whole_or_not_at_all() {
        let text = "https://a.example\nhttps://b.example, https://a.example";
        assert_eq!(read_list(text), Ok(vec!["https://a.example".to_owned(), "https://b.example".to_owned()]));
        assert!(read_list("https://a.example x").is_err());
        assert_eq!(of_address("https://a.example/shop?x=1"), Some("https://a.example".to_owned()));
    }
}
