//! The tree of domains: names, paths and who they were made for.

/// The root of the tree: it exists always, and its path is `/`.
pub(crate) const ROOT_ID: &str = "global";

/// A domain's part of the path, made of its name: small letters, digits and hyphens.
pub(crate) fn segment(name: &str) -> String {
    let mut segment = String::new();
    for sign in name.to_lowercase().chars() {
        match plain(sign) {
            Some(letters) => segment.push_str(letters),
            None if sign.is_ascii_alphanumeric() => segment.push(sign),
            None if !segment.is_empty() && !segment.ends_with('-') => segment.push('-'),
            None => {}
        }
    }
    let segment: String = segment.chars().take(40).collect();
    let segment = segment.trim_matches('-');
    if segment.is_empty() { "domain".to_owned() } else { segment.to_owned() }
}

/// The letters without accent that stand for one with.
fn plain(sign: char) -> Option<&'static str> {
    Some(match sign {
        'à' | 'á' | 'â' | 'ã' | 'å' => "a",
        'ä' | 'æ' => "ae",
        'ç' => "c",
        'è' | 'é' | 'ê' | 'ë' => "e",
        'ì' | 'í' | 'î' | 'ï' => "i",
        'ñ' => "n",
        'ò' | 'ó' | 'ô' | 'õ' => "o",
        'ö' | 'ø' => "oe",
        'ù' | 'ú' | 'û' => "u",
        'ü' => "ue",
        'ß' => "ss",
        _ => return None,
    })
}

/// `genixify` of `/msp/genixify/`.
pub(crate) fn last_segment(path: &str) -> Option<&str> {
    path.trim_matches('/').rsplit('/').next().filter(|segment| !segment.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_segment_is_readable_and_never_holds_a_slash() {
        assert_eq!(segment("Cascade Foods"), "cascade-foods");
        assert_eq!(segment("Blauer See Delikatessen / GmbH & Co."), "blauer-see-delikatessen-gmbh-co");
        assert_eq!(segment("Königlich Essen"), "koeniglich-essen");
        assert_eq!(segment("東京"), "domain");
        assert_eq!(last_segment("/msp/genixify/"), Some("genixify"));
        assert_eq!(last_segment("/"), None);
    }
}
