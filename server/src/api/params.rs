//! The query string of a call: decoding, the rules of spec/table-api.md 1.3, and encoding for links.

/// The parameters of a call, in the order written. The first of repeated ones counts; empty ones count as absent.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Params(Vec<(String, String)>);

impl Params {
    /// Reads a raw query string. Never fails: what is no percent escape stays as written.
    pub fn parse(raw: &str) -> Params {
        let pairs = raw.split('&').filter(|pair| !pair.is_empty()).map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            (decode(name, true), decode(value, true))
        });
        Params(pairs.collect())
    }

    pub fn get(&self, name: &str) -> Option<&str> {
        let first = self.0.iter().find(|(known, _)| known == name);
        first.map(|(_, value)| value.as_str()).filter(|value| !value.is_empty())
    }

    /// `true` in any case; everything else is false.
    pub fn flag(&self, name: &str) -> bool {
        self.get(name).is_some_and(|value| value.eq_ignore_ascii_case("true"))
    }

    /// The items of a comma-separated list, without spaces around them, empty ones and repeats.
    pub fn list(&self, name: &str) -> Vec<String> {
        let mut items: Vec<String> = Vec::new();
        for item in self.get(name).unwrap_or_default().split(',').map(str::trim) {
            if !item.is_empty() && items.iter().all(|known| known != item) {
                items.push(item.to_owned());
            }
        }
        items
    }

    /// Name-value pairs that may be conditions: filled, the first of each name, no `sysparm_...`.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        let first = |at: usize| {
            let name = &self.0[at].0;
            self.0[..at].iter().all(|(earlier, _)| earlier != name)
        };
        let filled = self.0.iter().enumerate().filter(move |(at, (_, value))| !value.is_empty() && first(*at));
        filled
            .map(|(_, (name, value))| (name.as_str(), value.as_str()))
            .filter(|(name, _)| !name.starts_with("sysparm_"))
    }

    /// These parameters, and after them those of `stored`: the own ones win.
    pub fn and_stored(&self, stored: &Params) -> Params {
        Params(self.0.iter().chain(&stored.0).cloned().collect())
    }

    /// The query string of a page of the same list.
    pub fn with_page(&self, limit: u64, offset: u64) -> String {
        let kept = self.0.iter().filter(|(name, _)| name != "sysparm_limit" && name != "sysparm_offset");
        let mut pairs: Vec<String> = kept.map(|(name, value)| format!("{}={}", encode(name), encode(value))).collect();
        pairs.push(format!("sysparm_limit={limit}"));
        pairs.push(format!("sysparm_offset={offset}"));
        pairs.join("&")
    }
}

/// Percent-decodes UTF-8; with `plus`, `+` is a space.
pub fn decode(text: &str, plus: bool) -> String {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let escaped = (bytes[at] == b'%').then(|| text.get(at + 1..at + 3)).flatten();
        match escaped.filter(|hex| hex.bytes().all(|digit| digit.is_ascii_hexdigit())) {
            Some(hex) => {
                decoded.extend(u8::from_str_radix(hex, 16));
                at += 3;
            }
            None => {
                decoded.push(if plus && bytes[at] == b'+' { b' ' } else { bytes[at] });
                at += 1;
            }
        }
    }
    String::from_utf8(decoded).unwrap_or_else(|wrong| String::from_utf8_lossy(wrong.as_bytes()).into_owned())
}

/// Percent-encodes everything but letters, digits, `-`, `_`, `.` and `~`.
pub fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn query_strings_are_read_as_clients_write_them() {
        let params =
            Params::parse("sysparm_query=a%3Db^c=d+e%5E%C3%BC&sysparm_fields=&x=1&x=2&sysparm_no_count=TRUE&bad=%zz&%");
        assert_eq!(params.get("sysparm_query"), Some("a=b^c=d e^ü"));
        assert_eq!(params.get("sysparm_fields"), None, "empty is absent");
        assert_eq!(params.get("x"), Some("1"), "the first counts");
        assert!(params.flag("sysparm_no_count"));
        assert!(!params.flag("x"));
        assert_eq!(params.get("bad"), Some("%zz"));
        assert_eq!(params.pairs().collect::<Vec<_>>(), [("x", "1"), ("bad", "%zz")]);
    }

    #[test]
    fn lists_drop_spaces_and_repeats() {
        let params = Params::parse("sysparm_fields=number,%20account%20,,number,account.name");
        assert_eq!(params.list("sysparm_fields"), ["number", "account", "account.name"]);
    }

    #[test]
    fn pages_repeat_every_parameter() {
        let params = Params::parse("sysparm_offset=5&sysparm_query=a=1^b=%C3%A4+z&active=true");
        assert_eq!(
            params.with_page(10, 20),
            "sysparm_query=a%3D1%5Eb%3D%C3%A4%20z&active=true&sysparm_limit=10&sysparm_offset=20"
        );
    }
}
