//! Text in the query of an address, both ways.

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
