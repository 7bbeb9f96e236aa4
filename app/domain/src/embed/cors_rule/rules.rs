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
        BeforeRule { name: "Methods and headers are names", run: keep_names },
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

const METHODS: [&str; 6] = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"];

/// Browsers compare methods and headers as they are spelled: one spelling, without anything between.
fn keep_names(change: &mut Change<'_>, issues: &mut Issues) {
    for column in [COL.methods, COL.allow_headers, COL.expose_headers] {
        let Some(text) = change.get(column).filter(|_| change.changed(column.name)) else { continue };
        let names = text.split([',', ' ', '\n']).filter(|name| !name.is_empty());
        let is_methods = column.name == COL.methods.name;
        let names: Vec<String> =
            names.map(|name| if is_methods { name.to_ascii_uppercase() } else { name.to_ascii_lowercase() }).collect();
        let is_name = |name: &str| name.bytes().all(|sign| sign.is_ascii_alphanumeric() || b"-_".contains(&sign));
        let wrong =
            names.iter().find(|name| if is_methods { !METHODS.contains(&name.as_str()) } else { !is_name(name) });
        match wrong {
            Some(name) if is_methods => {
                issues.add(
                    column.name,
                    format!("{name} is no method. Please use GET, HEAD, POST, PUT, PATCH or DELETE."),
                );
            }
            Some(name) => issues.add(column.name, format!("\"{name}\" is no name of a header. Please correct it.")),
            None => change.set(column, Some(names.join(","))),
        }
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

    #[test]
    fn methods_and_headers_are_kept_in_one_spelling() {
        let rule = |methods, headers| {
            [("path", "/api/now"), ("domain", "https://a.example"), ("methods", methods), ("allow_headers", headers)]
        };
        let kept = [("methods", "GET,POST"), ("allow_headers", "authorization,x-own")];
        accepted(&TABLE, None, &rule("get, Post", "Authorization, X-Own"), &kept);
        refused(&TABLE, None, &rule("FETCH", "x"), "Methods and headers are names", &["methods"]);
        refused(&TABLE, None, &rule("GET", "x: y"), "Methods and headers are names", &["allow_headers"]);
    }
}
