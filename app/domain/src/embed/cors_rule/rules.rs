//! What a CORS rule may allow.
use meta::prelude::*;

use super::{COL, TABLE};
use crate::embed::origin;

pub static RULES: TableRules = TableRules {
    table: TABLE.name,
    before: &[
        BeforeRule { name: "Domain is an origin or a pattern", run: keep_domain },
        BeforeRule { name: "No wildcard with credentials", run: check_credentials },
        BeforeRule { name: "Resource path begins with a slash", run: check_path },
    ],
    after: &[],
};

fn keep_domain(change: &mut Change<'_>, issues: &mut Issues) {
    let Some(domain) = change.get(COL.domain).filter(|_| change.changed(COL.domain.name)) else { return };
    match origin::read_pattern(&domain) {
        Ok(pattern) => change.set(COL.domain, Some(pattern)),
        Err(sentence) => issues.add(COL.domain.name, sentence),
    }
}

fn check_credentials(change: &mut Change<'_>, issues: &mut Issues) {
    let is_pattern = change.get(COL.domain).is_some_and(|domain| domain.contains('*'));
    if is_pattern && change.get(COL.allow_credentials) == Some(true) {
        let sentence =
            "A rule with a pattern cannot allow credentials. Please name the origin exactly, or leave credentials out.";
        issues.add(COL.allow_credentials.name, sentence);
    }
}

fn check_path(change: &mut Change<'_>, issues: &mut Issues) {
    let path = change.get(COL.path).unwrap_or_default();
    if !path.is_empty() && (!path.starts_with('/') || path.contains(['*', '?', '#', ' '])) {
        issues.add(COL.path.name, "Please write the beginning of a path, as in /embed/v1.");
    }
}

#[cfg(test)]
mod tests {
    use super::super::TABLE;
    use crate::testing::{accepted, refused};

    #[test]
    fn patterns_are_taken_without_credentials_only() {
        let rule =
            |domain, credentials| [("path", "/embed/v1"), ("domain", domain), ("allow_credentials", credentials)];
        accepted(&TABLE, None, &rule("https://A.example", "true"), &[("domain", "https://a.example")]);
        accepted(&TABLE, None, &rule("https://*.a.example", "false"), &[]);
        for pattern in ["https://*.a.example", "*"] {
            refused(&TABLE, None, &rule(pattern, "true"), "No wildcard with credentials", &["allow_credentials"]);
        }
        refused(&TABLE, None, &rule("a.example", "false"), "Domain is an origin or a pattern", &["domain"]);
        let path = [("path", "embed"), ("domain", "https://a.example")];
        refused(&TABLE, None, &path, "Resource path begins with a slash", &["path"]);
    }
}
