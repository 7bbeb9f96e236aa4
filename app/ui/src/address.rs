//! The query of an address: text in it, both ways, and changes of its parts.

/// Text as it stands in the query of an address.
pub fn encoded(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' | b',' | b':' | b'/' => {
                written.push(char::from(byte));
            }
            _ => {
                written.push('%');
                written.push(char::from(b"0123456789ABCDEF"[usize::from(byte >> 4)]));
                written.push(char::from(b"0123456789ABCDEF"[usize::from(byte & 15)]));
            }
        }
    }
    written
}

/// The reverse of [`encoded`]; what is no valid text is left out.
pub fn decoded(written: &str) -> String {
    let bytes = written.as_bytes();
    let mut text = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let hex = written.get(at + 1..at + 3).filter(|digits| byte == b'%' && !digits.starts_with('+'));
        match hex.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(code) => {
                text.push(code);
                at += 3;
            }
            None => {
                text.push(if byte == b'+' { b' ' } else { byte });
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&text).into_owned()
}

/// Names and values of a query, as text.
pub fn params(query: &str) -> Vec<(String, String)> {
    let pair = |part: &str| {
        let (name, value) = part.split_once('=').unwrap_or((part, ""));
        (decoded(name), decoded(value))
    };
    query.trim_start_matches('?').split('&').filter(|part| !part.is_empty()).map(pair).collect()
}

/// The address of a path with these parameters, some of them changed; an empty value takes one out.
pub fn changed(path: &str, params: &[(String, String)], changes: &[(&str, &str)]) -> String {
    let kept = params.iter().filter(|(name, _)| !changes.iter().any(|(changed, _)| changed == name));
    let kept = kept.map(|(name, value)| (name.as_str(), value.as_str()));
    let added = changes.iter().copied().filter(|(_, value)| !value.is_empty());
    let parts: Vec<String> = kept.chain(added).map(|(name, value)| format!("{name}={}", encoded(value))).collect();
    if parts.is_empty() { path.to_owned() } else { format!("{path}?{}", parts.join("&")) }
}
