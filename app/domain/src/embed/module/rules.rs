//! What a module must say about its site before anybody is let in.
use meta::prelude::*;

use super::{COL, TABLE};
use crate::embed::origin;

pub static RULES: TableRules = TableRules {
    table: TABLE.name,
    before: &[
        BeforeRule { name: "Origins are exact", run: keep_origins },
        BeforeRule { name: "External domain is an origin", run: check_website },
        BeforeRule { name: "Custom domain is encrypted", run: check_custom_domain },
        BeforeRule { name: "Theme sets variables only", run: check_theme },
        BeforeRule { name: "Public keys only", run: check_key },
    ],
    after: &[],
};

fn keep_origins(change: &mut Change<'_>, issues: &mut Issues) {
    if change.changed(COL.allowed_origins.name) {
        match origin::read_list(&change.get(COL.allowed_origins).unwrap_or_default()) {
            Ok(origins) => change.set(COL.allowed_origins, Some(origins.join("\n"))),
            Err(sentence) => issues.add(COL.allowed_origins.name, sentence),
        }
    }
}

/// The site is where the first allowed origin comes from when none is given.
fn check_website(change: &mut Change<'_>, issues: &mut Issues) {
    let Some(website) = change.get(COL.website_url).filter(|_| change.changed(COL.website_url.name)) else { return };
    match origin::of_address(&website) {
        None => {
            issues.add(COL.website_url.name, "Please write the site's whole address, as in https://www.example.com.")
        }
        Some(origin) if change.get(COL.allowed_origins).is_none() => change.set(COL.allowed_origins, Some(origin)),
        Some(_) => {}
    }
}

fn check_custom_domain(change: &mut Change<'_>, issues: &mut Issues) {
    let Some(address) = change.get(COL.custom_domain).filter(|_| change.changed(COL.custom_domain.name)) else {
        return;
    };
    match origin::read(&address) {
        Ok(origin) => change.set(COL.custom_domain, Some(origin)),
        Err(sentence) => issues.add(COL.custom_domain.name, sentence),
    }
}

fn check_theme(change: &mut Change<'_>, issues: &mut Issues) {
    let Some(theme) = change.get(COL.theme).filter(|_| change.changed(COL.theme.name)) else { return };
    if let Some(line) = theme.lines().map(str::trim).find(|line| !line.is_empty() && variable(line).is_none()) {
        let sentence = format!("\"{line}\" is no setting of a theme. Please write one a line: --steward-accent: #0a5.");
        issues.add(COL.theme.name, sentence);
    }
}

fn check_key(change: &mut Change<'_>, issues: &mut Issues) {
    let key = change.get(COL.auth_key).filter(|_| change.changed(COL.auth_key.name)).unwrap_or_default();
    if is_private(&key) {
        issues.add(COL.auth_key.name, "This is a private key or a shared secret. Keep it on the site's own server, and enter its public key here.");
    }
}

/// Whether a text holds what must never leave the site that signs.
pub(in crate::embed) fn is_private(key: &str) -> bool {
    let is_shared = key.contains("\"oct\"");
    let is_private_jwk = key.contains("\"kty\"") && key.contains("\"d\"");
    key.contains("PRIVATE KEY") || is_shared || is_private_jwk
}

/// Name and value of one line of a theme: `--steward-accent: #0a5`. Values are words, figures and colours: nothing
/// that could load something or end the declaration.
pub fn variable(line: &str) -> Option<(&str, &str)> {
    let (name, value) = line.trim().trim_end_matches(';').split_once(':')?;
    let (name, value) = (name.trim(), value.trim());
    let stem = name.strip_prefix("--steward-")?;
    let is_name =
        !stem.is_empty() && stem.chars().all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-');
    let is_plain = |sign: char| sign.is_ascii_alphanumeric() || " #.,%()-/\"'".contains(sign);
    let loads = value.to_ascii_lowercase().contains("url");
    let is_value = !value.is_empty() && value.len() <= 200 && value.chars().all(is_plain) && !loads;
    (is_name && is_value).then_some((name, value))
}

#[cfg(test)]
mod tests {
    use super::super::TABLE;
    use super::variable;
    use crate::testing::{accepted, refused};

    const SITE: (&str, &str) = ("website_url", "https://www.acme.example/shop");

    #[test]
    fn origins_are_exact_and_the_sites_own_is_there_from_the_start() {
        accepted(&TABLE, None, &[SITE], &[("allowed_origins", "https://www.acme.example")]);
        let typed = [SITE, ("allowed_origins", "https://A.example/ https://b.example:443")];
        accepted(&TABLE, None, &typed, &[("allowed_origins", "https://a.example\nhttps://b.example")]);
        let wild = [SITE, ("allowed_origins", "https://*.acme.example")];
        refused(&TABLE, None, &wild, "Origins are exact", &["allowed_origins"]);
        let plain = [SITE, ("allowed_origins", "http://www.acme.example")];
        refused(&TABLE, None, &plain, "Origins are exact", &["allowed_origins"]);
        refused(&TABLE, None, &[("website_url", "acme")], "External domain is an origin", &["website_url"]);
    }

    #[test]
    fn private_keys_and_shared_secrets_are_sent_back() {
        for key in [
            "-----BEGIN PRIVATE KEY-----",
            "{\"kty\":\"oct\",\"k\":\"x\"}",
            "{\"kty\":\"OKP\",\"x\":\"a\",\"d\":\"b\"}",
        ] {
            refused(&TABLE, None, &[SITE, ("auth_key", key)], "Public keys only", &["auth_key"]);
        }
        accepted(&TABLE, None, &[SITE, ("auth_key", "{\"kty\":\"OKP\",\"x\":\"a\"}")], &[]);
    }

    #[test]
    fn a_theme_sets_variables_and_loads_nothing() {
        assert_eq!(variable("--steward-accent: #0a5;"), Some(("--steward-accent", "#0a5")));
        assert_eq!(
            variable("--steward-font: \"Inter\", sans-serif"),
            Some(("--steward-font", "\"Inter\", sans-serif"))
        );
        for line in [
            "color: red",
            "--steward-x: url(https://evil.example)",
            "--steward-x: a} body{",
            "--steward-: 1",
            "--steward-x:",
        ] {
            assert_eq!(variable(line), None, "{line}");
        }
        refused(&TABLE, None, &[SITE, ("theme", "body { }")], "Theme sets variables only", &["theme"]);
    }
}
